import Glibc
import Screen
import Words

/// What an editor left in its file, read in bounds: whatever stands there now, the reader goes on.
enum EditorText {
  /// Far more than anybody writes.
  static let limit = 16 << 20

  /// What was found.
  enum Finding: Equatable {
    case text(String)
    /// No UTF-8: read as what it is, and what that is.
    case converted(String, from: String)
    /// Nothing that could be a text, and why.
    case none(EditorFault.Unusable)
  }

  /// Reads a file; never waits for one that has no end or no writer.
  static func read(_ path: String) -> Finding {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return .none(errno == ENOENT ? .gone : .unreadable(code: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .none(.notPlain)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .none(.unreadable(code: errno)) }
      if count == 0 { return decoded(bytes) }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { return .none(.tooLarge(limit: limit)) }
    }
  }

  /// UTF-8; else UTF-16 with a mark; else Windows-1252, in which every byte means something: but for what is UTF-8 all the
  /// same, as an editor leaves it that takes each byte for a letter and writes it back.
  static func decoded(_ bytes: [UInt8]) -> Finding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]), let text = String(validating: bytes.dropFirst(3), as: UTF8.self) {
      return .text(text)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return .text(text) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      return .converted(ForeignText.utf16(bytes.dropFirst(2), isLittleEndian: isLittle), from: "UTF-16")
    }
    return .converted(ForeignText.text(bytes).text, from: "Windows-1252")
  }
}
