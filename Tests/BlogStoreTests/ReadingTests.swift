import Blog
import BlogStore
import CustomDump
import Testing

@Suite struct ReadingTests {
  @Test func wholePostWithEverythingItCanSay() throws {
    let sample = SampleRepository()
    sample.folder.write(
      "posts/moss.json",
      """
      {
        "id": "tag:moss", "url": "https://metsa.example/moss", "title": "Sammal \\u00e4 \\ud83c\\udf32",
        "content_text": "plain", "content_markdown": "*marked*", "content_html": "<p>set</p>",
        "summary": "On moss.", "date_published": "2024-05-01T08:00:00+03:00", "date_modified": "2024-05-02T08:00:00Z",
        "authors": [{"name": "Ilmari", "url": "https://ilmari.example/"}, {"name": "Kerttu"}],
        "tags": ["metsä", "", "sammal"], "language": "fi", "image": "media/moss.jpg", "comments_open": false,
        "attachments": [{"url": "https://metsa.example/a.mp3", "mime_type": "audio/mpeg", "title": "Wind", "size_in_bytes": 12}],
        "comments": [
          {"id": "1", "author": {"name": "Väinö", "url": "https://vaino.example/"}, "date_published": "2024-05-01T09:00:00Z",
           "content_html": "<p>Yes.</p>", "url": "https://metsa.example/moss#1"},
          {"id": "2", "in_reply_to": "1", "kind": "pingback", "status": "held", "author": {"name": "Lehti"}}
        ]
      }
      """)
    let opened = try sample.repository.post(PostID("moss"))
    let expected = Post(
      id: PostID("moss"), feedID: "tag:moss", url: "https://metsa.example/moss", title: "Sammal ä 🌲",
      body: Body(format: .html, source: "<p>set</p>"), summary: "On moss.",
      published: .at("2024-05-01T08:00:00+03:00"), modified: .at("2024-05-02T08:00:00Z"),
      authors: [Author(name: "Ilmari", url: "https://ilmari.example/"), Author(name: "Kerttu")],
      tags: ["metsä", "sammal"], language: "fi", image: "media/moss.jpg",
      attachments: [
        Attachment(url: "https://metsa.example/a.mp3", mimeType: "audio/mpeg", title: "Wind", size: 12)
      ],
      comments: [
        Comment(
          id: CommentID("1"), author: Author(name: "Väinö", url: "https://vaino.example/"),
          published: .at("2024-05-01T09:00:00Z"), body: Body(format: .html, source: "<p>Yes.</p>"),
          url: "https://metsa.example/moss#1"),
        Comment(
          id: CommentID("2"), inReplyTo: CommentID("1"), kind: .pingback, author: Author(name: "Lehti"), status: .held),
      ], commentsOpen: false)
    expectNoDifference(opened, OpenedPost(post: expected))
  }

  @Test func summariesSayWhatThePostSays() throws {
    let sample = SampleRepository()
    sample.folder.write("posts/broken.json", "{")
    var summaries: [PostSummary] = []
    try sample.repository.summaries { batch in
      #expect(batch.done == 2 && batch.total == 2)
      summaries += batch.summaries
      return true
    }
    expectNoDifference(
      summaries.sorted { $0.id < $1.id },
      [
        PostSummary(id: PostID("birches"), feedID: "tag:birches", title: "Birches", authors: ["Ilmari"]),
        PostSummary(
          id: PostID("broken"), title: "broken.json",
          problem: Problem(.syntax(.endsInside(.object)), file: "posts/broken.json", line: 1, column: 2)),
      ])
  }
}
