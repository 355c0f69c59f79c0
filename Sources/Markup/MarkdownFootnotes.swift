/// GitHub's footnotes, which md4c does not know: `[^label]: text`, with continued lines indented.
struct MarkdownFootnotes {
  /// The body without the notes.
  private(set) var body = ""
  /// Labels and texts of the notes, in the body's order.
  private(set) var notes: [(label: String, text: String)] = []

  /// Nil where the body has none, which is nearly always.
  init?(_ markdown: String) {
    guard markdown.utf8.contains(UInt8(ascii: "^")), markdown.contains("[^") else { return nil }
    var fence: Substring?
    var lastWasBlank = false
    var isInNote = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      let indent = line.count - content.count
      if fence == nil, !isInNote || indent < 4, let (label, rest) = Self.definition(content), indent < 4 {
        notes.append((label, String(rest)))
        isInNote = true
        lastWasBlank = false
        continue
      }
      if isInNote {
        if content.allSatisfy(\.isWhitespace) {
          lastWasBlank = true
          notes[notes.count - 1].text += "\n"
          continue
        }
        if indent >= 4 || line.hasPrefix("\t") || !lastWasBlank {
          notes[notes.count - 1].text +=
            "\n" + (line.hasPrefix("\t") ? line.dropFirst() : line.dropFirst(min(4, indent)))
          lastWasBlank = false
          continue
        }
        isInNote = false
        body += "\n"
      }
      if indent < 4 { Self.follow(&fence, content) }
      body += line
      body += "\n"
    }
    if notes.isEmpty { return nil }
  }

  private static func definition(_ line: Substring) -> (label: String, rest: Substring)? {
    guard line.hasPrefix("[^"), let close = line.firstIndex(of: "]") else { return nil }
    let label = line[line.index(line.startIndex, offsetBy: 2)..<close]
    let after = line[line.index(after: close)...]
    guard !label.isEmpty, !label.contains(where: \.isWhitespace), after.hasPrefix(":") else { return nil }
    return (String(label), after.dropFirst().drop { $0 == " " || $0 == "\t" })
  }

  /// Whether the line opens or closes fenced code.
  private static func follow(_ fence: inout Substring?, _ line: Substring) {
    guard let mark = line.first, mark == "`" || mark == "~" else { return }
    let run = line.prefix { $0 == mark }
    guard run.count >= 3 else { return }
    if let open = fence {
      if mark == open.first, run.count >= open.count, line.dropFirst(run.count).allSatisfy(\.isWhitespace) {
        fence = nil
      }
    } else {
      fence = run
    }
  }
}
