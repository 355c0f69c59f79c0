import Blog
import Screen
import Words

/// Panes and the mouse.
extension Session {
  mutating func moveFocus(by step: Int) -> [Request] {
    let panes = Pane.allCases
    let pane = panes[(focus.rawValue + step + panes.count) % panes.count]
    if let requests = enterSelection(pane) { return requests }
    return [blog.open == nil ? .say(.screen(.openFirst)) : .focus(pane)]
  }

  mutating func changeMeasure(by cells: Int) -> [Request] {
    // Where the pane is narrower than the measure, the change shall be seen at once.
    let now = min(preferences.measure, max(Preferences.measures.lowerBound, textColumn.width))
    let measure = min(max(now + cells, Preferences.measures.lowerBound), Preferences.measures.upperBound)
    changeLayout { $0.preferences.measure = measure }
    return [.say(.screen(.measure(measure))), .remember(.setting("measure", String(measure)))]
  }

  mutating func changeShare(by percent: Int) -> [Request] {
    guard layout.arrangement == .wide || layout.arrangement == .medium else { return [.say(.screen(.onePane))] }
    func bounded(_ share: Int) -> Int { min(max(share, Preferences.shares.lowerBound), Preferences.shares.upperBound) }
    let focus = focus
    let list = preferences.listShare ?? room(of: .list).all.width * 100 / max(1, size.columns)
    changeLayout {
      switch focus {
      case .list: $0.preferences.listShare = bounded(list + percent)
      case .thread: $0.preferences.threadShare = bounded($0.preferences.threadShare + percent)
      case .reader: $0.preferences.threadShare = bounded($0.preferences.threadShare - percent)
      }
    }
    let settings = preferences.settings
    let changes = ["list-share", "thread-share"].compactMap { name in
      settings[name].map { StateChange.setting(name, $0) }
    }
    return [.marks(.remember(changes))]
  }

  // MARK: Mouse

  mutating func use(_ event: MouseEvent) -> [Request] {
    if window != nil, question == nil, prompt == nil {
      switch event.action {
      case .wheelUp: moveInWindow(by: -3)
      case .wheelDown: moveInWindow(by: 3)
      case .press, .doubleClick: break
      }
      return []
    }
    if isOnShelf { return question == nil && prompt == nil ? useOnShelf(event) : [] }
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
      // What one sees is meant, though something else may be selected by now.
      if pane != .list, blog.open?.isPreview == true, let shown = blog.open?.post.id { blog.list.select(shown) }
      focus = pane
      if line >= 0 { select(line: line, in: pane) }
      guard event.action == .doubleClick, pane == .list else { return [] }
      return openSelected()
    }
  }

  private mutating func select(line: Int, in pane: Pane) {
    switch pane {
    case .list: blog.list.select(line: line, in: listRoom)
    case .reader: break
    case .thread:
      guard let around = threadSurroundings else { return }
      blog.open?.thread.select(line: line, around)
    }
  }
}
