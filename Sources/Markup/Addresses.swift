/// Web addresses in running text, as people write them.
enum Addresses {
  /// The next `http://…` or `https://…`, without the punctuation of the sentence that it stands in.
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    let scanner = HTMLScanner(text)
    var place = start
    while let colon = scanner.index(of: UInt8(ascii: ":"), from: place) {
      place = colon + 1
      guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/") else {
        continue
      }
      var begin = colon
      while begin > start, HTMLScanner.isLetter(text[begin - 1]) { begin -= 1 }
      let isWeb =
        colon - begin == 4 && scanner.matches("http", at: begin)
        || colon - begin == 5 && scanner.matches("https", at: begin)
      guard isWeb, HTMLScanner.isLetter(text[colon + 3]) || text[colon + 3] >= UInt8(ascii: "0") else { continue }
      var end = colon + 3
      var openParentheses = 0
      while end < text.count, !endsAddress(text[end]) {
        if text[end] == UInt8(ascii: "(") { openParentheses += 1 }
        if text[end] == UInt8(ascii: ")") { openParentheses -= 1 }
        // The parenthesis that the sentence opened closes the address too.
        if openParentheses < 0 { break }
        end += 1
      }
      while end > colon + 4, trailing.contains(text[end - 1]) { end -= 1 }
      return begin..<end
    }
    return nil
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "`") || byte == 0xE2 || byte == 0xC2
  }

  private static let trailing = Set(".,;:!?'*_~".utf8)
}
