import Foundation
import PtyTestSupport
import Testing

/// What was written stands on the screen, all of it, whatever it is written in: in the list, a title, a text, a comment
/// and where one writes. Made for a real terminal, which has its own idea of how wide things are.
struct ScriptsTests {
  /// Our own words in many scripts; what runs from right to left is drawn the other way round.
  static let samples: [(name: String, text: String, drawn: String)] =
    [
      ("amh", "ሰላም ለሁሉም ሰው"), ("arb", "اكتب هنا كل يوم"), ("ben", "আমি বাংলায় লিখি"), ("guj", "હું ગુજરાતીમાં લખું છું"),
      ("heb", "אני כותב כאן"), ("hin", "मानव अधिकारों की हिन्दी"), ("kan", "ನಾನು ಕನ್ನಡದಲ್ಲಿ ಬರೆಯುತ್ತೇನೆ"), ("khm", "ខ្ញុំសរសេរភាសាខ្មែរ"),
      ("lao", "ຂ້ອຍຂຽນນ້ຳ"), ("mal", "ഞാൻ മലയാളം എഴുതുന്നു"), ("mya", "ကျွန်တော် မြန်မာလို ရေးတယ်"), ("pes", "می\u{200C}خواهم بنویسم"),
      ("sin", "මම සිංහලෙන් ලියමි"), ("tam", "நான் தமிழில் எழுதுகிறேன்"), ("tel", "నేను తెలుగులో రాస్తాను"), ("tha", "ทำน้ำให้ดื่ม"),
      ("kor", "한국어로 쓴다"), ("jpn", "日本語で書く"), ("vie", "tôi viết tiếng Việt"), ("combining", "o\u{308} a\u{30A}\u{301}x"),
    ].map { name, text in (name, text, ["arb", "heb", "pes"].contains(name) ? String(text.reversed()) : text) } + [
      ("flags", "a 🇫🇮 🇸🇪 b", "a 🇫🇮 🇸🇪 b"), ("joined", "a 👩\u{200D}👩\u{200D}👧 b", "a 👩👩👧 b"),
      ("unknown", "a \u{378} b", "a [U+0378] b"), ("mixed", "see “שלום (a) 12” now", "see “םולש (a) 12” now"),
    ]

  /// libvterm has a width for some of Burmese's marks, as Unicode had it long ago: columns behind them are shifted.
  private static let drawnSamples = samples.filter { WidthDifferences.agree(on: $0.text) || $0.name == "unknown" }

  private static func place(_ samples: [(name: String, text: String, drawn: String)] = drawnSamples) throws
    -> Workplace
  {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija": {"version": 1}, "title": "Kieliä", "language": "fi"}"#)
    for (index, sample) in samples.enumerated() {
      let date = "2024-01-\(index + 1 < 10 ? "0" : "")\(index + 1)T10:00:00Z"
      let comment: [String: Any] = [
        "id": "c1", "author": ["name": sample.text], "content_text": sample.text, "date_published": date,
        "kind": "comment", "status": "approved",
      ]
      let post: [String: Any] = [
        "id": sample.name, "title": sample.text, "content_text": sample.text, "date_published": date,
        "authors": [["name": sample.text]], "tags": [sample.text], "comments": [comment],
      ]
      place.write("blog/posts/\(sample.name).json", [UInt8](try JSONSerialization.data(withJSONObject: post)))
    }
    return place
  }

  /// Rows in which all of the text stands, scalar for scalar.
  private func rows(of text: String, _ screen: PtyScreen, columns: Range<Int>) -> Int {
    let wanted = Array(text.unicodeScalars)
    return (0..<screen.rows).count { row in
      let cells = columns.map { screen[row, $0].text }.joined().unicodeScalars
      return Array(cells).firstRange(of: wanted) != nil
    }
  }

