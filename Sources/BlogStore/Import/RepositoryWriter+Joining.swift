import Blog
import Glibc
import TextFormats

extension RepositoryWriter {
  /// Listed files go to the posts that they were uploaded to, lead pictures to the posts that name them: first within
  /// their own export, which numbers as it likes. What waits on may find its post in another part of the same blog.
  func joinAttachments() throws(Problem) {
    guard !numbers.isEmpty else { return }
    try amend(numbers.share())
    if !home.isEmpty, let before = parts.removeValue(forKey: home) {
      var whole = before
      whole.absorb(numbers)
      parts[home] = whole
    } else {
      parts[home.isEmpty ? source : home] = numbers
    }
    numbers = SourceNumbers()
  }

  /// Every source ended.
  func joinParts() throws(Problem) {
    for (home, part) in parts.sorted(by: { $0.key < $1.key }) {
      var part = part
      parts[home] = nil
      try look(for: &part, of: home)
      try amend(part.share())
      if let note = part.leftOver { notes.append(note) }
    }
  }

  /// Another part of an export may have come on another day: its posts are here, with the numbers that they had.
  private func look(for part: inout SourceNumbers, of home: String) throws(Problem) {
    guard part.hasFiles else { return }
    try flush()
    let shown = Set(part.slugs.values)
    var known: [String: String?] = [:]
    for post in index.posts where !shown.contains(post.slug) {
      guard let json = try? read(post, wanted: SourceNumbers.members), let kept = json["_wordpress"],
        [json["url"], json["id"]].contains(where: { SiteName.isPage($0?.string ?? "", of: home) })
      else { continue }
      // Two posts of one number: neither is meant for certain.
      if let number = kept["post_id"]?.string { known[number] = known[number] == nil ? post.slug : .some(nil) }
      if let picture = kept["thumbnail_id"]?.string { part.leadPictures.append((post.slug, picture)) }
    }
    for (number, slug) in known where part.slugs[number] == nil { part.slugs[number] = slug }
  }

  private func amend(_ shares: [String: SourceNumbers.Share]) throws(Problem) {
    guard !shares.isEmpty else { return }
    try flush()
    for (slug, share) in shares.sorted(by: { $0.key < $1.key }) {
      try amend(PostID(slug)) { json in
        PostText.setAttachments(share.attachments, in: &json)
        if let picture = share.picture { json["image"] = .string(picture) }
      }
    }
  }

  /// Comments that came apart go to their posts.
  ///
  /// - Parameter isLast: whether every source ended; else what finds no post waits for the next ones.
  func joinComments(isLast: Bool) throws(Problem) {
    guard !comments.isEmpty else { return }
    // Members that are nobody's words, of comments with an id.
    var kept: [PostID: [CommentID: [SourceMember]]] = [:]
    var byPost: [PostID: [(comment: Comment, source: String)]] = [:]
    var left: [(comment: ImportedComment, source: String)] = []
    var search = CommentSearch(comments.map(\.comment), self)
    search.run()
    for ((imported, source), post) in zip(comments, search.posts) {
      guard let post else {
        if !isLast {
          left.append((imported, source))
          continue
        }
        sayHomeless(imported, in: source)
        continue
      }
      var comment = imported.comment
      // What answers the post itself answers no comment.
      if let parent = comment.inReplyTo, index.find(parent.value) == post { comment.inReplyTo = nil }
      byPost[post, default: []].append((comment, source))
      if !imported.extras.isEmpty { kept[post, default: [:]][comment.id] = imported.extras }
    }
    comments = left
    guard !byPost.isEmpty else { return }
    try flush()
    for (post, list) in byPost.sorted(by: { $0.key < $1.key }) {
      var all = PostText.CommentChanges()
      try amend(post) { json in
        // One source after the other, as if they came on different days.
        var rest = list[...]
        while let source = rest.first?.source {
          let part = rest.prefix { $0.source == source }
          rest = rest.dropFirst(part.count)
          let changes = CommentMerge.merge(
            Self.inOrder(part.map(\.comment)), extras: [], isComplete: false, replies: replies, into: &json)
          all.new += changes.new
          all.changed += changes.changed
          all.unchanged += changes.unchanged
        }
        if let extras = kept[post] { CommentMerge.keep(extras, in: &json) }
      }
      for (comment, _) in list { count(comment) }
      count(all)
    }
    try flush()
  }

  /// Said once for a source, with the place of the first.
  private func sayHomeless(_ imported: ImportedComment, in source: String) {
    let name = quoted(imported.comment.author.displayName)
    if let page = imported.postReferences.first(where: index.isShared) {
      say(
        .skipped, line: imported.line, cause: "a comment of several posts",
        "a comment by \(name) is on the page \(quoted(page)), which several posts here have; it was left out.",
        in: source)
    } else {
      say(
        .skipped, line: imported.line, cause: "a comment without a post",
        "a comment by \(name) belongs to no post that is here, and was left out; import its post, then this again.",
        in: source)
    }
  }

  /// Feeds have the newest first, or no order at all: by date, then by id; numbers in ids count as such where they are
  /// equally long but for them. What has no date stays behind the rest.
  static func inOrder(_ comments: [Comment]) -> [Comment] {
    comments.enumerated().sorted { a, b in
      let dates = (a.element.published?.seconds ?? .max, b.element.published?.seconds ?? .max)
      if dates.0 != dates.1 { return dates.0 < dates.1 }
      if dates.0 == .max { return a.offset < b.offset }
      let ids = (a.element.id.value, b.element.id.value)
      return ids.0 == ids.1 ? a.offset < b.offset : (ids.0.utf8.count, ids.0) < (ids.1.utf8.count, ids.1)
    }.map(\.element)
  }

  func amend(_ id: PostID, _ change: (inout JSON) -> Void) throws(Problem) {
    guard let old = try read(id), old.members != nil else {
      // A dry run of one source need not know what it would have written.
      var json = JSON.object([])
      if isDryRun { change(&json) }
      return
    }
    var json = old
    change(&json)
    guard !json.isSame(as: old) else { return }
    index.update(id, PostProof(json, slug: id.slug), version: Self.version(of: json))
    readHomes?.add(json, in: id)
    try write({ [json] in json }, to: id, isNew: false)
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
      tally.media[outcome, default: 0] += 1
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
