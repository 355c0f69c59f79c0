import Blog
import Interchange
import TextFormats

/// What no date tells: late approvals, what was withdrawn, what a walk missed. Numbers that are listed are held against
/// what is here; nothing is called gone before the server was asked for it by its number.
extension WordPressAdapter {
  /// Everything is held against what is here so often.
  private static let thoroughDays: Int64 = 30

  /// - Parameter again: whether what came meanwhile counts.
  private mutating func loadFolder(_ state: SyncState, again: Bool = false) throws -> HeldFolder {
    if let folder, !(again && isFolderStale) { return folder }
    let folder = HeldFolder(try blog.posts(), home: state.site?.homePageURL ?? source.home)
    self.folder = folder
    isFolderStale = false
    return folder
  }

  /// What the newest of both lists tell by themselves, and the threads that are to be read again.
  mutating func mend(_ state: SyncState) -> [Ask] {
    var asks: [Ask] = []
    if state.posts.total != nil, let posts = recent.posts {
      let known = Set(state.posts.recent).union(seenPosts)
      asks += self.asks(
        "posts", posts.ids.filter { !known.contains($0) }, fields: WordPressAPI.postFields
      ) { .missingPosts($0) }
      asks += self.asks("posts", Self.gone(state.posts.recent, posts), fields: "id") { .provePosts($0) }
    }
    if state.comments.total != nil, let comments = recent.comments {
      let known = Set(state.comments.recent).union(seenComments)
      asks += self.asks(
        "comments", comments.ids.filter { !known.contains($0) }, fields: WordPressAPI.commentFields
      ) { .missingComments($0) }
      asks += self.asks("comments", Self.gone(state.comments.recent, comments), fields: "id") { .proveComments($0) }
    }
    let numbers = options.again.filter(\.isListed).compactMap { $0.number.flatMap { Int($0) } }
    if hasComments {
      for start in stride(from: 0, to: numbers.count, by: RESTRoute.perPage) {
        let part = Array(numbers[start..<min(start + RESTRoute.perPage, numbers.count)])
        asks.append(ask(.again(part, KeyWalk()), KeyWalk(), part))
      }
    }
    return asks
  }

  /// What stood among others that are still listed.
  static func gone(_ old: [Int], _ new: RecentList) -> [Int] {
    let present = Set(new.ids)
    if new.isAll { return old.filter { !present.contains($0) } }
    guard let last = old.lastIndex(where: present.contains) else { return [] }
    return old[..<last].filter { !present.contains($0) }
  }

  // MARK: What is gone

  mutating func prove(posts ids: [Int], _ list: [JSON], _ state: SyncState) throws -> Taken {
    let present = Set(list.compactMap { WordPressAPI.number($0["id"]) })
    let folder = try loadFolder(state, again: true)
    let gone = ids.filter { !present.contains($0) }
    var events: [ImportEvent] = []
    for id in gone {
      guard let post = folder.post(id), post.isListed else { continue }
      // Where it comes back, it is not here as it was.
      changed[id] = nil
      newPosts -= 1
      newComments -= post.comments.count { $0.isListed }
      events.append(.thread(ImportedThread(postReferences: post.references, isPostGone: true)))
    }
    return Taken(events: events.isEmpty ? [] : beginning(state) + events)
  }

  mutating func prove(comments ids: [Int], _ list: [JSON], _ state: SyncState) throws -> Taken {
    let present = Set(list.compactMap { WordPressAPI.number($0["id"]) })
    let folder = try loadFolder(state, again: true)
    // What stands under a post that nobody may see is not gone for that.
    let gone = ids.filter { !present.contains($0) && folder.commentIDs.contains($0) }
    let homes = Set(gone.compactMap { folder.home(ofComment: $0) }.filter { $0.kind == "post" }.compactMap(\.number))
    let numbers = homes.compactMap { Int($0) }.sorted()
    guard !numbers.isEmpty else { return Taken(events: mark(gone, folder, state)) }
    return Taken(follow: asks("posts", numbers, fields: "id") { .proveHomes($0, comments: gone) })
  }

  mutating func prove(homes: [Int], of comments: [Int], _ list: [JSON], _ state: SyncState) throws -> Taken {
    var taken = try prove(posts: homes, list, state)
    let present = Set(list.compactMap { WordPressAPI.number($0["id"]) })
    let folder = try loadFolder(state)
    let gone = comments.filter { id in
      guard let post = folder.home(ofComment: id), let number = post.number.flatMap({ Int($0) }) else { return false }
      return present.contains(number) || post.kind != "post" && homes.first == homes.min()
    }
    taken.events += mark(gone, folder, state)
    return taken
  }

  private mutating func mark(_ comments: [Int], _ folder: HeldFolder, _ state: SyncState) -> [ImportEvent] {
    var threads: [PostID: ImportedThread] = [:]
    var order: [PostID] = []
    for id in comments where folder.commentIDs.contains(id) {
      guard let post = folder.home(ofComment: id) else { continue }
      newComments -= 1
      if threads[post.id] == nil {
        order.append(post.id)
        threads[post.id] = ImportedThread(postReferences: post.references)
      }
      threads[post.id]?.goneComments.append(String(id))
    }
    let events = order.compactMap { threads[$0] }.map(ImportEvent.thread)
    return events.isEmpty ? [] : beginning(state) + events
  }

  // MARK: Counting

