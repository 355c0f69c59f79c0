import Blog
import Screen

/// The words that colours and looks are written with: those of a theme's palette, and those that every theme has.
struct ThemeWords: Hashable, Sendable {
  /// What a word of a palette says.
  enum Colour: Hashable, Sendable {
    case own(Theme.Colour)
    /// That of running text; of running text itself, the terminal's.
    case standard
  }

  /// By the names that the person gave them.
  var palette: [String: Colour] = [:]

  private static let shades = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
  private static let attributes: [String: Style.Traits] = [
    "bold": .bold, "italic": .italic, "underline": .underline, "reverse": .reverse, "dim": .dim, "plain": [],
  ]

  /// `#5fafd7`, `#5ad`, `bright-blue`, `74`, `default`, or a name of the palette; nil where it is none of these.
  func colour(_ word: String) -> Colour? {
    if let own = palette[word] { return own }
    if word == "default" { return .standard }
    if word.hasPrefix("#") { return Self.rgb(word.dropFirst()).map { .own(Theme.Colour(nearestTo: $0)) } }
    if let number = Int32(word) { return (0...255).contains(number) ? .own(Theme.Colour(number: number)) : nil }
    let isBright = word.hasPrefix("bright-")
    guard let shade = Self.shades.firstIndex(of: isBright ? String(word.dropFirst(7)) : word) else { return nil }
    return .own(Theme.Colour(terminal: Int32(shade) + (isBright ? 8 : 0)))
  }

  private static func rgb(_ digits: Substring) -> Int32? {
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    switch digits.count {
    case 6: return Int32(digits, radix: 16)
    case 3: return Int32(String(digits.flatMap { [$0, $0] }), radix: 16)
    default: return nil
    }
  }

  /// Whether a palette may have a name: one that says something else would never be seen.
  static func isFree(_ name: String) -> Bool {
    ThemeName.isUsable(name) && attributes[name] == nil && name != "on" && Int(name) == nil
  }

  /// The attribute of a name; `plain` takes all away.
  func attribute(_ word: String) -> Style.Traits? { Self.attributes[word] }

  /// A look like `sea on black bold`: what is not said stays as it was.
  func look(_ text: String, over old: Theme.Look) throws(ThemeFact) -> Theme.Look {
    var look = old
    var traits: Style.Traits?
    var (hasInk, hasPaper, isPaper) = (false, false, false)
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if word == "on", !isPaper, !hasPaper {
        isPaper = true
      } else if let more = attribute(word), !isPaper {
        traits = (traits ?? []).union(more)
      } else if let colour = colour(word) {
        if isPaper {
          look.background = Self.plain(colour)
          (hasPaper, isPaper) = (true, false)
        } else if !hasInk, !hasPaper {
          look.foreground = Self.plain(colour)
          hasInk = true
        } else {
          throw .misplaced(word)
        }
      } else if attribute(word) != nil || word == "on" {
        throw .misplaced(word)
      } else {
        throw .noLook(word, near: near(word))
      }
    }
    if isPaper { throw .misplaced("on") }
    if let traits { look.traits = Theme.Traits(colourless: traits, few: traits, many: traits) }
    return look
  }

  static func plain(_ colour: Colour) -> Theme.Colour? {
    if case .own(let own) = colour { own } else { nil }
  }

  /// The word that was perhaps meant.
  func near(_ word: String) -> String? {
    let shades = Self.shades + Self.shades.map { "bright-" + $0 }
    return NearName.of(word, among: palette.keys.sorted() + Self.attributes.keys.sorted() + shades + ["default", "on"])
  }
}
