import CustomDump
import Foundation
import PtyTestSupport
import Testing

/// `lukija show` beside the reader in a real terminal: the same lines, letter by letter.
struct ShownPageTests {
  /// The posts of the sample blog that have the most to set.
  private static let posts: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: checkout.appendingPathComponent("data/posts").path))
    return (names ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func thereArePosts() { #expect(Self.posts.count >= 3) }

  @Test(arguments: posts, [40, 72]) func printsWhatThePaneShows(post: String, width: Int) throws {
    let place = try ReaderSession.sampleBlog()
    let printed = try place.lukija("show", post, "--width", "\(width)").lines
    // A pane as high as the post, and as wide as leaves the text this width.
    let columns = width == 72 ? 80 : 43
    // One that strikes nothing out: there the pane has the signs that are printed.
    let reader = try ReaderSession(
      place, columns: columns, rows: printed.count + 60, arguments: ["open", post, "-r", place.blog],
      environment: ["TERM": "screen-256color"])
    _ = try reader.pty.waitUntil("the open post") { $0.contains("o opens it") && $0.contains(" All ") }
    let screen = try reader.pty.settle()
    let margin = width == 72 ? 4 : 2
    var shown = screen.lines.dropFirst().dropLast().map {
      Row(text: String($0.dropFirst(min(margin, $0.count))), whole: $0)
    }
    while shown.last?.text.isEmpty == true { shown.removeLast() }
    let wanted = body(of: printed.map(asCells).map { Row(text: $0, whole: $0) }).map(\.text)
    let rows = body(of: shown)
    expectNoDifference(
      zip(rows, wanted).map { withoutOrder(isCode($0, $1) ? $1 : $0.text) } + rows.dropFirst(wanted.count).map(\.text),
      wanted.map(withoutOrder))
    reader.pty.send("Q")
    _ = try reader.pty.waitForExit()
  }

  /// What is printed has hints, too, for which cells have no use: how emoji are to look, and that they belong together.
  private func asCells(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.filter { ![0x200D, 0xFE0E, 0xFE0F].contains($0.value) }))
  }

  /// Rows with text from right to left are turned in the pane only: their letters are compared, not their order.
  private func withoutOrder(_ line: String) -> String {
    line.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) } ? String(line.sorted()) : line
  }

  /// A row of the pane: behind the margin, and from the pane's edge.
  private struct Row {
    var text: String
    var whole: String
  }

  /// Whether a row is a line of code that is wider than the text: it uses the margins, as the rest of its block does, and
  /// where it does not fit either, it is marked, and scrolled there; on paper it stands whole.
  private func isCode(_ row: Row, _ printed: String) -> Bool {
    let (shown, wanted) = (row.whole.drop { $0 == " " }, printed.drop { $0 == " " })
    return shown == wanted || shown.last == "›" && shown.count > 30 && wanted.hasPrefix(shown.dropLast())
  }

  /// All but what only one of the two says: where the numbered links lead, and the end.
  private func body(of lines: [Row]) -> [Row] {
    var lines = lines
    if let start = lines.firstIndex(where: { $0.text.hasPrefix("── Links ") }) {
      let end = lines[start...].firstIndex { $0.text.isEmpty } ?? lines.endIndex - 1
      lines.removeSubrange(start...end)
    }
    // The end has rules on paper, and is a few lines on the screen.
    let end =
      lines.lastIndex { $0.text.hasPrefix("── Share ") }
      ?? lines.lastIndex { $0.text.contains("o opens it") }
      .flatMap { hint in lines[..<hint].lastIndex { $0.text.isEmpty } }
    lines = Array(lines[..<(end ?? lines.endIndex)])
    while lines.last?.text.isEmpty == true { lines.removeLast() }
    return lines
  }
}
