import Blog
import Glibc
import Markup
import TextFormats

extension RepositoryWriter {
  /// Listed files go to the posts that they were uploaded to, lead pictures to the posts that name them: first within
  /// their own export, which numbers as it likes, then to posts that another part of the same blog brought, and to those of
  /// this part what came before them.
  func joinAttachments() throws(Problem) {
    guard !numbers.isEmpty else { return }
    numberedSource = source
    defer { numbers = SourceNumbers() }
    let listed = numbers.attachments
    try amend(numbers.share())
    guard let blog = SiteName.bare(home) else {
      if let note = numbers.leftOver(source: source) { notes.append(note) }
      return
    }
    let own = numbers
    numbers.galleries = []
    if own.hasFiles {
      try lookForNumbers(of: blog)
      try amend(numbers.share())
    }
    try joinOrphans(of: blog, own)
    var left = numbers.attachments[...]
    for attachment in listed {
      let isLeft = left.first == attachment
      if isLeft { left = left.dropFirst() }
      orphanAttachments.add(attachment, isWaiting: isLeft && attachment.parent != nil, home: home, in: blog)
    }
  }

  /// Another part of an export may have come on another day: its posts are here, with the numbers that they had.
  private func lookForNumbers(of blog: String) throws(Problem) {
    try flush()
    let shown = Set(numbers.slugs.values)
    var read = readNumbers[blog] ?? [:]
    var known: [String: String?] = [:]
    for post in index.posts where !shown.contains(post.slug) {
      var kept = read[post.slug] ?? SourceNumbers.Kept()
      if read[post.slug] == nil {
        if let json = try? self.read(post, wanted: SourceNumbers.members), let numbers = json["_wordpress"],
          [json["url"], json["id"]].contains(where: { SiteName.isPage($0?.string ?? "", of: home) })
        {
          kept = SourceNumbers.Kept(
            post: numbers["post_id"]?.string, picture: numbers["thumbnail_id"]?.string,
            choices: FileChoice.all(in: json["content_html"]?.string ?? ""))
        }
        read[post.slug] = kept
      }
      // Two posts of one number: neither is meant for certain.
      if let number = kept.post { known[number] = known[number] == nil ? post.slug : .some(nil) }
      if let picture = kept.picture { numbers.leadPictures.append((post.slug, picture)) }
      if !kept.choices.isEmpty { numbers.galleries.append((post.slug, kept.choices)) }
    }
    readNumbers[blog] = read
    for (number, slug) in known { numbers.addEarlier(number, slug: slug) }
  }

  /// Files that came before the posts of this source.
  ///
  /// - Parameter own: what the source says by itself.
  private func joinOrphans(of blog: String, _ own: SourceNumbers) throws(Problem) {
    var pictures: [String: SourceNumbers.Share] = [:]
    for (slug, number) in own.leadPictures {
      if let url = orphanAttachments.url(of: number, in: blog) { pictures[slug] = SourceNumbers.Share(picture: url) }
    }
    try amend(pictures)
    let found = orphanAttachments.claim(in: blog) { own.repeated.contains($0) ? nil : own.slugs[$0] }
    if !found.isEmpty { try flush() }
    for (slug, attachments) in found.sorted(by: { $0.key < $1.key }) {
      try amend(PostID(slug)) { PostText.putBelow(attachments, in: &$0) }
    }
    var shown: [String: SourceNumbers.Share] = [:]
    let known = own.galleries.isEmpty ? [] : own.listedNumbers
    for (slug, choices) in own.galleries {
      let files = choices.flatMap { orphanAttachments.files(of: $0, in: blog) }
        .filter { !known.contains($0.number) && $0.parent.map { own.slugs[$0] } != slug }
      if !files.isEmpty { shown[slug, default: SourceNumbers.Share()].shown += files }
    }
    try amend(shown)
  }

  private func amend(_ shares: [String: SourceNumbers.Share]) throws(Problem) {
    guard !shares.isEmpty else { return }
    try flush()
    for (slug, share) in shares.sorted(by: { $0.key < $1.key }) {
      try amend(PostID(slug)) { json in
        PostText.setAttachments(share.attachments, in: &json)
        PostText.show(share.shown, in: &json)
        if let picture = share.picture { json["image"] = .string(picture) }
      }
    }
  }

