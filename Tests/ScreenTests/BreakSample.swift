/// A line of Unicode's break tests: `÷ 0061 × 0308 ÷`.
struct BreakSample {
  var text = ""
  /// UTF-8 offsets of breaks inside the text.
  var breaks: Set<Int> = []

  init(_ line: some StringProtocol) {
    var breaksBefore = false
    for word in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
      if word == "÷" {
        breaksBefore = true
      } else if word == "×" {
        breaksBefore = false
      } else if let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) {
        if breaksBefore, !text.isEmpty { breaks.insert(text.utf8.count) }
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
