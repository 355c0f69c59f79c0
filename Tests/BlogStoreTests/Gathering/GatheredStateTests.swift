import Blog
import CustomDump
import Testing

@testable import BlogStore

@Suite("What is remembered of several blogs")
struct GatheredStateTests {
  private let several = SeveralBlogs(seed: 5)
  private var ids: [BlogID] { several.blogs.map(\.id) }

  private func store(_ index: Int) -> JSONLinesStateStore {
    let folder = several.blogs[index].blog.folder.path
    return JSONLinesStateStore(
      folder: several.state.path, blog: StateLocation.blogKey(homePageURL: nil, folder: folder), machine: "koivu")
  }

  @Test("Goes into each blog's own journal, and nothing into another's")
  func appending() throws {
    let (a, b) = (PostID("post-1", in: ids[0]), PostID("post-1", in: ids[1]))
    let gathered = several.gathered(.everything)
    let changes: [StateChange] = [
      .postRead(a, true), .commentsRead(b, [CommentID("1")], true), .postStarred(b, true), .postRead(b, true),
      .postRead(b, false), .position(a, ReadingPosition(offset: 7)), .commentFolded(a, CommentID("2"), true),
      .commentsFolded(b, [CommentID("3")], true), .linkBacksShown(b, true), .postOpened(b), .setting("measure", "66"),
      .identity(Identity(name: "Aino")), .postStarred(PostID("post-1", in: BlogID("nowhere")), true),
    ]
    try gathered.store.append(changes)
    var expected = [ReadingState(), ReadingState(), ReadingState()]
    for change in changes {
      if let place = ids.firstIndex(where: { $0 == change.blog }) { expected[place].apply(change.inItsBlog) }
      if change.blog == nil { for place in expected.indices { expected[place].apply(change) } }
    }
    for place in expected.indices { expectNoDifference(store(place).load().state, expected[place]) }
    #expect(several.state.names("blogs").count == 2)

    // Who goes back to the list leaves that blog's post.
    try gathered.store.append([.postOpened(nil)])
    #expect(store(1).load().state.lastOpenPost == nil)
    try store(0).append([.postOpened(PostID("post-2"))])
    try gathered.store.append([.postOpened(nil)])
    #expect(store(0).load().state.lastOpenPost == PostID("post-2"))
  }

  @Test("Comes with their posts, once")
  func loading() throws {
    let everything = try several.everything()
    var expected = ReadingState()
    for place in 0..<2 {
      let posts = everything.filter { $0.id.blog == ids[place] }.map(\.id)
      let (first, last) = try (#require(posts.first), #require(posts.last))
      try store(place).append([
        .postRead(first.bare, true), .postStarred(last.bare, true), .setting("measure", "\(place)"),
        .postOpened(first.bare), .commentsRead(last.bare, [CommentID("\(place)")], true),
        .position(last.bare, ReadingPosition(offset: 7)),
        // Of posts that are not there nobody has to know.
        .postRead(PostID("gone"), true),
      ])
      expected.readPosts.insert(first)
      expected.starredPosts.insert(last)
      expected.readComments[last] = [CommentID("\(place)")]
      expected.positions[last] = ReadingPosition(offset: 7)
    }
    let gathered = several.gathered(.everything)
    try gathered.catalogue.refresh { _ in true }
    var choices = ReadingState()
    choices.settings = ["measure": "1"]
    #expect(gathered.store.load().state == choices)
    func window(known: Set<PostID>) throws -> ListWindow {
      try gathered.catalogue.window(ListRequest(after: 10_000), marks: ListMarks(known: known))
    }
    expectNoDifference(try window(known: []).remembered, expected)
    #expect(try window(known: Set(everything.map(\.id))).remembered == ReadingState())
    for post in expected.starredPosts {
      expectNoDifference(try gathered.repository.post(post).remembered, expected.restricted(to: [post]))
    }
  }

  @Test("What the reader says of a post that it knows counts; of others, what both say")
  func bothTogether() throws {
    let all = try several.everything().filter { $0.problem == nil && !$0.marks.isMadeHere }
    let known = try #require(all.first { !$0.commentIDs.isEmpty })
    let other = try #require(all.last { $0.id != known.id && $0.commentIDs.count > 1 })
    for post in [known, other] {
      let place = try #require(self.ids.firstIndex { $0 == post.id.blog })
      try store(place).append([
        .postRead(post.id.bare, true), .postStarred(post.id.bare, true),
        .commentsRead(post.id.bare, [post.commentIDs[0]], true),
      ])
    }
    let gathered = several.gathered(.everything)
    try gathered.catalogue.refresh { _ in true }
    func posts(_ query: String, _ marks: ListMarks) throws -> Set<PostID> {
      let query = try PostQuery(query, isOverBlogs: true)
      return Set(try gathered.catalogue.window(ListRequest(query: query, after: 10_000), marks: marks).rows.map(\.id))
    }
    var marks = ListMarks(known: [])
    #expect(try posts("is:starred", marks) == [known.id, other.id])
    marks.known = [known.id]
    #expect(try posts("is:starred", marks) == [other.id])
    marks.readComments[other.id] = Set(other.commentIDs.dropFirst())
    #expect(try !posts("is:new", marks).contains(other.id) && posts("is:new", marks).contains(known.id))
    marks.unreadPosts = [other.id]
    #expect(try posts("is:new", marks).contains(other.id))
    let unread = try gathered.catalogue.unread(PostQuery(), marks: marks)
    #expect(unread.first { $0.post == other.id } == UnreadPost(post: other.id, isText: true, comments: []))
    #expect(
      unread.first { $0.post == known.id } == UnreadPost(post: known.id, isText: true, comments: known.commentIDs))
    // Of replies only the reader knows.
    marks.replies = [known.id: 1]
    #expect(try posts("is:mine", marks) == [known.id])
    // Who says everything needs no journal; who says it of no post hears it again.
    #expect(try posts("is:starred", ListMarks()).isEmpty)
    #expect(try posts("is:starred", ListMarks(known: [])) == [known.id, other.id])
    #expect(try posts("is:starred", ListMarks()).isEmpty)
  }

