import Blog
import BlogStore
import CustomDump
import Glibc
import Testing
import TextFormats
import Words

@Suite struct SiteTests {
  @Test func wholeSite() throws {
    let folder = TemporaryFolder()
    folder.write(
      "blog.json",
      """
      {"lukija": {"version": 1}, "title": "Metsäpolku", "home_page_url": "https://metsa.example/",
       "description": "Walks.", "language": "fi", "authors": [{"name": "Ilmari", "url": "https://ilmari.example/"}],
       "contact": {"name": "Metsä Oy", "address": ["Polku 1", "00100 Helsinki"], "email": "info@metsa.example",
                   "phone": "0400-123", "business_id": "1234567-8"}}
      """)
    expectNoDifference(
      try JSONBlogRepository(folder: folder.path + "///").site(),
      Site(
        title: "Metsäpolku", homePageURL: "https://metsa.example/", description: "Walks.", language: "fi",
        authors: [Author(name: "Ilmari", url: "https://ilmari.example/")],
        contact: Contact(
          name: "Metsä Oy", address: ["Polku 1", "00100 Helsinki"], email: "info@metsa.example", phone: "0400-123",
          businessID: "1234567-8")))
  }

  @Test(arguments: [
    ("{", "blog.json:1:2: the file ends inside an object."),
    ("7", "blog.json:1:1: expected a JSON object, found a number."),
    (
      #"{"lukija": {"version": 2}, "title": "B"}"#,
      "blog.json:1:24: “lukija.version” is “2”; this Lukija reads version 1. Use a newer Lukija, or write 1 if the file is in that format."
    ),
    (
      #"{"lukija": {"version": "1"}, "title": "B"}"#,
      "blog.json:1:24: “lukija.version” is “\"1\"”; this Lukija reads version 1."
    ),
    (#"{"lukija": {"version": 1}, "title": ["B"]}"#, "blog.json:1:37: “title” must be a string, found a list."),
  ])
  func errors(text: String, sentence: String) throws {
    let folder = TemporaryFolder()
    folder.write("blog.json", text)
    let repository = JSONBlogRepository(folder: folder.path)
    let error = try #require(problem { () throws(Problem) in _ = try repository.site() })
    #expect(error.sentence.hasPrefix(sentence))
    #expect(repository.check() == [error])
  }

  @Test func theRestOpensWithoutBlogJSON() throws {
    let sample = SampleRepository()
    unlink(sample.folder.path + "/blog.json")
    let error = try #require(problem { () throws(Problem) in _ = try sample.repository.site() })
    #expect(error.sentence.hasPrefix("there is no blog.json in this folder. Name the folder that holds it"))
    #expect(try sample.repository.post(PostID("birches")).post.title == "Birches")
    #expect(try summaries(sample.repository).map(\.title) == ["Birches"])
    #expect(sample.repository.check().map(\.file) == ["blog.json"])
  }

  @Test func anUntitledBlogOfNoVersionIsShown() throws {
    let folder = TemporaryFolder()
    folder.write("blog.json", "{}")
    let repository = JSONBlogRepository(folder: folder.path)
    #expect(try repository.site() == Site(title: "Untitled blog"))
    #expect(
      repository.check().map(\.message) == [
        "there is no “lukija”: {“version”: 1}.", "the blog has no title.",
      ])
    #expect(try summaries(repository).isEmpty)
  }

  @Test func aFolderThatIsNone() {
    let sample = SampleRepository()
    for (path, sentence) in [
      ("/nonexistent/blog", "“/nonexistent/blog”: there is no such folder. Name the folder that holds blog.json."),
      (
        sample.folder.path + "/blog.json",
        "“\(sample.folder.path)/blog.json”: this is not a folder. Name the folder that holds blog.json."
      ),
    ] {
      let repository = JSONBlogRepository(folder: path)
      let problems = [
        problem { () throws(Problem) in _ = try repository.site() },
        problem { () throws(Problem) in try repository.summaries { _ in true } },
        problem { () throws(Problem) in _ = try repository.post(PostID("a")) }, repository.check().first,
      ]
      for problem in problems { #expect(problem?.sentence == sentence) }
    }
  }

  @Test func whatMayNotBeReadIsNamed() throws {
    let sample = SampleRepository()
    sample.folder.write("posts/moss.json", #"{"title": "Moss"}"#)
    try sample.repository.save(.sample("a"))
    chmod(sample.folder.path + "/posts/moss.json", 0)
    chmod(sample.folder.path + "/replies", 0)
    // To root every file is readable, so the process becomes nobody.
    let user = getuid() == 0 ? ["--uid", "65534"] : []
    let words = "cannot be read: permission denied. Give yourself permission to read it."
    let some = FaultProcess.run([user + ["read", sample.folder.path]])[0]
    expectNoDifference(
      some.lines.sorted(),
      [
        "done site", "done summaries", "post Birches: fine", "post moss.json: posts/moss.json: \(words)",
        "problem replies: replies: \(words)",
      ])
    chmod(sample.folder.path + "/posts", 0)
    let less = FaultProcess.run([user + ["read", sample.folder.path]])[0]
    expectNoDifference(
      less.lines, ["done site", "problem summaries: posts: \(words)", "problem replies: replies: \(words)"])
    chmod(sample.folder.path, 0)
    let none = FaultProcess.run([user + ["read", sample.folder.path]])[0]
    expectNoDifference(none.lines.first, "problem site: blog.json: \(words)")
    for name in ["", "/posts", "/replies"] { chmod(sample.folder.path + name, 0o755) }
  }
}
