import Blog
import Markup
import Reader
import Testing

/// On the screen a post ends in a few lines.
@Suite struct PostEndTests {
  private static let contact = Contact(
    name: "Viestintä Koivisto", address: ["Rantakatu 12 B 34", "90100 Oulu"], email: "koivisto@viestinta.example",
    phone: "+358 40 123 4567", businessID: "1234567-8")

  private func lines(
    url: String? = "https://viestinta.example/2014/01/trendit/", thoughts: Int = 4, commentsOpen: Bool = true,
    contact: Contact? = contact, width: Int = 72, isPrinted: Bool = false
  ) -> [String] {
    let post = Post(
      id: PostID("a"), url: url, title: "A", body: Body(format: .text, source: "Words."), commentsOpen: commentsOpen)
    let source = PostPage.Source(
      post: post, body: MarkupParser.document(plainText: "Words."), site: Site(title: "B", contact: contact),
      thoughts: thoughts)
    let lines = PostPage.set(source, width: width, isPrinted: isPrinted).lines.map { $0.spans.map(\.text).joined() }
    return Array(lines[(lines.firstIndex(of: "Words.") ?? 0)...].dropFirst())
  }

  @Test func addressKeysAndContactAreFourLines() {
    #expect(
      lines() == [
        "", "https://viestinta.example/2014/01/trendit/ · yy copies it, o opens it ·",
        "Enter reads the comments · r replies",
        "Viestintä Koivisto · Rantakatu 12 B 34 · 90100 Oulu ·",
        "koivisto@viestinta.example · +358 40 123 4567 · Business ID 1234567-8",
      ])
  }

  @Test(
    arguments: [72, 80, 100],
    [
      "trendit", "mita-viestinnan-suunnittelussa-kannattaa-ottaa-huomioon",
      "\(String(repeating: "pitka-", count: 10))nimi",
    ])
  func moreRoomOrAnotherAddressNeverTakesMore(width: Int, slug: String) {
    for thoughts in [0, 1, 90] {
      for commentsOpen in [true, false] {
        let end = lines(
          url: "https://viestinta.example/2014/01/\(slug)/", thoughts: thoughts, commentsOpen: commentsOpen,
          width: width)
        let text = end.joined(separator: " ")
        #expect(end.count - 1 <= 4, "\(end)")
        #expect(end.joined().contains(slug) && text.contains("yy copies it, o opens it"))
        for part in [
          "Viestintä Koivisto", "Rantakatu 12 B 34", "90100 Oulu", "+358 40 123 4567", "Business ID 1234567-8",
        ] {
          #expect(text.contains(part), "\(end)")
        }
      }
    }
  }

  @Test func whatIsNotThereTakesNoLine() {
    #expect(lines(url: nil, thoughts: 0, contact: nil) == ["", "r replies"])
    #expect(
      lines(url: nil, thoughts: 0, commentsOpen: false, contact: Contact(email: "a@b.example")) == [
        "", "Comments are closed", "a@b.example",
      ])
    #expect(lines(url: "", thoughts: 2, contact: nil) == ["", "Enter reads the comments · r replies"])
  }

  @Test func narrowPanesShowAllOfItToo() {
    for width in 12...71 {
      let text = lines(width: width).joined(separator: " ").filter { !$0.isWhitespace }
      for part in ["Rantakatu12B34", "1234567-8", "oopensit"] { #expect(text.contains(part), "\(width)") }
    }
  }

  @Test func paperHasItAsALetterHas() {
    let paper = lines(isPrinted: true)
    #expect(paper.contains { $0.hasPrefix("── Contact ") } && paper.contains("90100 Oulu"))
    #expect(paper.contains { $0.hasPrefix("── Share ") } && !paper.contains { $0.contains("o opens it") })
  }
}
