import Blog
import Glibc
import TextFormats

/// Brings imported posts into a repository, new or old: writes what changed and nothing else. Each file is the old one or
/// the new one at any moment. Not for several threads.
public final class RepositoryWriter {
  /// What was done so far.
  public internal(set) var tally = ImportTally()

  /// Files that said the same as another one, and the one that has their place now, in the order in which it came to be.
  public internal(set) var broughtTogether: [(double: PostID, post: PostID)] = []

  /// The name that the last post got, or had.
  public internal(set) var lastPost: PostID?

  let files: RepositoryFolder
  let isDryRun: Bool
  /// Whether a dry run need not know what it would have written.
  private(set) var isOneSource: Bool
  let observe: WriteObserver
  let batch: BatchWriter
  var index = PostIndex()
  /// What a dry run would have written.
  var rehearsal = Rehearsal()
  /// Items of the source that may be posts that are here and say something else.
  var waiting: WaitingPosts
  let mostWaiting: Int
  /// Items that have the id of another post.
  var clashes = SharedIDs()
  /// Ids of the replies that were written here.
  var replies: Set<String> = []
  var hasSite = false
  /// Folders that were not there before, the outer ones first.
  var made: [String] = []
  var hasMadeSite = false
  /// Of the blog's folder, for as long as this object lives: two of its kind do not come between each other.
  private var wholeLock: FileLock?
  /// Of the posts, while something is on its way to the disk: who writes posts of their own waits no longer than that.
  var lock: FileLock?
  /// What the folders looked like when the lock was let go.
  var left: FolderTimes?
  /// Since when nobody else had a chance to get the lock.
  var heldSince = ContinuousClock.now

  /// The file or folder that is being read.
  var source = ""
  var notes: [ImportNote] = []
  /// Where among the notes a cause was said first.
  var said: [SaidNote: Int] = [:]
  /// The names of all sources, for notes on what waits.
  private(set) var sources: [String] = []
  var numbers = SourceNumbers()
  /// The last source that had numbers.
  var numberedSource = ""
  /// Of each blog, by its address: numbers of posts whose files were read for them, by the posts' names.
  var readNumbers: [String: [String: SourceNumbers.Kept]] = [:]
  var home = ""
  /// Comments that came apart from their posts.
  var orphans = OrphanComments()
  var orphanAttachments = OrphanAttachments()
  /// Lines of the file that are of another program.
  var foreignOrphans: [[UInt8]] = []
  var hasWrittenOrphans = false
  /// Whether the file of what waits is there.
  var hasOrphanFile = false
  var news = CommentNews()
  var readHomes: CommentHomes?
  var ledger = ImportLedger()
  /// The file of a post that was read last; empty where that was not there yet.
  private(set) var lastRead: [UInt8] = []

  /// Opens a repository, or makes its folders; looks at every post that is there.
  ///
  /// - Parameters:
  ///   - folder: made with the folders above it where it is missing.
  ///   - isDryRun: whether only to count; nothing is made then.
  ///   - isOneSource: whether nothing comes after the first source: then a dry run need not remember what it would write.
  public convenience init(folder: String, isDryRun: Bool = false, isOneSource: Bool = false) throws(Problem) {
    try self.init(folder: folder, isDryRun: isDryRun, isOneSource: isOneSource, observe: { _ in })
  }

  /// - Parameters:
  ///   - mostWaiting: bytes of text that are kept in memory until their source ends.
  ///   - observe: is told each step of every write, in the middle of it.
  package init(
    folder: String, isDryRun: Bool, isOneSource: Bool = false, mostWaiting: Int? = nil,
    observe: @escaping WriteObserver
  ) throws(Problem) {
    self.isOneSource = isOneSource
    files = RepositoryFolder(folder)
    self.mostWaiting = mostWaiting ?? WaitingPosts.usualMost
    waiting = WaitingPosts(most: self.mostWaiting)
    self.isDryRun = isDryRun
    self.observe = observe
    let posts = files.path(of: JSONBlogRepository.postsFolder)
    batch = BatchWriter(folder: posts, observe: observe)
    do throws(FileFault) {
      if !isDryRun {
        try makeFolders(posts)
        try files.requireFolder(JSONBlogRepository.postsFolder)
        wholeLock = try FileLock(folder: files.path)
        lock = try FileLock(folder: posts)
        try JSONBlogRepository(folder: folder).recoverUnfinishedPosts(AtomicWriter(folder: posts, observe: observe))
        sweepLeftovers(in: files.path) { $0 == OrphanFile.name }
      }
    } catch {
      throw Problem(error, file: JSONBlogRepository.postsFolder)
    }
    do throws(Problem) { try readOrphans() } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    if hasOrphans { self.isOneSource = false }
    try readIndex()
    readReplies()
  }

