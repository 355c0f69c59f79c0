/// Text made safe for a terminal, for output that does not go through a ``Surface``.
public enum TextSanitizing {
  /// The text as a terminal may print it: each cluster as its ``Glyph``, line feeds kept.
  public static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
    var result = ""
    for character in text { result += character == "\n" ? "\n" : Glyph(character).text }
    return result
  }

  /// The same on one line.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return plain(String(text.map { $0.isNewline ? " " : $0 }))
  }
}
