import Blog
import Interchange
import TextFormats

/// Talks to WordPress's REST. It goes through phases; what is asked in one may be answered in any order.
struct WordPressAdapter: Adapter {
  enum Phase { case start, news, walk, recent, mend, check, list, end, finished }

  /// Seconds from before the last sync that are asked again: clocks and caches of servers are not that exact.
  static let overlap: Int64 = 600

  let source: SyncSource
  let route: RESTRoute
  let options: PullOptions
  let blog: BlogFolder
  var phase = Phase.start
  var names = WordPressAPI.Names()
  /// Numbers that were asked for and have no name.
  var nameless = WordPressAPI.Names()
  /// Posts that wait for names.
  var waiting: [(posts: [JSON], ask: Ask, isFull: Bool)] = []
  /// Posts of the walk that wait for their comments, by their numbers: each file is written once.
  var held: [Int: ImportedPost] = [:]
  /// When the posts of this run were changed last, in seconds since 1970.
  var changed: [Int: Int64] = [:]
  var lookups = 0
  /// What came in this run.
  var seenPosts: Set<Int> = []
  var seenComments: Set<Int> = []
  /// Of those, what was written after the last sync.
  var newPosts = 0
  var newComments = 0
  /// Since when what comes is new, in seconds since 1970; nil in a first pull.
  var since: Int64?
  var recent: (posts: RecentList?, comments: RecentList?) = (nil, nil)
  var folder: HeldFolder?
  /// Whether something was given out since it was read.
  var isFolderStale = false
  /// What the page of a walk held that came last: a server that gives the same again has no more.
  var lastPage: [String: [Int]] = [:]
  var counts = ListCounts()
  /// Where the lists go on once everything of the last page is here.
  var pending: SyncState.Check?
  /// Lists that were begun in this run, and those that were gone through to their end.
  var begunLists = (posts: false, comments: false)
  var wholeLists = (posts: false, comments: false)
  var facts: [SyncFact] = []
  var hasComments = true

  init(_ source: SyncSource, options: PullOptions, folder: BlogFolder) {
    self.source = source
    self.options = options
    blog = folder
    route = RESTRoute(source.rest ?? "")
  }

  /// What a server lists as the newest.
  struct RecentList {
    var ids: [Int]
    var total: Int?
    /// Whether this is all that there is.
    var isAll: Bool
  }

  /// What was found while everything that is listed is gone through.
  struct ListCounts {
    var missingPosts = 0
    var missingComments = 0
    var gonePosts = 0
    var goneComments = 0
    var sameDate: (posts: Set<Int>, comments: Set<Int>) = ([], [])
  }

  // MARK: What is asked

  mutating func next(_ state: inout SyncState, now: Timestamp) throws -> [Ask] {
    while true {
      let asks = try asks(&state, now)
      if !asks.isEmpty || phase == .finished { return asks }
    }
  }

  /// What the phase asks; nothing where it is done, and another has begun.
  private mutating func asks(_ state: inout SyncState, _ now: Timestamp) throws -> [Ask] {
    switch phase {
    case .start:
      phase = .news
      // A run that was ended may have called some of them gone.
      if state.news != nil || state.started != nil { state.settled = [:] }
      return state.site == nil
        ? [Ask(purpose: .index, url: route.url("", [("_fields", "name,description,home,url,site_icon_url")]))] : []
    case .news: return news(&state)
    case .walk: return walk(&state)
    case .recent:
      phase = .mend
      return [ask(.recentPosts), hasComments ? ask(.recentComments) : nil].compactMap { $0 }
    case .mend:
      phase = .check
      return mend(state)
    case .check:
      try decide(&state, now)
      return []
    case .list:
      if let pending { state.check = pending }
      guard let check = state.check, check.posts != nil || check.comments != nil else {
        phase = .end
        return []
      }
      return [
        check.posts.map { ask(.listPosts, $0) }, check.comments.map { ask(.listComments, $0) },
      ].compactMap { $0 }
    case .end:
      try end(&state, now)
      phase = .finished
      return []
    case .finished: return []
    }
  }

  private mutating func news(_ state: inout SyncState) -> [Ask] {
    guard let start = state.started ?? state.cursor else {
      if state.walk == nil { state.walk = SyncState.Walk() }
      phase = .walk
      return []
    }
    let key = start.seconds - Self.overlap
    if state.news == nil {
      state.news = SyncState.News(started: nil, posts: KeyWalk(key: key), comments: KeyWalk(key: key))
    }
    since = since ?? key
    let asks = [
      state.news?.posts.map { ask(.newPosts, $0) },
      hasComments ? state.news?.comments.map { ask(.newComments, $0) } : nil,
    ].compactMap { $0 }
    guard asks.isEmpty else { return asks }
    state.started = state.news?.started ?? state.started
    state.news = nil
    phase = .walk
    return []
  }

  private mutating func walk(_ state: inout SyncState) -> [Ask] {
    guard let walk = state.walk else {
      phase = .recent
      return []
    }
    if !walk.batches.isEmpty {
      // Another run had them, and they went with it.
      let missing = walk.areWritten ? [] : walk.batches.flatMap(\.posts).filter { held[$0] == nil }
      if !missing.isEmpty { return asks("posts", missing, fields: WordPressAPI.postFields) { .waitingPosts($0) } }
      if hasComments { return walk.batches.map { ask($0) } }
    }
    if walk.isAtEnd {
      state.walk = nil
      phase = .recent
      return []
    }
    if let most = options.mostFirstPosts, walk.count >= most {
      phase = .finished
      return []
    }
    return [ask(.walkPosts, walk.posts)]
  }

  // MARK: What is answered

