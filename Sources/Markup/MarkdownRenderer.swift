import CMd4c
import Glibc

/// Markdown to HTML, by md4c.
enum MarkdownRenderer {
  private final class Output {
    var bytes: [UInt8] = []
    var indents: MarkdownIndents?
    /// The next of them.
    private var next = 0
    private var isInIndent = false

    func take(_ piece: UnsafePointer<MD_CHAR>, _ size: Int) {
      guard let indents, piece == indents.spaces, next < indents.all.count || isInIndent else {
        isInIndent = false
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: UnsafeRawPointer(piece), count: size))
        return
      }
      // Many spaces come in several pieces.
      if isInIndent { return }
      isInIndent = true
      bytes += indents.all[next]
      next += 1
    }
  }

  /// HTML of CommonMark with tables, task lists, strikethrough and bare addresses as links. Empty where md4c fails,
  /// which it does only without memory.
  static func html(_ markdown: String) -> [UInt8] {
    let output = Output()
    output.bytes.reserveCapacity(markdown.utf8.count * 9 / 8)
    // CommonMark has U+FFFD for a NUL; here it draws nothing, as other controls.
    var markdown = markdown.utf8.contains(0) ? markdown.replacing("\0", with: "") : markdown
    markdown.withUTF8 { source in
      var source = source
      if source.starts(with: [0xEF, 0xBB, 0xBF]) { source = UnsafeBufferPointer(rebasing: source.dropFirst(3)) }
      let flags = lukija_md_github()
      output.indents = MarkdownIndents(source, flags: flags)
      let leavesReferences = hasStrangeReferences(source) ? MD_HTML_FLAG_VERBATIM_ENTITIES : 0
      source.withMemoryRebound(to: CChar.self) { text in
        let userData = Unmanaged.passUnretained(output).toOpaque()
        _ = md_html(
          text.baseAddress, MD_SIZE(text.count),
          { piece, size, userData in
            guard let piece, let userData else { return }
            Unmanaged<Output>.fromOpaque(userData).takeUnretainedValue().take(piece, Int(size))
          }, userData, flags, UInt32(leavesReferences))
      }
    }
    return output.bytes
  }

  /// Whether a text has references to characters that are none, or to controls of Latin 1, of which browsers make what
  /// Windows-1252 has there. md4c makes U+FFFD and bytes that are no UTF-8 of them: it is to leave references alone then.
  private static func hasStrangeReferences(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var place = 0
    while let found = memchr(start + place, Int32(UInt8(ascii: "&")), bytes.count - place) {
      place = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
      guard place < bytes.count, bytes[place] == UInt8(ascii: "#") else { continue }
      place += 1
      let isHexadecimal = place < bytes.count && bytes[place] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { place += 1 }
      var value = 0
      while place < bytes.count, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue,
        isHexadecimal || digit < 10, value <= 0x10FFFF
      {
        value = value * (isHexadecimal ? 16 : 10) + digit
        place += 1
      }
      if value == 0 || (0x80..<0xA0).contains(value) || Unicode.Scalar(UInt32(value)) == nil { return true }
    }
    return false
  }
}
