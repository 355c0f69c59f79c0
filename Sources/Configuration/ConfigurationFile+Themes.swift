import Blog
import Screen

/// The themes that a configuration asks for.
public struct ConfiguredThemes: Hashable, Sendable {
  /// What the terminal wears.
  public var pair = ThemePair(.usual)
  /// What is wrong with them and what the file says of them.
  public var faults: [ConfigurationFault] = []
  /// Roles of the person's own themes whose text is hard to read.
  public var faint: [ConfigurationFault] = []
  /// The files that they are made of, for the system, whether they are there or not.
  public var files: [String] = []

  /// As it is without a word of them.
  public init() {}

  /// Whether a theme's file is no TOML.
  public var isBroken: Bool { faults.contains { if case .syntax = $0.fact { true } else { false } } }
}

extension ConfigurationFile {
  /// Where themes stand, a file each.
  public var themes: ThemeFolder { ThemeFolder(folder + "/themes") }

  /// The themes that the configuration asks for; what is amiss is as usual.
  public func themes(of configuration: Configuration) -> ConfiguredThemes {
    var all = ConfiguredThemes()
    guard let choice = configuration.theme else {
      if !configuration.rolesOfThemes.isEmpty {
        all.pair = ThemePair(configuration.put(on: .usual, ThemeWords(), &all))
      }
      return all
    }
    var worn: [Theme] = []
    for (isLight, name) in [(false, choice.dark), (true, choice.light)] {
      if isLight, name == choice.dark, name != "auto" {
        worn.append(worn[0])
        continue
      }
      let shown = name == "auto" ? isLight ? Theme.light.name : Theme.dark.name : name
      all.files.append(themes.file(shown))
      guard let found = themes.theme(named: shown) else {
        all.faults.append(configuration.unknownTheme(name, near: themes.near(name)))
        worn.append(configuration.put(on: .usual, ThemeWords(), &all))
        continue
      }
      // Two may stand on one.
      all.faults += found.faults.filter { !all.faults.contains($0) }
      all.faint += found.faint.filter { !all.faint.contains($0) }
      all.files += found.files
      worn.append(configuration.put(on: found.theme, found.words, &all))
    }
    all.pair = ThemePair(dark: worn[0], light: worn[1])
    return all
  }
}

extension Configuration {
  /// The roles of `[theme.roles]` over a theme.
  fileprivate func put(on theme: Theme, _ words: ThemeWords, _ all: inout ConfiguredThemes) -> Theme {
    var theme = theme
    for (role, look) in rolesOfThemes.map({ ($0.role, $0.look) }) {
      guard let named = Role(name: role.text) else { continue }
      do throws(ThemeFact) {
        theme[named] = try words.look(look.text, over: theme[named])
      } catch {
        let fault = ConfigurationFault(.theme(error), line: look.line, column: look.column)
        // Of a pair each says it.
        if !all.faults.contains(fault) { all.faults.append(fault) }
      }
    }
    return theme
  }

  fileprivate func unknownTheme(_ name: String, near: String?) -> ConfigurationFault {
    let place = themeNames.first { $0.text == name }
    return ConfigurationFault(
      .theme(.unknownTheme(name, near: near)), line: place?.line ?? 1, column: place?.column ?? 1,
      instead: "\"\(Theme.usual.name)\"")
  }
}
