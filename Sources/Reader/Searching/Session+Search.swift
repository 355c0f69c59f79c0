import Blog
import Screen
import SearchText
import Words

extension Search {
  /// Every place of `content` that says `query`, without regard to case, diacritics and kinds of quotation marks and
  /// white space, as UTF-8 ranges.
  static func ranges(of query: String, in content: String) -> [Range<Int>] {
    let needle = TextFolding.fold(query).bytes
    guard !needle.isEmpty, !content.isEmpty else { return [] }
    return ranges(of: needle, in: TextFolding.fold(content), length: content.utf8.count)
  }

  /// The matches of terms in a page's content.
  public static func matches(of terms: [String], inPage content: String) -> [Match] {
    matches(of: terms, in: TextFolding.fold(content), length: content.utf8.count)
  }

  /// The same in content that is folded already; `length` is the content's, in bytes.
  static func matches(of terms: [String], in hay: TextFolding.Folded, length: Int) -> [Match] {
    merge(
      terms.map { term in
        ranges(of: TextFolding.fold(term).bytes, in: hay, length: length).map { Match(row: 0, range: $0) }
      })
  }

  /// The matches of several terms in order; of those that overlap, the first and longest.
  static func merge(_ found: [[Match]]) -> [Match] {
    guard found.count > 1 else { return found.first ?? [] }
    let all = found.joined().sorted {
      ($0.row, $0.range.lowerBound, $1.range.upperBound) < ($1.row, $1.range.lowerBound, $0.range.upperBound)
    }
    var matches: [Match] = []
    for match in all {
      if let last = matches.last, last.row == match.row, last.range.upperBound > match.range.lowerBound { continue }
      matches.append(match)
    }
    return matches
  }

  /// The same of folded text; `length` is the content's, in bytes.
  static func ranges(of needle: [UInt8], in hay: TextFolding.Folded, length: Int) -> [Range<Int>] {
    guard !needle.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var from = 0
    while let place = ByteSearch.first(needle, in: hay.bytes, from: from), !Task.isCancelled {
      let end = place + needle.count
      ranges.append(hay.origin(of: place)..<(end < hay.bytes.count ? hay.origin(of: end) : length))
      from = end
    }
    return ranges
  }
}

extension Session {
  mutating func beginSearch() {
    let origin = SearchOrigin(
      listSelection: blog.list.selection, listTop: blog.list.top, listSelected: blog.list.selected?.id,
      readerTop: blog.open?.top ?? 0,
      threadPlace: blog.open?.thread.place, place: currentPlace,
      search: blog.search)
    prompt = Prompt(.search(focus, origin: origin), label: .search)
  }

  /// Back to where the panes stood before a search.
  mutating func restore(_ origin: SearchOrigin) {
    blog.search = origin.search
    blog.list.restore(selection: origin.listSelection, top: origin.listTop, post: origin.listSelected)
    blog.open?.held = nil
    blog.open?.top = origin.readerTop
    if let place = origin.threadPlace { blog.open?.thread.restore(place) }
    settle()
  }

  /// Shows the first match at or after where the search began.
  mutating func searchAsTyped(_ query: String, in pane: Pane, from origin: SearchOrigin) -> [Effect] {
    let shorter = blog.search
    restore(origin)
    blog.search = nil
    if seeking != nil { blog.journey.pending = nil }
    guard !query.isEmpty else { return [] }
    if pane == .reader, blog.open?.isLong == true {
      searchLongPage(query)
      return []
    }
    var search = Search(pane: pane, query: query, terms: [query], matches: [], current: nil)
    if pane == .list {
      self.blog.search = search
      return seekSaying(query, from: origin.listSelected, step: 1, includingItself: true)
    }
    search.matches = places(of: query, in: pane, narrowing: shorter)
    self.blog.search = search
    standOnFirstMatch()
    return []
  }

  /// The first match at or after what is in view becomes the current one.
  mutating func standOnFirstMatch(showing shows: Bool = true) {
    guard let found = blog.search else { return }
    let next = found.matches.firstIndex { isAtOrAfterView($0, in: found.pane) }
    blog.search?.current = next ?? (found.matches.isEmpty ? nil : 0)
    if shows { showCurrentMatch() }
  }

  mutating func acceptSearch(in pane: Pane, from origin: SearchOrigin) -> [Effect] {
    guard let search = blog.search else {
      // An empty search goes on with the one before, where that was of this pane.
      self.blog.search = origin.search
      return origin.search?.pane == pane ? goToMatch(by: 1) : []
    }
    if search.pending != nil {
      rememberJump(from: origin.place)
      self.blog.search?.isAccepted = true
      return []
    }
    guard pane == .list ? !search.isMissing : !search.matches.isEmpty else {
      notice = .search(.notFound(search.query))
      restore(origin)
      // It stays the search: n shall not go somewhere else all of a sudden.
      self.blog.search = search
      return []
    }
    // Typing has led to the match already.
    rememberJump(from: origin.place)
    return []
  }

