import Blog
import SearchText
import Words

/// What other rooms ask of the post list.
enum PostListRequest: Equatable, Sendable {
  case select(PostID)
  /// Opens the row so many further down.
  case openNeighbour(Int)
  /// Selects a post and opens it, unless the list is all there is on the screen. What was to be done in the post that was
  /// being opened meanwhile is not done in this one, but the pane that was to have the keys gets them.
  case openInList(PostID, past: Opening?)
  /// Opens the next post in which something is unread.
  case openUnread(step: Int, from: UnreadStart)
  /// Selects the next row that says a text.
  case seekSaying(String, from: PostID?, step: Int, includingItself: Bool)
  /// Back to where it stood before a search.
  case restore(selection: Int, top: Int, post: PostID?)
  /// So many more posts are unread.
  case countUnread(Int)
  /// The list changed, or may have.
  case becomeStale
  /// The selection stays on its post, whatever comes in before it.
  case stay
  /// Shows what a filter lets through as it is typed; one that cannot be understood yet changes nothing.
  case filterAsTyped(String)
  /// Shows what a filter lets through.
  case filter(Prompt)
  /// The same, of what was typed elsewhere.
  case filterBy(String)
  case restoreFilter(ListOrigin)
  /// Shows the posts in an order; the one at hand keeps its direction.
  case order(by: PostOrder.Key)
}

/// Where the way to what is unread begins.
enum UnreadStart: Hashable, Sendable {
  /// With the selected row itself, on the way down.
  case selection
  /// Behind or before the open post.
  case openPost
  /// The same, where the open post turned out to have nothing unread: not round the list's end.
  case wrongPost
}

/// The post list's commands and messages.
extension PostListState {
  /// What the list knows of what is around it.
  struct Surroundings {
    /// What it has of the screen; where it is not in view, what it would have.
    var room: ListRoom
    /// A number that was typed.
    var number: Int?
    /// Whether it has the keys.
    var hasKeys: Bool
    /// The pane that is searched.
    var searched: Pane?
    /// Whether the blog's files are being read.
    var isReading: Bool
    /// Whether a sync goes on that can be stopped.
    var isSyncing: Bool
    /// Whether leaving it leads to the list of blogs.
    var leadsToShelf: Bool
    /// The post in the panes beside it.
    var open: PostID?
    /// Whether a post is open.
    var isAnyOpen: Bool
    /// The post that is being opened.
    var opening: Opening?
    /// Whether something in a row was not read.
    var isUnread: (PostSummary) -> Bool
  }

  mutating func take(_ command: ListCommand, _ around: Surroundings) -> [Request] {
    switch command {
    case .move(let movement): move(movement, around)
    case .open: return openSelected(around)
    case .leave:
      if around.searched == .list { return [.search(.end)] }
      return clearFilter() ?? [around.isAnyOpen ? .screen(.closePost) : .screen(.leaveBlog)]
    case .endSearch:
      if around.searched != nil { return [.search(.end)] }
      return clearFilter()
        ?? (around.isSyncing
          ? [.sync(.stop)]
          : [
            around.isReading ? .files(.stopReading) : .say(around.leadsToShelf ? .shelf(.leaveKey) : .screen(.quitKey))
          ])
    case .filter:
      let origin = ListOrigin(query: query, filter: filter, selected: selected?.id)
      return [.screen(.prompt(Prompt(.listFilter(origin: origin), label: .filter, text: filter)))]
    case .chooseOrder: return [.screen(.window(.orders(at: order)))]
    case .reverseOrder: return show(in: order.reversed)
    case .editPost: return selected.map { [.ownPosts(.edit(OwnPostSubject($0)))] } ?? [.say(.going(.noPosts))]
    case .deletePost: return selected.map { [.ownPosts(.delete(OwnPostSubject($0)))] } ?? [.say(.going(.noPosts))]
    case .markPostsNow: return [count > 0 ? .screen(.markListed) : .say(.going(.noPosts))]
    case .markPosts:
      return [count > 0 ? .screen(.ask(.markPosts(count, isFiltered: !query.isEmpty))) : .say(.going(.noPosts))]
    }
    return []
  }

