import DynamicLibraries
import FoundationEssentials
import SeededRandom
import SharedTestData
import Testing

@testable import Screen

/// UAX #9: what FriBidi says, and what becomes of it in a row.
@Suite("Order of text in both directions", .enabled(if: FriBidi.installed != nil, "libfribidi0 is not installed"))
struct VisualOrderTests {
  /// Text, the paragraph's direction, its levels.
  static let samples: [(String, VisualOrder.Direction, String)] = [
    ("abc שלום 123 def", .automatic, "0000111112220000"),
    ("abc שלום 123 def", .rightToLeft, "2221111112221222"),
    ("שלום world", .automatic, "1111122222"),
    ("שלום world", .leftToRight, "1111000000"),
    ("10 שלום", .automatic, "2211111"),
    ("10 שלום", .leftToRight, "0001111"),
    ("שלום 10%", .automatic, "11111222"),
    ("price: 5 ₪ ל-3", .automatic, "00000000000112"),
    ("a (שלום) b", .automatic, "0001111000"),
    ("שלום (abc) עולם", .automatic, "111111222111111"),
    ("שלום [abc]", .automatic, "1111112221"),
    ("ابجد ١٢٣ abc", .automatic, "111112221222"),
    ("می\u{200C}خواهم", .automatic, "11111111"),
    ("שָׁלוֹם", .automatic, "1111111"),
    ("\u{2068}שלום\u{2069} · 3 of 20", .automatic, "0111100000000000"),
    ("“\u{2068}שלום!\u{2069}” x", .automatic, "00111110000"),
    ("abc\u{2067} a שלום b.\u{2069} d", .automatic, "00001211111121000"),
    ("טל +972-3-555", .automatic, "1111222222222"),
    ("שלום\tעולם", .leftToRight, "111101111"),
    ("א-ב 1/2", .automatic, "1111222"),
    ("a\u{200F}b", .automatic, "010"),
    ("א.", .automatic, "11"),
    ("א.", .leftToRight, "10"),
    ("𐤀𐤁 x", .leftToRight, "1100"),
    ("https://x.example/שלום?a=1", .automatic, "00000000000000000011110000"),
  ]

  @Test("levels are those of UAX #9", arguments: samples)
  func levels(text: String, direction: VisualOrder.Direction, expected: String) throws {
    let result = try #require(VisualOrder.levels(of: text, direction))
    let levels = zip(text.utf8, result.levels).filter { $0.0 & 0xC0 != 0x80 }.map(\.1)
    #expect(levels.map(String.init).joined() == expected)
    let isRightToLeft = direction == .rightToLeft || direction == .automatic && expected.first != "0"
    #expect(result.rightToLeft == (isRightToLeft ? [0..<text.utf8.count] : []))
  }

  /// As Debian's unicode-data has it.
  private static let bidiCharacterTest =
    (try? String(contentsOfFile: "/usr/share/unicode/BidiCharacterTest.txt", encoding: .utf8))
    ?? (try? SharedData.text("unicode/BidiCharacterTest.txt"))

