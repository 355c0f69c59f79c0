import Blog
import Words

/// What other rooms ask of the search through everything.
enum TextSearchRequest: Equatable, Sendable {
  /// Asks what to look for.
  case ask
  /// Looks for what was typed; nothing typed shows the last results again.
  case look(String)
  /// Every file is read now: results that lacked something are looked for again.
  case complete
  /// Posts or replies changed since.
  case outdate
  /// A key was pressed in the results.
  case keyPressed
  /// Somebody wants to be at a row, further down than what was found so far.
  case aim(Int)
  /// After a move in the results: whoever looks at the last of them wants more.
  case wantMore
  /// Goes to the selected result.
  case open(Int)
  /// Shows a result in the open post.
  case show(SearchHit)
}

/// Searching everything that posts and comments say.
public struct TextSearching: Equatable, Sendable {
  /// The last search, with its results.
  public var search: TextSearch?

  /// What the search knows of what is around it.
  struct Surroundings {
    /// Whether letters with marks are told from those without.
    var respectsDiacritics: Bool
    /// Whether not every file is read yet.
    var isEarly: Bool
    /// Replies written here that others may see.
    var mine: [Reply]
    /// The window that lists the results, where it is open.
    var window: Window?
    /// Whether somebody types at the prompt.
    var isTyping: Bool
    /// The post that is open and not about to be left.
    var open: PostID?
  }

  mutating func take(_ request: TextSearchRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .ask: return [.screen(.prompt(Prompt(.textSearch, label: .searchEverything)))]
    case .look(let text): return look(for: text, around)
    case .complete:
      guard around.window != nil, !around.isTyping, let search, !search.isWhole else { return [] }
      return searchAgain(around)
    case .outdate: search?.isOutdated = true
    case .keyPressed:
      search?.goal = nil
      search?.returning = nil
    case .aim(let row): search?.goal = row
    case .wantMore: return wantMore(around)
    case .open(let row): return open(row, around)
    case .show(let hit): return show(hit)
    }
    return []
  }

  private mutating func look(for text: String, _ around: Surroundings) -> [Request] {
    let query = TextQuery(text, respectsDiacritics: around.respectsDiacritics)
    guard query.isEmpty else {
      return begin(TextSearch(id: (search?.id ?? 0) + 1, text: text, query: query), around)
    }
    guard let search else { return [.say(.search(.nothingTyped))] }
    let isAnother = search.query.respectsDiacritics != around.respectsDiacritics
    return search.isOutdated || !search.isWhole || isAnother ? searchAgain(around) : [showResults(search)]
  }

  private mutating func begin(_ search: TextSearch, _ around: Surroundings) -> [Request] {
    var search = search
    search.isEarly = around.isEarly
    self.search = search
    return [showResults(search), .effect(.catalogue(.search(search.id, search.query, around.mine)))]
  }

  /// The last search once more, since it would find something else now.
  private mutating func searchAgain(_ around: Surroundings) -> [Request] {
    guard let last = search else { return [] }
    let query = TextQuery(last.text, respectsDiacritics: around.respectsDiacritics)
    var next = TextSearch(id: last.id + 1, text: last.text, query: query)
    next.returning = last.hits.indices.contains(last.selection) ? last.hits[last.selection] : nil
    return begin(next, around)
  }

  private func showResults(_ search: TextSearch) -> Request {
    var window = Window(.search)
    window.selection = search.selection
    window.top = search.top
    return .screen(.window(window))
  }

  // MARK: What is found

  mutating func take(_ message: SearchMessage, _ around: Surroundings) -> [Request] {
    switch message {
    case .textFound(let id, let progress): id == search?.id ? found(progress, around) : []
    case .textSearchEnded(let id, let problem): id == search?.id ? ended(problem) : []
    }
  }

  private mutating func found(_ progress: SearchProgress, _ around: Surroundings) -> [Request] {
    guard var search else { return [] }
    self.search = nil
    defer { self.search = search }
    let known = search.hits.count
    search.hits += progress.hits
    search.done = progress.done
    search.total = progress.total
    search.missing = progress.missing
    var requests: [Request] = []
    if let hit = search.returning,
      let place = progress.hits.firstIndex(where: { $0.post == hit.post && $0.comment == hit.comment })
    {
      search.returning = nil
      search.selection = known + place
      if around.window != nil { requests.append(.screen(.selectInWindow(known + place))) }
    }
    // Who wanted to be further down comes along.
    if let goal = search.goal, around.window != nil {
      let last = search.hits.count - 1
      requests += [.screen(.selectInWindow(min(goal, last))), .texts(.wantMore)]
      if last >= goal { search.goal = nil }
    }
    return requests
  }

  private mutating func ended(_ problem: Problem?) -> [Request] {
    search?.isRunning = false
    search?.goal = nil
    return problem.map { [.say(.problem($0))] } ?? []
  }

  private mutating func wantMore(_ around: Surroundings) -> [Request] {
    guard let search, let window = around.window else { return [] }
    self.search?.selection = window.selection
    self.search?.top = window.top
    let wanted = max(window.selection, search.goal ?? 0)
    guard search.isRunning, wanted > search.allowed - TextSearch.lead / 2 else { return [] }
    let allowed = wanted == .max ? .max : wanted + TextSearch.lead
    self.search?.allowed = allowed
    return [.effect(.catalogue(.continueSearch(search.id, upTo: allowed)))]
  }

  // MARK: Going to a result

  private mutating func open(_ row: Int, _ around: Surroundings) -> [Request] {
    guard let search, search.hits.indices.contains(row) else { return [] }
    self.search?.selection = row
    if let window = around.window { self.search?.top = window.top }
    let hit = search.hits[row]
    return [.jump, around.open == hit.post ? .texts(.show(hit)) : .open(hit.post, then: .hit(hit))]
  }

  private func show(_ hit: SearchHit) -> [Request] {
    guard let search else { return [] }
    let pane: Pane = hit.comment == nil ? .reader : .thread
    return [.focus(pane)] + (hit.comment.map { [.thread(.show($0))] } ?? [])
      + [.search(.showHit(search.text, terms: search.query.terms, in: hit.comment))]
  }
}
