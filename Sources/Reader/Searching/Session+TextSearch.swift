import Blog
import Words

/// Searching everything that posts and comments say.
extension Session {
  mutating func take(_ message: SearchMessage) -> [Effect] {
    switch message {
    case .textFound(let id, let progress): textFound(id, progress)
    case .textSearchEnded(let id, let problem): textSearchEnded(id, problem)
    }
  }

  mutating func beginTextSearch() {
    prompt = Prompt(.textSearch, label: .searchEverything)
  }

  /// Looks for what was typed; nothing typed shows the last results again.
  mutating func searchTexts(_ text: String) -> [Effect] {
    let query = TextQuery(text, respectsDiacritics: preferences.respectsDiacritics)
    guard !query.isEmpty else {
      guard let last = blog.textSearch else {
        notice = .search(.nothingTyped)
        return []
      }
      let isAnother = last.query.respectsDiacritics != preferences.respectsDiacritics
      if last.isOutdated || !last.isWhole || isAnother { return searchAgain() }
      showTextSearch()
      return []
    }
    return begin(TextSearch(id: (blog.textSearch?.id ?? 0) + 1, text: text, query: query))
  }

  private mutating func begin(_ search: TextSearch) -> [Effect] {
    blog.textSearch = search
    blog.textSearch?.isEarly = !blog.files.isCatalogued || blog.files.isReadingHeld
    showTextSearch()
    let mine = blog.replies.shown
    return [.catalogue(.search(search.id, search.query, mine))]
  }

  /// The last search once more, since it would find something else now.
  private mutating func searchAgain() -> [Effect] {
    guard let last = blog.textSearch else { return [] }
    let query = TextQuery(last.text, respectsDiacritics: preferences.respectsDiacritics)
    var next = TextSearch(id: last.id + 1, text: last.text, query: query)
    next.returning = last.hits.indices.contains(last.selection) ? last.hits[last.selection] : nil
    return begin(next)
  }

  /// Everything is indexed now: results that lacked something are whole from here on.
  mutating func completeTextSearch() -> [Effect] {
    guard window?.content == .search, prompt == nil, let textSearch = blog.textSearch, !textSearch.isWhole else {
      return []
    }
    return searchAgain()
  }

  private mutating func showTextSearch() {
    guard let textSearch = blog.textSearch else { return }
    window = Window(.search)
    window?.selection = textSearch.selection
    window?.top = textSearch.top
  }

  mutating func textFound(_ id: Int, _ progress: SearchProgress) -> [Effect] {
    guard id == blog.textSearch?.id else { return [] }
    let known = blog.textSearch?.hits.count ?? 0
    blog.textSearch?.hits += progress.hits
    blog.textSearch?.done = progress.done
    blog.textSearch?.total = progress.total
    blog.textSearch?.missing = progress.missing
    if let hit = blog.textSearch?.returning,
      let place = progress.hits.firstIndex(where: { $0.post == hit.post && $0.comment == hit.comment })
    {
      blog.textSearch?.returning = nil
      blog.textSearch?.selection = known + place
      if let window, window.content == .search { moveInWindow(by: known + place - window.selection) }
    }
    // Who wanted to be further down comes along.
    if let goal = blog.textSearch?.goal, let window, window.content == .search {
      let last = windowRowCount - 1
      moveInWindow(by: min(goal, last) - window.selection)
      if last >= goal { blog.textSearch?.goal = nil }
      return wantMoreResults()
    }
    return []
  }

  mutating func textSearchEnded(_ id: Int, _ problem: Problem?) -> [Effect] {
    guard id == blog.textSearch?.id else { return [] }
    blog.textSearch?.isRunning = false
    blog.textSearch?.goal = nil
    if let problem { notice = .problem(problem) }
    return []
  }

  /// After a move in the results: whoever looks at the last of them wants more.
  mutating func wantMoreResults() -> [Effect] {
    guard let textSearch = blog.textSearch, let window, window.content == .search else { return [] }
    self.blog.textSearch?.selection = window.selection
    self.blog.textSearch?.top = window.top
    let wanted = max(window.selection, textSearch.goal ?? 0)
    guard textSearch.isRunning, wanted > textSearch.allowed - TextSearch.lead / 2 else { return [] }
    let allowed = wanted == .max ? .max : wanted + TextSearch.lead
    self.blog.textSearch?.allowed = allowed
    return [.catalogue(.continueSearch(textSearch.id, upTo: allowed))]
  }

  /// Goes to the selected result.
  mutating func openHit() -> [Effect] {
    guard let textSearch = blog.textSearch, let window, textSearch.hits.indices.contains(window.selection) else {
      return []
    }
    self.blog.textSearch?.selection = window.selection
    self.blog.textSearch?.top = window.top
    let hit = textSearch.hits[window.selection]
    rememberJump()
    if blog.open?.post.id == hit.post, opening == nil {
      show(hit)
      return []
    }
    return readPost(hit.post, then: .hit(hit))
  }

  /// Shows a result in the open post: its first match in view, every match marked.
  mutating func show(_ hit: SearchHit) {
    guard let textSearch = blog.textSearch else { return }
    let pane: Pane = hit.comment == nil ? .reader : .thread
    focus = pane
    focusChanged()
    if let comment = hit.comment, let row = blog.open?.thread.rowID(withID: comment) { reveal(row) }
    if pane == .reader, blog.open?.isLong == true {
      searchLongPage(textSearch.text, terms: textSearch.query.terms)
      self.blog.search?.isAccepted = true
      return
    }
    var search = Search(
      pane: pane, query: textSearch.text, terms: textSearch.query.terms, matches: [], current: nil)
    search.matches = matches(of: search)
    if let comment = hit.comment {
      search.current = search.matches.firstIndex { blog.open?.thread.entry(at: $0.row).comment.id == comment }
    } else {
      search.current = search.matches.isEmpty ? nil : 0
    }
    if search.current == nil {
      notice = .search(.hitIsGone)
    }
    self.blog.search = search
    showCurrentMatch()
    let key = KeyMap.key(for: .blog(.searchEverything))
    if search.current != nil { notice = .search(.resultsAgain(key: key)) }
  }
}
