import ArgumentParser
import Reader
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

  /// The width to set at: what is asked for, else the narrower of the settings' and the terminal's.
  func columns(for folder: String) -> Int {
    if let width { return width }
    let usual = Settings.quietly(ofBlogIn: folder) { $0.width(of: $1) } ?? 72
    return min(usual, StandardOutput.terminalColumns ?? usual)
  }
}

extension StandardOutput {
  /// Prints typeset lines.
  mutating func lines(_ lines: some Sequence<TypesetText.Line>) throws {
    for line in lines { try self.line(line.text) }
  }

  /// Prints a row of a thread, and where its links lead.
  mutating func row(_ row: TypesetText) throws {
    for line in PrintedText.lines(of: row) { try self.line(line) }
  }
}
