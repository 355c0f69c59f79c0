import Blog
import Glibc
import TextFormats

/// The folder of a repository: the only way in which files of it are read. No name and no symbolic link leads out.
struct RepositoryFolder: Sendable {
  /// Larger files are refused: a thread of 100,000 comments stays below.
  static let largestFile = 128 << 20

  /// As it was given, without a slash at its end.
  let path: String

  init(_ path: String) {
    var path = Substring(path.isEmpty ? "." : path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    self.path = String(path)
  }

  /// `path` below the repository, for the system.
  func path(of relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }

  /// The bytes of a regular file, given by its path below the repository.
  func read(_ relative: String) throws(FileFault) -> [UInt8] {
    let file = try open(relative)
    guard let status = file.status() else { throw .system(errno: errno, .read) }
    guard status.st_size <= Self.largestFile else { throw .tooLarge(limit: Self.largestFile) }
    return try file.contents(limit: Self.largestFile, expected: Int(status.st_size)).get()
  }

  /// A regular file, opened for reading.
  func open(_ relative: String) throws(FileFault) -> Descriptor {
    let path = path(of: relative)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .system(errno: errno, .read)
    }
    if status.isLink { return try openThroughLink(path) }
    guard status.isRegularFile else { throw .notARegularFile }
    return try Self.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  }

  /// A link is followed only to its place, looked at there, and read only if that place is in the repository.
  private func openThroughLink(_ path: String) throws(FileFault) -> Descriptor {
    guard let place = Descriptor(placeOf: path), let status = place.status() else {
      throw errno == ENOENT || errno == ELOOP ? .missing : .system(errno: errno, .read)
    }
    let door = "/proc/self/fd/\(place.number)"
    guard let root = realPath(of: self.path), let target = linkTarget(of: door), target.hasPrefix(root + "/") else {
      throw .leavesTheFolder
    }
    guard status.isRegularFile else { throw .notARegularFile }
    return try Self.open(door, O_RDONLY | O_NONBLOCK)
  }

  private static func open(_ path: String, _ flags: Int32) throws(FileFault) -> Descriptor {
    guard let file = Descriptor(opening: path, flags), let status = file.status() else {
      throw errno == ENOENT ? .missing : errno == ELOOP ? .notARegularFile : .system(errno: errno, .read)
    }
    // The file may have become something else between the two looks.
    guard status.isRegularFile else { throw .notARegularFile }
    return file
  }

  /// Throws where the folder itself, or a folder in it, cannot be used.
  func requireFolder(_ relative: String = "") throws(FileFault) {
    let path = path(of: relative)
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .folderMissing : .system(errno: errno, .read)
    }
    guard status.isFolder else { throw .notAFolder }
    guard !relative.isEmpty else { return }
    guard let root = realPath(of: self.path), let real = realPath(of: path), real.hasPrefix(root + "/") else {
      throw .leavesTheFolder
    }
  }
}

/// One name in a folder.
struct FolderEntry: Hashable, Sendable {
  /// With replacement characters where the name is not UTF-8 (`isUsable` is false then).
  var name: String
  /// False for a name that cannot be turned back into bytes.
  var isUsable: Bool

  /// Names that begin with a dot belong to other tools and to unfinished writes.
  var isHidden: Bool { name.hasPrefix(".") }
  /// What an id is made of: the name without `.json`; nil for other files.
  var stem: String? { name.hasSuffix(".json") && name.utf8.count > 5 ? String(name.dropLast(5)) : nil }
}

extension RepositoryFolder {
  /// The names in a folder below the repository, in no order; an absent folder has none.
  func entries(of relative: String) throws(FileFault) -> [FolderEntry] {
    do throws(FileFault) { try requireFolder(relative) } catch .folderMissing where !relative.isEmpty { return [] }
    guard let folder = opendir(path(of: relative)) else { throw .system(errno: errno, .read) }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: UInt8.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
      }
      let valid = String(validating: bytes, as: UTF8.self)
      let name = valid ?? FileName.shown(bytes)
      if name != ".", name != ".." { entries.append(FolderEntry(name: name, isUsable: valid != nil)) }
    }
    return entries
  }
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}

/// The path without links, dots and doubled slashes; nil where it does not exist.
func realPath(of path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(validatingCString: resolved)
}

/// What a symbolic link says.
private func linkTarget(of path: String) -> String? {
  let bytes = [CChar](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, used in
    guard let start = buffer.baseAddress else { return }
    used = max(readlink(path, start, buffer.count), 0)
  }
  return bytes.isEmpty ? nil : String(validating: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