  @Test(
    "and those of Unicode's test file",
    .enabled(if: bidiCharacterTest != nil, "/usr/share/unicode/BidiCharacterTest.txt (unicode-data) is not there"))
  func testFile() throws {
    let library = try #require(FriBidi.installed)
    var wrong: [Substring] = []
    var count = 0
    var own = 0
    for line in try #require(Self.bidiCharacterTest).split(separator: "\n") where line.first != "#" {
      let fields = line.split(separator: ";")
      guard fields.count == 5, let base = Int(fields[1]) else { continue }
      let scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let direction = [VisualOrder.Direction.leftToRight, .rightToLeft, .automatic][base]
      let expected = fields[3].split(separator: " ")
      count += 1
      if !agrees(library.levels(of: scalars, direction), expected) { wrong.append(line) }
      // Of what is left to the library, and what counts for nothing here, the file says something else.
      let isOwn = scalars.allSatisfy {
        BidiClass.understood($0) == $0 && !BidiClass(bits: BidiClass.table[$0]).isPeculiar
      }
      guard isOwn, let levels = OrderReference.ownLevels(scalars, direction) else { continue }
      own += 1
      if !agrees(levels, expected) { wrong.append(line) }
    }
    #expect(count > 10_000)
    #expect(own > 10_000)
    #expect(wrong == [])
  }

  private func agrees(_ levels: [UInt8]?, _ expected: [Substring]) -> Bool {
    guard let levels else { return false }
    return levels.count == expected.count
      && zip(expected, levels).allSatisfy { $0 == "x" || $0 == String($1) }
  }

  @Test("overrides and embeddings count for nothing")
  func overrides() throws {
    for control in UInt32(0x202A)...0x202E {
      let text = "a\(Unicode.Scalar(control)!)bc\u{202C}d"
      #expect(try #require(VisualOrder.levels(of: text, .automatic)).levels.allSatisfy { $0 == 0 })
    }
  }

  @Test("from the highest level down, what has it is reversed")
  func reverses() {
    #expect(VisualOrder.order([0, 0, 1, 1, 2, 2, 1, 0]) == [0, 1, 6, 4, 5, 3, 2, 7])
    #expect(VisualOrder.order([]) == [])
    #expect(VisualOrder.order([1, 1, 1]) == [2, 1, 0])
    #expect(VisualOrder.order([2, 2]) == [0, 1])
  }

  private func drawn(_ text: String, turnsText: Bool = true, limit: Int = .max) -> String {
    var surface = Surface(size: Size(columns: 60, rows: 1), turnsText: turnsText)
    surface.put(text, row: 0, column: 0, style: .text, limit: limit)
    return surface.lines[0]
  }

  @Test("a row is drawn from left to right, and left to the terminal where that is wanted")
  func rows() {
    #expect(drawn("abc שלום 123 def") == "abc 123 םולש def")
    #expect(drawn("שלום (abc) עולם") == "םלוע (abc) םולש")
    #expect(drawn("(שלום)") == "(םולש)")
    #expect(drawn("שלום <עולם>") == "<םלוע> םולש")
    #expect(drawn("می\u{200C}خواهم") == "مهاوخی\u{200C}م")
    // Marks stay with their letters.
    #expect(drawn("שָׁב") == "בשָׁ")
    #expect(drawn("שלום\u{202E}abc") == "abcםולש")
    #expect(drawn("שלום", turnsText: false) == "שלום")
    #expect(drawn("שלום <b>", turnsText: false) == "שלום <b>")
    // Of what is too long the first letters stay.
    #expect(drawn("שלום", limit: 2) == "לש")
    #expect(drawn("a b – é 漢字") == "a b – é 漢字")
    // The code of an unknown character stays legible, and its parts together.
    #expect(drawn("א\u{5FF}ב") == "ב[U+05FF]א")
    #expect(drawn("א🇫🇮ב") == "ב🇫🇮א")
  }

  @Test("what is drawn is the text, in another order and with brackets turned")
  func keepsAll() {
    var random = SeededGenerator(seed: 9)
    let pool = Array("אבגדהוزחabc 12+-.,()[]<>«»🇫🇮漢é\u{301}\u{5B0}\u{200F}\u{2067}\u{2069}ابجد٣").map(String.init)
    func letters(_ text: String) -> [UInt32] {
      text.unicodeScalars.map(\.value).filter { !"()[]<>«»\u{25CC}".unicodeScalars.map(\.value).contains($0) }.sorted()
    }
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...20, using: &random)).map { _ in pool.randomElement(using: &random)! }.joined()
      var turned = Surface(size: Size(columns: 60, rows: 1))
      var plain = Surface(size: Size(columns: 60, rows: 1), turnsText: false)
      let columns = turned.put(text, row: 0, column: 0, style: .text)
      #expect(plain.put(text, row: 0, column: 0, style: .text) == columns)
      #expect(letters(turned.lines[0].filter { $0 != " " }) == letters(plain.lines[0].filter { $0 != " " }))
    }
  }

  @Test("pieces of one line are one paragraph, each in its style")
  func pieces() {
    var surface = Surface(size: Size(columns: 20, rows: 1))
    surface.put([("של", .text), ("ום a", Style(.match))], row: 0, column: 0)
    #expect(surface.lines[0] == "a םולש")
    #expect(surface[0, 0].style == Style(.match) && surface[0, 5].style == .text)
    #expect(surface[0, 2].style == Style(.match) && surface[0, 3].style == Style(.match))
  }

  @Test("somebody's words in a sentence of ours turn nothing around them")
  func isolates() {
    #expect(VisualOrder.isolated("plain – words") == "plain – words")
    #expect(drawn("\(VisualOrder.isolated("שלום")) · 3 of 20") == "םולש · 3 of 20")
    #expect(drawn("“\(VisualOrder.isolated("שלום\u{2069}!"))” · 3") == "“!םולש” · 3")
  }

  @Test("a row that is written in knows where its clusters stand")
  func visualRow() throws {
    #expect(VisualRow("abc") == nil)
    let mixed = try #require(VisualRow("ab שלום"))
    #expect(!mixed.isRightToLeft && mixed.columns == 7)
    // Offsets are bytes: the letters begin at 3, 5, 7 and 9.
    #expect([0, 1, 2, 3, 5, 7, 9, 11].map(mixed.column) == [0, 1, 2, 6, 5, 4, 3, 7])
    let hebrew = try #require(VisualRow("של 12"))
    #expect(hebrew.isRightToLeft)
    #expect([0, 2, 4, 5, 6, 7].map(hebrew.column) == [4, 3, 2, 0, 1, -1])
    #expect(hebrew.columns(of: 0..<4) == [4..<5, 3..<4])
  }

  @Test("a library that is missing, or another, is none")
  func missing() {
    #expect(DynamicLibrary("liblukija-is-not-there.so.0") == nil)
    #expect(FriBidi(DynamicLibrary("liblukija-is-not-there.so.0", "libc.so.6")) == nil)
  }
}
