/// Footnotes of a Markdown body: which there are, and in which order they are referred to.
struct FootnoteReferences {
  /// Labels that are defined.
  private var defined: Set<String> = []
  /// Labels in the order of their first reference.
  private(set) var order: [String] = []
  private var numbers: [String: Int] = [:]

  var isEmpty: Bool { defined.isEmpty }

  init(labels: some Sequence<String> = []) { defined = Set(labels) }

  /// The next `[^label]` of a label that is defined.
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (range: Range<Int>, label: String)? {
    let scanner = HTMLScanner(text)
    var place = start
    while let open = scanner.index(of: UInt8(ascii: "["), from: place) {
      place = open + 1
      guard open + 2 < text.count, text[open + 1] == UInt8(ascii: "^"),
        let close = scanner.index(of: UInt8(ascii: "]"), from: open + 2), close - open < 200
      else { continue }
      let label = String(decoding: UnsafeBufferPointer(rebasing: text[(open + 2)..<close]), as: UTF8.self)
      if defined.contains(label) { return (open..<(close + 1), label) }
    }
    return nil
  }

  /// A raised number that links to the note.
  mutating func append(_ label: String, to section: inout DocumentBuilder.Section) {
    if numbers[label] == nil {
      order.append(label)
      numbers[label] = order.count
      section.flow.append(.anchor(Self.referenceAnchor(label)))
    }
    section.flow.append(
      .superscript([.link(target: "#" + Self.noteAnchor(label), content: [.text("\(numbers[label] ?? 0)")])]))
  }

  /// Counts a note that nothing refers to.
  mutating func add(_ label: String) {
    order.append(label)
    numbers[label] = order.count
  }

  /// A note as an item of the list at the end, with a way back.
  func note(_ label: String, _ blocks: [Block], number: Int) -> ListBlock.Item {
    var blocks = blocks
    let back = Inline.link(target: "#" + Self.referenceAnchor(label), content: [.text("↩")])
    if case .paragraph(let content)? = blocks.last {
      blocks[blocks.count - 1] = .paragraph(content + [.text(" "), back])
    } else {
      blocks.append(.paragraph([back]))
    }
    if case .paragraph(let content)? = blocks.first {
      blocks[0] = .paragraph([.anchor(Self.noteAnchor(label))] + content)
    } else {
      blocks.insert(.paragraph([.anchor(Self.noteAnchor(label))]), at: 0)
    }
    return ListBlock.Item(content: blocks, number: number)
  }

  static func noteAnchor(_ label: String) -> String { "fn-" + label }
  static func referenceAnchor(_ label: String) -> String { "fnref-" + label }
}
