import Reader
import Screen

/// What a person at the screen sees: tests look here, seldom at what the reader knows.
extension Pilot {
  /// What the status line says until the next key; nil where it tells the place and the keys.
  public var said: String? { message(isBold: false) }

  /// What is asked, to be answered with y or n.
  public var asked: String? { message(isBold: true) }

  /// Whether what is said is an error.
  public var saysError: Bool { said != nil && row(frame.surface.size.rows - 1).contains { $0.style.role == .error } }

  /// Whether there is a line of input.
  public var hasPrompt: Bool {
    let first = frame.surface[frame.surface.size.rows - 1, 0].style
    return frame.isCursorVisible && first.role == .key && first.traits.contains(.bold)
  }

  /// Whether a window stands over the panes.
  public var hasWindow: Bool { lines.contains { $0.contains("┌") } && lines.contains { $0.contains("┘") } }

  /// Whether a reply is being written: its head is on the screen.
  public var isComposing: Bool { composerHead != nil }

  /// The text that is being written, as it stands on the screen: its rows, without those that a message covers and without
  /// blanks at their ends.
  public var written: String? {
    guard composerHead != nil, let room = session.layout.composer?.content else { return nil }
    let rows = room.rows.filter { !isMessage($0) }.map { String(lines[$0].dropFirst(room.column).prefix(room.width)) }
    return rows.map { $0.trimmingBlanks }.joined(separator: "\n").trimmingBlanks
  }

  /// The pane whose head is lit, as it has the keys.
  public var litPane: Pane? {
    Pane.allCases.first { pane in
      session.layout.rooms[pane]?.title.map { frame.surface[$0.row, $0.column].style.role == .activeBorder } ?? false
    }
  }

  private var composerHead: String? {
    guard let title = session.layout.composer?.title,
      frame.surface[title.row, title.column].style.role == .activeBorder
    else { return nil }
    return lines[title.row]
  }

  private func row(_ row: Int) -> ArraySlice<Cell> { frame.surface.row(row) }

  private func isMessage(_ place: Int) -> Bool {
    row(place).first { !$0.isBlank }.map { [.notice, .error].contains($0.style.role) } ?? false
  }

  /// A message takes the last row, and those above that it needs.
  private func message(isBold: Bool) -> String? {
    var said: [String] = []
    for place in (0..<frame.surface.size.rows).reversed() {
      guard isMessage(place), row(place).first(where: { !$0.isBlank })?.style.traits.contains(.bold) == isBold else {
        break
      }
      said.insert(lines[place].trimmingBlanks, at: 0)
    }
    return said.isEmpty ? nil : said.joined(separator: " ")
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
