/// Web addresses in running text, as people write them.
enum Addresses {
  /// What comes after a text.
  enum Continuation {
    /// Nothing that an address at the text's end could go on with.
    case ends
    /// A line's end.
    case endsLine
    /// More of the same word.
    case goesOn
  }

  /// The next `http://…` or `https://…`, without the punctuation of the sentence that it stands in. Half an address
  /// leads nowhere, or elsewhere: where one seems to go on beyond a blank, it is none.
  static func next(
    in text: UnsafeBufferPointer<UInt8>, _ continuation: Continuation = .ends, from start: Int
  ) -> Range<Int>? {
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
      while end < text.count, !endsAddress(text, end) {
        if text[end] == UInt8(ascii: "(") { openParentheses += 1 }
        if text[end] == UInt8(ascii: ")") { openParentheses -= 1 }
        // The parenthesis that the sentence opened closes the address too.
        if openParentheses < 0 { break }
        end += 1
      }
      let whole = colon + 3..<end
      while end > colon + 4 {
        let bytes =
          hint(text, end - 3) == 3 ? 3 : hint(text, end - 2) == 2 ? 2 : trailing.contains(text[end - 1]) ? 1 : 0
        if bytes == 0 { break }
        end -= bytes
      }
      if isHalf(text, whole, continuation) { continue }
      return begin..<end
    }
    return nil
  }

  /// Whether an address may have this byte inside.
  static func isInside(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"<>\"`.,;:!?'*)]}|".utf8.contains(byte) && byte != 0xC2 && byte != 0xE2 && byte != 0xE3
  }

  private static func endsAddress(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    switch text[place] {
    case ...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"): true
    // Spaces, dashes and quotation marks; Chinese and Japanese marks, and those of full width.
    case 0xC2, 0xE2: hint(text, place) == nil
    case 0xE3: place + 1 < text.count && text[place + 1] == 0x80
    case 0xEF: true
    default: false
    }
  }

  /// The bytes of a mark that says where a line may end, U+00AD or U+200B; nil where there is none.
  private static func hint(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    guard place >= 0 else { return nil }
    if place + 1 < text.count, text[place] == 0xC2, text[place + 1] == 0xAD { return 2 }
    if place + 2 < text.count, text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] == 0x8B {
      return 3
    }
    return nil
  }

  private static func isHalf(
    _ text: UnsafeBufferPointer<UInt8>, _ address: Range<Int>, _ continuation: Continuation
  ) -> Bool {
    let isAtEnd = address.upperBound == text.count
    if isAtEnd, continuation == .goesOn { return true }
    let host = address.prefix { !"/?#:".utf8.contains(text[$0]) }
    let isName =
      host.contains { text[$0] == UInt8(ascii: ".") }
      || host.elementsEqual("localhost".utf8) { text[$0] == $1 }
    if !isName, host.upperBound == address.upperBound { return true }
    var next = address.upperBound
    while next < text.count, HTMLScanner.isSpace(text[next]) { next += 1 }
    let isFollowed =
      next < text.count ? next > address.upperBound && isWord(text[next]) : continuation == .endsLine
    guard isFollowed else { return false }
    if "-=&%".utf8.contains(text[address.upperBound - 1]) { return true }
    if goesOn(text, address, from: next) { return true }
    guard next == address.upperBound + 1 else { return false }
    let slash = address.last { text[$0] == UInt8(ascii: "/") }.map { $0 + 1 } ?? address.upperBound
    var end = next
    while end < text.count, isWord(text[end]) || text[end] == UInt8(ascii: ".") { end += 1 }
    while text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return slash > address.lowerBound && !isFile(text, slash..<address.upperBound)
      && isFile(text, next..<end)
  }

  static func isWord(_ byte: UInt8) -> Bool {
    HTMLScanner.isLetter(byte) || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  /// Whether a word is a file's name.
  static func isFile(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard let point = word.last(where: { text[$0] == UInt8(ascii: ".") }), point > word.lowerBound
    else { return false }
    let ending = String(decoding: UnsafeBufferPointer(rebasing: text[point + 1..<word.upperBound]), as: UTF8.self)
    return endings.contains(ending.lowercased())
  }

  private static let endings: Set<String> = [
    "htm", "html", "php", "asp", "aspx", "jsp", "pdf", "jpg", "jpeg", "png", "gif", "svg", "zip", "mp3", "mp4", "txt",
    "doc", "docx", "xls", "xlsx", "xml",
  ]
  private static let trailing = Set(".,;:!?'*_~".utf8)
}
