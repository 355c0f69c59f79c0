import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// Screens in linear mode: no line, sign or mark but words, and the cursor where one is.
struct LinearScreenTests {
  private static let windows = [
    Scene(description: "orders") { $0.press("S", "j") },
    Scene(description: "orders of blogs", isOnShelf: true) { $0.press("S", "j") },
    Scene(description: "pieces") { $0.press("Enter", "|") },
    Scene(description: "problems") { $0.command("problems") },
    Scene(description: "search") {
      $0.press("F")
      $0.type("birch")
      $0.press("Enter")
    },
    Scene(description: "a command") {
      $0.press(":")
      $0.type("pro")
      $0.press("Tab")
    },
    Scene(description: "a filter that is none") {
      $0.press("f")
      $0.type("is:nothing")
    },
    Scene(description: "a thread by time, the latest first") { $0.press("Enter", "Tab", "T", "S", "P") },
    Scene(description: "a notice") { $0.press("Enter", "X") },
  ]

  @Test(arguments: Scene.all + windows, Language.allCases) func nothingIsDrawn(_ scene: Scene, _ language: Language) {
    Language.$ofTask.withValue(language) {
      for (columns, rows) in [(40, 12), (80, 24), (200, 50)] {
        let pilot = scene.pilot(columns: columns, rows: rows, isLinear: true)
        let frame = pilot.frame
        let drawn = frame.surface.lines.joined().unicodeScalars.filter(Self.isSign)
        #expect(drawn.isEmpty, "\(scene) at \(columns)×\(rows): \(drawn.map(String.init))\n\(pilot.text)")
        #expect(frame.cursor != nil && frame.isCursorVisible, "\(scene): nothing says where one is")
        let selected = frame.surface.cells.contains { [.selection, .dimSelection].contains($0.style.role) }
        #expect(!selected, "\(scene): the selection is painted")
      }
    }
  }

