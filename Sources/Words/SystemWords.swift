import Glibc

/// `strerror`, in the C locale's words.
func systemMessage(_ errno: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard strerror_r(errno, &buffer, buffer.count) == 0 else { return "error \(errno)" }
  return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// The same as it stands behind a colon.
func systemWords(_ errno: Int32) -> String {
  let words = systemMessage(errno)
  return words.prefix(1).lowercased() + words.dropFirst()
}
