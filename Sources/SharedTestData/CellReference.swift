import CPosix

/// What cells a text should take, by the C library alone and in the plainest way: what tests hold the program against.
public enum CellReference {
  /// One cell, or two side by side.
  public struct Part: Equatable, Sendable {
    /// Scalars that stand in it.
    public var text: String
    /// 1 or 2.
    public var columns: Int
  }

  /// Columns of a scalar as the C library has them; -1 for what it does not know.
  public static func width(of scalar: Unicode.Scalar) -> Int {
    _ = isReady
    return Int(wcwidth(wchar_t(scalar.value)))
  }

  private static let isReady: Bool = {
    if lukija_mb_cur_max() < 4 { setlocale(LC_CTYPE, "C.UTF-8") }
    return true
  }()

  /// The cells of a text, one cluster after the other.
  public static func parts(of text: String) -> [Part] { text.flatMap { parts(of: $0) } }

  /// Columns of a text.
  public static func columns(of text: String) -> Int { parts(of: text).reduce(0) { $0 + $1.columns } }

  /// The cells of one cluster.
  public static func parts(of cluster: Character) -> [Part] {
    if cluster == "\r\n" { return [Part(text: " ", columns: 1)] }
    var parts: [Part] = []
    var tags = ""
    func endTags() {
      if !tags.isEmpty { parts += "[\(tags)]".map { Part(text: String($0), columns: 1) } }
      tags = ""
    }
    for scalar in cluster.unicodeScalars where !isLeftOut(scalar.value) {
      let width = width(of: scalar)
      if (0xE0020...0xE007F).contains(scalar.value) {
        if scalar.value == 0xE007F { continue }
        if tags.utf8.count == 8 { endTags() }
        tags.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xE0000)!)
        continue
      }
      endTags()
      if blanks.contains(scalar.value) {
        for _ in 0..<max(1, width) { parts.append(Part(text: " ", columns: 1)) }
      } else if scalar.value == 0x200C || scalar.value == 0x200D {
        if let base = parts.last?.text.unicodeScalars.first, isOfAScriptThatJoins(base.value) { add(scalar, &parts) }
      } else if width > 0 {
        parts.append(Part(text: String(scalar), columns: width))
      } else if width < 0 {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        for character in code { parts.append(Part(text: String(character), columns: 1)) }
      } else {
        if parts.isEmpty { parts.append(Part(text: "\u{25CC}", columns: 1)) }
        if isLetter(scalar), parts[parts.count - 1].text.unicodeScalars.count == 5 {
          parts.append(Part(text: "\u{25CC}", columns: 1))
        }
        add(scalar, &parts)
      }
    }
    endTags()
    return parts
  }

  /// Whether a scalar without columns is a letter all the same, by its name where its category says that it is a mark.
  public static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.generalCategory == .otherLetter { return true }
    let name = scalar.properties.name ?? ""
    return ["SUBJOINED LETTER", "SUBJOINED SIGN", "CONSONANT SIGN"].contains { name.contains($0) }
  }

  /// A cell holds five scalars; of further marks the rest is not drawn.
  private static func add(_ mark: Unicode.Scalar, _ parts: inout [Part]) {
    guard let last = parts.indices.last, parts[last].text.unicodeScalars.count < 5 else { return }
    parts[last].text.unicodeScalars.append(mark)
  }

  /// Ends of lines, and letters that are empty.
  private static let blanks: Set<UInt32> = [
    0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029, 0x115F, 0x3164, 0xFFA0,
  ]

  /// Whether a scalar stands in no cell: what acts on a terminal or on the order of text, and hints that draw nothing.
  public static func isLeftOut(_ scalar: UInt32) -> Bool {
    if blanks.contains(scalar) { return false }
    let isControl = scalar < 0x20 || scalar >= 0x7F && scalar < 0xA0
    let actsOnOrder = scalar >= 0x202A && scalar <= 0x202E || scalar >= 0x2066 && scalar <= 0x2069
    let isHint =
      [0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xFE0E, 0xFE0F, 0x1160, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC].contains(
        scalar)
      || scalar >= 0x2060 && scalar <= 0x206F || scalar >= 0xE0000 && scalar < 0xE0020
    return isControl || actsOnOrder || isHint
  }

  /// Arabic to Burmese and Georgian, the scripts of the Philippines to Vedic, Syloti to Meetei, Arabic's forms, the
  /// scripts of plane 1 that come from Brahmi or Aramaic.
  private static func isOfAScriptThatJoins(_ scalar: UInt32) -> Bool {
    scalar >= 0x600 && scalar < 0x1100 || scalar >= 0x1700 && scalar < 0x1D00 || scalar >= 0xA800 && scalar < 0xAC00
      || scalar >= 0xFB50 && scalar < 0xFE00 || scalar >= 0xFE70 && scalar < 0xFEFD
      || scalar >= 0x10A00 && scalar < 0x12000 || scalar >= 0x1E900 && scalar < 0x1E960
  }
}
