/// Patterns of paths that a site leaves out, as `.gitignore` has them: `*` stays within a name, `**` does not, a slash ties
/// a pattern to its folder, `!` takes one back.
struct IgnoredPaths {
  private struct Rule {
    var path: Regex<AnyRegexOutput>
    var isTakenBack: Bool
    var isFolder: Bool
  }

  private static let mostStars = 12

  private var rules: [Rule] = []

  var isEmpty: Bool { rules.isEmpty }

  /// The lines of a file.
  ///
  /// - Parameter folder: where it lies; empty for the top.
  mutating func add(lines text: String, folder: String = "") {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      if !line.isEmpty, !line.hasPrefix("#") { add(line, folder: folder) }
    }
  }

  mutating func add(_ pattern: String, folder: String = "") {
    var pattern = pattern[...]
    let isTakenBack = pattern.hasPrefix("!")
    if isTakenBack { pattern = pattern.dropFirst() }
    while pattern.hasPrefix("./") { pattern = pattern.dropFirst(2) }
    // A pattern of many stars would be tried in too many ways.
    var text = String(pattern)
    while text.contains("**/**/") { text = text.replacing("**/**/", with: "**/") }
    pattern = text[...]
    guard pattern.utf8.count <= 200, pattern.count(where: { $0 == "*" }) <= Self.mostStars else { return }
    let isFolder = pattern.hasSuffix("/")
    if isFolder { pattern = pattern.dropLast() }
    let isTied = pattern.contains("/")
    if pattern.hasPrefix("/") { pattern = pattern.dropFirst() }
    let start = folder.isEmpty ? "" : LiteralExpression.escaped(folder) + "/"
    guard !pattern.isEmpty,
      let path = try? Regex("^" + start + (isTied ? "" : "(?:.*/)?") + Self.expression(pattern) + "$")
    else { return }
    rules.append(Rule(path: path, isTakenBack: isTakenBack, isFolder: isFolder))
  }

  /// Whether a file, or a folder above it, is left out.
  func contains(_ path: String) -> Bool {
    guard !rules.isEmpty else { return false }
    var place = ""
    let parts = path.split(separator: "/")
    for (index, part) in parts.enumerated() {
      place += (place.isEmpty ? "" : "/") + part
      let isFolder = index < parts.count - 1
      let last = rules.last { (isFolder || !$0.isFolder) && (try? $0.path.wholeMatch(in: place)) != nil }
      if last?.isTakenBack == false { return true }
    }
    return false
  }

  private static func expression(_ glob: Substring) -> String {
    var result = ""
    var rest = glob
    var depth = 0
    while let next = rest.first {
      if rest.hasPrefix("**/") {
        result += "(?:.*/)?"
        rest = rest.dropFirst(3)
        continue
      }
      if rest.hasPrefix("**") {
        result += ".*"
        rest = rest.dropFirst(2)
        continue
      }
      rest = rest.dropFirst()
      switch next {
      case "*": result += "[^/]*"
      case "?": result += "[^/]"
      case "[":
        guard let end = rest.dropFirst().firstIndex(of: "]") else {
          result += "\\["
          continue
        }
        let inner = rest[..<end]
        result += "[" + (inner.hasPrefix("!") ? "^" + inner.dropFirst() : inner) + "]"
        rest = rest[rest.index(after: end)...]
      case "{":
        depth += 1
        result += "(?:"
      case "}" where depth > 0:
        depth -= 1
        result += ")"
      case "," where depth > 0: result += "|"
      case "\\":
        if let literal = rest.popFirst() { result += LiteralExpression.escaped(String(literal)) }
      default: result += LiteralExpression.escaped(String(next))
      }
    }
    return result + String(repeating: ")", count: depth)
  }
}

/// Text as a regular expression means it.
private enum LiteralExpression {
  static func escaped(_ text: String) -> String {
    text.map { $0.isASCII && !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "_" ? "\\\($0)" : String($0) }.joined()
  }
}
