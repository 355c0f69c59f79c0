import Blog
import Screen
import Words

/// What keys ask of the post: following links by number, footnotes, and wide lines.
extension Session {
  mutating func perform(_ command: PostCommand) -> [Effect] {
    switch command {
    case .move(let movement): moveInPost(movement)
    case .goOn:
      focus = .thread
      focusChanged()
    case .back: return leavePost()
    case .links: return links()
    case .contents: showContents()
    case .toggleLinkNumbers: return toggleLinkNumbers()
    case .footnote: return goToFootnote()
    case .scrollLeft: scrollSideways(by: -8 * (keys.count ?? 1))
    case .scrollRight: scrollSideways(by: 8 * (keys.count ?? 1))
    }
    return []
  }

  /// Follows the link whose number was typed, or lists all.
  mutating func links() -> [Effect] {
    if let number = keys.count { return followLink(numbered: number) }
    showLinks()
    return []
  }

  /// Links of what has the keys: the selected comment's in the thread, else the post's.
  var linksInFocus: [TypesetText.Link] {
    guard focus == .thread, let setter = threadSetter, setter.state.rows.indices.contains(setter.state.selection) else {
      return focus == .thread ? [] : blog.open?.page.links ?? []
    }
    return setter.row(setter.state.selection).links
  }

  mutating func followLink(numbered number: Int) -> [Effect] {
    let links = linksInFocus
    guard links.indices.contains(number - 1) else {
      notice = .links(.links(links.count))
      return []
    }
    return follow(links[number - 1].target)
  }

  /// Changes between numbered and underlined links, for posts and comments.
  mutating func toggleLinkNumbers() -> [Effect] {
    preferences.numbersLinks.toggle()
    setPage(force: true)
    settle()
    let word = preferences.numbersLinks ? "numbered" : "underlined"
    notice = .links(.numbered(preferences.numbersLinks))
    return remember(.setting("links", word))
  }

  /// Jumps to the first footnote that is referred to in view, or to the one with the number that was typed; from
  /// there, back.
  private mutating func goToFootnote() -> [Effect] {
    guard let open = blog.open else { return [] }
    if keys.count == nil, open.isAtFootnote { return jumpBack() }
    let height = room(of: .reader).content.height
    guard let note = keys.count.map(open.footnote(numbered:)) ?? open.footnoteInView(height: height) else {
      notice = .going(.noFootnote(number: keys.count))
      return []
    }
    goTo(offset: note.offset)
    let top = blog.open?.top
    blog.open?.noteTop = top
    notice = .going(.footnote(number: note.number, back: KeyMap.key(for: .post(.footnote))))
    return []
  }

  private mutating func scrollSideways(by cells: Int) {
    let (column, height) = (textColumn, room(of: .reader).content.height)
    if blog.open?.scrollSideways(by: cells, column: column, height: height) == false {
      notice = .going(.noWideLine)
    }
  }
}
