import Blog
import Configuration
import SeededRandom
import Testing
import Words

/// Broken files: never a crash, always a place in the file, always one line to say.
@Suite struct ConfigurationFuzzTests {
  private static let sample = """
    # settings
    language = "fi"
    width = 60
    mouse = false
    post_end = ["address", "files"]
    dwell = "1 s 500 ms"
    date_format = '%-d.%-m.%Y'
    theme = { dark = "meri", light = "päivä" }

    [[blog]]
    name = "anna"
    path = "~/blogs/anna"
    width = 50
    identity = { name = "Anne", url = "https://anne.example/" }

    [sync]
    every = "1 h 30 min"

    [keys]
    preset = "vi"
    langmap = "ru øæ=[]"
    [keys.list]
    "z a" = ["open", "go-on"]
    x = []
    [saved]
    uudet = "is:new"
    [hooks]
    on_new = ["notify-send", "x"]

    """

  private static let pieces = [
    "[", "]", "[[", "]]", "{", "}", "=", "\"", "'", "\"\"\"", "\\", "\\u00", "#", "\n", "\r", ".", ",", "true", "1e9",
    "-", "0x", "2025-01-01", "blog", "keys", "\u{0}", "\u{FEFF}", "ä", "\u{202E}", "99999999999999999999",
  ]

  @Test(arguments: 0..<40) func brokenFilesAreSurvived(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0...random.below(6) {
        let place = random.below(bytes.count + 1)
        switch random.below(5) {
        case 0: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)].utf8, at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(12)))
        case 2: bytes.insert(UInt8(random.below(256)), at: place)
        case 3:
          let from = random.below(bytes.count)
          bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + random.below(60))], at: place)
        default: bytes = Array(bytes[..<max(1, place)])
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let (configuration, faults) = Configuration.read(bytes)
    let lines = bytes.count { $0 == 0x0A } + 1
    for fault in faults {
      #expect((1...lines).contains(fault.line) && fault.column >= 1, "\(fault)")
      let text = fault.sentence(file: "c")
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" }, "\(text)")
    }
    // What counts can be said, and means the same then.
    let text = configuration.text
    let (again, others) = Configuration.read(Array(text.utf8))
    #expect(others.isEmpty, "\(others) in \(text)")
    #expect(again.text == text)
  }
}
