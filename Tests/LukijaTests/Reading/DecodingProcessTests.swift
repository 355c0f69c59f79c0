import Foundation
import Glibc
import PictureDecoding
import PtyTestSupport
import Screen
import Testing

/// The process that decodes pictures, run as the reader runs it.
struct DecodingProcessTests {
  private static let order = DecodingOrder(
    kind: .png, ability: PictureAbility(way: .kitty, cell: PixelSize(width: 10, height: 20)),
    room: Size(columns: 40, rows: 10))

  private static func process(_ order: DecodingOrder) -> (
    process: Process, input: Pipe, output: Pipe
  ) {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: PtySession.product("lukija"))
    process.arguments = order.arguments
    process.environment = ["LANG": "C.UTF-8"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    return (process, input, output)
  }

  private static func answer(to order: DecodingOrder, _ file: [UInt8]) throws -> (
    code: Int32, bytes: [UInt8]
  ) {
    signal(SIGPIPE, SIG_IGN)
    let (process, input, output) = process(order)
    try process.run()
    Thread.detachNewThread {
      try? input.fileHandleForWriting.write(contentsOf: Data(file))
      try? input.fileHandleForWriting.close()
    }
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return (process.terminationStatus, bytes)
  }

  @Test func itIsDrawnAsSmallAsItHasRoom() throws {
    let (code, bytes) = try Self.answer(to: Self.order, TinyPNG.file(width: 800, height: 200))
    #expect(code == 0)
    let decoded = try #require(DecodedPicture(bytes, to: Self.order))
    #expect(decoded.natural == PixelSize(width: 800, height: 200))
    #expect(decoded.drawn?.size == Size(columns: 40, rows: 5))
    guard case .packed(let packed, let size) = decoded.drawn?.content else {
      Issue.record("not packed")
      return
    }
    #expect(size == PixelSize(width: 400, height: 100))
    #expect(TinyPNG.unpacked(packed, atMost: 400 * 100 * 4)?.count == 400 * 100 * 4)
  }

  @Test func whatIsTooSmallToLookAtIsNotDrawn() throws {
    let (code, bytes) = try Self.answer(to: Self.order, TinyPNG.file(width: 16, height: 16))
    let decoded = try #require(DecodedPicture(bytes, to: Self.order))
    #expect(
      code == 0 && decoded.natural == PixelSize(width: 16, height: 16) && decoded.drawn == nil)
  }

  @Test func coloursBecomeRegisters() throws {
    var order = Self.order
    order.ability.way = .sixel
    let png = TinyPNG.file(width: 40, height: 40) { x, _ in x < 20 ? (255, 0, 0) : (0, 0, 255) }
    let (_, bytes) = try Self.answer(to: order, png)
    guard case .indexed(let pixels) = try #require(DecodedPicture(bytes, to: order)).drawn?.content
    else {
      Issue.record("not indexed")
      return
    }
    #expect(
      Set(pixels.colours) == [0xFF0000, 0x0000FF] && pixels.size == PixelSize(width: 40, height: 40)
    )
    #expect(
      pixels.colours[Int(pixels.indexes[0])] == 0xFF0000
        && pixels.colours[Int(pixels.indexes[39])] == 0x0000FF)
  }

  @Test(arguments: [false, true]) func blocksHaveItsColours(isDirect: Bool) throws {
    var order = Self.order
    order.ability.way = .blocks(isDirect: isDirect)
    let png = TinyPNG.file(width: 100, height: 100) { _, _ in (255, 0, 0) }
    let (_, bytes) = try Self.answer(to: order, png)
    guard case .blocks(let cells) = try #require(DecodedPicture(bytes, to: order)).drawn?.content
    else {
      Issue.record("no blocks")
      return
    }
    #expect(cells.count == 10 * 5)
    let red: Int32 = isDirect ? 0xFF0000 : 196
    #expect(
      cells.allSatisfy {
        $0.scalar == 0x20 ? $0.background == red : $0.foreground == red || $0.background == red
      })
  }

  /// Too large on paper, cut, another kind than it is called, and endless.
  @Test(arguments: ["bomb", "cut", "other", "endless"]) func whatIsWrongIsNotAnswered(
    _ kind: String
  ) throws {
    let whole = TinyPNG.file(width: 100, height: 100)
    let file: [UInt8] =
      switch kind {
      case "bomb": TinyPNG.file(width: 25_000, height: 25_000, pixels: [0, 0])
      case "cut": Array(whole.prefix(whole.count / 2))
      case "other": Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0]
      default: Array(whole.dropLast(12)) + [UInt8](repeating: 0, count: 40 << 20)
      }
    let (code, bytes) = try Self.answer(to: Self.order, file)
    #expect(code != 0 && bytes.isEmpty)
  }

  /// What the system lets it have, as it says itself.
  @Test func itIsConfined() throws {
    let (process, input, output) = Self.process(Self.order)
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      _ = (input, output)
    }
    let place = "/proc/\(process.processIdentifier)/"
    func read(_ name: String) -> [[Substring]] {
      (try? String(contentsOfFile: place + name, encoding: .utf8))?.split(separator: "\n").map {
        $0.split(whereSeparator: \.isWhitespace)
      } ?? []
    }
    // It waits for its input once it is confined.
    while process.isRunning, !read("status").contains(["NoNewPrivs:", "1"]) { usleep(2000) }
    let limits = read("limits")
    func limit(_ name: String) -> Substring? {
      let words = name.split(separator: " ")
      return limits.first { $0.starts(with: words) }?.dropFirst(words.count).first
    }
    #expect(limit("Max address space") == "\(DecodingLimits.memory)")
    #expect(limit("Max cpu time") == "\(DecodingLimits.seconds)")
    #expect(limit("Max file size") == "0" && limit("Max core file size") == "0")
    #expect(limit("Max open files") == "\(DecodingLimits.openFiles)")
  }

  @Test func nobodyIsToldOfIt() throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: PtySession.product("lukija"))
    process.arguments = ["--help"]
    process.environment = ["LANG": "C.UTF-8", "HOME": "/nonexistent"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("show") && !text.contains("decode-picture"))
  }
}