  /// Every place of a search's pane that says one of its terms, in order.
  func matches(of search: Search) -> [Search.Match] {
    Search.merge(search.terms.map { places(of: $0, in: search.pane) })
  }

  /// - Parameter shorter: a search of the same pane whose query may be the beginning of this one: what does not say
  ///   "numb" says no "number".
  private func places(of query: String, in pane: Pane, narrowing shorter: Search? = nil) -> [Search.Match] {
    switch pane {
    case .list: return []
    case .reader:
      return Search.matches(of: [query], inPage: blog.open?.page.content ?? "")
    case .thread:
      guard let state = blog.open?.thread else { return [] }
      let needle = TextFolding.fold(query).bytes
      guard !needle.isEmpty else { return [] }
      var found: [Search.Match] = []
      func look(at ordinal: Int) {
        // A shorter search may be of a thread that was longer.
        guard ordinal < state.ordinalCount else { return }
        let entry = state.entry(at: ordinal)
        guard state.filter?.matches.contains(entry.key) != false else { return }
        for range in ThreadTexts.ranges(of: needle, in: entry.comment) {
          found.append(Search.Match(row: ordinal, range: range))
        }
      }
      if let shorter, shorter.pane == pane, !shorter.query.isEmpty,
        needle.starts(with: TextFolding.fold(shorter.query).bytes)
      {
        var last = -1
        for match in shorter.matches where match.row != last {
          last = match.row
          look(at: last)
        }
      } else {
        for ordinal in 0..<state.ordinalCount { look(at: ordinal) }
      }
      return found
    }
  }

  private func isAtOrAfterView(_ match: Search.Match, in pane: Pane) -> Bool {
    switch pane {
    case .list: match.row >= blog.list.selection
    case .reader: match.range.lowerBound >= (blog.open?.offset ?? 0)
    case .thread: match.row >= (blog.open.flatMap { $0.thread.selectedRow.map($0.thread.ordinal(of:)) } ?? 0)
    }
  }

  /// The thread changed under an accepted search: its matches are found again, the current one stays as near as can be.
  mutating func findMatchesAnew() {
    guard var search = blog.search, search.pane != .list else { return }
    if search.pane == .reader, blog.open?.isLong == true {
      searchLongPage(search.query, terms: search.terms, isAgain: prompt == nil)
      return
    }
    let current = search.current.flatMap { search.matches.indices.contains($0) ? search.matches[$0] : nil }
    search.matches = matches(of: search)
    search.current = current.flatMap { old in
      search.matches.firstIndex { ($0.row, $0.range.lowerBound) >= (old.row, old.range.lowerBound) }
        ?? (search.matches.isEmpty ? nil : search.matches.count - 1)
    }
    self.blog.search = search
  }

  mutating func goToMatch(by step: Int) -> [Effect] {
    guard let search = blog.search, search.pane == focus else { return goToUnread(by: step) }
    if search.pane == .list {
      return seekSaying(search.query, from: blog.list.selected?.id, step: step, includingItself: false)
    }
    guard !search.matches.isEmpty else {
      notice = .search(.notFound(search.query))
      return []
    }
    let count = search.matches.count
    let steps = step * (self.keys.count ?? 1)
    let next = (search.current ?? (step > 0 ? -1 : 0)) + steps
    if next < 0 || next >= count {
      notice = .search(.wentRound(step: step))
    }
    self.blog.search?.current = ((next % count) + count) % count
    showCurrentMatch()
    return []
  }

  /// Brings the current match into view.
  mutating func showCurrentMatch() {
    guard let search = blog.search, let current = search.current, search.matches.indices.contains(current) else {
      return
    }
    let match = search.matches[current]
    switch search.pane {
    case .list: break
    case .reader:
      let height = room(of: .reader).content.height
      blog.open?.bringIntoView(offset: match.range.lowerBound, height: height)
    case .thread:
      guard let state = blog.open?.thread, match.row < state.ordinalCount else { return }
      let id = state.rowID(at: match.row)
      blog.open?.thread.holdOpen(match.row)
      if let row = blog.open?.thread.visibleRow(for: id) { blog.open?.thread.selection = row }
      withThread { setter, height in setter.show(offset: match.range.lowerBound, height: height) }
    }
  }
}

extension ThreadSetter {
  /// Brings the line of the selected row that holds an offset of its content into view.
  mutating func show(offset: Int, height: Int) {
    showSelection(height: height)
    guard state.rows.indices.contains(state.selection) else { return }
    let line = row(state.selection).line(at: offset)
    let place = start(of: state.selection, height: height) + line
    if place >= height { scroll(by: place - height + 1 + height / 3, height: height) }
    if place < 0 { scroll(by: place - height / 3, height: height) }
  }
}
