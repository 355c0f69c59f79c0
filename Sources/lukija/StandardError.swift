import Glibc

/// What is said beside the output.
enum StandardError {
  /// Writes one line. Swift refuses the C library's `stderr`, a global that anybody may change.
  static func say(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
