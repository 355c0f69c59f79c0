import Blog
import CustomDump
import Glibc
import Testing

@testable import BlogStore

@Suite("Lists over several blogs")
struct GatheredListTests {
  @Test("Are what their blogs' files say, in any order, whatever happens to them", arguments: 1...3, Gathering.allCases)
  func filesAndListsAgree(seed: UInt64, gathering: Gathering) throws {
    let several = SeveralBlogs(seed: seed * 10)
    var gathered = several.gathered(gathering)
    var marks = several.marks(try several.everything())
    for _ in 0..<5 {
      for _ in 0..<Int.random(in: 1...8, using: &several.random) { several.change() }
      // Now the same program goes on, now another is started.
      if Bool.random(using: &several.random) { gathered = several.gathered(gathering) }
      try gathered.catalogue.refresh { _ in true }
      _ = try gathered.repository.replies()
      try several.expectAgreement(gathering, gathered.catalogue, marks)
      several.change(&marks, try several.everything())
      try several.expectAgreement(
        gathering, gathered.catalogue, marks, orders: [.date, PostOrder(.unread, isReversed: true)],
        queries: ["", "is:new", "blog:meri"])
    }
  }

  @Test("Count what is unread by the marks of now, where nothing else of them changes")
  func countsFollowMarks() throws {
    let several = SeveralBlogs(seed: 40)
    let catalogue = several.gathered(.everything).catalogue
    try catalogue.refresh { _ in true }
    let request = ListRequest(after: 10_000)
    let all = try catalogue.window(request, marks: ListMarks())
    let posts = all.rows.filter { !ListMarks().isRead($0) }
    #expect(all.unread == posts.count && posts.count > 1)
    for count in 1...2 {
      let marks = ListMarks(readPosts: Set(posts.prefix(count).map(\.id)))
      #expect(try catalogue.window(request, marks: marks).unread == posts.count - count)
    }
    #expect(try catalogue.window(request, marks: ListMarks()).unread == posts.count)
  }

  @Test("Close no index that is being filled")
  func indexesThatAreBusyStayOpen() {
    let open = OpenIndexes()
    for place in 0..<16 { #expect(open.use(place) { _ in false }.isEmpty) }
    #expect(open.use(16) { $0 == 0 } == [1])
    // It stays the next to be closed.
    #expect(open.use(17) { _ in false } == [0])
    #expect(open.use(2) { _ in false }.isEmpty && open.use(18) { _ in false } == [3])
  }

  @Test("Find what is next, as one would by going through them", arguments: 1...4)
  func finding(seed: UInt64) throws {
    let several = SeveralBlogs(seed: seed * 100)
    for _ in 0..<30 { several.change() }
    let gathered = several.gathered(.everything)
    let catalogue = gathered.catalogue
    try catalogue.refresh { _ in true }
    let everything = try several.everything()
    let marks = several.marks(everything)
    for _ in 0..<300 {
      guard let post = everything.randomElement(using: &several.random) else { return }
      let order = PostOrder.allCases.randomElement(using: &several.random)!
      let text = ["", "is:starred", "blog:meri", "has:comments"].randomElement(using: &several.random)!
      let query = try PostQuery(text, isOverBlogs: true)
      let list = several.plain(everything, query, order, marks)
      let row = Int.random(in: 0...list.count, using: &several.random)
      let step = Bool.random(using: &several.random) ? 1 : -1
      let (itself, round) = (Bool.random(using: &several.random), Bool.random(using: &several.random))
      func next(round: Bool, itself: Bool, _ holds: (PostSummary) -> Bool) -> PostID? {
        let here = list.firstIndex { $0.id == post.id }
        var place = here ?? row - (step > 0 ? 1 : 0)
        if !itself { place += step }
        for _ in 0..<list.count + (itself ? 1 : 0) {
          if !list.indices.contains(place) {
            guard round else { return nil }
            place = (place + list.count) % list.count
          }
          if holds(list[place]) { return list[place].id }
          place += step
        }
        return nil
      }
      let neighbour = try catalogue.find(
        .neighbour(of: post.id, orRow: row, step: step, query: query, order: order), marks: marks)
      #expect(neighbour?.id == next(round: false, itself: false) { $0.problem == nil })
      let unread = try catalogue.find(
        .unread(
          UnreadLookup(
            from: post.id, orRow: row, step: step, includesItself: itself, goesRound: round, query: query, order: order)
        ), marks: marks)
      #expect(unread?.id == next(round: round, itself: itself) { $0.problem == nil && several.isNew($0, marks) })
      let saying = try catalogue.find(
        .saying(
          "sauna", from: post.id, orRow: row, step: step, includingItself: itself, query: query, order: order),
        marks: marks)
      let word = try PostQuery("sauna")
      #expect(saying?.id == next(round: true, itself: itself) { PlainList.matches(word, $0, marks) })
      #expect(try catalogue.find(.slug(post.id), marks: marks) == post)
    }
    for post in everything {
      let same = everything.filter { $0.feedID == post.feedID && !post.feedID.isEmpty }
      #expect(try catalogue.find(.feedID(post.feedID), marks: marks)?.id == (same.count == 1 ? post.id : nil))
      if let url = post.url { #expect(try catalogue.find(.url(url + "/"), marks: marks)?.url == url) }
    }
    let unread = try catalogue.unread(PostQuery(), marks: marks)
    let expected = several.plain(everything, PostQuery(), .date, marks)
      .filter { $0.problem == nil && several.isNew($0, marks) }
    #expect(unread.map(\.post) == expected.map(\.id))
    for (found, post) in zip(unread, expected) {
      #expect(found.isText == !marks.isRead(post))
      #expect(found.comments == post.commentIDs.filter { marks.readComments[post.id]?.contains($0) != true })
    }
  }

  @Test("Say whose everything is that is found in posts, comments and replies", arguments: 1...2)
  func searching(seed: UInt64) throws {
    let several = SeveralBlogs(seed: seed * 1000)
    for _ in 0..<30 { several.change() }
    let gathered = several.gathered(.new)
    try gathered.catalogue.refresh { _ in true }
    let reply = Reply(
      id: ReplyID("r", in: several.blogs[1].id), post: PostID("post-1", in: several.blogs[1].id),
      author: Identity(name: "Aino"), markdown: "A sauna of one's own.", created: .at("2026-01-01T00:00:00Z"))
    var found: [SearchHit] = []
    var last: SearchProgress?
    try gathered.catalogue.search(TextQuery("sauna"), replies: [reply]) { progress in
      #expect(progress.done <= progress.total)
      found += progress.hits
      last = progress
      return true
    }
    var expected: [SearchHit] = []
    for (id, blog) in several.blogs where !several.away.contains(id) {
      let own = id == several.blogs[1].id ? [reply.bare] : []
      try blog.catalogue(several.cache).search(TextQuery("sauna"), replies: own) { progress in
        expected += progress.hits.map { $0.placed(in: id) }
        return true
      }
    }
    #expect(last?.done == last?.total && last?.missing == 0)
    // Blogs are told as they come, what is in one in its own order.
    for (id, _) in several.blogs {
      expectNoDifference(found.filter { $0.post.blog == id }, expected.filter { $0.post.blog == id })
    }
    #expect(found.count == expected.count)
    var reports = 0
    try gathered.catalogue.search(TextQuery("a"), replies: []) { _ in
      reports += 1
      return false
    }
    #expect(reports == 1)
  }
}
