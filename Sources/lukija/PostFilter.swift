import Blog
import Screen
import SearchText

/// Which posts a query asks for: every word must stand in the title, an author's name or a tag, whatever its case and
/// diacritics. The reader's `f` and its `tag:`, `author:`, `is:` and `since:` belong here.
struct PostFilter {
  private let words: [[UInt8]]

  init(_ query: String) {
    words = TextFolding.fold(query).bytes.split(separator: 0x20).map(Array.init)
  }

  func matches(_ post: PostSummary) -> Bool {
    if words.isEmpty { return true }
    // The line feed folds to a space: no word reaches from one into the next.
    let text = ([post.title] + post.authors + post.tags).joined(separator: "\n")
    let folded = TextFolding.fold(text).bytes
    return words.allSatisfy { folded.contains($0) }
  }
}
