import Blog
import Glibc
import Synchronization

/// Brings the index up to what is on disk. One at a time: whoever has the lock.
final class IndexKeeper {
  /// Reading files shall not be felt at the keyboard.
  static let niceness: Int32 = 10
  static let threads = 2
  /// Small, so that the list has something to show at once.
  private static let firstBatch = 64
  private static let laterBatch = 512
  /// Changed posts that are named one by one.
  private static let mostNames = 256

  let catalogue: IndexedCatalogue
  let database: IndexDatabase
  let isStopped: @Sendable () -> Bool
  private let report: (CatalogueEvent) -> Bool
  private var changed: Set<PostID>? = []
  private var hasChanges = false
  private var lastReport: Int64 = 0
  private(set) var isCancelled = false

  var repository: JSONBlogRepository { catalogue.repository }

  /// - Parameter stops: how often `stop()` was called before the work began.
  init(
    _ catalogue: IndexedCatalogue, _ database: IndexDatabase, stops: Int, report: @escaping (CatalogueEvent) -> Bool
  ) {
    self.catalogue = catalogue
    self.database = database
    self.report = report
    isStopped = { catalogue.stopCount != stops }
  }

  /// Whether the work shall end.
  var mustEnd: Bool { isCancelled || isStopped() }

  func say(_ event: CatalogueEvent) { if !report(event) { isCancelled = true } }

  /// Looks at every file, reads what changed, makes it searchable. False where it was ended before.
  ///
  /// - Parameter slugs: the only posts to be looked at.
  func bringUpToDate(only slugs: Set<String>? = nil) throws -> Bool {
    guard try listAll(slugs) else { return false }
    guard try extractAll(slugs) else { return false }
    try sayUpToDate()
    return !mustEnd
  }

  func sayUpToDate() throws { say(.upToDate(try problems())) }

  /// Throws where the index was given up meanwhile.
  func checkInUse() throws {
    if !catalogue.isCurrent(database) { throw IndexReplaced() }
  }

  // MARK: Listing

  private struct Work {
    /// New or changed, those that changed last first.
    var files: [FolderScan.File] = []
    var gone: [(slug: String, id: Int64)] = []
  }

  private func listAll(_ slugs: Set<String>?) throws -> Bool {
    try repository.requireFolder()
    let site = try updateSite()
    let scan = try scan(slugs)
    var work = try database.queue(forLooksAt: scan.files.count).read { try compare(scan, slugs, $0) }
    guard !mustEnd else { return false }
    if !work.gone.isEmpty { try remove(work.gone) }
    work.files.sort { ($0.signature.mtime, scan.slug($0)) > ($1.signature.mtime, scan.slug($1)) }
    var done = 0
    while done < work.files.count, !mustEnd {
      if work.files.count > Self.firstBatch { tell(.reading(done: done, total: work.files.count, isText: false)) }
      let end = min(work.files.count, done + (done == 0 ? Self.firstBatch : Self.laterBatch))
      let batch = work.files[done..<end].map { (slug: scan.slug($0), isUsable: $0.isUsable, signature: $0.signature) }
      guard try list(batch, site) else { return false }
      done = end
    }
    flushChanges()
    return !mustEnd
  }

  private func scan(_ slugs: Set<String>?) throws -> FolderScan {
    do throws(FileFault) {
      if let slugs { return try FolderScan(repository.files, JSONBlogRepository.postsFolder, slugs: slugs) }
      return try FolderScan(repository.files, JSONBlogRepository.postsFolder)
    } catch {
      throw Problem(error, file: JSONBlogRepository.postsFolder)
    }
  }

  /// What the index lacks of what is on disk, whoever writes it.
  struct Arrears {
    /// Posts in the folder.
    var total: Int
    /// Posts that are new, changed or gone; 0 where only the text of some is missing.
    var files: Int
    /// Posts whose text is not searchable yet.
    var texts: Int

    /// How far whoever writes the index is.
    var event: CatalogueEvent {
      .reading(done: max(0, total - (files > 0 ? files : texts)), total: total, isText: files == 0)
    }
  }

  /// Nil where the index says what is on disk.
  func arrears() throws -> Arrears? {
    try repository.requireFolder()
    let scan = try scan(nil)
    return try database.reader.read { database in
      // What changed a moment ago is taken for what was read then.
      let work = try compare(scan, nil, trustsRecent: true, database)
      let missing = try database.number("SELECT (SELECT count(*) FROM posts) - count(*) FROM texts") ?? 0
      let arrears = Arrears(
        total: scan.files.count, files: work.files.count + work.gone.count, texts: max(0, missing))
      return arrears.files == 0 && missing == 0 ? nil : arrears
    }
  }

