import Blog
import BlogStore
import CustomDump
import Glibc
import SearchText
import SeededRandom
import Testing

/// Several blogs in folders, whose slugs and ids repeat, and what a reader without indexes makes of them together.
final class SeveralBlogs {
  let blogs: [(id: BlogID, blog: RandomBlog)]
  let state = TemporaryFolder()
  let cache = TemporaryFolder()
  var random: SeededGenerator
  /// Blogs whose folders are away.
  private(set) var away: Set<BlogID> = []
  static let replyID = "20250101T000000Z-bcdfgh"

  init(seed: UInt64, count: Int = 3) {
    random = SeededGenerator(seed: seed)
    let names = ["Métsä", "meri", "suo", "tunturi", "kaupunki"]
    blogs = (0..<count).map { (BlogID(names[$0]), RandomBlog(seed: seed &+ 1000 &* UInt64($0))) }
  }

  func gathered(
    _ gathering: Gathering, counts: [BlogID: (BlogCounts, Timestamp?)] = [:],
    patience: GatheredBlogs.Patience = GatheredBlogs.Patience(list: 60_000, find: 60_000, look: 10, report: 0),
    cache: TemporaryFolder? = nil, observe: @escaping GatheringObserver = { _, _ in }
  ) -> GatheredBlogs {
    GatheredBlogs(
      gathering,
      of: blogs.map {
        GatheredBlog($0.id, folder: $0.blog.folder.path, counts: counts[$0.id]?.0, newest: counts[$0.id]?.1)
      },
      title: "All", stateFolder: state.path, cacheFolder: (cache ?? self.cache).path, machine: "koivu",
      patience: patience, observe: observe)
  }

  // MARK: Changing

  func change() {
    let (id, blog) = blogs[Int.random(in: blogs.indices, using: &random)]
    switch Int.random(in: 0..<12, using: &random) {
    case 0: toggle(id, blog)
    case 1 where !away.contains(id): toggleReply(blog)
    default: if !away.contains(id) { blog.change() }
    }
  }

  func toggle(_ id: BlogID, _ blog: RandomBlog) {
    let (here, there) = (blog.folder.path, blog.folder.path + "-away")
    if away.remove(id) != nil {
      Glibc.rename(there, here)
    } else {
      Glibc.rename(here, there)
      away.insert(id)
    }
  }

  private func toggleReply(_ blog: RandomBlog) {
    let name = "replies/\(Self.replyID).json"
    if blog.folder.text(name) != nil {
      unlink("\(blog.folder.path)/\(name)")
    } else {
      blog.folder.write(
        name,
        """
        {"lukija": {"version": 1}, "post": {"slug": "post-1"}, "status": "published", "author": {"name": "Aino"},
         "content_markdown": "Yes.", "date_created": "2025-01-01T00:00:00Z", "date_published": "2025-01-01T00:00:00Z"}
        """)
    }
  }

  deinit { for (id, blog) in blogs where away.contains(id) { toggle(id, blog) } }

  // MARK: Comparing

  /// Every post with its blog's name.
  func everything() throws -> [PostSummary] {
    var all: [PostSummary] = []
    for (id, blog) in blogs where !away.contains(id) {
      try blog.repository.summaries { batch in
        all += batch.summaries.map { summary in
          var post = summary
          post.id = PostID(post.id.slug, in: id)
          post.problem?.file = "\(id)/\(summary.problem?.file ?? "")"
          return post
        }
        return true
      }
    }
    return all
  }

  func plain(
    _ everything: [PostSummary], _ query: PostQuery, _ order: PostOrder, _ marks: ListMarks, keeping: PostID? = nil
  ) -> [PostSummary] {
    let places = Dictionary(uniqueKeysWithValues: blogs.enumerated().map { ($1.id, $0) })
    let chosen = everything.filter { post in
      if post.id == keeping { return true }
      let name = post.id.blog!.name
      return PlainList.matches(query, post, voiced(marks, post.id.blog!))
        && query.blogs.allSatisfy { term in
          let stands = ByteSearch.first(TextFolding.fold(term.name).bytes, in: TextFolding.fold(name).bytes) != nil
          return stands != term.isNegated
        }
    }
    func precedes(_ a: PostSummary, _ b: PostSummary) -> Bool {
      let (x, y) = (key(order.key, a, marks), key(order.key, b, marks))
      if x != y { return x.lexicographicallyPrecedes(y) }
      let (s, t) = (a.published?.seconds ?? .min, b.published?.seconds ?? .min)
      if s != t { return s > t }
      if a.id.blog != b.id.blog { return places[a.id.blog!]! < places[b.id.blog!]! }
      return a.id.slug.utf8.lexicographicallyPrecedes(b.id.slug.utf8)
    }
    let sorted = chosen.sorted(by: precedes)
    return order.isReversed ? sorted.reversed() : sorted
  }

  private func key(_ key: PostOrder.Key, _ post: PostSummary, _ marks: ListMarks) -> [Int64] {
    switch key {
    case .date: []
    case .title: TextFolding.fold(post.displayTitle).bytes.map { Int64($0) }
    case .comments: [-Int64(post.commentCount + (marks.replies[post.id] ?? 0))]
    case .lastComment: [post.lastComment.map { -$0.seconds } ?? .max]
    case .unread: [isNew(post, marks) ? 0 : 1]
    }
  }

