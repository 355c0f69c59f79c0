import Blog

/// A way through a list: of one blog, or of several.
struct ListWalk {
  var post: PostID
  /// Where the list does not hold the post, the row that it is counted from.
  var row: Int
  /// Down the list (+1) or up (-1).
  var step: Int
  /// Whether it goes on round the list's end.
  var wraps: Bool
  /// Whether the post itself comes first.
  var includingItself: Bool

  init(_ post: PostID, _ row: Int, _ step: Int, wraps: Bool = false, includingItself: Bool = false) {
    self.post = post
    self.row = row
    self.step = step < 0 ? -1 : 1
    self.wraps = wraps
    self.includingItself = includingItself
  }
}
