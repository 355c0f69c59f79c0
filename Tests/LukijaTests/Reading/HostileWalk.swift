import Foundation
import PtyTestSupport
import Testing

/// A walk through every pane of every post of a blog, with the keys that hand text out of the program.
///
/// Beside the blog's own posts there is one that is good and older than all others: that its address was copied proves
/// that the walk came to the last post, and that copying works.
struct HostileWalk {
  static let lastAddress = "https://a.example/hyva"
  /// Wide enough for list, text and thread side by side.
  private static let size = (columns: 170, rows: 40)

  /// What `y` handed to a clipboard program and to the terminal's clipboard.
  var copied: [String]
  var controlFunctions: Set<String>
  var rawOutput: [UInt8]
  /// Posts that can be read, and those of them that were open.
  var readable: Int
  var visited: Int

  /// Walks to the last post and leaves.
  init(_ place: Workplace) throws {
    place.write(
      "blog/posts/hyva.json",
      """
      {"id": "hyva", "url": "\(Self.lastAddress)", "title": "Hyvä", "date_published": "1970-01-01T00:00:00Z",
       "content_html": "<p><a href='https://a.example/linkki'>Linkki</a></p>"}
      """)
    place.writeProgram(
      "home/bin/xclip", "text=$(cat; printf x)\nprintf '%s\\n' \"${text%x}\" >> \"$HOME/clipboard\"\n")
    let path = place.home + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let reader = try ReaderSession(
      place, columns: Self.size.columns, rows: Self.size.rows, environment: ["DISPLAY": ":0", "PATH": path])
    let count = place.names("blog/posts").count { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    // The status line may have something else to say by then, when all files are read.
    try reader.pty.waitUntil("the list") { $0.contains("Post 1 of \(count)") || $0.contains(":problems shows why") }
    reader.pty.send(.enter)
    var seen: Set<Int> = []
    repeat {
      seen.formUnion(try Self.lookAround(reader))
      #expect(seen.count <= count)
    } while try Self.goOn(reader)
    visited = seen.count
    readable = count - (try place.lukija("list").lines.count { $0.contains("  ⚠ ") })
    try Self.openWindows(reader)
    // A clipboard program is not waited for.
    let wait = "for try in {1..200}; do grep -qsxF '\(Self.lastAddress)' \"$HOME/clipboard\" && exit; sleep 0.05; done"
    _ = try place.shell(wait)
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    rawOutput = reader.pty.rawOutput
    controlFunctions = reader.pty.controlFunctions
    copied = [place.read("home/clipboard") ?? ""] + Self.offered(rawOutput)
  }

  /// Copies in each pane, and in the window of links. Returns the numbers that the list gives the post.
  private static func lookAround(_ reader: ReaderSession) throws -> Set<Int> {
    var numbers: Set<Int> = []
    for _ in 0..<3 {
      let words = try reader.pty.settle().lines.last?.split(separator: " ") ?? []
      if words.count > 3, words[0] == "Post", words[2] == "of", let number = Int(words[1]) { numbers.insert(number) }
      reader.pty.send("yy")
      _ = try reader.pty.settle()
      reader.pty.send("L")
      if try reader.pty.settle().contains("Links · ") {
        reader.pty.send("yGyq")
        _ = try reader.pty.waitUntil("the window's end") { !$0.contains("Links · ") }
      }
      reader.pty.send(.tab)
    }
    return numbers
  }

  /// Opens the next post, whichever pane has the keys; false behind the last one.
  private static func goOn(_ reader: ReaderSession) throws -> Bool {
    reader.pty.send("J")
    let screen = try reader.pty.settle()
    if screen.contains("This is the last post.") { return false }
    // In the list the key only goes on to the next row.
    if screen.lines.last?.contains("Enter open") == true { reader.pty.send(.enter) }
    return true
  }

  /// What else shows a file's words: drafts, what is wrong, the help, a search through everything.
  private static func openWindows(_ reader: ReaderSession) throws {
    for keys in ["V", "VGj\ry", "V\ry", ":problems\r", "?", "Fteksti\r", "Fteksti\rGy\r", "t"] {
      reader.pty.send(keys)
      _ = try reader.pty.settle()
      // A composer and what stands over it.
      for _ in 0..<2 {
        reader.pty.send(.escape)
        // Only a pause tells it from the beginning of another key.
        _ = try? reader.pty.waitUntil(timeout: .milliseconds(200)) { _ in false }
      }
    }
  }

  /// What was offered to the terminal's clipboard.
  private static func offered(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}]52;c;").dropFirst().compactMap { piece in
      Data(base64Encoded: String(piece.prefix { $0 != "\u{7}" && $0 != "\u{1B}" })).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