  @Test("To know more of what was read makes no list anew, and to read more does")
  func numbers() {
    let (one, two) = (PostID("a", in: ids[0]), PostID("b", in: ids[0]))
    var split = MarkSplit([ids[0]: 0, ids[1]: 1])
    var journal = ReadingState()
    journal.readPosts = [one.bare]
    split.setJournal(journal, of: 0)
    split.take(ListMarks(known: []), voices: [[], []])
    let (before, number) = split.marks(of: 0)
    #expect(before.readPosts == [one.bare])
    split.take(ListMarks(readPosts: [one], known: [one]), voices: [[], []])
    #expect(split.number(of: 0) == number && split.marks(of: 0).marks == before)
    split.take(ListMarks(readPosts: [one, two], known: [one, two]), voices: [[], []])
    #expect(split.number(of: 0) > number && split.marks(of: 0).marks.readPosts == [one.bare, two.bare])
    #expect(split.marks(of: 1).marks.readPosts.isEmpty)
  }
}

@Suite("Posts and replies of several blogs")
struct GatheredRepositoryTests {
  private let several = SeveralBlogs(seed: 6)

  @Test("Are read and written where they belong")
  func routing() throws {
    let repository = several.gathered(.everything).repository
    let (one, other) = (several.blogs[0], several.blogs[1])
    for (id, blog) in [one, other] {
      blog.folder.write("posts/same.json", #"{"id": "tag:same", "title": "Of \#(id)", "content_text": "x"}"#)
      let opened = try repository.post(PostID("same", in: id))
      #expect(opened.post.title == "Of \(id)" && opened.post.id == PostID("same", in: id))
      let reply = Reply(
        id: ReplyID("20260101T000000Z-bcdfgh", in: id), post: PostID("same", in: id), author: Identity(name: "Aino"),
        markdown: "To \(id)", created: .at("2026-01-01T00:00:00Z"))
      let saved = try repository.save(reply)
      #expect(saved.id == reply.id && saved.post == reply.post)
      #expect(blog.folder.text("replies/20260101T000000Z-bcdfgh.json")?.contains("To \(id)") == true)
    }
    let replies = try repository.replies().replies
    #expect(replies.map(\.id.blog) == [one.id, other.id] && replies.map(\.post.blog) == [one.id, other.id])
    #expect(replies.map(\.markdown) == ["To \(one.id)", "To \(other.id)"])
    try repository.delete(replies[0].id)
    #expect(one.blog.folder.names("replies").filter { $0.hasSuffix(".json") } == [])
    #expect(try repository.replies().replies.map(\.id) == [replies[1].id])
    other.blog.folder.write("replies/broken.json", "{")
    #expect(try repository.replies().problems.map(\.file) == ["\(other.id)/replies/broken.json"])
    #expect(throws: Problem.self) { try repository.post(PostID("same")) }
    let missing = #expect(throws: Problem.self) { try repository.post(PostID("nothing", in: other.id)) }
    #expect(missing?.file == "\(other.id)/posts/nothing.json")
    #expect(throws: Problem.self) {
      try repository.make(PostManuscript(title: "T", text: "x"), feedID: "f", at: .at("2026-01-01T00:00:00Z"))
    }
  }

  @Test("Own posts are changed in their blogs")
  func ownPosts() throws {
    let repository = several.gathered(.mine).repository
    let (id, blog) = several.blogs[1]
    for (_, blog) in several.blogs {
      blog.folder.write(
        "posts/mine.json", #"{"lukija": {"version": 1, "origin": "here"}, "id": "tag:mine", "title": "Mine"}"#)
    }
    var own = try #require(try repository.ownPost(PostID("mine", in: id)))
    #expect(own.post.id == PostID("mine", in: id))
    own.post.title = "Ours"
    own = try repository.save(own)
    #expect(own.post.id == PostID("mine", in: id))
    #expect(blog.folder.text("posts/mine.json")?.contains("Ours") == true)
    #expect(several.blogs[0].blog.folder.text("posts/mine.json")?.contains("Ours") == false)
    let deleted = TemporaryFolder()
    let path = try repository.remove(own, into: deleted.path)
    #expect(blog.folder.text("posts/mine.json") == nil)
    try repository.giveBack(path, as: PostID("mine", in: id))
    #expect(blog.folder.text("posts/mine.json")?.contains("Ours") == true)
  }
}
