import CMd4c

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
    return output.bytes
  }
}
