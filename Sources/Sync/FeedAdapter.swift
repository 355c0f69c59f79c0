import Blog
import Interchange

/// Follows feeds: RSS, Atom, JSON Feed, and those of comments that WordPress and others have.
struct FeedAdapter: Adapter {
  /// Nothing waits.
  mutating func surrender(_ state: inout SyncState) -> [ImportEvent] { [] }

  private enum Phase { case posts, older, comments, threads, finished }

  let source: SyncSource
  let options: PullOptions
  private(set) var facts: [SyncFact] = []
  private var phase = Phase.posts
  private var isFirst = false
  /// What the page before held: comment feeds and some blogs repeat the newest for ever.
  private var lastPage: [String] = []
  private var seenPages: Set<String> = []

  init(_ source: SyncSource, options: PullOptions) {
    self.source = source
    self.options = options
  }

  mutating func next(_ state: inout SyncState, now: Timestamp) throws -> [Ask] {
    // Threads of the last page before the next one: what came can be read whole.
    if phase != .finished, phase != .posts, !state.threads.isEmpty {
      return state.threads.map { Ask(purpose: .thread($0.url), url: $0.url, isConditional: $0.count == nil) }
    }
    switch phase {
    case .posts:
      isFirst = state.cursor == nil
      // What was asked for before the older pages were all here is asked for again whole.
      return [Ask(purpose: .feed, url: source.feed ?? "", isConditional: true, wantsAll: isFirst)]
    case .older:
      if let next = state.nextPage, seenPages.insert(next).inserted {
        return [Ask(purpose: .olderPage(seenPages.count), url: next)]
      }
      state.nextPage = nil
      state.listed = state.listed ?? now
      phase = .comments
      return try self.next(&state, now: now)
    case .comments:
      phase = .threads
      guard let feed = source.commentsFeed else { return try next(&state, now: now) }
      return [Ask(purpose: .commentsFeed, url: feed, isConditional: true, wantsAll: isFirst)]
    case .threads:
      phase = .finished
      state.cursor = state.started ?? now
      state.started = nil
      state.lastSuccess = now
      state.lastFault = nil
      return []
    case .finished: return []
    }
  }

  mutating func take(_ answer: Answer, of ask: Ask, _ state: inout SyncState, now: Timestamp) throws -> Taken {
    switch ask.purpose {
    case .feed:
      if let fault = answer.fault(now: now) { throw fault }
      phase = .older
      state.started = answer.date ?? now
      guard answer.status != 304 else { return Taken() }
      let reading = try FeedReading(answer)
      let known = Set(state.known)
      note(reading, &state)
      state.site = reading.site ?? state.site
      lastPage = reading.posts.map(\.post.feedID)
      if state.listed == nil, state.nextPage == nil {
        state.nextPage = older(after: ask.url, reading)
        if state.nextPage == nil { facts.append(.onlyNewestPosts(count: reading.posts.count)) }
      } else if state.nextPage == nil, !known.isEmpty, known.isDisjoint(with: lastPage) {
        // More came than the feed holds: the older pages have the rest.
        state.nextPage = older(after: ask.url, reading)
        state.gap = state.known
      }
      state.known = lastPage
      return Taken(events: reading.events)
    case .olderPage:
      if answer.status == 404 || answer.status == 410 {
        state.nextPage = nil
        return Taken()
      }
      if let fault = answer.fault(now: now) { throw fault }
      let reading = try FeedReading(answer)
      let ids = reading.posts.map(\.post.feedID)
      defer { lastPage = ids }
      guard !ids.isEmpty, ids != lastPage, !isTooOld(reading) else {
        state.nextPage = nil
        return Taken(events: ids == lastPage ? [] : reading.events)
      }
      note(reading, &state)
      state.nextPage = older(after: ask.url, reading)
      if !state.gap.isEmpty, !Set(state.gap).isDisjoint(with: ids) {
        (state.nextPage, state.gap) = (nil, [])
      }
      return Taken(events: reading.events)
    case .commentsFeed:
      guard answer.status != 304 else { return Taken() }
      switch answer.fault(now: now) {
      case .notFound?, .gone?, .loginNeeded?, .forbiddenBySite?: return Taken()
      case let fault?: throw fault
      case nil: break
      }
      return Taken(events: comments(try FeedReading(answer)))
    case .thread(let url): return try takeThread(url, answer, &state, now)
    default: return Taken()
    }
  }

