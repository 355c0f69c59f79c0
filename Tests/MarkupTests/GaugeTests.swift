import Testing

@testable import Markup

/// Gauges, nameless buttons, and pictures with parts that lead somewhere.
struct GaugeTests {
  private func shown(_ html: String) -> String {
    guard case .paragraph(let inlines)? = MarkupParser.document(html: html).blocks.first else { return "" }
    return inlines.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  @Test(arguments: [
    ("<progress value=3 max=10></progress>", "[30 %]"), ("<progress value=3 max=10>a third</progress>", "a third"),
    ("<meter min=10 max=20 value=15></meter>", "[50 %]"), ("<meter value=0.3>30 %</meter>", "30 %"),
    ("<input type=submit>", "[Submit]"), ("<input type=reset>", "[Reset]"), ("<input type=submit value=Go>", "[Go]"),
  ])
  func areText(_ html: String, _ text: String) {
    #expect(shown("<p>a \(html) b</p>") == "a \(text) b")
  }

  @Test(arguments: ["<progress></progress>", "<meter value=x></meter>", "<meter value=3></meter>", "<area alt=x>"])
  func withoutAValueAreNothing(_ html: String) {
    #expect(shown("<p>a \(html) b</p>") == "a b")
  }

  @Test func partsOfPicturesAreLinks() {
    let html =
      "<p><img src=m.png alt=Map usemap='#m'><map name=m><area href=/n alt=North><area href=/s title=South></map></p>"
    let document = "\(MarkupParser.document(html: html))"
    for part in ["/n", "North", "/s", "South"] { #expect(document.contains("\"\(part)\"")) }
  }
}
