import Blog
import Screen
import SearchText
import Synchronization

/// What comments say, folded for search, kept so that typing a search does not set a whole thread at every key.
enum ThreadTexts {
  private struct Text {
    /// Keeps its identity taken.
    var comment: Comment
    /// The content of the comment's unfolded row: its author's name, a line feed, its words.
    var content: String
    var folded: TextFolding.Folded
  }
  private struct Memory {
    var texts: [ObjectIdentifier: Text] = [:]
    var bytes = 0

    mutating func add(_ text: Text, _ identity: ObjectIdentifier) {
      let size = text.content.utf8.count + text.folded.byteCount + text.comment.body.source.utf8.count + 256
      if bytes + size > room { self = Memory() }
      texts[identity] = text
      bytes += size
    }
  }

  /// Beyond so many bytes everything is forgotten, and made again when it is asked for.
  private static let room = 32 << 20
  private static let memory = Mutex(Memory())

  /// Makes the texts of a thread's comments, on whatever thread calls, and forgets those of the thread before.
  static func prepare(_ comments: [Comment], while isWanted: () -> Bool) {
    // What is forgotten is taken apart here, and not where somebody waits for a text.
    let old = memory.withLock { memory in
      defer { memory = Memory() }
      return memory
    }
    let known = Set(comments.map(\.identity))
    memory.withLock { memory in
      for (identity, text) in old.texts where known.contains(identity) { memory.add(text, identity) }
    }
    for comment in comments {
      guard isWanted() else { return }
      _ = text(of: comment)
    }
  }

  /// What a comment says.
  static func content(of comment: Comment) -> String { text(of: comment).content }

  /// Whether a comment says a folded text.
  static func says(_ comment: Comment, _ needle: [UInt8]) -> Bool {
    ByteSearch.first(needle, in: text(of: comment).folded.bytes, from: 0) != nil
  }

  /// Every place of a comment's content that says a folded text.
  static func ranges(of needle: [UInt8], in comment: Comment) -> [Range<Int>] {
    let text = text(of: comment)
    return Search.ranges(of: needle, in: text.folded, length: text.content.utf8.count)
  }

  private static func text(of comment: Comment) -> Text {
    if let known = memory.withLock({ $0.texts[comment.identity] }) { return known }
    let name = comment.author.displayName.onOneLine
    let words =
      comment.body.source.isEmpty
      ? "" : Typesetter.set(PostPage.document(comment.body), width: Preferences.measures.upperBound).content
    let content = name.isEmpty || words.isEmpty ? name + words : name + "\n" + words
    let text = Text(comment: comment, content: content, folded: TextFolding.fold(content))
    memory.withLock { $0.add(text, comment.identity) }
    return text
  }
}

extension String {
  /// Without line ends.
  var onOneLine: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x80 }) { return self }
    return String(map { $0.isNewline ? " " : $0 })
  }
}
