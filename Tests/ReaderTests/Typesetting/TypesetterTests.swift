import CustomDump
import Markup
import Reader
import Screen
import Testing

@Suite struct TypesetterTests {
  private func lines(_ html: String, _ width: Int, _ options: Typesetter.Options = Typesetter.Options()) -> [String] {
    Typesetter.set(MarkupParser.document(html: html), width: width, options: options).lines.map(\.text)
  }

  @Test func linesAreFilled() {
    let text = Typesetter.set(MarkupParser.document(html: "<p>aa bb cc dd</p><p>ee</p>"), width: 5)
    #expect(text.lines.map(\.text) == ["aa bb", "cc dd", "", "ee"])
    #expect(text.content == "aa bb cc dd\nee")
    #expect(text.lines.map(\.offset) == [0, 6, 11, 12])
  }

  @Test(arguments: 1...12) func nothingIsWiderThanAsked(width: Int) {
    let html = "<blockquote><ul><li>pitkäsanainen <a href=\"/x\">漢字かな交じり文</a></ul></blockquote>"
    let text = Typesetter.set(MarkupParser.document(html: html), width: width)
    #expect(text.lines.allSatisfy { line in DisplayWidth.columns(of: line.text) <= width })
  }

  @Test func emptyDocumentsHaveNoLines() {
    #expect(Typesetter.set(Document(), width: 10) == TypesetText(width: 10))
    #expect(lines("", 10) == [])
    #expect(lines("<p>&nbsp;</p><p></p><div><span></span></div>", 10) == [])
  }

  // MARK: Words

  @Test func oneShortWordIsNotLeftAlone() {
    #expect(lines("<p>yksi kaksi kolme neljä viisi on</p>", 27) == ["yksi kaksi kolme neljä", "viisi on"])
    // Not where the line above would become too short.
    #expect(lines("<p>yksi kaksikymmentäkolme on</p>", 23) == ["yksi kaksikymmentäkolme", "on"])
  }

  @Test func softHyphensShowOnlyAtALinesEnd() {
    #expect(lines("<p>aina pitkä&shy;sanainen</p>", 12) == ["aina pitkä-", "sanainen"])
    #expect(lines("<p>aina pitkä&shy;sanainen</p>", 40) == ["aina pitkäsanainen"])
  }

  @Test func unbreakableSpacesHold() {
    #expect(lines("<p>noin 10&nbsp;000&nbsp;kpl</p>", 12) == ["noin", "10\u{A0}000\u{A0}kpl"])
  }

  @Test func longWordsArePartedByTheirLanguage() {
    let finnish = Typesetter.Options(language: "fi")
    #expect(lines("<p>tämä lentokonesuihkutus jatkuu</p>", 20, finnish) == ["tämä lentokonesuih-", "kutus jatkuu"])
    #expect(lines("<p>tämä lentokonesuihkutus jatkuu</p>", 20) == ["tämä", "lentokonesuihkutus", "jatkuu"])
    HyphenationPatterns.load(["en-GB"])
    let english = Typesetter.Options(language: "en-GB")
    #expect(lines("<p>some typesetting software</p>", 14, english) == ["some typeset-", "ting software"])
  }

