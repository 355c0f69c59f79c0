import Markup
import Testing

/// `bdi` isolates what stands in it.
@Suite struct IsolationTests {
  @Test(arguments: ["<bdi>שלום</bdi>", "<bdi dir=auto>שלום</bdi>", "<bdi class=user>שלום</bdi>"])
  func namesAreIsolated(html: String) {
    let blocks = MarkupParser.document(html: "<p>user: \(html) - 3 posts</p>").blocks
    let name = Inline.localized(Locality(direction: .automatic), [.text("שלום")])
    #expect(blocks == [.paragraph([.text("user: "), name, .text(" - 3 posts")])])
  }

  @Test func directionsThatAreSaidStay() {
    let blocks = MarkupParser.document(html: "<p><bdi dir=rtl>a</bdi></p>").blocks
    guard case .paragraph(let content)? = blocks.first, case .localized(let locality, _)? = content.first else {
      Issue.record("\(blocks)")
      return
    }
    #expect(locality.direction == .rightToLeft)
  }
}
