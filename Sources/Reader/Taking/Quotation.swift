import Blog
import Screen
import Words

/// What somebody said, as Markdown and mail quote it.
enum Quotation {
  /// As e-mail has it, in cells.
  static let widest = 72

  /// Under who said it and when; each row has its mark where there are so many cells. Empty where nothing was said.
  static func of(_ paragraphs: [String], by name: String, at date: Timestamp?, language: String?, width: Int) -> String
  {
    let width = max(20, min(width, widest) - 2)
    let quoted = paragraphs.map { paragraph in
      TypesetText.paragraph(paragraph, .text, width: width).lines.map { "> " + Prompt.trimmed($0.text) }
        .joined(separator: "\n")
    }
    guard !quoted.isEmpty else { return "" }
    let attribution = Attribution(name: name.onOneLine, date: date, language: language)
    return attribution.text + "\n\n" + quoted.joined(separator: "\n>\n") + "\n"
  }

  /// The paragraphs of a body.
  static func paragraphs(of body: Body) -> [String] {
    Typesetter.set(PostPage.document(body), width: Preferences.measures.upperBound).content.split(separator: "\n")
      .map(String.init)
  }
}
