/// Turns body text into a ``Document``: the one door into this target.
///
/// One path: Markdown becomes HTML (md4c), HTML is parsed by the HTML5 algorithm (gumbo).
public enum MarkupParser {
  /// Parses HTML as blogs have it, WordPress's blank-line paragraphs included.
  public static func document(html: String) -> Document { Document() }

  /// Parses CommonMark with GitHub's extensions.
  public static func document(markdown: String) -> Document { Document() }

  /// Plain text: blank lines part paragraphs, line breaks stay.
  public static func document(plainText: String) -> Document { Document() }
}
