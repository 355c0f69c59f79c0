import Blog
import Glibc

/// Brings imported posts into a repository, new or old: writes what changed and nothing else. Each file is the old one or
/// the new one at any moment. Not for several threads.
public final class RepositoryWriter {
  /// What was done so far.
  public private(set) var tally = ImportTally()

  /// The name that the last post got, or had.
  public private(set) var lastPost: PostID?

  private let files: RepositoryFolder
  private let isDryRun: Bool
  private let observe: WriteObserver
  private let batch: BatchWriter
  private var index = PostIndex()
  /// Ids of the replies that were written here.
  private var replies: Set<String> = []
  private var hasSite = false
  /// Folders that were not there before, the outer ones first.
  private var made: [String] = []
  private var hasMadeSite = false
  /// Holds the lock for as long as this object lives.
  private var lock: FileLock?

  /// The file or folder that is being read.
  private var source = ""
  private var slugs: [String: String] = [:]
  private var comments: [(comment: ImportedComment, source: String)] = []
  private var attachments: [ImportedAttachment] = []
  private var leadPictures: [(slug: String, picture: String)] = []

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
    case .site(let site): try write(site)
    case .post(let post): try write(post)
    case .comment(let comment): comments.append((comment, source))
    case .attachment(let attachment):
      tally.attachments += 1
      attachments.append(attachment)
    case .media(let path, let name): try copyMedia(from: path, to: name)
    case .note(let note): tally.notes[note.kind, default: 0] += 1
    }
  }

  /// A source ended: its numbers mean nothing in the next one.
  private func finishSource() throws(Problem) {
    try joinAttachments()
    slugs = [:]
  }

  /// Every source ended: comments that came apart find their posts, and everything is on the disk.
  ///
  /// - Returns: what found no place.
  public func finish() throws(Problem) -> [ImportNote] {
    try finishSource()
    let notes = try joinComments()
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

  private func makeFolders(_ path: String) throws(FileFault) {
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
          title: json["title"]?.string ?? "", published: json["date_published"]?.string.flatMap { Timestamp($0) }),
        isTaken: false)
      if let comments = json["_feed"]?["comments_url"]?.string { index.addAlias(comments, for: PostID(stem)) }
    }
  }

  private func read(_ id: PostID, skipping: Set<String> = []) -> JSON? {
    guard let text = try? files.read(JSONBlogRepository.path(of: id)) else { return nil }
    return try? JSONParser.parse(text, skipping: skipping)
  }
}

extension RepositoryWriter {
  /// A blog that is here already keeps its own words; only what it lacks is filled in.
  private func write(_ site: Site) throws(Problem) {
    guard !hasSite else { return }
    hasSite = true
    let old = try siteText()
    var json = JSON.object([])
    if let old {
      do throws(JSONFault) { json = try JSONParser.parse(old) } catch {
        throw Problem(error, file: SiteFile.name, text: old)
      }
      let problems = Problem.all(SiteFile(json).issues, file: SiteFile.name, text: old)
      if let error = problems.first(where: { $0.severity == .error }) { throw error }
    }
    func fill(_ key: String, _ value: JSON?) {
      if json[key] == nil, let value { json[key] = value }
    }
    let before = json
    fill("lukija", .object([("version", .integer(SiteFile.version))]))
    fill("title", .string(site.title.isEmpty ? "Untitled blog" : site.title))
    fill("home_page_url", site.homePageURL.map(JSON.string))
    fill("description", site.description.map(JSON.string))
    fill("language", site.language.map(JSON.string))
    if !site.authors.isEmpty {
      fill("authors", JSON(.array(site.authors.map { CommentMerge.json(of: $0, over: nil) })))
    }
    if let contact = site.contact { fill("contact", Self.json(of: contact)) }
    guard !isDryRun, old == nil || !json.isSame(as: before) else { return }
    do throws(FileFault) {
      try AtomicWriter(folder: files.path, observe: observe).write(
        json.prettyText, to: SiteFile.name, isNew: old == nil)
      hasMadeSite = hasMadeSite || old == nil
    } catch {
      throw Problem(error, file: SiteFile.name)
    }
  }

  private static func json(of contact: Contact) -> JSON {
    let texts = [
      ("name", contact.name), ("email", contact.email), ("phone", contact.phone), ("business_id", contact.businessID),
    ]
    var json = JSON.object(texts.compactMap { key, text in text.map { (key, .string($0)) } })
    if !contact.address.isEmpty { json["address"] = JSON(.array(contact.address.map(JSON.string))) }
    return json
  }

