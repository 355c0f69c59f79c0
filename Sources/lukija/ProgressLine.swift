import Words

/// One line on the terminal's standard error that says how far reading is; silent everywhere else.
final class ProgressLine {
  private let line = TransientLine()

  func show(_ progress: CommandProgress, done: Int, total: Int) {
    guard total > 0 else { return }
    line.show(Self.text(progress, done: done, total: total))
  }

  private static func text(_ progress: CommandProgress, done: Int, total: Int) -> String {
    let width = 24
    let full = min(width, done * width / total)
    let bar = String(repeating: "#", count: full) + String(repeating: "·", count: width - full)
    return "\(progress.text): [\(bar)] \(CommandProgress.count(done, of: total))"
  }

  /// Takes the line away.
  func clear() { line.clear() }
}
