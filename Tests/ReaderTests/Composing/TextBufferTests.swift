import Reader
import Screen
import Testing

/// Writing, erasing, killing, moving: one behaviour a test.
struct TextBufferTests {
  let viewport = Size(columns: 20, rows: 5)

  /// A buffer after some edits; `|` in the text is where the cursor stands.
  func buffer(_ marked: String, _ edits: TextBuffer.Edit...) -> TextBuffer {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var buffer = TextBuffer(text: parts.joined())
    buffer.apply(.moveTo(parts[0].utf8.count), viewport: viewport)
    for edit in edits { buffer.apply(edit, viewport: viewport) }
    return buffer
  }

  func marked(_ buffer: TextBuffer) -> String {
    var text = buffer.text
    text.insert("|", at: text.utf8.index(text.startIndex, offsetBy: buffer.cursor))
    return text
  }

  @Test func beginsAtTheEnd() {
    #expect(marked(TextBuffer(text: "abc")) == "abc|")
    #expect(TextBuffer().isEmpty && TextBuffer().isBlank)
    #expect(TextBuffer(text: " \n\t").isBlank && !TextBuffer(text: " \n\t").isEmpty)
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a\tb"), ("a\u{1B}[31mb\u{0}\u{7}\u{7F}\u{9B}", "a[31mb"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"), ("\r\r\n\n", "\n\n\n"), ("ä\u{301}👩‍👧", "ä\u{301}👩‍👧"),
  ]) func cleansWhatComesIn(raw: String, clean: String) {
    #expect(TextBuffer(text: raw).text.utf8.elementsEqual(clean.utf8))
    #expect(buffer("|", .insert(raw)).text.utf8.elementsEqual(clean.utf8))
    #expect(buffer("|", .replaceAll(raw)).text.utf8.elementsEqual(clean.utf8))
  }

  @Test(
    arguments: [
      ("ab|cd", .insert("x"), "abx|cd"), ("ab|cd", .newline, "ab\n|cd"), ("ab|cd", .deleteBackward, "a|cd"),
      ("|ab", .deleteBackward, "|ab"), ("ab|cd", .deleteForward, "ab|d"), ("ab|", .deleteForward, "ab|"),
      ("a\n|b", .deleteBackward, "a|b"), ("a|\nb", .deleteForward, "a|b"), ("xe\u{301}|", .deleteBackward, "x|"),
      ("👩‍👩‍👧|", .deleteBackward, "|"), ("|🇫🇮🇸🇪", .deleteForward, "|🇸🇪"),
      ("yksi kaksi, |", .deleteWordBackward, "yksi |"), ("yksi ka|ksi", .deleteWordBackward, "yksi |ksi"),
      ("a|  bcd e", .deleteWordForward, "a| e"), ("ab|cd\nef", .killToLineEnd, "ab|\nef"),
      ("ab|\nef", .killToLineEnd, "ab|ef"), ("ab\ncd|ef", .killToLineStart, "ab\n|ef"),
      ("ab\n|cd", .killToLineStart, "ab|cd"), ("ab|cd", .transpose, "acb|d"), ("abcd|", .transpose, "abdc|"),
      ("|abcd", .transpose, "|abcd"), ("a|", .transpose, "a|"), ("xy\na|", .transpose, "xy\na|"),
      ("漢|e\u{301}", .transpose, "e\u{301}漢|"),
    ] as [(String, TextBuffer.Edit, String)]) func edits(before: String, edit: TextBuffer.Edit, after: String)
  {
    #expect(marked(buffer(before, edit)) == after)
  }

  @Test(
    arguments: [
      ("ab|c", .moveLeft, "a|bc"), ("|ab", .moveLeft, "|ab"), ("ab|", .moveRight, "ab|"),
      ("a|\nb", .moveRight, "a\n|b"),
      ("a👩‍👩‍👧|", .moveLeft, "a|👩‍👩‍👧"), ("yksi, kaksi|", .moveWordLeft, "yksi, |kaksi"),
      ("yksi, |kaksi", .moveWordLeft, "|yksi, kaksi"), ("yk|si, kaksi", .moveWordRight, "yksi|, kaksi"),
      ("yksi|, kaksi", .moveWordRight, "yksi, kaksi|"), ("ab\ncd|e\nf", .lineStart, "ab\n|cde\nf"),
      ("ab\nc|de\nf", .lineEnd, "ab\ncde|\nf"), ("a\nb|c", .textStart, "|a\nbc"), ("a|\nbc", .textEnd, "a\nbc|"),
      ("abc|", .moveTo(-5), "|abc"), ("abc|", .moveTo(99), "abc|"), ("|äb", .moveTo(1), "ä|b"),
    ] as [(String, TextBuffer.Edit, String)]) func moves(before: String, edit: TextBuffer.Edit, after: String)
  {
    #expect(marked(buffer(before, edit)) == after)
  }

