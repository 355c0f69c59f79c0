import Blog

/// The rest of the machine, as the reader needs it: time, names, other programs.
public protocol Host: Sendable {
  /// The time.
  func now() -> Timestamp
  /// A name that no reply has yet.
  func newReplyID(at time: Timestamp) -> ReplyID
  /// Hands text to a clipboard program, where there is one. The terminal's own clipboard is the terminal's business.
  func copy(_ text: String)
  /// Whether opening a link may be done beside the terminal, or needs the terminal itself (w3m, lynx).
  var browserNeedsTerminal: Bool { get }
  /// Opens a link in the person's browser. Returns why not, where it could not be done.
  func open(_ link: String) -> String?
  /// Lets the person go on with a text in their editor, which has the terminal meanwhile.
  func edit(_ text: String) -> EditorOutcome
  /// Puts a reply that its repository does not take somewhere else. Returns where, or nil where that failed too.
  func rescue(_ reply: Reply) -> String?
}
