import Foundation
import Screen
import Testing

@testable import NcursesTerminal

@Suite struct PaletteTests {
  @Test func depthFromTerminfo() {
    #expect(ColourDepth(colours: -1, isDirect: false) == .none)
    #expect(ColourDepth(colours: 8, isDirect: false) == .eight)
    #expect(ColourDepth(colours: 16, isDirect: false) == .sixteen)
    #expect(ColourDepth(colours: 88, isDirect: false) == .sixteen)
    #expect(ColourDepth(colours: 256, isDirect: true) == .indexed)
    #expect(ColourDepth(colours: 1 << 24, isDirect: true) == .direct)
    #expect(ColourDepth(colours: 1 << 24, isDirect: false) == .indexed)
  }

  /// Another theme is another value, and nothing else has to change.
  @Test(arguments: [(ColourDepth.none, nil), (.eight, 3), (.sixteen, 11), (.indexed, 220), (.direct, 0xFFAA00)])
  func aThemeIsAValue(depth: ColourDepth, number: Int32?) {
    var theme = Theme.meri
    let colour = Theme.Colour(eight: 3, sixteen: 11, indexed: 220, direct: 0xFFAA00)
    theme[.link] = Theme.Look(Theme.Traits(colourless: [.reverse], few: [.bold], many: [.italic]), nil, on: colour)
    let look = Palette(theme: theme, depth: depth).look(of: .link)
    #expect(look.background == number)
    #expect(look.foreground == nil)
    #expect(look.traits == (depth == .none ? [.reverse] : depth == .eight || depth == .sixteen ? [.bold] : [.italic]))
    #expect(Palette(theme: theme, depth: depth).look(of: .code) == Palette(theme: .meri, depth: depth).look(of: .code))
  }

