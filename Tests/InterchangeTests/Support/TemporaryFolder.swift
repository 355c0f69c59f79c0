import Glibc

/// A folder of its own for a test, gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/lukija-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no temporary folder: errno \(errno)") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // Also for tests in which another user looks into it.
    chmod(path, 0o755)
  }

  deinit { TemporaryFolder.remove(path) }

  /// Writes a file, making the folders on its way.
  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    var folder = path
    for component in name.split(separator: "/").dropLast() {
      folder += "/" + component
      mkdir(folder, 0o755)
    }
    let file = fopen("\(path)/\(name)", "w")
    if !bytes.isEmpty { fwrite(bytes, 1, bytes.count, file) }
    fclose(file)
  }

  /// The file's text; nil where there is none.
  func text(_ name: String) -> String? { TemporaryFolder.text(at: "\(path)/\(name)") }

  static func text(at path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  func rename(_ old: String, _ new: String) { Glibc.rename("\(path)/\(old)", "\(path)/\(new)") }

  /// The names in a folder, sorted.
  func names(_ folder: String = "") -> [String] { TemporaryFolder.names("\(path)/\(folder)") }

  private static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in names(path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
