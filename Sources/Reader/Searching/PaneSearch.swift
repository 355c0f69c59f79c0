import Blog
import Words

/// What other rooms ask of the search in a pane.
enum SearchRequest: Equatable, Sendable {
  /// A pane is searched for what was typed so far, from where the search began.
  case typed(String, Pane, from: SearchOrigin)
  /// The same, now that the panes stand where the search began.
  case look(String, Pane, from: SearchOrigin, shorter: Search?)
  case accept(Pane, from: SearchOrigin)
  /// Back to where the panes stood before it.
  case abandon(SearchOrigin)
  /// Back to where the panes stood, and it stays the search.
  case fail(Search, from: SearchOrigin)
  case end
  /// The pane's content has changed: its matches are found again, the current one stays as near as can be.
  case findAnew
  /// Goes to the match so many further on.
  case next(Int)
  /// The list has found a text, or has none.
  case foundInList(String, PostID?)
  /// Shows what a search through everything found: one of these terms, in a comment or in the post.
  case showHit(String, terms: [String], in: CommentID?)
}

/// The search in a pane that `n` and `N` go on with.
public struct PaneSearch: Equatable, Sendable {
  /// Nil where nothing is searched.
  public var search: Search?
  /// Searches of long pages that were asked for so far.
  private var asked = 0

  /// What the search knows of what is around it.
  struct Surroundings {
    /// A number that was typed.
    var number: Int?
    /// Whether somebody is typing a search.
    var isTyping: Bool
    /// The list's selected row, and its post.
    var selection: Int
    var selected: PostID?
    /// What is searched in the other panes.
    var open: OpenPost?
    /// What comments say.
    var texts: ThreadTexts
  }

