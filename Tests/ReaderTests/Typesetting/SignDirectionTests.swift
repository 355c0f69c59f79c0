import Markup
import Testing

@testable import Reader
@testable import Screen

/// What the program itself sets around text from right to left stands where UAX #9 puts it, as if the author had
/// written it: at the text's edge, whatever that ends with.
@Suite struct SignDirectionTests {
  private static let width = 120

  private func drawn(_ line: TypesetText.Line) -> String {
    var surface = Surface(size: Size(columns: Self.width, rows: 1), turnsText: true)
    surface.put(line.spans.map { LeveledText($0.text, $0.style, level: $0.level) }, row: 0, column: 0)
    return surface.row(0).map(\.glyph).joined().trimmingSpaces
  }

  /// A text as a paragraph of its own.
  private func drawn(_ text: String) -> String {
    var surface = Surface(size: Size(columns: Self.width, rows: 1), turnsText: true)
    surface.put(text, row: 0, column: 0, style: .text)
    return surface.row(0).map(\.glyph).joined().trimmingSpaces
  }

  private func lines(_ html: String) -> [TypesetText.Line] {
    Typesetter.set(MarkupParser.document(html: html), width: Self.width).lines
  }

  static let words = ["בשנת 1948", "שנה 12", "سنة ٢٠٢٠", "سال ۱۳۹۹", "אבג", "1948", "version 2", "ב 5%"]
  static let signs = [
    "<q>$</q>", "<del>$</del>", "<s>$</s>", "<a href='https://x.example/'>$</a>", "<sup>$ +</sup>", "a<sub>$</sub>",
    "<img src=a.png alt='$'>", "<img src='$.png'>", "<video src=a.mp4 title='$'></video>", "<code>$</code>",
    "<b><q>$</q></b>", "<q><a href='https://x.example/'>$</a></q>", "<button>$</button>", "(<q>$</q>)",
  ]

  @Test(arguments: signs) func aRowIsWhatItsTextSays(sign: String) {
    for word in Self.words {
      for text in ["אמר $ כן", "گفت $", "he said $ then", "אמר $, $"] {
        let html = text.replacing("$", with: sign.replacing("$", with: word))
        for line in lines("<p>\(html)</p>") {
          let row = drawn(line)
          let expected = drawn(line.text.trimmingSpaces)
          #expect(row == expected, "\(html)")
        }
      }
    }
  }

  @Test func signsStandAtTheEdge() {
    #expect(lines("<p>אמר <q>שנת 1948</q> כן</p>").map(drawn) == ["ןכ ”1948 תנש“ רמא"])
    #expect(lines("<p>א <img src=a.png alt='תמונה 2020'> ב</p>").map(drawn) == ["ב [2020 הנומת :image 1] א"])
    #expect(lines("<ul><li>א <q>שנת 1948</q></li></ul>").map(drawn) == ["”1948 תנש“ א •"])
  }

  @Test func inCode() {
    let line = lines("<pre>שלום <a href='https://x.example/'>שנת 12</a> כן</pre>")[0]
    #expect(drawn(line) == drawn(line.text.trimmingSpaces))
  }

  @Test func rowsRunAsTheirTextDoes() {
    let line = lines("<p>אב<br><img src=a.png alt='גד'> הו</p>")[1]
    #expect(drawn(line) == "וה [דג :image 1]")
    #expect(lines("<p>hello<br><q>שלום 12</q></p>").map(drawn) == ["hello", "”12 םולש“"])
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
