import Glibc
import Screen

/// What is said beside the output.
enum StandardError {
  /// Writes lines, without what acts on a terminal. Swift refuses the C library's `stderr`, a global that anybody may change.
  static func say(_ sentence: String) {
    let bytes = Array((OutgoingText.clean(sentence) + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
