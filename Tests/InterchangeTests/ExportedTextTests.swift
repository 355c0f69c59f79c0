import Blog
import BlogStore
import Interchange
import Testing

/// Texts go out and come back to the letter, but for what XML forbids.
struct ExportedTextTests {
  private static let texts: [(text: String, back: String)] = [
    ("]]>", "]]>"), ("a]]>b]]>", "a]]>b]]>"), ("]]", "]]"), ("]", "]"), ("]]]>", "]]]>"), ("a]]", "a]]"), ("]>", "]>"),
    ("ää]]>ä", "ää]]>ä"), ("，全角。", "，全角。"), ("☀\u{FE0F} ﷽ \u{FFFD}", "☀\u{FE0F} ﷽ \u{FFFD}"),
    ("a\u{FFFE}b\u{FFFF}", "ab"), ("\u{FFFF}]]>", "]]>"), ("a\u{1}b\u{1B}c", "abc"), ("a\r\nb\rc", "a\nb\nc"),
    ("\tb", "\tb"), ("\u{10FFFF}\u{1F332}", "\u{10FFFF}\u{1F332}"),
  ]

  @Test(arguments: [ExportFormat.wxr, .rss], texts.indices)
  func theyComeBackToTheLetter(_ format: ExportFormat, _ place: Int) throws {
    let folder = TemporaryFolder()
    let (text, back) = Self.texts[place]
    let escaped = text.unicodeScalars.map { scalar in
      scalar.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }.joined()
    folder.write(
      "blog/blog.json", #"{"lukija": {"version": 1}, "title": "t", "home_page_url": "https://suo.example/"}"#)
    folder.write(
      "blog/posts/a.json",
      #"{"id": "a", "url": "https://suo.example/a/", "title": "A", "content_html": "<p>\#(escaped)</p>"}"#)
    try export(folder.path("blog"), as: format, to: folder.path("out"))
    try bring([folder.path("out")], into: folder.path("back"))
    let post = try JSONBlogRepository(folder: folder.path("back")).post(PostID("a")).post
    #expect(post.body.source == "<p>\(back)</p>")
  }
}
