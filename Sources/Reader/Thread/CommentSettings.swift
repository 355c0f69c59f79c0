import Blog
import Synchronization
import Words

/// Comments that were set: they are set again and again while a thread scrolls. The last thousand are kept.
final class CommentSettings: Sendable {
  /// What is set of a comment's text.
  enum Part: Hashable {
    case whole
    /// What comes after the quotations that it begins with.
    case ownWords
    /// The same with the first of those quotations as if it were none.
    case quotedWords
  }

  private struct Key: Hashable {
    var body: Body
    var width: Int
    var options: Typesetter.Options
    var part: Part
    /// In which what cannot be shown is named.
    var spoken = Language.current
  }

  private let memory = Mutex(RecentCache<Key, TypesetText>(room: 1024))

  /// A comment's text, or part of it, at a width.
  func text(
    of body: Body, width: Int, _ options: Typesetter.Options, _ part: Part = .whole
  ) -> TypesetText {
    let key = Key(body: body, width: width, options: options, part: part)
    if let known = memory.withLock({ $0[key] }) { return known }
    var document = PostPage.document(body)
    switch part {
    case .whole: break
    case .ownWords: document.blocks = Quotations.removed(from: document.blocks)
    case .quotedWords: document.blocks = Quotations.opened(in: document.blocks)
    }
    let text = Typesetter.set(document, width: width, options: options)
    memory.withLock { $0.add(text, for: key) }
    return text
  }
}
