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

  /// A body: Atom's types, or HTML as RSS has it.
  static func body(_ node: XMLNode) -> Body {
    guard node.name.vocabulary == .atom else { return Body(format: .html, source: node.innerHTML(isMarkup: false)) }
    let type = node["type"]?.lowercased() ?? "text"
    if type == "xhtml" || !node.elements.isEmpty && type != "html" {
      let box = node.elements.count == 1 && node.elements[0].name.local == "div" ? node.elements[0] : node
      return Body(format: .html, source: box.innerHTML(isMarkup: true).trimmed)
    }
    return isPlain(node)
      ? Body(format: .text, source: node.text.trimmed)
      : Body(format: .html, source: node.innerHTML(isMarkup: false))
  }

  /// Somebody: Atom's person, or RSS's `mail@example.org (Name)` in all its varieties.
  static func author(_ node: XMLNode) -> Author? {
    if let name = node.text(.atom, "name") ?? node.text(.none, "name") {
      let url = node.text(.atom, "uri") ?? node.text(.atom, "url")
      return Author(name: name, url: WebAddress.clean(url, base: node.base))
    }
    if !node.elements.isEmpty, let mail = node.text(.atom, "email") { return author(mail) }
    return author(HTMLText.title(node.text).oneLine)
  }

  static func author(_ text: String) -> Author? {
    guard let text = text.presence else { return nil }
    // A name in brackets behind an address, or before one in angle brackets.
    if let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@") {
      if let name = String(text[text.index(after: open)...].dropLast()).presence { return Author(name: name) }
    }
    if let open = text.firstIndex(of: "<"), text.hasSuffix(">") {
      if let name = String(text[..<open]).presence { return Author(name: name) }
    }
    // A bare address is nobody's name: what stands before the @ is.
    if text.contains("@"), !text.contains(" "), let name = text.split(separator: "@").first {
      return Author(name: String(name))
    }
    return Author(name: text)
  }
}

extension String {
  /// Line breaks and runs of blanks as one blank each.
  var oneLine: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
