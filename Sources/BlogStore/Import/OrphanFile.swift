import Blog
import Glibc
import TextFormats

/// `orphans.jsonl`: comments that came before their posts, and the files of a WordPress blog by their numbers. One JSON
/// object a line, so that it is read and written without ever being in memory as a whole.
enum OrphanFile {
  static let name = "orphans.jsonl"

  /// Longer lines are none of this format.
  static let longestLine = 64 << 20

  /// The first line.
  static let head = Array(#"{"lukija":{"version":1}}"#.utf8)

  /// What a line is.
  enum Line {
    /// Which format the file is in.
    case head
    case comment(JSON, CommentFile)
    case attachment(JSON, url: String)
    /// Posts whose sources knew all their comments, and when they came.
    case complete([String], turn: Int32)
    /// Of another program, or of one to come.
    case foreign
  }

  /// What a line is, and what is wrong with it: nil where an error makes it unusable.
  static func line(_ json: JSON) -> (Line?, [Issue]) {
    guard json.members != nil else { return (nil, [.error(.member(.notAnObject(json.kind.fact)), at: json.offset)]) }
    func wrongType(_ member: String, _ wanted: ValueKind, _ value: JSON) -> (Line?, [Issue]) {
      (nil, [.error(.member(.wrongType(member: member, wanted: wanted, found: value.kind.fact)), at: value.offset)])
    }
    if let value = json["comment"] {
      guard let comment = CommentFile(value) else { return wrongType("comment", .object, value) }
      if let posts = json["posts"], posts.elements == nil { return wrongType("posts", .list, posts) }
      return (.comment(json, comment), comment.issues)
    }
    if let value = json["attachment"] {
      guard value.members != nil else { return wrongType("attachment", .object, value) }
      guard let url = value["url"] else { return (nil, [.error(.member(.attachmentWithoutURL), at: value.offset)]) }
      guard let url = url.string else { return wrongType("url", .string, url) }
      for member in ["blog", "number"] {
        guard let value = json[member], value.string != nil else {
          return wrongType(member, .string, json[member] ?? .null)
        }
      }
      return (.attachment(json, url: url), [])
    }
    if let posts = json["complete"]?.elements, let turn = json["turn"], json.members?.count == 2 {
      return (.complete(posts.compactMap(\.string), turn: self.turn(turn)), [])
    }
    guard json["lukija"] != nil, var reader = ObjectReader(json) else {
      return (.foreign, [.warning(.stray(.foreignLine), at: json.offset)])
    }
    SiteFile.checkVersion(&reader, isRequired: false)
    return (.head, reader.issues)
  }

  /// Which turn a number means; zero where it is none.
  static func turn(_ json: JSON?) -> Int32 {
    // Far from the end, since they are counted on.
    json?.integer.flatMap { 0...(1 << 30) ~= $0 ? Int32($0) : nil } ?? 0
  }

  /// What is said of a line, with its place in the file.
  static func problems(_ issues: [Issue], line number: Int, text: [UInt8]) -> [Problem] {
    Problem.all(issues, file: name, text: text).map { problem in
      var problem = problem
      problem.line = number
      return problem
    }
  }
}

/// The file as it was found: it stays open, and what stands in it is read when it is wanted.
final class OrphanText {
  private let file: Descriptor
  let size: Int

  /// Nil where there is none.
  init?(in files: RepositoryFolder) throws(FileFault) {
    do throws(FileFault) { file = try files.open(OrphanFile.name) } catch .missing { return nil }
    guard let status = file.status() else { throw .system(errno: errno, .read) }
    size = Int(status.st_size)
  }

  /// So many bytes of it; fewer where it is shorter than it was.
  func bytes(at start: Int, _ count: Int) throws(FileFault) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let more = pread(
          file.number, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(start + filled))
        if more < 0, errno == EINTR { continue }
        if more < 0 { failure = errno }
        guard more > 0 else { return }
        filled += more
      }
    }
    guard failure == 0 else { throw .system(errno: failure, .read) }
    return bytes
  }

  private static let pieceSize = 1 << 20

  /// Hands over each line that is not empty, and where it stands.
  func forEachLine(
    _ take: (_ line: [UInt8], _ start: Int, _ number: Int) throws(Problem) -> Void
  ) throws(Problem) {
    var rest: [UInt8] = []
    var start = 0
    var number = 1
    var end = 0
    while true {
      let piece: [UInt8]
      do throws(FileFault) { piece = try bytes(at: end, Self.pieceSize) } catch {
        throw Problem(error, file: OrphanFile.name)
      }
      end += piece.count
      var place = 0
      while let line = piece[place...].firstIndex(of: UInt8(ascii: "\n")) {
        let text = rest + piece[place..<line]
        if !text.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { try take(text, start, number) }
        start += text.count + 1
        number += 1
        rest = []
        place = line + 1
      }
      rest += piece[place...]
      guard rest.count <= OrphanFile.longestLine else {
        throw Problem(.tooLarge(limit: OrphanFile.longestLine), file: OrphanFile.name)
      }
      if piece.count < Self.pieceSize { break }
    }
    if !rest.isEmpty { try take(rest, start, number) }
  }
}