  /// Comments that came apart go to their posts, until none finds one any more: what comes later finds the same then as it
  /// would on another day.
  func joinComments() throws(Problem) {
    while try joinFoundComments() {}
    try orphans.settle()
    news = CommentNews()
  }

  /// - Returns: whether there is anything left that may find its post now.
  private func joinFoundComments() throws(Problem) -> Bool {
    guard !orphans.isEmpty else { return false }
    var search = CommentSearch(self)
    try search.run()
    var byPost: [PostID: [OrphanComment]] = [:]
    for (orphan, post) in zip(orphans.all, search.posts) {
      if let post { byPost[post, default: []].append(orphan) }
    }
    guard !byPost.isEmpty else { return false }
    try flush()
    var joined: Set<PostID> = []
    for (post, list) in byPost.sorted(by: { $0.key < $1.key }) where try join(list, to: post) { joined.insert(post) }
    try flush()
    orphans.remove(search.posts.map { $0.map(joined.contains) ?? false })
    return !joined.isEmpty && !orphans.isEmpty
  }

  /// - Returns: whether the post is there to take them.
  private func join(_ list: [OrphanComment], to post: PostID) throws(Problem) -> Bool {
    // One source after the other, as if they came on different days.
    var older: [JoiningComments] = []
    var newer: [JoiningComments] = []
    var fresh: [JoiningComments] = []
    var words: [Int] = []
    // Those that a version of other words came after, before the last one.
    var parted: Set<Int> = []
    for orphan in list {
      var imported = try orphans.comment(orphan)
      words.append(PostProof.hash(imported.comment.body.source))
      if news.isParted(orphan, from: post, words: words[words.count - 1]) { parted.insert(orphan.id) }
      // What answers the post itself answers no comment.
      if let parent = imported.comment.inReplyTo, index.find(parent.value) == post { imported.comment.inReplyTo = nil }
      if orphan.isFresh {
        JoiningComments.add(imported, of: orphan, to: &fresh)
      } else if news.wasJoined(orphan, to: post) {
        JoiningComments.add(imported, of: orphan, to: &newer)
      } else {
        JoiningComments.add(imported, of: orphan, to: &older)
      }
    }
    newer = JoiningComments.inOrder(newer)
    older = JoiningComments.inOrder(older)
    let hasAllComments = index.hasAllComments(of: post)
    // When it was said last counts, of everything that waited.
    var behind: [Int: Int32] = [:]
    for orphan in list where !orphan.isFresh {
      behind[orphan.id] = max(behind[orphan.id] ?? 0, orphan.isLoose ? orphan.behind : .max)
    }
    let turns = orphans.turns
    let isGone: (JSON) -> Bool = { comment in
      hasAllComments
        || behind[PostProof.hash(address: CommentMerge.name(of: comment))].map { turns.isGone(from: post, behind: $0) }
          ?? false
    }
    let replies = replies
    let joining = (older + newer + fresh).flatMap(\.ownComments)
    var ids: [String] = []
    var present: Set<Int> = []
    let isThere = try amend(post, met: .ids(Set(ids.map { PostProof.hash(address: $0) }))) { json in
      for comment in json["comments"]?.elements ?? [] {
        present.insert(PostProof.hash(address: CommentMerge.id(of: comment)))
        present.insert(PostProof.hash(address: CommentMerge.name(of: comment)))
      }
      if !older.isEmpty {
        // What waited would have come before all that is there.
        var before = JSON.object([])
        for source in older { _ = source.merge(replies: [], into: &before) }
        ids += CommentMerge.putBelow(
          before["comments"]?.elements ?? [], hasAllComments: hasAllComments, isGone,
          isParted: { parted.contains(PostProof.hash(address: CommentMerge.name(of: $0))) }, replies: replies,
          into: &json
        )
      }
      let known = json["comments"]?.elements ?? []
      for source in newer { ids += source.merge(replies: replies, into: &json) }
      if !newer.isEmpty { CommentMerge.leaveVanished(known, isGone, in: &json) }
      for source in fresh { ids += source.merge(replies: replies, into: &json) }
    }
    guard isThere else { return false }
    // What goes under the post's own words leaves them for what comes next as well.
    for (orphan, words) in zip(list, words) where orphan.isFresh || !present.contains(orphan.id) {
      news.join(orphan, to: post, words: words)
    }
    for comment in joining {
      news.add(comment.id.value)
      if replies.contains(comment.id.value) { ledger.addReply(comment, to: &tally) }
    }
    return true
  }

