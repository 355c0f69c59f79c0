import Blog

/// What is said of a post that is not simply a published post.
public enum MarkWords {
  /// `draft`, `page`, `sticky` …: short words, what matters most first; nothing for a plain published post.
  public static func words(for marks: PostMarks) -> [String] {
    var words: [String] = []
    if marks.hasVanished { words.append("gone") }
    if marks.status != .published { words.append(oneLine(marks.status.word)) }
    if marks.isPasswordProtected { words.append("password") }
    if marks.kind != "post" { words.append(oneLine(marks.kind)) }
    if marks.isSticky { words.append("sticky") }
    return words
  }

  /// A post that was made here.
  public static let own = "own"

  /// Where a post stands, in a sentence that its page shows; nil for a plain published post.
  public static func sentence(for marks: PostMarks) -> String? {
    var parts: [String] = []
    if marks.hasVanished { parts.append("gone from the blog, kept here") }
    switch marks.status {
    case .published: break
    case .draft: parts.append("draft, not published")
    case .pending: parts.append("waits for an editor, not published")
    case .scheduled: parts.append("scheduled, comes out at its date")
    case .private: parts.append("private")
    case .trash: parts.append("in the trash")
    case .other(let word): parts.append(oneLine(word))
    }
    if marks.isPasswordProtected { parts.append("the blog asks for a password") }
    if marks.kind != "post" { parts.append(oneLine(marks.kind)) }
    if marks.isSticky { parts.append("sticky, stands above the others") }
    if let format = marks.format { parts.append("format " + oneLine(format)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Words from a file.
  private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
