import Screen
import Words

/// What the status line says of keys.
extension KeyMap {
  /// What it says of a row.
  struct Hint: Sendable {
    var command: Command
    /// The first key, without spaces.
    var key: String
    /// A word or two, with the spaces around them.
    var words: String
    /// Cells of both.
    var columns: Int
    /// Whether it stands there whatever else has to go.
    var isEssential: Bool
  }

  /// The hints of a mode, the most important first: made once, because every frame shows some.
  static func hints(in mode: Mode) -> [Hint] {
    let tables = current
    return tables.worded(\.hints) { allHints(tables) }[mode] ?? []
  }

  /// What people need most, in each pane; the first two never go. Other hints follow in the table's order.
  private static func importance(in mode: Mode) -> [Command] {
    switch mode {
    case .list:
      [.list(.open), .session(.help), .blog(.nextMatch), .list(.leave), .list(.filter), .blog(.search), .blog(.reply)]
    case .reader:
      [.blog(.reply), .session(.help), .post(.back), .post(.goOn), .blog(.nextMatch), .blog(.search)]
    case .thread:
      [
        .blog(.reply), .session(.help), .thread(.back), .thread(.edit), .thread(.delete), .thread(.fold(.answers)),
        .blog(.nextMatch), .blog(.search),
      ]
    case .shelf: [.shelf(.open), .session(.help), .shelf(.leave), .shelf(.nextNew), .shelf(.sync), .shelf(.filter)]
    case .window, .prompt, .question, .composer, .preview: []
    }
  }

  /// What the list's key for leaving says where it leads to the list of blogs.
  static var blogsHint: Hint {
    let words = " \(ShelfWords.title.text.lowercased())  "
    return Hint(
      command: .list(.leave), key: key(for: .list(.leave)), words: words,
      columns: DisplayWidth.columns(of: key(for: .list(.leave))) + DisplayWidth.columns(of: words), isEssential: false)
  }

  private static func allHints(_ tables: KeyTables) -> [Mode: [Hint]] {
    var hints: [Mode: [Hint]] = [:]
    for mode in Mode.allCases {
      let order = importance(in: mode)
      func rank(_ command: Command) -> Int { order.firstIndex(of: command) ?? order.count }
      let found = all.flatMap { binding in binding.commands.compactMap { hint(binding, $0, in: mode, tables) } }
      hints[mode] = found.enumerated()
        .sorted { (rank($0.element.command), $0.offset) < (rank($1.element.command), $1.offset) }
        .map { entry in
          var hint = entry.element
          hint.isEssential = rank(hint.command) < min(2, order.count)
          return hint
        }
    }
    return hints
  }

  private static func hint(_ binding: KeyBinding, _ command: Command, in mode: Mode, _ tables: KeyTables) -> Hint? {
    guard let words = binding.hint, command.modes.contains(mode) else { return nil }
    let first = tables.own.isEmpty ? binding.keys.first : tables.firstKey(of: binding, in: mode)
    // A key that means something else here is no hint.
    guard first != nil || tables.own.isEmpty else { return nil }
    let key = String((first ?? "").filter { $0 != " " })
    return Hint(
      command: command, key: key, words: " \(words)  ",
      columns: DisplayWidth.columns(of: key) + DisplayWidth.columns(of: words) + 3, isEssential: false)
  }
}
