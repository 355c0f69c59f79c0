import PtyTestSupport
import Screen
import SeededRandom
import Testing

@testable import terminal_probe

/// Whatever was on the screen before: after a paint the terminal shows the frame, in every cell.
@Suite struct PaintTests {
  @Test(arguments: [(1, 80, 24), (2, 120, 40), (3, 21, 5), (4, 1, 1), (5, 200, 50), (6, 2, 3)] as [(UInt64, Int, Int)])
  func framesAppear(seed: UInt64, columns: Int, rows: Int) throws {
    let session = try probe("frames", String(seed), columns: columns, rows: rows)
    var frames = RandomFrames(seed: seed, size: Size(columns: columns, rows: rows))
    for _ in 0..<60 {
      try session.expect(frames.frame)
      session.send("n")
      frames.advance()
    }
  }

  @Test(arguments: [10, 11, 12] as [UInt64])
  func framesSurviveResizes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var size = Size(columns: 80, rows: 24)
    let session = try probe("frames", String(seed))
    var frames = RandomFrames(seed: seed, size: size)
    for _ in 0..<60 {
      try session.expect(frames.frame)
      switch random.below(4) {
      case 0:
        let other = Size(columns: random.below(150) + 1, rows: random.below(50) + 1)
        if other == size { continue }
        size = other
        session.resize(columns: size.columns, rows: size.rows)
        frames = RandomFrames(seed: seed, size: size)
      case 1: session.send("r")
      default:
        session.send("n")
        frames.advance()
      }
    }
  }
}
