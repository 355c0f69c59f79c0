import Blog
import Words

/// Places that jumps left, and the way back to them.
extension Session {
  /// Where C-o goes back to; the oldest are forgotten.
  ///
  /// - Parameter origin: where the jump began, when that is another place than the present one.
  mutating func rememberJump(from origin: Place? = nil) {
    if let place = origin ?? currentPlace { blog.journey.rememberJump(from: place) }
  }

  var currentPlace: Place? {
    if focus == .list { return blog.list.selected.map { Place(pane: .list, post: $0.id, offset: 0, comment: nil) } }
    guard let open = blog.open else { return nil }
    let comment = open.thread.selectedRow.map(open.thread.id(of:))
    return Place(pane: focus, post: open.post.id, offset: open.offset, comment: comment)
  }

  mutating func jumpBack() -> [Effect] {
    while let place = blog.journey.jumps.popLast() {
      if place == currentPlace { continue }
      if place.pane == .list {
        focus = .list
        focusChanged()
        blog.list.select(place.post)
        return []
      }
      guard place.post == blog.open?.post.id else {
        return readPost(place.post, then: .goBack(place))
      }
      goTo(place)
      return []
    }
    notice = .going(.noJump)
    return []
  }

  /// Goes to a place in the open post.
  mutating func goTo(_ place: Place) {
    focus = place.pane
    focusChanged()
    blog.open?.show(offset: place.offset)
    scrollReader(by: 0)
    if let comment = place.comment { reveal(comment) }
  }
}
