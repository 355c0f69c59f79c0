import Words

/// `$BROWSER`: commands with colons between them, that are tried in turn. Each is split into words as a shell does it;
/// `%s` stands for the link, `%%` for a percent sign, `%c` for a colon.
enum BrowserCommands {
  /// One command of the list.
  enum Command: Equatable {
    case words([String])
    /// It cannot be understood.
    case broken(LinkFault)
  }

  /// The commands of a list.
  ///
  /// - Parameter home: what `~` stands for at the beginning of a word.
  static func parse(_ list: String, home: String? = nil) -> [Command] {
    var scanner = Scanner(Array(list.unicodeScalars), home: home)
    return scanner.scan()
  }

  private struct Scanner {
    private let text: [Unicode.Scalar]
    private let home: String?
    private var place = 0
    private var commands: [Command] = []
    private var words: [String] = []
    /// Nil between words.
    private var word: String?

    init(_ text: [Unicode.Scalar], home: String?) {
      self.text = text
      self.home = home
    }

    mutating func scan() -> [Command] {
      while let next = take() {
        switch next {
        case " ", "\t", "\n": endWord()
        // No address has such a colon, and no command begins with two slashes.
        case ":" where !follows("//"): endCommand()
        case "\\": add(take() ?? "\\")
        case "'", "\"":
          guard quoted(by: next) else {
            commands.append(.broken(.unclosed(next)))
            return commands
          }
        case "~" where word == nil && follows("/") && home != nil: word = home
        case "&" where word == nil && isWordEnd: continue
        default: add(next)
        }
      }
      endCommand()
      return commands
    }

    private mutating func quoted(by mark: Unicode.Scalar) -> Bool {
      word = word ?? ""
      while let next = take() {
        if next == mark { return true }
        if next == "\\", mark == "\"", place < text.count, ["\"", "\\", "$", "`"].contains(text[place]) {
          add(take() ?? next)
        } else {
          add(next)
        }
      }
      return false
    }

    private mutating func take() -> Unicode.Scalar? {
      guard place < text.count else { return nil }
      place += 1
      return text[place - 1]
    }

    private func follows(_ ahead: String) -> Bool { text[place...].starts(with: ahead.unicodeScalars) }

    private var isWordEnd: Bool { place == text.count || [" ", "\t", "\n", ":"].contains(text[place]) }

    private mutating func add(_ scalar: Unicode.Scalar) {
      word = word ?? ""
      word?.unicodeScalars.append(scalar)
    }

    private mutating func endWord() {
      if let word { words.append(word) }
      word = nil
    }

    private mutating func endCommand() {
      endWord()
      if !words.isEmpty { commands.append(.words(words)) }
      words = []
    }
  }
}

extension BrowserCommands {
  /// The words with the link where `%s` stands, else behind them. In a shell's script it is one word, whatever is in it.
  static func filled(_ words: [String], with link: String) -> [String] {
    var isPlaced = false
    var filled: [String] = []
    for (index, word) in words.enumerated() {
      let isScript = index > 0 && isScriptOption(words[index - 1])
      filled.append(fill(word, link, isScript: isScript, &isPlaced))
    }
    return isPlaced ? filled : filled + [link]
  }

  /// `-c`, `-lc`: what comes next is a script.
  static func isScriptOption(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && word.hasSuffix("c")
  }

  private static func fill(_ word: String, _ link: String, isScript: Bool, _ isPlaced: inout Bool) -> String {
    var result = ""
    var quote: Character?
    var rest = Substring(word)
    while let next = rest.popFirst() {
      if next == "%", let code = rest.first, "s%c".contains(code) {
        rest.removeFirst()
        if code == "s" { isPlaced = true }
        result += code == "s" ? (isScript ? quoted(link, in: quote) : link) : code == "c" ? ":" : "%"
        continue
      }
      if isScript, next == "\\", quote != "'", let escaped = rest.popFirst() {
        result += "\\" + String(escaped)
        continue
      }
      if next == quote {
        quote = nil
      } else if quote == nil, next == "'" || next == "\"" {
        quote = next
      }
      result.append(next)
    }
    return result
  }

  /// What means something to a shell is written as addresses may write every character.
  private static func quoted(_ link: String, in quote: Character?) -> String {
    let acting: [Character: String] =
      quote == "\"" ? ["\"": "%22", "$": "%24", "`": "%60", "\\": "%5C"] : ["'": "%27"]
    let safe = link.map { acting[$0] ?? String($0) }.joined()
    return quote == nil ? "'\(safe)'" : safe
  }
}
