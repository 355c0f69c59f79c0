import Blog
import Glibc
import Markup

/// Pieces of XML documents.
enum XMLText {
  /// How our own feeds and exports are known again: numbers and counts in them are only made for others.
  static let generator = "Lukija"

  /// As ``generator``, of an export for WordPress that says which of its numbers are only made for others.
  static let wordpressGenerator = "Lukija 2"

  /// Between tags or in an attribute; characters that XML forbids are left out.
  static func escaped(_ text: String) -> String { HTMLEscaping.escaped(allowed(text)) }

  /// Left to the letter.
  static func cdata(_ text: String) -> String {
    let text = allowed(text)
    return "<![CDATA[" + (endsCDATA(text) ? text.replacing("]]>", with: "]]]]><![CDATA[>") : text) + "]]>"
  }

  /// Whether `]]>` is in it. Texts are long, and hardly one has it: this is to be found out by the bytes.
  private static func endsCDATA(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress, bytes.count >= 3 else { return false }
      var place = 0
      while place + 2 < bytes.count, let found = memchr(base + place, 0x5D, bytes.count - place - 2) {
        place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if bytes[place + 1] == 0x5D, bytes[place + 2] == UInt8(ascii: ">") { return true }
        place += 1
      }
      return false
    }
  }

  /// A title that its readers take for HTML.
  static func title(_ text: String) -> String { cdata(HTMLEscaping.escaped(text)) }

  private static func allowed(_ text: String) -> String {
    if isAllowed(text) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0xFFFE, 0xFFFF: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether nothing has to be left out. A raw carriage return would come back as a line feed.
  private static func isAllowed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for (place, byte) in bytes.enumerated() {
        if byte < 0x20, byte != 0x0A, byte != 0x09 { return false }
        // U+FFFE and U+FFFF; a text is valid UTF-8.
        if byte == 0xEF, bytes[place + 1] == 0xBF, bytes[place + 2] >= 0xBE { return false }
      }
      return true
    }
  }

  /// A channel's picture; RSS wants title and link with it.
  static func image(of site: Site) -> String {
    guard let icon = site.icon else { return "" }
    return "<image>" + element("url", icon) + "<title>\(title(site.title))</title>"
      + element("link", site.homePageURL ?? "https://blog.invalid/") + "</image>\n"
  }

  /// `<name>text</name>`, or nothing.
  static func element(_ name: String, _ text: String?, attributes: String = "") -> String {
    guard let text, !text.isEmpty else { return "" }
    return "<\(name)\(attributes)>\(escaped(text))</\(name)>\n"
  }
}

extension Body {
  /// The text as HTML, whatever it is written in.
  var html: String {
    switch format {
    case .html: source
    case .markdown: MarkupParser.html(markdown: source)
    case .text: MarkupParser.html(plainText: source)
    }
  }
}

extension Timestamp {
  /// `2014-01-31 09:00:00` on the writer's clock.
  var localWords: String { text.prefix(10) + " " + text.dropFirst(11).prefix(8) }
  /// The same moment in UTC.
  var universalWords: String { Timestamp(seconds: seconds).localWords }

  /// RFC 822's form, with the writer's offset: `Fri, 31 Jan 2014 09:00:00 +0200`.
  var feedWords: String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let zone = text.last == "Z" || text.last == "z" ? "+0000" : String(text.suffix(6)).replacing(":", with: "")
    let sign: Int64 = zone.hasPrefix("-") ? -1 : 1
    let minutes = (Int64(zone.dropFirst().prefix(2)) ?? 0) * 60 + (Int64(zone.suffix(2)) ?? 0)
    let local = Timestamp(seconds: seconds + sign * minutes * 60)
    var day = local.seconds / 86400
    if local.seconds % 86400 < 0 { day -= 1 }
    let weekday = weekdays[Int(((day % 7) + 7) % 7)]
    let month = months[max(0, min(11, (Int(local.text.dropFirst(5).prefix(2)) ?? 1) - 1))]
    return "\(weekday), \(local.text.dropFirst(8).prefix(2)) \(month) \(local.text.prefix(4)) "
      + "\(local.text.dropFirst(11).prefix(8)) \(zone)"
  }
}