  @Test func everyPaneShowsAllOfIt() throws {
    let reader = try ReaderSession(try Self.place(), columns: 200, rows: 44)
    _ = try reader.pty.waitFor("Post 1 of \(Self.drawnSamples.count)")
    var rules: [Int] = []
    reader.pty.send(.enter)
    for sample in Self.drawnSamples.reversed() {
      let screen = try reader.pty.waitUntil("all of \(sample.name)") { screen in
        rules = (0..<screen.columns).filter { screen[0, $0].text == "│" }
        guard rules.count == 2 else { return false }
        // Its title in the list and above the text; in the byline, a tag and the text; in the thread twice.
        return rows(of: sample.drawn, screen, columns: 0..<rules[0]) >= 1
          && rows(of: sample.drawn, screen, columns: rules[0] + 1..<rules[1]) >= 4
          && rows(of: sample.drawn, screen, columns: rules[1] + 1..<screen.columns) >= 2
      }
      for row in 0..<screen.rows - 1 {
        for rule in rules where screen[row, rule].text != "│" { Issue.record("\(sample.name): row \(row) is shifted") }
      }
      reader.pty.send("J")
    }
    reader.pty.send("Q")
    _ = try reader.pty.waitForExit()
  }

  @Test func theComposerShowsWhatItsFileSays() throws {
    let reader = try ReaderSession(try Self.place(), columns: 120, rows: 50)
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "All ─")
    try reader.press("r", shows: "Reply to “")
    let narrow = Self.drawnSamples.prefix(12)
    for sample in narrow {
      reader.pty.paste(sample.text + "\n")
      _ = try reader.pty.waitUntil("the line in \(sample.name)") { screen in
        rows(of: sample.drawn, screen, columns: 0..<screen.columns) >= 1
      }
    }
    _ = try reader.pty.waitFor("draft saved")
    let draft = try #require(try reader.replies("draft").first?["content_markdown"] as? String)
    #expect(draft.unicodeScalars.elementsEqual(narrow.map { $0.text + "\n" }.joined().unicodeScalars))
    reader.pty.kill9()
    _ = try reader.pty.waitForExit()
  }

  @Test func onlyBurmeseIsLeftOut() {
    #expect(Self.samples.map(\.name).filter { name in !Self.drawnSamples.contains { $0.name == name } } == ["mya"])
  }

  @Test func oneDirectionIsAskedForAndGivenBack() throws {
    for (arguments, isAsked) in [([], true), (["--bidi", "terminal"], false), (["--bidi", "lukija"], true)] {
      let place = try Self.place()
      let reader = try ReaderSession(place, columns: 120, rows: 40, arguments: [place.blog] + arguments)
      _ = try reader.pty.waitFor("Post 1 of")
      let drawn = isAsked ? "בתוכ ינא" : "אני כותב"
      _ = try reader.pty.waitUntil("the Hebrew title") { rows(of: drawn, $0, columns: 0..<$0.columns) > 0 }
      reader.pty.send("Q")
      _ = try reader.pty.waitForExit()
      let sent = reader.pty.rawOutput.split(separator: 0x1B).map { String(decoding: $0.prefix(3), as: UTF8.self) }
      #expect(sent.filter { $0 == "[8l" || $0 == "[8h" } == (isAsked ? ["[8l", "[8h"] : []))
    }
  }

  @Test func printedTextIsWholeAndInTheOrderItWasWritten() throws {
    let place = try Self.place(Self.samples)
    let list = try place.lukija("list").output
    let all = Array(list.unicodeScalars)
    for sample in Self.samples {
      let written = Array(sample.text.unicodeScalars)
      #expect(all.firstRange(of: written) != nil, "list: \(sample.name)")
      for command in [["show", sample.name], ["comments", sample.name], ["search", sample.text]]
      where command[0] != "search" || sample.text.unicodeScalars.allSatisfy({ $0.value < 0x1F000 && $0.value != 0x378 })
      {
        let run = try place.lukija(command[0], command[1])
        #expect(Array(run.output.unicodeScalars).firstRange(of: written) != nil, "\(command[0]): \(sample.name)")
      }
    }
  }
}
