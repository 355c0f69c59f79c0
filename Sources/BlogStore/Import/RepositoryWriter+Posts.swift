import Blog
import Markup
import TextFormats

extension RepositoryWriter {
  func write(_ imported: ImportedPost) throws(Problem) {
    let post = ArrivingPost(imported)
    guard !meet(post) else { return }
    try write(post, index.match(post))
  }

  func write(_ post: ArrivingPost, _ match: PostIndex.Match) throws(Problem) {
    let imported = post.imported
    switch match {
    case .undecided: waiting.add(post)
    case .new(let other): try writeNew(post, other: other)
    case .repeated(let id):
      say(.skipped, of: imported, .twice(counts: imported.version == nil ? .first : .newer))
      see(imported, as: id)
    case .known(let id) where !imported.isWhole, .outdated(let id):
      see(imported, as: id)
      index.remember(hasAllComments: false, of: id)
      if let number = index[id] { ledger.addUnchanged(number, imported.post, to: &tally) }
    case .known(let id): try writeOver(id, imported, isAgain: false)
    case .again(let id): try writeOver(id, imported, isAgain: true)
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
    if let number = imported.sourceNumber { numbers.add(number, slug: id.slug) }
    if let picture = imported.leadPicture { numbers.leadPictures.append((id.slug, picture)) }
    if imported.sourceNumber != nil, imported.post.body.format == .html {
      let choices = FileChoice.all(in: imported.post.body.source)
      if !choices.isEmpty { numbers.galleries.append((id.slug, choices)) }
    }
  }

  /// - Parameter other: a post with the same id that is another one.
  private func writeNew(_ post: ArrivingPost, other: PostID?) throws(Problem) {
    var imported = post.imported
    let id = index.freeName(for: imported.post, number: imported.sourceNumber)
    if let other {
      clashes.add(imported, id, other, source: source)
    } else if let like = index.lookalike(post) {
      imported.post.openingWords = OpeningWords.of(imported.post)
      say(
        .guessed, line: imported.line, path: imported.path, cause: .lookalike,
        .lookalike(title: imported.post.displayTitle, of: like.id.slug, like.what, became: id.slug), in: source)
    }
    if let name = index.reservedName(of: imported.post) {
      say(.guessed, of: imported, .nameTaken(name, became: id.slug))
    }
    if index.hasTwin(post.proof) {
      say(.guessed, of: imported, .twinWithoutID)
    }
    imported.post.id = id
    index.add(
      post.proof.filed(as: id.slug, id: imported.post.feedID), slug: id.slug,
      version: imported.post.modified ?? imported.post.published, isTaken: true)
    remember(imported)
    for comment in imported.post.comments where !replies.contains(comment.id.value) {
      readHomes?.add(comment.id.value, in: id)
      if orphans.hasKept { news.add(comment.id.value) }
    }
    see(imported, as: id)
    try write(countNew(imported), weight: imported.weight, to: id, isNew: true)
  }

  /// Counts a post that is not here yet.
  ///
  /// - Returns: what makes its file.
  private func countNew(_ imported: ImportedPost) -> @Sendable () -> JSON {
    let (post, replies) = (imported.post, replies)
    var comments = post.comments
    var made: JSON?
    if !comments.isEmpty, !imported.coverage.contains(.comments) {
      // A feed may repeat itself.
      let (json, met) = PostText.json(of: imported, over: nil, replies: replies)
      made = json
      let elements = json["comments"]?.elements ?? []
      comments = met.compactMap { CommentFile(elements[$0])?.comment }
    } else if !replies.isEmpty {
      comments.removeAll { replies.contains($0.id.value) }
    }
    if !replies.isEmpty {
      for comment in post.comments where replies.contains(comment.id.value) { ledger.addReply(comment, to: &tally) }
    }
    if let number = index[post.id] { ledger.addNew(number, post, comments: comments, to: &tally) }
    return { [made] in made ?? PostText.json(of: imported, over: nil, replies: replies).0 }
  }

  private func remember(_ imported: ImportedPost) {
    let (id, hasAllComments) = (imported.post.id, imported.coverage.contains(.comments))
    index.remember(hasAllComments: hasAllComments, of: id)
    if hasAllComments, orphans.hasKept { orphans.turns.add(id, site: SiteName.of(imported.post.url)) }
  }

  /// - Parameter isAgain: whether this source has been at the post before.
  private func writeOver(_ id: PostID, _ imported: ImportedPost, isAgain: Bool) throws(Problem) {
    var imported = imported
    imported.post.id = id
    see(imported, as: id)
    remember(imported)
    let old = try read(id)
    let (json, met) = PostText.json(of: imported, over: old, replies: replies)
    let isWritten = old.map { !json.isSame(as: $0) } ?? true
    if isWritten { index.update(id, PostProof(json, slug: id.slug), version: Self.version(of: json)) }
    if PostText.hasWithheld(imported, in: old) {
      say(.skipped, of: imported, .secretTakenOut)
    }
    if isAgain { say(.guessed, of: imported, .twice(counts: .newer)) }
    touch(id, from: old ?? .object([]), to: json, isWritten: isWritten, met: .places(met))
    if !replies.isEmpty {
      for comment in imported.post.comments where replies.contains(comment.id.value) {
        ledger.addReply(comment, to: &tally)
      }
    }
    guard isWritten else { return }
    readHomes?.add(json, in: id)
    if orphans.hasKept { news.add(json) }
    try write({ json }, weight: imported.weight, to: id, isNew: old == nil)
  }

  /// Says what became of a post; the same of more posts of a source is one note, with their number.
  func say(_ kind: ImportNote.Kind, of imported: ImportedPost, _ oddity: PostOddity) {
    var post = imported.post
    post.openingWords = OpeningWords.of(post)
    say(
      kind, line: imported.line, path: imported.path, cause: .oddity(oddity),
      .post(title: post.displayTitle, oddity), in: source)
  }

  /// Of more notes only the number is said.
  private static let mostNotes = 1000

  func say(
    _ kind: ImportNote.Kind, line: Int?, path: String? = nil, cause: SaidNote.Cause, _ fact: JoiningFact,
    in source: String
  ) {
    if !repeats(kind, cause: cause, in: source) {
      said[SaidNote(kind: kind, cause: cause, source: source)] = notes.count
      said[SaidNote(kind: kind, cause: nil, source: source)] = notes.count
      notes.append(ImportNote(kind, source: path.map { "\(source)/\($0)" } ?? source, line: line, .joining(fact)))
    }
  }

  /// Counts one more of what was said already.
  func repeats(_ kind: ImportNote.Kind, cause: SaidNote.Cause, in source: String) -> Bool {
    let any = said.count > Self.mostNotes ? said[SaidNote(kind: kind, cause: nil, source: source)] : nil
    guard let place = said[SaidNote(kind: kind, cause: cause, source: source)] ?? any else { return false }
    notes[place].count += 1
    return true
  }

  /// Counts what becomes of a post's file, which was read just now.
  func touch(_ id: PostID, from old: JSON, to new: JSON, isWritten: Bool, met: ImportLedger.Met) {
    guard let number = index[id] else { return }
    ledger.touch(number, from: old, lastRead, to: new, isWritten: isWritten, met: met, &tally)
  }

  func write(
    _ json: @escaping @Sendable () -> JSON, weight: Int = 1 << 14, to id: PostID, isNew: Bool
  ) throws(Problem) {
    for blog in readNumbers.keys { readNumbers[blog]?[id.slug] = nil }
    guard !isDryRun else {
      if !(isNew && isOneSource) { rehearsal.put(json().compactText, at: JSONBlogRepository.path(of: id)) }
      return
    }
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

/// What was said already; nil stands for the latest note of a kind, whatever its cause.
struct SaidNote: Hashable {
  var kind: ImportNote.Kind
  var cause: Cause?
  var source: String

  /// What notes have in common that are one note.
  enum Cause: Hashable {
    case oddity(PostOddity)
    case lookalike, commentOfSeveralPosts, commentWithoutPost
  }
}
