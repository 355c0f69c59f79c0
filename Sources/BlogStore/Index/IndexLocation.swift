import Blog
import Glibc

/// Where the index of one blog is kept. Everything there can be deleted at any time.
struct IndexLocation: Hashable, Sendable {
  /// `$XDG_CACHE_HOME/lukija/<name>-<hash>.index`.
  let folder: String
  /// The blog's folder without links, so that the index is not taken for another's.
  let blog: String

  init(cacheFolder: String, blog: String) { self.init(cacheFolder: cacheFolder, place: realPath(of: blog) ?? blog) }

  /// - Parameter place: the blog's folder without links.
  init(cacheFolder: String, place: String) {
    blog = place
    let name = self.blog.split(separator: "/").last.map(String.init) ?? "blog"
    folder = "\(cacheFolder)/\(StateLocation.fileName(name))-\(hexadecimalHash(self.blog)).index"
  }

  var database: String { folder + "/index.sqlite" }
  var lock: String { folder + "/lock" }
  func text(_ generation: Int64) -> String { "\(folder)/text-\(generation)" }

  /// Makes the folder, which nobody else may look into: it holds what the blog says.
  func prepare() throws(FileFault) {
    if access(folder, W_OK) == 0 { return }
    try AtomicWriter.makeFolder(folder, mode: 0o700)
  }

  /// Removes every file of the index but the lock.
  func removeAll() {
    for name in names
    where name.hasPrefix("index.sqlite") || name.hasPrefix("text-") || name == BlogDigest.name {
      unlink("\(folder)/\(name)")
    }
  }

  /// The names in the folder.
  var names: [String] { ((try? RepositoryFolder(folder).entries(of: "")) ?? []).map(\.name) }
}

/// The right to write an index: one process at a time has it, until it lets go or ends.
final class IndexLock: Sendable {
  private let descriptor: Descriptor

  /// Nil where another process has it. Where the file system knows no locks, everybody gets it.
  init?(_ path: String) {
    guard let descriptor = Descriptor(opening: path, O_RDWR | O_CREAT, mode: 0o600) else { return nil }
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { return nil }
    self.descriptor = descriptor
  }
}
