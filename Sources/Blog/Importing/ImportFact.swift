/// What an import found, as a fact. `Words` has the sentences.
public enum ImportFact: Hashable, Sendable {
  /// One sentence, untrusted text quoted in it.
  case words(String)
  /// A reply's file cannot be read, and is left as it is.
  case replyUnreadable(SyntaxFault)
}
