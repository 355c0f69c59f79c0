import Blog
import SearchText
import Words

/// The post list: which rows of it are at hand, which post is selected, and posts that are far from both.
extension Session {
  mutating func take(_ message: ListMessage) -> [Effect] {
    switch message {
    case .listed(let request, let window): listed(request, window)
    case .notListed(let problem): notListed(problem)
    case .found(let lookup, let post): found(lookup, post)
    }
  }

  /// Rows that the list has on the screen; where it is not in view, as many as it would have.
  private var listHeight: Int { layout.rooms[.list]?.content.height ?? size.rows }

  /// What the list must know of the reader's state.
  var listMarks: ListMarks {
    ListMarks(
      readPosts: blog.marks.reading.readPosts, readComments: blog.marks.reading.readComments,
      starredPosts: blog.marks.reading.starredPosts,
      replies: blog.replies.counts)
  }

  /// Whether the list has come, and is empty only if the blog is: a catalogue that is being made may know no post yet.
  var isListKnown: Bool {
    blog.list.count > 0 || blog.files.isReadingHeld
      || blog.files.isCatalogued && (blog.files.isStateLoaded || blog.files.isStateLate) && blog.site != nil
        && !blog.list.isAwaited
  }

  /// After every message: asks for rows that are missing.
  mutating func settleList() -> [Effect] {
    guard blog.files.isStateLoaded || blog.files.isStateLate, blog.site != nil,
      let request = blog.list.ask(height: listHeight, keeping: postInView)
    else {
      return []
    }
    return [.catalogue(.list(request, listMarks))]
  }

  /// The post that is being read: open, and in view or behind the keys.
  private var postInView: PostID? {
    let isShown = focus != .list || layout.rooms[.reader] != nil || layout.rooms[.thread] != nil
    return isShown ? blog.open?.post.id : nil
  }

  mutating func listed(_ request: ListRequest, _ window: ListWindow) -> [Effect] {
    blog.list.take(window, for: request)
    blog.list.scrollToSelection(height: listHeight)
    blog.marks.newComments = [:]
    for post in blog.list.rows { blog.marks.newComments[post.id] = unread(of: post).count }
    if let open = blog.open { blog.marks.newComments[open.post.id] = open.thread.unreadCount }
    guard awaitsRow, blog.list.selected != nil || blog.list.count == 0 && isListKnown else { return [] }
    blog.journey.pending = nil
    return catchUp()
  }

  mutating func notListed(_ problem: Problem) -> [Effect] {
    blog.list.giveUp()
    notice = .problem(problem)
    guard awaitsRow else { return [] }
    let kept = giveUpTypedAhead(since: .problem(problem))
    blog.journey.pending = nil
    return kept
  }

  mutating func perform(_ command: ListCommand) -> [Effect] {
    switch command {
    case .move(let movement): moveInList(movement)
    case .open: return openSelected()
    case .leave: return endSearchHere() || clearListFilter() ? [] : leave()
    case .endSearch: return endSearchOrReading()
    case .filter: beginListFilter()
    case .cycleOrder: return cycleListOrder()
    }
    return []
  }

  private mutating func endSearchOrReading() -> [Effect] {
    if blog.search == nil, !clearListFilter() {
      if blog.files.loading != nil { return stopReading() }
      notice = .screen(.quitKey)
    }
    blog.search = nil
    return []
  }

  // MARK: Posts that may be far away

  /// Looks for a post; what is typed until it is found waits.
  mutating func seek(_ lookup: PostLookup, link: String? = nil) -> [Effect] {
    blog.journey.pending = .seeking(Seeking(lookup: lookup, link: link, past: openingPost))
    return [.catalogue(.find(lookup, listMarks))]
  }

  mutating func found(_ lookup: PostLookup, _ post: PostSummary?) -> [Effect] {
    guard case .seeking(let seeking) = blog.journey.pending, lookup == seeking.lookup else { return [] }
    blog.journey.pending = nil
    var effects = goOn(seeking, post)
    if post == nil, opening == nil, let past = seeking.past { effects += readPost(past.post, then: past.then) }
    return opening == nil ? effects + catchUp() : effects
  }

  private mutating func goOn(_ seeking: Seeking, _ post: PostSummary?) -> [Effect] {
    switch seeking.lookup {
    case .neighbour(_, _, let step, _, _):
      guard let post else {
        notice = .going(.noPost(step: step))
        return []
      }
      return openInList(post.id, past: seeking.past)
    case .unreadThread(_, _, let step, _, _):
      guard let post else {
        let isAnyNew = (blog.open?.thread.unreadCount ?? 0) > 0
        notice = .going(.noNewComment(isAnyHere: isAnyNew))
        return []
      }
      return openUnread(post.id, step)
    case .unreadPost(_, _, let step, _, _):
      guard let post else {
        notice = .going(.noUnreadPost(step: step))
        return []
      }
      blog.list.select(post.id)
    case .saying(let text, _, _, _, _, _, _):
      guard blog.search?.pane == .list, blog.search?.query == text else { return [] }
      blog.search?.isMissing = post == nil
      if let post {
        blog.list.select(post.id)
      } else if prompt == nil {
        notice = .search(.notFound(text))
      }
    case .url, .feedID, .slug:
      return seeking.link.map { followFound($0, post) } ?? []
    }
    return []
  }

