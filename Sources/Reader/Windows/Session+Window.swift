import Blog
import Screen
import Words

extension Session {
  /// Rows that a window lists.
  var windowRowCount: Int {
    switch window?.content {
    case .help: HelpText.rows.count
    case .links(let links): links.count
    case .contents(let headings): headings.count
    case .replies(let ids): ids.count
    case .problems: blog.files.problems.count
    case .address(let link): addressRows(link).count
    case .search: blog.textSearch?.hits.count ?? 0
    case nil: 0
    }
  }

  mutating func perform(_ command: WindowCommand) -> [Effect] {
    blog.textSearch?.goal = nil
    blog.textSearch?.returning = nil
    switch command {
    case .move(let movement): moveInWindow(movement)
    case .accept: return acceptInWindow()
    case .close: window = nil
    case .openLink: return selectedLink.map { [.link(.openLink(resolve($0.target)))] } ?? []
    case .copyLink: return selectedLink.map { copying(resolve($0.target)) } ?? []
    case .delete:
      if case .replies(let ids) = window?.content, let selection = window?.selection, ids.indices.contains(selection),
        let reply = blog.replies.byID[ids[selection]]
      {
        askToDelete(reply)
      }
    case .undo: return undo()
    }
    return wantMoreResults()
  }

  private mutating func moveInWindow(_ movement: Movement) {
    if movement == .bottom, window?.content == .search {
      blog.textSearch?.goal = keys.count.map { max(0, $0 - 1) } ?? .max
    }
    let (rows, lines) = (windowRowCount, windowRect.height - 2)
    window?.move(movement, rows: rows, lines: lines, count: keys.count)
  }

  /// Help; where it is shown already, its key closes it.
  mutating func showHelp() { window = window?.content == .help ? nil : Window(.help) }

  mutating func moveInWindow(by way: Int) {
    let (rows, lines) = (windowRowCount, windowRect.height - 2)
    window?.move(by: way, rows: rows, lines: lines)
  }

  private var selectedLink: TypesetText.Link? {
    guard case .links(let links) = window?.content, let selection = window?.selection else { return nil }
    return links.indices.contains(selection) ? links[selection] : nil
  }

  private mutating func acceptInWindow() -> [Effect] {
    guard let window else { return [] }
    if window.content == .search {
      let effects = openHit()
      self.window = nil
      return effects
    }
    self.window = nil
    switch window.content {
    case .help, .problems, .address, .search: return []
    case .links(let links):
      guard links.indices.contains(window.selection) else { return [] }
      return follow(links[window.selection].target)
    case .contents(let headings):
      guard headings.indices.contains(window.selection) else { return [] }
      goTo(offset: headings[window.selection].offset)
      return []
    case .replies(let ids):
      guard ids.indices.contains(window.selection), let reply = blog.replies.byID[ids[window.selection]] else {
        return []
      }
      guard reply.post == blog.open?.post.id else { return readPost(reply.post, then: .showReply(reply.id)) }
      return showReply(reply.id)
    }
  }

  /// Goes to a reply in the open post's thread; a draft opens in the composer.
  mutating func showReply(_ id: ReplyID) -> [Effect] {
    guard let reply = blog.replies.byID[id] else { return [] }
    rememberJump()
    focus = .thread
    focusChanged()
    if let target = reply.status == .draft ? reply.inReplyTo : reply.id.commentID,
      let row = blog.open?.thread.rowID(withID: target)
    {
      reveal(row)
    }
    guard reply.status == .draft else { return [] }
    if reply.inReplyTo == nil { focus = .reader }
    return goOn(with: reply)
  }

  // MARK: What windows show

  mutating func showContents() {
    guard let headings = blog.open?.page.headings, !headings.isEmpty else {
      notice = .links(.noHeadings)
      return
    }
    var window = Window(.contents(headings))
    let here = blog.open?.offset ?? 0
    window.selection = headings.lastIndex { $0.offset <= here } ?? 0
    self.window = window
    moveInWindow(by: 0)
  }

  mutating func showLinks() {
    let links = linksInFocus
    guard !links.isEmpty else {
      notice = .links(.noLinks(inComment: focus == .thread))
      return
    }
    window = Window(.links(links))
  }

  mutating func showReplies() -> [Effect] {
    let ids = blog.replies.latestFirst
    guard !ids.isEmpty else {
      window = nil
      notice = .replies(.noReplies)
      return []
    }
    window = Window(.replies(ids))
    let unnamed = Set(blog.replies.byID.values.map(\.post)).subtracting(blog.replies.postTitles.keys)
    return unnamed.isEmpty ? [] : [.catalogue(.name(unnamed.sorted()))]
  }