  /// Whether everything in it is older than what is wanted.
  private func isTooOld(_ reading: FeedReading) -> Bool {
    guard let since = options.since else { return false }
    return reading.posts.allSatisfy { $0.post.published.map { $0.seconds < since.seconds } ?? false }
  }

  private func older(after url: String, _ reading: FeedReading) -> String? {
    if let next = reading.next { return next }
    guard reading.isWordPress, !reading.posts.isEmpty else { return nil }
    return Self.paged(url)
  }

  /// `/feed/` → `/feed/?paged=2` → `/feed/?paged=3`.
  static func paged(_ url: String) -> String {
    for separator in ["?paged=", "&paged="] {
      guard let mark = url.firstRange(of: separator) else { continue }
      let number = url[mark.upperBound...].prefix { $0.isNumber }
      return url[..<mark.upperBound] + String((Int(number) ?? 1) + 1) + url[number.endIndex...]
    }
    return url + (url.contains("?") ? "&" : "?") + "paged=2"
  }

  // MARK: Comments

  /// What a feed of comments has, and nothing of what it calls itself.
  private func comments(_ reading: FeedReading) -> [ImportEvent] {
    reading.events.filter {
      switch $0 {
      case .post, .site: false
      default: true
      }
    }
  }

  /// Remembers whose threads have grown.
  private mutating func note(_ reading: FeedReading, _ state: inout SyncState) {
    for post in reading.posts {
      guard let name = Self.feed(post, "comments_url") else { continue }
      let count = Self.count(post)
      let known = state.counts[name]
      guard known == nil ? count != 0 : count.map { $0 > known ?? 0 } ?? true else {
        if let count { state.counts[name] = count }
        continue
      }
      let thread = SyncState.Thread(
        url: reading.isWordPress ? Self.atom(name) : name, name: name, count: count, page: post.post.url ?? "")
      state.threads.removeAll { $0.name == name }
      state.threads.append(thread)
    }
  }

  private static func members(_ post: ImportedPost) -> [SourceMember] {
    for case .object(let members) in post.extras.filter({ $0.key == "_feed" }).map(\.value) { return members }
    return []
  }

  private static func feed(_ post: ImportedPost, _ key: String) -> String? {
    for case .string(let text) in members(post).filter({ $0.key == key }).map(\.value) { return text }
    return nil
  }

  private static func count(_ post: ImportedPost) -> Int? {
    for case .integer(let count) in members(post).filter({ $0.key == "comment_count" }).map(\.value) { return count }
    return nil
  }

  /// WordPress's Atom feed of the same thread, which says what each comment answers.
  static func atom(_ url: String) -> String {
    if url.contains("feed=rss2") { return url.replacing("feed=rss2", with: "feed=atom") }
    if url.hasSuffix("/feed/") { return url + "atom/" }
    if url.hasSuffix("/feed") { return url + "/atom/" }
    return url
  }

  private mutating func takeThread(
    _ url: String, _ answer: Answer, _ state: inout SyncState, _ now: Timestamp
  ) throws -> Taken {
    guard let place = state.threads.firstIndex(where: { $0.url == url }) else { return Taken() }
    let thread = state.threads[place]
    func done() {
      state.threads.remove(at: place)
      if let count = thread.count { state.counts[thread.name] = count }
    }
    if answer.status == 304 {
      done()
      return Taken()
    }
    // Some blogs show the post's page there: they have no such feed.
    var isMissing = answer.isWebPage
    switch answer.fault(now: now) {
    case .notFound?, .gone?, .loginNeeded?, .forbiddenBySite?: isMissing = true
    case let fault? where !isMissing: throw fault
    default: break
    }
    if isMissing {
      // Then the one that the post names, which may be in another form.
      if thread.url != thread.name {
        state.threads[place].url = thread.name
        return Taken()
      }
      done()
      if let count = thread.count, count > 0 {
        facts.append(.olderCommentsMissing(count: count, page: thread.page))
      }
      return Taken()
    }
    let reading = try FeedReading(answer)
    done()
    if let count = thread.count, count > reading.commentCount + reading.formCount {
      let missing = count - reading.commentCount - reading.formCount
      facts.append(.olderCommentsMissing(count: missing, page: thread.page))
    }
    return Taken(events: comments(reading))
  }
}
