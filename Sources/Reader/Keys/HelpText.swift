import Screen
import Words

/// The key table as help shows it.
public enum HelpText {
  /// One line of help.
  public struct Row: Hashable, Sendable {
    /// The keys, separated by spaces; empty for a heading.
    public var keys: String
    /// What they do, or the heading.
    public var text: String

    /// Cells of the row, its keys in their column.
    var columns: Int {
      max(HelpText.keysWidth, DisplayWidth.columns(of: keys) + 1) + DisplayWidth.columns(of: text)
    }
  }

  /// Cells of the column of keys.
  static let keysWidth = 20

  /// Every line of help, with the keys that are bound.
  public static var rows: [Row] {
    let tables = KeyMap.current
    return tables.worded(\.rows) { joined(sections(bound(tables)) + own(tables) + more) }
  }

  /// Every line of the help window, those first that hold where it was asked for.
  static func rows(in mode: Mode) -> [Row] {
    let tables = KeyMap.current
    let rows = tables.worded(\.help) { [:] }[mode] ?? rows(in: mode, of: tables)
    tables.keep(rows, for: mode)
    return rows
  }

  private static func rows(in mode: Mode, of tables: KeyTables) -> [Row] {
    let here = (tables.own.isEmpty ? tables.all : KeyMap.all).filter { $0.modes.contains(mode) }
    let rest = bound(tables).map {
      ($0.title, $0.bindings.filter { row in !here.contains { $0.name == row.name && $0.commands == row.commands } })
    }
    let first = (
      title: HelpWords.here(mode.helpName).text,
      bindings: tables.own.isEmpty ? here : here.compactMap { tables.row($0, in: mode) }
    )
    return joined(own(tables) + sections([first] + rest.map { (title: $0.0, bindings: $0.1) }) + more)
  }

  private static func bound(_ tables: KeyTables) -> [(title: String, bindings: [KeyBinding])] {
    KeySection.allCases.map { ($0.title, tables.sections[$0] ?? []) }
  }

  /// Keys of one's own that do more than one thing.
  private static func own(_ tables: KeyTables) -> [Section] {
    let rows = tables.several.map { Row(keys: $0.keys, text: $0.text) }
    return rows.isEmpty ? [] : [(HelpWords.ownKeys.text, rows)]
  }

  /// Only rows that say a text, under their headings.
  static func rows(_ rows: [Row], saying text: String) -> [Row] {
    let words = text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return rows }
    var found: [Row] = []
    var heading: Row?
    for row in rows {
      if row.keys.isEmpty {
        heading = row.text.isEmpty ? nil : row
        continue
      }
      let line = (row.keys + " " + row.text).lowercased()
      // A key is looked for as it is written: `s` is not `S`.
      guard words.allSatisfy(line.contains) || row.keys.split(separator: " ").contains(Substring(text)) else {
        continue
      }
      if let head = heading {
        if !found.isEmpty { found.append(Row(keys: "", text: "")) }
        found.append(head)
        heading = nil
      }
      found.append(row)
    }
    return found
  }

  private typealias Section = (title: String, rows: [Row])

  private static func sections(_ sections: [(title: String, bindings: [KeyBinding])]) -> [Section] {
    sections.filter { !$0.bindings.isEmpty }.map { section in
      (section.title, section.bindings.map { Row(keys: keys(of: $0), text: $0.help) })
    }
  }

  /// What is no key.
  private static var more: [Section] {
    [
      (ShelfSign.title, ShelfSign.allCases.map { Row(keys: $0.sign, text: $0.text) }),
      (ListSign.title, ListSign.allCases.map { Row(keys: $0.sign, text: $0.text) }),
      (HelpWords.mouse.text, MouseHelp.allCases.map { Row(keys: $0.name, text: $0.text) }),
      (CommandLineWord.title, CommandLineWord.allCases.map { Row(keys: ":" + $0.word, text: $0.help) }),
    ]
  }

  private static func joined(_ sections: [Section]) -> [Row] {
    var rows: [Row] = []
    for section in sections {
      if !rows.isEmpty { rows.append(Row(keys: "", text: "")) }
      rows.append(Row(keys: "", text: section.title))
      rows += section.rows
    }
    return rows
  }

  /// A binding's keys as people read them: `za`, not `z a`.
  public static func keys(of binding: KeyBinding) -> String {
    binding.keys.map { $0.replacing(" ", with: "") }.joined(separator: " ")
  }

  /// Cells of the widest line.
  static var width: Int { rows.map(\.columns).max() ?? 72 }

  /// The table for docs/keys.md: the same rows in Markdown.
  public static var markdown: String {
    var text = ""
    for (title, section) in KeyMap.sections {
      text += "**\(title)**\n\n| key | does |\n|---|---|\n"
      for binding in section {
        let keys = binding.keys.map { "`" + $0.replacing(" ", with: "").replacing("|", with: "\\|") + "`" }
        text += "| \(keys.joined(separator: " ")) | \(binding.help.replacing("|", with: "\\|")) |\n"
      }
      text += "\n"
    }
    return text
  }
}

extension Mode {
  /// What help calls it.
  var helpName: HelpWords.Place {
    switch self {
    case .shelf: .shelf
    case .list: .list
    case .reader: .reader
    case .thread: .thread
    case .window: .window
    case .prompt: .prompt
    case .question: .question
    case .composer: .composer
    case .preview: .preview
    }
  }
}
