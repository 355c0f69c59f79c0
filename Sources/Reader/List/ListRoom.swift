import Blog
import Screen
import Words

/// The room that the list has on the screen, and how many of its rows a post takes.
struct ListRoom: Equatable {
  var width: Int
  var height: Int
  /// Whether titles that are too long go on in the next rows: where panes stand beside the list.
  var wraps = false
  /// In linear mode what is said of posts, in as many rows as that takes.
  var said: LinearPosts?

  /// The rows of a post.
  func rows(_ post: PostSummary) -> Int {
    if let said { return said.lines(of: post, width: width).count }
    guard wraps else { return 1 }
    let title = ListTitle.text(of: post)
    let columns = ListColumns(width: width, ListColumns.Demand(of: post, title: title), wraps: true)
    return columns.below.map { ListTitle.rows(title, first: columns.title.width, width: $0.width).count } ?? 1
  }
}

extension ListColumns.Demand {
  /// What is always said of a post: its title, and what makes it special.
  init(of post: PostSummary, title: String) {
    self.init(title: DisplayWidth.columns(of: title))
    hasComments = post.commentCount > 0
    tellsBlog = post.id.blog != nil
    let words = MarkWords.words(for: post.marks)
    guard let first = words.first else { return }
    mark = DisplayWidth.columns(of: first)
    marks = words.count > 1 ? DisplayWidth.columns(of: words.joined(separator: " ")) : mark
  }
}
