import Blog
import Glibc
import Markup
import Reader

/// Measures the way from body to lines, for scripts/bench-typesetting.py:
///
///     typesetting-benchmark WIDTH ROUNDS FILE…
///
/// Reads every file (HTML) and prints one JSON object: bytes, lines, and the processor's milliseconds for parsing and
/// setting all of them, one median each over the rounds, and for the first page of the first file.
@main
enum TypesettingBenchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3, let width = arguments.first.flatMap({ Int($0) }),
      let rounds = arguments.dropFirst().first.flatMap({ Int($0) })
    else {
      print("usage: typesetting-benchmark WIDTH ROUNDS FILE…")
      exit(64)
    }
    let bodies = arguments.dropFirst(2).map { Body(format: .html, source: contents(of: $0)) }
    var parsing: [Double] = []
    var setting: [Double] = []
    var whole: [Double] = []
    var first: [Double] = []
    var lines = 0
    for _ in 0..<max(1, rounds) {
      var documents: [Document] = []
      let parse = milliseconds { documents = bodies.map(PostPage.document) }
      lines = 0
      let set = milliseconds {
        for document in documents { lines += Typesetter.set(document, width: width).lines.count }
      }
      parsing.append(parse)
      setting.append(set)
      whole.append(parse + set)
      first.append(
        milliseconds { _ = Typesetter.set(PostPage.document(bodies[0]), width: width, lineLimit: 400) })
    }
    let bytes = bodies.reduce(0) { $0 + $1.source.utf8.count }
    print(
      """
      {"bytes": \(bytes), "lines": \(lines), "parse_ms": \(median(parsing)), "set_ms": \(median(setting)), \
      "whole_ms": \(median(whole)), "first_page_ms": \(median(first))}
      """)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// Of this process's own processor time: a busy machine takes none of it.
  private static func milliseconds(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else {
      print("\(path): \(String(cString: strerror(errno)))")
      exit(1)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
