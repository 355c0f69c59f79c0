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
  /// How many places outside of the blog keep copies of drafts that it does not take in time, likeliest first.
  var copyPlaces: Int { get }
  /// Keeps a copy in a place, over the one before. Returns where, or nil where the place does not take it.
  func keepCopy(_ reply: Reply, in place: Int) -> String?
  /// The copies of this blog's drafts in a place.
  func copies(in place: Int) -> [Reply]
  /// Removes the copy of a draft that the blog has.
  func dropCopy(_ id: ReplyID, in place: Int)
  /// Where texts stand that editors of killed sessions left. What is among the replies is removed.
  ///
  /// - Parameter replies: what the blog's replies say; asked for only where there is something. Nil: that is not known.
  func textsLeft(_ replies: () -> [String]?) -> [String]
}

/// A machine without such places.
extension Host {
  /// None.
  public var copyPlaces: Int { 0 }
  /// Nowhere.
  public func keepCopy(_ reply: Reply, in place: Int) -> String? { nil }
  /// None.
  public func copies(in place: Int) -> [Reply] { [] }
  /// Nothing to do.
  public func dropCopy(_ id: ReplyID, in place: Int) {}
  /// Nowhere.
  public func textsLeft(_ replies: () -> [String]?) -> [String] { [] }
}
