import Blog
import ReaderTestSupport
import Screen
import SeededRandom
import Testing

@testable import Reader

/// Titles that are longer than a row of the list: no room more shortens one, and none is in the way of getting about.
@Suite(.besideAnother) struct LongTitleTests {
  private static func post(_ place: Int, _ title: String, marks: PostMarks = PostMarks()) -> Post {
    Post(
      id: PostID("post-\(place)"), title: title, body: Body(format: .text, source: "Said."),
      published: Timestamp(seconds: 1_700_000_000 - Int64(place) * 400_000), marks: marks)
  }

  /// A title that covers so many cells, of words of any length.
  private static func title(_ cells: Int, _ alphabet: String, _ random: inout SeededGenerator) -> String {
    let letters = Array(alphabet)
    var title = ""
    var left = 0
    var covered = 0
    while covered < cells {
      if left == 0, covered > 0, covered < cells - 1 {
        title += " "
        covered += 1
      }
      if left == 0 { left = random.below(17) + 1 }
      let letter = letters[random.below(letters.count)]
      title.append(letter)
      covered += DisplayWidth.columns(of: letter)
      left -= 1
    }
    return title
  }

  /// The rows of the list on the screen, without its head.
  private static func rows(_ pilot: Pilot) -> [String] {
    let room = pilot.session.listRoom
    return pilot.lines.dropFirst().prefix(room.height).map { line in
      var row = Substring(line)
      while DisplayWidth.columns(of: String(row)) > room.width { row.removeLast() }
      return String(row)
    }
  }

  @Test(arguments: ["abcdefghijklmnopqrst", "абвгдежзийклмно", "漢字仮名交文", "אבגדהוזחטיכלמנ"])
  func moreColumnsShortenNoTitle(alphabet: String) {
    var random = SeededGenerator(seed: 19)
    let marks = [PostMarks(), PostMarks(isSticky: true), PostMarks(status: .draft)]
    for length in [12, 38, 41, 60, 77, 96, 97, 98, 120, 150, 159, 161, 240] {
      let title = Self.title(length, alphabet, &random)
      let post = Self.post(0, title, marks: marks[random.below(marks.count)])
      let letters = Set(title).subtracting(" ")
      let stands = post.marks.isSticky ? "sticky" : post.marks.status == .draft ? "draft" : ""
      var shown = 0
      var pilot = Pilot(columns: 20, rows: 24, repository: MemoryRepository(posts: [post]))
      for columns in 20...250 {
        pilot.send(.resized(Size(columns: columns, rows: 24)))
        var text = Self.rows(pilot).joined()
        if let range = text.firstRange(of: stands), !stands.isEmpty { text.removeSubrange(range) }
        let now = text.count { letters.contains($0) }
        #expect(now >= shown, "\(length) cells at \(columns) columns")
        shown = now
      }
      #expect(length > ListTitle.longest || shown == title.count { $0 != " " }, "\(length) cells")
    }
  }

  @Test func titleGoesOnBelowAndSaysWhatIsNew() {
    let posts = [
      Self.post(0, "A title with more words than the list has cells, which goes on in a second row"),
      Self.post(1, "Short"),
    ]
    let pilot = Pilot(columns: 100, rows: 12, repository: MemoryRepository(posts: posts))
    #expect(
      Self.rows(pilot).prefix(4).map { $0.trimmingSuffix(" ") } == [
        "●  A title with more words than the",
        "   list has cells, which goes on in a",
        "   second row",
        "●  Short",
      ])
  }

  /// A title that just fits leaves room for what is new, where there may be some.
  @Test(arguments: 34...41) func whatIsNewIsTold(length: Int) {
    var post = Self.post(0, String(repeating: "abcde fghi ", count: 4).prefix(length - 1) + "x")
    post.comments = (0..<18).map {
      Comment(id: CommentID("\($0)"), author: Author(name: "Kuha"), body: Body(format: .text, source: "Niin."))
    }
    let rows = Self.rows(Pilot(columns: 100, rows: 12, repository: MemoryRepository(posts: [post])))
    #expect(rows[0].hasSuffix("18") && rows.prefix(2).joined().filter { $0 == "x" }.count == 1, "\(rows.prefix(2))")
  }

  /// A word behind a title in another direction does not turn its row.
  @Test func rowsRunAsTheWholeTitleDoes() {
    let rows = ListTitle.rows("שלום לכולם היום, abc def ghi", first: 17, width: 17)
    #expect(rows.count == 2)
    #expect(rows.last == "\u{200F}abc def ghi")
  }

  @Test func clickOnAnyRowSelectsItsPost() {
    var random = SeededGenerator(seed: 20)
    let posts = (0..<20).map { Self.post($0, "\($0)|" + Self.title(random.below(150) + 1, "abcdef", &random)) }
    var pilot = Pilot(columns: 120, rows: 24, repository: MemoryRepository(posts: posts))
    for _ in 0..<40 {
      let rows = Self.rows(pilot)
      let line = random.below(rows.count)
      let number = rows[...line].last { $0.contains("|") }.map { $0.prefix { $0 != "|" }.filter(\.isNumber) }
      pilot.send(.mouse(MouseEvent(.press, at: Position(row: 1 + line, column: 10))))
      guard let number else { continue }
      #expect(pilot.selectedTitle?.hasPrefix("\(number)|") == true, "row \(line) of \(rows)")
    }
  }

  /// The selected title always stands whole on the screen where it can, and nothing is stepped over by a page.
  @Test(arguments: 0..<12) func selectionIsInView(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let longest = [30, 60, 150][random.below(3)]
    let posts = (0..<60).map { Self.post($0, "\($0)|" + Self.title(random.below(longest) + 1, "abcdef", &random)) }
    var pilot = Pilot(
      columns: 100 + random.below(120), rows: 12 + random.below(30), repository: MemoryRepository(posts: posts))
    let keys = ["j", "k", "j", "j", "C-d", "C-u", "PgDn", "PgUp", "G", "g g", "5 j", "9 k"]
    for _ in 0..<150 {
      let key = keys[random.below(keys.count)]
      for part in key.split(separator: " ") { pilot.press(String(part)) }
      if random.below(9) == 0 {
        pilot.send(.resized(Size(columns: 100 + random.below(120), rows: 12 + random.below(30))))
      }
      let selected = pilot.selectedTitle ?? ""
      let words = selected.filter { $0 != " " }.prefix(120)
      let text = Self.rows(pilot).joined().filter { $0 != " " && $0 != "●" }
      #expect(text.contains(words), "seed \(seed), after \(key): \(selected) in \(Self.rows(pilot))")
    }
  }

  @Test(arguments: ["PgDn", "C-d"]) func pagesStepOverNothing(key: String) {
    var random = SeededGenerator(seed: 21)
    let posts = (0..<90).map { Self.post($0, "\($0)|" + Self.title(random.below(150) + 1, "abcdef", &random)) }
    var pilot = Pilot(columns: 100, rows: 24, repository: MemoryRepository(posts: posts))
    var seen: Set<Int> = []
    for _ in 0..<90 {
      for row in Self.rows(pilot) {
        if let bar = row.firstIndex(of: "|"), let number = Int(row[..<bar].filter(\.isNumber)) { seen.insert(number) }
      }
      pilot.press(key)
    }
    #expect(seen == Set(0..<90))
    #expect(pilot.selectedTitle?.hasPrefix("89|") == true)
    // And all the way back.
    for _ in 0..<90 { pilot.press(key == "C-d" ? "C-u" : "PgUp") }
    #expect(pilot.selectedTitle?.hasPrefix("0|") == true)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
