extension FrontMatter.Head {
  /// Pelican's pages in HTML: what others write in front matter stands in `<title>` and `<meta name="date" …>`.
  static func html(_ bytes: [UInt8], _ start: Int) -> FrontMatter.Head? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: bytes[start...].prefix(FrontMatter.longest), as: UTF8.self)
    let small = text.lowercased()
    // Letters of some scripts are longer or shorter when they are small; then no place in one is one in the other.
    guard small.utf8.count == text.utf8.count, ["<!doctype html", "<html", "<head"].contains(where: small.hasPrefix),
      let body = small.firstRange(of: "<body"), let end = small[body.upperBound...].firstIndex(of: ">")
    else { return nil }
    func original(_ range: Range<String.Index>) -> String {
      let place = small.utf8.distance(from: small.startIndex, to: range.lowerBound)
      let length = small.utf8.distance(from: range.lowerBound, to: range.upperBound)
      return String(decoding: Array(text.utf8)[place..<place + length], as: UTF8.self)
    }
    var lines: [String] = []
    if let open = small.firstRange(of: "<title>"), let close = small.firstRange(of: "</title>"),
      open.upperBound <= close.lowerBound
    {
      lines.append("title: " + HTMLText.title(original(open.upperBound..<close.lowerBound)).oneLine)
    }
    var names: Set<String> = []
    var rest = small[..<body.lowerBound]
    while let open = rest.firstRange(of: "<meta "), let close = rest[open.upperBound...].firstIndex(of: ">") {
      let tag = original(open.upperBound..<close)
      if let name = value("name", tag)?.lowercased(), let content = value("content", tag) ?? value("contents", tag) {
        names.insert(name)
        lines.append("\(name): " + HTMLText.plain(content).oneLine)
      }
      rest = rest[rest.index(after: close)...]
    }
    // Any page of the web has a title and a description.
    guard names.contains("date") else { return nil }
    let place = start + small.utf8.distance(from: small.startIndex, to: end) + 1
    return FrontMatter.Head(
      matter: Array(lines.joined(separator: "\n").utf8), end: place, language: .plain, firstLine: 1)
  }

  private static func value(_ name: String, _ tag: String) -> String? {
    for quote in ["\"", "'"] {
      guard let open = " \(tag)".firstRange(of: " \(name)=\(quote)") else { continue }
      return String(" \(tag)"[open.upperBound...].prefix { String($0) != quote })
    }
    return nil
  }
}
