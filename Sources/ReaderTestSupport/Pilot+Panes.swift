import Blog
import Reader
import Screen
import Words

/// What a person reads off the panes, the status line and the window: where they are, and in what.
extension Pilot {
  // MARK: The list

  /// The title on the list's selected row; nil where no list is on the screen.
  public var selectedTitle: String? { selectedListRow.map(title(inListRow:)) }

  /// The titles of the rows that the list shows.
  public var listedTitles: [String] { rows(of: .list).filter { !$0.isEmpty }.map(title(inListRow:)) }

  /// The titles of the rows that have a star.
  public var starredTitles: [String] {
    rows(of: .list).filter { $0.prefix(2).contains("★") }.map(title(inListRow:))
  }

  /// The selected row of the list, counted from its top; nil where no list is on the screen.
  public var selectedListLine: Int? {
    guard let room = session.layout.rooms[.list]?.content else { return nil }
    return room.rows.firstIndex { isSelected($0, room.column) }.map { $0 - room.row }
  }

  /// How many posts the list has: from a filter's head, else from the status line, else from what an empty list says.
  public var listed: Int? {
    if let note = head(of: .list)?.note?.split(separator: " · ").last, note.contains(" of ") {
      return Self.number(note)
    }
    if let place = ordinal("Post") { return place.count }
    let words = rows(of: .list).first
    return words == EmptyPane.noMatchingPost.lines[0] || words == EmptyPane.noPosts.lines[0] ? 0 : nil
  }

  /// Which post of the list the status line says this is, from 1.
  public var postNumber: Int? { ordinal("Post")?.number }

  // MARK: The reader

  /// The title of the post that is open, as the text begins with it, or the reader's or the thread's head has it; nil
  /// where none of them is on the screen.
  public var openTitle: String? {
    if let room = session.layout.rooms[.reader]?.content {
      let lines = zip(room.rows, rows(of: .reader)).prefix { row, _ in
        room.columns.contains { frame.surface[row, $0].style.role == .title }
      }.map(\.1)
      if !lines.isEmpty { return lines.joined(separator: " ") }
    }
    if let head = head(of: .reader) { return head.title == PaneWords.aboutBlog.text ? nil : head.title }
    guard let heading = head(of: .thread)?.title, let title = heading.firstRange(of: "“") else { return nil }
    return String(heading[title.upperBound...].dropLast())
  }

  /// How far the reader is, as its head says: "Top", "45%", "End", or "All" where everything is in view.
  public var readingPlace: String? { head(of: .reader)?.note }

  /// The reader's rows, without blanks at their ends.
  public var readerRows: [String] { rows(of: .reader) }

  // MARK: The thread

  /// The number of the comment that the bar stands beside, from its head or the status line; nil for a group of pingbacks,
  /// and where no thread is on the screen.
  public var selectedComment: Int? {
    if let head = selectedHead, let number = Int(head.prefix { $0.isNumber }) { return number }
    return litPane == .thread ? ordinal("comment")?.number ?? ordinal("pingback")?.number : nil
  }

  /// What stands beside the bar: the selected comment's rows that are in view, its head first, without the bar.
  public var selectedCommentRows: [String] {
    rows(of: .thread).filter { $0.hasPrefix("▶") || $0.hasPrefix("▌") }.map { String($0.dropFirst()).trimmingBlanks }
  }

  /// How many thoughts the thread's head counts.
  public var thoughts: Int? { (head(of: .thread)?.title).flatMap { Int($0.prefix { $0.isNumber }) } }

  /// The rows of the thread, without blanks at their ends.
  public var threadRows: [String] { rows(of: .thread) }

  // MARK: A search, the composer, a window

  /// Which match a search stands on, of how many: "2 of 5", or "none".
  public var match: String? {
    if let match = ordinal("match") { return Ordinal(match.number, of: match.count).text }
    guard hasPrompt else { return nil }
    let end = statusLine.ranges(of: "  ").last.map { String(statusLine[$0.upperBound...]) } ?? ""
    return end.contains(" of ") || end == SearchLegend.none.text ? end : nil
  }

  /// How many matches a search has.
  public var matches: Int? {
    match == SearchLegend.none.text ? 0 : (match?.split(separator: " ").last).flatMap { Int($0) }
  }

  /// The row of the screen that the current match stands in.
  public var rowOfCurrentMatch: String? {
    (0..<frame.surface.size.rows).first { frame.surface.row($0).contains { $0.style.role == .currentMatch } }
      .map { lines[$0].trimmingBlanks }
  }

  /// What a search marks on the screen, piece by piece from the top.
  public var marked: [String] {
    var pieces: [String] = []
    for row in 0..<frame.surface.size.rows {
      var piece = ""
      for cell in frame.surface.row(row) {
        if [.match, .currentMatch].contains(cell.style.role) {
          piece += cell.glyph
        } else if !piece.isEmpty {
          pieces.append(piece.trimmingBlanks)
          piece = ""
        }
      }
      if !piece.isEmpty { pieces.append(piece.trimmingBlanks) }
    }
    return pieces
  }

