import Blog
import Glibc
import TextFormats

/// What killed processes left unfinished: a file on its way to its name may hold the newest words there are.
extension JSONBlogRepository {
  /// Makes drafts of what killed processes were writing, as far as no reply says it. Returns the drafts.
  public func recoverUnfinished() throws(Problem) -> [Reply] {
    do throws(FileFault) {
      do throws(FileFault) { try files.requireFolder(Self.repliesFolder) } catch { return [] }
      let writer = AtomicWriter(folder: files.path(of: Self.repliesFolder), observe: observe)
      guard !Unfinished.all(in: writer.folder).isEmpty else { return [] }
      let lock = try FileLock(folder: writer.folder)
      let drafts = try recoverUnfinished(writer)
      _ = consume lock
      return relocate(drafts)
    } catch {
      throw Problem(error, file: Self.repliesFolder)
    }
  }

  /// The same where the lock is held already. What says nothing new goes; what is not understood stays.
  @discardableResult
  func recoverUnfinished(_ writer: AtomicWriter) throws(FileFault) -> [Reply] {
    var drafts: [Reply] = []
    for unfinished in Unfinished.all(in: writer.folder) {
      guard let bytes = try? files.read("\(Self.repliesFolder)/\(unfinished.name)") else { continue }
      guard let known = try? readReplies().0.map(\.reply) else { break }
      switch Unfinished.reply(bytes, unfinished.id, among: known) {
      case .unclear: continue
      case .nothingNew: break
      case .draft(let draft): drafts.append(try keep(draft, from: unfinished, among: known, writer))
      }
      unlink(writer.folder + "/" + unfinished.name)
    }
    return drafts
  }

  /// Writes a draft over the one that it goes on from, or beside all others.
  private func keep(
    _ draft: Reply, from unfinished: Unfinished, among known: [Reply], _ writer: AtomicWriter
  ) throws(FileFault) -> Reply {
    var draft = draft
    let same = known.first { $0.id == draft.id }
    let goesOn = same.map { $0.status == .draft && draft.markdown.hasPrefix($0.markdown) } ?? true
    // Under the same name this process would begin with taking the unfinished file away.
    if !goesOn || unfinished.isOfThisProcess { draft.id = ReplyID.new(at: draft.modified) }
    let path = Self.path(of: draft.id)
    let present = try? files.read(path)
    let text = ReplyFile.text(of: draft, over: present.flatMap { try? JSONParser.parse($0) })
    try writer.write(text, to: "\(draft.id.value).json", isNew: present == nil)
    let id = draft.id
    state.with { $0.written[id] = text }
    draft.fileVersion = ContentHash.hash(text)
    return draft
  }
}

/// A file of a reply that never got its name.
private struct Unfinished {
  enum Words {
    /// Nobody can say what it is.
    case unclear
    /// It is empty, or a reply says as much.
    case nothingNew
    case draft(Reply)
  }

  var name: String
  var id: ReplyID
  /// Numbers of processes come again, in a container at every start: whoever holds the lock is not in the middle of it.
  var isOfThisProcess: Bool

  static func all(in folder: String) -> [Unfinished] {
    let names = ((try? RepositoryFolder(folder).entries(of: "")) ?? []).filter(\.isUsable).map(\.name)
    return names.sorted().compactMap { name in
      guard let temporary = TemporaryName(name), temporary.target.hasSuffix(".json"),
        temporary.process == getpid() || !temporary.isOwnerAlive
      else { return nil }
      let stem = String(temporary.target.dropLast(5))
      guard RepositoryPath.isUsable(stem: stem) else { return nil }
      return Unfinished(name: name, id: ReplyID(stem), isOfThisProcess: temporary.process == getpid())
    }
  }

  static func reply(_ bytes: [UInt8], _ id: ReplyID, among known: [Reply]) -> Words {
    guard !bytes.allSatisfy({ $0 == 0 || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) else {
      return .nothingNew
    }
    let whole = try? JSONParser.parse(bytes)
    let isCut = whole == nil
    guard let json = whole ?? (try? JSONParser.parseLeniently(CutJSON.closed(bytes)))?.0, json.members != nil else {
      return .unclear
    }
    let file = ReplyFile(json, id: id)
    var draft = file.reply
    while draft.markdown.hasSuffix("\u{FFFD}") { draft.markdown.removeLast() }
    if draft.markdown.allSatisfy(\.isWhitespace) || known.contains(where: { $0.markdown.hasPrefix(draft.markdown) }) {
      return .nothingNew
    }
    if isCut || file.issues.contains(where: { $0.severity == .error }) {
      // The cut may have gone through what it answers: that is known from the file that it was to replace, or nobody
      // knows it any more. The words are there all the same.
      if let same = known.first(where: { $0.id == id }) {
        (draft.post, draft.postFeedID, draft.inReplyTo) = (same.post, same.postFeedID, same.inReplyTo)
      } else if draft.post.slug.isEmpty {
        draft.post = PostID("unknown-post")
      }
    }
    draft.status = .draft
    draft.published = nil
    return .draft(draft)
  }
}
