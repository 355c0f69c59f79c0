import Foundation
import Glibc
import LoopbackServer
import PtyTestSupport
import Testing

/// Pictures in the text, through a pty whose other side answers as a terminal of one kind or another.
struct PictureScreenTests {
  private static let taken = "\u{1B}_Gi=31;OK\u{1B}\\"
  private static let refused = "\u{1B}_Gi=31;ENOTSUPPORTED:no\u{1B}\\"
  private static let kittyName = "\u{1B}P>|kitty(0.35.2)\u{1B}\\"
  private static let cell = "\u{1B}[6;20;10t"
  private static let sixelAttributes = "\u{1B}[?62;4;22c"
  private static let attributes = "\u{1B}[?62;22c"

  /// Whether a line has a piece of a picture, on the screen as libvterm has it. By scalars: its marks make it another character.
  private static func hasPiece(_ line: String) -> Bool {
    line.unicodeScalars.contains { $0.value == 0xE000 || $0.value == 0x10EEEE }
  }

  private static func pieces(_ screen: PtyScreen) -> Int { screen.lines.count(where: hasPiece) }

  private static func has(_ reader: ReaderSession, _ bytes: String) -> Bool {
    reader.pty.rawOutput.firstRange(of: Array(bytes.utf8)) != nil
  }

  private func place(_ png: [UInt8] = TinyPNG.file(width: 200, height: 100), below: Int = 60)
    -> Workplace
  {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Kuvia"}"#)
    let words = (1...below).map { "<p>Line \($0).</p>" }.joined()
    place.write(
      "blog/posts/a.json",
      #"{"id":"1","title":"Kirje","content_html":"<p>Before.</p><p><img src='media/a.png' alt='A boat'></p>\#(words)"}"#
    )
    place.write("blog/media/x", "")
    FileManager.default.createFile(atPath: place.blog + "/media/a.png", contents: Data(png))
    return place
  }

  /// Opens the post in a terminal that has answered.
  private func reader(
    _ place: Workplace, answering answer: String, environment: [String: String?] = [:],
    rows: Int = 24
  ) throws -> ReaderSession {
    let reader = try ReaderSession(
      place, rows: rows, environment: ["LUKIJA_PICTURES": nil].merging(environment) { $1 })
    _ = try reader.pty.waitFor("Post 1 of 1")
    if !answer.isEmpty {
      try reader.pty.waitForOutput("the question") {
        $0.firstRange(of: Array("\u{1B}[c".utf8)) != nil
      }
      reader.pty.send(answer)
    }
    try reader.press(.enter, shows: "[image 1: A boat]")
    return reader
  }

