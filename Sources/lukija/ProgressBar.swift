import Glibc
import Interchange
import Words

/// One line on the terminal's standard error that says how far long work is; silent everywhere else.
final class ProgressBar {
  private let work: CommandProgress
  private let line = TransientLine()
  private var progress: () -> ImportProgress? = { nil }
  private var lastShown = timespec()

  init(_ work: CommandProgress) { self.work = work }

  /// A new source begins.
  func begin(_ progress: @escaping () -> ImportProgress) { self.progress = progress }

  /// Draws at most ten times a second.
  func show(done: Int) {
    guard line.isShown else { return }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let passed = (now.tv_sec - lastShown.tv_sec) * 1000 + (now.tv_nsec - lastShown.tv_nsec) / 1_000_000
    guard passed >= 100, let progress = progress() else { return }
    lastShown = now
    line.show("\(work.text): \(bar(progress))\(CommandProgress.posts(done))")
  }

  /// Takes the line away.
  func clear() { line.clear() }

  private func bar(_ progress: ImportProgress) -> String {
    guard let size = progress.size, size > 0 else { return "" }
    let width = 24
    let share = min(Double(progress.bytesRead) / Double(size), 1)
    let full = Int(share * Double(width))
    return
      "[\(String(repeating: "#", count: full))\(String(repeating: "·", count: width - full))] \(Int(share * 100)) %, "
  }
}
