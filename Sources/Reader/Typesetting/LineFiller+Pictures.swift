/// Beside a picture's label a line may end, but for these.
extension LineFiller {
  /// Whether a mark stands at a place that no line begins with: it belongs to the picture before it.
  func beginsNoLine(_ place: Int) -> Bool {
    switch content[place] {
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: true
    case 0xE3:
      place + 2 < content.count && content[place + 1] == 0x80
        && Self.wideClosing.contains(content[place + 2])
    case 0xEF:
      place + 2 < content.count && content[place + 1] == 0xBC
        && Self.fullClosing.contains(content[place + 2])
    default: false
    }
  }

  /// Whether a bracket opens right before a place.
  func opensBracket(before place: Int) -> Bool {
    guard place > markStart else { return false }
    let last = content[place - 1]
    if last == 0x28 || last == 0x5B || last == 0x7B { return true }
    guard place >= markStart + 3 else { return false }
    return content[place - 3] == 0xE3 && content[place - 2] == 0x80
      && Self.wideOpening.contains(last)
      || content[place - 3] == 0xEF && content[place - 2] == 0xBC && last == 0x88
  }

  /// The last bytes of `、。〉》」』】〕〗`, of `！），．：；？`, and of `〈《「『【〔〖`.
  private static let wideClosing = Set<UInt8>([
    0x81, 0x82, 0x89, 0x8B, 0x8D, 0x8F, 0x91, 0x95, 0x97,
  ])
  private static let fullClosing = Set<UInt8>([0x81, 0x89, 0x8C, 0x8E, 0x9A, 0x9B, 0x9F])
  private static let wideOpening = Set<UInt8>([0x88, 0x8A, 0x8C, 0x8E, 0x90, 0x94, 0x96])
}
