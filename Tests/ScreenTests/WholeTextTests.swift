import CPosix
import SeededRandom
import SharedTestData
import Testing

@testable import Screen

/// What a person wrote stands in the cells, all of it, in as many columns as the C library says.
@Suite("Whole text in cells")
struct WholeTextTests {
  static let texts = [
    "मानव अधिकारों की हिन्दी", "ทำน้ำให้ดื่ม", "தமிழ் மொழியில் எழுதினேன்", "ភាសាខ្មែរ ពិបាក", "မြန်မာစကား ပြောတယ်",
    "বাংলা ভাষায় লিখি", "ಕನ್ನಡ ನುಡಿ", "తెలుగు పద్యం", "മലയാളം കവിത", "ગુજરાતી લેખ", "ਪੰਜਾਬੀ ਬੋਲੀ", "සිංහල බස ශ්‍රී",
    "ພາສາລາວ ນ້ຳ", "می\u{200C}خواهم بروم", "שָׁלוֹם לְכֻלָּם", "한국어 글 \u{1112}\u{1161}\u{11AB}", "क्\u{200D}ष और र्\u{200D}य",
    "ሰላም ለሁሉም", "བོད་སྐད་ཡིག", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌", "ꦧꦱꦗꦮ", "𑄌𑄋𑄴𑄟𑄳𑄦", "ߒߞߏ ߞߊ߲", "Tiếng Việt e\u{302}\u{301}", "葛\u{E0100}飾区",
  ]

  private func drawn(_ text: String) -> (cells: [String], columns: Int) {
    var surface = Surface(size: Size(columns: 600, rows: 1), turnsText: false)
    let columns = surface.put(text, row: 0, column: 0, style: .text)
    return (surface.row(0).prefix(columns).map(\.glyph).filter { !$0.isEmpty }, columns)
  }

  /// The sum of `wcwidth`, without what stands in no cell.
  private func columnsOfTheCLibrary(_ text: String) -> Int {
    text.unicodeScalars.filter { !CellReference.isLeftOut($0.value) }.reduce(0) { $0 + CellReference.width(of: $1) }
  }

  @Test("words of many scripts are drawn scalar for scalar, as wide as the C library says", arguments: texts)
  func drawsAllOf(_ text: String) {
    let result = drawn(text)
    #expect(result.cells.joined().unicodeScalars.elementsEqual(text.unicodeScalars), "\(result.cells)")
    #expect(result.columns == columnsOfTheCLibrary(text))
    #expect(result.columns == DisplayWidth.columns(of: text))
  }

  @Test("so are the samples of shared/data", .enabled(if: SharedData.isPresent, "shared/data is not there"))
  func drawsSamples() throws {
    let texts = try SharedData.strings("imports/indic.json")
    #expect(texts.count >= 10)
    for text in texts { expectAsReference(text) }
  }

  private func expectAsReference(_ text: String) {
    let result = drawn(text)
    let reference = CellReference.parts(of: text)
    #expect(result.cells == reference.map(\.text), "\(text.debugDescription)")
    #expect(result.columns == reference.reduce(0) { $0 + $1.columns }, "\(text.debugDescription)")
    #expect(result.columns == DisplayWidth.columns(of: text), "\(text.debugDescription)")
  }

  @Test("every flag is both its letters")
  func drawsFlags() {
    for first in UInt32(0x1F1E6)...0x1F1FF {
      for second in UInt32(0x1F1E6)...0x1F1FF {
        let flag = String(String.UnicodeScalarView([Unicode.Scalar(first)!, Unicode.Scalar(second)!]))
        let result = drawn(flag)
        #expect(result.cells.joined().unicodeScalars.elementsEqual(flag.unicodeScalars))
        #expect(result.columns == columnsOfTheCLibrary(flag))
      }
    }
  }

