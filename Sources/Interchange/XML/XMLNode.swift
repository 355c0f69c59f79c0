import Markup

/// One element with everything in it: a post, a comment, a channel's title.
final class XMLNode {
  /// What stands in an element, in order.
  enum Content {
    case text(String)
    case element(XMLNode)
  }

  let name: XMLName
  /// Where it begins, from 1.
  let line: Int
  let attributes: [(name: XMLName, value: String)]
  /// What relative addresses in it are relative to; nil where no `xml:base` says it.
  let base: String?
  @exclusivity(unchecked) var content: [Content] = []

  init(name: XMLName, line: Int, attributes: [(name: XMLName, value: String)], base: String?) {
    self.name = name
    self.line = line
    self.attributes = attributes
    self.base = base
  }

  /// An attribute without a namespace.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name.local == attribute && $0.name.vocabulary == .none }?.value
  }

  func attribute(_ vocabulary: Vocabulary, _ local: String) -> String? {
    attributes.first { $0.name.local == local && $0.name.vocabulary == vocabulary }?.value
  }

  var elements: [XMLNode] {
    content.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  func first(_ vocabulary: Vocabulary, _ local: String) -> XMLNode? {
    for case .element(let node) in content where node.name.vocabulary == vocabulary && node.name.local == local {
      return node
    }
    return nil
  }

  func all(_ vocabulary: Vocabulary, _ local: String) -> [XMLNode] {
    elements.filter { $0.name.vocabulary == vocabulary && $0.name.local == local }
  }

  /// The text of a child that has any.
  func text(_ vocabulary: Vocabulary, _ local: String) -> String? {
    for case .element(let node) in content where node.name.vocabulary == vocabulary && node.name.local == local {
      let text = node.text.trimmed
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// Its own text and that of everything in it.
  var text: String {
    if content.count == 1, case .text(let text) = content[0] { return text }
    var result = ""
    for part in content {
      switch part {
      case .text(let text): result += text
      case .element(let node): result += node.text
      }
    }
    return result
  }

  /// What stands in it as HTML: its text as it is, elements (markup that nobody escaped) written again.
  ///
  /// - Parameter isMarkup: whether the text, too, is what a reader sees and not markup itself, as in XHTML.
  func innerHTML(isMarkup: Bool) -> String {
    if content.count == 1, case .text(let text) = content[0], !isMarkup { return text }
    var result = ""
    writeContent(to: &result, isMarkup: isMarkup)
    return result
  }

  private func writeContent(to output: inout String, isMarkup: Bool) {
    for part in content {
      switch part {
      case .text(let text): output += isMarkup ? HTMLEscaping.escaped(text) : text
      case .element(let node): node.write(to: &output, isMarkup: isMarkup)
      }
    }
  }

  private func write(to output: inout String, isMarkup: Bool) {
    output += "<\(name.local)"
    for attribute in attributes where attribute.name.vocabulary != .xml {
      output += " \(attribute.name.local)=\"\(HTMLEscaping.escaped(attribute.value))\""
    }
    output += ">"
    if Self.voidElements.contains(name.local), content.isEmpty { return }
    writeContent(to: &output, isMarkup: isMarkup)
    output += "</\(name.local)>"
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 || first >= 0x80 || last >= 0x80
    else { return self }
    var rest = Substring(self)
    while let character = rest.first, character.isWhitespace { rest.removeFirst() }
    while let character = rest.last, character.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Nil where there is nothing but blanks.
  var presence: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}
