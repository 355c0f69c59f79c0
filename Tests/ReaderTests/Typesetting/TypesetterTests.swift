import Markup
import Reader
import Screen
import Testing

@Suite struct TypesetterTests {
  @Test func linesAreFilled() {
    let text = Typesetter.set(MarkupParser.document(html: "<p>aa bb cc dd</p><p>ee</p>"), width: 5)
    #expect(text.lines.map(\.text) == ["aa bb", "cc dd", "", "ee"])
    #expect(text.content == "aa bb cc dd\nee")
  }

  @Test(arguments: 1...12) func nothingIsWiderThanAsked(width: Int) {
    let html = "<blockquote><ul><li>pitkäsanainen <a href=\"/x\">漢字かな交じり文</a></ul></blockquote>"
    let text = Typesetter.set(MarkupParser.document(html: html), width: width)
    #expect(text.lines.allSatisfy { line in DisplayWidth.columns(of: line.text) <= width })
  }
}
