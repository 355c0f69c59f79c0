import Blog
import Glibc

extension JSONBlogRepository {
  /// Every reply and draft, by id, and what is wrong in their files. A reply to a post that was renamed is found
  /// by the post's feed id and comes with the post's new slug.
  public func replies() throws(Problem) -> (replies: [Reply], problems: [Problem]) {
    let (read, problems) = try readReplies()
    state.with { state in
      for (reply, text) in read { state.replies[reply.id] = text }
    }
    return (relocate(read.map(\.reply)), problems)
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

  /// Every reply that can be read, by id, as its file says, with the file's text.
  func readReplies() throws(Problem) -> ([(reply: Reply, text: [UInt8])], [Problem]) {
    let ids = try entries(of: Self.repliesFolder).filter { !$0.isHidden && $0.isUsable }
      .compactMap { $0.stem.map { ReplyID($0) } }
    var replies: [(Reply, [UInt8])] = []
    var problems: [Problem] = []
    for id in ids.sorted() {
      do throws(Problem) {
        let (reply, warnings, text) = try readReply(id)
        replies.append((reply, text))
        problems += warnings
      } catch {
        problems.append(error)
      }
    }
    return (replies, problems)
  }

  /// Throws the first error of the file.
  private func readReply(_ id: ReplyID) throws(Problem) -> (Reply, warnings: [Problem], text: [UInt8]) {
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
      try files.requireFolder()
      try AtomicWriter.makeFolder(folder, mode: 0o777)
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
