import NcursesTerminal
import Screen

/// Shows frame after frame: the next one at each key, and a new sequence after a resize.
struct FrameProbe {
  let terminal: NcursesTerminal
  let seed: UInt64

  init(_ terminal: NcursesTerminal, seed: UInt64) {
    self.terminal = terminal
    self.seed = seed
  }

  func run() {
    var frames = RandomFrames(seed: seed, size: terminal.size)
    terminal.paint(frames.frame)
    while true {
      for event in terminal.events(timeout: nil) {
        switch event {
        case .key(KeyPress(.character("q"))), .hangUp, .terminate:
          terminal.close()
          return
        case .key(KeyPress(.character("r"))): terminal.invalidate()
        case .key: frames.advance()
        case .resized(let size): frames = RandomFrames(seed: seed, size: size)
        default: break
        }
        terminal.paint(frames.frame)
      }
    }
  }
}