  private func quit(_ reader: ReaderSession) throws {
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    #expect(
      GraphicsCommand.left(by: reader.pty.rawOutput).isEmpty, "nothing is left in the terminal")
    let text = String(decoding: reader.pty.rawOutput, as: UTF8.self)
    #expect(text.components(separatedBy: "\u{1B}[?1049l").count > 1)
  }

  private static func sent(_ output: [UInt8]) -> [GraphicsCommand] {
    GraphicsCommand.all(in: output).filter { $0.keys["a"] == "T" }
  }

  private static func text(_ reader: ReaderSession) -> String {
    String(decoding: reader.pty.rawOutput, as: UTF8.self)
  }

  // MARK: kitty

  private func kitty(_ place: Workplace, _ environment: [String: String?] = [:]) throws
    -> ReaderSession
  {
    let reader = try reader(
      place, answering: Self.taken + Self.kittyName + Self.cell + Self.attributes,
      environment: environment)
    try reader.pty.waitForOutput("the picture") { output in
      Self.sent(output).count == 1 && GraphicsCommand.all(in: output).last?.keys["m"] == "0"
    }
    return reader
  }

  @Test func kittyGetsItOnceInPiecesWithItsPlace() throws {
    let reader = try kitty(place())
    let commands = GraphicsCommand.all(in: reader.pty.rawOutput).filter { $0.keys["a"] != "q" }
    let first = try #require(commands.first)
    // 200 × 100 pixels in cells of 10 × 20.
    #expect(
      first.keys["U"] == "1" && first.keys["f"] == "32" && first.keys["o"] == "z"
        && first.keys["q"] == "2")
    #expect(
      first.keys["c"] == "20" && first.keys["r"] == "5" && first.keys["s"] == "200"
        && first.keys["v"] == "100")
    #expect(commands.allSatisfy { $0.payload.count <= 4096 && $0.keys["q"] == "2" })
    #expect(commands.dropLast().allSatisfy { $0.keys["m"] == "1" && $0.payload.count == 4096 })
    let packed = try #require(Data(base64Encoded: Data(commands.flatMap(\.payload))))
    let pixels = try #require(TinyPNG.unpacked(Array(packed), atMost: 200 * 100 * 4))
    #expect(
      pixels.count == 200 * 100 * 4 && Array(pixels[4 * 203..<4 * 203 + 4]) == [3, 1, 128, 255])
    let screen = reader.pty.screen
    let rows = screen.lines.indices.filter { Self.hasPiece(screen.lines[$0]) }
    #expect(rows.count == 5 && screen.lines[(rows.last ?? 0) + 1].contains("[image 1: A boat]"))
    // Its number is the colour and the third mark; row and column are the others.
    let number = try #require(first.keys["i"].flatMap { UInt32($0) })
    #expect(Self.text(reader).contains("\u{1B}[38;5;\(number & 255)m"))
    #expect(Self.has(reader, "\u{10EEEE}\u{305}\u{305}"))
    #expect(
      Self.has(reader, "\u{10EEEE}\u{312}\u{30D}"),
      "the fifth row, the second column")
    try quit(reader)
  }

  @Test func whatLeavesTheScreenLeavesTheTerminal() throws {
    let reader = try kitty(place())
    try reader.press("G", shows: "Line 60.")
    try reader.pty.waitForOutput("its end") { GraphicsCommand.left(by: $0).isEmpty }
    try reader.press("g", shows: "[image 1: A boat]")
    try reader.pty.waitForOutput("it again") {
      Self.sent($0).count == 2 && !GraphicsCommand.left(by: $0).isEmpty
    }
    try quit(reader)
  }

  @Test func itScrollsAsTextDoesAndIsNotSentAgain() throws {
    let reader = try kitty(place())
    let before = Self.pieces(reader.pty.screen)
    reader.pty.send("jjjjjjjj")
    let screen = try reader.pty.waitUntil("fewer rows") {
      Self.pieces($0) < before
    }
    #expect(screen.contains("[image 1: A boat]"))
    #expect(Self.sent(reader.pty.rawOutput).count == 1)
    try quit(reader)
  }

  @Test func aWindowHidesItAndGivesItBack() throws {
    let reader = try kitty(place())
    reader.pty.send("?")
    _ = try reader.pty.waitUntil("help") { Self.pieces($0) < 5 }
    reader.pty.send("q")
    _ = try reader.pty.waitUntil("the picture again") {
      Self.pieces($0) == 5
    }
    try quit(reader)
  }

  /// While somebody else has the terminal it has none of ours.
  @Test func aSuspendedReaderTakesItBackAndSendsItAgain() throws {
    let reader = try kitty(place())
    reader.pty.send("\u{1A}")
    try reader.pty.waitForOutput("its end, and it again") { output in
      let commands = GraphicsCommand.all(in: output)
      return commands.contains { $0.keys["a"] == "d" } && Self.sent(output).count == 2
    }
    try quit(reader)
  }

  @Test func aSignalLeavesNothing() throws {
    let reader = try kitty(place())
    kill(reader.pty.process, SIGTERM)
    _ = try reader.pty.waitForExit()
    #expect(GraphicsCommand.left(by: reader.pty.rawOutput).isEmpty)
  }

  /// Where no code of ours runs any more but the guard's.
  @Test func aCrashLeavesNothing() throws {
    let reader = try kitty(place())
    kill(reader.pty.process, SIGSEGV)
    _ = try reader.pty.waitForExit()
    #expect(GraphicsCommand.left(by: reader.pty.rawOutput).isEmpty)
  }

  @Test func anotherSizeDrawsItAnew() throws {
    let reader = try kitty(place(TinyPNG.file(width: 700, height: 300)))
    reader.pty.resize(columns: 40, rows: 24)
    try reader.pty.waitForOutput("another one") { output in
      Self.sent(output).count >= 2 && GraphicsCommand.left(by: output).count == 1
    }
    #expect(Self.sent(reader.pty.rawOutput).last?.keys["c"].flatMap { Int($0) } ?? 99 < 40)
    try quit(reader)
  }

  @Test func aKeySwitchesThemOffAndOn() throws {
    let reader = try kitty(place())
    try reader.press("i", shows: "Pictures are not drawn: the text says what they show.")
    try reader.pty.waitForOutput("its end") { GraphicsCommand.left(by: $0).isEmpty }
    #expect(Self.pieces(reader.pty.screen) == 0)
    try reader.press("i", shows: "Pictures are drawn in the text.")
    try reader.pty.waitForOutput("it again") { !GraphicsCommand.left(by: $0).isEmpty }
    try quit(reader)
  }

  /// Within tmux everything of it goes in an envelope, and only where the question came through.
  @Test func throughTmux() throws {
    let reader = try kitty(place(), ["TMUX": "/tmp/none,1,0", "TERM": "tmux-256color"])
    let text = Self.text(reader)
    #expect(text.contains("\u{1B}Ptmux;\u{1B}\u{1B}_Gi=31,"))
    #expect(text.contains("\u{1B}Ptmux;\u{1B}\u{1B}_Ga=T,U=1,"))
    try quit(reader)
  }

  // MARK: Sixels

  @Test func sixelsAreDrawnWhereTheCellsAre() throws {
    let reader = try reader(place(), answering: Self.refused + Self.cell + Self.sixelAttributes)
    try reader.pty.waitForOutput("the picture") {
      $0.firstRange(of: Array("\u{1B}P0;1;0q".utf8)) != nil
    }
    let screen = reader.pty.screen
    let label = try #require(screen.lines.firstIndex { $0.contains("[image 1: A boat]") })
    let column = try #require(screen.lines[label].firstIndex { $0 != " " }).utf16Offset(
      in: screen.lines[label])
    #expect(
      Self.text(reader).contains(
        "\u{1B}[\(label - 4);\(column + 1)H\u{1B}P0;1;0q\"1;1;200;100#0;2;"))
    #expect(Self.sent(reader.pty.rawOutput).isEmpty)
    try quit(reader)
  }

  /// A scrolled page draws what of it is in view, and blanks where it stood.
  @Test func sixelsFollowThePage() throws {
    let reader = try reader(place(), answering: Self.cell + Self.sixelAttributes)
    try reader.pty.waitForOutput("the picture") {
      $0.firstRange(of: Array("\u{1B}P0;1;0q".utf8)) != nil
    }
    let label = try #require(
      reader.pty.screen.lines.firstIndex { $0.contains("[image 1: A boat]") })
    let before = reader.pty.rawOutput.count
    for _ in 0..<(label - 2) { reader.pty.send("j") }
    try reader.pty.waitForOutput("the rest of it") { output in
      let new = String(decoding: output[before...], as: UTF8.self)
      return new.contains("\u{1B}P0;1;0q\"1;1;200;") && !new.contains("\"1;1;200;100#")
    }
    let new = String(decoding: reader.pty.rawOutput[before...], as: UTF8.self)
    #expect(new.contains("H" + String(repeating: " ", count: 20)), "its cells were written over")
    try quit(reader)
  }

  @Test func sixelsNeedTheSizeOfACell() throws {
    let reader = try reader(place(), answering: Self.sixelAttributes)
    _ = try reader.pty.waitUntil("blocks") {
      $0.lines.contains { $0.contains { ("\u{2580}"..."\u{259F}").contains($0) } }
    }
    #expect(!Self.text(reader).contains("\u{1B}P0;1;0q"))
    try quit(reader)
  }

  // MARK: Blocks, and nothing

  @Test func blocksWhereTheTerminalCanDoNothingElse() throws {
    // Halves of two colours.
    let png = TinyPNG.file(width: 160, height: 96) { _, y in y < 48 ? (255, 0, 0) : (0, 0, 255) }
    let reader = try reader(place(png), answering: Self.attributes)
    let screen = try reader.pty.waitUntil("colours") { screen in
      screen.cells.contains { $0.background != .standard }
    }
    #expect(screen.contains("[image 1: A boat]"))
    #expect(Self.sent(reader.pty.rawOutput).isEmpty)
    try quit(reader)
  }

  /// Half a row of cells at its lower end: below it is the paper, and no ink.
  @Test func whatIsNotOfThePictureIsPaper() throws {
    let png = TinyPNG.file(width: 160, height: 101) { _, _ in (255, 0, 0) }
    let reader = try reader(place(png), answering: Self.attributes)
    let screen = try reader.pty.waitUntil("blocks") { screen in
      screen.cells.contains { $0.text.unicodeScalars.contains { (0x2580...0x259F).contains($0.value) } }
    }
    let blocks = screen.cells.filter { $0.text.unicodeScalars.contains { (0x2580...0x259F).contains($0.value) } }
    #expect(blocks.allSatisfy { $0.foreground != .standard })
    try quit(reader)
  }

  @Test(
    arguments: [
      // Nobody has answered; somebody far away can do nothing; few colours; none; nobody wants any.
      ("", [:]), ("\u{1B}[?62;22c", ["SSH_CONNECTION": "1 2 3 4"]),
      ("\u{1B}[?62;22c", ["TERM": "xterm"]),
      ("\u{1B}[?62;22c", ["NO_COLOR": "1"]), ("", ["LUKIJA_PICTURES": "off"]),
    ] as [(String, [String: String])])
  func nothingIsDrawn(_ answer: String, _ environment: [String: String]) throws {
    let reader = try ReaderSession(
      place(), environment: ["LUKIJA_PICTURES": nil].merging(environment) { $1 })
    _ = try reader.pty.waitFor("Post 1 of 1")
    reader.pty.send(answer)
    try reader.press(.enter, shows: "[image 1: A boat]")
    let screen = try reader.pty.settle()
    #expect(Self.pieces(screen) == 0 && screen.contains("Line 3."))
    #expect(Self.sent(reader.pty.rawOutput).isEmpty && !Self.text(reader).contains("\u{1B}P0;1;0q"))
    let label = try #require(screen.lines.firstIndex { $0.contains("[image 1: A boat]") })
    #expect(screen.lines[label - 2].contains("Before."))
    try quit(reader)
  }

  @Test func overSshATerminalThatCanIsBelieved() throws {
    let reader = try kitty(place(), ["SSH_CONNECTION": "1 2 3 4"])
    try quit(reader)
  }

  @Test func whoAsksForBlocksHasThemAtOnce() throws {
    let reader = try reader(
      place(), answering: "", environment: ["LUKIJA_PICTURES": "blocks", "SSH_TTY": "/dev/pts/1"])
    _ = try reader.pty.waitUntil("blocks") {
      $0.lines.contains { $0.contains { ("\u{2580}"..."\u{259F}").contains($0) } }
    }
    #expect(!Self.text(reader).contains("\u{1B}_Gi=31"), "the terminal is not asked")
    try quit(reader)
  }

  // MARK: The web

  /// Nothing is fetched by itself; what was chosen is fetched once it is in view.
  @Test(arguments: ["here", "auto"]) func theWebIsAskedWhereThatWasChosen(_ choice: String) throws {
    let png = TinyPNG.file(width: 200, height: 100)
    let server = try LoopbackServer([
      "/a.png": [
        .send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: \(png.count)\r\n\r\n"), .send(png),
      ]
    ])
    let place = Workplace()
    let home = server.url()
    place.write(
      "blog/blog.json",
      #"{"lukija":{"version":1},"title":"Kuvia","sync":{"adapter":"feed","home":"\#(home)","#
        + #""feeds":{"posts":"\#(home)feed"}}}"#)
    place.write(
      "blog/posts/a.json",
      #"{"id":"1","title":"Kirje","content_html":"<p>Before.</p><p><img src='\#(home)a.png' alt='A boat'></p>"}"#)
    place.write("home/.config/lukija/config.toml", "pictures = \"\(choice)\"\n")
    let reader = try reader(
      place, answering: Self.taken + Self.kittyName + Self.cell + Self.attributes,
      environment: ["XDG_CACHE_HOME": place.home + "/cache", "http_proxy": nil, "HTTP_PROXY": nil])
    if choice == "auto" {
      try reader.pty.waitForOutput("the picture") { Self.sent($0).count == 1 }
      #expect(server.received.map(\.path) == ["/a.png"])
      #expect(place.names("home/cache/lukija/pictures").count == 1)
    } else {
      _ = try reader.pty.settle()
      #expect(server.received.isEmpty && Self.sent(reader.pty.rawOutput).isEmpty)
    }
    try quit(reader)
  }

  // MARK: Files that mean no good

  @Test(arguments: ["cut", "bomb", "svg", "text", "large", "empty"]) func aBadFileLeavesItsLabel(
    _ kind: String
  ) throws {
    let whole = TinyPNG.file(width: 200, height: 100)
    let png: [UInt8] =
      switch kind {
      case "cut": Array(whole.prefix(whole.count / 2))
      // 30,000 by 30,000 pixels in some bytes.
      case "bomb": TinyPNG.file(width: 30_000, height: 30_000, pixels: [0, 0, 0])
      case "svg":
        Array(
          "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>".utf8)
      case "text": Array("GIF8 \u{1B}]0;title\u{7}".utf8)
      case "large": whole + [UInt8](repeating: 0, count: 33 << 20)
      default: []
      }
    let reader = try reader(
      place(png), answering: Self.taken + Self.kittyName + Self.cell + Self.attributes)
    let screen = try reader.pty.settle()
    #expect(screen.contains("[image 1: A boat]") && screen.contains("Line 3."))
    #expect(Self.sent(reader.pty.rawOutput).isEmpty)
    try quit(reader)
  }

  @Test(arguments: ["libgdk_pixbuf-2.0.so.0"]) func withoutALibraryThereIsTheLabel(
    _ library: String
  ) throws {
    let place = place()
    place.write("home/lib/\(library)", "")
    let reader = try reader(
      place, answering: Self.taken + Self.kittyName + Self.cell + Self.attributes,
      environment: ["LD_LIBRARY_PATH": place.home + "/lib"])
    _ = try reader.pty.settle()
    #expect(
      Self.sent(reader.pty.rawOutput).isEmpty && reader.pty.screen.contains("[image 1: A boat]"))
    reader.pty.send("i")
    try reader.press("i", shows: "Pictures")
    try quit(reader)
  }

  @Test func nothingIsPrintedForPipes() throws {
    let place = place()
    let pty = try PtySession(
      PtySession.product("lukija"), ["show", "-r", place.blog, "a"],
      environment: ["HOME": place.home, "LUKIJA_PICTURES": "kitty"])
    #expect(try pty.waitForExit() == .exited(0))
    let text = String(decoding: pty.rawOutput, as: UTF8.self)
    #expect(
      text.contains("[image 1: A boat]") && !text.contains("\u{1B}_G")
        && !Self.hasPiece(text))
  }
}
