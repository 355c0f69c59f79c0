import Glibc

/// `strerror`, in the C locale's words, as they stand behind a colon.
func systemWords(_ errno: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard strerror_r(errno, &buffer, buffer.count) == 0 else { return "error \(errno)" }
  let words = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  return words.prefix(1).lowercased() + words.dropFirst()
}
