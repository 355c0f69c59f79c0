import Blog

/// How panes are scrolled that keep a selection in view.
struct ScrollPlaces: Equatable, Sendable {
  /// The list's first row in view.
  var listTop: Int
  /// Its selected row.
  var listSelection: Int
  /// The open post.
  var post: PostID?
  /// Its thread.
  var thread: ThreadState.Place?
  /// The first row in view of the reply that is being written.
  var composerTop: Int?
}

/// A window that is dragged larger and smaller again: what had to move for a size moves back with the next, as long as
/// nobody scrolled in between.
struct Resizing: Equatable, Sendable {
  /// Before the first of the sizes.
  var start: ScrollPlaces
  /// After the last.
  var end: ScrollPlaces

  /// Whether nothing moved since.
  func startsAgain(at places: ScrollPlaces) -> Bool { places == end }
}

extension Session {
  /// As they are now.
  var places: ScrollPlaces {
    // What is only shown beside the list comes and goes with its pane.
    let open = blog.preview.aside ?? blog.open.flatMap { $0.isPreview ? nil : $0 }
    return ScrollPlaces(
      listTop: blog.list.top, listSelection: blog.list.selection, post: open?.post.id, thread: open?.thread.place,
      composerTop: blog.composer?.top)
  }
}
