import Blog
import Glibc
import TextFormats

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
  @discardableResult
  public func save(_ reply: Reply) throws(Problem) -> Reply {
    let path = Self.path(of: reply.id)
    do throws(FileFault) {
      guard RepositoryPath.isUsable(stem: reply.id.value) else { throw .unusableName }
      let writer = try prepareRepliesFolder()
      let lock = try FileLock(folder: writer.folder)
      observe(.locked)
      try? recoverOnce(writer)
      let present = try currentBytes(path)
      try requireKnown(present, reply.id, reply.fileVersion)
      let text = ReplyFile.text(of: reply, over: try present.map(json))
      if text != present {
        // Also when the last step fails: the file may stand there all the same.
        defer {
          if (try? currentBytes(path)) == text {
            state.with {
              $0.replies[reply.id] = text
              $0.written[reply.id] = text
            }
          }
        }
        try writer.write(text, to: "\(reply.id.value).json", isNew: present == nil)
      }
      _ = consume lock
      var saved = reply
      saved.fileVersion = ContentHash.hash(text)
      return saved
    } catch {
      throw Problem(error, file: path)
    }
  }

  /// A blog that is fetched from a server gets its replies there.
  @discardableResult
  public func publish(_ reply: Reply) throws(Problem) -> Reply {
    var reply = reply
    if reply.delivery == nil, try hasServer { reply.queue() }
    return try save(reply)
  }

  /// Whether `blog.json` says where the blog is fetched from.
  private var hasServer: Bool {
    get throws(Problem) { try member("sync")?["adapter"]?.string != nil }
  }

  /// Removes a reply's file; one that is already gone is no failure.
  public func delete(_ id: ReplyID, fileVersion: Int64?) throws(Problem) {
    let path = Self.path(of: id)
    do throws(FileFault) {
      guard RepositoryPath.isUsable(stem: id.value) else { throw .unusableName }
      let writer = try prepareRepliesFolder()
      let lock = try FileLock(folder: writer.folder)
      observe(.locked)
      if let present = try currentBytes(path) {
        try requireKnown(present, id, fileVersion)
        try writer.remove("\(id.value).json")
      }
      state.with {
        $0.replies[id] = nil
        $0.written[id] = nil
      }
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
    let file = ReplyFile(try parse(text, file: path, wanted: ReplyFile.members), id: id)
    let problems = Problem.all(file.issues, file: path, text: text)
    if let error = problems.first(where: { $0.severity == .error }) { throw error }
    var reply = file.reply
    reply.fileVersion = ContentHash.hash(text)
    return (reply, problems, text)
  }

  /// Throws where a file's bytes are neither those that the writer knows nor what this repository wrote itself since.
  ///
  /// What was read last does not count where the version is known: a program reads all the time what others write, and
  /// whoever is in the middle of writing has not seen it.
  private func requireKnown(_ present: [UInt8]?, _ id: ReplyID, _ version: Int64?) throws(FileFault) {
    let (read, written) = state.with { ($0.replies[id], $0.written[id]) }
    if let written, present == written { return }
    guard let version else {
      guard present == read else { throw read == nil ? .alreadyThere : .changedBySomebodyElse }
      return
    }
    guard present.map({ ContentHash.hash($0) }) == version else { throw .changedBySomebodyElse }
  }

  /// What a file holds that a reply is written over. Where that cannot be told, nothing of it is taken away.
  private func json(_ text: [UInt8]) throws(FileFault) -> JSON {
    do throws(JSONFault) { return try JSONParser.parse(text) } catch { throw .notJSON(error.reason.fact) }
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

  /// Sees, once, to what killed processes left. The lock is held, so nobody is in the middle of a write.
  private func recoverOnce(_ writer: AtomicWriter) throws(FileFault) {
    let isFirst = state.with { state in
      defer { state.isSwept = true }
      return !state.isSwept
    }
    if isFirst { try recoverUnfinished(writer) }
  }
}
