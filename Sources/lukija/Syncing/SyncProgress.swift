import Words

/// One line on the terminal's standard error that says what has come; silent everywhere else.
final class SyncProgress {
  private let line: TransientLine
  private let total: Int?

  /// - Parameter total: posts that there are, where that is known.
  init(total: Int?, isQuiet: Bool = false) {
    self.total = total
    line = TransientLine(isQuiet: isQuiet)
  }

  /// Says whom it asks, as long as nobody has answered.
  func begin(_ host: String) { line.show(SyncNotice.asking(host)) }

  func show(_ standing: SyncRun.Standing) {
    guard standing.isFirst else { return line.clear() }
    line.show(
      SyncNotice.progress(
        posts: standing.tally.postCount, of: total, comments: standing.tally.commentCount, bytes: standing.bytes))
  }

  /// Takes the line away.
  func clear() { line.clear() }
}
