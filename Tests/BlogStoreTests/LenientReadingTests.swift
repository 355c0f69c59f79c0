import Blog
import BlogStore
import CustomDump
import Testing
import TextFormats
import Words

/// What is wrong in a post keeps as little as possible from being shown, and is named at its place.
@Suite struct LenientReadingTests {
  @Test(
    arguments: [
      (#"{"title": "T", "date_published": "yesterday"}"#, ["1:34: “date_published” is no RFC 3339 date: “yesterday”."]),
      (#"{"title": "T", "date_published": 1391151600}"#, ["1:34: “date_published” must be a string, found a number."]),
      (#"{"title": "T", "tags": "one, two"}"#, ["1:24: “tags” must be a list, found a string."]),
      (
        #"{"title": "T", "tags": ["a", 1, null]}"#,
        [
          "1:30: an element of “tags” must be a string, found a number.",
          "1:33: an element of “tags” must be a string, found null.",
        ]
      ),
      (#"{"title": "T", "id": 17}"#, ["1:22: “id” must be a string, found a number."]),
      (#"{"title": "T", "authors": {"name": "A"}}"#, ["1:27: “authors” must be a list, found an object."]),
      (#"{"title": "T", "authors": [7]}"#, ["1:28: an element of “authors” must be an object, found a number."]),
      (#"{"title": "T", "comments_open": "no"}"#, ["1:33: “comments_open” must be true or false, found a string."]),
      (
        #"{"title": "T", "image": "../../etc/passwd"}"#,
        ["1:25: “image” leads out of the repository: “../../etc/passwd”."]
      ),
      (
        #"{"title": "T", "attachments": [{"mime_type": "a/b"}, {"url": "/etc/passwd"}, 7]}"#,
        [
          "1:32: an attachment has no “url”.", "1:62: “url” leads out of the repository: “/etc/passwd”.",
          "1:78: an element of “attachments” must be an object, found a number.",
        ]
      ),
      (
        #"{"title": "T", "comments": ["text", {"id": "1", "author": {"name": "A"}}]}"#,
        [
          "1:29: an element of “comments” must be an object, found a string."
        ]
      ),
      (
        #"{"title": "T", "comments": [{"author": {"name": "A"}, "kind": "like", "status": "odd", "date_published": "x"}]}"#,
        [
          "1:29: a comment has no “id”.", "1:63: “kind” is “like”, which this Lukija does not know.",
          "1:81: “status” is “odd”, which this Lukija does not know.",
          "1:106: “date_published” is no RFC 3339 date: “x”.",
        ]
      ),
      (
        #"{"title": "T", "comments": [{"id": 7, "in_reply_to": 3, "content_text": {}}]}"#,
        [
          "1:29: a comment has no author's name.", "1:36: “id” must be a string, found a number.",
          "1:54: “in_reply_to” must be a string, found a number.",
          "1:73: “content_text” must be a string, found an object.",
        ]
      ),
      (#"{"title": null, "content_html": null, "comments": null, "tags": null, "date_published": ""}"#, []),
      (#"{"content_text": "x"}"#, []),
    ] as [(String, [String])])
  func warnings(text: String, expected: [String]) throws {
    let sample = SampleRepository()
    sample.folder.write("posts/p.json", text)
    let opened = try sample.repository.post(PostID("p"))
    expectNoDifference(opened.problems.map { "\($0.line ?? 0):\($0.column ?? 0): \($0.message)" }, expected)
    #expect(opened.problems.allSatisfy { $0.severity == .warning && $0.file == "posts/p.json" && $0.advice != nil })
    try expectSummaryAgrees(sample, opened.post)
  }

  @Test(arguments: [
    ("", "1:1: the file is empty; expected a JSON object."), ("[1, 2]", "1:1: expected a JSON object, found a list."),
    ("{\n  \"title\": \"cut", "2:12: the file ends inside a string."),
    ("{\n  \"title\": 7\n}", "2:12: “title” must be a string, found a number."),
    (#"{"content_html": ["x"]}"#, "1:18: “content_html” must be a string, found a list."),
    (#"{"comments": "none"}"#, "1:14: “comments” must be a list, found a string."),
    ("{\"title\": \"Ä\u{1b}[31m\"}", "1:13: a raw control character (U+001B) stands in a string."),
    (#"{"title": "x"} {"title": "y"}"#, "1:16: there is more text after the end of the JSON object."),
    (#"{"lukija": {"version": 9}, "title": "x"}"#, "1:24: “lukija.version” is “9”; this Lukija reads version 1."),
  ])
  func errors(text: String, expected: String) throws {
    let sample = SampleRepository()
    sample.folder.write("posts/p.json", text)
    let error = try #require(problem { () throws(Problem) in _ = try sample.repository.post(PostID("p")) })
    #expect("\(error.line ?? 0):\(error.column ?? 0): \(error.message)" == expected)
    #expect(error.severity == .error && error.file == "posts/p.json" && error.advice != nil)
    let summary = try #require(try summaries(sample.repository).first { $0.id == PostID("p") })
    expectNoDifference(summary, PostSummary(id: PostID("p"), title: "p.json", problem: error))
  }

  @Test func everyErrorOfAFileIsNamedByCheck() {
    let sample = SampleRepository()
    sample.folder.write("posts/p.json", #"{"title": 7, "content_text": [], "comments": "none", "tags": 1}"#)
    expectNoDifference(
      sample.repository.check().map { "\($0.severity) \($0.location)" },
      ["error posts/p.json:1:11", "error posts/p.json:1:30", "error posts/p.json:1:46", "warning posts/p.json:1:62"])
  }

  @Test(arguments: [
    (#"{"content_html": "h", "content_markdown": "m", "content_text": "t"}"#, Body(format: .html, source: "h")),
    (#"{"content_text": "t", "content_markdown": "m"}"#, Body(format: .markdown, source: "m")),
    (#"{"content_text": "t"}"#, Body(format: .text, source: "t")),
    (#"{"content_html": "", "content_text": "t"}"#, Body(format: .text, source: "t")),
    (#"{"content_html": ""}"#, Body(format: .html, source: "")), ("{}", Body.empty),
  ])
  func theBodyWithMostMarkupWins(text: String, body: Body) throws {
    let sample = SampleRepository()
    sample.folder.write("posts/p.json", text)
    #expect(try sample.repository.post(PostID("p")).post.body == body)
  }

  @Test(arguments: [
    (#"{"author": {"name": "Old"}}"#, [Author(name: "Old")]), (#"{"author": "Plain"}"#, [Author(name: "Plain")]),
    (#"{"authors": [{"name": "New"}], "author": {"name": "Old"}}"#, [Author(name: "New")]),
    (#"{"authors": [], "author": {"name": "Old"}}"#, [Author(name: "Old")]),
    (#"{"authors": [{}, {"url": "https://a.example/"}]}"#, [Author(name: "", url: "https://a.example/")]),
  ])
  func authorsAreReadAsBothVersionsOfJSONFeedHaveThem(text: String, authors: [Author]) throws {
    let sample = SampleRepository()
    sample.folder.write("posts/p.json", text)
    #expect(try sample.repository.post(PostID("p")).post.authors == authors)
  }

  @Test func aCommentWithoutAnIDKeepsItsMadeUpOne() throws {
    let sample = SampleRepository()
    let comment = #"{"author": {"name": "A"}, "content_text": "same"}"#
    sample.folder.write("posts/p.json", #"{"comments": [\#(comment)]}"#)
    let before = try sample.repository.post(PostID("p")).post.comments[0].id
    sample.folder.write("posts/p.json", #"{"comments": [{"id": "1", "author": {"name": "B"}}, \#(comment)]}"#)
    let comments = try sample.repository.post(PostID("p")).post.comments
    #expect(comments.map(\.id) == [CommentID("1"), before])
  }

  private func expectSummaryAgrees(_ sample: SampleRepository, _ post: Post) throws {
    let summary = try summaries(sample.repository).first { $0.id == post.id }
    expectNoDifference(summary, post.summary(of: try sample.repository.site()))
  }
}

/// Every summary, in the order in which they come.
func summaries(_ repository: JSONBlogRepository) throws -> [PostSummary] {
  var summaries: [PostSummary] = []
  try repository.summaries { batch in
    summaries += batch.summaries
    return true
  }
  return summaries
}
