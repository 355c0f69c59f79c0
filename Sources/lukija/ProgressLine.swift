import Glibc
import Words

/// One line on the terminal's standard error that says how far reading is; silent everywhere else.
final class ProgressLine {
  private let isShown = isatty(2) == 1
  private var hasLine = false

  func show(_ progress: CommandProgress, done: Int, total: Int) {
    guard isShown, total > 0 else { return }
    let width = 24
    let full = min(width, done * width / total)
    hasLine = true
    let bar = String(repeating: "#", count: full) + String(repeating: "·", count: width - full)
    write("\r\u{1B}[K\(progress.text): [\(bar)] \(CommandProgress.count(done, of: total))")
  }

  /// Takes the line away.
  func clear() {
    guard hasLine else { return }
    hasLine = false
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
