import Markup

/// The blocks of code in a text, as their author wrote them.
struct CodeBlock: Equatable {
  var text: String
  var language: String?

  /// In reading order. What draws nothing is none.
  static func all(in blocks: [Block]) -> [CodeBlock] {
    blocks.flatMap { block -> [CodeBlock] in
      switch block {
      case .preformatted(let content, let language):
        let text = letters(content)
        return text.allSatisfy(\.isWhitespace) ? [] : [CodeBlock(text: text, language: language)]
      case .list(let list): return list.items.flatMap { all(in: $0.content) }
      case .definitions(let definitions): return definitions.flatMap { $0.descriptions.flatMap(all) }
      case .quote(let inner), .indented(_, let inner), .figure(let inner, _), .details(_, let inner),
        .localized(_, let inner):
        return all(in: inner)
      case .table(let table): return table.rows.flatMap { row in row.flatMap { all(in: $0.content) } }
      case .paragraph, .heading, .rule: return []
      }
    }
  }

  private static func letters(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .underlined(let inner), .deleted(let inner), .marked(let inner),
        .code(let inner), .subscript(let inner), .superscript(let inner), .link(_, let inner), .localized(_, let inner),
        .unbroken(let inner), .quoted(let inner):
        letters(inner)
      case .embed(let embed): embed.label
      case .lineBreak: "\n"
      case .anchor: ""
      }
    }.joined()
  }

  /// The first line that says something.
  var sample: String {
    text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }.map { Prompt.trimmed(String($0)) }
      ?? ""
  }

  /// The text as a file holds it: its last line is a whole one.
  var file: String { text.hasSuffix("\n") ? text : text + "\n" }

  /// The ending of a file in this language.
  var ending: String {
    guard let name = language?.lowercased() else { return "txt" }
    if let known = Self.endings[name] { return known }
    // Most others are called as their files end.
    let isEnding = (1...8).contains(name.utf8.count) && name.utf8.allSatisfy { isLetterOrDigit($0) }
    return isEnding ? name : "txt"
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

  private static let endings = [
    "bash": "sh", "shell": "sh", "console": "sh", "zsh": "sh", "python": "py", "python3": "py", "javascript": "js",
    "typescript": "ts", "ruby": "rb", "rust": "rs", "perl": "pl", "haskell": "hs", "kotlin": "kt", "c++": "cpp",
    "cplusplus": "cpp", "c#": "cs", "csharp": "cs", "objective-c": "m", "objectivec": "m", "markdown": "md",
    "yaml": "yml", "text": "txt", "plain": "txt", "plaintext": "txt", "none": "txt", "latex": "tex", "clojure": "clj",
    "elixir": "ex", "erlang": "erl", "fsharp": "fs", "f#": "fs", "golang": "go", "powershell": "ps1",
    "makefile": "mk", "batch": "bat", "fortran": "f90", "pascal": "pas", "ocaml": "ml", "visualbasic": "vb",
    "actionscript": "as", "coffeescript": "coffee", "julia": "jl", "scheme": "scm", "commonlisp": "lisp",
  ]
}
