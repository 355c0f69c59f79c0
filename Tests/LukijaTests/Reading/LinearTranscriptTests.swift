import Foundation
import PtyTestSupport
import Testing

/// A round of reading and answering in linear mode, as a braille display shows it: the cursor's row after each key.
struct LinearTranscriptTests {
  private func place(language: String) -> Workplace {
    let place = Workplace()
    place.write(
      "blog/blog.json",
      #"{"version":"https://jsonfeed.org/version/1.1","title":"Saunapolku","language":"en","lukija":{"version":1}}"#)
    place.write(
      "blog/posts/stones.json",
      #"{"id":"2","title":"On stones","content_text":"They lie there.","date_published":"2024-02-01T09:00:00+02:00"}"#)
    place.write(
      "blog/posts/steam.json",
      #"""
      {"id":"1","url":"https://saunapolku.example/steam/","title":"On steam","authors":[{"name":"Aino"}],
       "content_html":"<h2>Wood</h2><p>Birch burns <em>well</em>, and spits less than the spruce that my neighbour brings.</p><blockquote><p>Less is more.</p></blockquote><ul><li>birch</li><li>alder</li></ul>",
       "date_published":"2024-03-01T09:00:00+02:00","comments":[
       {"id":"11","author":{"name":"Eero"},"date_published":"2024-03-01T10:00:00+02:00","content_text":"Alder is best."},
       {"id":"12","author":{"name":"Aino"},"date_published":"2024-03-02T10:00:00+02:00","in_reply_to":"11",
        "content_text":"Which one, Eero?"}]}
      """#)
    place.write("home/.config/lukija/config.toml", "linear = true\ndwell = \"off\"\nlanguage = \"\(language)\"\n")
    return place
  }

  /// Presses keys and writes down the row that the cursor is on after each.
  private func transcript(_ keys: [(name: String, bytes: String)], in reader: ReaderSession) throws -> String {
    var lines = ["         \(row(of: try reader.pty.settle()))"]
    for key in keys {
      reader.pty.send(key.bytes)
      let name = key.name.padding(toLength: 8, withPad: " ", startingAt: 0)
      lines.append("\(name) \(row(of: try reader.pty.settle()))")
    }
    return lines.joined(separator: "\n")
  }

  /// The cursor's row; the moment at which the test itself writes is none that is known.
  private func row(of screen: PtyScreen) -> String {
    #expect(screen.isCursorVisible)
    let row = screen.lines[screen.cursor.row]
    guard row.hasPrefix("your reply") || row.hasPrefix("oma vastaus") else { return row }
    return row.replacing(/number 3, .*/, with: "number 3, NOW").replacing(/numero 3, .*/, with: "numero 3, NYT")
  }

  private static func keys(_ names: String...) -> [(name: String, bytes: String)] {
    names.map { name in
      switch name {
      case "Enter": (name, "\r")
      case "Tab": (name, "\t")
      case "Space": (name, " ")
      case "C-x": (name, "\u{18}")
      default: (name, name)
      }
    }
  }

  private func typed(_ text: String) -> [(name: String, bytes: String)] { [("…", text)] }

  @Test func aWholeRound() throws {
    let reader = try ReaderSession(place(language: "en"), columns: 80, rows: 24)
    _ = try reader.pty.waitFor("Enter open")
    let said = try transcript(
      Self.keys("j", "k", "Enter", "j", "j", "j", "j", "j", "j", "j", "j", "Enter", "j", "n", "j", "r")
        + typed("The white one.") + Self.keys("C-x") + typed("Maija") + Self.keys("Enter", "Enter", "Enter")
        + Self.keys("j", "k", "p", "q", "q", "j", "s", "x"), in: reader)
    #expect(
      said == """
                 new, On steam, 2 new comments, 2024-03-01
        j        new, On stones, 2024-02-01
        k        new, On steam, 2 new comments, 2024-03-01
        Enter    On steam
        j        Aino, 2024-03-01 09:00, 2 thoughts
        j        heading 2: Wood
        j        Birch burns well, and spits less than the spruce that my neighbour
        j        brings.
        j        > Less is more.
        j        - birch
        j        - alder
        j        https://saunapolku.example/steam/, yy copies it, o opens it,
        Enter    new, Eero, number 1, 2024-03-01 10:00
        j        Alder is best.
        n        new, Aino, author, level 2, answers Eero, number 2, 2024-03-02 10:00
        j        Which one, Eero?
        r        (Reply to 2 Aino)
        …        The white one.
        C-x      Your name:
        …        Your name: Maija
        Enter    E-mail (optional, never shown):
        Enter    Home page (optional):
        Enter    your reply, Maija, level 3, answers Aino, number 3, NOW
        j        The white one.
        k        your reply, Maija, level 3, answers Aino, number 3, NOW
        p        new, Aino, author, level 2, answers Eero, number 2, 2024-03-02 10:00
        q        https://saunapolku.example/steam/, yy copies it, o opens it,
        q        new, On steam, 2 new of 3 comments, 2024-03-01
        j        new, On stones, 2024-02-01
        s        new, starred, On stones, 2024-02-01
        x        x does nothing in the list, but in the post. ? shows the keys.
        """)
    reader.pty.send("q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func inFinnish() throws {
    let reader = try ReaderSession(place(language: "fi"), columns: 80, rows: 24)
    _ = try reader.pty.waitFor("Enter avaa")
    let said = try transcript(
      Self.keys("Enter", "j", "j", "Enter", "n", "r") + typed("Valkoinen.") + Self.keys("C-x") + typed("Maija")
        + Self.keys("Enter", "Enter", "Enter", "q", "q"), in: reader)
    #expect(
      said == """
                 uusi, On steam, 2 uutta kommenttia, 1.3.2024
        Enter    On steam
        j        Aino, 1.3.2024 klo 9.00, 2 ajatusta
        j        otsikko 2: Wood
        Enter    uusi, Eero, numero 1, 1.3.2024 klo 10.00
        n        uusi, Aino, kirjoittaja, taso 2, vastaus: Eero, numero 2, 2.3.2024
        r        (Vastaus kommenttiin 2, Aino)
        …        Valkoinen.
        C-x      Nimi:
        …        Nimi: Maija
        Enter    Sähköposti (valinnainen, ei näytetä):
        Enter    Kotisivu (valinnainen):
        Enter    oma vastaus, Maija, taso 3, vastaus: Aino, numero 3, NYT
        q        otsikko 2: Wood
        q        uusi, On steam, 3 kommentista 2 uutta, 1.3.2024
        """)
    reader.pty.send("q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func itIsChangedWhileOneWrites() throws {
    let place = place(language: "en")
    func set(linear isLinear: Bool) {
      place.write("home/.config/lukija/config.toml", "linear = \(isLinear)\ndwell = \"off\"\nlanguage = \"en\"\n")
    }
    set(linear: false)
    let reader = try ReaderSession(place, columns: 120, rows: 30)
    try reader.press("\r", shows: "Birch burns")
    try reader.press("r", shows: "Reply to “On steam”")
    try reader.press("Half a thought", shows: "Half a thought")
    set(linear: true)
    let linear = try reader.pty.waitUntil("no line") { !$0.text.contains("─") && $0.contains("Half a thought") }
    #expect(linear.lines[linear.cursor.row] == "Half a thought")
    try reader.press(", and more", shows: "Half a thought, and more")
    set(linear: false)
    _ = try reader.pty.waitUntil("lines") { $0.text.contains("─") && $0.contains("Half a thought, and more") }
    try reader.press("!", shows: "and more!")
    reader.pty.send(.escape)
    _ = try reader.pty.waitUntil("no composer") { !$0.contains("Reply to") }
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    #expect(try reader.replies("draft").first?["content_markdown"] as? String == "Half a thought, and more!")
  }

  @Test func aKeyThatGoesOnSendsNothingButTheCursor() throws {
    let reader = try ReaderSession(place(language: "en"), columns: 80, rows: 24)
    _ = try reader.pty.waitFor("Enter open")
    for way in ["", "\r", "\r"] {
      reader.pty.send(way)
      _ = try reader.pty.settle()
      let before = reader.pty.rawOutput.count
      reader.pty.send("j")
      _ = try reader.pty.settle()
      let sent = String(decoding: reader.pty.rawOutput[before...], as: UTF8.self)
      #expect(!sent.isEmpty)
      let rest = sent.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").filter { $0 >= " " }
      #expect(rest.isEmpty, "\(sent.debugDescription)")
      reader.pty.send("k")
      _ = try reader.pty.settle()
    }
  }
}
