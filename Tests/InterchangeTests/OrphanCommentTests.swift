import Blog
import BlogStore
import Interchange
import Testing

/// Comments of a static site whose posts came to the blog from elsewhere.
struct OrphanCommentTests {
  private let folder = TemporaryFolder()

  private func comments(_ slug: String) throws -> [Blog.Comment] {
    try JSONBlogRepository(folder: folder.path("blog")).post(PostID(slug)).post.comments
  }

  private func bringPost() throws {
    folder.write("posts/2024-01-05-ahvenia.md", "---\ntitle: Ahvenia\nlayout: post\n---\nKolme.\n")
    try bring([folder.path("posts")], into: folder.path("blog"))
  }

  @Test(arguments: [
    ("_data/comments/ahvenia/a.yml", "_data/comments/ahvenia/b.yml"),
    ("data/comments/blog/ahvenia/a.yml", "data/comments/blog/ahvenia/b.yml"),
    ("_data/comments/2024-01-05-ahvenia/a.yml", "_data/comments/2024-01-05-ahvenia/b.yml"),
    ("_comments/2024-01-05-ahvenia.md/a.yml", "_comments/2024-01-05-ahvenia.md/b.yml"),
  ])
  func theyFindTheirPosts(_ first: String, _ second: String) throws {
    try bringPost()
    folder.write(
      "site/\(first)", "_id: i1\nname: Aino\nmessage: Hei\nemail: aa@aa.example\nmood: hyvä\ndate: 2024-02-01\n")
    folder.write("site/\(second)", "_id: i2\nname: Rea\nmessage: Moi\nreplying_to: i1\ndate: 2024-02-02\n")
    folder.write("site/muu.md", "---\ntitle: Muu\n---\nx")
    let imported = try bring([folder.path("site")], into: folder.path("blog"))
    let comments = try comments("ahvenia")
    #expect(comments.map(\.author.name) == ["Aino", "Rea"] && comments.map(\.inReplyTo?.value) == [nil, "i1"])
    #expect(imported.tally.comments[.new] == 2)
    #expect(imported.notes.map(\.kind) == [.skipped], "\(imported.notes)")
    let file = folder.text("blog/posts/ahvenia.json") ?? ""
    #expect(file.contains("hyvä") && !file.contains("aa.example"))
    let before = folder.everything("blog")
    try bring([folder.path("site")], into: folder.path("blog"))
    try bring([folder.path("posts")], into: folder.path("blog"))
    #expect(folder.everything("blog") == before)
  }

  /// The folder of the comments alone is enough.
  @Test(arguments: ["_data/comments", "data/comments/", "_comments"])
  func theirFolderCanBeGivenAlone(_ name: String) throws {
    try bringPost()
    folder.write("site/\(name)/ahvenia/a.yml", "_id: i1\nname: Aino\nmessage: Hei\ndate: 2024-02-01\n")
    folder.write("site/a.md", "---\ntitle: A\n---\nx")
    for source in ["site/\(name)", "site/\(name)"] {
      let imported = try bring([folder.path(source)], into: folder.path("blog"))
      #expect(imported.notes.isEmpty && imported.posts.isEmpty, "\(imported.notes)")
    }
    #expect(try comments("ahvenia").map(\.body.source) == ["Hei"])
  }

  /// A site without a single page may have comments.
  @Test
  func aSiteMayHaveNothingElse() throws {
    try bringPost()
    folder.write("site/_config.yml", "title: S\n")
    folder.write("site/_data/comments/ahvenia.json", "[{\"id\": 5, \"author\": \"Aino\", \"text\": \"Hei\"}]")
    try bring([folder.path("site")], into: folder.path("blog"))
    #expect(try comments("ahvenia").map(\.id.value) == ["5"])
  }

  @Test
  func whatFindsNoPostIsOneNote() throws {
    try bringPost()
    for number in 1...5 {
      folder.write("site/_data/comments/kuha/\(number).yml", "_id: i\(number)\nname: A\(number)\nmessage: Hei\n")
    }
    let imported = try bring([folder.path("site")], into: folder.path("blog"))
    #expect(imported.notes.map(\.count) == [5])
    #expect(try comments("ahvenia").isEmpty)
  }
}
