import Blog
import Screen
import Words

/// What rooms ask of the screen.
extension Session {
  mutating func take(_ request: ScreenRequest) -> [Request] {
    switch request {
    case .say(let notice): self.notice = notice
    case .mention(let notice): mention(notice)
    case .takeBack(let notice):
      if self.notice == notice { self.notice = nil }
      if laterNotice?.notice == notice { laterNotice = nil }
    case .ask(let question): return ask(question)
    case .askToMarkThread: return askToMarkThread()
    case .markListed: return [.marks(.leavePost), .effect(.catalogue(.unread(blog.list.query, listMarks)))]
    case .prompt(let prompt): self.prompt = prompt
    case .window(let window): show(window)
    case .help: show(window?.isHelp == true ? nil : Window(.help(HelpPage(mode: mode))))
    case .filterHelp(let text): filterHelp(text)
    case .run(let line): return run(line)
    case .selectInWindow(let row): if let window { moveInWindow(by: row - window.selection) }
    case .problems:
      guard !problemRows.isEmpty else { return [.say(.files(.allWell))] }
      show(Window(.problems))
    case .tellProblem(let row): return problemRows.indices.contains(row) ? [.say(problemRows[row].notice)] : []
    case .goTo(let number): return goTo(number: number)
    case .toggleDiacritics:
      preferences.respectsDiacritics.toggle()
      let areTold = preferences.respectsDiacritics
      return [
        .say(.search(.diacritics(areTold: areTold))), .remember(.setting("search-diacritics", areTold ? "yes" : "no")),
      ]
    case .askName:
      prompt = .identity(IdentityForm(blog.identity))
    case .sign(let identity):
      return blog.composer == nil ? [.say(.replies(.signed(identity.name)))] : [.composer(.sign(identity))]
    case .focus(let pane): giveKeys(to: pane)
    case .closePost: return closePost()
    case .scroll(let pane, let lines): scroll(pane, by: lines)
    case .settle: settle()
    case .setPage:
      setPage(force: true)
      settle()
    case .compose(let composer): open(composer)
    case .endComposing: endComposing()
    case .toggleLinkNumbers: return toggleLinkNumbers()
    case .prefer(let change): preferences.apply(change)
    case .toShelf: return goToShelf()
    case .leaveBlog: return leaveBlog()
    case .showShelf: return showShelf()
    case .openBlog(let id, let search): return openBlog(id, search: search)
    case .quit: return leave()
    }
    return []
  }

  /// A question takes the place of another; what an editor left and that one was about goes into a file then.
  private mutating func ask(_ question: Question) -> [Request] {
    defer { self.question = question }
    guard case .goOnEditing(let trouble) = self.question, blog.ownPosts.refused != nil else { return [] }
    if case .goOnEditing = question { return [] }
    return putAsideRefused(trouble)
  }

  /// A pane that comes into view is brought into its bounds.
  mutating func giveKeys(to pane: Pane) {
    focus = pane
    if layout.arrangement == .single { changeLayout { _ in } }
  }

  private mutating func show(_ window: Window?) {
    self.window = window
    moveInWindow(by: 0)
  }

  /// Shows only what help says of something.
  private mutating func filterHelp(_ text: String) {
    guard case .help(var page) = window?.content else { return }
    page.query = text
    show(Window(.help(page)))
  }

  mutating func moveInWindow(by way: Int) {
    var (rows, lines) = (windowRowCount, windowRect.height - 2)
    let isLinear = isLinear
    // Help scrolls until its last line stands in the last column.
    if case .help(let page) = window?.content { rows -= lines * (helpColumns(of: page) - 1) }
    lines = max(1, lines)
    window?.move(by: way, rows: rows, lines: lines, isLinear: isLinear)
  }

  private mutating func goTo(number: Int) -> [Request] {
    if isOnShelf, let shelf {
      let height = shelfRect.height
      self.shelf?.move(by: number - 1 - shelf.selection, height: height)
      return []
    }
    guard focus == .list else { return [.thread(.goToNumber(number))] }
    let place = min(max(number, -Session.largestCount), Session.largestCount)
    blog.list.move(by: place - 1 - blog.list.selection, in: listRoom)
    return (1...max(1, blog.list.count)).contains(number) ? [] : [.say(.going(.posts(blog.list.count)))]
  }