  @Test(
    "of the flags of countries inside others no terminal draws the name: it stands in brackets",
    arguments: [
      ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}!", "🏴[gbeng]!"),
      ("🏴\u{E0075}\u{E0073}\u{E0074}\u{E0078}\u{E007F}", "🏴[ustx]"), ("a\u{E0068}\u{E0069} b", "a[hi] b"),
      ("\u{E0061}", "[a]"), ("🏴\u{E007F}x", "🏴x"), ("a\u{E0001}\u{E0061}\u{301}", "a[a]\u{301}"),
      ("a" + String(repeating: "\u{E0062}", count: 10), "a[bbbbbbbb][bb]"),
    ])
  func spellsTags(_ text: String, _ shown: String) {
    #expect(drawn(text).cells.joined().unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(drawn(text).columns == DisplayWidth.columns(of: text))
    #expect(CellReference.parts(of: text).map(\.text).joined().unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test("no number of tags is too large")
  func spellsManyTags() {
    let text = "a" + String(repeating: "\u{E0062}", count: 400)
    #expect(DisplayWidth.columns(of: text) == 501)
  }

  @Test("the place of a lost object takes no cell and is not printed")
  func dropsPlacesOfObjects() {
    #expect(drawn("a\u{FFFC}b").cells == ["a", "b"])
    #expect(drawn("\u{FFFC}").cells.isEmpty)
    #expect(TextSanitizing.line("a\u{FFFC}b") == "ab")
  }

  @Test("joined pictures are their parts side by side; skin colours and keycaps stay")
  func drawsPictures() {
    #expect(drawn("👩‍👩‍👧").cells == ["👩", "👩", "👧"])
    #expect(drawn("🏳️‍🌈").cells == ["🏳", "🌈"])
    #expect(drawn("👍🏽").cells.joined().unicodeScalars.map(\.value) == [0x1F44D, 0x1F3FD])
    #expect(drawn("1\u{FE0F}\u{20E3}").cells.joined().unicodeScalars.map(\.value) == [0x31, 0x20E3])
  }

  @Test("emoji in all their forms: alone, coloured, with a selector, joined")
  func drawsEmoji() {
    let emoji = (UInt32(0x231A)...0x1FAFF).compactMap(Unicode.Scalar.init).filter(\.properties.isEmoji)
    #expect(emoji.count > 1_300)
    for scalar in emoji {
      let alone = String(scalar)
      let joined = alone + "\u{200D}♀\u{FE0F}"
      for text in [alone, alone + "\u{FE0F}", alone + "\u{1F3FF}", joined, joined + "\u{200D}" + alone] {
        expectAsReference(text)
      }
    }
  }

  @Test("every character there is takes the columns of the C library, or those of its code")
  func knowsAllWidths() {
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if DisplayWidth.columns(of: Character(scalar)) != CellReference.columns(of: String(scalar)) {
        wrong.append(Glyph.code(of: scalar))
      }
    }
    #expect(wrong == [])
  }

  @Test("what the C library does not know stands as its code")
  func drawsCodes() {
    #expect(drawn("a\u{378}b").cells.joined() == "a[U+0378]b")
    #expect(drawn("\u{10FFFF}").cells.joined() == "[U+10FFFF]")
    // A mark on it joins the bracket.
    #expect(drawn("\u{378}\u{301}").cells.last == "]\u{301}")
  }

  @Test("what acts on a terminal or on the order of text stands in no cell")
  func leavesControlsOut() {
    #expect(drawn("a\u{1B}[2J\u{9B}2J\u{7F}\u{0}b").cells.joined() == "a[2J2Jb")
    #expect(drawn("a\u{202E}b\u{202C}\u{2066}c\u{2069}\u{200B}\u{FEFF}\u{AD}\u{FFF9}d").cells.joined() == "abcd")
    #expect(drawn("a\tb\r\nc\nd\u{2028}e\u{85}f").cells.joined() == "a b c d e f")
  }

  @Test("of a letter's marks four stand in its cell, the others in none; no letter gives way to them")
  func countsMarks() {
    for count in 0...12 {
      let marks = (0..<count).map { String(Unicode.Scalar(0x300 + UInt32($0))!) }.joined()
      for (letter, next) in [("a", "b"), ("漢", "字"), ("ก", "ข"), ("ש", "ת")] {
        let result = drawn(letter + marks + next)
        let kept = String(String.UnicodeScalarView(marks.unicodeScalars.prefix(4)))
        #expect(result.cells == [letter + kept, next])
        #expect(result.columns == columnsOfTheCLibrary(letter + next))
      }
    }
    // Hangul's vowels are letters without a width: they take another cell.
    let vowels = String(repeating: "\u{1161}", count: 9)
    #expect(drawn("\u{1100}" + vowels).cells.joined().unicodeScalars.count { $0.value == 0x1161 } == 9)
  }

  @Test("clusters made at random lose marks at most, never a letter")
  func randomClusters() {
    var random = SeededGenerator(seed: 15)
    let pool: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0x300...0x36F, 0x5B0...0x5EA, 0x620...0x65F, 0x900...0x97F, 0xE01...0xE3A, 0xE40...0xE5B,
      0x1000...0x109F, 0x1100...0x115E, 0x1161...0x11FF, 0x1780...0x17DD, 0x1F1E6...0x1F1FF, 0x1F600...0x1F64F,
      0x1F3FB...0x1F3FF, 0x200C...0x200D, 0xFE00...0xFE0F,
    ]
    var lost = 0
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let value = UInt32.random(in: pool.randomElement(using: &random)!, using: &random)
        text.unicodeScalars.append(Unicode.Scalar(value)!)
      }
      expectAsReference(text)
      guard text.unicodeScalars.allSatisfy({ CellReference.width(of: $0) >= 0 }) else { continue }
      let result = drawn(text)
      let cells = result.cells.joined()
      #expect(letters(cells) == letters(text), "\(text.debugDescription)")
      lost += text.unicodeScalars.count - cells.unicodeScalars.filter { $0 != "\u{25CC}" }.count
      // A mark that has nothing to stand on, or a vowel that found its cell full, stands on a circle of one column.
      let circles = cells.unicodeScalars.count { $0 == "\u{25CC}" }
      #expect(result.columns == columnsOfTheCLibrary(text) + circles, "\(text.debugDescription)")
    }
    #expect(lost > 0)
  }

  private func letters(_ text: String) -> [UInt32] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: scalar.value != 0x25CC
      }
    }.map(\.value)
  }

  @Test("printed text is whole, without what acts on a terminal or on the order of text")
  func printsAllOf() {
    for text in Self.texts { #expect(TextSanitizing.plain(text).unicodeScalars.elementsEqual(text.unicodeScalars)) }
    let pictures = "\u{1FAE8}👩‍👩‍👧❤️🏴\u{E0067}\u{E0062}\u{E007F}"
    #expect(TextSanitizing.plain(pictures).unicodeScalars.elementsEqual(pictures.unicodeScalars))
    let marks = "a" + String(repeating: "\u{301}", count: 40)
    #expect(TextSanitizing.plain(marks).unicodeScalars.elementsEqual(marks.unicodeScalars))
    let acts = "\u{1B}[31m\u{9B}0m\u{7F}\u{0}a\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}b"
    #expect(TextSanitizing.plain(acts) == "[31m0mab")
    #expect(TextSanitizing.plain("a\tb\r\nc\nd\u{2028}e\rf\u{85}g") == "a b\nc\nd e f g")
    #expect(TextSanitizing.line("a\r\nb\u{2029}c") == "a b c")
  }

  @Test("a cluster wider than a mark can say, or than the room, is marked as its parts")
  func marksWideClusters() {
    var text = String(repeating: "\u{1100}", count: 40) + "🇫🇮"
    var marks: [UInt8] = []
    let traits = text.withUTF8 { LineBreaker().mark($0, into: &marks) }
    #expect(traits.contains(.wide))
    #expect(marks.reduce(0) { $0 + LineMarks.columns(of: $1) } == 82)
    #expect(marks.count { $0 & LineMarks.cluster != 0 } == 41)
    text.withUTF8 { bytes in
      marks.withUnsafeMutableBufferPointer { Clusters.split(bytes, $0, widerThan: 1) }
    }
    #expect(marks.reduce(0) { $0 + LineMarks.columns(of: $1) } == 82)
    #expect(marks.count { $0 & LineMarks.cluster != 0 } == 42)
    #expect(marks.allSatisfy { LineMarks.columns(of: $0) <= 2 })
  }
}
