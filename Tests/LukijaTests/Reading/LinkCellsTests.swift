import Foundation
import PtyTestSupport
import Testing

/// However a page gets onto the screen, each link's cells have its address, and no other cell has one.
struct LinkCellsTests {
  /// Posts with a link in each paragraph: its text is its number in quotation marks that stand nowhere else.
  private func place() throws -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija": {"version": 1}, "title": "Linkkejä", "language": "en"}"#)
    for post in 0..<3 {
      var body = ""
      for number in 0..<60 {
        let code = "\(post)\(number + 10)"
        body += "<p>Words before <a href=\"https://a.example/\(code)\">«\(code)»</a> and words behind it "
        body +=
          number % 3 == 0 ? "that go on for more than a line, and then some, so that rows differ.</p>" : "end.</p>"
        if number % 7 == 0 { body += "<ul><li>שלום <a href=\"https://a.example/\(code)\">«\(code)»</a> 漢字</li></ul>" }
      }
      let file: [String: Any] = [
        "id": "p\(post)", "title": "Post \(post)", "content_html": body,
        "date_published": "2024-01-0\(post + 1)T10:00:00Z",
        "comments": (0..<20).map { number in
          [
            "id": "c\(number)", "author": ["name": "Aino"], "kind": "comment", "status": "approved",
            "content_html":
              "<p>See <a href=\"https://a.example/\(post)\(number + 70)\">«\(post)\(number + 70)»</a>.</p>",
          ]
        },
      ]
      place.write("blog/posts/p\(post).json", [UInt8](try JSONSerialization.data(withJSONObject: file)))
    }
    return place
  }

  /// The first cell whose address is not what its text says.
  private func difference(_ screen: LinkScreen) -> String? {
    for (row, cells) in screen.cells.enumerated() {
      let text = cells.map { $0.text.isEmpty ? "" : String($0.text.prefix(1)) }
      var wanted = [String?](repeating: nil, count: cells.count)
      var column = 0
      while column < cells.count {
        guard text[column] == "«", let end = text[column...].firstIndex(of: "»"), end - column <= 5 else {
          column += 1
          continue
        }
        // Turned, where a row runs from right to left as a whole.
        let code = text[column + 1..<end].joined()
        for place in column...end { wanted[place] = "https://a.example/\(code)" }
        column = end + 1
      }
      for (column, cell) in cells.enumerated() where cell.link != wanted[column] {
        // The link's number beside it belongs to it.
        if wanted[column] == nil, "[]0123456789".contains(cell.text), text.contains("»") { continue }
        return "\(row):\(column) “\(text.joined())”: \(cell.link ?? "none"), not \(wanted[column] ?? "none")"
      }
    }
    return nil
  }

  @Test(arguments: [(80, 24), (150, 40)]) func throughScrollingAndSizes(_ columns: Int, _ rows: Int) throws {
    let reader = try ReaderSession(
      try place(), columns: columns, rows: rows, environment: ["LUKIJA_HYPERLINKS": "1", "TERM": "xterm-256color"])
    var known = LinkScreen(columns: columns, rows: rows)
    var taken = 0
    var linked = 0
    func check(_ step: String) throws {
      try reader.pty.settle()
      let end = reader.pty.rawOutput.count
      known.write(reader.pty.rawOutput[taken..<end])
      taken = end
      // What this terminal shows is what libvterm shows.
      let screen = reader.pty.screen
      for row in 0..<screen.rows {
        for column in 0..<screen.columns {
          let (here, there) = (known.cells[row][column].text, screen[row, column].text)
          try #require(here == there, "\(step), \(row):\(column): “\(here)”, not “\(there)”")
        }
      }
      if let wrong = difference(known) {
        Issue.record("\(step): \(wrong)")
        throw CancellationError()
      }
      linked += known.cells.joined().count { $0.link != nil }
    }
    _ = try reader.pty.waitFor("Post 2")
    try reader.press(.enter, shows: "Words before")
    try check("opened")
    let keys = [
      "j", "j", "k", "\u{4}", "\u{4}", "\u{15}", " ", "b", "j", "j", "j", "\u{6}", "\u{2}", "G", "k", "k", "k", "g",
      "J", "j",
      " ", "\t", "j", "j", "k", " ", "b", "G", "g", "\t", "/before\r", "n", "n", "N", "\u{1B}", "?", "q", "L", "\u{1B}",
      "l",
      "h", "j", "j",
    ]
    for (index, key) in keys.enumerated() {
      reader.pty.send(key)
      try check("key \(index), \(key.debugDescription)")
      if index % 9 == 8 {
        let size = index % 2 == 0 ? (columns - 17, rows + 5) : (columns, rows)
        known.resize(columns: size.0, rows: size.1)
        reader.pty.resize(columns: size.0, rows: size.1)
        try check("size \(size)")
      }
    }
    #expect(linked > 500)
    // The terminal was told to scroll, not only to draw.
    #expect(!reader.pty.controlFunctions.isDisjoint(with: ["CSI S", "CSI T", "CSI L", "CSI M", "CSI r"]))
    #expect(known.unknown == [])
  }
}
