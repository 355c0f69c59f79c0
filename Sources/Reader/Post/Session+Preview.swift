import Blog
import Markup

/// From 100 columns on, what is selected in the list is shown beside it. Nothing is marked, and nothing is remembered of
/// it, before the panes beside the list get the keys: then it is open.
extension Session {
  /// Whether the selection is shown beside the list.
  var previews: Bool {
    focus == .list && blog.composer == nil && blog.failure == nil && layout.rooms[.list] != nil
      && layout.rooms[.reader] != nil
  }

  /// Whether something else is selected than what is shown. It is shown when nothing else is to be done: keys never wait
  /// for it, and of many that come at once only the last is followed.
  public var isPreviewDue: Bool {
    // Asked at every turn: what is most often so comes first.
    guard focus == .list else { return false }
    let selected = blog.list.selected?.id
    if let selected, blog.open?.post.id == selected, blog.preview.wanted == nil, blog.preview.failure == nil {
      return false
    }
    guard previews, blog.journey.pending == nil, blog.site != nil, !blog.list.showsAnother,
      blog.files.isStateLoaded || blog.files.isStateLate
    else { return false }
    let preview = blog.preview
    guard let selected else {
      // Rows that are on their way are waited for.
      guard blog.list.count == 0, blog.isListKnown else { return false }
      return blog.open?.isPreview == true || preview.hasAside || preview.wanted != nil || preview.failure != nil
    }
    if let wanted = preview.wanted { return wanted.post != selected }
    if let failure = preview.failure {
      return failure.post != selected || blog.list.selected?.problem.map { $0 != failure.problem } ?? false
    }
    return true
  }

  /// Asks for what is selected, where it is not at hand.
  mutating func askForSelection() -> [Request] {
    guard isPreviewDue, let selected = blog.list.selected, selected.problem == nil, selected.id != blog.open?.post.id,
      selected.id != blog.preview.asidePost, blog.caches.previews.entry(of: selected.id) == nil
    else { return [] }
    let token = blog.journey.nextToken()
    (blog.preview.wanted, blog.preview.isLate) = (Preview.Wanted(post: selected.id, token: token), false)
    // One post is read at a time.
    blog.open?.reading?.isLost = true
    return [
      .effect(.page(.readPost(selected.id, token: token))), .effect(.screen(.startPreviewPatience(token: token))),
    ]
  }

  /// Shows what is selected, or asks for it.
  mutating func showSelection() -> [Request] {
    let asked = askForSelection()
    guard asked.isEmpty, isPreviewDue else { return asked }
    (blog.preview.wanted, blog.preview.isLate) = (nil, false)
    guard let selected = blog.list.selected else {
      blog.preview.failure = nil
      return !blog.preview.hasAside ? dropPreview() : takeBackAside()
    }
    if let problem = selected.problem { return fail(selected.id, problem) }
    if selected.id == blog.preview.asidePost { return takeBackAside() }
    blog.preview.failure = nil
    guard let known = blog.caches.previews.entry(of: selected.id) else { return [] }
    return preview(known.opened, body: known.body, thread: known.thread)
  }

  /// The post that was to be shown is there.
  mutating func previewRead(
    _ opened: OpenedPost, body: Document, thread: CommentThread?, isBeginning: Bool, token: Int
  ) -> [Request] {
    (blog.preview.wanted, blog.preview.isLate) = (nil, false)
    guard previews else { return [] }
    if !isBeginning {
      blog.caches.previews.keep(PreviewCache.Entry(opened: opened, body: body, thread: thread))
    }
    return preview(opened, body: body, thread: thread, reading: isBeginning ? Reading(token: token) : nil)
  }

  /// The post that was to be shown cannot be read.
  mutating func previewUnreadable(_ problem: Problem) -> [Request] {
    guard let wanted = blog.preview.wanted else { return [] }
    (blog.preview.wanted, blog.preview.isLate) = (nil, false)
    return previews ? fail(wanted.post, problem) : []
  }