  /// Arrows, boxes, blocks, bullets, stars and other shapes.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    // Emoji of a text are what it says.
    guard !scalar.properties.isEmojiPresentation, scalar != "❤" else { return false }
    return [0x2190...0x21FF, 0x2300...0x23FF, 0x2500...0x27BF, 0x2B00...0x2BFF].contains { $0.contains(scalar.value) }
      || scalar == "·"
  }

  @Test func downMovesNothingButTheCursor() {
    for keys in [[], ["Enter"], ["Enter", "Tab"], ["?"], ["S"]] {
      var pilot = Pilot(columns: 60, rows: 30, isLinear: true)
      for key in keys { pilot.press(key) }
      pilot.look()
      let before = pilot.frame
      pilot.press("j")
      #expect(pilot.frame.surface == before.surface, "after \(keys)")
      #expect(pilot.frame.cursor?.row == before.cursor.map { $0.row + 1 }, "after \(keys)")
    }
  }

  @Test func aPageLaterTheCursorIsOnWhatIsNew() {
    var pilot = Pilot(columns: 60, rows: 12, isLinear: true)
    pilot.press("j", "Enter", "j", "j")
    let last = pilot.lines.last { $0.contains("Stone number") }
    pilot.press("Space")
    #expect(last?.contains("Stone number 4 ") == true)
    #expect(pilot.cursorRow.contains("Stone number 5 "))
    pilot.press("k")
    #expect(pilot.cursorRow.contains("Stone number 4 "))
    pilot.press("G", "b")
    #expect(pilot.frame.cursor?.row == 1)
  }

  @Test func rowsOfATextAreWalkedAndBlankOnesPassed() {
    var pilot = Pilot(columns: 60, rows: 24, isLinear: true)
    pilot.press("Enter")
    var rows: [String] = []
    for _ in 0..<8 {
      rows.append(pilot.cursorRow)
      pilot.press("j")
    }
    #expect(
      rows == [
        "On steam", "Aino, 2024-03-01 09:00, 5 thoughts", "tags: sauna, löyly",
        "Steam rises. “Slowly”, said the stove.",
        "heading 2: 1. Wood", "Birch burns well.", "heading 2: 2. Water", "Less is more: see the stones[1].",
      ])
  }

  @Test func oneReadsOnFromAMatch() {
    var pilot = Pilot(columns: 60, rows: 24, isLinear: true)
    pilot.press("Enter", "/")
    pilot.type("birch")
    pilot.press("Enter")
    #expect(pilot.cursorRow == "Birch burns well.")
    pilot.press("j")
    #expect(pilot.cursorRow == "heading 2: 2. Water")
  }

  @Test func everyRowOfTheListIsReached() {
    var pilot = Pilot(columns: 24, rows: 30, isLinear: true)
    let shown = pilot.lines.dropFirst().dropLast().map { String($0.reversed().drop { $0 == " " }.reversed()) }
      .filter { !$0.isEmpty }
    #expect(shown.count > 6)
    var rows: [String] = []
    for _ in shown {
      rows.append(pilot.cursorRow)
      pilot.press("j")
    }
    #expect(rows == shown)
    // Upwards a post is read from its beginning.
    pilot.press("g", "j", "j")
    #expect(pilot.cursorRow == shown[2])
    pilot.press("k", "k")
    #expect(pilot.cursorRow == shown[0])
    pilot.press("j", "G", "g")
    #expect(pilot.cursorRow == shown[0], "what was read of it before is no place")
  }

  /// A window's row that is cut is said as a whole, and read on.
  @Test func aRowThatIsCutIsSaid() {
    var pilot = Pilot(columns: 40, rows: 24, isLinear: true)
    pilot.press("?")
    while !pilot.cursorRow.hasSuffix("…") {
      let before = pilot.cursorRow
      pilot.press("j")
      if pilot.cursorRow == before { break }
    }
    let cut = pilot.cursorRow
    #expect(cut.hasSuffix("…"))
    let whole = HelpText.rows.map { "\($0.keys): \($0.text)" }.first { $0.hasPrefix(cut.dropLast()) }
    pilot.press("Right")
    var said = [pilot.cursorRow]
    while pilot.session.notice != nil {
      pilot.press("j")
      if pilot.session.notice != nil { said.append(pilot.cursorRow) }
    }
    #expect(said.joined(separator: " ") == whole)
  }

  @Test func aFilterWithoutAMatchIsHeard() {
    var pilot = Pilot(columns: 60, rows: 24, isLinear: true)
    pilot.press("f")
    pilot.type("nobody")
    pilot.press("Enter")
    #expect(pilot.cursorRow == " No post matches the filter.")
  }

  /// Wherever in a comment one was, a way to it leads to its head.
  @Test func aJumpLeadsToTheHead() {
    var pilot = Pilot(columns: 60, rows: 24, isLinear: true)
    pilot.press("Enter", "Tab")
    let head = pilot.cursorRow
    pilot.press("j")
    #expect(pilot.cursorRow != head)
    pilot.press("S-Tab", "n")
    #expect(pilot.cursorRow == head)
    pilot.press("j", "}", "{")
    #expect(pilot.cursorRow == head)
  }

  /// What is asked in two rows is read to its end, and then answered.
  @Test func whatIsAskedIsReadToItsEnd() {
    var pilot = Pilot(columns: 40, rows: 24, isLinear: true)
    pilot.press("M")
    #expect(pilot.cursorRow == "Mark all 4 posts and their comments")
    pilot.press("j")
    #expect(pilot.cursorRow == "read? y marks, n leaves them")
    pilot.press("Down")
    #expect(pilot.cursorRow == "read? y marks, n leaves them")
    pilot.press("n")
    pilot.press("x")
    let first = pilot.cursorRow
    #expect(first.hasPrefix("x does nothing in the list"))
    pilot.press("j")
    #expect(pilot.cursorRow != first && pilot.cursorRow.contains("?"))
    pilot.press("j")
    #expect(pilot.session.notice == nil, "behind its end one goes on")
  }

  @Test func blogsAreSaidInWords() {
    var broken = PilotShelf.Entry("poissa")
    broken.problem = Problem(.file(.folderMissing), file: "/levy/poissa")
    var pilot = Pilot(
      columns: 100, rows: 14,
      shelf: PilotShelf([PilotShelf.Entry("aino", syncing: PilotSyncing(lookedAt: 7200)), broken]))
    pilot.begin(isLinear: true)
    var rows = [pilot.cursorRow]
    for _ in 0..<5 {
      pilot.press("j")
      rows.append(pilot.cursorRow)
    }
    #expect(
      rows == [
        "All new, 4", "Answers to me", "Starred", "Mine",
        "aino, 4 new posts, 6 new comments, Saunapolku, Last looked for news 2 hours ago",
        "poissa, wrong: /levy/poissa: there is no such folder. Name the folder that holds blog.json.",
      ])
  }

  @Test func commentsAreWalkedAndReadOnlyWhenTheCursorCame() {
    var pilot = Pilot(columns: 60, rows: 24, isLinear: true)
    pilot.press("Enter", "Tab")
    pilot.look()
    #expect(pilot.cursorRow == "new, Eero, number 1, 2024-03-01 10:00")
    #expect(pilot.session.blog.open?.thread.unreadCount == 5)
    #expect(pilot.session.blog.marks.reading.readComments[PostID("steam")] == [CommentID("1")])
    pilot.press("j")
    #expect(pilot.cursorRow == "Birch is best.")
    pilot.press("j")
    #expect(pilot.cursorRow == "new, Aino, author, level 2, answers Eero, number 3,")
    pilot.press("}")
    #expect(pilot.cursorRow.hasPrefix("new, Helmi"))
    pilot.press("g", "j", "z", "a")
    #expect(pilot.cursorRow == "new, Eero, folded, 1 answer, 1 new, number 1, 2024-03-01")
    pilot.press("s", "m")
    #expect(pilot.cursorRow.hasPrefix("Eero, folded"))
  }

  @Test func theSettingChangesNothingThatIsTyped() {
    var pilot = Pilot(columns: 120, rows: 40)
    pilot.press("Enter", "Tab", "r")
    pilot.type("Half a thought")
    pilot.isLinear = true
    #expect(pilot.session.mode == .composer)
    #expect(!pilot.text.unicodeScalars.contains(where: Self.isSign))
    #expect(pilot.cursorRow == "Half a thought")
    pilot.type(", and more")
    pilot.isLinear = false
    #expect(pilot.session.blog.composer?.text.text == "Half a thought, and more")
    #expect(pilot.text.contains("│"))
    pilot.letAutosaveRunOut()
    #expect(pilot.repository.storedReplies.last?.markdown == "Half a thought, and more")
  }

  @Test func whatAKeySaysIsReadAndTheNextKeyGoesOn() {
    var pilot = Pilot(columns: 60, rows: 24, isLinear: true)
    pilot.press("}")
    #expect(pilot.cursorRow.hasPrefix("} does nothing in the list"))
    // All of it can be read from there.
    #expect(pilot.frame.cursor?.row == 22)
    pilot.press("j")
    #expect(pilot.cursorRow == "the keys.")
    pilot.press("j")
    #expect(pilot.cursorRow.contains("On stones"))
    pilot.command("news")
    #expect(pilot.session.notice != nil)
    #expect(!pilot.cursorRow.contains("On stones"))
    pilot.press("/")
    pilot.type("nobody says that")
    pilot.press("Enter")
    #expect(!pilot.cursorRow.contains("On stones"))
    // What nobody asked for takes the cursor from nobody.
    pilot.press("k")
    pilot.handle(.settings(.changed(pilot.session.settings, .taken)))
    #expect(pilot.text.contains("The settings were changed."))
    #expect(pilot.cursorRow.contains("On steam"))
  }
}

extension Pilot {
  fileprivate mutating func command(_ name: String) {
    press(":")
    type(name)
    press("Enter")
  }

  /// What a braille display shows.
  var cursorRow: String {
    guard let row = frame.cursor?.row else { return "" }
    return String(lines[row].reversed().drop { $0 == " " }.reversed())
  }

  /// Whether the setting says so.
  var isLinear: Bool {
    get { session.settings.isLinear }
    set {
      var settings = session.settings
      settings.isLinear = newValue
      handle(.settings(.changed(settings, .taken)))
    }
  }

  init(columns: Int, rows: Int, isLinear: Bool) {
    self.init(columns: columns, rows: rows)
    begin(isLinear: isLinear)
  }

  /// Changes over before anything is pressed.
  mutating func begin(isLinear: Bool) {
    guard isLinear else { return }
    self.isLinear = true
    press("C-l")
  }
}
