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
      try amend(part.share())
      if let note = part.leftOver { notes.append(note) }
    }
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
  func joinComments(isLast: Bool) throws(Problem) -> [ImportNote] {
    guard !comments.isEmpty else { return [] }
    var notes: [ImportNote] = []
    var byPost: [PostID: [(comment: Comment, source: String)]] = [:]
    var left: [(comment: ImportedComment, source: String)] = []
    for ((imported, source), post) in zip(comments, postsOfComments()) {
      guard let post else {
        if !isLast {
          left.append((imported, source))
          continue
        }
        notes.append(
          ImportNote(
            .skipped, source: source, line: imported.line,
            "a comment by \(quoted(imported.comment.author.displayName)) belongs to no post that is here."))
        continue
      }
      var comment = imported.comment
      // What answers the post itself answers no comment.
      if let parent = comment.inReplyTo, index.find(parent.value) == post { comment.inReplyTo = nil }
      joined[comment.id] = post
      byPost[post, default: []].append((comment, source))
    }
    comments = left
    guard !byPost.isEmpty else { return notes }
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
            part.map(\.comment), extras: [], isComplete: false, replies: replies, into: &json)
          all.new += changes.new
          all.changed += changes.changed
          all.unchanged += changes.unchanged
        }
      }
      for (comment, _) in list { count(comment) }
      count(all)
    }
    try flush()
    return notes
  }

  /// By what a comment says of its post, else by the post of the comment that it answers.
  private func postsOfComments() -> [PostID?] {
    let comments = comments.map(\.comment)
    var posts = comments.map { comment in comment.postReferences.lazy.compactMap { self.index.find($0) }.first }
    var known = joined
    // A chain of answers is as deep as a thread; each turn goes one step down it.
    for _ in 0..<64 {
      for case let (comment, post?) in zip(comments, posts) { known[comment.comment.id] = post }
      var hasMore = false
      for (number, comment) in comments.enumerated() where posts[number] == nil {
        guard let parent = comment.comment.inReplyTo, let post = known[parent] else { continue }
        posts[number] = post
        hasMore = true
      }
      if !hasMore { break }
    }
    return posts
  }

  func amend(_ id: PostID, _ change: (inout JSON) -> Void) throws(Problem) {
    guard let old = try read(id), old.members != nil else {
      // In a dry run the post is not there yet.
      var json = JSON.object([])
      change(&json)
      return
    }
    var json = old
    change(&json)
    guard !json.isSame(as: old) else { return }
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
      let outcome: ImportTally.Outcome = old.map { $0 == bytes ? .unchanged : .changed } ?? .new
      tally.media[outcome, default: 0] += 1
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