  /// Takes what a source delivers.
  public func take(_ event: ImportEvent) throws(Problem) {
    try hold()
    switch event {
    case .source(let name):
      try finishSource()
      source = name
      sources.append(name)
    case .site(let site):
      home = site.homePageURL ?? ""
      index.setHome(home)
      try write(site)
    case .post(let post): try write(post)
    case .comment(let comment):
      if sources.isEmpty { sources.append(source) }
      orphans.add(comment, source: Int32(sources.count - 1))
    case .thread(let thread): try write(thread)
    case .attachment(let attachment):
      tally.attachments += 1
      numbers.attachments.append(attachment)
    case .media(let path, let name): try copyMedia(from: path, to: name)
    case .note(let note): tally.notes[note.kind, default: 0] += 1
    }
  }

  /// A source ended: its numbers mean nothing in the next one.
  private func finishSource() throws(Problem) {
    try writeWaiting()
    if let note = clashes.note { notes.append(note) }
    clashes = SharedIDs()
    try bringDoublesTogether()
    try joinComments()
    try joinAttachments()
    index.beginSource()
    home = ""
  }

  /// Everything that was taken is on the disk, as if the import had ended here; more may be taken. A sync does this after
  /// each answer, so that a page is there to be read as soon as it came, and nothing of it is lost when it is killed.
  public func settle() throws(Problem) {
    try beginSettling()
    try endSettling()
  }

  /// Everything that was taken is on its way to the disk. Nothing more may be taken before ``endSettling()``.
  public func beginSettling() throws(Problem) {
    try finishSource()
    do throws(FileFault) { try batch.begin() } catch { throw Problem(error, file: JSONBlogRepository.postsFolder) }
  }

  /// Waits for it, and lets others write posts.
  public func endSettling() throws(Problem) {
    try flush()
    try writeOrphans()
    letGo()
  }

  /// Every source ended: what waits for its post is kept, and everything is on the disk.
  ///
  /// - Returns: what was guessed, lost or left out, and what waits.
  public func finish() throws(Problem) -> [ImportNote] {
    try hold()
    try finishSource()
    try sayOrphans()
    for note in notes { tally.notes[note.kind, default: 0] += 1 }
    if !hasSite { try write(Site(title: Site.untitled)) }
    try flush()
    try writeOrphans()
    return notes
  }

  /// Leaves no half-written file behind; what stands already stays.
  public func abandon() { batch.abandon() }

  /// Takes back the empty repository that was made for an import from which nothing came. What was there before, or has
  /// anything in it, stays.
  public func takeBackIfEmpty() {
    batch.abandon()
    let isEmpty = tally.postCount == 0 && tally.commentCount == 0 && tally.media.isEmpty && !hasWrittenOrphans
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

  /// When a file says that its post was changed last.
  static func version(of json: JSON) -> Timestamp? {
    (json["date_modified"]?.string ?? json["date_published"]?.string).flatMap { Timestamp($0) }
  }

  /// What stands in a file, or would stand there by now.
  func bytes(of path: String) throws(FileFault) -> [UInt8] {
    if isDryRun, let bytes = rehearsal.bytes(at: path) { return bytes }
    return try files.read(path)
  }

  /// A post's file as it is to be by now; nil where there is none. One that cannot be read is no post that is not there:
  /// nothing is written over it.
  func read(
    _ id: PostID, skipping: Set<String> = [], wanted: Set<String>? = nil
  ) throws(Problem) -> JSON? {
    let path = JSONBlogRepository.path(of: id)
    let name = "\(id.slug).json"
    if let json = batch.text(of: name) {
      lastRead = []
      return json
    }
    if batch.isBegun(name) { try flush() }
    let text: [UInt8]
    do throws(FileFault) {
      text = try bytes(of: path)
    } catch .missing {
      return nil
    } catch {
      throw Problem(error, file: path)
    }
    lastRead = text
    do throws(JSONFault) {
      return try JSONParser.parse(text, skipping: skipping, wanted: wanted)
    } catch {
      throw Problem(error, file: path, text: text)
    }
  }
}
