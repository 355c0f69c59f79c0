import Blog
import Interchange
import Testing
import Words

/// Bytes that mean nothing in the encoding that a text declares: their numbers stand for them, the rest is read, and a
/// note says which and where.
struct MeaninglessBytesTests {
  private func feed(_ encoding: String, _ title: [UInt8]) -> [UInt8] {
    let head =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<rss version=\"2.0\"><channel><title>Blog</title>\n<item><title>"
    return Array(head.utf8) + title + Array("</title><description>d</description></item>\n</channel></rss>\n".utf8)
  }

  @Test(arguments: [
    // A katakana beside a byte that begins nothing, and one that is cut by ASCII.
    ("EUC-JP", [0xA5, 0xAB, 0xFF, 0x2E, 0x8F, 0x41], "カ\\xFF.\\x8FA", ["\\xFF", "\\x8F"]),
    ("Shift_JIS", [0x83, 0x4A, 0xFD, 0x20, 0xA0], "カ\\xFD \\xA0", ["\\xFD", "\\xA0"]),
    ("windows-1252", [0xE4, 0x81, 0x20, 0x9D], "ä\\x81 \\x9D", ["\\x81", "\\x9D"]),
    ("GB18030", [0xD6, 0xD0, 0xFF, 0x20, 0x80], "中\\xFF \\x80", ["\\xFF", "\\x80"]),
    ("KOI8-U", [0xC1, 0xD4], "ат", []),
    ("ISO-8859-7", [0xE1, 0xD2, 0xE2], "α\\xD2β", ["\\xD2"]),
    ("windows-1253", [0xE1, 0xAA, 0xE2], "α\\xAAβ", ["\\xAA"]),
  ])
  func standAsTheirNumbers(_ encoding: String, _ title: [UInt8], _ expected: String, _ numbers: [String]) throws {
    let read = try InterchangeTests.read([("a.xml", feed(encoding, title))])
    #expect(read.posts.map(\.post.title) == [expected])
    let notes = read.notes.filter { $0.kind == .lost }
    #expect(notes.count == (numbers.isEmpty ? 0 : 1))
    for note in notes {
      #expect(note.line == 3)
      #expect(numbers.allSatisfy(note.message.contains), "\(note.message)")
      #expect(!note.message.contains("�"))
    }
  }

  /// A unit that means nothing does not move what comes after it.
  @Test(arguments: [true, false]) func halvesOfPairs(_ isLittleEndian: Bool) throws {
    let text = String(decoding: feed("UTF-16", Array("a%b😀c".utf8)), as: UTF8.self)
    var bytes: [UInt8] = isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in text.utf16 {
      let unit = unit == 0x25 ? 0xD83D : unit
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += isLittleEndian ? [low, high] : [high, low]
    }
    let read = try InterchangeTests.read([("a.xml", bytes)])
    #expect(read.posts.map(\.post.title) == ["a\\uD83Db😀c"])
    let notes = read.notes.filter { $0.kind == .lost }
    #expect(notes.map(\.line) == [3])
    #expect(notes.first?.message.contains("\\uD83D") == true)
  }

  /// What is no UTF-8 is read as Windows-1252; where that has nothing either, the number stands.
  @Test func bytesOfNoEncoding() throws {
    let read = try InterchangeTests.read([("a.xml", feed("UTF-8", [0x68, 0xE4, 0x6E, 0x81, 0x8D]))])
    #expect(read.posts.map(\.post.title) == ["hän\\x81\\x8D"])
    let notes = read.notes.filter { $0.message.contains("not UTF-8") }
    #expect(notes.map(\.line) == [3, 3])
    #expect(Set(notes.map(\.kind)) == [.guessed, .lost])
    // Settings and pages are read whole, in the same way.
    let text = Array("---\ntitle: h".utf8) + [0xE4, 0x6E, 0x81] + Array("\n---\n\nText.\n".utf8)
    let page = try InterchangeTests.read([("a.md", text)])
    #expect(page.posts.map(\.post.title) == ["hän\\x81"])
  }
}
