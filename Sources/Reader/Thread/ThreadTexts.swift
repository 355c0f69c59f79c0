import Blog
import Screen
import SearchText
import Synchronization
import Words

/// What comments say, folded for search, kept so that typing a search does not set a whole thread at every key.
final class ThreadTexts: Sendable {
  private struct Text {
    /// Keeps its identity taken.
    var comment: Comment
    /// The content of the comment's unfolded row: its author's name, a line feed, its words.
    var content: String
    var folded: TextFolding.Folded
    var size: Int { content.utf8.count + folded.byteCount + comment.body.source.utf8.count + 256 }
  }
  /// Bytes that are kept.
  private static let room = 32 << 20
  private typealias Memory = RecentCache<ObjectIdentifier, Text>
  private let memory = Mutex(Memory(room: ThreadTexts.room))

  /// Makes the texts of a thread's comments, on whatever thread calls, and forgets those of the thread before.
  func prepare(_ comments: [Comment], while isWanted: () -> Bool) {
    // What is forgotten is taken apart here, and not where somebody waits for a text.
    let old = memory.withLock { memory in
      defer { memory = Memory(room: Self.room) }
      return memory
    }
    var kept = old
    memory.withLock { memory in
      for comment in comments {
        if let text = kept[comment.identity] { memory.add(text, for: comment.identity, cost: text.size) }
      }
    }
    for comment in comments {
      guard isWanted() else { return }
      _ = text(of: comment)
    }
  }

  /// What a comment says.
  func content(of comment: Comment) -> String { text(of: comment).content }

  /// Whether a comment says a folded text.
  func says(_ comment: Comment, _ needle: [UInt8]) -> Bool {
    ByteSearch.first(needle, in: text(of: comment).folded.bytes, from: 0) != nil
  }

  /// Every place of a comment's content that says a folded text.
  func ranges(of needle: [UInt8], in comment: Comment) -> [Range<Int>] {
    let text = text(of: comment)
    return Search.ranges(of: needle, in: text.folded, length: text.content.utf8.count)
  }

  private func text(of comment: Comment) -> Text {
    if let known = memory.withLock({ $0[comment.identity] }) { return known }
    let name = comment.author.shownName.onOneLine
    let words =
      comment.body.source.isEmpty
      ? "" : Typesetter.set(PostPage.document(comment.body), width: Preferences.measures.upperBound).content
    let content = name.isEmpty || words.isEmpty ? name + words : name + "\n" + words
    let text = Text(comment: comment, content: content, folded: TextFolding.fold(content))
    memory.withLock { $0.add(text, for: comment.identity, cost: text.size) }
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
