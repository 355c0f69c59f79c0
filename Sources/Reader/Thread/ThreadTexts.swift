import Blog
import Screen
import SearchText
import Synchronization

/// What comments say, folded for search, kept so that typing a search does not set a whole thread at every key.
enum ThreadTexts {
  private struct Key: Hashable {
    var name: String
    var body: Body
  }
  private struct Text {
    /// The content of the comment's unfolded row: its author's name, a line feed, its words.
    var content: String
    var folded: [UInt8]
  }
  private struct Memory {
    var texts: [Key: Text] = [:]
    var bytes = 0
  }

  /// Beyond so many bytes everything is forgotten, and made again when it is asked for.
  private static let room = 32 << 20
  private static let memory = Mutex(Memory())

  /// Makes the texts of comments, on whatever thread calls.
  static func prepare(_ comments: [Comment]) {
    for comment in comments { _ = text(of: comment) }
  }

  /// What a comment says.
  static func content(of comment: Comment) -> String { text(of: comment).content }

  /// Whether a comment says a folded text.
  static func says(_ comment: Comment, _ needle: [UInt8]) -> Bool {
    ByteSearch.first(needle, in: text(of: comment).folded, from: 0) != nil
  }

  /// Every place of a comment's content that says a query.
  static func ranges(of query: String, folded needle: [UInt8], in comment: Comment) -> [Range<Int>] {
    let text = text(of: comment)
    guard ByteSearch.first(needle, in: text.folded, from: 0) != nil else { return [] }
    return Search.ranges(of: query, in: text.content)
  }

  private static func text(of comment: Comment) -> Text {
    let name = String(comment.author.displayName.map { $0.isNewline ? " " : $0 })
    let key = Key(name: name, body: comment.body)
    if let known = memory.withLock({ $0.texts[key] }) { return known }
    let words =
      comment.body.source.isEmpty
      ? "" : Typesetter.set(PostPage.document(comment.body), width: Preferences.measures.upperBound).content
    let content = name.isEmpty || words.isEmpty ? name + words : name + "\n" + words
    let text = Text(content: content, folded: TextFolding.fold(content).bytes)
    memory.withLock {
      let size = text.content.utf8.count + text.folded.count + comment.body.source.utf8.count + 128
      if $0.bytes + size > room { $0 = Memory() }
      $0.texts[key] = text
      $0.bytes += size
    }
    return text
  }
}