  /// Reads files and puts them into the tables.
  private func list(_ batch: [(slug: String, isUsable: Bool, signature: FileSignature)], _ site: Site) throws -> Bool {
    let repository = repository
    let rows = Workers.map(
      batch, threads: Self.threads, niceness: Self.niceness, isCancelled: isStopped
    ) { file in
      let entry = FolderEntry(name: file.slug + ".json", isUsable: file.isUsable)
      return IndexRow(repository.listed(entry, site: site), slug: file.slug, signature: file.signature)
    }
    guard let rows else { return false }
    try checkInUse()
    var slugs: [String] = []
    try database.writer.inTransaction { database in
      slugs = try rows.filter { try IndexWriter.put($0, database) }.map(\.slug)
      if !slugs.isEmpty { try IndexWriter.countChange(database) }
      catalogue.observe(.batchPut)
      return .commit
    }
    catalogue.observe(.batchListed)
    note(slugs)
    return true
  }

  private func remove(_ gone: [(slug: String, id: Int64)]) throws {
    try database.writer.inTransaction { database in
      for post in gone { try IndexWriter.remove(post.slug, post.id, database) }
      try IndexWriter.countChange(database)
      return .commit
    }
    catalogue.observe(.removed)
    note(gone.map(\.slug))
  }

  /// Walks through the files and what the index knows of them side by side: both in the order of the slugs' bytes.
  private func compare(
    _ scan: FolderScan, _ slugs: Set<String>?, trustsRecent: Bool = false, _ database: Database
  ) throws -> Work {
    let columns = "SELECT slug, id, size, mtime, ctime, inode FROM files"
    var work = Work()
    var place = 0
    func take(_ known: Statement) {
      let slug = known.bytes(0)
      while place < scan.files.count, scan.compare(scan.files[place], slug) < 0 {
        work.files.append(scan.files[place])
        place += 1
      }
      guard place < scan.files.count, scan.compare(scan.files[place], slug) == 0 else {
        work.gone.append((String(decoding: slug, as: UTF8.self), known.int(1)))
        return
      }
      var there = scan.files[place].signature
      let signature = FileSignature(
        size: known.int(2), mtime: known.int(3), ctime: known.int(4), inode: known.int(5))
      if trustsRecent, there.ctime == 0 || signature.ctime == 0 { there.ctime = signature.ctime }
      // A file that changed within the tick of the clock is as unknown as one that differs.
      if there != signature || signature.ctime == 0 && !trustsRecent { work.files.append(scan.files[place]) }
      place += 1
    }
    if let slugs {
      for slug in slugs.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let known = try Statement(database, columns + " WHERE slug = ?")
        known.bind(1, text: slug)
        if try known.step() { take(known) }
        known.reset()
      }
    } else {
      let known = try Statement(database, columns + " ORDER BY slug")
      while try known.step() { take(known) }
    }
    work.files += scan.files[place...]
    return work
  }

  /// Reads `blog.json`. Where those who write posts that name nobody are others now, such posts are read again.
  private func updateSite() throws -> Site {
    let site = (try? repository.readSite().0) ?? Site(title: "")
    let authors = site.authors.map(\.displayName).joined(separator: "\0")
    guard try database.reader.read({ try Meta.text(.siteAuthors, $0) }) != authors else { return site }
    try database.writer.inTransaction { database in
      try database.execute("UPDATE files SET ctime = 0 WHERE uses_site")
      try Meta.set(.siteAuthors, authors, database)
      return .commit
    }
    return site
  }

  /// Why posts cannot be opened.
  private func problems() throws -> [Problem] {
    try database.reader.read { database in
      let statement = try Statement(
        database,
        "SELECT summary FROM details JOIN (SELECT id FROM posts INDEXED BY posts_broken WHERE is_broken LIMIT 300)"
          + " USING (id)")
      var problems: [Problem] = []
      while try statement.step() {
        if let problem = SummaryCoding.decode(statement.bytes(0))?.problem { problems.append(problem) }
      }
      return problems.sorted { $0.file < $1.file }
    }
  }

  // MARK: Reporting

  private func note(_ slugs: [String]) {
    guard !slugs.isEmpty else { return }
    hasChanges = true
    if let known = changed, known.count + slugs.count <= Self.mostNames {
      changed = known.union(slugs.map { PostID($0) })
    } else {
      changed = nil
    }
    if isTimeToReport { flushChanges() }
  }

  /// Says which posts changed since it was said last.
  func flushChanges() {
    guard hasChanges else { return }
    let posts = changed
    changed = []
    hasChanges = false
    lastReport = StateLocation.microsecondsNow()
    say(.postsChanged(posts))
  }

  private var lastProgress: Int64 = 0

  /// Says how far reading is, ten times a second at most.
  func tell(_ event: CatalogueEvent) {
    let now = StateLocation.microsecondsNow()
    guard abs(now - lastProgress) >= 100_000 else { return }
    lastProgress = now
    say(event)
  }

  private var isTimeToReport: Bool { abs(StateLocation.microsecondsNow() - lastReport) >= 100_000 }
}

/// Another index took the place of the one that was being filled.
struct IndexReplaced: Error {}