  private mutating func toggleLinkNumbers() -> [Request] {
    preferences.numbersLinks.toggle()
    let word = preferences.numbersLinks ? "numbered" : "underlined"
    return [
      .screen(.setPage), .say(.links(.numbered(preferences.numbersLinks))), .remember(.setting("links", word)),
    ]
  }

  // MARK: The composer's room

  private mutating func open(_ composer: Composer) {
    var composer = composer
    composer.origin = blog.open?.thread.place
    blog.paneSearch.search = nil
    focus = composer.pane
    changeLayout { $0.blog.composer = composer }
  }

  /// Closes the composer; the panes get their room back at the same words.
  private mutating func endComposing() {
    let origin = blog.composer?.origin
    changeLayout { $0.blog.composer = nil }
    guard let origin else { return }
    blog.open?.thread.restore(origin)
    showThreadSelection()
  }

  // MARK: Layout

  /// Changes something that panes' widths depend on, and sets what is shown again at the same words.
  mutating func changeLayout(_ change: (inout Session) -> Void) {
    change(&self)
    setPage()
    settle()
  }

  /// Sets the open post's page at the pane's width.
  mutating func setPage(force: Bool = false) {
    guard let source = pageSource else { return }
    let width = textColumn.width
    var journey = blog.journey
    blog.open?.setPage(source, width: width, force: force) { journey.nextToken() }
    blog.journey = journey
  }

  /// What the open page is set from.
  var pageSource: PostPage.Source? {
    guard let open = blog.open, let site = blog.siteOfOpen else { return nil }
    var source = open.source(
      site: site, numbersLinks: preferences.numbersLinks, strikesText: strikesText, isLinear: isLinear,
      end: blog.settings.postEnd)
    source.pictures = pictureSetting(in: .reader)
    return source
  }

  /// Brings every pane's scroll back into its bounds.
  mutating func settle() {
    blog.list.scrollToSelection(in: listRoom)
    let height = room(of: .reader).content.height
    blog.open?.settle(height: height)
    showThreadSelection()
    let viewport = composerViewport
    blog.composer?.scroll(viewport: viewport)
  }

  private mutating func showThreadSelection() {
    guard let around = threadSurroundings else { return }
    blog.open?.thread.change(around) { _ in }
  }

  /// Scrolls a pane, downwards where positive.
  mutating func scroll(_ pane: Pane, by lines: Int) {
    let height = room(of: pane).content.height
    switch pane {
    case .list: blog.list.move(by: lines, in: listRoom)
    case .reader:
      blog.open?.line = nil
      blog.open?.scroll(by: lines, height: height)
    case .thread:
      let isComposing = blog.composer != nil
      guard let around = threadSurroundings else { return }
      blog.open?.thread.scroll(by: lines, isComposing: isComposing, around)
    }
  }

  /// A size of the terminal; every pane stays at its word, every selection at its item.
  mutating func resize(to size: Size) {
    let start = resizing?.startsAgain(at: places) == true ? resizing?.start ?? places : places
    blog.list.top = start.listTop
    if let place = start.thread, blog.open?.post.id == start.post { blog.open?.thread.restore(place) }
    if let top = start.composerTop { blog.composer?.top = top }
    changeLayout { $0.size = size }
    settleShelf()
    resizing = Resizing(start: start, end: places)
  }

  /// Ends: everything typed goes to the disk first.
  mutating func leave() -> [Request] {
    let place = isOnShelf ? shelf?.selected.map { Request.effect(.shelf(.remember($0.id))) } : nil
    return lastWords() + (place.map { [$0] } ?? []) + [.effect(.screen(.quit))]
  }

  /// What is still to be written of the blog that is left.
  mutating func lastWords() -> [Request] {
    var requests: [Request] = [.post(.rememberPosition), .journey(.giveUpTyped(nil))]
    requests += blog.replies.unsaved.sorted().compactMap { blog.replies.byID[$0] }.map {
      .effect(.store(.saveReply($0, .autosave)))
    }
    if let draft = blog.ownPosts.refused {
      requests.append(.effect(.store(.ownPost(.keep(draft, .refused(.withoutPlace)), token: 0))))
    }
    // What is being published is on its way: a draft behind it would take the publication back.
    if let composer = blog.composer, !composer.isPublishing, composer.isDirty, !composer.text.isBlank {
      var reply = composer.reply
      reply.markdown = composer.text.text
      requests.append(.effect(.store(.saveReply(reply, .autosave))))
    }
    return requests
  }
}
