import Blog
import Markup
import Screen
import Words

/// Setting the open post's page. What would keep keys waiting is set beside the reader: its first page at once, the
/// rest when it comes.
extension Session {
  /// Sets the open post's page at the pane's width.
  mutating func setPage(force: Bool = false) {
    guard let source = pageSource else { return }
    let width = textColumn.width
    var journey = blog.journey
    blog.open?.setPage(source, width: width, force: force) { journey.nextToken() }
    blog.journey = journey
  }

  /// The beginning of a long post is there: it is opened with that.
  mutating func postBegun(_ opened: OpenedPost, beginning: Document, token: Int) -> [Effect] {
    guard openingPost?.token == token, opened.post.id != blog.open?.post.id else { return [] }
    return postRead(opened, body: beginning, isBeginning: true, token: token)
  }

  private var pageSource: PostPage.Source? {
    guard let open = blog.open, let site = blog.site else { return nil }
    return open.source(site: site, numbersLinks: preferences.numbersLinks)
  }

  /// The page that was asked for.
  mutating func pageSet(_ page: TypesetText, number: Int) -> [Effect] {
    guard let open = blog.open, let setting = open.setting, setting.number == number else { return [] }
    blog.open?.take(page, width: setting.width)
    settle()
    let isSearched = blog.search?.pane == .reader && (blog.search?.pending == nil || blog.search?.isAskedFor == true)
    if isSearched, open.page.content != page.content { findMatchesAnew() }
    return catchUp()
  }

  /// What the open page needs to have done beside the reader.
  mutating func askForPageWork() -> [Effect] {
    var effects = readLostPost()
    if let setting = blog.open?.setting, !setting.isAskedFor, blog.open?.isBeginning == false, let source = pageSource {
      blog.open?.setting?.isAskedFor = true
      effects.append(.page(.setPage(source, width: setting.width, number: setting.number)))
    }
    if let search = blog.search, let number = search.pending, !search.isAskedFor, let page = blog.open?.page,
      page.isComplete
    {
      self.blog.search?.isAskedFor = true
      effects.append(.page(.findInPage(search.terms, content: page.content, number: number)))
    }
    return effects
  }

  // MARK: Searching

  /// Searches a long page; what is found comes later.
  ///
  /// - Parameter isAgain: nothing was typed, but the page has changed: what is found does not move it.
  mutating func searchLongPage(_ query: String, terms: [String]? = nil, isAgain: Bool = false) {
    blog.search = Search(
      pane: .reader, query: query, terms: terms ?? [query], matches: [], pending: blog.journey.nextToken(),
      isAccepted: isAgain,
      movesPage: !isAgain)
  }

  /// What was found.
  mutating func pageSearched(_ matches: [Search.Match], number: Int) -> [Effect] {
    guard let search = blog.search, search.pending == number else { return [] }
    self.blog.search?.pending = nil
    self.blog.search?.matches = matches
    if matches.isEmpty, search.isAccepted { notice = .search(.notFound(search.query)) }
    standOnFirstMatch(showing: search.movesPage)
    return catchUp()
  }

  // MARK: Waiting

  /// Whether keys wait for what is being done with the open page.
  var isPageAwaited: Bool { blog.open?.setting?.place != nil || blog.search?.pending != nil && prompt == nil }

  /// Keeps a key for later where it needs the whole page and only part of it is set. The others are answered at once.
  mutating func waitsForPage(_ key: KeyPress) -> Bool {
    guard isPageAwaited || blog.open?.setting != nil, mode == .reader else { return false }
    if blog.journey.typedAhead.isWritingReply { return typeAheadForPage(key) }
    let command: Command
    switch KeyMap.lookup(keys.pending + [key], in: mode) {
    case .command(let found): command = found
    case .pending, .none: return blog.journey.typedAhead.isEmpty ? false : typeAheadForPage(key)
    }
    if command == .post(.back), !blog.journey.typedAhead.isEmpty || blog.search?.pending != nil {
      _ = blog.journey.typedAhead.take()
      if blog.search?.pending != nil { blog.search = nil }
      notice = .going(.notWaitedFor)
      return true
    }
    if command.goesToNeighbour {
      _ = blog.journey.typedAhead.take()
      return false
    }
    if Session.needingNoPage.contains(command) { return false }
    let waits =
      Session.needingPage.contains(command) ? blog.open?.page.isComplete == false : !blog.journey.typedAhead.isEmpty
    return isPageAwaited || waits ? typeAheadForPage(key) : false
  }

  /// Commands that are answered whatever of the page is there.
  private static let needingNoPage: Set<Command> = [
    .post(.back), .session(.quit), .session(.redraw), .session(.suspend), .session(.help),
  ]

  /// Commands that need all of it.
  private static let needingPage: Set<Command> = [
    .post(.move(.bottom)), .blog(.search), .blog(.nextMatch), .blog(.previousMatch), .post(.contents), .post(.links),
    .post(.footnote),
  ]

  private mutating func typeAheadForPage(_ key: KeyPress) -> Bool {
    for pending in keys.pending { typeAhead(.terminal(.keyPressed(pending))) }
    keys.pending = []
    if let count = keys.count {
      for digit in String(count) { typeAhead(.terminal(.keyPressed(KeyPress(.character(digit))))) }
    }
    keys.count = nil
    typeAhead(.terminal(.keyPressed(key)))
    return true
  }
}
