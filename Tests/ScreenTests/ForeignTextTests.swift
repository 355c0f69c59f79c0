import SeededRandom
import Testing

@testable import Screen

/// Bytes that are no UTF-8 are read as something, and all of them.
struct ForeignTextTests {
  @Test func samples() {
    #expect(ForeignText.text(Array("äö €".utf8)).text == "äö €")
    #expect(ForeignText.text([0x6A, 0xE4, 0x72, 0x76, 0x69]).text == "järvi")
    #expect(ForeignText.text([0x93, 0x78, 0x94, 0x80, 0x8D]).text == "“x”€\\x8D")
    #expect(ForeignText.windows1252([0xC3, 0xA4]) == "Ã¤")
    #expect(ForeignText.utf16([0x61, 0, 0x3D, 0xD8, 0x42, 0xDE], isLittleEndian: true) == "a🙂")
    #expect(ForeignText.utf16([0xD8, 0x3D, 0, 0x61, 0x62], isLittleEndian: false) == "\\uD83Da\\x62")
  }

  /// Whatever comes: no � that was not there, and what is text stays.
  @Test func anyBytes() {
    var random = SeededGenerator(seed: 15)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = ForeignText.text(bytes).text
      let hadMark = String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
      if bytes.firstRange(of: [0xEF, 0xBF, 0xBD]) == nil { #expect(!text.unicodeScalars.contains("\u{FFFD}")) }
      #expect(ForeignText.text(bytes).foreign >= hadMark)
      #expect(
        !ForeignText.utf16(bytes, isLittleEndian: true).unicodeScalars.contains {
          $0 == "\u{FFFD}" && !bytes.contains(0xFD)
        })
      #expect(ForeignText.text(Array("a".utf8) + bytes + Array("ä".utf8)).text.unicodeScalars.first == "a")
    }
  }
}
