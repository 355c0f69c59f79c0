/// An address as people type it.
enum TypedAddress {
  /// Absolute, on the web, without a fragment; and whether `https` was only assumed. Nil for what is no such address, and
  /// for one with a password in it.
  static func normalized(_ text: String) -> (url: String, isAssumed: Bool)? {
    var text = text.trimmingBlanks
    while let first = text.first, let last = text.last, text.count > 1,
      ["<>", "\"\"", "''"].contains("\(first)\(last)")
    {
      text = String(text.dropFirst().dropLast()).trimmingBlanks
    }
    if text.lowercased().hasPrefix("feed:") {
      text = String(text.dropFirst(5))
      if text.hasPrefix("//") { text = "https:" + text }
    }
    if text.hasPrefix("//") { text = "https:" + text }
    var isAssumed = false
    let lower = text.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      let marker = text.firstRange(of: "://")
      text =
        text[..<(marker?.lowerBound ?? text.startIndex)].lowercased() + text[(marker?.lowerBound ?? text.startIndex)...]
    } else {
      guard !text.contains("://"), !hasScheme(text) else { return nil }
      text = "https://" + text
      isAssumed = true
    }
    guard let marker = text.firstRange(of: "://") else { return nil }
    let rest = text[marker.upperBound...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest[authority.endIndex...]
    guard let host = host(String(authority)), !isAssumed || looksLikeHost(host) else { return nil }
    return (text[..<marker.upperBound] + host + (path.hasPrefix("/") ? "" : "/") + encoded(path), isAssumed)
  }

  /// `mailto:x`, but not `blog.example:8080`.
  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let word = text[..<colon]
    guard word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }) else { return false }
    let port = text[text.index(after: colon)...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return port.isEmpty || !port.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func looksLikeHost(_ host: String) -> Bool {
    let name = host.prefix { $0 != ":" }
    return name == "localhost" || host.hasPrefix("[") || host.contains(":")
      || name.contains(".") && !name.hasPrefix(".") && !name.hasSuffix("..")
  }

  /// In small letters, with its port; nil for what can be none.
  private static func host(_ authority: String) -> String? {
    guard !authority.contains("@"), !authority.isEmpty else { return nil }
    if authority.hasPrefix("[") {
      return authority.allSatisfy { $0.isHexDigit || "[]:.".contains($0) } ? authority.lowercased() : nil
    }
    let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var name = parts[0].lowercased()
    while name.hasSuffix(".") { name.removeLast() }
    var labels: [String] = []
    // Other scripts have stops of their own.
    for label in name.split(whereSeparator: { ".。．｡".contains($0) }) {
      guard let ascii = Punycode.label(String(label)) else { return nil }
      labels.append(ascii)
    }
    guard !labels.isEmpty else { return nil }
    let host = labels.joined(separator: ".")
    guard host.utf8.count <= 253 else { return nil }
    guard parts.count > 1, !parts[1].isEmpty else { return host }
    guard let port = Int(parts[1]), (1...65_535).contains(port) else { return nil }
    return "\(host):\(port)"
  }

  private static func encoded(_ path: Substring) -> String {
    var text = ""
    for byte in path.utf8 {
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}

/// Names of hosts in other scripts: RFC 3492.
enum Punycode {
  /// A part of a host's name as servers know it; nil for what can be none.
  static func label(_ label: String) -> String? {
    if label.utf8.allSatisfy({ $0 < 0x80 }) {
      let isName = label.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      }
      return isName && label.utf8.count <= 63 ? label : nil
    }
    let isName = label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
        || $0.properties.generalCategory == .nonspacingMark || $0.properties.generalCategory == .otherSymbol
    }
    guard isName else { return nil }
    let encoded = "xn--" + encode(Array(label.unicodeScalars.map(\.value)))
    return encoded.utf8.count <= 63 ? encoded : nil
  }

  private static func encode(_ input: [UInt32]) -> String {
    var output: [UInt8] = input.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (n, delta, bias, handled): (UInt32, Int, Int, Int) = (128, 0, 72, basic)
    while handled < input.count {
      guard let next = input.filter({ $0 >= n }).min() else { break }
      delta += Int(next - n) * (handled + 1)
      n = next
      for value in input {
        if value < n { delta += 1 }
        guard value == n else { continue }
        var q = delta
        var k = 36
        while true {
          let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
          if q < t { break }
          output.append(digit(t + (q - t) % (36 - t)))
          q = (q - t) / (36 - t)
          k += 36
        }
        output.append(digit(q))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 97 + value : 22 + value) }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
