import Glibc
import Synchronization

/// The folder in `$TMPDIR` that holds an editor's file. It is locked while a reader or an editor of its lives: what is not
/// locked was left by a reader that was killed, and may hold words that are nowhere else.
struct EditorFolder: Sendable {
  private static let names = ["reply.md", "post.md"]
  private static let prefix = "lukija-"

  let path: String
  let file: String
  /// Open as long as the folder is ours.
  private let lock: Int32

  /// Where editors' files go.
  static var parent: String {
    guard let value = getenv("TMPDIR"), value[0] != 0 else { return P_tmpdir }
    return String(cString: value)
  }

  /// Makes a folder; nil, with `errno`, where none can be made.
  init?(for name: String) {
    var template = Array("\(Self.parent)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    file = "\(path)/\(name).md"
    // Not closed in the editor: it outlives a reader that is killed, and its file is then in use still.
    lock = open(path, O_RDONLY | O_DIRECTORY)
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
  }

  /// The editor has ended: no program that is started from now on shall hold the folder.
  func close() { if lock >= 0 { _ = fcntl(lock, F_SETFD, FD_CLOEXEC) } }

  /// Removes the folder, with the editor's file and its backup.
  func remove() {
    Self.remove(file, in: path)
    if lock >= 0 { Glibc.close(lock) }
  }

  private static func remove(_ file: String, in folder: String) {
    unlink(file)
    unlink(file + "~")
    rmdir(folder)
  }

  /// Files that editors of killed readers left. Those whose words a draft has are removed.
  ///
  /// - Parameter replies: what they say; nil where that is not known, and nothing is removed.
  static func leftovers(_ replies: () -> [String]?) -> [String] {
    guard let folder = opendir(parent) else { return [] }
    defer { closedir(folder) }
    var found: [String] = []
    var known: [String]?
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 6 else { continue }
      let path = "\(parent)/\(name)"
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard lock >= 0 else { continue }
      defer { Glibc.close(lock) }
      var status = stat()
      guard fstat(lock, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o77 == 0,
        flock(lock, LOCK_EX | LOCK_NB) == 0
      else { continue }
      for file in names.map({ "\(path)/\($0)" }) where access(file, F_OK) == 0 {
        if case .text(let text) = EditorText.read(file) {
          let words = trimmed(text)
          if known == nil { known = replies() }
          // A draft may have gone on from there.
          if words.isEmpty || known?.contains(where: { $0.contains(words) }) == true {
            remove(file, in: path)
            continue
          }
        }
        found.append(file)
      }
    }
    return found.sorted()
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

/// Folders whose words the composer has: they go when the reader has put those on disk.
final class HandedFolders: Sendable {
  private let folders = Mutex<[EditorFolder]>([])
  private let found = Mutex<[String]>([])

  /// Files of an earlier session, to be told again at the end.
  var left: [String] {
    get { found.withLock { $0 } }
    set { found.withLock { $0 = newValue } }
  }

  func add(_ folder: EditorFolder) { folders.withLock { $0.append(folder) } }

  func removeAll() {
    let all = folders.withLock { folders in
      defer { folders = [] }
      return folders
    }
    for folder in all { folder.remove() }
  }
}
