import CGumbo

extension DocumentBuilder {
  /// An ordered or unordered list. What stands between items becomes an item's own text; what stands before them, or
  /// where there are none, is moved in as browsers do it, and has no bullet.
  mutating func list(_ node: HTMLNode, in section: Section) -> [Block] {
    var before: [Block] = []
    let isOrdered = node.tag == GUMBO_TAG_OL
    var list = ListBlock(marker: isOrdered ? Self.marker(of: node) : .bullet, items: [])
    let elements = node.children.filter { $0.isElement && $0.tag == GUMBO_TAG_LI }
    let isReversed = node.hasAttribute("reversed")
    var number = node.attribute("start").flatMap { Int($0.trimmed) } ?? (isReversed ? elements.count : 1)
    for child in node.children {
      if child.isElement, child.tag == GUMBO_TAG_LI {
        if let value = child.attribute("value").flatMap({ Int($0.trimmed) }) { number = value }
        let isDone = Self.task(child)
        hidesCheckbox = isDone != nil
        var item = ListBlock.Item(
          content: self.section(of: child, section.flow.whiteSpace, within: section.flow.wrappers), number: number)
        item.isDone = isDone
        list.items.append(item)
        number = isReversed ? number &- 1 : number &+ 1
      } else {
        var stray = Section(flow: InlineFlow(.collapses, within: section.flow.wrappers))
        append(child, to: &stray)
        finish(&stray)
        // A list directly in a list belongs to the item before it.
        if list.items.isEmpty {
          before += stray.blocks
        } else {
          list.items[list.items.count - 1].content += stray.blocks
        }
      }
    }
    list.isTight =
      list.items.allSatisfy { item in
        item.content.count { if case .list = $0 { false } else { true } } <= 1
      } && !elements.contains { $0.children.contains { $0.isElement && $0.tag == GUMBO_TAG_P } }
    return (before.isEmpty ? [] : [.indented(steps: 1, before)])
      + (list.items.isEmpty ? [] : [.list(list)])
  }

  /// By `type`, or by the style that WordPress's block editor writes instead.
  private static func marker(of node: HTMLNode) -> ListBlock.Marker {
    switch node.attribute("type") ?? listStyle(of: node) {
    case "a", "lower-alpha", "lower-latin": .lowerLetter
    case "A", "upper-alpha", "upper-latin": .upperLetter
    case "i", "lower-roman": .lowerRoman
    case "I", "upper-roman": .upperRoman
    default: .decimal
    }
  }

  /// `list-style-type`, in whatever case it is written.
  private static func listStyle(of node: HTMLNode) -> String? {
    for declaration in node.attribute("style")?.lowercased().split(separator: ";") ?? [] {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, ["list-style-type", "list-style"].contains(String(parts[0]).trimmed) else { continue }
      return String(parts[1]).trimmed
    }
    return nil
  }

  /// A checkbox at an item's beginning, as GitHub's Markdown has it.
  private static func task(_ item: HTMLNode) -> Bool? {
    for child in item.children {
      if child.isElement {
        if child.tag == GUMBO_TAG_INPUT, child.attribute("type") == "checkbox" { return child.hasAttribute("checked") }
        guard child.tag == GUMBO_TAG_P || child.tag == GUMBO_TAG_LABEL else { return nil }
        return task(child)
      }
      if child.isText, child.text.contains(where: { !HTMLScanner.isSpace($0) }) { return nil }
    }
    return nil
  }

  /// A definition list; `div` may group its rows.
  mutating func definitions(_ node: HTMLNode, in section: Section) -> [Definition] {
    var result: [Definition] = []
    collect(node, in: section, &result)
    return result.filter { definition in
      !definition.terms.allSatisfy(\.isEmpty) || !definition.descriptions.allSatisfy(\.isEmpty)
    }
  }

  private mutating func collect(_ node: HTMLNode, in section: Section, _ result: inout [Definition]) {
    for child in node.children {
      guard child.isElement || child.isText else { continue }
      if child.isElement, child.tag == GUMBO_TAG_DT {
        if result.last.map({ !$0.descriptions.isEmpty }) ?? true {
          result.append(Definition(terms: [], descriptions: []))
        }
        result[result.count - 1].terms.append(inlines(of: child, within: section.flow.wrappers))
      } else if child.isElement, child.tag == GUMBO_TAG_DIV {
        collect(child, in: section, &result)
      } else {
        var content: [Block]
        if child.isElement, child.tag == GUMBO_TAG_DD {
          content = self.section(of: child, section.flow.whiteSpace, within: section.flow.wrappers)
        } else {
          var stray = Section(flow: InlineFlow(.collapses, within: section.flow.wrappers))
          append(child, to: &stray)
          finish(&stray)
          content = stray.blocks
        }
        if content.isEmpty { continue }
        if result.isEmpty { result.append(Definition(terms: [], descriptions: [])) }
        result[result.count - 1].descriptions.append(content)
      }
    }
  }
}
