import Reader
import Screen
import Testing

/// Undo and redo, in the steps a writer thinks in.
struct TextBufferHistoryTests {
  let viewport = Size(columns: 40, rows: 10)

  func type(_ text: String, into buffer: inout TextBuffer) {
    for character in text { buffer.apply(.insert(String(character)), viewport: viewport) }
  }

  func undoAll(_ buffer: inout TextBuffer, limit: Int = 50) -> [String] {
    var texts: [String] = []
    while texts.count < limit {
      let before = buffer
      buffer.apply(.undo, viewport: viewport)
      if buffer.text == before.text { break }
      texts.append(buffer.text)
    }
    return texts
  }

  @Test func typingIsUndoneByWords() {
    var buffer = TextBuffer()
    type("yksi kaksi  kolme\nneljä", into: &buffer)
    #expect(undoAll(&buffer) == ["yksi kaksi  kolme\n", "yksi kaksi  kolme", "yksi kaksi  ", "yksi ", ""])
    for _ in 0..<5 { buffer.apply(.redo, viewport: viewport) }
    #expect(buffer.text == "yksi kaksi  kolme\nneljä" && buffer.cursor == buffer.text.utf8.count)
    buffer.apply(.redo, viewport: viewport)
    #expect(buffer.text == "yksi kaksi  kolme\nneljä")
  }

  @Test func aMoveEndsTheRun() {
    var buffer = TextBuffer()
    type("ab", into: &buffer)
    buffer.apply(.moveLeft, viewport: viewport)
    buffer.apply(.moveRight, viewport: viewport)
    type("cd", into: &buffer)
    #expect(undoAll(&buffer) == ["ab", ""])
  }

  @Test func erasingIsUndoneByWords() {
    var buffer = TextBuffer(text: "yksi kaksi")
    for _ in 0..<7 { buffer.apply(.deleteBackward, viewport: viewport) }
    #expect(buffer.text == "yks")
    #expect(undoAll(&buffer) == ["yksi", "yksi kaksi"])
    #expect(buffer.cursor == 10)
    buffer.apply(.textStart, viewport: viewport)
    for _ in 0..<6 { buffer.apply(.deleteForward, viewport: viewport) }
    #expect(buffer.text == "aksi")
    // The redo that the new erasing replaced is on the way back, too.
    #expect(undoAll(&buffer) == ["kaksi", "yksi kaksi", "yks", "yksi", "yksi kaksi"])
  }

  @Test func killYankAndPasteAreStepsOfTheirOwn() {
    var buffer = TextBuffer(text: "a b")
    let paste = "rivi\n\tkaksi\u{301} "
    for edit in [.deleteWordBackward, .insert(paste), .yank, .transpose] as [TextBuffer.Edit] {
      buffer.apply(edit, viewport: viewport)
    }
    #expect(undoAll(&buffer) == ["a " + paste + "b", "a " + paste, "a ", "a b"])
  }

  @Test func undoBringsBackTheCursor() {
    var buffer = TextBuffer(text: "alku loppu")
    buffer.apply(.moveTo(4), viewport: viewport)
    buffer.apply(.killToLineEnd, viewport: viewport)
    buffer.apply(.textStart, viewport: viewport)
    buffer.apply(.undo, viewport: viewport)
    #expect(buffer.text == "alku loppu" && buffer.cursor == 4)
    buffer.apply(.textEnd, viewport: viewport)
    buffer.apply(.redo, viewport: viewport)
    #expect(buffer.text == "alku" && buffer.cursor == 4)
  }

  @Test func undoOfACombiningMarkLeavesTheBase() {
    var buffer = TextBuffer(text: "e")
    buffer.apply(.insert("\u{301}"), viewport: viewport)
    buffer.apply(.undo, viewport: viewport)
    #expect(buffer.text.utf8.elementsEqual("e".utf8) && buffer.cursor == 1)
  }

  @Test func writingAfterUndoLosesNothing() {
    var buffer = TextBuffer()
    type("ensin tämä", into: &buffer)
    buffer.apply(.undo, viewport: viewport)
    buffer.apply(.undo, viewport: viewport)
    type("sitten", into: &buffer)
    #expect(undoAll(&buffer) == ["", "ensin tämä", "ensin ", ""])
  }

  @Test func nothingToUndoOrRedoDoesNothing() {
    var buffer = TextBuffer(text: "x")
    let before = buffer
    buffer.apply(.undo, viewport: viewport)
    buffer.apply(.redo, viewport: viewport)
    #expect(buffer == before)
  }
}
