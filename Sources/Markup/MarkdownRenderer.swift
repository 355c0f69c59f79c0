import CMd4c
import Glibc

/// Markdown to HTML, by md4c.
enum MarkdownRenderer {
  private final class Output {
    var bytes: [UInt8] = []
  }

  /// HTML of CommonMark with tables, task lists, strikethrough and bare addresses as links. Empty where md4c fails,
  /// which it does only without memory.
  static func html(_ markdown: String) -> [UInt8] {
    let output = Output()
    output.bytes.reserveCapacity(markdown.utf8.count * 9 / 8)
    var markdown = markdown
    markdown.withUTF8 { source in
      UnsafeRawBufferPointer(source).withMemoryRebound(to: CChar.self) { text in
        let userData = Unmanaged.passUnretained(output).toOpaque()
        _ = md_html(
          text.baseAddress, MD_SIZE(text.count),
          { piece, size, userData in
            guard let piece, let userData else { return }
            let output = Unmanaged<Output>.fromOpaque(userData).takeUnretainedValue()
            output.bytes.append(
              contentsOf: UnsafeRawBufferPointer(start: UnsafeRawPointer(piece), count: Int(size)))
          }, userData, lukija_md_github(), UInt32(MD_HTML_FLAG_SKIP_UTF8_BOM))
      }
    }
    replaceSurrogates(in: &output.bytes)
    return output.bytes
  }

  /// md4c writes `&#xD800;` and its like as three bytes that are no UTF-8, while all that reads its output goes by that they
  /// are. CommonMark has U+FFFD for them, which is as long.
  private static func replaceSurrogates(in bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      var place = 0
      while let found = memchr(start + place, 0xED, buffer.count - place) {
        place = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
        guard place + 1 < buffer.count, buffer[place] >= 0xA0 else { continue }
        (buffer[place - 1], buffer[place], buffer[place + 1]) = (0xEF, 0xBF, 0xBD)
      }
    }
  }
}
