import Screen
import Testing

@Suite struct ThemeTests {
  @Test func eachHasItsName() {
    #expect(Theme.shipped.map(\.name) == Theme.shippedNames)
    for theme in Theme.shipped { #expect(Theme.shipped(named: theme.name) == theme) }
    #expect(Set(Theme.shipped).count == Theme.shipped.count)
    #expect(Theme.shipped(named: "drak") == nil)
    #expect(Theme.usual == .terminal)
  }

  /// Only a theme that names both colours can be judged; those that do are easy to read throughout.
  @Test(arguments: Theme.shipped) func textCanBeRead(theme: Theme) {
    #expect(theme.faintRoles() == [])
    let isNamed = theme[.text].foreground != nil
    #expect(isNamed == ["light", "dark", "colour-blind", "high-contrast"].contains(theme.name))
    for role in Role.allCases where isNamed { #expect(theme.contrast(of: role) != nil, "\(role)") }
    if theme.name == "high-contrast" { #expect(theme.faintRoles(below: 7) == []) }
  }

  @Test func whatIsFaintIsNamed() throws {
    var theme = Theme.dark
    theme[.muted].foreground = Theme.Colour(rgb: 0x50555F)
    // Lines are no text.
    theme[.border].foreground = Theme.Colour(rgb: 0x30343B)
    let faint = theme.faintRoles()
    #expect(faint.map(\.role) == [.muted])
    #expect(try (2.0..<2.7).contains(#require(faint.first).contrast))
    // On what shade the terminal's own colours are nobody knows.
    theme[.text].background = Theme.Colour(terminal: 0)
    #expect(theme.faintRoles().isEmpty)
  }

  /// WCAG's own examples.
  @Test func contrastIsThatOfWCAG() {
    #expect(Theme.Colour.contrast(0x000000, 0xFFFFFF) == 21)
    #expect(abs(Theme.Colour.contrast(0x777777, 0xFFFFFF) - 4.48) < 0.01)
    #expect(abs(Theme.Colour.contrast(0xFF0000, 0xFFFFFF) - 4.0) < 0.01)
    #expect(Theme.Colour.isLight(0xFDF6E3) && Theme.Colour.isLight(0x808080))
    #expect(!Theme.Colour.isLight(0x002B36) && !Theme.Colour.isLight(0x1E1E1E))
  }

  @Test func monoHasNoColour() {
    for role in Role.allCases {
      let look = Theme.mono[role]
      #expect(look.foreground == nil && look.background == nil)
      #expect(look.traits.colourless == look.traits.few && look.traits.few == look.traits.many)
    }
  }

  /// Sixteen numbers, whose shades are the person's, and none besides.
  @Test func terminalHasTheSixteenAlone() {
    for role in Role.allCases {
      for colour in [Theme.terminal[role].foreground, Theme.terminal[role].background].compactMap(\.self) {
        #expect(colour.isTerminals && colour.indexed == colour.sixteen)
        #expect((0..<8).contains(colour.direct) && (0..<8).contains(colour.eight ?? 0))
      }
    }
  }

  @Test func theColoursOfOkabeAndIto() {
    let chosen: Set<Int32> = [0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xD55E00, 0xCC79A7]
    let hues = Role.allCases.compactMap { Theme.colourBlind[$0].foreground?.direct }.filter { rgb in
      Set([rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF]).count > 1
    }
    #expect(Set(hues) == chosen)
  }

  @Test func theNearestWhereThereAreFewer() {
    let orange = Theme.Colour(nearestTo: 0xFF8700)
    #expect(orange.indexed == 208 && orange.direct == 0xFF8700)
    #expect(Theme.Colour(nearestTo: 0x808080).indexed == 244)
    #expect(Theme.Colour(nearestTo: 0xFF0000).sixteen == 9)
    #expect(Theme.Colour(nearestTo: 0x00C000).eight == 2)
    // In direct colour the first eight numbers are the terminal's own.
    #expect(Theme.Colour(nearestTo: 0x000003).direct == 8)
    #expect(Theme.Colour(number: 12) == Theme.Colour(terminal: 12))
    #expect(Theme.Colour(number: 12).direct == 4)
    #expect(Theme.Colour(number: 32).indexed == 32)
    for number in Int32(16)...255 {
      let near = Theme.Colour(rgb: Theme.Colour.direct(ofIndexed: number)).indexed
      #expect(Theme.Colour.direct(ofIndexed: near) == Theme.Colour.direct(ofIndexed: number))
    }
  }
}
