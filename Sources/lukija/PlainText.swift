import ArgumentParser
import Reader
import Screen
import Words

/// How wide text is set.
struct WidthOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(.width, valueName: "columns"))
  var width: Int?

  private static let range = 1...1000

  func validate() throws {
    if let width, !Self.range.contains(width) { throw ValidationError(UsageFault.width(Self.range)) }
  }

  /// The width to set at.
  var columns: Int { width ?? min(72, StandardOutput.terminalColumns ?? 72) }
}

extension StandardOutput {
  /// Prints typeset lines.
  mutating func lines(_ lines: some Sequence<TypesetText.Line>) throws {
    for line in lines { try self.line(line.text) }
  }

  /// Prints a row of a thread, and where its numbered links lead, unless the row says that itself.
  mutating func row(_ row: TypesetText) throws {
    let end = (row.lines.lastIndex { $0.text.contains { $0 != " " } } ?? -1) + 1
    try lines(row.lines[..<end])
    let hidden = row.links.enumerated().filter { $0.element.isHidden }
    if !hidden.isEmpty {
      // As far in as the text above.
      let margin = row.lines.first?.text.prefix { $0 == " " } ?? ""
      try line()
      for (index, link) in hidden { try line("\(margin)[\(index + 1)] \(Hyperlink.cleaned(link.target))") }
    }
    try lines(row.lines[end...])
  }
}
