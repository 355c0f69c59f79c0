import Blog
import SearchText

/// What of a query the tables can tell; marks are the reader's and stay outside.
struct ListSQL {
  /// After `WHERE`.
  private(set) var condition = "1"
  private(set) var arguments: [Argument] = []

  /// A value for a `?`.
  enum Argument {
    case text(String)
    case blob([UInt8])
  }

  /// - Parameter answered: posts with a published reply: they have comments in any case.
  init(_ terms: [PostQuery.Term], answered: [Int32]) {
    let parts = terms.compactMap { term in
      part(term.kind, answered).map { term.isNegated ? "NOT \($0)" : $0 }
    }
    if !parts.isEmpty { condition = parts.joined(separator: " AND ") }
  }

  private mutating func part(_ kind: PostQuery.Kind, _ answered: [Int32]) -> String? {
    switch kind {
    case .text(let text): return stands(text, in: ["title", "authors", "tags"])
    case .tag(let text): return stands(text, in: ["tags"])
    case .author(let text): return stands(text, in: ["authors"])
    case .marked(let mark):
      arguments.append(.text("|\(mark.rawValue)|"))
      return "(instr(marks, ?) > 0)"
    case .hasComments: return "(comments > 0 OR id IN (\(answered.map(String.init).joined(separator: ","))))"
    case .since(let day):
      arguments.append(.text(day))
      return "(ifnull(day >= ?, 0))"
    case .until(let day):
      arguments.append(.text(day))
      return "(ifnull(substr(day, 1, \(day.utf8.count)) <= ?, 0))"
    case .unread, .new, .starred, .mine, .answered: return nil
    }
  }

  private mutating func stands(_ text: String, in columns: [String]) -> String {
    let needle = TextFolding.bytes(text)
    // SQLite finds nothing everywhere.
    guard !needle.isEmpty else { return "(0)" }
    arguments += columns.map { _ in .blob(needle) }
    return "(" + columns.map { "instr(\($0), ?)" }.joined(separator: " OR ") + ")"
  }

  /// Binds the arguments from a parameter on.
  func bind(to statement: Statement) {
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .text(let text): statement.bind(Int32(index + 1), text: text)
      case .blob(let bytes): statement.bind(Int32(index + 1), blob: bytes)
      }
    }
  }

  /// What was made here, in the words of the index for it.
  static let isOwn = "instr(marks, '|own|')"
  /// What is neither post nor page, the same.
  static let isOther = "instr(marks, '|other|')"
  static let isNoOther = "NOT instr(marks, '|other|')"

  /// What stands behind `ORDER BY`; `unread` stands by date until the marks are looked at.
  static func order(_ order: PostOrder) -> String {
    let (forth, back) = order.isReversed ? (" DESC", "") : ("", " DESC")
    let newest = "newest\(forth), slug\(forth)"
    return switch order.key {
    case .date, .unread: newest
    case .title: "sort_title\(forth), \(newest)"
    case .comments: "comments\(back), \(newest)"
    case .lastComment: "latest\(forth), \(newest)"
    }
  }
}
