import CGumbo

/// A node of gumbo's tree; valid while the tree is.
struct HTMLNode {
  let pointer: UnsafePointer<GumboNode>

  var isElement: Bool { lukija_gumbo_is_element(pointer) != 0 }
  var isText: Bool { lukija_gumbo_is_text(pointer) != 0 }
  /// Of an element.
  var tag: GumboTag { lukija_gumbo_tag(pointer) }
  /// Of an element.
  var hasAttributes: Bool { lukija_gumbo_has_attributes(pointer) != 0 }

  /// Of an element.
  var children: some Sequence<HTMLNode> {
    (0..<lukija_gumbo_child_count(pointer)).lazy.compactMap { index in
      lukija_gumbo_child(pointer, index).map(HTMLNode.init)
    }
  }

  var parent: HTMLNode? { lukija_gumbo_parent(pointer).map(HTMLNode.init) }
  /// In the same parent.
  var next: HTMLNode? { lukija_gumbo_sibling(pointer, 1).map(HTMLNode.init) }
  /// In the same parent.
  var previous: HTMLNode? { lukija_gumbo_sibling(pointer, -1).map(HTMLNode.init) }

  /// Of an element; nil where the attribute is missing.
  func attribute(_ name: StaticString) -> String? {
    guard hasAttributes, let value = rawAttribute(name) else { return nil }
    return String(cString: value)
  }

  /// Whether an element is of a class.
  func hasClass(_ name: StaticString) -> Bool {
    guard hasAttributes, let value = rawAttribute("class") else { return false }
    return UnsafeRawPointer(name.utf8Start).withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
      guard strstr(value, $0) != nil else { return false }
      return String(cString: value).split(separator: " ").contains { $0 == "\(name)" }
    }
  }

  /// What is looked at on every element.
  var common: LukijaAttributes { lukija_gumbo_common(pointer) }

  func hasAttribute(_ name: StaticString) -> Bool { hasAttributes && rawAttribute(name) != nil }

  private func rawAttribute(_ name: StaticString) -> UnsafePointer<CChar>? {
    UnsafeRawPointer(name.utf8Start).withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
      lukija_gumbo_attribute(pointer, $0)
    }
  }

  /// UTF-8 of a text node, up to the NUL that ends it.
  var text: UnsafeBufferPointer<UInt8> {
    guard let text = lukija_gumbo_text(pointer) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }
}
