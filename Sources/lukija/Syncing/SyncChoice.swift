import Blog
import BlogStore
import Configuration
import Glibc
import Sync
import Words

/// Which blogs a sync is of.
struct SyncChoice {
  var names: [String]
  var isAll: Bool

  /// In the order in which they were named, else in that of `config.toml`.
  func blogs() throws -> [SyncedBlog] {
    let settings = try Settings.read()
    guard names.isEmpty else { return try names.map { try named($0, settings) } }
    if !isAll, let folder = RepositoryOptions.namedFolder { return [try one(folder, settings)] }
    var blogs: [SyncedBlog] = []
    var folders: Set<String> = []
    for blog in settings.configuration.blogs {
      let folder = try settings.folder(of: blog)
      // One blog that cannot be read keeps no other from its news; it is told when its turn comes.
      guard Self.isBlog(folder), let source = try Self.source(of: folder) else { continue }
      // Two names of one folder are one blog.
      guard folders.insert(Self.place(folder)).inserted else { continue }
      blogs.append(
        SyncedBlog(name: blog.name, folder: folder, source: source, caFile: settings.file.resolved(blog.caFile)))
    }
    let usual = try RepositoryOptions.usualFolder()
    if Self.isBlog(usual), !folders.contains(Self.place(usual)), let source = try Self.source(of: usual) {
      blogs.append(SyncedBlog(folder: usual, source: source))
    }
    guard !blogs.isEmpty else { throw CommandFault.sync(.nothingToSync) }
    return blogs
  }

  private func named(_ word: String, _ settings: Settings) throws -> SyncedBlog {
    if let blog = settings.configuration.blog(named: word) { return try one(settings.folder(of: blog), settings) }
    guard Self.isBlog(word) else {
      throw CommandFault.sync(.noBlog(word, near: settings.configuration.nameNear(word)))
    }
    return try one(word, settings)
  }

  private func one(_ folder: String, _ settings: Settings) throws -> SyncedBlog {
    guard let source = try SyncedBlog.source(of: folder) else { throw CommandFault.sync(.notSynced(folder: folder)) }
    let entry = settings.configuration.blogs.first { blog in
      settings.file.folder(of: blog).map { Self.place($0) == Self.place(folder) } ?? false
    }
    return SyncedBlog(
      name: entry?.name, folder: folder, source: source, caFile: settings.file.resolved(entry?.caFile))
  }

  /// What cannot be read is said, and the others go on.
  private static func source(of folder: String) throws -> SyncSource? {
    do {
      return try SyncedBlog.source(of: folder)
    } catch let problem as Problem {
      StandardError.complain(.sync(.problem(problem, blog: folder)))
    } catch let fault as CommandFault {
      StandardError.complain(fault)
    }
    return nil
  }

  static func isBlog(_ folder: String) -> Bool { access("\(folder)/blog.json", F_OK) == 0 }

  /// The same for all ways to write it, also where it is not there yet.
  static func place(_ folder: String) -> String {
    if let resolved = realpath(folder, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var path = Substring(folder)
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return folder == "." ? folder : "\(place("."))/\(path)" }
    return slash == path.startIndex ? String(path) : place(String(path[..<slash])) + path[slash...]
  }
}
