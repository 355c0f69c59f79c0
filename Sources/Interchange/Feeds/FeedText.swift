import Blog

/// Titles, people and texts as feeds write them.
enum FeedText {
  /// A line of plain text from an element of any of the types that feeds have.
  static func title(_ node: XMLNode) -> String {
    if node.name.vocabulary == .atom, isPlain(node) { return node.text.trimmed.oneLine }
    let isMarkup = node.name.vocabulary == .atom && node["type"]?.lowercased() == "xhtml"
    return HTMLText.title(node.elements.isEmpty && !isMarkup ? node.text : node.innerHTML(isMarkup: isMarkup)).oneLine
  }

  /// Whether an Atom text construct is what a reader sees, letter by letter.
  static func isPlain(_ node: XMLNode) -> Bool {
    let type = node["type"]?.lowercased() ?? "text"
    // Atom 0.3's default type is plain text, too, but everybody wrote HTML into it.
    return type == "text" || type == "text/plain" && node["mode"] != "escaped"
  }

  /// The media type of what stands in an element, where it is no text for people: a picture in letters, a program.
  static func foreignType(_ node: XMLNode) -> String? {
    guard node.name.vocabulary == .atom, let type = node["type"]?.lowercased().trimmed, type.contains("/") else {
      return nil
    }
    let isRead = ["text/", "application/xhtml", "application/xml", "application/html"].contains { type.hasPrefix($0) }
    return isRead || type.hasSuffix("+xml") && !type.hasPrefix("image/") ? nil : type
  }

  /// A body: Atom's types, or HTML as RSS has it.
  static func body(_ node: XMLNode) -> Body {
    guard node.name.vocabulary == .atom else {
      return Body(format: .html, source: bare(node.innerHTML(isMarkup: false)))
    }
    let type = node["type"]?.lowercased() ?? "text"
    if type == "xhtml" || !node.elements.isEmpty && type != "html" {
      let box = node.elements.count == 1 && node.elements[0].name.local == "div" ? node.elements[0] : node
      return Body(format: .html, source: box.innerHTML(isMarkup: true).trimmed)
    }
    if type.hasPrefix("text/"), type.contains("markdown") { return Body(format: .markdown, source: node.text.trimmed) }
    return isPlain(node)
      ? Body(format: .text, source: node.text.trimmed)
      : Body(format: .html, source: bare(node.innerHTML(isMarkup: false)))
  }

  /// Without the marks of a CDATA section that was escaped: in HTML they would hide what they hold.
  private static func bare(_ html: String) -> String {
    guard html.drop(while: \.isWhitespace).hasPrefix("<![CDATA[") else { return html }
    let text = html.trimmed
    guard text.hasSuffix("]]>") else { return html }
    let inner = String(text.dropFirst(9).dropLast(3))
    return inner.contains("<![CDATA[") ? html : inner
  }

  /// Words without a single tag, in lines: nobody wrote HTML there, in which the lines would run together.
  static func lined(_ body: Body) -> Body {
    guard body.format == .html, !body.source.utf8.contains(UInt8(ascii: "<")) else { return body }
    let lines = body.source.trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.count > 1 else { return body }
    // Programs that lay XML out move every line in; then only an empty line means anything.
    let isMovedIn = lines.dropFirst().allSatisfy { $0.first?.isWhitespace ?? true }
    guard !isMovedIn || lines.contains(where: { $0.allSatisfy(\.isWhitespace) }) else { return body }
    let text = lines.map { isMovedIn ? String($0).trimmed : String($0).trimmedRight }.joined(separator: "\n")
    return Body(format: .text, source: HTMLText.plain(text))
  }

  /// Somebody: Atom's person, or RSS's `mail@example.org (Name)` in all its varieties.
  static func author(_ node: XMLNode) -> Author? {
    if let name = node.text(.atom, "name") ?? node.text(.none, "name") {
      let url = node.text(.atom, "uri") ?? node.text(.atom, "url")
      return Author(name: PersonName.shown(name), url: WebAddress.person(url, base: node.base))
    }
    if !node.elements.isEmpty, let mail = node.text(.atom, "email") { return author(mail) }
    return author(HTMLText.title(node.text).oneLine)
  }

  static func author(_ text: String) -> Author? {
    guard let text = text.presence else { return nil }
    // A name in brackets behind an address, or before one in angle brackets.
    if let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@") {
      let name = String(text[text.index(after: open)...].dropLast())
      if let name = name.presence { return Author(name: PersonName.shown(name)) }
    }
    if let open = text.firstIndex(of: "<"), text.hasSuffix(">") {
      if let name = String(text[..<open]).presence { return Author(name: PersonName.shown(name)) }
    }
    let shown = PersonName.shown(text)
    if shown != text { return Author(name: shown) }
    // A bare address is nobody's name: what stands before the @ is.
    if text.contains("@"), !text.contains(" "), let name = text.split(separator: "@").first {
      return Author(name: String(name))
    }
    return Author(name: text)
  }
}

extension String {
  /// Lines as one, with a blank between each two.
  var joinedLines: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ").trimmed
  }

  /// Line breaks and runs of blanks as one blank each.
  var oneLine: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
