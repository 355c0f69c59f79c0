import Blog
import Glibc

/// What exports wrote into a folder: `.lukija-export`, a line a file, the newest line of a file counts. So a later export
/// knows which files are its own, and which of them are no more of the blog.
final class ExportManifest {
  static let name = ".lukija-export"

  private let files: RepositoryFolder
  private let kind: String
  /// By file and then by kind of export: the hash of what was written.
  private var known: [String: [String: String]] = [:]
  /// By file: what exports wrote, also what one meant to that was killed before the file stood.
  private var hashes: [String: Set<String>] = [:]
  private var written: Set<String> = []
  private var descriptor: Int32 = -1

  init(_ files: RepositoryFolder, kind: String) {
    self.files = files
    self.kind = kind
    guard let bytes = try? files.read(Self.name) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 3 else { continue }
      known[parts[2], default: [:]][parts[0]] = parts[1]
      hashes[parts[2], default: []].insert(parts[1])
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether an export of any kind wrote it.
  func knows(_ name: String) -> Bool { known[name] != nil }

  /// Whether what stands under a name is what an export wrote there, or is about to: nobody's words are lost with it.
  ///
  /// - Parameter hash: of what is to be written.
  func isUnchanged(_ name: String, hash: String) -> Bool {
    var status = stat()
    guard lstat(files.path(of: name), &status) == 0 else { return errno == ENOENT }
    guard status.isRegularFile, let found = RunningHash.ofFile(files.path(of: name)) else { return false }
    return found == hash || hashes[name]?.contains(found) == true
  }

  /// Somebody changed a file that is the export's: it stays.
  func leave(_ name: String) { written.insert(name) }

  /// A file is about to stand under its name. Said before it does: an export that is killed then forgets nothing.
  func record(_ name: String, hash: String) throws(FileFault) {
    if descriptor < 0 {
      descriptor = open(files.path(of: Self.name), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    let line = Array("\(kind)\t\(hash)\t\(name)\n".utf8)
    guard descriptor >= 0, line.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == line.count else {
      throw .system(errno: errno, .write)
    }
    known[name, default: [:]][kind] = hash
    hashes[name, default: []].insert(hash)
    written.insert(name)
  }

  /// Removes what the last export of this kind wrote and this one did not, folders that are empty then included.
  ///
  /// - Returns: files that stay, since somebody changed them.
  func removeStale() throws(FileFault) -> [String] {
    var kept: [String] = []
    for (name, kinds) in known where kinds[kind] != nil && !written.contains(name) {
      known[name]?[kind] = nil
      guard known[name]?.isEmpty != false, RepositoryPath.reference(name) == name else { continue }
      known[name] = nil
      guard isBelowPlainFolders(name), let bytes = try? files.read(name) else { continue }
      var hash = RunningHash()
      hash.add(bytes)
      guard hash.text == kinds[kind] else {
        kept.append(name)
        continue
      }
      unlink(files.path(of: name))
      removeEmptyFolders(above: name)
    }
    return kept.sorted()
  }

  /// Whether no symbolic link leads out of the folder on the way to a file.
  private func isBelowPlainFolders(_ name: String) -> Bool {
    var path = name[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      var status = stat()
      guard lstat(files.path(of: String(path)), &status) == 0, status.isFolder else { return false }
    }
    return true
  }

  private func removeEmptyFolders(above name: String) {
    var path = name[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      guard rmdir(files.path(of: String(path))) == 0 else { return }
    }
  }

  /// Writes the list again, each file once.
  func compact() throws(FileFault) {
    var lines = ""
    for (name, kinds) in known.sorted(by: { $0.key < $1.key }) {
      for (kind, hash) in kinds.sorted(by: { $0.key < $1.key }) { lines += "\(kind)\t\(hash)\t\(name)\n" }
    }
    try AtomicWriter(folder: files.path, observe: { _ in }).write(Array(lines.utf8), to: Self.name, isNew: false)
  }
}

/// FNV-1a, 64 bits, of bytes that come in pieces.
struct RunningHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    var state = state
    bytes.withUnsafeBufferPointer { for byte in $0 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    self.state = state
  }

  var text: String { String(state, radix: 16) }

  /// Of all that stands in a file; nil where it cannot be read.
  static func ofFile(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var hash = RunningHash()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? hash.text : nil }
      hash.add(Array(buffer[..<count]))
    }
  }
}