  mutating func take(_ request: SearchRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .typed(let query, let pane, let origin):
      return [.search(.abandon(origin)), .search(.look(query, pane, from: origin, shorter: search))]
    case .look(let query, let pane, let origin, let shorter):
      return [.journey(.stopSeeking)] + look(for: query, in: pane, from: origin, narrowing: shorter, around)
    case .accept(let pane, let origin): return accept(in: pane, from: origin)
    case .abandon(let origin):
      search = origin.search
      return goBack(to: origin)
    case .fail(let failed, let origin):
      search = failed
      return goBack(to: origin)
    case .end: search = nil
    case .findAnew: findAnew(around)
    case .next(let step): return goToMatch(by: step, around)
    case .foundInList(let text, let post): return foundInList(text, post, around)
    case .showHit(let text, let terms, let comment): return showHit(text, terms: terms, in: comment, around)
    }
    return []
  }

  private func goBack(to origin: SearchOrigin) -> [Request] {
    [
      .list(.restore(selection: origin.listSelection, top: origin.listTop, post: origin.listSelected)),
      .post(.restore(top: origin.readerTop)),
    ] + (origin.threadPlace.map { [.thread(.restore($0))] } ?? []) + [.screen(.settle)]
  }

  // MARK: Typing

  /// Shows the first match at or after where the search began.
  private mutating func look(
    for query: String, in pane: Pane, from origin: SearchOrigin, narrowing shorter: Search?, _ around: Surroundings
  ) -> [Request] {
    search = nil
    guard !query.isEmpty else { return [] }
    if pane == .reader, around.open?.isLong == true {
      searchLongPage(query, terms: [query])
      return []
    }
    var search = Search(pane: pane, query: query, terms: [query], matches: [], current: nil)
    if pane == .list {
      self.search = search
      return [.list(.seekSaying(query, from: origin.listSelected, step: 1, includingItself: true))]
    }
    search.matches = around.places(of: query, in: pane, narrowing: shorter)
    self.search = search
    return standOnFirstMatch(around)
  }

  private mutating func accept(in pane: Pane, from origin: SearchOrigin) -> [Request] {
    guard let search else {
      // An empty search goes on with the one before, where that was of this pane.
      self.search = origin.search
      return origin.search?.pane == pane ? [.search(.next(1))] : []
    }
    // Typing has led to the match already.
    let jump: [Request] = [.journey(.jump(from: origin.place))]
    if search.pending != nil {
      self.search?.isAccepted = true
      return jump
    }
    guard pane == .list ? !search.isMissing : !search.matches.isEmpty else {
      // It stays the search: n shall not go somewhere else all of a sudden.
      return [.say(.search(.notFound(search.query))), .search(.fail(search, from: origin))]
    }
    return jump
  }

  private mutating func foundInList(_ text: String, _ post: PostID?, _ around: Surroundings) -> [Request] {
    guard search?.pane == .list, search?.query == text else { return [] }
    search?.isMissing = post == nil
    guard let post else { return around.isTyping ? [] : [.say(.search(.notFound(text)))] }
    return [.list(.select(post))]
  }

  // MARK: Matches

  /// The first match at or after what is in view becomes the current one.
  private mutating func standOnFirstMatch(showing shows: Bool = true, _ around: Surroundings) -> [Request] {
    guard let search else { return [] }
    let next = search.matches.firstIndex { around.isAtOrAfterView($0, in: search.pane) }
    self.search?.current = next ?? (search.matches.isEmpty ? nil : 0)
    return shows ? showCurrentMatch() : []
  }

  private mutating func findAnew(_ around: Surroundings) {
    guard var search, search.pane != .list else { return }
    if search.pane == .reader, around.open?.isLong == true {
      return searchLongPage(search.query, terms: search.terms, isAgain: !around.isTyping)
    }
    let current = search.current.flatMap { search.matches.indices.contains($0) ? search.matches[$0] : nil }
    search.matches = around.matches(of: search)
    search.current = current.flatMap { old in
      search.matches.firstIndex { ($0.row, $0.range.lowerBound) >= (old.row, old.range.lowerBound) }
        ?? (search.matches.isEmpty ? nil : search.matches.count - 1)
    }
    self.search = search
  }

  private mutating func goToMatch(by step: Int, _ around: Surroundings) -> [Request] {
    guard let search else { return [] }
    if search.pane == .list {
      return [.list(.seekSaying(search.query, from: around.selected, step: step, includingItself: false))]
    }
    guard !search.matches.isEmpty else { return [.say(.search(.notFound(search.query)))] }
    let count = search.matches.count
    let next = (search.current ?? (step > 0 ? -1 : 0)) + step * (around.number ?? 1)
    let isRound = next < 0 || next >= count
    self.search?.current = ((next % count) + count) % count
    return (isRound ? [.say(.search(.wentRound(step: step)))] : []) + showCurrentMatch()
  }

  /// Brings the current match into view.
  private func showCurrentMatch() -> [Request] {
    guard let search, let current = search.current, search.matches.indices.contains(current) else { return [] }
    let match = search.matches[current]
    switch search.pane {
    case .list: return []
    case .reader: return [.post(.bringIntoView(offset: match.range.lowerBound))]
    case .thread: return [.thread(.showMatch(match))]
    }
  }

  /// Shows a result in the open post: its first match in view, every match marked.
  private mutating func showHit(
    _ text: String, terms: [String], in comment: CommentID?, _ around: Surroundings
  ) -> [Request] {
    if comment == nil, around.open?.isLong == true {
      searchLongPage(text, terms: terms)
      search?.isAccepted = true
      return []
    }
    var search = Search(
      pane: comment == nil ? .reader : .thread, query: text, terms: terms, matches: [], current: nil)
    search.matches = around.matches(of: search)
    if let comment {
      search.current = search.matches.firstIndex { around.open?.thread.entry(at: $0.row).comment.id == comment }
    } else {
      search.current = search.matches.isEmpty ? nil : 0
    }
    self.search = search
    guard search.current != nil else { return [.say(.search(.hitIsGone))] }
    return showCurrentMatch() + [.say(.search(.resultsAgain(key: KeyMap.key(for: .blog(.searchEverything)))))]
  }

  // MARK: Long pages

  /// Searches a long page; what is found comes later.
  ///
  /// - Parameter isAgain: nothing was typed, but the page has changed: what is found does not move it.
  private mutating func searchLongPage(_ query: String, terms: [String], isAgain: Bool = false) {
    asked += 1
    search = Search(
      pane: .reader, query: query, terms: terms, matches: [], pending: asked, isAccepted: isAgain, movesPage: !isAgain)
  }

  /// What is to be found beside the reader, where that was not asked for yet.
  mutating func askForMatches(on page: TypesetText?) -> [Request] {
    guard let search, let number = search.pending, !search.isAskedFor, let page, page.isComplete else { return [] }
    self.search?.isAskedFor = true
    return [.effect(.page(.findInPage(search.terms, content: page.content, number: number)))]
  }

  /// What was found.
  mutating func pageSearched(_ matches: [Search.Match], number: Int, _ around: Surroundings) -> [Request] {
    guard let search, search.pending == number else { return [] }
    self.search?.pending = nil
    self.search?.matches = matches
    let nothing = matches.isEmpty && search.isAccepted
    return (nothing ? [.say(.search(.notFound(search.query)))] : [])
      + standOnFirstMatch(showing: search.movesPage, around) + [.journey(.catchUp)]
  }
}
