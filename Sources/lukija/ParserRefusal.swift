import Words

/// What the parser says of a wrong call. Its errors are no values that could be asked, so its text is read for the facts, and
/// they are said in our words.
struct ParserRefusal {
  private var error: String
  private var help: Substring?
  private var usage: Substring?
  private var command: Substring?

  /// - Parameter message: the parser's whole text; our own sentences may stand in it in place of its error.
  init(_ message: String) {
    var rest = message[...]
    if let match = rest.firstMatch(of: #/\n?  See '([^\n]+)' for more information\.$/#) {
      command = match.output.1
      rest = rest[..<match.range.lowerBound]
    }
    if let match = rest.firstMatch(of: #/(?:^|\n)Usage: /#) {
      usage = rest[match.range.upperBound...]
      rest = rest[..<match.range.lowerBound]
    }
    if let match = rest.firstMatch(of: #/\nHelp:  /#) {
      help = rest[match.range.upperBound...]
      rest = rest[..<match.range.lowerBound]
    }
    error = String(rest.hasPrefix("Error: ") ? rest.dropFirst("Error: ".count) : rest)
  }

  /// The text as it is printed.
  var text: String {
    var lines: [String] = []
    if !error.isEmpty { lines.append(RefusalLabel.error.text + (fault?.text ?? error)) }
    if let help { lines.append(RefusalLabel.help.text + help) }
    if let usage {
      let label = RefusalLabel.usage.text
      let indent = String(repeating: " ", count: label.count - "Usage: ".count)
      lines.append(label + usage.split(separator: "\n").joined(separator: "\n" + indent))
    }
    if let command { lines.append(RefusalLabel.more(String(command))) }
    return lines.joined(separator: "\n")
  }

  /// What is wrong; nil where that is said by us already.
  private var fault: ParserFault? { optionFault ?? valueFault ?? argumentFault ?? shellFault }

  private var optionFault: ParserFault? {
    if let match = error.wholeMatch(of: #/(?s)Unknown option '(.+?)'.*?\n   or: Missing value for '(.+)' in '.+'/#) {
      return .letters(String(match.output.1), option: String(match.output.2))
    }
    if let match = error.wholeMatch(of: #/(?s)Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/#) {
      return .unknownOption(String(match.output.1), near: match.output.2.map(String.init))
    }
    if let match = error.wholeMatch(of: #/(?s)Invalid option: (.+)/#) {
      return .unknownOption(String(match.output.1), near: nil)
    }
    guard
      let match = error.wholeMatch(
        of: #/(?s)Value to be set with flag '(.+?)'(?: in '.+')? had already been set with flag '(.+?)'(?: in '.+')?/#)
    else { return nil }
    return .excluded(String(match.output.1), by: String(match.output.2))
  }

  private var valueFault: ParserFault? {
    if let match = error.wholeMatch(of: #/(?s)Missing value for '(.+)'/#) {
      return .valueMissing(String(match.output.1))
    }
    if let match = error.wholeMatch(of: #/(?s)The option '(.+?)' does not take any value, but '(.*)' was specified\./#)
    {
      return .valueTooMuch(option: String(match.output.1), value: String(match.output.2))
    }
    guard
      let match = error.wholeMatch(
        of: #/(?s)The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+))?/#)
    else { return nil }
    let choices = (match.output.3 ?? "").matches(of: #/'([^']+)'|  - (\S+)/#).compactMap { $0.output.1 ?? $0.output.2 }
    return .valueUnusable(
      String(match.output.1), of: String(match.output.2), choices: choices.map(String.init))
  }

  private var argumentFault: ParserFault? {
    if let match = error.wholeMatch(of: #/Missing expected argument '(.+)'/#) {
      return .argumentMissing(String(match.output.1))
    }
    if let match = error.wholeMatch(of: #/Missing one of: '(.+)'/#) {
      return .oneMissing(match.output.1.split(separator: "', '").map(String.init))
    }
    guard let match = error.wholeMatch(of: #/(?s)(?:Unexpected argument|\d+ unexpected arguments:) '(.+)'/#) else {
      return nil
    }
    return .usage(
      .tooManyWords(match.output.1.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)))
  }

  private var shellFault: ParserFault? {
    guard
      let match = error.wholeMatch(
        of: #/(?s)Can't (?:generate completion scripts for '(.+)'|autodetect a supported shell)\..*:\n(.+)/#)
    else { return nil }
    return .noShell(match.output.1.map(String.init), known: match.output.2.split(separator: " ").map(String.init))
  }
}
