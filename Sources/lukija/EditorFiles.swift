import Glibc
import SearchText

/// What stands in the folder of an editor's file: the file, and what the editor put beside it.
struct EditorFiles {
  /// A file that may hold words.
  struct File {
    var path: String
    /// Nil where it is no text.
    var text: String?
    /// When it was written, in nanoseconds.
    var time: Int64

    /// Whether every word of it is in one of these texts. Of a file that is no text that is never known.
    func isSaid(in texts: [String]) -> Bool {
      guard let words = text.map({ Array(EditorFiles.trimmed($0).utf8) }) else { return false }
      return words.isEmpty || texts.contains { ByteSearch.first(words, in: Array($0.utf8)) != nil }
    }
  }

  private static let ownNames = ["reply.md", "post.md"]

  private let folder: String
  private let names: [String]
  /// The files that may hold words.
  let all: [File]

  /// Looks at a folder. Names that do not tell of an editor's file are not ours.
  init(in folder: String) {
    self.folder = folder
    names = Self.names(in: folder).filter { name in Self.ownNames.contains { name.contains($0) } }
    all = names.filter { !Self.isWithoutNews($0) }.sorted().map { File("\(folder)/\($0)") }
  }

  var isEmpty: Bool { names.isEmpty }

  /// What stands beside a file and is not older, newest first.
  func beside(_ path: String) -> [File] {
    let time = all.first { $0.path == path }?.time ?? .min
    return all.filter { $0.path != path && $0.text != nil && $0.time >= time }.sorted { $0.time > $1.time }
  }

  /// Removes the files, and the folder if nothing else is in it.
  func remove() {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Backups and undo files of what was saved since (`reply.md~`, `.reply.md.un~`), and Emacs' lock.
  private static func isWithoutNews(_ name: String) -> Bool { name.hasSuffix("~") || name.hasPrefix(".#") }

  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  static func trimmed(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension EditorFiles.File {
  init(_ path: String) {
    self.path = path
    var status = stat()
    time = lstat(path, &status) == 0 ? Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec) : 0
    // vim's swap files may pass for UTF-8.
    if case .text(let text) = EditorText.read(path), !text.utf8.contains(0) { self.text = text } else { text = nil }
  }
}
