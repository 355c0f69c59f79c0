import Glibc
import Words

/// One line on the terminal's standard error that says what has come; silent everywhere else.
final class SyncProgress {
  private let isShown: Bool
  private let total: Int?
  private var hasLine = false

  /// - Parameter total: posts that there are, where that is known.
  init(total: Int?, isQuiet: Bool = false) {
    self.total = total
    isShown = !isQuiet && isatty(2) == 1
  }

  func show(_ standing: SyncRun.Standing) {
    guard isShown, standing.isFirst else { return }
    hasLine = true
    let line = SyncNotice.progress(
      posts: standing.tally.postCount, of: total, comments: standing.tally.commentCount, bytes: standing.bytes)
    write("\r\u{1B}[K\(line)")
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