  private func siteText() throws(Problem) -> [UInt8]? {
    do throws(FileFault) {
      return try files.read(SiteFile.name)
    } catch .missing {
      return nil
    } catch {
      throw Problem(error, file: SiteFile.name)
    }
  }

  private func write(_ imported: ImportedPost) throws(Problem) {
    var imported = imported
    let match = index.match(imported.post, number: imported.sourceNumber)
    let id: PostID
    switch match {
    case .known(let known): id = known
    case .again(let known):
      id = known
      // Read what is meant to be there by now.
      try flush()
    case .new(let new): id = new
    }
    imported.post.id = id
    lastPost = id
    if case .new = match { index.add(imported.post, isTaken: true) }
    for case .object(let members) in imported.extras.filter({ $0.key == "_feed" }).map(\.value) {
      for case .string(let url) in members.filter({ $0.key == "comments_url" }).map(\.value) {
        index.addAlias(url, for: id)
      }
    }
    if let number = imported.sourceNumber { slugs[number] = id.slug }
    if let picture = imported.leadPicture { leadPictures.append((id.slug, picture)) }
    let weight =
      imported.post.body.source.utf8.count
      + imported.post.comments.reduce(1024) { $0 + $1.body.source.utf8.count + 512 }
    if case .new = match {
      count(imported.post, .new, changes(of: imported.post.comments))
      let (imported, replies) = (imported, replies)
      try write({ PostText.json(of: imported, over: nil, replies: replies).0 }, weight: weight, to: id, isNew: true)
    } else {
      let old = read(id)
      let (json, changes) = PostText.json(of: imported, over: old, replies: replies)
      let outcome: ImportTally.Outcome = old.map { json.isSame(as: $0) ? .unchanged : .changed } ?? .new
      count(imported.post, outcome, changes)
      guard outcome != .unchanged else { return }
      try write({ json }, weight: weight, to: id, isNew: old == nil)
    }
  }

  private func count(_ post: Post, _ outcome: ImportTally.Outcome, _ changes: PostText.CommentChanges) {
    tally.posts[outcome, default: 0] += 1
    tally.postKinds[post.marks.kind, default: 0] += 1
    tally.postStatuses[post.marks.status.word, default: 0] += 1
    for comment in post.comments { count(comment) }
    count(changes)
  }

  /// What becomes of the comments of a post that is not here yet.
  private func changes(of comments: [Comment]) -> PostText.CommentChanges {
    let own = replies.isEmpty ? 0 : comments.count { replies.contains($0.id.value) }
    return PostText.CommentChanges(new: comments.count - own, unchanged: own)
  }

  private func count(_ comment: Comment) {
    tally.commentKinds[comment.kind.word, default: 0] += 1
    tally.commentStatuses[comment.status.word, default: 0] += 1
  }

  private func count(_ changes: PostText.CommentChanges) {
    let counts: [(ImportTally.Outcome, Int)] = [
      (.new, changes.new), (.changed, changes.changed), (.unchanged, changes.unchanged), (.vanished, changes.vanished),
    ]
    for (outcome, number) in counts where number > 0 { tally.comments[outcome, default: 0] += number }
  }

  private func write(
    _ json: @escaping @Sendable () -> JSON, weight: Int = 1 << 14, to id: PostID, isNew: Bool
  ) throws(Problem) {
    guard !isDryRun else { return }
    do throws(FileFault) {
      try batch.write(json, weight: weight, to: "\(id.slug).json", isNew: isNew)
    } catch {
      throw Problem(error, file: JSONBlogRepository.path(of: id))
    }
  }

  private func flush() throws(Problem) {
    do throws(FileFault) { try batch.flush() } catch { throw Problem(error, file: JSONBlogRepository.postsFolder) }
  }
}

