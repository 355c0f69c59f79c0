import Glibc
import Synchronization

/// The folder in `$TMPDIR` that holds an editor's file. It is locked while a reader or an editor of its lives: what is not
/// locked was left by a reader that was killed, and may hold words that are nowhere else.
struct EditorFolder: Sendable {
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

  /// Makes a folder for a file; nil, with `errno`, where none can be made.
  init?(for name: String) {
    var template = Array("\(Self.parent)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    file = "\(path)/\(name)"
    // Not closed in the editor: it outlives a reader that is killed, and its file is then in use still.
    lock = open(path, O_RDONLY | O_DIRECTORY)
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
  }

  /// The editor has ended: no program that is started from now on shall hold the folder.
  func close() { if lock >= 0 { _ = fcntl(lock, F_SETFD, FD_CLOEXEC) } }

  /// What an editor that was ended had not yet saved: nano and Emacs put that beside the file. Nil where there is none.
  var unsaved: String? {
    EditorFiles(in: path).beside(file).first.flatMap { $0.text.map(EditorFiles.trimmed) }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  /// Files with words that none of these texts has, or of which that cannot be said.
  func files(besides texts: [String]) -> [String] {
    EditorFiles(in: path).all.filter { !$0.isSaid(in: texts) }.map(\.path)
  }

  /// Removes the folder where its files have no other words than these texts.
  func remove(having texts: [String]) {
    if files(besides: texts).isEmpty { EditorFiles(in: path).remove() }
    if lock >= 0 { Glibc.close(lock) }
  }

  /// Files that editors of killed readers left. Those whose words a draft has are removed.
  ///
  /// - Parameter replies: what they say; nil where that is not known, and nothing is removed.
  static func leftovers(_ replies: () -> [String]?) -> [String] {
    var known: [String]??
    var found: [String] = []
    for name in EditorFiles.names(in: parent) where name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + 6 {
      let path = "\(parent)/\(name)"
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard lock >= 0 else { continue }
      defer { Glibc.close(lock) }
      var status = stat()
      guard fstat(lock, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o77 == 0,
        flock(lock, LOCK_EX | LOCK_NB) == 0
      else { continue }
      let files = EditorFiles(in: path)
      guard !files.isEmpty else { continue }
      if known == nil { known = .some(replies()) }
      // A draft may have gone on from there.
      let unknown = files.all.filter { !$0.isSaid(in: known?.flatMap(\.self) ?? []) }.map(\.path)
      if unknown.isEmpty { files.remove() }
      found += unknown
    }
    return found.sorted()
  }
}

/// Folders whose words the composer has: they go when the reader has put those on disk.
final class HandedFolders: Sendable {
  private let folders = Mutex<[(folder: EditorFolder, texts: [String])]>([])
  private let found = Mutex<[String]>([])

  /// Files of an earlier session, and of editors that did not end well, to be told again at the end.
  var left: [String] {
    get { found.withLock { $0 } }
    set { found.withLock { $0 = newValue } }
  }

  /// - Parameter texts: what the editor got, and what it made of that.
  func add(_ folder: EditorFolder, having texts: [String]) { folders.withLock { $0.append((folder, texts)) } }

  /// What an editor made of a text is safe.
  func remove(having text: String) {
    let safe = folders.withLock { folders in
      defer { folders.removeAll { $0.texts.last == text } }
      return folders.filter { $0.texts.last == text }
    }
    for (folder, texts) in safe { folder.remove(having: texts) }
  }

  /// Where the words stand.
  var files: [String] { folders.withLock { $0.map(\.folder.file) } }

  func removeAll() {
    let all = folders.withLock { folders in
      defer { folders = [] }
      return folders
    }
    for (folder, texts) in all { folder.remove(having: texts) }
  }
}
