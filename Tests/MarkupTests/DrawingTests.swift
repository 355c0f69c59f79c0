import Markup
import Testing

/// Drawings say their words apart.
@Suite struct DrawingTests {
  @Test(arguments: [
    ("<text>Sales 2024</text><desc>Desc</desc>", "Sales 2024 Desc"),
    ("<g><text>a</text><text>b</text></g><text>c</text>", "a b c"),
    ("<text>a<tspan>b</tspan></text>", "ab"), ("<title>T</title><text>a</text>", "T"),
  ]) func wordsOfDrawingsStandApart(svg: String, label: String) {
    let blocks = MarkupParser.document(html: "<p><svg>\(svg)</svg></p>").blocks
    guard case .paragraph(let content)? = blocks.first, case .embed(let embed)? = content.first else {
      Issue.record("\(blocks)")
      return
    }
    #expect(embed.label == label)
  }
}
