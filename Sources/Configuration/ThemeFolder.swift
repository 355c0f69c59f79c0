import Blog
import Glibc
import Screen

/// The folder of themes, a file each: `NAME.toml`.
public struct ThemeFolder: Hashable, Sendable {
  /// `…/lukija/themes`, without a slash at its end.
  public let path: String

  /// In a folder that is known.
  public init(_ path: String) { self.path = path }

  /// A theme that was found, and all that is wrong with its files.
  struct Found {
    var theme: Theme
    var words: ThemeWords
    var faults: [ConfigurationFault]
    /// Roles that are hard to read; none of a theme that comes along.
    var faint: [ConfigurationFault]
    /// Files that were read.
    var files: [String]
  }

  /// The names of the files.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let name = String(file.dropLast(5))
      if file.hasSuffix(".toml"), ThemeName.isUsable(name) { names.append(name) }
    }
    return names.sorted()
  }

  func file(_ name: String) -> String { "\(path)/\(name).toml" }

  /// The theme that was perhaps meant.
  func near(_ name: String) -> String? { NearName.of(name, among: Theme.shippedNames + names + ["auto"]) }

  /// A theme by its name, also one that comes along; nil where there is none.
  func theme(named name: String) -> Found? {
    var chain: [ThemeFile] = []
    var unreadable: [ConfigurationFault] = []
    let base = base(of: name, &chain, &unreadable)
    if chain.isEmpty, unreadable.isEmpty {
      return base.map { Found(theme: $0, words: ThemeWords(), faults: [], faint: [], files: []) }
    }
    var theme = base ?? .usual
    theme.name = name
    var words = ThemeWords()
    for file in chain.reversed() { words.palette.merge(file.palette) { $1 } }
    for place in chain.indices.reversed() { chain[place].put(on: &theme, words) }
    return Found(
      theme: theme, words: words, faults: unreadable + chain.flatMap(\.placedFaults), faint: faint(theme, chain),
      files: chain.map { file($0.name) } + unreadable.compactMap(\.theme).map { "\(path)/../\($0)" })
  }

  /// What a theme stands on: what comes along, or nothing. Collects the files on the way.
  private func base(of name: String, _ chain: inout [ThemeFile], _ unreadable: inout [ConfigurationFault]) -> Theme? {
    var next = name
    while ThemeName.isUsable(next) {
      // `dark.toml` may stand on the `dark` that comes along.
      let isOwnName = chain.last?.name == next
      guard !isOwnName || Theme.shipped(named: next) == nil else { return Theme.shipped(named: next) }
      if chain.contains(where: { $0.name == next }) {
        let names = chain.map(\.name).drop { $0 != next } + [next]
        chain[chain.count - 1].noteBase(.circle(Array(names)))
        return nil
      }
      do throws(ConfigurationFileFault) {
        guard let stored = try StoredFile.read(file(next)) else { break }
        chain.append(ThemeFile(name: next, bytes: stored.bytes))
      } catch {
        guard case .file(let fault) = error else { break }
        var told = ConfigurationFault(.theme(.unreadable(fault)), line: 1, column: 1)
        told.theme = "themes/\(next).toml"
        unreadable.append(told)
        return nil
      }
      guard let parent = chain[chain.count - 1].inherits else { return nil }
      next = parent.name
    }
    if let shipped = Theme.shipped(named: next) { return shipped }
    if !chain.isEmpty { chain[chain.count - 1].noteBase(.unknownTheme(next, near: near(next))) }
    return nil
  }

  private func faint(_ theme: Theme, _ chain: [ThemeFile]) -> [ConfigurationFault] {
    theme.faintRoles().compactMap { faint in
      let fact = ThemeFact.faint(
        role: faint.role.name, tenths: Int(faint.contrast * 10), least: Int(Theme.leastContrast * 10))
      // Where the role is spoken of, else running text, whose colours it has.
      let places = [faint.role, .text].lazy.compactMap { role in
        chain.lazy.compactMap { $0.place(of: role, .theme(fact)) }.first
      }
      return places.first ?? chain.first?.beginning(.theme(fact))
    }
  }
}

extension ThemeFile {
  /// Its roles over what it inherits.
  fileprivate mutating func put(on theme: inout Theme, _ words: ThemeWords) {
    for (role, look, offset) in roles {
      do throws(ThemeFact) {
        theme[role] = try Self.look(look, over: theme[role], words)
      } catch {
        note(.theme(error), at: offset)
      }
    }
  }

  private static func look(_ look: Look, over old: Theme.Look, _ words: ThemeWords) throws(ThemeFact) -> Theme.Look {
    switch look {
    case .words(let text): return try words.look(text, over: old)
    case .parts(let ink, let paper, let attributes):
      var new = old
      if let ink { new.foreground = try Self.colour(ink, words) }
      if let paper { new.background = try Self.colour(paper, words) }
      if let attributes {
        new.traits = Theme.Traits(colourless: attributes, few: attributes, many: attributes)
      }
      return new
    }
  }

  private static func colour(_ word: String, _ words: ThemeWords) throws(ThemeFact) -> Theme.Colour? {
    guard let colour = words.colour(word) else { throw .noLook(word, near: words.near(word)) }
    return ThemeWords.plain(colour)
  }

  fileprivate mutating func noteBase(_ fact: ThemeFact) {
    note(.theme(fact), at: inherits?.offset ?? 0, instead: "\"\(Theme.usual.name)\"")
  }

  /// The same fact where a role is spoken of; nil where it is not.
  fileprivate func place(of role: Role, _ fact: ConfigurationFact) -> ConfigurationFault? {
    roles.last { $0.role == role }.map { fault(fact, at: $0.offset) }
  }

  fileprivate func beginning(_ fact: ConfigurationFact) -> ConfigurationFault { fault(fact, at: 0) }
}