  mutating func take(_ answer: Answer, of ask: Ask, _ state: inout SyncState, now: Timestamp) throws -> Taken {
    let taken = try read(answer, of: ask, &state, now: now)
    if !taken.events.isEmpty { isFolderStale = true }
    return taken
  }

  private mutating func read(
    _ answer: Answer, of ask: Ask, _ state: inout SyncState, now: Timestamp
  ) throws -> Taken {
    if let fault = answer.fault(now: now) {
      if let taken = try tolerate(fault, answer, ask, &state) { return taken }
      throw fault
    }
    if let date = answer.date {
      switch ask.purpose {
      case .newPosts, .newComments:
        // Of two on their way the earlier one.
        let before = state.news?.started ?? date
        state.news?.started = min(before, date)
      case .walkPosts: if state.started == nil { state.started = date }
      default: break
      }
    } else if case .walkPosts = ask.purpose, state.started == nil {
      state.started = now
    }
    if case .index = ask.purpose {
      let json = try answer.json()
      guard json.members != nil else { throw SyncFault.answerBroken(.otherKind) }
      state.site = WordPressAPI.site(json)
      return Taken(events: beginning(state))
    }
    let list = try answer.list()
    switch ask.purpose {
    case .authors(let ids): return try name(ids, list, \.authors, &state)
    case .categories(let ids): return try name(ids, list, \.categories, &state)
    case .tags(let ids): return try name(ids, list, \.tags, &state)
    case .newPosts, .walkPosts, .waitingPosts, .missingPosts, .missingPages:
      waiting.append((list, ask, isFull(answer, list, ask)))
      var follow = asksForNames(list.filter { !isSettled($0, state) })
      lookups += follow.count
      guard lookups == 0 else { return Taken(follow: follow) }
      let taken = try release(&state)
      follow += taken.follow
      return Taken(events: taken.events, follow: follow)
    case .walkComments(let first): return walkOn(list, answer, ask, first, &state)
    case .newComments, .missingComments, .again: return takeComments(list, answer, ask, &state)
    case .recentPosts:
      recent.posts = RecentList(
        ids: list.compactMap { WordPressAPI.number($0["id"]) }, total: answer.number("x-wp-total"),
        isAll: !isFull(answer, list, ask))
    case .recentComments:
      recent.comments = RecentList(
        ids: list.compactMap { WordPressAPI.number($0["id"]) }, total: answer.number("x-wp-total"),
        isAll: !isFull(answer, list, ask))
    case .provePosts(let ids): return try prove(posts: ids, list, state)
    case .proveComments(let ids): return try prove(comments: ids, list, state)
    case .proveHomes(let posts, let comments): return try prove(homes: posts, of: comments, list, state)
    case .listPosts, .listComments: return try takeList(list, answer, ask, &state)
    default: break
    }
    return Taken()
  }

  /// What a blog may keep to itself without being broken.
  private mutating func tolerate(
    _ fault: SyncFault, _ answer: Answer, _ ask: Ask, _ state: inout SyncState
  ) throws -> Taken? {
    let isPastEnd =
      answer.status == 400 && (try? answer.json())?["code"]?.string?.hasSuffix("invalid_page_number") == true
    let isClosed = fault == .loginNeeded || fault == .forbiddenBySite || fault == .notFound
    switch ask.purpose {
    case .authors(let ids) where isClosed: return try name(ids, [], \.authors, &state)
    case .categories(let ids) where isClosed: return try name(ids, [], \.categories, &state)
    case .tags(let ids) where isClosed: return try name(ids, [], \.tags, &state)
    case .missingPages where isClosed: return Taken()
    case .index where isClosed:
      state.site = Site(title: "", homePageURL: source.home.isEmpty ? nil : source.home)
      return Taken(events: beginning(state))
    case .newComments where isClosed, .recentComments where isClosed, .listComments where isClosed,
      .missingComments where isClosed, .proveComments where isClosed:
      closeComments()
      pending?.comments = nil
      return Taken()
    // One post of several may have been closed meanwhile; then each is asked alone. So it is where their order is not known.
    case .walkComments(let first) where isClosed || answer.status == 400: return walkAlone(first, &state)
    case .again(let posts, _) where isClosed:
      return Taken(follow: posts.count > 1 ? posts.map { self.ask(.again([$0], KeyWalk()), KeyWalk(), [$0]) } : [])
    case .walkPosts where isPastEnd:
      state.walk?.isAtEnd = true
      return Taken()
    case .newPosts where isPastEnd:
      state.news?.posts = nil
      return Taken()
    case .listPosts where isPastEnd:
      pending?.posts = nil
      return Taken()
    default: return nil
    }
  }

  private mutating func closeComments() {
    if hasComments { facts.append(.commentsClosed) }
    hasComments = false
  }

  /// What every part of what comes begins with.
  func beginning(_ state: SyncState) -> [ImportEvent] {
    [.source(source.rest ?? source.home)] + (state.site.map { [.site($0)] } ?? [])
  }

  /// Whether more pages come behind this one.
  mutating func isFull(_ answer: Answer, _ list: [JSON], _ ask: Ask) -> Bool {
    let ids = list.compactMap { WordPressAPI.number($0["id"]) }
    let key = "\(ask.purpose)"
    defer { lastPage[key] = ids }
    // Who gives the same page again has no other one.
    if !ids.isEmpty, lastPage[key] == ids { return false }
    if list.isEmpty { return false }
    if !answer.links("next").isEmpty { return true }
    if let pages = answer.number("x-wp-totalpages") { return pages > page(of: ask) }
    return list.count >= RESTRoute.perPage
  }

  private func page(of ask: Ask) -> Int {
    guard let mark = ask.url.firstRange(of: "&page=") else { return 1 }
    return Int(ask.url[mark.upperBound...].prefix { $0.isNumber }) ?? 1
  }
}