  mutating func showProblems() {
    guard !blog.files.problems.isEmpty else {
      notice = .files(.allWell)
      return
    }
    window = Window(.problems)
  }

  // MARK: Links

  /// Goes to a place in the post's content.
  mutating func goTo(offset: Int) {
    guard blog.open != nil else { return }
    rememberJump()
    focus = .reader
    focusChanged()
    blog.open?.show(offset: offset)
    scrollReader(by: 0)
  }

  /// Follows a link: inside the post, to a post of this blog, else in the browser.
  mutating func follow(_ target: String) -> [Effect] {
    let target = Hyperlink.cleaned(target)
    if target.hasPrefix("#"), let offset = blog.open?.page.anchors[String(target.dropFirst())] {
      goTo(offset: offset)
      return []
    }
    let resolved = resolve(target)
    let parts = resolved.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let url = blog.open?.post.url.map(Hyperlink.cleaned), Session.comparable(url) == Session.comparable(parts[0]) {
      rememberJump()
      goToFragment(parts.count > 1 ? parts[1] : "")
      return []
    }
    return seek(.url(parts[0]), link: resolved)
  }

  /// A link was looked up: it leads to a post of this blog, or to the browser.
  mutating func followFound(_ link: String, _ post: PostSummary?) -> [Effect] {
    guard let post else { return [.link(.openLink(link))] }
    rememberJump()
    let fragment = link.firstIndex(of: "#").map { String(link[link.index(after: $0)...]) }
    return readPost(post.id, then: .visit(comment: fragment.flatMap(Session.commentID(inFragment:))))
  }

  private mutating func goToFragment(_ fragment: String) {
    if let comment = Session.commentID(inFragment: fragment),
      let row = blog.open?.thread.rowID(withID: CommentID(comment))
    {
      focus = .thread
      focusChanged()
      reveal(row)
    } else {
      goTo(offset: blog.open?.page.anchors[fragment] ?? 0)
    }
  }

  /// WordPress names comments `#comment-17`.
  private static func commentID(inFragment fragment: String) -> String? {
    fragment.hasPrefix("comment-") ? String(fragment.dropFirst("comment-".count)) : nil
  }

  /// Addresses that differ in scheme or a last slash are the same page.
  private static func comparable(_ url: String) -> String {
    var url = Substring(url)
    for scheme in ["https://", "http://"] where url.hasPrefix(scheme) { url = url.dropFirst(scheme.count) }
    while url.hasSuffix("/") { url = url.dropLast() }
    return String(url)
  }

  /// A link's target as an address, as browsers take it: `/path` and `//host` are resolved against the blog's own.
  func resolve(_ target: String) -> String {
    let target = Hyperlink.cleaned(target)
    guard let home = (blog.open?.post.url ?? blog.site?.homePageURL).map(Hyperlink.cleaned),
      let scheme = home.firstRange(of: "://")
    else { return target }
    if target.hasPrefix("//") { return String(home[..<scheme.lowerBound]) + ":" + target }
    if target.hasPrefix("#") { return blog.open?.post.url == nil ? target : home + target }
    guard target.hasPrefix("/") else { return target }
    let host = home[scheme.upperBound...].prefix { $0 != "/" }
    return String(home[..<scheme.upperBound]) + host + target
  }

  /// The link that `y` and `o` mean: of the comment in the thread, else of the post.
  private var permalink: String? {
    guard focus != .list else { return blog.list.selected?.url }
    guard let post = blog.open?.post else { return nil }
    guard focus == .thread, let entry = blog.open?.thread.selectedEntry else { return post.url }
    if entry.comment.kind.isLinkBack, let url = entry.comment.author.url { return url }
    if let url = entry.comment.url { return url }
    guard entry.reply == nil else { return post.url }
    return post.url.map { "\($0)#comment-\(entry.comment.id)" }
  }

  mutating func copyLink() -> [Effect] {
    guard let link = permalink.map(Hyperlink.cleaned), !link.isEmpty else {
      notice = .links(.nothingToCopy)
      return []
    }
    return copying(link)
  }

  /// A post's own words would stand in the person's next command line: only what is plainly an address goes out.
  private mutating func copying(_ link: String) -> [Effect] {
    guard OutgoingText.isAddress(link) else {
      notice = .links(.noAddress)
      return []
    }
    return [.link(.copy(link))]
  }

  mutating func openLink() -> [Effect] {
    guard let link = permalink.map(Hyperlink.cleaned), !link.isEmpty else {
      notice = .links(.nothingToOpen)
      return []
    }
    return [.link(.openLink(link))]
  }
}
