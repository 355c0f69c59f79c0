import Glibc

/// The form that WordPress sends instead of a protected post, or of its comments, in whatever language the blog speaks.
enum PasswordForm {
  /// More words than that around the form are somebody's text.
  private static let mostWords = 300
  /// What the form says where only its words arrived.
  private static let sentences = [
    "enter your password to view comments", "password protected. to view it please enter your password",
    "password protected. to view this protected post, enter the password",
    "there is no excerpt because this is a protected post",
    "this post is password protected. enter the password to view",
  ]

  /// Whether a text is nothing but the form.
  static func isAll(of html: String) -> Bool {
    // Bodies are large, comments many, and hardly one is such a form.
    let isLong = html.utf8.count >= 1000
    guard isLong ? hasForm(html) : mayBeForm(html) else { return false }
    let text = html.lowercased()
    if let form = text.firstRange(of: "<form"), isForm(text[form.lowerBound...]) {
      let before = text[..<form.lowerBound]
      let after = text[form.lowerBound...].firstRange(of: "</form>").map { text[$0.upperBound...] } ?? ""
      return HTMLText.plain(String(before)).utf8.count + HTMLText.plain(String(after)).utf8.count < mostWords
    }
    guard !isLong, text.contains("password") || text.contains("protected") else { return false }
    let words = HTMLText.plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.utf8.count < mostWords && (sentences.contains { words.contains($0) } || words == "password protected")
  }

  private static func hasForm(_ html: String) -> Bool {
    html.withCString { text in
      (["post-password-form", "action=postpass", "post_password"] as [String]).contains { strstr(text, $0) != nil }
    }
  }

  /// Every form and every sentence has one of these words.
  private static func mayBeForm(_ html: String) -> Bool {
    words.contains { has($0, html) }
  }

  private static let words = ["pass", "protected"]

  /// Whether a text has a word of small letters in it, written in small letters or capitals.
  private static func has(_ word: String, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var word = word
      return word.withUTF8 { word in
        guard let first = word.first, bytes.count >= word.count else { return false }
        for start in 0...bytes.count - word.count where bytes[start] | 0x20 == first {
          if word.indices.allSatisfy({ bytes[start + $0] | 0x20 == word[$0] }) { return true }
        }
        return false
      }
    }
  }

  private static func isForm(_ text: Substring) -> Bool {
    let form = text.firstRange(of: "</form>").map { text[..<$0.lowerBound] } ?? text
    return form.contains("post-password-form") || form.contains("action=postpass")
      || form.contains("name=\"post_password\"") || form.contains("name='post_password'")
  }
}
