import Blog
import TextFormats

extension RepositoryWriter {
  func write(_ imported: ImportedPost) throws(Problem) { try write(imported, isLast: false) }

  /// - Parameter isLast: whether the source has ended.
  func write(_ imported: ImportedPost, isLast: Bool) throws(Problem) {
    var imported = imported
    let match = index.match(
      imported.post, number: imported.sourceNumber, version: imported.version, isLast: isLast)
    switch match {
    case .undecided: try wait(with: imported)
    case .new(let id, let other): try writeNew(&imported, as: id, other: other)
    case .repeated(let id):
      say(.skipped, of: imported, "stands twice; the \(imported.version == nil ? "first" : "newer") one counts.")
      see(imported, as: id)
    case .known(let id) where !imported.isWhole, .outdated(let id):
      see(imported, as: id)
      count(imported.post, .unchanged, PostText.CommentChanges())
      _ = index.remember(.unchanged, of: id)
    case .known(let id), .again(let id): try writeOver(id, &imported, isAgain: match == .again(id))
    }
  }

  /// Remembers by what else the post is known.
  private func see(_ imported: ImportedPost, as id: PostID) {
    lastPost = id
    for case .object(let members) in imported.extras.filter({ $0.key == "_feed" }).map(\.value) {
      for case .string(let url) in members.filter({ $0.key == "comments_url" }).map(\.value) {
        index.addAlias(url, for: id)
      }
    }
    if let number = imported.sourceNumber { numbers.slugs[number] = id.slug }
    if let picture = imported.leadPicture { numbers.leadPictures.append((id.slug, picture)) }
  }

  /// - Parameter other: a post with the same id that is another one.
  private func writeNew(_ imported: inout ImportedPost, as id: PostID, other: PostID?) throws(Problem) {
    if let other { clashes.add(imported, id, other, source: source) }
    if let name = index.reservedName(of: imported.post) {
      say(
        .guessed, of: imported,
        "finds \(name).json in its way, which cannot be read and stays; it became \(id.slug).json.")
    }
    imported.post.id = id
    index.add(
      PostProof(imported.post), slug: id.slug, version: imported.post.modified ?? imported.post.published,
      isTaken: true)
    see(imported, as: id)
    count(imported.post, .new, changes(of: imported.post.comments))
    _ = index.remember(.new, of: id)
    let (post, replies) = (imported, replies)
    try write({ PostText.json(of: post, over: nil, replies: replies).0 }, weight: imported.weight, to: id, isNew: true)
  }

  /// - Parameter isAgain: whether this import has been at the post before.
  private func writeOver(_ id: PostID, _ imported: inout ImportedPost, isAgain: Bool) throws(Problem) {
    imported.post.id = id
    see(imported, as: id)
    // Read what is meant to be there by now.
    if isAgain { try flush() }
    let old = try read(id)
    let (json, changes) = PostText.json(of: imported, over: old, replies: replies)
    // In a dry run what this import made is not there to compare with.
    let missing: ImportTally.Outcome =
      !isDryRun ? .new : index.says(PostProof(imported.post), id) ? .unchanged : .changed
    let outcome: ImportTally.Outcome = old.map { json.isSame(as: $0) ? .unchanged : .changed } ?? missing
    if outcome == .changed { index.update(id, old == nil ? PostProof(imported.post) : PostProof(json, slug: id.slug)) }
    if isAgain {
      say(.guessed, of: imported, "stands twice; the newer one counts.")
      if outcome == .changed, index.remember(.changed, of: id) == .unchanged {
        tally.posts[.unchanged] = tally.posts[.unchanged].flatMap { $0 > 1 ? $0 - 1 : nil }
        tally.posts[.changed, default: 0] += 1
      }
    } else {
      count(imported.post, outcome, changes)
      _ = index.remember(outcome, of: id)
    }
    guard outcome != .unchanged else { return }
    try write({ json }, weight: imported.weight, to: id, isNew: old == nil)
  }

  func say(_ kind: ImportNote.Kind, of imported: ImportedPost, _ words: String) {
    notes.append(
      ImportNote(
        kind, source: source, line: imported.line, "the post \(quoted(imported.post.displayTitle)) \(words)"))
  }

  private func count(_ post: Post, _ outcome: ImportTally.Outcome, _ changes: PostText.CommentChanges) {
    tally.posts[outcome, default: 0] += 1
    tally.postKinds[post.marks.kind, default: 0] += 1
    tally.postStatuses[post.marks.status.word, default: 0] += 1
    for comment in post.comments { count(comment) }
    count(changes)
  }

  /// What becomes of the comments of a post that is not here yet.
  private func changes(of comments: [Comment]) -> PostText.CommentChanges {
    let own = replies.isEmpty ? 0 : comments.count { replies.contains($0.id.value) }
    return PostText.CommentChanges(new: comments.count - own, unchanged: own)
  }

  func count(_ comment: Comment) {
    tally.commentKinds[comment.kind.word, default: 0] += 1
    tally.commentStatuses[comment.status.word, default: 0] += 1
  }

  func count(_ changes: PostText.CommentChanges) {
    let counts: [(ImportTally.Outcome, Int)] = [
      (.new, changes.new), (.changed, changes.changed), (.unchanged, changes.unchanged), (.vanished, changes.vanished),
    ]
    for (outcome, number) in counts where number > 0 { tally.comments[outcome, default: 0] += number }
  }

  func write(
    _ json: @escaping @Sendable () -> JSON, weight: Int = 1 << 14, to id: PostID, isNew: Bool
  ) throws(Problem) {
    guard !isDryRun else { return }
    do throws(FileFault) {
      try batch.write(json, weight: weight, to: "\(id.slug).json", isNew: isNew)
    } catch {
      throw Problem(error, file: JSONBlogRepository.path(of: id))
    }
  }

  func flush() throws(Problem) {
    do throws(FileFault) { try batch.flush() } catch { throw Problem(error, file: JSONBlogRepository.postsFolder) }
  }
}

extension ImportedPost {
  /// About how many bytes its file has.
  var weight: Int {
    post.body.source.utf8.count + post.comments.reduce(1024) { $0 + $1.body.source.utf8.count + 512 }
  }
}
