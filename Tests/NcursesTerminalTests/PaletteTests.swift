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

  @Test func withoutColourThereIsNone() {
    let palette = Palette(depth: .none)
    for role in Role.allCases {
      #expect(palette.look(of: role).foreground == nil)
      #expect(palette.look(of: role).background == nil)
    }
  }

  /// Text, and what is told apart by looks alone, must differ at every depth.
  @Test(arguments: ColourDepth.allCases)
  func importantRolesDiffer(depth: ColourDepth) {
    let palette = Palette(depth: depth)
    let roles: [Role] = [.text, .selection, .dimSelection, .match, .currentMatch]
    #expect(Set(roles.map(palette.look(of:))).count == roles.count)
    for role: Role in [.title, .heading, .link, .unread, .error, .notice, .activeBorder, .key, .muted] {
      #expect(palette.look(of: role) != palette.look(of: .text), "\(role)")
    }
    #expect(palette.look(of: .border) != palette.look(of: .activeBorder))
    #expect(palette.look(of: .author) != palette.look(of: .blogger))
  }

  /// WCAG's contrast to black and to white paper, and to two well-known themes' backgrounds.
  @Test func readableOnLightAndDark() {
    let papers: [(Int32, Double)] = [(0x000000, 3.0), (0xFFFFFF, 3.0), (0x1E1E1E, 3.0), (0xFDF6E3, 3.0)]
    let direct = Palette(depth: .direct)
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

  /// Yellow, white and black vanish on one paper or the other; with few colours they need a background.
  @Test(arguments: [ColourDepth.eight, .sixteen])
  func fewColours(depth: ColourDepth) {
    let palette = Palette(depth: depth)
    for role in Role.allCases {
      let look = palette.look(of: role)
      if look.background != nil { continue }
      #expect(![0, 3, 7, 8, 10, 11, 14, 15].contains(look.foreground ?? 1), "\(role)")
    }
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
