/// The lines of MDX that are program and no text.
enum ModuleLines {
  /// What a page exports before its text, where that may say something of the page; nil for a page that exports nothing.
  static func exports(_ text: String) -> ProgramText? {
    var lines: [Substring] = []
    var isExport = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("#") || trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") { break }
      if trimmed.isEmpty { isExport = false }
      if line.hasPrefix("export ") { isExport = true }
      if isExport { lines.append(line) }
    }
    return lines.isEmpty ? nil : ProgramText(Array(lines.joined(separator: "\n").utf8), comments: "//")
  }

  /// The text without its imports and exports; code blocks stay untouched.
  static func without(_ text: String, _ tally: PageTally) -> String {
    var lines: [Substring] = []
    var fence: String?
    var isModule = false
    var isAfterBlank = true
    var used: Set<String> = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if let open = fence {
        if trimmed.hasPrefix(open) { fence = nil }
      } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        fence = String(trimmed.prefix(3))
        isModule = false
      } else if trimmed.isEmpty {
        isModule = false
      } else if isModule || isAfterBlank && isModuleLine(line) {
        // A block of them ends at a blank line.
        isModule = true
        continue
      } else {
        used.formUnion(components(trimmed))
      }
      isAfterBlank = trimmed.isEmpty
      lines.append(line)
    }
    if !used.isEmpty { tally.componentPages += 1 }
    for name in used { tally.components[name, default: 0] += 1 }
    return lines.joined(separator: "\n")
  }

  private static func isModuleLine(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace).prefix(3)
    guard let first = words.first, words.count > 1 else { return line.hasPrefix("import{") }
    switch first {
    case "import":
      return line.contains(" from ") || line.contains("{") || words[1].first == "\"" || words[1].first == "'"
    case "export": return ["const", "let", "var", "default", "function", "async", "class", "{", "*"].contains(words[1])
    default: return false
    }
  }

  /// `<Foo …>`: a name that begins with a capital is no tag of HTML.
  private static func components(_ line: Substring) -> Set<String> {
    var names: Set<String> = []
    for part in line.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
      guard let first = name.first, first.isUppercase, first.isASCII, let end = part[name.endIndex...].first,
        end.isWhitespace || end == "/" || end == ">"
      else { continue }
      names.insert(String(name))
    }
    return names
  }
}