  func isNew(_ post: PostSummary, _ marks: ListMarks) -> Bool {
    !marks.isRead(post) || post.commentIDs.contains { marks.readComments[post.id]?.contains($0) != true }
  }

  /// What one said in one blog is nobody's in another, whatever their ids.
  private func voiced(_ marks: ListMarks, _ blog: BlogID) -> ListMarks {
    var marks = marks
    let folder = blogs.first { $0.id == blog }!.blog.folder
    if folder.text("replies/\(Self.replyID).json") == nil { marks.own.replies = [] }
    return marks
  }

  func marks(_ everything: [PostSummary]) -> ListMarks {
    var marks = ListMarks()
    for post in everything {
      if Bool.random(using: &random) {
        marks.readPosts.insert(post.id)
      } else if Bool.random(using: &random) {
        marks.unreadPosts.insert(post.id)
      }
      if Int.random(in: 0..<4, using: &random) == 0 { marks.starredPosts.insert(post.id) }
      if Int.random(in: 0..<6, using: &random) == 0 { marks.replies[post.id] = Int.random(in: 0...2, using: &random) }
      if Bool.random(using: &random) {
        marks.readComments[post.id] = Set(post.commentIDs.filter { _ in Int.random(in: 0..<3, using: &random) > 0 })
      }
    }
    marks.readPosts.insert(PostID("gone", in: blogs[0].id))
    marks.readPosts.insert(PostID("post-1", in: BlogID("nowhere")))
    marks.readPosts.insert(PostID("post-2"))
    if Bool.random(using: &random) { marks.own.name = ["Anne", "Väinö", ""].randomElement(using: &random) }
    if Bool.random(using: &random) { marks.own.replies = [CommentID(Self.replyID)] }
    return marks
  }

  /// Some marks more or less, as a reader's keys make them.
  func change(_ marks: inout ListMarks, _ everything: [PostSummary]) {
    for _ in 0..<3 {
      guard let post = everything.randomElement(using: &random) else { return }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: marks.readPosts.formSymmetricDifference([post.id])
      case 1: marks.starredPosts.formSymmetricDifference([post.id])
      case 2: marks.replies[post.id] = marks.replies[post.id] == nil ? 1 : nil
      case 3: marks.readComments[post.id] = marks.readComments[post.id] == nil ? Set(post.commentIDs) : nil
      default: marks.unreadPosts.formSymmetricDifference([post.id])
      }
    }
  }

  static let queries = [
    "", "jarvi", "-tag:sauna", "is:unread", "-is:unread sauna", "is:new", "is:starred", "-is:mine", "is:answered",
    "is:own", "-is:published", "is:page", "has:comments", "since:2014-03", "blog:metsa", "-blog:METSÄ is:new",
    "blog:m blog:r", "blog:zzz",
  ]

  func expectAgreement(
    _ gathering: Gathering, _ catalogue: any PostCatalogue, _ marks: ListMarks,
    orders: [PostOrder] = PostOrder.allCases, queries: [String] = SeveralBlogs.queries
  ) throws {
    let everything = try everything()
    let scope = plain(everything, gathering.query, .date, marks)
    for order in orders {
      for text in queries {
        var query = try PostQuery(text, isOverBlogs: true)
        let asked = query
        query.terms = gathering.query.terms + query.terms
        let expected = plain(everything, query, order, marks)
        let all = try catalogue.window(ListRequest(query: asked, order: order, after: 10_000), marks: marks)
        expectNoDifference(all.rows, expected, "\(gathering) \(order) \(text)")
        #expect(all.count == expected.count && all.total == scope.count)
        #expect(all.unread == scope.count { !marks.isRead($0) })
        let row = Int.random(in: 0...expected.count, using: &random)
        let part = try catalogue.window(
          ListRequest(query: asked, order: order, anchor: .row(row), before: 3, after: 5), marks: marks)
        let place = min(row, max(0, expected.count - 1))
        #expect(part.start == max(0, place - 3) && part.count == expected.count)
        expectNoDifference(part.rows, Array(expected[max(0, place - 3)..<min(expected.count, place + 5)]))
        let kept = everything.randomElement(using: &random)?.id
        let around = try catalogue.window(
          ListRequest(
            query: asked, order: order, keeping: kept, anchor: kept.map { .post($0, orRow: 2) } ?? .row(0), before: 9,
            after: 9), marks: marks)
        let holding =
          query.terms.isEmpty && query.blogs.isEmpty
          ? expected : plain(everything, query, order, marks, keeping: kept)
        let anchor = holding.firstIndex { $0.id == kept }
        #expect(around.anchor == anchor && around.count == holding.count, "\(gathering) \(order) \(text)")
        if let anchor {
          expectNoDifference(
            around.rows, Array(holding[max(0, anchor - 9)..<min(holding.count, anchor + 9)]),
            "\(gathering) \(order) \(text)")
        }
      }
    }
  }
}
