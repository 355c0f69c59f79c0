import Screen
import Testing

@testable import NcursesTerminal

/// What is sent for pictures, byte by byte, and what a terminal's answers come to.
struct PictureSequenceTests {
  @Test func sixels() {
    // A red column, a blue one with a hole, on seven rows: two bands.
    let pixels = IndexedPixels(
      size: PixelSize(width: 5, height: 7), colours: [0xFF0000, 0x0000FF],
      indexes: (0..<7).flatMap { row -> [UInt8] in [0, 0, 0, 0, row == 1 ? 255 : 1] })
    let text = String(decoding: Sixels.sequence(pixels, columns: 0..<5, rows: 0..<7), as: UTF8.self)
    #expect(
      text == "\u{1B}P0;1;0q\"1;1;5;7#0;2;100;0;0#1;2;0;0;100#0!4~$#1!4?|-#0!4@$#1!4?@\u{1B}\\")
    let part = String(decoding: Sixels.sequence(pixels, columns: 3..<5, rows: 6..<7), as: UTF8.self)
    #expect(part == "\u{1B}P0;1;0q\"1;1;2;1#0;2;100;0;0#1;2;0;0;100#0@$#1?@\u{1B}\\")
  }

  private static func picture(_ number: UInt32, bytes: Int) -> DrawnPicture {
    DrawnPicture(
      number: number, size: Size(columns: 4, rows: 2),
      content: .packed([UInt8](repeating: 7, count: bytes), PixelSize(width: 40, height: 40)))
  }

  @Test func kittyInPieces() {
    var kitty = KittyPictures(family: 5, isInTmux: false)
    let picture = Self.picture(1, bytes: 4000)
    kitty.prepare([picture])
    let text = String(decoding: kitty.send(picture), as: UTF8.self)
    let id = 5 << 24 | 16
    #expect(text.hasPrefix("\u{1B}_Ga=T,U=1,q=2,f=32,o=z,t=d,i=\(id),s=40,v=40,c=4,r=2,m=1;"))
    #expect(text.contains("\u{1B}\\\u{1B}_Gq=2,m=0;") && text.hasSuffix("\u{1B}\\"))
    #expect(kitty.send(picture).isEmpty, "it is there")
    #expect(
      String(decoding: kitty.removing, as: UTF8.self) == "\u{1B}_Ga=d,d=I,q=2,i=\(id)\u{1B}\\")
    #expect(kitty.remove(allBut: [1]).isEmpty)
    #expect(
      String(decoding: kitty.remove(), as: UTF8.self) == "\u{1B}_Ga=d,d=I,q=2,i=\(id)\u{1B}\\")
    #expect(kitty.removing.isEmpty && kitty.sent.isEmpty)
  }

  /// The guard, which gives the terminal back after a crash, has room for all that the terminal may have.
  @Test func theGuardHasRoom() {
    var kitty = KittyPictures(family: 250, isInTmux: true)
    let pictures = (1...40).map { Self.picture(UInt32($0), bytes: 1) }
    kitty.prepare(pictures)
    for picture in pictures { _ = kitty.send(picture) }
    #expect(kitty.sent.count == KittyPictures.most && kitty.removing.count < 2048)
  }

  @Test func twoPicturesHaveTwoColours() {
    var kitty = KittyPictures(family: 5, isInTmux: false)
    let (one, other) = (Self.picture(1, bytes: 1), Self.picture(241, bytes: 1))
    kitty.prepare([one, other])
    #expect(kitty.colours[1] != kitty.colours[241])
  }

  @Test func throughTmuxEveryEscapeIsDoubled() {
    #expect(
      KittyPictures.throughTmux(Array("\u{1B}_Gx\u{1B}\\".utf8))
        == Array("\u{1B}Ptmux;\u{1B}\u{1B}_Gx\u{1B}\u{1B}\\\u{1B}\\".utf8))
  }

  // MARK: Answers

  private static func heard(_ bytes: String) -> (
    events: [TerminalEvent], answers: [InputDecoder.Answer]
  ) {
    var decoder = InputDecoder()
    decoder.questions.areAsked(at: .zero)
    // Byte by byte, as a slow line brings it.
    for (place, byte) in bytes.utf8.enumerated() { decoder.feed([byte], at: .milliseconds(place)) }
    return (decoder.take(), decoder.takeAnswers())
  }

  @Test(arguments: [
    ("\u{1B}_Gi=31;OK\u{1B}\\", InputDecoder.Answer.graphics(isTaken: true)),
    ("\u{1B}_Gi=31;ENODATA:x\u{1B}\\", .graphics(isTaken: false)),
    ("\u{1B}P>|kitty(0.35.2)\u{1B}\\", .name("kitty(0.35.2)")),
    ("\u{1B}[6;20;10t", .cell(PixelSize(width: 10, height: 20))),
    ("\u{1B}[?62;4;22c", .attributes(hasSixel: true)),
    ("\u{1B}[?62;22c", .attributes(hasSixel: false)), ("\u{1B}[?4c", .attributes(hasSixel: false)),
  ]) func answersAreHeard(_ bytes: String, _ answer: InputDecoder.Answer) {
    let heard = Self.heard(bytes)
    #expect(heard.answers == [answer] && heard.events.isEmpty)
  }

  @Test(arguments: ["\u{1B}_Gi=7;OK\u{1B}\\", "\u{1B}[6;9999;10t", "\u{1B}[8;24;80t"])
  func othersAreNot(_ bytes: String) {
    let heard = Self.heard(bytes)
    #expect(heard.answers.isEmpty && heard.events.isEmpty)
  }

  private static func ability(
    _ environment: [String: String], depth: ColourDepth = .indexed,
    _ answers: [InputDecoder.Answer],
    hasSixel: Bool = false
  ) -> PictureWay? {
    var finding = PictureFinding(depth: depth) { environment[$0] }
    for answer in answers { _ = finding.hear(answer) }
    return finding.conclude(hasSixel: hasSixel)?.way
  }

  private static let cell = InputDecoder.Answer.cell(PixelSize(width: 10, height: 20))

  @Test func whatTheTerminalIsFoundToDo() {
    let (yes, kitty) = (
      InputDecoder.Answer.graphics(isTaken: true), InputDecoder.Answer.name("kitty(0.3)")
    )
    let blocks = PictureWay.blocks(isDirect: false)
    #expect(Self.ability([:], [yes, kitty]) == .kitty)
    #expect(Self.ability(["TERM": "xterm-ghostty"], [yes]) == .kitty)
    // WezTerm has the protocol, and no placeholders.
    #expect(
      Self.ability(["TERM": "wezterm"], [yes, .name("WezTerm 2024"), Self.cell], hasSixel: true)
        == .sixel)
    #expect(Self.ability([:], [kitty], hasSixel: true) == blocks, "sixels need the size of a cell")
    #expect(Self.ability([:], [Self.cell], hasSixel: true) == .sixel)
    #expect(Self.ability([:], []) == blocks)
    #expect(Self.ability([:], depth: .direct, []) == .blocks(isDirect: true))
    #expect(Self.ability(["SSH_CONNECTION": "x"], []) == nil)
    #expect(Self.ability(["SSH_CONNECTION": "x"], [yes, kitty]) == .kitty)
    #expect(Self.ability(["SSH_CONNECTION": "x", "LUKIJA_PICTURES": "blocks"], []) == blocks)
    #expect(Self.ability(["LUKIJA_PICTURES": "off"], [yes, kitty]) == nil)
    #expect(Self.ability(["TMUX": "x", "TERM": "tmux-256color"], [yes]) == .kitty)
    for depth in [ColourDepth.none, .eight, .sixteen] {
      #expect(Self.ability([:], depth: depth, [yes, kitty]) == nil)
    }
  }

  @Test func aWindowLeavesWhatStandsAroundIt() {
    var surface = Surface(size: Size(columns: 20, rows: 10))
    let pixels = IndexedPixels(size: PixelSize(width: 60, height: 60), colours: [], indexes: [])
    let picture = DrawnPicture(
      number: 9, size: Size(columns: 6, rows: 6), content: .indexed(pixels))
    for line in 0..<6 { surface.put(picture, line: line, row: line + 1, column: 2, limit: 20) }
    #expect(
      CoveredCells.all(on: surface, within: surface.size)
        == [CoveredCells(picture: 9, row: 1, column: 2, rows: 6, columns: 6, line: 0, piece: 0)])
    surface.fill(Rect(row: 3, column: 4, width: 10, height: 1))
    #expect(
      CoveredCells.all(on: surface, within: surface.size) == [
        CoveredCells(picture: 9, row: 1, column: 2, rows: 2, columns: 6, line: 0, piece: 0),
        CoveredCells(picture: 9, row: 3, column: 2, rows: 1, columns: 2, line: 2, piece: 0),
        CoveredCells(picture: 9, row: 4, column: 2, rows: 3, columns: 6, line: 3, piece: 0),
      ])
    // Nothing in the terminal's last row.
    #expect(
      CoveredCells.all(on: surface, within: Size(columns: 20, rows: 3)).allSatisfy {
        $0.row + $0.rows <= 2
      })
  }
}
