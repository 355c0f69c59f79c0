import Testing
import TextFormats

@Suite struct FileNameTests {
  @Test(
    arguments: [
      (Array("käsi.json".utf8), "käsi.json"), ([0x6B, 0xE4, 0x6B], "k\\xE4k"), ([0xFF], "\\xFF"),
      ([0xE2, 0x82], "\\xE2\\x82"), ([0xC3, 0xA4, 0xC3], "ä\\xC3"), ([0x80, 0x41], "\\x80A"), ([], ""),
    ] as [([UInt8], String)])
  func bytesThatAreNoTextStandAsNumbers(bytes: [UInt8], shown: String) {
    #expect(FileName.shown(bytes) == shown)
    #expect(!FileName.shown(bytes).contains("\u{FFFD}"))
  }
}
