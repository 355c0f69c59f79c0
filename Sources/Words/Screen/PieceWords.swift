/// What can be done with a piece of what is read.
public enum TakingWay: Hashable, Sendable, CaseIterable {
  /// Onto the clipboard.
  case copy
  /// Into a command.
  case pipe
  /// Into a file.
  case save
}

/// A piece of what is read that can be taken along, as it is called.
public enum PieceWords: Hashable, Sendable {
  case link
  /// The text of the post.
  case post
  /// All comments.
  case thread(Int)
  /// A comment, by its number.
  case comment(Int)
  /// A block of code, by its number among so many, and its language where the author said it.
  case code(Int, of: Int, language: String?)
  /// Of a comment, or of a paragraph of the post.
  case quotation

  /// As a list has it.
  public var text: String {
    switch self {
    case .link: say("the link", fi: "linkki")
    case .post: say("the post", fi: "kirjoitus")
    case .thread: say("the whole thread", fi: "koko keskustelu")
    case .comment(let number): say("comment \(number)", fi: "kommentti \(number)")
    case .code(_, of: 1, _): say("the code", fi: "koodi")
    case .code(let number, _, _): say("code \(number)", fi: "koodi \(number)")
    case .quotation: say("a quotation", fi: "lainaus")
    }
  }

  /// As a sentence begins with it.
  var beginning: String { text.prefix(1).uppercased() + text.dropFirst() }
}
