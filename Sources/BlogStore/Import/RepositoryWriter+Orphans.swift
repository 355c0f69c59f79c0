import Blog
import TextFormats

/// What came before its post: kept on the disk until the post comes, on whatever day.
extension RepositoryWriter {
  /// Reads what earlier imports kept. What cannot be read is never written over: nothing is imported then.
  func readOrphans() throws(Problem) {
    let text: OrphanText?
    do throws(FileFault) { text = try OrphanText(in: files) } catch { throw Problem(error, file: OrphanFile.name) }
    guard let text else { return }
    hasOrphanFile = true
    orphans.open(text)
    try text.forEachLine { line, start, number throws(Problem) in
      let json: JSON
      do throws(JSONFault) { json = try JSONParser.parse(line) } catch {
        var problem = Problem(error, file: OrphanFile.name, text: line)
        problem.line = number
        throw problem
      }
      let (kind, issues) = OrphanFile.line(json)
      if let error = OrphanFile.problems(issues, line: number, text: line).first(where: { $0.severity == .error }) {
        throw error
      }
      switch kind {
      case .comment(let json, let comment): orphans.load(json, comment, line: line, at: start)
      case .attachment(let json, let url): orphanAttachments.load(json, url: url, line: line)
      case .complete(let posts, let turn): orphans.turns.load(posts, turn: turn)
      case .foreign: foreignOrphans.append(line)
      case .head, nil: break
      }
    }
  }

  var hasOrphans: Bool { !orphans.isEmpty || !orphanAttachments.isEmpty }

  /// Whether something of this import waits, or may be wanted by a post to come.
  public var hasKept: Bool { orphanAttachments.hasOfThisImport || orphans.all.contains { $0.source >= 0 } }

  /// Said once for a source, with the place of the first.
  func sayOrphans() throws(Problem) {
    for orphan in orphans.all where orphan.source >= 0 {
      let page = orphan.page != 0 && index.isShared(page: orphan.page)
      let cause: SaidNote.Cause = page ? .commentOfSeveralPosts : .commentWithoutPost
      let (line, source) = (orphan.line > 0 ? Int(orphan.line) : nil, sources[Int(orphan.source)])
      guard !repeats(.waiting, cause: cause, in: source) else { continue }
      let imported = try orphans.comment(orphan)
      let name = imported.comment.author.displayName
      let place = imported.postReferences.first { !SiteName.of($0).isEmpty } ?? ""
      say(
        .waiting, line: line, cause: cause,
        page ? .commentOfSeveralPosts(author: name, page: place) : .commentWithoutPost(author: name),
        in: source)
    }
    for (count, first) in orphanAttachments.news {
      notes.append(
        ImportNote(.waiting, source: numberedSource, .joining(.attachmentsWaiting(count, first: first))))
    }
    tally.waitingComments = orphans.all.count
    tally.waitingAttachments = orphanAttachments.waiting
  }

  /// The last thing that an import writes, and a sync after each answer: until then what waits stands in the file as it
  /// did, and finds its posts again.
  func writeOrphans() throws(Problem) {
    guard !isDryRun, orphans.isChanged || orphanAttachments.isChanged else { return }
    try orphans.tidy()
    do throws(FileFault) {
      let old = orphans.text
      let writer = AtomicWriter(folder: files.path, observe: observe)
      guard hasOrphans || !foreignOrphans.isEmpty else {
        if hasOrphanFile { try writer.remove(OrphanFile.name) }
        hasOrphanFile = false
        return
      }
      if let old, hasOrphanFile, !hasWrittenOrphans, try isWritten(in: old) { return }
      let isNew = !hasOrphanFile
      hasWrittenOrphans = true
      hasOrphanFile = true
      try writer.write(to: OrphanFile.name, isNew: isNew) { take throws(FileFault) in
        var piece: [UInt8] = []
        try forEachOrphanLine { line throws(FileFault) in
          piece += line
          piece.append(UInt8(ascii: "\n"))
          guard piece.count >= 1 << 16 else { return }
          try take(piece)
          piece.removeAll(keepingCapacity: true)
        }
        try take(piece)
      }
    } catch {
      throw Problem(error, file: OrphanFile.name)
    }
  }

  private func forEachOrphanLine(_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) {
    try take(OrphanFile.head)
    for line in foreignOrphans { try take(line) }
    try orphanAttachments.forEachLine(take)
    try orphans.forEachLine(take)
  }

  /// Whether the file says all of it already.
  private func isWritten(in text: OrphanText) throws(FileFault) -> Bool {
    var place = 0
    var isSame = true
    try forEachOrphanLine { line throws(FileFault) in
      guard isSame else { return }
      isSame = try text.bytes(at: place, line.count + 1) == line + [UInt8(ascii: "\n")]
      place += line.count + 1
    }
    return isSame && place == text.size
  }
}
