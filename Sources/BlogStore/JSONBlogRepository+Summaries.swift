import Blog
import Glibc

extension JSONBlogRepository {
  /// Small, so that the list has something to show at once.
  private static let firstBatch = 64
  private static let laterBatch = 256

  /// A summary of every post, the files that changed last first. A post that cannot be read comes as its file's
  /// name with the problem. Throws only where the folder cannot be read.
  public func summaries(_ deliver: (SummaryBatch) -> Bool) throws(Problem) {
    try requireFolder()
    let site = (try? readSite().0) ?? Site(title: "")
    let names = try postNames()
    var done = 0
    while done < names.count {
      let end = min(names.count, done + (done == 0 ? Self.firstBatch : Self.laterBatch))
      let batch = names[done..<end].map { summary(of: $0, site: site) }
      done = end
      guard deliver(SummaryBatch(summaries: batch, done: done, total: names.count)) else { return }
    }
    if names.isEmpty { _ = deliver(SummaryBatch(summaries: [], done: 0, total: 0)) }
  }

  /// The files of posts, last changed first; equal times by name, backwards, since many slugs begin with a date.
  func postNames() throws(Problem) -> [FolderEntry] {
    let entries = try entries(of: Self.postsFolder)
    var dated: [(entry: FolderEntry, time: timespec)] = []
    dated.reserveCapacity(entries.count)
    for entry in entries where !entry.isHidden && entry.stem != nil {
      var status = stat()
      _ = lstat(files.path(of: "\(Self.postsFolder)/\(entry.name)"), &status)
      dated.append((entry, status.st_mtim))
    }
    dated.sort {
      ($1.time.tv_sec, $1.time.tv_nsec, $1.entry.name) < ($0.time.tv_sec, $0.time.tv_nsec, $0.entry.name)
    }
    return dated.map(\.entry)
  }

  /// The names of posts' files without `.json`, in no order; no file is read.
  public func slugs() throws(Problem) -> [String] {
    try entries(of: Self.postsFolder).filter { !$0.isHidden && $0.isUsable }.compactMap(\.stem)
  }

  func entries(of folder: String) throws(Problem) -> [FolderEntry] {
    do throws(FileFault) {
      return try files.entries(of: folder)
    } catch {
      throw Problem(error, file: folder)
    }
  }

  private func summary(of entry: FolderEntry, site: Site) -> PostSummary { listed(entry, site: site).summary }

  /// A post as the list knows it.
  struct Listed: Sendable {
    var summary: PostSummary
    /// Of the file's bytes; 0 where they could not be read.
    var hash: Int64 = 0
    /// Whether the authors are the site's.
    var usesSite = false
  }

  /// Reads as much of a post as the list needs. What cannot be read comes as its file's name with the problem.
  func listed(_ entry: FolderEntry, site: Site) -> Listed {
    let path = "\(Self.postsFolder)/\(entry.name)"
    let id = PostID(entry.stem ?? entry.name)
    var hash: Int64 = 0
    do throws(Problem) {
      guard entry.isUsable, RepositoryPath.isUsable(stem: id.slug) else { throw Problem(.unusableName, file: path) }
      let text: [UInt8]
      do throws(FileFault) { text = try files.read(path) } catch { throw Problem(error, file: path) }
      hash = ContentHash.hash(text)
      var file = try parsePost(text, id, skipping: PostFile.bodyMembers, wanted: PostFile.listMembers)
      if file.post.comments.contains(where: \.id.isMadeUp) {
        // Ids are made of the whole comment.
        file = try parsePost(text, id)
      }
      let errors = file.issues.filter { $0.severity == .error }
      if let problem = Problem.all(errors, file: path, text: text).first { throw problem }
      return Listed(summary: file.post.summary(of: site), hash: hash, usesSite: file.post.authors.isEmpty)
    } catch {
      return Listed(summary: PostSummary(id: id, title: entry.name, problem: error), hash: hash)
    }
  }
}
