import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// `y`, `|` and `w`: what is offered, what goes out, what is said.
@Suite(.besideAnother) struct TakeAlongTests {
  static let code = "func a() {\n\tlet b  =  1\n}"

  static func pilot(columns: Int = 80, code: Int = 2, comments: Bool = true) -> Pilot {
    let blocks = (0..<code).map { number in
      "<pre><code class=\"language-swift\">\(number == 0 ? Self.code : "let last = \(number)")\n</code></pre>"
    }
    var post = Post(
      id: PostID("sillat"), feedID: "1", url: "https://a.example/sillat/", title: "Bridges",
      body: Body(format: .html, source: "<p>First words.</p><p>Second words.</p>" + blocks.joined()),
      published: Timestamp("2024-03-01T09:00:00+02:00"), authors: [Author(name: "Aino")], language: "en")
    if comments {
      post.comments = [
        SampleBlog.comment("7", "Eero", "2024-03-01T10:00:00+02:00", "<p>One.</p><p>Two <b>bold</b>.</p>"),
        SampleBlog.comment("8", "Helmi", "2024-03-02T10:00:00+02:00", "<pre>x\ty</pre>", answers: "7"),
      ]
    }
    return Pilot(columns: columns, rows: 24, repository: MemoryRepository(posts: [post]))
  }

  private func rows(_ pilot: Pilot, under title: String) -> [String] {
    let lines = pilot.lines
    guard let top = lines.firstIndex(where: { $0.contains("┌─ \(title) ─") }) else { return [] }
    return lines[(top + 1)...].prefix { !$0.contains("└") }.map { line in
      let parts = line.split(separator: "│", omittingEmptySubsequences: false)
      return (parts.count > 2 ? String(parts[parts.count - 2]) : line).split(separator: " ").joined(separator: " ")
    }
  }

  // MARK: Choices

