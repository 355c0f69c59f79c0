import Blog
import Testing
import TextFormats

@testable import BlogStore

/// A file is known by the same proof whether its texts were built or only passed over, and by that of its post.
struct PostProofTests {
  /// Texts as a JSON file may have them.
  private static let texts = [
    "", "<p>Kaisla</p>", #"a\"b\\c\/d\b\f\n\r\t"#, #"\u00e4\uD83C\uDF32\u0000ä🌲"#, #"\ud83c yksin"#, #"\udf32\ud83c"#,
    #"lopussa \ud83c\n"#, "ä", #"\\"#, #"\\\\\""#, String(repeating: "pitkä teksti ", count: 40) + #"\n"#,
  ]

  private static let members = ["content_html", "content_markdown", "content_text", "summary"]

  private func proof(_ text: String, wanted: Set<String>? = PostProof.members) throws -> PostProof {
    let bytes = Array(text.utf8)
    return PostProof(
      try JSONParser.parse(bytes, skipping: PostProof.passedOver, wanted: wanted), slug: "a", bytes: bytes)
  }

  @Test(arguments: members, texts)
  func whatIsPassedOverIsTheSame(_ member: String, _ text: String) throws {
    let head = #""id": "x", "url": "https://suo.example/x/", "title": "T", "date_published": "2020-01-01T00:00:00Z""#
    let files = [
      #"{\#(head), "\#(member)": "\#(text)"}"#, #"{"\#(member)": "muu", "\#(member)": "\#(text)", \#(head)}"#,
      "\u{FEFF}{\"\(member)\":\"\(text)\",\(head)}",
    ]
    for file in files {
      let whole = try JSONParser.parse(Array(file.utf8))
      let passed = try proof(file)
      #expect(passed == PostProof(whole, slug: "a"), "\(file)")
      #expect(try proof(file, wanted: nil) == passed, "\(file)")
    }
  }

  @Test(arguments: texts)
  func aPostHasTheProofOfItsFile(_ text: String) throws {
    let file = #"{"id": "x", "title": "T", "content_html": "\#(text)", "summary": "Lyhyesti"}"#
    let source = try #require(try JSONParser.parse(Array(file.utf8))["content_html"]?.string)
    let post = Post(
      id: PostID("a"), feedID: "x", title: "T", body: Body(format: .html, source: source), summary: "Lyhyesti")
    #expect(try proof(file) == PostProof(post))
  }

  /// What is no text is no proof.
  @Test(arguments: ["7", "null", "[\"a\"]", "{\"summary\": \"a\"}", "true"])
  func whatIsNoTextSaysNothing(_ value: String) throws {
    #expect(try proof(#"{"id": "x", "content_html": \#(value)}"#) == (try proof(#"{"id": "x"}"#)))
  }
}
