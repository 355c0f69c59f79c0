import Blog
import CPosix
import Glibc

/// A folder that an export is written into: each file whole or not at all. Not for several threads.
public final class ExportFolder {
  private let files: RepositoryFolder
  private var open: [String: Int32] = [:]

  /// - Parameter folder: made with the folders above it where it is missing.
  public init(_ folder: String) throws(Problem) {
    files = RepositoryFolder(folder)
    try makeFolder(files.path)
  }

  deinit {
    for (name, descriptor) in open {
      close(descriptor)
      unlink(temporary(name))
    }
  }

  /// Adds to a file, which is begun with its first piece and stands under its name after ``finish(_:)``.
  ///
  /// - Parameter name: a path below the folder.
  public func append(_ bytes: [UInt8], to name: String) throws(Problem) {
    let descriptor = try descriptor(of: name)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Problem(.system(errno: errno, .write), file: name)
      }
      written += count
    }
  }

  /// Ends a file: it replaces what was there.
  public func finish(_ name: String) throws(Problem) {
    guard let descriptor = open.removeValue(forKey: name) else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0, rename(temporary(name), files.path(of: name)) == 0 else {
      let failure = errno
      unlink(temporary(name))
      throw Problem(.system(errno: failure, .write), file: name)
    }
  }

  /// Copies the repository's `media/`.
  ///
  /// - Parameter names: paths that begin with `media/`; nil for every file there is.
  public func copyMedia(of repository: JSONBlogRepository, only names: Set<String>? = nil) throws(Problem) {
    try copyMedia(of: repository, names, below: "media", depth: 0)
  }

  private func copyMedia(
    of repository: JSONBlogRepository, _ names: Set<String>?, below: String, depth: Int
  ) throws(Problem) {
    guard depth < 16 else { return }
    for entry in (try? repository.files.entries(of: below)) ?? [] where !entry.isHidden && entry.isUsable {
      let path = "\(below)/\(entry.name)"
      var status = stat()
      guard lstat(repository.files.path(of: path), &status) == 0 else { continue }
      if status.isFolder {
        try copyMedia(of: repository, names, below: path, depth: depth + 1)
      } else if status.isRegularFile, names?.contains(path) != false, let bytes = try? repository.files.read(path) {
        try append(bytes, to: path)
        try finish(path)
      }
    }
  }

  private func descriptor(of name: String) throws(Problem) -> Int32 {
    if let descriptor = open[name] { return descriptor }
    guard RepositoryPath.reference(name) == name, let last = name.split(separator: "/").last,
      RepositoryPath.isUsable(stem: String(last))
    else { throw Problem(.unusableName, file: name) }
    if let slash = name.lastIndex(of: "/") { try makeFolder(files.path(of: String(name[..<slash]))) }
    unlink(temporary(name))
    let descriptor = lukija_open(temporary(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw Problem(.system(errno: errno, .write), file: name) }
    open[name] = descriptor
    return descriptor
  }

  private func temporary(_ name: String) -> String {
    var parts = name.split(separator: "/").map(String.init)
    let last = parts.popLast() ?? name
    return files.path(of: (parts + [TemporaryName(target: last, process: getpid()).name]).joined(separator: "/"))
  }

  private func makeFolder(_ path: String) throws(Problem) {
    var made = ""
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += component + "/"
      guard made != "/" else { continue }
      guard mkdir(made, 0o777) == 0 || errno == EEXIST || errno == EISDIR else {
        throw Problem(.system(errno: errno, .write), file: path)
      }
    }
  }
}
