import Markup
import Screen

extension Galley {
  private static let bullets = ["•", "◦", "▪"]

  mutating func set(_ list: ListBlock) {
    let labels = list.items.map { label($0, list.marker) }
    let columns = (labels.map { DisplayWidth.columns(of: $0) }.max() ?? 1) + 1
    listDepth += 1
    defer { listDepth -= 1 }
    for (index, (item, label)) in zip(list.items, labels).enumerated() {
      if isFull {
        wasCut = true
        return
      }
      if !list.isTight, index > 0 { appendBlank() }
      let space = String(repeating: " ", count: columns - 1 - DisplayWidth.columns(of: label))
      // Numbers stand flush right, bullets flush left.
      let marker = list.marker == .bullet ? label + space : space + label
      let first = TypesetText.Span(marker + " ", Style(.ornament))
      let rest = TypesetText.Span(String(repeating: " ", count: columns), style)
      prefixed(first, rest, isRightToLeft: isRightToLeft(item.content)) { galley in
        galley.set(item.content, isTight: list.isTight)
        if item.content.isEmpty { galley.append([], offset: galley.content.count) }
      }
    }
  }

  func label(_ item: ListBlock.Item, _ marker: ListBlock.Marker) -> String {
    if let isDone = item.isDone { return isDone ? "[x]" : "[ ]" }
    return switch marker {
    case .bullet: Self.bullets[min(listDepth, Self.bullets.count - 1)]
    case .decimal: "\(item.number)."
    case .lowerLetter: Self.letters(item.number).map { "\($0)." } ?? "\(item.number)."
    case .upperLetter: Self.letters(item.number).map { "\($0.uppercased())." } ?? "\(item.number)."
    case .lowerRoman: Self.roman(item.number).map { "\($0)." } ?? "\(item.number)."
    case .upperRoman: Self.roman(item.number).map { "\($0.uppercased())." } ?? "\(item.number)."
    }
  }

  /// a, b … z, aa, ab …; nil below 1.
  static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    var rest = number
    var result = ""
    while rest > 0 {
      rest -= 1
      result = String(Character(Unicode.Scalar(UInt8(97 + rest % 26)))) + result
      rest /= 26
    }
    return result
  }

  /// i, ii … mmmcmxcix; nil outside 1…3999.
  static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    let steps = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var result = ""
    for (value, text) in steps {
      while rest >= value {
        result += text
        rest -= value
      }
    }
    return result
  }
}
