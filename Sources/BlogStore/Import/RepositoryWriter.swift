import Blog
import Glibc
import TextFormats

/// Brings imported posts into a repository, new or old: writes what changed and nothing else. Each file is the old one or
/// the new one at any moment. Not for several threads.
public final class RepositoryWriter {
  /// What was done so far.
  public internal(set) var tally = ImportTally()

  /// The name that the last post got, or had.
  public internal(set) var lastPost: PostID?

  let files: RepositoryFolder
  let isDryRun: Bool
  let observe: WriteObserver
  let batch: BatchWriter
  var index = PostIndex()
  /// Ids of the replies that were written here.
  var replies: Set<String> = []
  var hasSite = false
  /// Folders that were not there before, the outer ones first.
  var made: [String] = []
  var hasMadeSite = false
  /// Holds the lock for as long as this object lives.
  private var lock: FileLock?

  /// The file or folder that is being read.
  var source = ""
  var notes: [ImportNote] = []
  var numbers = SourceNumbers()
  /// Those of earlier sources, by the address of their blog.
  var parts: [String: SourceNumbers] = [:]
  var home = ""
  var comments: [(comment: ImportedComment, source: String)] = []

  /// Opens a repository, or makes its folders; looks at every post that is there.
  ///
  /// - Parameters:
  ///   - folder: made with the folders above it where it is missing.
  ///   - isDryRun: whether only to count; nothing is made then.
  public convenience init(folder: String, isDryRun: Bool = false) throws(Problem) {
    try self.init(folder: folder, isDryRun: isDryRun, observe: { _ in })
  }

  /// - Parameter observe: is told each step of every write, in the middle of it.
  package init(folder: String, isDryRun: Bool, observe: @escaping WriteObserver) throws(Problem) {
    files = RepositoryFolder(folder)
    self.isDryRun = isDryRun
    self.observe = observe
    let posts = files.path(of: JSONBlogRepository.postsFolder)
    batch = BatchWriter(folder: posts, observe: observe)
    do throws(FileFault) {
      if !isDryRun {
        try makeFolders(posts)
        try files.requireFolder(JSONBlogRepository.postsFolder)
        lock = try FileLock(folder: posts)
        sweepLeftovers(in: posts)
      }
    } catch {
      throw Problem(error, file: JSONBlogRepository.postsFolder)
    }
    try readIndex()
    replies = Set(((try? files.entries(of: JSONBlogRepository.repliesFolder)) ?? []).compactMap(\.stem))
  }

  /// Takes what a source delivers.
  public func take(_ event: ImportEvent) throws(Problem) {
    switch event {
    case .source(let name):
      try finishSource()
      source = name
    case .site(let site):
      home = site.homePageURL ?? ""
      try write(site)
    case .post(let post): try write(post)
    case .comment(let comment): comments.append((comment, source))
    case .attachment(let attachment):
      tally.attachments += 1
      numbers.attachments.append(attachment)
    case .media(let path, let name): try copyMedia(from: path, to: name)
    case .note(let note): tally.notes[note.kind, default: 0] += 1
    }
  }

  /// A source ended: its numbers mean nothing in the next one.
  private func finishSource() throws(Problem) {
    numbers.source = source
    try joinAttachments()
    home = ""
  }

  /// Every source ended: comments that came apart find their posts, and everything is on the disk.
  ///
  /// - Returns: what found no place.
  public func finish() throws(Problem) -> [ImportNote] {
    try finishSource()
    try joinParts()
    notes += try joinComments()
    for note in notes { tally.notes[note.kind, default: 0] += 1 }
    if !hasSite { try write(Site(title: "Untitled blog")) }
    do throws(FileFault) { try batch.flush() } catch { throw Problem(error, file: JSONBlogRepository.postsFolder) }
    return notes
  }

  /// Leaves no half-written file behind; what stands already stays.
  public func abandon() { batch.abandon() }

  /// Takes back the empty repository that was made for an import from which nothing came. What was there before, or has
  /// anything in it, stays.
  public func takeBackIfEmpty() {
    batch.abandon()
    let isEmpty = tally.postCount == 0 && tally.commentCount == 0 && tally.media.isEmpty
    guard isEmpty, made.contains(files.path(of: JSONBlogRepository.postsFolder) + "/") else { return }
    if hasMadeSite { unlink(files.path(of: SiteFile.name)) }
    for folder in made.reversed() { rmdir(folder) }
  }

  func makeFolders(_ path: String) throws(FileFault) {
    var place = ""
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      place += component + "/"
      guard place != "/" else { continue }
      if mkdir(place, 0o777) == 0 {
        made.append(place)
      } else if errno != EEXIST, errno != EISDIR {
        throw .system(errno: errno, .write)
      }
    }
  }

  private func readIndex() throws(Problem) {
    let entries: [FolderEntry]
    do throws(FileFault) {
      entries = try files.entries(of: JSONBlogRepository.postsFolder)
    } catch .folderMissing {
      return
    } catch {
      throw Problem(error, file: JSONBlogRepository.postsFolder)
    }
    for entry in entries.sorted(by: { $0.name < $1.name }) where !entry.isHidden {
      guard let stem = entry.stem, entry.isUsable else { continue }
      guard let json = read(PostID(stem), skipping: PostFile.bodyMembers.union(["comments"])), json.members != nil
      else {
        index.reserve(stem)
        continue
      }
      index.add(
        Post(
          id: PostID(stem), feedID: json["id"]?.string ?? "", url: json["url"]?.string,
          title: json["title"]?.string ?? "", published: json["date_published"]?.string.flatMap { Timestamp($0) },
          modified: json["date_modified"]?.string.flatMap { Timestamp($0) }),
        isTaken: false)
      if let comments = json["_feed"]?["comments_url"]?.string { index.addAlias(comments, for: PostID(stem)) }
    }
  }

  func read(_ id: PostID, skipping: Set<String> = []) -> JSON? {
    guard let text = try? files.read(JSONBlogRepository.path(of: id)) else { return nil }
    return try? JSONParser.parse(text, skipping: skipping)
  }
}
