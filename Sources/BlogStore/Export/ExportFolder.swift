import Blog
import CPosix
import Glibc

/// A folder that an export is written into: each file whole or not at all. An export takes the place of the one before it
/// of its kind, and never of files that no export wrote or that somebody changed since. Not for several threads.
public final class ExportFolder {
  private struct OpenFile {
    var descriptor: Int32
    var hash = RunningHash()
  }

  private let files: RepositoryFolder
  private let manifest: ExportManifest
  private let replacesForeign: Bool
  private var open: [String: OpenFile] = [:]
  private var swept: Set<String> = []
  /// Files of the export that were left as they are, since somebody changed them.
  public private(set) var changed: [String] = []

  /// - Parameters:
  ///   - folder: made with the folders above it where it is missing.
  ///   - kind: one word; exports of several kinds may share a folder.
  ///   - repository: what is exported; the folder must not be a place that its files have.
  ///   - replacesForeign: whether files that no export wrote, or that somebody changed, may be written over.
  public init(
    _ folder: String, kind: String = "export", of repository: JSONBlogRepository? = nil, replacesForeign: Bool = false
  ) throws(Problem) {
    files = RepositoryFolder(folder)
    self.replacesForeign = replacesForeign
    var status = stat()
    let isRepository = stat(files.path(of: SiteFile.name), &status) == 0
    guard !isRepository, !Self.isInside(files.path, repository) else {
      throw Problem(.repositoryFolder, file: files.path)
    }
    manifest = ExportManifest(files, kind: kind)
    // As below it: whoever means the folder that a link leads to can name that.
    guard lstat(files.path, &status) != 0 || status.isFolder else { throw Problem(.linkedFolder, file: files.path) }
    try makeFolder(files.path)
    sweep("")
  }

  /// Whether a path, that need not be there yet, is in the repository's folder.
  private static func isInside(_ path: String, _ repository: JSONBlogRepository?) -> Bool {
    guard let root = repository.flatMap({ realPath(of: $0.files.path) }) else { return false }
    var known = path
    var rest = ""
    while !known.isEmpty, realPath(of: known) == nil {
      let slash = known.lastIndex(of: "/")
      rest = (slash.map { String(known[$0...]) } ?? "/" + known) + rest
      known = slash.map { String(known[..<$0]) } ?? "."
    }
    guard let real = realPath(of: known.isEmpty ? "/" : known) else { return false }
    let whole = real + rest + "/"
    return whole.hasPrefix(root == "/" ? root : root + "/")
  }

  deinit { abandon() }

  /// Takes back what is not finished; what stands already stays.
  public func abandon() {
    for (name, file) in open {
      close(file.descriptor)
      unlink(temporary(name))
    }
    open = [:]
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
        throw Problem(FileFault.system(errno: errno, .write), file: name)
      }
      written += count
    }
    open[name]?.hash.add(bytes)
  }

  /// Ends a file: it replaces what was there, unless somebody changed that.
  public func finish(_ name: String) throws(Problem) {
    guard let file = open.removeValue(forKey: name) else { return }
    defer { close(file.descriptor) }
    guard replacesForeign || manifest.isUnchanged(name, hash: file.hash.text) else {
      unlink(temporary(name))
      manifest.leave(name)
      changed.append(name)
      return
    }
    do throws(FileFault) { try manifest.record(name, hash: file.hash.text) } catch {
      throw Problem(error, file: ExportManifest.name)
    }
    guard fsync(file.descriptor) == 0, rename(temporary(name), files.path(of: name)) == 0 else {
      let failure = errno
      unlink(temporary(name))
      throw Problem(.system(errno: failure, .write), file: name)
    }
  }

  /// Every file stands: what only the last export of this kind wrote is removed.
  ///
  /// - Parameter isWhole: whether everything could be exported; else nothing is removed.
  /// - Returns: files that stay although they are no more of the blog, since somebody changed them.
  public func complete(isWhole: Bool) throws(Problem) -> [String] {
    do throws(FileFault) {
      let kept = isWhole ? try manifest.removeStale() : []
      try manifest.compact()
      return kept
    } catch {
      throw Problem(error, file: ExportManifest.name)
    }
  }

  /// Copies the repository's `media/`.
  ///
  /// - Parameters:
  ///   - names: paths that begin with `media/`; nil for every file there is.
  ///   - step: does the copying of one file.
  public func copyMedia(
    of repository: JSONBlogRepository, only names: Set<String>? = nil,
    step: (() throws(Problem) -> Void) throws(Problem) -> Void = { (copy) throws(Problem) in try copy() }
  ) throws(Problem) {
    try copyMedia(of: repository, names, below: "media", depth: 0, step)
  }

  private func copyMedia(
    of repository: JSONBlogRepository, _ names: Set<String>?, below: String, depth: Int,
    _ step: (() throws(Problem) -> Void) throws(Problem) -> Void
  ) throws(Problem) {
    guard depth < 16 else { return }
    for entry in (try? repository.files.entries(of: below)) ?? [] where !entry.isHidden && entry.isUsable {
      let path = "\(below)/\(entry.name)"
      var status = stat()
      guard lstat(repository.files.path(of: path), &status) == 0 else { continue }
      if status.isFolder {
        try copyMedia(of: repository, names, below: path, depth: depth + 1, step)
      } else if status.isRegularFile, names?.contains(path) != false, let bytes = try? repository.files.read(path) {
        try step { () throws(Problem) in
          try append(bytes, to: path)
          try finish(path)
        }
      }
    }
  }

  private func descriptor(of name: String) throws(Problem) -> Int32 {
    if let file = open[name] { return file.descriptor }
    guard RepositoryPath.reference(name) == name, let last = name.split(separator: "/").last,
      RepositoryPath.isUsable(stem: String(last))
    else { throw Problem(.unusableName, file: name) }
    if let slash = name.lastIndex(of: "/") {
      try makeFolder(String(name[..<slash]), for: name)
      sweep(String(name[..<slash]))
    }
    var status = stat()
    guard replacesForeign || manifest.knows(name) || lstat(files.path(of: name), &status) != 0 else {
      throw Problem(.foreignFile, file: name)
    }
    unlink(temporary(name))
    let descriptor = lukija_open(temporary(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw Problem(FileFault.system(errno: errno, .write), file: name) }
    open[name] = OpenFile(descriptor: descriptor)
    return descriptor
  }

  /// Clears away what a killed export left.
  private func sweep(_ folder: String) {
    guard swept.insert(folder).inserted else { return }
    sweepLeftovers(in: files.path(of: folder))
  }

  private func temporary(_ name: String) -> String {
    var parts = name.split(separator: "/").map(String.init)
    let last = parts.popLast() ?? name
    return files.path(of: (parts + [TemporaryName(target: last, process: getpid()).name]).joined(separator: "/"))
  }

  /// Makes a folder below the target. A symbolic link in its place would lead the files elsewhere: it is not followed.
  private func makeFolder(_ folder: String, for name: String) throws(Problem) {
    var made = ""
    for component in folder.split(separator: "/") {
      made += made.isEmpty ? component : "/" + component
      let path = files.path(of: made)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw Problem(FileFault.system(errno: errno, .write), file: name)
      }
      var status = stat()
      guard lstat(path, &status) == 0 else { throw Problem(FileFault.system(errno: errno, .write), file: name) }
      guard status.isFolder else { throw Problem(.linkedFolder, file: made) }
    }
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