  mutating func take(_ request: PostListRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .select(let id): select(id)
    case .openNeighbour(let step): return openNeighbour(step, around)
    case .openInList(let id, let past): return openInList(id, past: past, around)
    case .openUnread(let step, let start): return openUnread(by: step, from: start, around)
    case .seekSaying(let text, let here, let step, let includingItself):
      guard let here else { return [] }
      return seek(
        .saying(
          text, from: here, orRow: selection, step: step, includingItself: includingItself, query: query, order: order))
    case .restore(let selection, let top, let post): restore(selection: selection, top: top, post: post)
    case .countUnread(let more): unread = max(0, unread + more)
    case .becomeStale: becomeStale()
    case .stay: followsNewest = false
    case .filterAsTyped(let text):
      guard let query = try? PostQuery(SavedQueries.expanded(text), isOverBlogs: isOverBlogs) else { return [] }
      show(query, filter: text, order: order)
    case .filter(let prompt): return filter(prompt)
    case .filterBy(let text):
      let origin = ListOrigin(query: query, filter: filter, selected: selected?.id)
      return filter(Prompt(.listFilter(origin: origin), label: .filter, text: text))
    case .restoreFilter(let origin):
      show(origin.query, filter: origin.filter, order: order)
      if let selected = origin.selected { select(selected) }
    case .order(let key): return show(in: key == order.key ? order : PostOrder(key))
    }
    return []
  }

  private func seek(_ lookup: PostLookup) -> [Request] { [.journey(.seek(lookup, link: nil))] }

  // MARK: Moving

  private mutating func move(_ movement: Movement, _ around: Surroundings) {
    let pages = Movement.pages(height: around.room.height)
    let way = movement.rows(page: pages.page, half: pages.half, count: around.number ?? 1)
    switch movement {
    case .down, .up:
      if around.room.said == nil { move(by: way ?? 0, in: around.room) } else { walk(by: way ?? 0, in: around.room) }
    case .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      move(by: posts(over: way ?? 0, in: around.room), in: around.room)
    case .top: move(by: -count, in: around.room)
    case .bottom: move(by: around.number.map { $0 - 1 - selection } ?? count, in: around.room)
    }
  }

  private func openSelected(_ around: Surroundings) -> [Request] {
    guard let summary = selected else { return [] }
    if let problem = summary.problem { return [.say(.problem(problem))] }
    if summary.id == around.open, around.opening == nil { return [.focus(.reader)] }
    return [.open(summary.id, then: .show(.reader))]
  }

  private mutating func openNeighbour(_ step: Int, _ around: Surroundings) -> [Request] {
    // In the list its own cursor counts, wherever the open post is.
    let cursor = around.hasKeys ? selected?.id : nil
    guard let here = around.opening?.post ?? cursor ?? around.open ?? selected?.id else {
      return [.say(.going(.noPosts))]
    }
    if var target = index(of: here).map({ $0 + step }) {
      // Files that cannot be read are stepped over.
      while row(target)?.problem != nil { target += step.signum() }
      if let post = row(target) { return openInList(post.id, past: around.opening, around) }
    }
    return seek(.neighbour(of: here, orRow: selection, step: step.signum(), query: query, order: order))
  }

  private mutating func openInList(_ id: PostID, past: Opening?, _ around: Surroundings) -> [Request] {
    select(id)
    scrollToSelection(in: around.room)
    let target = past?.then.focus
    // In the list the selection goes on; where the post is in view beside it, it is shown there.
    if target == nil, around.hasKeys { return [] }
    return [.open(id, then: .show(target))]
  }

  // MARK: What is unread

  private func openUnread(by step: Int, from start: UnreadStart, _ around: Surroundings) -> [Request] {
    let open = start == .selection ? nil : around.open
    guard let here = open ?? selected?.id else {
      return [.say(.going(.nothingNew(isAnyHere: false, areSeveral: isOverBlogs)))]
    }
    let includesItself = start == .selection && step > 0
    if var place = index(of: here), !showsAnother {
      if !includesItself { place += step }
      while let post = row(place) {
        if post.problem == nil, around.isUnread(post) {
          return [.jump, .open(post.id, then: .unread(step: step, Crossing(isRound: false, from: here.blog)))]
        }
        place += step
      }
    }
    return seek(
      .unread(
        UnreadLookup(
          from: here, orRow: selection, step: step, includesItself: includesItself,
          isLast: start == .wrongPost, query: query, order: order)))
  }

  // MARK: Filter and order

  private mutating func filter(_ prompt: Prompt) -> [Request] {
    let text = prompt.text.text
    do throws(PostQuery.Fault) {
      let query = try PostQuery(SavedQueries.expanded(text), isOverBlogs: isOverBlogs)
      show(query, filter: query.isEmpty ? "" : text, order: order)
      return query.isEmpty ? [] : [.say(.going(.filtered(allAgain: KeyMap.key(for: .list(.endSearch)))))]
    } catch {
      // The prompt stays, with what is wrong marked in it.
      return [.screen(.prompt(prompt))]
    }
  }

  /// Nil where nothing was filtered.
  private mutating func clearFilter() -> [Request]? {
    guard !query.isEmpty else { return nil }
    show(PostQuery(), filter: "", order: order)
    return [.say(.going(.allPosts))]
  }

  private mutating func show(in order: PostOrder) -> [Request] {
    show(query, filter: filter, order: order)
    return [
      .screen(.prefer(.listOrder(order))), .say(.going(.order(order))),
      .remember(.setting("list-order", order.rawValue)),
    ]
  }

  /// Whether a row says a text, folded.
  static func says(_ post: PostSummary, _ folded: [UInt8]) -> Bool {
    let words = ([post.displayTitle] + post.authors + post.tags).joined(separator: "\n")
    return ByteSearch.first(folded, in: TextFolding.fold(words).bytes) != nil
  }
}