  /// - Parameter met: the comments that a source had, asked for when the change is made.
  /// - Returns: whether the post is there.
  @discardableResult
  func amend(
    _ id: PostID, met: @autoclosure () -> ImportLedger.Met = .none, _ change: (inout JSON) -> Void
  ) throws(Problem) -> Bool {
    guard let old = try read(id), old.members != nil else {
      // A dry run of one source need not know what it would have written.
      var json = JSON.object([])
      if isDryRun {
        change(&json)
        ledger.addNewComments(of: json, to: &tally)
      }
      return isDryRun
    }
    var json = old
    change(&json)
    let isSame = json.isSame(as: old)
    touch(id, from: old, to: json, isWritten: !isSame, met: met())
    guard !isSame else { return true }
    index.update(id, PostProof(json, slug: id.slug), version: Self.version(of: json))
    readHomes?.add(json, in: id)
    if orphans.hasKept { news.add(json) }
    try write({ [json] in json }, to: id, isNew: false)
    return true
  }

  func copyMedia(from path: String, to name: String) throws(Problem) {
    let relative = "media/" + name
    do throws(FileFault) {
      guard RepositoryPath.reference(relative) == relative else { throw .unusableName }
      guard let source = Descriptor(opening: path, O_RDONLY | O_NONBLOCK), let status = source.status() else {
        throw .system(errno: errno, .read)
      }
      guard status.isRegularFile else { throw .notARegularFile }
      guard status.st_size <= RepositoryFolder.largestFile else { throw .tooLarge(limit: RepositoryFolder.largestFile) }
      let bytes = try source.contents(limit: RepositoryFolder.largestFile, expected: Int(status.st_size)).get()
      let old = try? files.read(relative)
      let isCopy = isDryRun ? rehearsal.isCopy(bytes, at: relative) : nil
      let outcome: ImportTally.Outcome = (isCopy ?? old.map { $0 == bytes }).map { $0 ? .unchanged : .changed } ?? .new
      ledger.addMedia(name, outcome, to: &tally)
      if isDryRun { rehearsal.copy(bytes, to: relative) }
      guard outcome != .unchanged, !isDryRun else { return }
      let target = files.path(of: relative)
      let slash = target.lastIndex(of: "/") ?? target.startIndex
      try makeFolders(String(target[..<slash]))
      try files.requireFolder(String(relative[..<(relative.lastIndex(of: "/") ?? relative.startIndex)]))
      try AtomicWriter(folder: String(target[..<slash]), observe: observe).write(
        bytes, to: String(target[target.index(after: slash)...]), isNew: old == nil)
    } catch {
      throw Problem(error, file: relative)
    }
  }
}

/// Comments of one source that go to one post.
private struct JoiningComments {
  let batch: Int32
  var comments: [ImportedComment] = []
  /// Those that were said again, by when.
  var again: [(order: Int32, comment: ImportedComment)] = []

  static func add(_ comment: ImportedComment, of orphan: OrphanComment, to sources: inout [JoiningComments]) {
    if sources.last?.batch != orphan.batch { sources.append(JoiningComments(batch: orphan.batch)) }
    sources[sources.count - 1].comments.append(comment)
    if orphan.again > 0 { sources[sources.count - 1].again.append((orphan.again, comment)) }
  }

  /// What was said again comes once more, behind all the rest.
  static func inOrder(_ sources: [JoiningComments]) -> [JoiningComments] {
    let again = Dictionary(grouping: sources.flatMap(\.again), by: \.order).sorted { $0.key < $1.key }
    return sources + again.map { JoiningComments(batch: repeated, comments: $0.value.map(\.comment)) }
  }

  private static let repeated: Int32 = -1

  /// Without what comes once more.
  var ownComments: [Comment] { batch == Self.repeated ? [] : comments.map(\.comment) }

  /// - Returns: the ids that they have in the file.
  func merge(replies: Set<String>, into json: inout JSON) -> [String] {
    let order = CommentOrder.inOrder(comments.map(\.comment))
    let places = CommentMerge.merge(
      order.map { comments[$0].comment }, extras: order.map { comments[$0].extras }, isComplete: false,
      replies: replies, into: &json)
    let elements = json["comments"]?.elements ?? []
    return places.map { CommentMerge.id(of: elements[$0]) }
  }
}
