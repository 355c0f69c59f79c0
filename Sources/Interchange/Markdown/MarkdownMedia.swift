import Blog

/// Finds the pictures and other files that a page shows, and points the page to where they will be.
final class MarkdownMedia {
  /// Paths below the folder to names below `media/`.
  private(set) var used: [String: String] = [:]
  private let page: String
  private let files: Set<String>
  private let basePath: String
  /// Addresses of files that should be in the folder and are not.
  private(set) var missing: Set<String> = []

  /// - Parameters:
  ///   - page: the page's path below the folder.
  ///   - files: every file of the folder.
  ///   - basePath: what addresses on the blog begin with, `/blog`; may be empty.
  init(page: String, files: Set<String>, basePath: String = "") {
    self.page = page
    self.files = files
    self.basePath = basePath
  }

  /// `media/…` for an address that is a file of the folder; nil for every other one.
  func name(of address: String) -> String? {
    var address = address
    // Pelican's words for where a file lies; what stands behind them is a path of the site.
    for word in ["{static}", "{attach}", "{filename}", "|static|", "|attach|", "|filename|"]
    where address.hasPrefix(word) {
      address = String(address.dropFirst(word.count))
    }
    guard !WebAddress.isAbsolute(address), !address.hasPrefix("#"), !address.hasPrefix("//") else { return nil }
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    guard let file = file(path) ?? file(Self.percentDecoded(path)) else {
      if MediaType.guess(path) != nil { missing.insert(path) }
      return nil
    }
    let name = Self.cleanName(file)
    used[file] = name
    return "media/" + name
  }

  private func file(_ path: String) -> String? {
    guard !path.isEmpty, MediaType.guess(path) != nil else { return nil }
    var candidates: [String] = []
    if path.hasPrefix("/") {
      let rest = String((path.hasPrefix(basePath + "/") ? path.dropFirst(basePath.count) : path[...]).dropFirst())
      candidates = ["static/", "", "content/", "source/", "public/", "assets/", "src/", "files/"].map { $0 + rest }
    } else {
      let folder = page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      // Hexo keeps a page's pictures in a folder with the page's name.
      let name = page.split(separator: "/").last?.split(separator: ".").first ?? ""
      candidates = [folder + path, "\(folder)\(name)/\(path)", "static/" + path, path, "content/" + path]
    }
    // What is listed lies in the folder, so no path that matches leads out of it.
    return candidates.lazy.map(Self.withoutDots).first { files.contains($0) }
  }

  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    for component in path.split(separator: "/") {
      switch component {
      case ".": continue
      case "..": _ = kept.popLast()
      default: kept.append(component)
      }
    }
    return kept.joined(separator: "/")
  }

  static func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Without blanks and what Markdown would read, so that the name can stand in a link as it is.
  private static func cleanName(_ path: String) -> String {
    let name =
      ["static/", "media/", "public/"].first { path.hasPrefix($0) }.map { String(path.dropFirst($0.count)) } ?? path
    return String(
      name.map { character in
        character.isLetter || character.isNumber || "._-/".contains(character) ? character : "-"
      })
  }

  /// The text with its pictures' new addresses; code stays untouched.
  func body(_ body: Body) -> Body {
    guard body.format == .markdown else {
      return Body(format: body.format, source: HTMLLinks.replacing(body.source) { self.name(of: $0) })
    }
    var lines: [String] = []
    var fence: String?
    for line in body.source.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if let open = fence {
        if trimmed.hasPrefix(open) { fence = nil }
      } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        fence = String(trimmed.prefix(3))
      } else if line.contains("](") || line.contains("]:") || line.contains("<") {
        lines.append(self.line(String(line)))
        continue
      }
      lines.append(String(line))
    }
    return Body(format: .markdown, source: lines.joined(separator: "\n"))
  }

  /// `](address)`, `](<address>)`, `](address "title")`, `[name]: address`, and HTML.
  private func line(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let marker = rest.firstRange(of: "](") ?? rest.firstRange(of: "]: ") {
      result += rest[..<marker.upperBound]
      rest = rest[marker.upperBound...]
      let isBracketed = rest.first == "<"
      let start = isBracketed ? rest.dropFirst() : rest
      let address = start.prefix { isBracketed ? $0 != ">" : $0 != ")" && $0 != " " }
      if let name = name(of: String(address)) {
        result += isBracketed ? "<" + name : name
        rest = start[address.endIndex...]
      }
    }
    return HTMLLinks.replacing(result + rest) { self.name(of: $0) }
  }
}
