import CGumbo

extension DocumentBuilder {
  /// A field of several lines, which it shows as they were typed.
  mutating func append(textArea node: HTMLNode, to section: inout Section) {
    var value: [UInt8] = []
    collect(node, &value)
    // One line feed right behind the tag is the source's.
    if value.first == 0x0A { value.removeFirst() }
    while let last = value.last, HTMLScanner.isSpace(last) { value.removeLast() }
    section.flow.part()
    defer { section.flow.part() }
    guard value.contains(0x0A) else {
      return section.flow.append(.text(field(node, value: String(decoding: value, as: UTF8.self))))
    }
    let keepsBlanks = section.flow.keepsBlanks
    section.flow.keepsBlanks = true
    section.flow.append(.text("["))
    for (index, line) in value.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { section.flow.lineBreak() }
      Array(line).withUnsafeBufferPointer { _ = section.flow.append($0) }
    }
    section.flow.append(.text("]"))
    section.flow.keepsBlanks = keepsBlanks
  }

  /// A form's control as text: `[Send]`, `[x]`, `( )`; nil for what is not shown.
  mutating func control(_ node: HTMLNode) -> String? {
    switch node.tag {
    case GUMBO_TAG_SELECT:
      let options = options(of: node)
      return options.isEmpty ? nil : "[\(options.joined(separator: " / "))]"
    default:
      return input(node)
    }
  }

  /// A button with what it says, which may be links and whole blocks.
  mutating func append(button node: HTMLNode, to section: inout Section) {
    guard Self.hasText(node) else {
      let name = bracketed(node.attribute("aria-label")) ?? bracketed(node.attribute("title"))
      if let name { section.flow.append(.text(name)) }
      return appendChildren(of: node, to: &section)
    }
    section.flow.part()
    section.flow.append(.text("["))
    appendChildren(of: node, to: &section)
    section.flow.append(.text("]"))
    section.flow.part()
  }

  /// How full something is: as the page says for programs that draw no gauge, else in percent.
  mutating func append(gauge node: HTMLNode, to section: inout Section) {
    if Self.hasText(node) { return appendChildren(of: node, to: &section) }
    func number(_ name: StaticString) -> Double? { node.attribute(name).flatMap { Double($0.trimmed) } }
    let (least, most) = (number("min") ?? 0, number("max") ?? 1)
    guard let value = number("value"), most > least, value >= least, value <= most else { return }
    section.flow.part()
    section.flow.append(.text("[\(Int((100 * (value - least) / (most - least)).rounded())) %]"))
    section.flow.part()
  }

  /// A part of a picture that leads somewhere.
  mutating func append(area node: HTMLNode, to section: inout Section) {
    guard let target = node.attribute("href")?.trimmed, !target.isEmpty, !section.flow.isInside({ $0.isLinkOrCode }),
      let name = [node.attribute("alt"), node.attribute("title")].lazy.compactMap({ $0?.trimmed }).first(where: {
        !$0.isEmpty
      })
    else { return }
    section.flow.part()
    section.flow.append(.link(target: target, content: [.text(name)]))
    section.flow.part()
  }

  private static func hasText(_ node: HTMLNode) -> Bool {
    node.children.contains { child in
      child.isText ? child.text.contains { !HTMLScanner.isSpace($0) } : child.isElement && hasText(child)
    }
  }

  private func input(_ node: HTMLNode) -> String? {
    switch node.attribute("type")?.trimmed.lowercased() ?? "text" {
    case "hidden": nil
    case "checkbox": node.hasAttribute("checked") ? "[x]" : "[ ]"
    case "radio": node.hasAttribute("checked") ? "(•)" : "( )"
    case "submit": bracketed(node.attribute("value")) ?? "[Submit]"
    case "reset": bracketed(node.attribute("value")) ?? "[Reset]"
    case "button": bracketed(node.attribute("value"))
    case "image": bracketed(node.attribute("alt")) ?? bracketed(node.attribute("value"))
    // What a password field holds is nobody's to read.
    case "password": field(node, value: "")
    default: field(node, value: node.attribute("value") ?? "")
    }
  }

  /// A field to type in: what it holds, or what it asks for, or a line.
  private func field(_ node: HTMLNode, value: String) -> String {
    bracketed(value) ?? bracketed(node.attribute("placeholder")) ?? "[____]"
  }

  private func bracketed(_ text: String?) -> String? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    return "[\(text)]"
  }

  private mutating func options(of node: HTMLNode) -> [String] {
    var result: [String] = []
    for child in node.children where child.isElement {
      if child.tag == GUMBO_TAG_OPTION {
        let text = plainText(of: child).trimmed
        let label = text.isEmpty ? child.attribute("label")?.trimmed ?? "" : text
        if !label.isEmpty { result.append(label) }
      } else {
        var group = options(of: child)
        let name = child.tag == GUMBO_TAG_OPTGROUP ? child.attribute("label")?.trimmed ?? "" : ""
        if !name.isEmpty, !group.isEmpty { group[0] = "\(name): \(group[0])" }
        result += group
      }
    }
    return result
  }
}