  private mutating func preview(
    _ opened: OpenedPost, body: Document, thread: CommentThread?, reading: Reading? = nil
  ) -> [Request] {
    let requests = putAside()
    var open = OpenPost(
      post: opened.post, problems: opened.problems, site: opened.site, body: body, page: TypesetText(width: 0),
      thread: threadState(of: opened.post, built: thread), isBeginning: reading != nil, reading: reading)
    open.isPreview = true
    blog.marks.newComments[opened.post.id] = open.thread.unreadCount
    showOpen(open)
    return requests
  }

  private mutating func fail(_ post: PostID, _ problem: Problem) -> [Request] {
    let requests = putAside() + dropPreview()
    blog.preview.failure = Preview.Failure(post: post, problem: problem)
    return requests
  }

  private mutating func dropPreview() -> [Request] {
    guard blog.open?.isPreview == true else { return [] }
    blog.open = nil
    endSearchInPanes()
    return []
  }

  /// What is open makes room for what is selected.
  private mutating func putAside() -> [Request] {
    guard var open = blog.open, !open.isPreview, let around = postSurroundings else { return [] }
    let requests = open.take(.rememberPosition, around)
    open.reading?.isLost = true
    open.setting?.isAskedFor = false
    blog.preview.aside = open
    blog.open = nil
    return requests
  }

  /// What is open is shown again.
  mutating func takeBackAside() -> [Request] {
    guard var open = blog.preview.aside else { return [] }
    let preview = blog.preview
    blog.preview = Preview()
    open.thread.setRead(blog.marks.seen(in: open.post.id))
    showOpen(open)
    return (preview.areRepliesOutdated ? [.replies(.rebuildThread)] : [])
      + (preview.isAsideOutdated ? [.post(.reread)] : [])
  }

  private mutating func showOpen(_ open: OpenPost) {
    let isNew = open.page.width == 0
    blog.open = open
    blog.preview.failure = nil
    endSearchInPanes()
    setPage()
    if isNew, let position = blog.marks.reading.positions[open.post.id] { blog.open?.restore(position) }
    settle()
  }

  /// What was found in the panes stands there no more.
  private mutating func endSearchInPanes() {
    if blog.search.map({ $0.pane != .list }) == true { blog.paneSearch.search = nil }
  }

  // MARK: Opening and closing

  /// After every message: what is shown is open as soon as its panes have the keys, and where nothing is shown beside the
  /// list, what is open is there to go back to.
  mutating func settlePreview() -> [Request] {
    // One post is read at a time: what is opened goes first. Asked after every key, so what is most often so comes first.
    if blog.preview.wanted != nil, opening != nil { (blog.preview.wanted, blog.preview.isLate) = (nil, false) }
    if focus == .list {
      guard blog.preview.hasAside else { return [] }
      return layout.rooms[.reader] == nil ? takeBackAside() : []
    }
    if blog.open?.isPreview == true { return openPreview() }
    if blog.open == nil, blog.preview.hasAside { return takeBackAside() }
    return []
  }

  /// What is shown is open from now on.
  mutating func openPreview() -> [Request] {
    guard blog.open?.isPreview == true, let open = blog.open else { return [] }
    blog.open?.isPreview = false
    blog.preview = Preview()
    return opens(open)
  }

  /// What is open is left; its panes show the selection, as long as there are any.
  mutating func closePost() -> [Request] {
    if blog.preview.hasAside {
      blog.preview.aside = nil
      return [.remember(.postOpened(nil))]
    }
    guard blog.open?.isPreview == false, let around = postSurroundings else { return [] }
    let requests = blog.open?.take(.rememberPosition, around) ?? []
    blog.open?.isPreview = true
    return requests + [.remember(.postOpened(nil))]
  }

  /// Gives the keys to a pane beside the list: what is selected is open there.
  mutating func enterSelection(_ pane: Pane) -> [Request]? {
    guard previews, let selected = blog.list.selected else { return nil }
    if let problem = selected.problem { return [.say(.problem(problem))] }
    if selected.id == blog.preview.asidePost { return takeBackAside() + [.focus(pane)] }
    if selected.id == blog.open?.post.id { return [.focus(pane)] }
    return [.open(selected.id, then: .show(pane))]
  }
}
