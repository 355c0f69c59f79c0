import Blog

/// What is said of a post that is not simply a published post.
public enum MarkWords {
  /// `draft`, `page`, `sticky` …: short words, what matters most first; nothing for a plain published post.
  public static func words(for marks: PostMarks) -> [String] {
    var words: [String] = []
    if marks.hasVanished { words.append(say("gone", fi: "kadonnut")) }
    if marks.status != .published { words.append(word(for: marks.status)) }
    if marks.isPasswordProtected { words.append(say("password", fi: "salasana")) }
    if marks.kind != "post" { words.append(word(forKind: marks.kind)) }
    if marks.isSticky { words.append(say("sticky", fi: "kiinnitetty")) }
    return words
  }

  /// Cells that a word for WordPress's own statuses takes at most.
  public static var usualWidth: Int { Language.current == .finnish ? 10 : 8 }

  /// A post that was made here.
  public static var own: String { say("own", fi: "oma") }

  /// Where a post stands, in a sentence that its page shows; nil for a plain published post.
  ///
  /// - Parameter separator: what stands between its parts.
  public static func sentence(for marks: PostMarks, separator: String = " · ") -> String? {
    var parts: [String] = []
    if marks.hasVanished {
      parts.append(say("gone from the blog, kept here", fi: "kadonnut blogista, täällä tallessa"))
    }
    switch marks.status {
    case .published: break
    case .draft: parts.append(say("draft, not published", fi: "luonnos, ei julkaistu"))
    case .pending: parts.append(say("waits for an editor, not published", fi: "odottaa tarkistusta, ei julkaistu"))
    case .scheduled: parts.append(say("scheduled, comes out at its date", fi: "ajastettu, ilmestyy päivänään"))
    case .private: parts.append(say("private", fi: "yksityinen"))
    case .trash: parts.append(say("in the trash", fi: "roskakorissa"))
    case .other(let word): parts.append(oneLine(word))
    }
    if marks.isPasswordProtected { parts.append(say("the blog asks for a password", fi: "blogi kysyy salasanaa")) }
    if marks.kind != "post" { parts.append(word(forKind: marks.kind)) }
    if marks.isSticky { parts.append(say("sticky, stands above the others", fi: "kiinnitetty muiden yläpuolelle")) }
    if let format = marks.format { parts.append(say("format \(oneLine(format))", fi: "muoto \(oneLine(format))")) }
    return parts.isEmpty ? nil : parts.joined(separator: separator)
  }

  /// The file's own word in English.
  private static func word(for status: PostStatus) -> String {
    let word = oneLine(status.word)
    return switch status {
    case .draft: say(word, fi: "luonnos")
    case .pending: say(word, fi: "odottaa")
    case .scheduled: say(word, fi: "ajastettu")
    case .private: say(word, fi: "yksityinen")
    case .trash: say(word, fi: "roskissa")
    case .published: say(word, fi: "julkaistu")
    case .other: word
    }
  }

  /// Of WordPress's kinds; others have names that only their blog knows.
  private static func word(forKind kind: String) -> String {
    switch kind {
    case "page": say("page", fi: "sivu")
    case "attachment": say("attachment", fi: "liite")
    default: oneLine(kind)
    }
  }

  /// Words from a file.
  private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
