import NcursesTerminal
import Screen

/// Shows frame after frame: the next one at each key, and the same number in the new size after a resize.
struct FrameProbe {
  let terminal: NcursesTerminal
  let seed: UInt64

  init(_ terminal: NcursesTerminal, seed: UInt64) {
    self.terminal = terminal
    self.seed = seed
  }

  func run() {
    var number = 0
    terminal.paint(RandomFrames.frame(seed: seed, number: number, size: terminal.size))
    while true {
      for event in terminal.events(timeout: nil) {
        switch event {
        case .key(KeyPress(.character("q"))), .hangUp, .terminate:
          terminal.close()
          return
        case .key(KeyPress(.character("r"))): terminal.invalidate()
        case .key: number += 1
        default: break
        }
        terminal.paint(RandomFrames.frame(seed: seed, number: number, size: terminal.size))
      }
    }
  }
}
