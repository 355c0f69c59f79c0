import Glibc
import Reader
import Words

/// Where the text of a reply comes from.
enum ReplyText {
  /// Far more than anybody writes; a larger file was named by mistake.
  static let limit = 4 << 20

  /// Where a text is taken from that no file was named for.
  enum Source {
    /// From standard input where that is no terminal, else from an editor.
    case inputOrEditor
    /// From an editor on the terminal, wherever input and output lead.
    case editor
  }

  /// Reads Markdown from a file, from standard input (`-`), or lets the person write it.
  ///
  /// - Parameters:
  ///   - writing: what is written; the editor's file has its name.
  ///   - source: where the text comes from without a file.
  ///   - beginning: what the editor shows at first.
  ///   - keep: puts a text that an editor left when it failed somewhere safe; returns where.
  /// - Returns: the text. An editor's file stands until `host.handed` is told that the words are safe.
  static func read(
    _ file: String?, host: SystemHost, writing: Writing = .reply, from source: Source = .inputOrEditor,
    beginning: String = "", keep: (String) -> String?
  ) throws -> String {
    let text: String
    if let file, file != "-" {
      text = try contents(of: file)
    } else if file == nil, isatty(0) == 1 || source == .editor {
      text = try edited(beginning, host, writing, keep)
    } else {
      if isatty(0) == 1 { StandardError.say(.write(writing)) }
      text = try contents(of: 0, .standardInput)
    }
    let trimmed = trimmed(text)
    guard !trimmed.isEmpty else {
      host.handed.removeAll()
      throw CommandFault.text(.empty(writing))
    }
    return trimmed
  }

  private static func edited(
    _ beginning: String, _ host: SystemHost, _ writing: Writing, _ keep: (String) -> String?
  ) throws -> String {
    let outcome = Editor.fromCommand { host.editor.edit(beginning, file: "\(writing.rawValue).md", onTerminal: $0) }
    guard let outcome else { throw CommandFault.text(.noTerminal(writing)) }
    guard let failure = outcome.failure else { return outcome.text ?? "" }
    var copy: String?
    if let text = outcome.text, !trimmed(text).isEmpty, !isSame(text, beginning) { copy = keep(text) }
    if copy != nil { host.handed.removeAll() }
    throw CommandFault.text(.editor(failure, copy: copy))
  }

  /// Whether two texts differ in the ends of their lines at most.
  static func isSame(_ text: String, _ other: String) -> Bool { trimmed(text) == trimmed(other) }

  private static func contents(of path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFault.text(.unreadable(.file(path), code: errno)) }
    defer { close(descriptor) }
    return try contents(of: descriptor, .file(path))
  }

  private static func contents(of descriptor: Int32, _ source: TextFault.Source) throws -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw CommandFault.text(.unreadable(source, code: errno)) }
      if count == 0 { break }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw CommandFault.text(.tooLong(source, limit: limit))
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFault.text(.notUTF8(source))
    }
    return text
  }

  /// Line ends as `\n`, without a byte order mark and without white space at the end, which files have and nobody typed.
  private static func trimmed(_ text: String) -> String {
    var text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.trimmingPrefix { $0 == "\n" })
  }
}
