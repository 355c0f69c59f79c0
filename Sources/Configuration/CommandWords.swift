/// A command line, read as a shell reads plain words: no variable, no file name, no second command is made of it.
public enum CommandWords {
  /// Its words, of which each may have quotation marks around some of it and a backslash before a character; nil where a mark
  /// is not closed.
  public static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var mark: Character?
    var rest = Substring(text)
    while let sign = rest.popFirst() {
      switch (sign, mark) {
      case ("\\", nil), ("\\", "\""):
        guard let next = rest.popFirst() else { return nil }
        word = (word ?? "") + String(next)
      case (_, .some(sign)): mark = nil
      case ("'", nil), ("\"", nil):
        mark = sign
        word = word ?? ""
      case (_, nil) where sign.isWhitespace:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(sign)
      }
    }
    if let word { words.append(word) }
    return mark == nil ? words : nil
  }
}
