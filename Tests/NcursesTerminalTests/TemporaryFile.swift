import Glibc

/// A file that goes with the value that names it.
final class TemporaryFile {
  let path: String

  init(_ contents: [UInt8] = []) throws {
    var template = Array("/tmp/terminal-probe-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Failure(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = contents.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  deinit { unlink(path) }

  func lines() throws -> [String] {
    guard let file = fopen(path, "re") else { throw Failure(code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  struct Failure: Error { var code: Int32 }
}
