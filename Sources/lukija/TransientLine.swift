import Glibc

/// A line on the terminal's standard error that is written again and again, and taken away in the end; silent where
/// standard error is no terminal.
final class TransientLine {
  /// Whether anybody sees it.
  let isShown: Bool
  private var hasLine = false

  init(isQuiet: Bool = false) { isShown = !isQuiet && isatty(2) == 1 }

  /// Takes the place of what stood there.
  func show(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    hasLine = true
    write("\r\u{1B}[K\(text())")
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
