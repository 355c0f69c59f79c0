import Blog

/// The paragraph with which WordPress begins an answer in its comment feeds, in the blog's own language:
/// `<p>In reply to <a href="…#comment-5">Oskar</a>.</p>`
struct QuotedParent {
  /// The comment that is answered.
  let number: String
  /// The text without the paragraph.
  let rest: Body

  /// - Parameter address: of the answer: the paragraph links to a comment of the same site.
  init?(_ body: Body, of address: String?) {
    guard body.format == .html else { return nil }
    let html = body.source
    var text = html[...].drop(while: \.isWhitespace)
    let isParagraph = text.hasPrefix("<p>")
    if isParagraph { text = text.dropFirst(3) }
    let words = text.prefix(160)
    guard let open = words.firstRange(of: "<a "), !text[..<open.lowerBound].contains("<"),
      text[..<open.lowerBound].count <= 60, let end = text[open.upperBound...].firstRange(of: "</a>")
    else { return nil }
    let link = text[open.upperBound..<end.lowerBound]
    guard let name = link.firstIndex(of: ">"), link.distance(from: name, to: link.endIndex) <= 200,
      let href = Self.href(link[..<name]), let number = FeedItem.commentNumber(href), Self.isSameSite(href, address)
    else { return nil }
    // What a person links to gets a `rel`; WordPress's own link has none.
    guard !link[..<name].contains("rel=") else { return nil }
    let behind = text[end.upperBound...]
    let close = behind.firstRange(of: isParagraph ? "</p>" : "\n")
    let tail = behind[..<(close?.lowerBound ?? behind.endIndex)]
    let isLineOfItsOwn =
      text[..<open.lowerBound].contains { !$0.isWhitespace }
      ? tail.count <= 3 && !tail.contains { $0.isLetter }
      : tail.count <= 40 && Self.wordsBehind.contains { tail.contains($0) }
    guard isLineOfItsOwn, !tail.contains("<") else { return nil }
    self.number = number
    let rest = close.map { behind[$0.upperBound...].drop(while: \.isWhitespace) } ?? ""
    self.rest = Body(format: .html, source: String(rest))
  }

  /// Of languages that say “in reply to” behind the name.
  private static let wordsBehind = ["への返信", "に返信", "cevap", "yanıt", "válasz", "님", "回复", "回覆", "के जवाब"]

  private static func href(_ attributes: Substring) -> String? {
    for quote: Character in ["\"", "'"] {
      guard let start = attributes.firstRange(of: "href=\(quote)") else { continue }
      return HTMLText.plain(String(attributes[start.upperBound...].prefix { $0 != quote }))
    }
    return nil
  }

  private static func isSameSite(_ href: String, _ address: String?) -> Bool {
    guard let address, let site = site(address) else { return true }
    return site == self.site(href)
  }

  private static func site(_ address: String) -> String? {
    guard let marker = address.firstRange(of: "://") else { return nil }
    let host = address[marker.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
