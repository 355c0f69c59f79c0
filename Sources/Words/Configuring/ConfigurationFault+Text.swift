import Blog

extension ConfigurationFault {
  /// `/home/a/.config/lukija/config.toml:3:14: what was found and expected. What stands instead, or what to do.`
  public func sentence(file: String) -> String {
    "\(Problem.visible(file.unicodeScalars)):\(line):\(column): \(fact.text)"
  }
}

extension ConfigurationFact {
  /// What was found and what stands instead, or what to do.
  public var text: String {
    switch self {
    case .syntax(let fact): "\(fact.message) \(fact.advice) Nothing of the file is read until then."
    case .unknownName(let name, let table, let near): Self.unknown(name, table, near)
    case .wrongTable(let name, true):
      "each blog needs a table of its own. Write [[\(name)]]; it is left out until then."
    case .wrongTable(let name, false): "“\(name)” is one table. Write [\(name)]; it is left out until then."
    case .wrongKind(let name, let kind, let found):
      "“\(name.key)” is \(kind.words), found \(found.words). \(name.whatStandsInstead)"
    case .emptyText(let name): "“\(name.key)” is empty. \(name.whatStandsInstead)"
    case .unusable(let name, let kind, let text):
      "“\(name.key)” is \(kind.words), not \(quoted(withoutLogIn(text))). \(name.whatStandsInstead)"
    case .tooShort(let name, let text, let least):
      "\(quoted(text)) is too short for “\(name.key)”: at least \(least) s. \(name.whatStandsInstead)"
    case .missing(let name): "this blog has no “\(name.key)”. Add one; the blog is left out until then."
    case .repeatedName(let name, let line):
      "the blog on line \(line) is called \(quoted(name)) as well. Give this one another name; it is left out until then."
    }
  }

  private static func unknown(_ name: String, _ table: String, _ near: String?) -> String {
    let place = table.isEmpty ? "nothing is" : "nothing in “\(table)” is"
    let advice = near.map { "Was “\($0)” meant? It" } ?? "It"
    return "\(place) called \(quoted(name)). \(advice) is left out."
  }
}

extension SettingName {
  fileprivate var key: Substring { parts.key }

  /// What goes on where a setting has no usable value.
  fileprivate var whatStandsInstead: String {
    switch self {
    case .blogName, .blogPath: "The blog is left out until it is corrected."
    case .blogHome, .blogLogin, .blogPasswordCommand, .blogCAFile, .blogReplyCommand: "The blog goes without it."
    case .syncEvery: "“off” stands instead."
    }
  }

  /// What it sets, in one line of help.
  public var help: String {
    switch self {
    case .blogName: "what the blog is called on the command line, as in “lukija list -b NAME”."
    case .blogPath: "the blog's folder: absolute, from the home folder with ~/, or from the folder of config.toml."
    case .blogHome: "the blog's address on the web."
    case .blogLogin: "the name to log in with on the blog's server; kept for later, nothing uses it yet."
    case .blogPasswordCommand: "a command that prints the password; kept for later, nothing uses it yet."
    case .blogCAFile: "a file with certificates to trust for this blog's server."
    case .blogReplyCommand: "a command that takes a reply and sends it; kept for later, nothing uses it yet."
    case .syncEvery: "how often the reader looks for news by itself, of the blog that it shows."
    }
  }
}

extension SettingKind {
  /// With its article, as it goes on after “is”.
  public var words: String {
    switch self {
    case .text: "a text in quotation marks"
    case .name: "a name of letters, digits, “-”, “_” and “.” that begins with a letter or a digit"
    case .path: "a path, absolute, from “~/” or from the folder of this file"
    case .address: "an address like \"https://blog.example/\", without a password"
    case .command: "a command line in quotation marks"
    case .duration: "a time like \"30 min\", \"2 h\", \"1 d\" or \"off\""
    }
  }
}

extension TOMLKind {
  fileprivate var words: String {
    switch self {
    case .string: "a text"
    case .integer: "a whole number"
    case .float: "a number"
    case .bool: "true or false"
    case .moment: "a date or a time"
    case .list: "a list"
    case .table: "a table"
    }
  }
}