  /// Whether keys go into the text of the composer.
  public var isWriting: Bool { frame.isCursorVisible && !hasPrompt && isComposing && !hasWindow }

  /// Whether the composer's head says that its text is being published; nil where it does not tell.
  public var isPublishing: Bool? {
    composerState.flatMap { $0 == ComposerState.notOnDisk.text ? nil : $0 == ComposerState.publishing.text }
  }

  /// What is being written to whom, as the composer's head says.
  public var composerTitle: String? { composerHeadParts?.title }

  /// What the composer's head says of the text: "preview", "publishing …", "not saved".
  public var composerState: String? { composerHeadParts?.note }

  /// What is typed into the line of input so far, behind its label.
  public var typed: String? {
    guard hasPrompt else { return nil }
    let last = frame.surface.size.rows - 1
    return text(of: frame.surface.row(last).filter { $0.style.role == .status }).trimmingBlanks
  }

  /// The window's title.
  public var windowTitle: String? {
    guard let line = lines.first(where: { $0.contains("┌") }), let from = line.firstRange(of: "┌─ ") else { return nil }
    let inside = line[from.upperBound...]
    return (inside.firstRange(of: " ─") ?? inside.firstRange(of: " ┐")).map { String(inside[..<$0.lowerBound]) }
  }

  /// The window's rows, without blanks at their ends.
  public var windowRows: [String] {
    guard hasWindow else { return [] }
    let inside = lines.drop { !$0.contains("┌") }.dropFirst().prefix { !$0.contains("└") }
    return inside.compactMap { line in
      let parts = line.split(separator: "│", omittingEmptySubsequences: false)
      return parts.count > 2 ? String(parts[1]).trimmingBlanks : nil
    }
  }

  // MARK: Reading the cells

  private struct Head {
    var title: String
    var note: String?
  }

  private func head(of pane: Pane) -> Head? { session.layout.rooms[pane]?.title.map(head(in:)) }

  private var composerHeadParts: Head? {
    guard isComposing, let rect = session.layout.composer?.title else { return nil }
    return head(in: rect)
  }

  /// "─ Title ──── note ─".
  private func head(in rect: Rect) -> Head {
    let parts = text(in: rect).split(separator: "─").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    return Head(title: parts.first ?? "", note: parts.count > 1 ? parts.last : nil)
  }

  package func rows(of pane: Pane) -> [String] {
    guard let room = session.layout.rooms[pane]?.content else { return [] }
    return room.rows.map { text(in: Rect(row: $0, column: room.column, width: room.width, height: 1)) }
      .map { pane == .thread ? String($0.trimmingEnd) : $0.trimmingBlanks }
  }

  private var selectedListRow: String? {
    guard let room = session.layout.rooms[.list]?.content else { return nil }
    guard let row = room.rows.first(where: { isSelected($0, room.column) }) else { return nil }
    return text(in: Rect(row: row, column: room.column, width: room.width, height: 1)).trimmingBlanks
  }

  private func isSelected(_ row: Int, _ column: Int) -> Bool {
    [.selection, .dimSelection].contains(frame.surface[row, column].style.role)
  }

  /// "●★ On steam      2024-03-01    +5": what stands between the marks, with the blog's name in a list over several, and
  /// the columns behind it.
  private func title(inListRow row: String) -> String {
    var rest = Substring(row)
    rest = rest.drop { "●★⚠▸✎".contains($0) || $0.isWhitespace }
    let blogs = Gathering(session.blog.id) == nil ? [] : session.shelf?.blogs ?? []
    if let name = blogs.map(\.id.name).first(where: { rest.hasPrefix($0 + " ") }) {
      rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    }
    return String(rest.firstRange(of: "  ").map { rest[..<$0.lowerBound] } ?? rest)
  }

  /// The head of the selected comment: its number, and what follows.
  private var selectedHead: Substring? {
    rows(of: .thread).first { $0.hasPrefix("▶") }?.dropFirst().drop { !$0.isNumber && !$0.isLetter && $0 != "▸" }
  }

  private var statusLine: String { (lines.last ?? "").trimmingBlanks }

  /// "Post 3 of 40", where the status line says so.
  private func ordinal(_ word: String) -> (number: Int, count: Int)? {
    guard said == nil, !hasPrompt, let start = statusLine.firstRange(of: "\(word) ") else { return nil }
    let words = statusLine[start.upperBound...].split(separator: " ", maxSplits: 3)
    guard words.count > 2, words[1] == "of", let number = Self.number(words[0]) else { return nil }
    return Self.number(words[2]).map { (number, $0) }
  }

  /// A count that a text begins with, its digits in groups.
  private static func number(_ text: Substring) -> Int? {
    Int(text.prefix { $0.isNumber || $0 == "," }.filter(\.isNumber))
  }

  private func text(in rect: Rect) -> String {
    text(of: frame.surface.row(rect.row).dropFirst(rect.column).prefix(rect.width))
  }

  private func text(of cells: some Sequence<Cell>) -> String { cells.map(\.glyph).joined() }
}

extension String {
  fileprivate var trimmingEnd: Substring {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
