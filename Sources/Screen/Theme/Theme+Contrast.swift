import Glibc

extension Theme {
  /// Text of a role that is hard to read.
  public struct FaintRole: Hashable, Sendable {
    /// Whose text it is.
    public var role: Role
    /// WCAG's contrast, from 1 to 21: the worse of 256 and of direct colours.
    public var contrast: Double
  }

  /// WCAG 2's level AA for text.
  public static let leastContrast = 4.5

  /// The roles whose text stands out less than so much from what is behind it. Only where both colours are named: what
  /// shades the terminal gives to its own sixteen nobody knows. Lines that frame things are no text.
  public func faintRoles(below least: Double = leastContrast) -> [FaintRole] {
    Role.allCases.compactMap { role in
      guard role.isText, let contrast = contrast(of: role), contrast < least else { return nil }
      return FaintRole(role: role, contrast: contrast)
    }
  }

  /// WCAG's contrast of a role's text; nil where the terminal decides about one of the colours.
  public func contrast(of role: Role) -> Double? {
    let look = self[role]
    guard let ink = look.foreground ?? self[.text].foreground, let paper = look.background ?? self[.text].background,
      !ink.isTerminals, !paper.isTerminals
    else { return nil }
    func indexed(_ colour: Colour) -> Int32 { Colour.direct(ofIndexed: colour.indexed) }
    return min(
      Colour.contrast(ink.direct, paper.direct), Colour.contrast(indexed(ink), indexed(paper)))
  }
}

extension Theme.Colour {
  /// Whether the terminal decides about its shade everywhere.
  public var isTerminals: Bool { indexed < 16 }

  /// WCAG's contrast of two colours, 0xRRGGBB, from 1 to 21.
  public static func contrast(_ one: Int32, _ other: Int32) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Whether black reads better on a colour, 0xRRGGBB, than white does.
  public static func isLight(_ rgb: Int32) -> Bool { contrast(rgb, 0) > contrast(rgb, 0xFFFFFF) }

  /// WCAG's relative luminance, from 0 to 1.
  private static func luminance(_ rgb: Int32) -> Double {
    func linear(_ value: Int32) -> Double {
      let part = Double(value & 0xFF) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb)
  }
}

extension Role {
  /// Whether words are written in it.
  fileprivate var isText: Bool { ![.ornament, .border, .activeBorder].contains(self) }
}
