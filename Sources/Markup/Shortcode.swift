/// One of WordPress's shortcodes: `[name attributes]` or `[/name]`.
struct Shortcode {
  /// In lower case.
  var name: String
  var isClosing = false
  /// Written `[[name]]`: to be shown, not run.
  var isEscaped = false
  /// By name, in lower case; what has no name is called `0`, `1` ….
  var attributes: [String: String] = [:]
  /// One past its bracket.
  var end: Int

  /// Shortcodes that the blog itself knows; others are text.
  private static let known: Set<String> = [
    "caption", "wp_caption", "gallery", "playlist", "embed", "audio", "video", "sourcecode", "code", "youtube", "vimeo",
    "soundcloud", "dailymotion", "slideshare", "googlemaps", "tweet", "instagram",
  ]

  /// Reads a shortcode at a `[`; nil where there is none.
  init?(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, to limit: Int) {
    var place = start + 1
    func byte(_ place: Int) -> UInt8 { place < limit ? bytes[place] : 0 }
    if byte(place) == UInt8(ascii: "[") {
      isEscaped = true
      place += 1
    } else if byte(place) == UInt8(ascii: "/") {
      isClosing = true
      place += 1
    }
    let nameStart = place
    while HTMLScanner.isLetter(byte(place)) || byte(place) == UInt8(ascii: "_") { place += 1 }
    guard place > nameStart, place - nameStart <= 16 else { return nil }
    name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
    guard Self.known.contains(name), [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3D, 0x5D].contains(byte(place)) else {
      return nil
    }
    end = limit
    // `[youtube=http://…]`
    if byte(place) == UInt8(ascii: "=") { place += 1 }
    var positional = 0
    while true {
      while HTMLScanner.isSpace(byte(place)) { place += 1 }
      guard place < limit else { return nil }
      if byte(place) == UInt8(ascii: "]") { break }
      if byte(place) == UInt8(ascii: "/"), byte(place + 1) == UInt8(ascii: "]") {
        place += 1
        break
      }
      guard let (key, value, next) = Self.attribute(at: place, in: bytes, to: limit) else { return nil }
      if let key {
        attributes[key] = value
      } else {
        attributes["\(positional)"] = value
        positional += 1
      }
      place = next
    }
    place += 1
    if isEscaped {
      guard byte(place) == UInt8(ascii: "]") else { return nil }
      place += 1
    }
    end = place
  }

  private static func attribute(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, to limit: Int)
    -> (key: String?, value: String, next: Int)?
  {
    var place = start
    while place < limit,
      HTMLScanner.isLetter(bytes[place]) || bytes[place] == UInt8(ascii: "_")
        || bytes[place] == UInt8(ascii: "-")
    {
      place += 1
    }
    var key: String?
    if place > start, place < limit, bytes[place] == UInt8(ascii: "=") {
      key = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
      place += 1
    } else {
      place = start
    }
    guard place < limit else { return nil }
    if bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
      guard let close = bytes[(place + 1)..<limit].firstIndex(of: bytes[place]) else { return nil }
      return (key, String(decoding: bytes[(place + 1)..<close], as: UTF8.self), close + 1)
    }
    let valueStart = place
    while place < limit, !HTMLScanner.isSpace(bytes[place]), bytes[place] != UInt8(ascii: "]") { place += 1 }
    return (key, String(decoding: bytes[valueStart..<place], as: UTF8.self), place)
  }
}