  @Test func codeAndAddressesAreNeverHyphenated() {
    let finnish = Typesetter.Options(language: "fi", numbersLinks: false)
    #expect(
      lines("<p>aja <code>lentokonesuihkutus</code> nyt</p>", 18, finnish) == ["aja", "lentokonesuihkutus", "nyt"])
    #expect(
      lines("<p>katso https://a.example/lentokonesuihkutus/jatkuu nyt</p>", 24, finnish)
        == ["katso https://a.example/", "lentokonesuihkutus/", "jatkuu nyt"])
    #expect(lines("<p>aihe #lentokonesuihkutus</p>", 20, finnish) == ["aihe", "#lentokonesuihkutus"])
  }

  @Test func languageOfAPieceIsRespected() {
    let body = "<p>aina <span lang=\"fi\">lentokonesuihkutus</span> jatkuu</p>"
    #expect(lines(body, 20, Typesetter.Options(language: "xx")) == ["aina lentokonesuih-", "kutus jatkuu"])
  }

  // MARK: Links

  @Test func linksAreNumberedOrNot() {
    let body = "<p><a href=\"/a\">yksi</a> ja <a href=\"/b\"><b>kaksi</b></a></p>"
    let document = MarkupParser.document(html: body)
    let numbered = Typesetter.set(document, width: 40)
    #expect(numbered.lines.map(\.text) == ["yksi[1] ja kaksi[2]"])
    #expect(numbered.links.map(\.target) == ["/a", "/b"])
    #expect(numbered.links.map(\.label) == ["yksi", "kaksi"])
    #expect(numbered.lines[0].spans.filter { $0.link == 1 }.map(\.text) == ["kaksi", "[2]"])
    let plain = Typesetter.set(document, width: 40, options: Typesetter.Options(numbersLinks: false))
    #expect(plain.lines.map(\.text) == ["yksi ja kaksi"])
    #expect(plain.content == numbered.content)
  }

  @Test func anchorsLeadThereAndBack() {
    let body = "<p>a<sup id=\"r\"><a href=\"#n\">1</a></sup></p><ol><li id=\"n\">note <a href=\"#r\">↩</a></ol>"
    let text = Typesetter.set(MarkupParser.document(html: body), width: 40)
    #expect(text.links.map(\.target) == ["#n", "#r"])
    #expect(text.anchors == ["r": 1, "n": 4])
    #expect(text.lines[text.line(at: text.anchors["n"] ?? 0)].text == "1. note ↩")
  }

  // MARK: Positions

  @Test func aPositionInATableIsOnItsOwnLine() {
    let body = "<table><tr><td>aa bb cc dd ee ff gg hh</td><td>ii jj kk ll mm nn oo pp qq rr</td></tr></table>"
    let text = Typesetter.set(MarkupParser.document(html: body), width: 20)
    for word in text.content.split(whereSeparator: \.isWhitespace) {
      let offset = text.content.utf8.distance(from: text.content.startIndex, to: word.startIndex)
      #expect(text.lines[text.line(at: offset)].text.contains(word))
    }
  }

  @Test func aFirstPageStopsAndSaysSo() {
    let body = String(repeating: "<p>sana toinen kolmas neljäs viides kuudes seitsemäs</p>", count: 500)
    let text = Typesetter.set(MarkupParser.document(html: body), width: 20, lineLimit: 30)
    #expect(!text.isComplete)
    #expect((30...34).contains(text.lines.count))
    #expect(text.content.utf8.count < 1_500)
  }

  // MARK: Bombs

  @Test func aVeryLongLineIsSetInPieces() {
    let body = "<p>" + String(repeating: "x", count: 300_000) + " end</p>"
    let text = Typesetter.set(MarkupParser.document(html: body), width: 100)
    #expect(text.lines.count == 3_001)
    #expect(text.lines.dropLast(2).allSatisfy { $0.text.utf8.count == 100 })
    #expect(text.lines.last?.text == "end")
    let page = Typesetter.set(MarkupParser.document(html: body), width: 100, lineLimit: 50)
    #expect(page.lines.count == 50)
    #expect(!page.isComplete)
  }

  @Test func manyLinksStayLinear() {
    let body = "<p>" + String(repeating: "<a href=\"/x\">x</a> ", count: 20_000) + "</p>"
    let text = Typesetter.set(MarkupParser.document(html: body), width: 80)
    #expect(text.links.count == 20_000)
    #expect(text.lines.last?.text.hasSuffix("x[20000]") == true)
  }

  @Test func deepNestingLeavesRoomForText() {
    let body = String(repeating: "<blockquote><ul><li>", count: 2_000) + "deep text that is read"
    for width in [1, 5, 20, 80] {
      let text = Typesetter.set(MarkupParser.document(html: body), width: width)
      #expect(text.lines.allSatisfy { DisplayWidth.columns(of: $0.text) <= width })
      #expect(text.lines.count <= 2_100)
    }
  }

  @Test func aClusterWithoutEndIsBounded() {
    let body = "<p>a" + String(repeating: "\u{301}", count: 100_000) + "b</p>"
    let text = Typesetter.set(MarkupParser.document(html: body), width: 10)
    #expect(text.lines.count < 10)
    #expect(text.lines.last?.text.last == "b")
  }
}
