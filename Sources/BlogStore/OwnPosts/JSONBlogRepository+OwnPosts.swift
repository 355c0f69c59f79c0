import Blog
import Glibc
import TextFormats

/// Posts that are made here: the only ones whose files this repository writes.
extension JSONBlogRepository {
  /// What names a post in the repository's folder, `posts/<slug>.json`.
  public static func file(of id: PostID) -> String { path(of: id) }

  /// Reads a post that was made here; nil where its file does not say that it was.
  public func ownPost(_ id: PostID) throws(Problem) -> OwnPost? {
    let (file, problems) = try readPost(id)
    if let error = problems.first(where: { $0.severity == .error }) { throw error }
    let path = Self.path(of: id)
    let text: [UInt8]
    do throws(FileFault) { text = try files.read(path) } catch { throw Problem(error, file: path) }
    let json = try parse(text, file: path)
    guard OwnPostFile.isMadeHere(json) else { return nil }
    return OwnPost(
      post: file.post, isDateChosen: OwnPostFile.isDateChosen(json), fileVersion: ContentHash.hash(text))
  }

  /// Writes a new post under a name that no other has.
  ///
  /// - Parameters:
  ///   - now: the moment of saving: its date where the manuscript has none.
  ///   - feedID: what names it in feeds, for good.
  public func make(_ manuscript: PostManuscript, feedID: String, at now: Timestamp) throws(Problem) -> PostID {
    var own = OwnPost(
      post: Post(id: PostID(""), feedID: feedID, title: "", body: Body(format: .markdown, source: "")),
      isDateChosen: false, fileVersion: 0)
    own.post.marks.status = .draft
    own = own.taking(manuscript, at: now)
    own.post.published = manuscript.date ?? now
    own.post.modified = nil
    let folder = files.path(of: Self.postsFolder)
    do throws(FileFault) {
      try files.requireFolder()
      do throws(FileFault) {
        try files.requireFolder(Self.postsFolder)
      } catch .folderMissing {
        try AtomicWriter.makeFolder(folder, mode: 0o777)
      }
      let lock = try FileLock(folder: folder)
      observe(.locked)
      let writer = AtomicWriter(folder: folder, observe: observe)
      try recoverUnfinishedPosts(writer)
      let id = PostID(try freeSlug(for: own.post))
      let text = OwnPostFile.text(of: own, over: nil)
      try writer.write(text, to: "\(id.slug).json", isNew: true)
      _ = consume lock
      return id
    } catch {
      throw Problem(error, file: Self.postsFolder)
    }
  }

  /// Writes a post that was made here over the version that was read. Members of the file that Lukija does not know, and
  /// its comments, survive. Throws where somebody else changed the file since.
  @discardableResult public func save(_ own: OwnPost) throws(Problem) -> OwnPost {
    var saved = own
    try rewrite(own) { writer, text throws(FileFault) in
      let json: JSON
      do throws(JSONFault) { json = try JSONParser.parse(text) } catch { throw .notJSON(error.reason.fact) }
      let new = OwnPostFile.text(of: own, over: json)
      if new != text { try writer.write(new, to: "\(own.post.id.slug).json", isNew: false) }
      saved.fileVersion = ContentHash.hash(new)
    }
    return saved
  }

  /// Moves a post's file out of the blog. Replies that were written to it stay. Throws where somebody else changed it since.
  ///
  /// - Parameter folder: where deleted posts are kept; made where it is missing.
  /// - Returns: the path of the file there.
  public func remove(_ own: OwnPost, into folder: String) throws(Problem) -> String {
    var kept = ""
    var failure: Problem?
    try rewrite(own) { writer, text throws(FileFault) in
      do throws(FileFault) { kept = try keep(text, of: own.post.id, in: folder) } catch {
        failure = Problem(error, file: folder)
        return
      }
      try writer.remove("\(own.post.id.slug).json")
    }
    if let failure { throw failure }
    return kept
  }

  /// Moves the file of a deleted post back. Throws where another has its name by now.
  public func giveBack(_ path: String, as id: PostID) throws(Problem) {
    let folder = files.path(of: Self.postsFolder)
    do throws(FileFault) {
      guard let slash = path.lastIndex(of: "/") else { throw .missing }
      let text = try RepositoryFolder(String(path[..<slash])).read(String(path[path.index(after: slash)...]))
      try files.requireFolder(Self.postsFolder)
      let lock = try FileLock(folder: folder)
      observe(.locked)
      try AtomicWriter(folder: folder, observe: observe).write(text, to: "\(id.slug).json", isNew: true)
      _ = consume lock
      unlink(path)
    } catch {
      throw Problem(error, file: Self.path(of: id))
    }
  }

  private func rewrite(
    _ own: OwnPost, _ body: (AtomicWriter, [UInt8]) throws(FileFault) -> Void
  ) throws(Problem) {
    let path = Self.path(of: own.post.id)
    let folder = files.path(of: Self.postsFolder)
    do throws(FileFault) {
      try files.requireFolder(Self.postsFolder)
      let lock = try FileLock(folder: folder)
      observe(.locked)
      let writer = AtomicWriter(folder: folder, observe: observe)
      try recoverUnfinishedPosts(writer)
      let text: [UInt8]
      do throws(FileFault) { text = try files.read(path) } catch .missing { throw .changedBySomebodyElse }
      guard ContentHash.hash(text) == own.fileVersion else { throw .changedBySomebodyElse }
      try body(writer, text)
      _ = consume lock
    } catch {
      throw Problem(error, file: path)
    }
  }

  /// Under a name that nothing has there yet.
  private func keep(_ text: [UInt8], of id: PostID, in folder: String) throws(FileFault) -> String {
    try AtomicWriter.makeFolder(folder, mode: 0o700)
    let writer = AtomicWriter(folder: folder, observe: observe)
    let lock = try FileLock(folder: folder)
    sweepLeftovers(in: folder)
    var number = 1
    while true {
      let name = "\(id.slug)\(number == 1 ? "" : "-\(number)").json"
      do throws(FileFault) {
        try writer.write(text, to: name, isNew: true)
        _ = consume lock
        return "\(folder)/\(name)"
      } catch .alreadyThere {
        number += 1
      }
    }
  }

  /// Names that replies give are taken as well: they wait for a post that was deleted.
  func freeSlug(for post: Post) throws(FileFault) -> String {
    var taken = Set(try files.entries(of: Self.postsFolder).compactMap { $0.stem?.lowercased() })
    for reply in (try? readReplies().0) ?? [] { taken.insert(reply.reply.post.slug.lowercased()) }
    let wishes = [Slug.clean(post.title), Slug.firstWords(of: post.body), Slug.clean(OpeningWords.of(post))]
    let name = wishes.first { !$0.isEmpty } ?? "post"
    var number = 1
    while taken.contains(number == 1 ? name : "\(name)-\(number)") { number += 1 }
    return number == 1 ? name : "\(name)-\(number)"
  }
}