  @Test func typedMarksAndJoinersJoinTheirCluster() {
    var e = buffer("xe|", .insert("\u{301}"))
    #expect(marked(e) == "xe\u{301}|")
    e.apply(.moveLeft, viewport: viewport)
    #expect(marked(e) == "x|e\u{301}")
    var family = TextBuffer()
    // The three stand side by side, and the colour beside the last.
    let columns = [2, 2, 4, 4, 6, 8]
    for (scalar, column) in zip("👩\u{200D}👩\u{200D}👧\u{1F3FD}".unicodeScalars, columns) {
      family.apply(.insert(String(Character(scalar))), viewport: viewport)
      #expect(family.cursorPosition(width: 20) == Position(row: 0, column: column))
    }
    family.apply(.deleteBackward, viewport: viewport)
    #expect(family.isEmpty)
    // A joiner typed before an emoji that it joins: the cursor cannot stay inside.
    #expect(marked(buffer("👩|👧", .insert("\u{200D}"))) == "👩\u{200D}👧|")
    // Flags pair up again.
    #expect(marked(buffer("|🇫🇮🇸🇪", .insert("\u{1F1F8}"))).hasSuffix("|\u{1F1EE}\u{1F1F8}\u{1F1EA}"))
  }

  @Test func killsInARowAreOneYank() {
    let words = buffer("yksi kaksi kolme|", .deleteWordBackward, .deleteWordBackward, .yank)
    #expect(marked(words) == "yksi kaksi kolme|")
    let both = buffer("ab|cd\nef", .killToLineEnd, .killToLineStart, .yank)
    #expect(marked(both) == "abcd|\nef")
    let apart = buffer("ab cd|", .deleteWordBackward, .moveLeft, .deleteWordBackward, .yank)
    #expect(marked(apart) == "ab| ")
    #expect(marked(buffer("a|b", .yank)) == "a|b")
  }

  @Test func yankPopGoesBackThroughTheRing() {
    var buffer = buffer(
      "yksi|", .deleteWordBackward, .insert("kaksi"), .deleteWordBackward, .insert("!"), .moveLeft, .yank)
    #expect(marked(buffer) == "kaksi|!")
    buffer.apply(.yankPop, viewport: viewport)
    #expect(marked(buffer) == "yksi|!")
    buffer.apply(.yankPop, viewport: viewport)
    #expect(marked(buffer) == "kaksi|!")
    buffer.apply(.moveRight, viewport: viewport)
    buffer.apply(.yankPop, viewport: viewport)
    #expect(marked(buffer) == "kaksi!|")
  }

  @Test func replaceAllTouchesOnlyWhatDiffers() {
    var edited = buffer("alku| ja loppu", .replaceAll("alku, keski ja loppu"))
    #expect(marked(edited) == "alku, keski| ja loppu")
    edited.apply(.undo, viewport: viewport)
    #expect(marked(edited) == "alku| ja loppu")
    #expect(marked(buffer("ä|", .replaceAll("ö"))) == "ö|")
    #expect(marked(buffer("a|", .replaceAll(""))) == "|")
    #expect(marked(buffer("漢字|", .replaceAll("漢学字"))) == "漢学|字")
  }

  @Test func equalityIgnoresHowItWasWrapped() {
    var a = buffer("one two three four five six|", .moveLeft)
    let b = a
    a.wrap(width: 7)
    #expect(a == b && a.hashValue == b.hashValue)
    #expect(TextBuffer(text: "e\u{301}") != TextBuffer(text: "é"))
    a.apply(.moveLeft, viewport: viewport)
    #expect(a != b)
  }

  @Test func everyKeyOfTheTableIsANotation() {
    var seen: Set<String> = []
    for row in TextBuffer.keys {
      for key in row.keys {
        #expect(KeyPress(key)?.notation == key)
        #expect(seen.insert(key).inserted, "\(key) twice")
      }
    }
  }
}