extension RepositoryWriter {
  /// Listed files go to the posts that they were uploaded to, lead pictures to the posts that name them.
  private func joinAttachments() throws(Problem) {
    defer {
      attachments = []
      leadPictures = []
    }
    guard !attachments.isEmpty else { return }
    try flush()
    var bySlug: [String: [Attachment]] = [:]
    for attachment in attachments {
      guard let parent = attachment.parent, let slug = slugs[parent] else { continue }
      bySlug[slug, default: []].append(attachment.attachment)
    }
    var pictures: [String: String] = [:]
    let urls = Dictionary(attachments.map { ($0.number, $0.attachment.url) }) { first, _ in first }
    for (slug, picture) in leadPictures { pictures[slug] = urls[picture] }
    for slug in Set(bySlug.keys).union(pictures.keys).sorted() {
      try amend(PostID(slug)) { json in
        PostText.setAttachments(bySlug[slug] ?? [], in: &json)
        if let picture = pictures[slug] { json["image"] = .string(picture) }
      }
    }
  }

  private func joinComments() throws(Problem) -> [ImportNote] {
    defer { comments = [] }
    guard !comments.isEmpty else { return [] }
    try flush()
    var notes: [ImportNote] = []
    var bySlug: [PostID: [Comment]] = [:]
    let posts = postsOfComments()
    for ((imported, source), post) in zip(comments, posts) {
      guard let post else {
        notes.append(
          ImportNote(
            .skipped, source: source, line: imported.line,
            "a comment by \(quoted(imported.comment.author.displayName)) belongs to no post that is here."))
        continue
      }
      var comment = imported.comment
      // What answers the post itself answers no comment.
      if let parent = comment.inReplyTo, index.find(parent.value) == post { comment.inReplyTo = nil }
      count(comment)
      bySlug[post, default: []].append(comment)
    }
    for (post, comments) in bySlug.sorted(by: { $0.key < $1.key }) {
      var changes = PostText.CommentChanges()
      try amend(post) { json in
        changes = CommentMerge.merge(
          comments, extras: [], isComplete: false, replies: replies, into: &json)
      }
      count(changes)
    }
    return notes
  }

  /// By what a comment says of its post, else by the post of the comment that it answers.
  private func postsOfComments() -> [PostID?] {
    let comments = comments.map(\.comment)
    var posts = comments.map { comment in comment.postReferences.lazy.compactMap { self.index.find($0) }.first }
    // A chain of answers is as deep as a thread; each turn goes one step down it.
    for _ in 0..<64 {
      let known = Dictionary(
        zip(comments, posts).compactMap { comment, post in post.map { (comment.comment.id, $0) } }
      ) { first, _ in first }
      var hasMore = false
      for (number, comment) in comments.enumerated() where posts[number] == nil {
        guard let parent = comment.comment.inReplyTo, let post = known[parent] else { continue }
        posts[number] = post
        hasMore = true
      }
      if !hasMore { break }
    }
    return posts
  }

  private func amend(_ id: PostID, _ change: (inout JSON) -> Void) throws(Problem) {
    guard let old = read(id), old.members != nil else {
      // In a dry run the post is not there yet.
      var json = JSON.object([])
      change(&json)
      return
    }
    var json = old
    change(&json)
    guard !json.isSame(as: old) else { return }
    try write({ [json] in json }, to: id, isNew: false)
  }

  private func copyMedia(from path: String, to name: String) throws(Problem) {
    let relative = "media/" + name
    do throws(FileFault) {
      guard RepositoryPath.reference(relative) == relative else { throw .unusableName }
      guard let source = Descriptor(opening: path, O_RDONLY | O_NONBLOCK), let status = source.status() else {
        throw .system(errno: errno, .read)
      }
      guard status.isRegularFile else { throw .notARegularFile }
      guard status.st_size <= RepositoryFolder.largestFile else { throw .tooLarge(limit: RepositoryFolder.largestFile) }
      let bytes = try source.contents(limit: RepositoryFolder.largestFile, expected: Int(status.st_size)).get()
      let old = try? files.read(relative)
      let outcome: ImportTally.Outcome = old.map { $0 == bytes ? .unchanged : .changed } ?? .new
      tally.media[outcome, default: 0] += 1
      guard outcome != .unchanged, !isDryRun else { return }
      let target = files.path(of: relative)
      let slash = target.lastIndex(of: "/") ?? target.startIndex
      try makeFolders(String(target[..<slash]))
      try files.requireFolder(String(relative[..<(relative.lastIndex(of: "/") ?? relative.startIndex)]))
      try AtomicWriter(folder: String(target[..<slash]), observe: observe).write(
        bytes, to: String(target[target.index(after: slash)...]), isNew: old == nil)
    } catch {
      throw Problem(error, file: relative)
    }
  }
}