  /// Selects a post in the list and opens it, unless the list is all there is on the screen.
  ///
  /// - Parameter past: the post that was being opened meanwhile: what was to be done in it is not done in this one, but
  ///   the pane that was to have the keys gets them.
  private mutating func openInList(_ id: PostID, past: Opening?) -> [Effect] {
    blog.list.select(id)
    blog.list.scrollToSelection(height: listHeight)
    let target = past?.then.focus
    if target == nil, focus == .list, layout.rooms[.reader] == nil { return [] }
    return readPost(id, then: .show(target))
  }

  mutating func openUnread(_ id: PostID, _ step: Int) -> [Effect] {
    rememberJump()
    return readPost(id, then: .unread(step: step))
  }

  /// Opens the post so many rows further down the list.
  mutating func openNeighbour(_ step: Int) -> [Effect] {
    // In the list its own cursor counts, wherever the open post is.
    let cursor = focus == .list ? blog.list.selected?.id : nil
    guard let here = opening ?? cursor ?? blog.open?.post.id ?? blog.list.selected?.id else {
      notice = .going(.noPosts)
      return []
    }
    if var target = blog.list.index(of: here).map({ $0 + step }) {
      // Files that cannot be read are stepped over.
      while blog.list.row(target)?.problem != nil { target += step.signum() }
      if let post = blog.list.row(target) { return openInList(post.id, past: openingPost) }
    }
    return seek(
      .neighbour(
        of: here, orRow: blog.list.selection, step: step.signum(), query: blog.list.query, order: blog.list.order))
  }

  // MARK: Searching the list

  /// Selects the next row that says a text.
  mutating func seekSaying(_ text: String, from here: PostID?, step: Int, includingItself: Bool) -> [Effect] {
    guard let here else { return [] }
    return seek(
      .saying(
        text, from: here, orRow: blog.list.selection, step: step, includingItself: includingItself,
        query: blog.list.query,
        order: blog.list.order))
  }

  /// Whether a row of the list says a text.
  static func says(_ post: PostSummary, _ folded: [UInt8]) -> Bool {
    let words = ([post.displayTitle] + post.authors + post.tags).joined(separator: "\n")
    return ByteSearch.first(folded, in: TextFolding.fold(words).bytes) != nil
  }

  // MARK: Filter and order

  mutating func beginListFilter() {
    prompt = Prompt(
      .listFilter(
        origin: ListOrigin(query: blog.list.query, filter: blog.list.filter, selected: blog.list.selected?.id)),
      label: .filter, text: blog.list.filter)
  }

  /// What is typed so far is shown at once; what cannot be understood yet leaves the list as it is.
  mutating func filterListAsTyped(_ text: String) {
    guard let query = try? PostQuery(text) else { return }
    blog.list.show(query, filter: text, order: blog.list.order)
  }

  mutating func acceptListFilter(_ text: String, _ prompt: Prompt) {
    do throws(PostQuery.Fault) {
      let query = try PostQuery(text)
      blog.list.show(query, filter: query.isEmpty ? "" : text, order: blog.list.order)
      if !query.isEmpty { notice = .going(.filtered(allAgain: KeyMap.key(for: .list(.endSearch)))) }
    } catch {
      // The prompt stays, with what is wrong marked in it.
      self.prompt = prompt
    }
  }

  mutating func cancelListFilter(_ origin: ListOrigin) {
    blog.list.show(origin.query, filter: origin.filter, order: blog.list.order)
    if let selected = origin.selected { blog.list.select(selected) }
  }

  /// False where nothing was filtered.
  mutating func clearListFilter() -> Bool {
    guard !blog.list.query.isEmpty else { return false }
    blog.list.show(PostQuery(), filter: "", order: blog.list.order)
    notice = .going(.allPosts)
    return true
  }

  mutating func cycleListOrder() -> [Effect] {
    let orders = PostOrder.allCases
    let next = orders[((orders.firstIndex(of: blog.list.order) ?? 0) + 1) % orders.count]
    blog.list.show(blog.list.query, filter: blog.list.filter, order: next)
    preferences.listOrder = next
    notice = .going(.order(next))
    return remember(.setting("list-order", next.rawValue))
  }
}
