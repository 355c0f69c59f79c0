import Blog
import Glibc

extension JSONBlogRepository {
  /// Every reply and draft, by id, and what is wrong in their files. A reply to a post that was renamed is found
  /// by the post's feed id and comes with the post's new slug.
  public func replies() throws(Problem) -> (replies: [Reply], problems: [Problem]) {
    var replies: [Reply] = []
    var problems: [Problem] = []
    for id in try replyIDs() {
      do throws(Problem) {
        let (reply, warnings, text) = try readReply(id)
        replies.append(reply)
        problems += warnings
        state.with { $0.replies[id] = text }
      } catch {
        problems.append(error)
      }
    }
    return (relocate(replies), problems)
  }

  /// Writes a reply's file whole, or leaves the old one as it was.
  public func save(_ reply: Reply) throws(Problem) {
    let path = Self.path(of: reply.id)
    do throws(FileFault) {
      guard RepositoryPath.isUsable(stem: reply.id.value) else { throw .unusableName }
      let writer = try prepareRepliesFolder()
      let lock = try FileLock(folder: writer.folder)
      observe(.locked)
      sweep()
      let known = state.with { $0.replies[reply.id] }
      let present = try currentBytes(path)
      guard present == known else { throw known == nil ? .alreadyThere : .changedBySomebodyElse }
      let old = known.flatMap { try? JSONParser.parse($0) }
      let text = ReplyFile.text(of: reply, over: old)
      if text != known {
        // Also when the last step fails: the file may stand there all the same.
        defer {
          if (try? currentBytes(path)) == text { state.with { $0.replies[reply.id] = text } }
        }
        try writer.write(text, to: "\(reply.id.value).json", isNew: known == nil)
      }
      _ = consume lock
    } catch {
      throw Problem(error, file: path)
    }
  }

  /// Removes a reply's file; one that is already gone is no failure.
  public func delete(_ id: ReplyID) throws(Problem) {
    let path = Self.path(of: id)
    do throws(FileFault) {
      guard RepositoryPath.isUsable(stem: id.value) else { throw .unusableName }
      let writer = try prepareRepliesFolder()
      let lock = try FileLock(folder: writer.folder)
      observe(.locked)
      if let present = try currentBytes(path) {
        guard present == state.with({ $0.replies[id] }) else { throw .changedBySomebodyElse }
        try writer.remove("\(id.value).json")
      }
      state.with { $0.replies[id] = nil }
      _ = consume lock
    } catch {
      throw Problem(error, file: path)
    }
  }

  func replyIDs() throws(Problem) -> [ReplyID] {
    try entries(of: Self.repliesFolder).filter { !$0.isHidden && $0.isUsable }
      .compactMap { $0.stem.map { ReplyID($0) } }.sorted()
  }

  /// Throws the first error of the file.
  func readReply(_ id: ReplyID) throws(Problem) -> (Reply, warnings: [Problem], text: [UInt8]) {
    let path = Self.path(of: id)
    let text: [UInt8]
    do throws(FileFault) { text = try files.read(path) } catch { throw Problem(error, file: path) }
    let file = ReplyFile(try parse(text, file: path), id: id)
    let problems = Problem.all(file.issues, file: path, text: text)
    if let error = problems.first(where: { $0.severity == .error }) { throw error }
    return (file.reply, problems, text)
  }

  private func currentBytes(_ path: String) throws(FileFault) -> [UInt8]? {
    do throws(FileFault) { return try files.read(path) } catch .missing { return nil }
  }

  /// The folder is made with the first reply.
  private func prepareRepliesFolder() throws(FileFault) -> AtomicWriter {
    let folder = files.path(of: Self.repliesFolder)
    do throws(FileFault) {
      try files.requireFolder(Self.repliesFolder)
    } catch .folderMissing {
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .system(errno: errno, .write) }
      try files.requireFolder(Self.repliesFolder)
    }
    return AtomicWriter(folder: folder, observe: observe)
  }

  /// Clears away, once, what killed processes left. The lock is held, so nobody is in the middle of a write.
  private func sweep() {
    guard
      state.with({ state in
        defer { state.isSwept = true }; return !state.isSwept
      })
    else { return }
    sweepLeftovers(in: files.path(of: Self.repliesFolder))
  }
}

extension JSONBlogRepository {
  /// Replies with the slugs that their posts have now.
  private func relocate(_ replies: [Reply]) -> [Reply] { replies }
}