  /// Settings name roles; a theme that leaves some out has them look like text.
  @Test func rolesHaveNames() {
    #expect(Role.allCases.count == 25)
    for role in Role.allCases { #expect(Role(name: role.name) == role) }
    #expect(Role(name: "blue") == nil)
    let bold = Theme.Look(Theme.Traits(colourless: [.bold], few: [.bold], many: [.bold]))
    #expect(Theme(name: "one", looks: [.text: bold])[.error] == bold)
  }

  @Test func withoutColourThereIsNone() {
    let palette = Palette(theme: .meri, depth: .none)
    for role in Role.allCases {
      #expect(palette.look(of: role).foreground == nil)
      #expect(palette.look(of: role).background == nil)
    }
  }

  /// Text, and what is told apart by looks alone, must differ at every depth.
  @Test(arguments: Theme.shipped, ColourDepth.allCases)
  func importantRolesDiffer(theme: Theme, depth: ColourDepth) {
    let palette = Palette(theme: theme, depth: depth)
    let roles: [Role] = [.text, .selection, .dimSelection, .match, .currentMatch]
    #expect(Set(roles.map(palette.look(of:))).count == roles.count)
    for role: Role in [.title, .heading, .link, .unread, .error, .notice, .activeBorder, .key, .muted] {
      // Among eight there is no grey that stands out so much.
      if role == .muted, depth == .eight, theme == .highContrast { continue }
      #expect(palette.look(of: role) != palette.look(of: .text), "\(role)")
    }
    #expect(palette.look(of: .border) != palette.look(of: .activeBorder))
    #expect(palette.look(of: .author) != palette.look(of: .blogger))
  }

  /// WCAG's contrast to black and to white paper, and to two well-known themes' backgrounds.
  @Test func readableOnLightAndDark() {
    let papers: [(Int32, Double)] = [(0x000000, 3.0), (0xFFFFFF, 3.0), (0x1E1E1E, 3.0), (0xFDF6E3, 3.0)]
    let direct = Palette(theme: .meri, depth: .direct)
    for role in Role.allCases {
      let look = direct.look(of: role)
      guard let colour = look.foreground else { continue }
      if let background = look.background {
        #expect(Self.contrast(colour, background) >= 7, "\(role)")
        continue
      }
      for (paper, least) in papers {
        let contrast = Self.contrast(colour, paper)
        #expect(contrast >= least, "\(role) on \(String(paper, radix: 16)): \(contrast)")
      }
    }
  }

  /// Where a theme has a background, all of the screen has one, and letters another colour.
  @Test(arguments: Theme.shipped, [ColourDepth.eight, .sixteen, .indexed, .direct])
  func aBackgroundIsEverywhere(theme: Theme, depth: ColourDepth) {
    let palette = Palette(theme: theme, depth: depth)
    let hasOwn = theme[.text].background != nil
    for role in Role.allCases {
      let look = palette.look(of: role)
      if hasOwn { #expect(look.background != nil && look.foreground != nil && look.background != look.foreground) }
      if depth == .indexed || depth == .direct { #expect(!hasOwn || look.traits.isDisjoint(with: .dim)) }
    }
  }

  /// What looks alike in few colours stays readable.
  @Test func lettersNeverVanish() {
    var theme = Theme.dark
    theme[.link] = Theme.Look(Theme.Traits(), Theme.Colour(nearestTo: 0x202020), on: Theme.Colour(nearestTo: 0x000000))
    theme[.code] = Theme.Look(Theme.Traits(), Theme.Colour(nearestTo: 0xF0F0F0), on: Theme.Colour(nearestTo: 0xFFFFFF))
    for depth in [ColourDepth.eight, .sixteen] {
      for role in [Role.link, .code] {
        let look = Palette(theme: theme, depth: depth).look(of: role)
        #expect(look.foreground != look.background)
      }
    }
  }

  /// Yellow, white and black vanish on one paper or the other; with few colours they need a background.
  @Test(arguments: [Theme.meri, .terminal], [ColourDepth.eight, .sixteen])
  func fewColours(theme: Theme, depth: ColourDepth) {
    let palette = Palette(theme: theme, depth: depth)
    for role in Role.allCases {
      let look = palette.look(of: role)
      if look.background != nil { continue }
      #expect(![0, 3, 7, 8, 10, 11, 14, 15].contains(look.foreground ?? 1), "\(role)")
    }
  }

  /// The colours 0 to 15 as xterm, the Linux console, GNOME's and Apple's terminals have them.
  private static let themes: [[Int32]] = [
    [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
      0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ],
    [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
      0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ],
    [
      0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC, 0x5E5C64, 0xF66151, 0x33D17A,
      0xE9AD0C, 0x2A7BDE, 0xC061CB, 0x33C7DE, 0xFFFFFF,
    ],
    [
      0x000000, 0x990000, 0x00A600, 0x999900, 0x0000B2, 0xB200B2, 0x00A6B2, 0xBFBFBF, 0x666666, 0xE50000, 0x00D900,
      0xE5E500, 0x0000FF, 0xE500E5, 0x00E5E5, 0xE5E5E5,
    ],
  ]

  /// Of all that a search marks, what the cursor is on is the easiest to read; and it is not told by its hue alone.
  @Test(arguments: [ColourDepth.eight, .sixteen, .indexed, .direct])
  func theCurrentMatchIsTheMostReadable(depth: ColourDepth) throws {
    let palette = Palette(theme: .meri, depth: depth)
    for theme in Self.themes {
      func contrast(_ role: Role) throws -> Double {
        let look = palette.look(of: role)
        func rgb(_ number: Int32?) throws -> Int32 {
          let number = try #require(number)
          return number < 16 ? theme[Int(number)] : depth == .indexed ? Theme.Colour.direct(ofIndexed: number) : number
        }
        var foreground = try rgb(look.foreground)
        // Many terminals with few colours draw bold letters in the bright twin of their colour.
        if look.traits.contains(.bold), let number = look.foreground, number < 8 { foreground = theme[Int(number) + 8] }
        return try Self.contrast(foreground, rgb(look.background))
      }
      let (current, other) = try (contrast(.currentMatch), contrast(.match))
      #expect(current > other)
      #expect(other >= 4.5, "\(current), \(other)")
    }
    #expect(palette.look(of: .currentMatch).traits != palette.look(of: .match).traits)
  }

  private static func contrast(_ one: Int32, _ other: Int32) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ rgb: Int32) -> Double {
    func linear(_ value: Int32) -> Double {
      let part = Double(value & 0xFF) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb)
  }
}
