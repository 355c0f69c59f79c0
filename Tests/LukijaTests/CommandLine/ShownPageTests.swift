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
    let columns = width == 72 ? 80 : 42
    let reader = try ReaderSession(
      place, columns: columns, rows: printed.count + 60, arguments: ["open", post, "-r", place.blog])
    _ = try reader.pty.waitUntil("the open post") { $0.contains("── ") && $0.contains(" All ") }
    let screen = try reader.pty.settle()
    let margin = (columns - width) / 2
    var shown = screen.lines.dropFirst().dropLast().map { line in
      String(line.dropFirst(min(margin, line.count)))
    }
    while shown.last?.isEmpty == true { shown.removeLast() }
    expectNoDifference(
      body(of: shown).map(withoutOrder), body(of: printed.map(asCells)).map { withoutOrder(cut($0, to: width)) })
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

  /// Lines of code that do not fit are marked in the pane, and scrolled there; on paper they stand whole.
  private func cut(_ line: String, to width: Int) -> String {
    line.count > width && !line.hasPrefix("[") ? String(line.prefix(width - 1)) + "›" : line
  }

  /// All but what only one of the two says: which keys there are, and where the numbered links lead.
  private func body(of lines: [String]) -> [String] {
    var lines = lines
    if let start = lines.firstIndex(where: { $0.hasPrefix("── Links ") }) {
      let end = lines[start...].firstIndex { $0.isEmpty } ?? lines.endIndex - 1
      lines.removeSubrange(start...end)
    }
    lines.removeAll {
      ["y copies the link, o opens it in the", "browser"].contains($0) || $0.hasSuffix("in the browser")
    }
    // Below the last rule only stands what the keys do.
    return Array(lines[...(lines.lastIndex { $0.hasPrefix("── ") } ?? lines.endIndex - 1)])
  }
}
