import Blog
import Markup

/// Texts as they are compared: a blog writes quotes, dashes and smileys its own way, and puts elements around words.
package enum ComparedText {
  /// Letters and digits, in small letters; where there are none, whatever draws something.
  package static func folded(_ text: String) -> String {
    var folded = ""
    for character in text {
      if character == "×" {
        // Blogs make it of what stands between two numbers.
        folded.append("x")
      } else if character.isLetter || character.isNumber {
        folded += character.lowercased()
      }
    }
    return folded.isEmpty ? text.filter { !$0.isWhitespace } : folded
  }

  /// Of HTML as it was sent or came back.
  package static func folded(html: String) -> String { folded(MarkupParser.document(html: html).plainText) }

  /// Of a comment as it is here.
  package static func folded(body: Body) -> String {
    switch body.format {
    case .html: folded(html: body.source)
    case .markdown: folded(html: CommentHTML.text(markdown: body.source))
    case .text: folded(body.source)
    }
  }
}