  @Test func thePostOffersWhatItHas() {
    var pilot = Self.pilot()
    pilot.press("Enter", "|")
    #expect(
      rows(pilot, under: "Pipe into a command") == [
        "1 the post Bridges", "2 code 1 swift: func a() {", "3 code 2 swift: let last = 1",
        "4 the whole thread 2 thoughts",
      ])
    pilot.press("Esc", "y")
    #expect(
      rows(pilot, under: "Copy").prefix(3) == [
        "1 the link https://a.example/sillat/", "2 a quotation First words.", "3 the post Bridges",
      ])
  }

  @Test func aCommentOffersItself() {
    var pilot = Self.pilot()
    pilot.press("Enter", "Enter", "j", "w")
    #expect(
      rows(pilot, under: "Save to a file") == [
        "1 comment 2 Helmi: x y", "2 the code x y", "3 the whole thread 2 thoughts", "4 the post Bridges",
      ])
  }

  @Test func theOnlyThingIsTakenAtOnce() {
    var pilot = Self.pilot(code: 0, comments: false)
    pilot.press("Enter", "|")
    #expect(pilot.lines.last == "Pipe the post to:")
    pilot.press("Esc", "w")
    #expect(pilot.lines.last == "Save the post as: sillat.txt")
  }

  /// Ten and more rows: a digit waits for the next where a number may go on.
  @Test func numbersChoose() {
    var pilot = Self.pilot(code: 12)
    pilot.press("Enter", "|", "2")
    #expect(pilot.lines.last == "Pipe code 1 to:")
    pilot.press("Esc", "|", "1")
    #expect(!rows(pilot, under: "Pipe into a command").isEmpty)
    pilot.press("3")
    #expect(pilot.lines.last == "Pipe code 12 to:")
    pilot.press("Esc", "|", "1", "Enter")
    #expect(pilot.lines.last == "Pipe the post to:")
    pilot.press("Esc", "|", "9", "9")
    #expect(pilot.lines.last?.hasPrefix("Pipe ") == true)
  }

  // MARK: Piping

  @Test func aCommandGetsTheText() {
    var pilot = Self.pilot()
    pilot.press("Enter", "|", "|")
    pilot.type("wc -w")
    pilot.press("Enter")
    #expect(pilot.lines.last == "“wc -w” has ended well.")
    let text = pilot.host.piped.last?.text ?? ""
    #expect(text.hasPrefix("Bridges\nAino · 2024-03-01 09:00") && text.contains("\nSecond words.\n"))
    #expect(text.hasSuffix("2 comments on “Bridges” ───────────────────────────────\n") || text.contains("Bridges"))
    #expect(pilot.screensLent.count == 1)
  }

  @Test func codeGoesAsItWasWritten() {
    var pilot = Self.pilot()
    pilot.press("Enter", "|", "2")
    pilot.type("cat")
    pilot.press("Enter")
    #expect(pilot.host.piped.last?.text == Self.code + "\n")
    pilot.press("Tab", "j", "|", "2")
    pilot.type("cat")
    pilot.press("Enter")
    #expect(pilot.host.piped.last?.text == "x\ty\n")
  }

  @Test func theThreadGoesWholeAndACommentAlone() {
    var pilot = Self.pilot()
    pilot.press("Enter", "Enter")
    pilot.press("|", "|")
    pilot.type("a")
    pilot.press("Enter")
    #expect(pilot.host.piped.last?.text == "1 Eero · 2024-03-01 10:00\nOne.\n\nTwo bold.\n")
    pilot.press("|", "2")
    pilot.type("a")
    pilot.press("Enter")
    let text = pilot.host.piped.last?.text ?? ""
    #expect(text.contains("1 Eero · 2024-03-01 10:00\n") && text.contains("2 Helmi · 2024-03-02 10:00\n"))
  }

  @Test func earlierCommandsComeBack() {
    var pilot = Self.pilot()
    pilot.press("Enter")
    for command in ["wc", "less"] {
      pilot.press("|", "|")
      pilot.type(command)
      pilot.press("Enter")
    }
    pilot.press("|", "|", "Up")
    #expect(pilot.lines.last == "Pipe the post to: less")
    pilot.press("Up", "Up")
    #expect(pilot.lines.last == "Pipe the post to: wc")
    pilot.press("Down", "Down")
    #expect(pilot.lines.last == "Pipe the post to:")
    pilot.press("Enter")
    #expect(pilot.lines.last == "No command was given.")
  }

  @Test(arguments: [
    (PipeEnding.ended(.exited(127)), "“nix” was not found."), (.ended(.exited(3)), "“nix” ended with status 3."),
    (.ended(.killed(signal: 9)), "“nix” was killed by signal 9."), (.interrupted, "“nix” was stopped."),
  ])
  func itsEndIsSaid(_ ending: PipeEnding, _ sentence: String) {
    var pilot = Self.pilot()
    pilot.host.setPipeEnding(ending)
    pilot.press("Enter", ":")
    pilot.type("pipe nix")
    pilot.press("Enter")
    #expect(pilot.lines.last == sentence)
  }

  // MARK: Saving

  @Test func aFileIsSavedAndNeverWrittenOverUnasked() {
    var pilot = Self.pilot()
    pilot.press("Enter", "w", "2")
    #expect(pilot.lines.last == "Save code 1 as: sillat-1.swift")
    pilot.press("Enter")
    #expect(pilot.lines.last == "Code 1 stands in /sillat-1.swift")
    #expect(pilot.host.files["sillat-1.swift"] == Self.code + "\n")
    pilot.press("w", "3", "C-u")
    pilot.type("sillat-1.swift")
    pilot.press("Enter")
    #expect(pilot.lines.last == "“sillat-1.swift” is there already. Write over it? y writes, n keeps")
    pilot.press("n")
    #expect(pilot.lines.last == "Not saved: sillat-1.swift stays as it was.")
    #expect(pilot.host.files["sillat-1.swift"] == Self.code + "\n")
    pilot.press(":")
    pilot.type("save sillat-1.swift")
    pilot.press("Enter", "y")
    #expect(pilot.lines.last == "The post stands in /sillat-1.swift")
    #expect(pilot.host.files["sillat-1.swift"]?.hasPrefix("Bridges\n") == true)
  }

  @Test(arguments: [
    (SaveFault.noFolder("/ei/ole"), "Not saved: there is no folder /ei/ole."),
    (.isFolder, "Not saved: a is a folder."), (.system(code: 28), "Not saved: the disk is full; a is as it was."),
    (.system(code: 13), "Not saved: a may not be written there."), (.notPlain, "Not saved: a is no plain file."),
  ])
  func eachFaultHasItsSentence(_ fault: SaveFault, _ sentence: String) {
    var pilot = Self.pilot()
    pilot.host.setSaveFault(fault)
    pilot.press("Enter", ":")
    pilot.type("save a")
    pilot.press("Enter")
    #expect(pilot.lines.last == sentence)
  }

  @Test func tabCompletesPaths() {
    var pilot = Self.pilot()
    pilot.press("Enter")
    for path in ["kansio/yksi", "kansio/yhdeksän"] {
      pilot.press(":")
      pilot.type("save \(path)")
      pilot.press("Enter")
    }
    pilot.press("w", "w", "C-u")
    pilot.type("ka")
    pilot.press("Tab")
    #expect(pilot.lines.last == "Save the post as: kansio/y")
    pilot.press("Tab")
    #expect(pilot.lines.last == "Save the post as: kansio/yhdeksän")
    pilot.press("Tab")
    #expect(pilot.lines.last == "Save the post as: kansio/yksi")
  }

  // MARK: Copying

  @Test func twoKeysCopyTheLinkAndTheListNeedsOne() {
    var pilot = Self.pilot()
    pilot.press("y")
    pilot.press("Enter", "y", "y")
    pilot.press("y", "Enter")
    #expect(pilot.terminal.copied == Array(repeating: "https://a.example/sillat/", count: 3))
  }

  @Test func quotationsSayWhoAndWhen() {
    var pilot = Self.pilot()
    pilot.press("Enter", "y", "2")
    #expect(pilot.terminal.copied.last == "Aino, 1 Mar 2024:\n\n> First words.\n")
    #expect(pilot.lines.last == "Offered to the terminal's clipboard: a quotation")
    pilot.press("Tab", "y", "2")
    #expect(pilot.terminal.copied.last == "Eero, 1 Mar 2024:\n\n> One.\n>\n> Two bold.\n")
  }

  @Test func namesOnTheCommandLine() {
    var pilot = Self.pilot()
    pilot.press("Enter", ":")
    pilot.type("copy code 2")
    pilot.press("Enter")
    #expect(pilot.terminal.copied.last == "let last = 1\n")
    pilot.press(":")
    pilot.type("copy sieni")
    pilot.press("Enter")
    #expect(
      pilot.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .hasSuffix("There is no “sieni” here, only: link, quotation, post, code 1, code 2, thread."))
  }

  @Test func copiedIsSaidWhenItIsKnown() {
    var pilot = Self.pilot()
    pilot.host.setClipboard(CopyOutcome(takers: [.program("xclip")]), copiesForTerminal: true)
    pilot.press("Enter", "y", "3")
    #expect(pilot.lines.last == "Copied with xclip: the post")
    #expect(pilot.terminal.copied.isEmpty && pilot.host.clipped.last?.hasPrefix("Bridges\n") == true)
    pilot.host.setClipboard(nil)
    pilot.terminal.hasClipboard = false
    pilot.press("y", "3")
    #expect(pilot.lines.last == "Nothing here can copy so much text. w saves it to a file.")
  }

  /// What acts on a terminal or turns text stays behind, wherever it goes.
  @Test func nothingThatActsGoesOut() {
    let hostile = "a\u{1B}]0;x\u{7}b\u{202E}c\u{9B}2J"
    let post = Post(
      id: PostID("a"), feedID: "1", title: "T\u{1B}[2J",
      body: Body(format: .markdown, source: "Text \(hostile)\n\n```\ncode\t\(hostile)\n```\n"))
    var pilot = Pilot(repository: MemoryRepository(posts: [post]))
    pilot.press("Enter")
    for key in ["1", "2"] {
      pilot.press("|", key)
      pilot.type("x")
      pilot.press("Enter")
    }
    #expect(pilot.host.piped.count == 2)
    for (text, _) in pilot.host.piped {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F })
      #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{9B}" })
    }
    #expect(pilot.host.piped.last?.text.hasPrefix("code\ta") == true)
  }
}
