import Screen
import Words

extension Session {
  /// Lines that a page keeps of the page before.
  private static let pageContext = 2

  /// Rows of a page, and of half of one, in a pane.
  func pages(of pane: Pane) -> (page: Int, half: Int) {
    let height = room(of: pane).content.height
    return (max(1, height - Session.pageContext), max(1, height / 2))
  }

  /// Moves the list's selection.
  mutating func moveInList(_ movement: Movement) {
    let (page, half) = pages(of: .list)
    if let rows = movement.rows(page: page, half: half, count: keys.count ?? 1) {
      moveListSelection(by: rows)
    } else if movement == .top {
      moveListSelection(by: -blog.list.count)
    } else {
      moveListSelection(by: keys.count.map { $0 - 1 - blog.list.selection } ?? blog.list.count)
    }
  }

  /// Scrolls the post; a way to one of its ends is a jump.
  mutating func moveInPost(_ movement: Movement) {
    if movement == .top || movement == .bottom { rememberJump() }
    let (height, pages, count) = (room(of: .reader).content.height, pages(of: .reader), keys.count ?? 1)
    blog.open?.move(movement, height: height, pages: pages, count: count)
  }

  /// Moves through the thread.
  mutating func moveInThread(_ movement: Movement) {
    if movement == .bottom, let count = keys.count { return goToComment(numbered: count) }
    if movement == .top || movement == .bottom { rememberJump() }
    let count = keys.count ?? 1
    let (page, half) = pages(of: .thread)
    withThread { setter, height in
      switch movement {
      case .down: for _ in 0..<min(count, 10_000) { setter.stepDown(height: height) }
      case .up: for _ in 0..<min(count, 10_000) { setter.stepUp(height: height) }
      case .pageDown: setter.page(by: page * count, height: height)
      case .pageUp: setter.page(by: -page * count, height: height)
      case .halfPageDown: setter.page(by: half * count, height: height)
      case .halfPageUp: setter.page(by: -half * count, height: height)
      case .top: setter.goToTop()
      case .bottom: setter.goToBottom(height: height)
      }
    }
  }

  mutating func moveListSelection(by rows: Int) {
    blog.list.followsNewest = false
    blog.list.selection = min(max(0, blog.list.selection + rows), max(0, blog.list.count - 1))
    blog.list.scrollToSelection(height: room(of: .list).content.height)
  }

  /// Scrolls the post, downwards where positive.
  mutating func scrollReader(by lines: Int) {
    let height = room(of: .reader).content.height
    blog.open?.scroll(by: lines, height: height)
  }

  /// Works on the open thread with a setter for its pane; `height` is the pane's.
  mutating func withThread(_ work: (_ setter: inout ThreadSetter, _ height: Int) -> Void) {
    guard var setter = threadSetter else { return }
    work(&setter, room(of: .thread).content.height)
    blog.open?.thread = setter.state
  }

  /// Sets the open thread's rows at its pane's width.
  var threadSetter: ThreadSetter? {
    guard let open = blog.open else { return nil }
    let authors = open.post.authors.isEmpty ? blog.site?.authors ?? [] : open.post.authors
    return ThreadSetter(
      state: open.thread, width: room(of: .thread).content.width, measure: preferences.measure,
      bloggers: Set(authors.map(\.name)), language: open.post.language ?? blog.site?.language,
      numbersLinks: preferences.numbersLinks)
  }

  // MARK: Panes

  mutating func moveFocus(by step: Int) -> [Effect] {
    guard blog.open != nil else {
      notice = .screen(.openFirst)
      return []
    }
    let panes = Pane.allCases
    focus = panes[(focus.rawValue + step + panes.count) % panes.count]
    focusChanged()
    return []
  }

  /// A pane that came into view is brought into its bounds.
  mutating func focusChanged() {
    if layout.arrangement == .single { changeLayout { _ in } }
  }

  /// Ends the search in the focused pane; false where there is none.
  mutating func endSearchHere() -> Bool {
    guard blog.search != nil, blog.search?.pane == focus else { return false }
    blog.search = nil
    return true
  }

  /// From the post to the list.
  mutating func leavePost() -> [Effect] {
    if endSearchHere() { return [] }
    let effects = rememberPosition()
    focus = .list
    focusChanged()
    return effects + remember(.postOpened(nil))
  }

  /// From the thread to the post.
  mutating func leaveThread() {
    if endSearchHere() { return }
    if blog.open?.thread.filter != nil { return leaveFilter() }
    focus = .reader
    focusChanged()
  }

  mutating func changeMeasure(by cells: Int) -> [Effect] {
    // Where the pane is narrower than the measure, the change shall be seen at once.
    let now = min(preferences.measure, max(Preferences.measures.lowerBound, textColumn.width))
    let measure = min(max(now + cells, Preferences.measures.lowerBound), Preferences.measures.upperBound)
    changeLayout { $0.preferences.measure = measure }
    notice = .screen(.measure(measure))
    return remember(.setting("measure", String(measure)))
  }

  mutating func changeShare(by percent: Int) -> [Effect] {
    guard layout.arrangement == .wide || layout.arrangement == .medium else {
      notice = .screen(.onePane)
      return []
    }
    func bounded(_ share: Int) -> Int { min(max(share, Preferences.shares.lowerBound), Preferences.shares.upperBound) }
    let focus = focus
    changeLayout {
      switch focus {
      case .list: $0.preferences.listShare = bounded($0.preferences.listShare + percent)
      case .thread: $0.preferences.threadShare = bounded($0.preferences.threadShare + percent)
      case .reader: $0.preferences.threadShare = bounded($0.preferences.threadShare - percent)
      }
    }
    let settings = preferences.settings
    return remember(["list-share", "thread-share"].compactMap { name in settings[name].map { .setting(name, $0) } })
  }

  // MARK: Mouse

  mutating func use(_ event: MouseEvent) -> [Effect] {
    guard blog.failure == nil, question == nil, prompt == nil, window == nil else { return [] }
    guard let pane = layout.pane(at: event.position), let room = layout.rooms[pane] else { return [] }
    let line = event.position.row - room.content.row
    switch event.action {
    case .press where blog.composer != nil, .doubleClick where blog.composer != nil: return []
    case .wheelUp, .wheelDown:
      scroll(pane, by: event.action == .wheelUp ? -3 : 3)
      return []
    case .press, .doubleClick:
      notice = nil
      guard pane == .list || blog.open != nil else { return [] }
      focus = pane
      if line >= 0 { select(line: line, in: pane) }
      return event.action == .doubleClick && pane == .list ? openSelected() : []
    }
  }

  mutating func scroll(_ pane: Pane, by lines: Int) {
    let isComposing = blog.composer != nil
    switch pane {
    case .list: moveListSelection(by: lines)
    case .reader: scrollReader(by: lines)
    case .thread:
      withThread { setter, height in
        setter.scroll(by: lines, height: height)
        // What is being answered stays selected while it is read.
        if !isComposing { setter.selectInView(height: height, fromBottom: lines < 0) }
      }
    }
  }

  private mutating func select(line: Int, in pane: Pane) {
    switch pane {
    case .list:
      guard blog.list.top + line < blog.list.count else { return }
      blog.list.selection = blog.list.top + line
      blog.list.scrollToSelection(height: room(of: .list).content.height)
    case .reader: break
    case .thread:
      withThread { setter, height in
        var start = -setter.state.topLine
        for row in Range(from: setter.state.topRow, to: setter.state.rows.count) {
          start += setter.height(of: row)
          if line < start {
            setter.state.selection = row
            return
          }
          if start >= height { return }
        }
      }
    }
  }
}