  /// Whether what the server counts is what is here; else everything that it lists is gone through.
  mutating func decide(_ state: inout SyncState, _ now: Timestamp) throws {
    let isDue = state.listed.map { now.seconds - $0.seconds >= Self.thoroughDays * 86_400 } ?? false
    var check = state.check ?? SyncState.Check()
    if isDue { check.isThorough = true }
    if try isOff(recent.posts?.total, state.posts, newPosts, { $0.posts.count }, state) || isDue,
      check.posts == nil
    {
      check.posts = KeyWalk()
    }
    if hasComments,
      try isOff(recent.comments?.total, state.comments, newComments, { $0.comments.count }, state) || isDue,
      check.comments == nil
    {
      check.comments = KeyWalk()
    }
    if !hasComments { check.comments = nil }
    guard check.posts != nil || check.comments != nil else {
      state.check = nil
      phase = .end
      return
    }
    _ = try loadFolder(state, again: true)
    state.check = check
    pending = check
    phase = .list
  }

  private mutating func isOff(
    _ total: Int?, _ last: SyncState.Listing, _ new: Int, _ count: (HeldFolder) -> Int, _ state: SyncState
  ) throws -> Bool {
    guard let total, options.since == nil || last.total != nil else { return false }
    // Where the folder was read anyway, it is counted.
    if folder == nil, let before = last.total, before + new == total { return false }
    guard options.since == nil else { return true }
    return try count(loadFolder(state, again: true)) + (last.surplus ?? 0) != total
  }

  // MARK: Lists

  mutating func takeList(_ list: [JSON], _ answer: Answer, _ ask: Ask, _ state: inout SyncState) throws -> Taken {
    let isPosts = ask.purpose == .listPosts
    let folder = try loadFolder(state)
    guard var walk = isPosts ? state.check?.posts : state.check?.comments else { return Taken() }
    let isFull = isFull(answer, list, ask)
    let ids = list.compactMap { WordPressAPI.number($0["id"]) }
    let last = list.last.flatMap(WordPressAPI.seconds)
    let (upper, lower) = (walk.key ?? .max, isFull ? last ?? .min : options.since?.seconds ?? .min)
    var carried = isPosts ? counts.sameDate.posts : counts.sameDate.comments
    carried.formUnion(ids)
    let here = isPosts ? folder.posts : folder.comments
    let present = isPosts ? folder.postIDs : folder.commentIDs
    let seen = isPosts ? seenPosts : seenComments
    let suspects = here.filter { item in
      guard let seconds = item.seconds else { return false }
      return seconds <= upper && seconds > lower && !carried.contains(item.id)
    }.map(\.id)
    let missing = ids.filter { !present.contains($0) && !seen.contains($0) }
    let before = walk
    walk.advance(to: last)
    let isDone = !isFull || options.since.map { (last ?? .min) < $0.seconds } ?? false
    if isPosts {
      counts.missingPosts += missing.count
      counts.gonePosts += suspects.count
      counts.sameDate.posts = walk.page > before.page ? carried : Set(ids)
    } else {
      counts.missingComments += missing.count
      counts.goneComments += suspects.count
      counts.sameDate.comments = walk.page > before.page ? carried : Set(ids)
    }
    let isExplained =
      state.check?.isThorough == false
      && (isPosts
        ? explains(recent.posts?.total, state.posts, folder.posts.count, counts.missingPosts - counts.gonePosts)
        : explains(
          recent.comments?.total, state.comments, folder.comments.count, counts.missingComments - counts.goneComments))
    let next = isDone || isExplained ? nil : walk
    if isDone, before.key == nil || isWholeList(isPosts) {
      if isPosts { wholeLists.posts = true } else { wholeLists.comments = true }
    }
    if next != nil, before.key == nil { startWhole(isPosts) }
    if isPosts { pending?.posts = next } else { pending?.comments = next }
    var follow: [Ask] = []
    if isPosts {
      follow += asks("posts", missing, fields: WordPressAPI.postFields) { .missingPosts($0) }
      follow += asks("posts", suspects, fields: "id") { .provePosts($0) }
    } else {
      follow += asks("comments", missing, fields: WordPressAPI.commentFields) { .missingComments($0) }
      follow += asks("comments", suspects, fields: "id") { .proveComments($0) }
    }
    return Taken(follow: follow)
  }

  private func isWholeList(_ isPosts: Bool) -> Bool { isPosts ? begunLists.posts : begunLists.comments }

  private mutating func startWhole(_ isPosts: Bool) {
    if isPosts { begunLists.posts = true } else { begunLists.comments = true }
  }

  /// Whether what was found so far is all by which both counts differ.
  private func explains(_ total: Int?, _ last: SyncState.Listing, _ count: Int, _ found: Int) -> Bool {
    guard let total, let surplus = last.surplus else { return false }
    return found != 0 && count + surplus + found == total
  }

  // MARK: The end

  mutating func end(_ state: inout SyncState, _ now: Timestamp) throws {
    let isFirst = state.listed == nil
    if isFirst || wholeLists.posts || wholeLists.comments, options.since == nil {
      let folder = try loadFolder(state, again: true)
      if isFirst || wholeLists.posts { state.posts.surplus = recent.posts?.total.map { $0 - folder.posts.count } }
      if isFirst || wholeLists.comments {
        state.comments.surplus = recent.comments?.total.map { $0 - folder.comments.count }
      }
    }
    if let posts = recent.posts { (state.posts.total, state.posts.recent) = (posts.total, posts.ids) }
    if let comments = recent.comments { (state.comments.total, state.comments.recent) = (comments.total, comments.ids) }
    if isFirst || state.check?.isThorough == true { state.listed = now }
    state.check = nil
    let cursor = state.started ?? state.cursor ?? now
    state.cursor = cursor
    state.settled = changed.filter { $0.value > cursor.seconds - 2 * Self.overlap && $0.value < cursor.seconds - 1 }
    state.started = nil
    state.lastSuccess = now
    state.lastFault = nil
  }
}
