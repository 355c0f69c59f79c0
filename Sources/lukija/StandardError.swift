import Dispatch
import Glibc
import Screen

/// What is said beside the output.
enum StandardError {
  /// Writes lines, without what acts on a terminal. Swift refuses the C library's `stderr`, a global that anybody may change.
  static func say(_ sentence: String) {
    let bytes = Array((OutgoingText.clean(sentence) + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }

  /// Writes lines at the end of the program, which no terminal that does not read holds up for ever.
  ///
  /// - Parameter patience: how long the terminal may take nothing at all.
  static func sayAtLast(_ sentences: [String], patience: DispatchTimeInterval = .seconds(5)) {
    let bytes = Array(sentences.map { OutgoingText.clean($0) + "\n" }.joined().utf8)
    let pieces = stride(from: 0, to: bytes.count, by: 512).map { bytes[$0..<min($0 + 512, bytes.count)] }
    let progress = DispatchSemaphore(value: 0)
    // In a thread of its own: a write that waits can only be left, and goes with the process.
    DispatchQueue.global(qos: .userInitiated).async {
      for piece in pieces {
        writeAll(piece)
        progress.signal()
      }
    }
    for _ in pieces where progress.wait(timeout: .now() + patience) == .timedOut { return }
  }

  private static func writeAll(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Where nobody can read it any more, it is as good as written.
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}
