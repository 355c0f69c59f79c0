/// One key, as the person pressed it.
public struct KeyPress: Hashable, Sendable {
  /// Which key.
  public enum Key: Hashable, Sendable {
    /// A key that writes; shift is in the character.
    case character(Character)
    /// Return.
    case enter
    /// Escape.
    case escape
    /// Tab.
    case tab
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// F1…
    case function(Int)
  }

  /// Keys held down with it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// From bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt, which most terminals send as a leading Escape.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, on keys that do not write.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// Which key.
  public var key: Key
  /// Keys held down with it.
  public var modifiers: Modifiers
  /// What the key in this place writes on a keyboard of Latin letters, where the terminal tells that it is another one. It is
  /// no part of which key it is.
  public var base: Character?

  /// Memberwise.
  public init(_ key: Key, _ modifiers: Modifiers = [], base: Character? = nil) {
    self.key = key
    self.modifiers = modifiers
    self.base = base
  }

  /// Whether it is the same key, whatever keyboard it is on.
  public static func == (a: KeyPress, b: KeyPress) -> Bool { a.key == b.key && a.modifiers == b.modifiers }

  /// As it is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(modifiers)
  }

  private static let names: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backspace, "Backspace"), (.delete, "Del"),
    (.insert, "Ins"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"),
    (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.character(" "), "Space"),
  ]

  /// Reads the notation of the key table: `j`, `C-d`, `M-b`, `S-Tab`, `Enter`, `F1`.
  public init?(_ notation: String) {
    // Most are a letter.
    if notation.utf8.count == 1, let character = notation.first {
      self.init(.character(character))
      return
    }
    var rest = Substring(notation)
    var modifiers: Modifiers = []
    while rest.utf8.count > 2, rest.utf8.dropFirst().first == UInt8(ascii: "-") {
      switch rest.first {
      case "C": modifiers.insert(.control)
      case "M": modifiers.insert(.alt)
      case "S": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    if rest.utf8.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else if let named = KeyPress.names.first(where: { $0.1 == rest }) {
      self.init(named.0, modifiers)
    } else if rest.count > 1, rest.first == "F", let number = Int(rest.dropFirst()) {
      self.init(.function(number), modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else {
      return nil
    }
  }

  /// The notation of the key table.
  public var notation: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "M-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    if let named = KeyPress.names.first(where: { $0.0 == key }) { return prefix + named.1 }
    switch key {
    case .function(let number): return prefix + "F\(number)"
    case .character(let character): return prefix + String(character)
    default: return prefix + "?"
    }
  }
}
