import Blog
import Screen

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
      notice = .error(links.isEmpty ? "There are no links here." : "There are links 1 to \(links.count) here.")
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
    notice = .info(
      preferences.numbersLinks ? "Links have numbers: 3L follows the third." : "Links are only underlined.")
    blog.marks.reading.apply(.setting("links", word))
    return [.remember([.setting("links", word)])]
  }

  // MARK: Footnotes

  /// A reference to a footnote: a short link to a place further down.
  private func note(of link: TypesetText.Link, in page: TypesetText) -> Int? {
    guard link.target.hasPrefix("#"), link.label.utf8.count <= 8,
      let note = page.anchors[String(link.target.dropFirst())], note > link.offset
    else { return nil }
    return note
  }

  /// What a reference says, raised digits included.
  private static func number(of link: TypesetText.Link) -> Int? {
    let digits = link.label.compactMap(\.wholeNumberValue)
    return digits.isEmpty ? nil : digits.reduce(0) { min($0, 99_999) * 10 + $1 }
  }

  /// Jumps to the first footnote that is referred to in view, or to the one with the number that was typed; from
  /// there, back.
  mutating func goToFootnote() -> [Effect] {
    guard let open = blog.open else { return [] }
    if keys.count == nil, let noteTop = open.noteTop, noteTop == open.top { return jumpBack() }
    let page = open.page
    let link: TypesetText.Link?
    if let count = keys.count {
      let notes = page.links.filter { note(of: $0, in: page) != nil }
      link =
        notes.first { Self.number(of: $0) == count }
        ?? (notes.indices.contains(count - 1) ? notes[count - 1] : nil)
    } else {
      let bottom = min(page.lines.count, open.top + room(of: .reader).content.height)
      let end = bottom < page.lines.count ? page.lines[bottom].offset : Int.max
      let start = page.lines.indices.contains(open.top) ? page.lines[open.top].offset : 0
      link = page.links.first { Range(from: start, to: end).contains($0.offset) && note(of: $0, in: page) != nil }
    }
    guard let link, let offset = note(of: link, in: page) else {
      notice = .info(
        keys.count == nil ? "No footnote is referred to in view." : "There is no footnote \(keys.count ?? 0).")
      return []
    }
    goTo(offset: offset)
    let top = self.blog.open?.top
    self.blog.open?.noteTop = top
    let number = Self.number(of: link).map { " \($0)" } ?? ""
    notice = .info("Footnote\(number). \(KeyMap.key(for: .post(.footnote))) goes back.")
    return []
  }

  // MARK: Wide lines

  /// Scrolls lines that are wider than the column, as far as the widest in view goes.
  mutating func scrollSideways(by cells: Int) {
    guard let open = blog.open else { return }
    let width = textColumn.width
    let shown = open.page.lines.dropFirst(open.top).prefix(room(of: .reader).content.height)
    let wanted = max(0, open.left + cells)
    let widest = shown.map { $0.columns(upTo: wanted + width) }.max() ?? 0
    if cells > 0, widest <= width {
      notice = .info("No line in view is wider than the text.")
      return
    }
    self.blog.open?.left = min(wanted, cells > 0 ? max(open.left, widest - width) : wanted)
  }
}

extension TypesetText.Line {
  /// Whether all that the body says on the line is code.
  var isCode: Bool {
    var isCode = false
    for span in spans where span.offset != nil {
      if span.style.role != .code { return false }
      isCode = true
    }
    return isCode
  }

  /// Cells that the line covers, counted no further than a limit.
  func columns(upTo limit: Int) -> Int {
    var columns = 0
    for span in spans {
      columns += DisplayWidth.columns(of: span.text)
      if columns >= limit { return limit }
    }
    return columns
  }
}
