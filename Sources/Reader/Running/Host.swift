import Blog
import Words

/// The rest of the machine, as the reader needs it: time, names, other programs.
public protocol Host: Sendable {
  /// The time.
  func now() -> Timestamp
  /// A name that no reply has yet.
  func newReplyID(at time: Timestamp) -> ReplyID
  /// Whether a clipboard program speaks to the terminal itself, as tmux does: that is not to be offered the text as well.
  var copiesForTerminal: Bool { get }
  /// Hands text to the clipboard programs that there are, and tells in bounded time what became of it, on any thread.
  /// Returns false where there is none; nothing is told then.
  func copy(_ text: String, tell: @escaping @Sendable (CopyOutcome) -> Void) -> Bool
  /// The programs that may open a link, likeliest first.
  func browsers(for link: String) -> BrowserChoice
  /// The programs that may show a picture's file, likeliest first.
  func viewers(for file: String) -> BrowserChoice
  /// Lets a browser have the terminal, which is lent, until it ends.
  func run(_ browser: Browser) -> BrowserEnding
  /// Starts a browser that has a window of its own, and tells in bounded time what is known of it.
  func start(_ browser: Browser, tell: @escaping @Sendable (BrowserStart) -> Void)
  /// Lets the person go on with a text in their editor, which has the terminal meanwhile.
  func edit(_ text: String) -> EditorOutcome
  /// Lets a command have the terminal, which is lent, and the text as its input. Returns when it has ended and the person
  /// has seen what it said.
  func pipe(_ text: String, into command: String) -> PipeEnding
  /// Writes a file whole or not at all; over one that is there only where that was allowed. `~` is a home.
  func save(_ text: String, to path: String, replaces: Bool) -> SaveOutcome
  /// The paths that begin like what was typed, in order, each with its beginning as it was typed; folders end in a slash.
  func paths(beginning typed: String) -> [String]
  /// Puts a reply that its repository does not take somewhere else. Returns where, or nil where that failed too.
  func rescue(_ reply: Reply) -> String?
  /// A text that an editor left stands in the blog: its file there is needed no more.
  func isSafe(_ text: String)
  /// The folder where the file of a deleted post goes.
  func deletedPosts(of post: PostID) -> String
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

/// A machine without such places and programs.
extension Host {
  /// Nobody does.
  public var copiesForTerminal: Bool { false }
  /// There is none.
  public func copy(_ text: String, tell: @escaping @Sendable (CopyOutcome) -> Void) -> Bool { false }
  /// None.
  public func browsers(for link: String) -> BrowserChoice { .refused(.noBrowser) }
  /// None.
  public func viewers(for file: String) -> BrowserChoice { .refused(.noViewer) }
  /// Nothing.
  public func run(_ browser: Browser) -> BrowserEnding { .failed(.noBrowser) }
  /// Nothing.
  public func start(_ browser: Browser, tell: @escaping @Sendable (BrowserStart) -> Void) {
    tell(.failed(.noBrowser))
  }
  /// There is none.
  public func pipe(_ text: String, into command: String) -> PipeEnding { .ended(.exited(127)) }
  /// Nowhere.
  public func save(_ text: String, to path: String, replaces: Bool) -> SaveOutcome { .failed(.noFolder(path)) }
  /// None.
  public func paths(beginning typed: String) -> [String] { [] }
  /// Nothing to do.
  public func isSafe(_ text: String) {}
  /// Among temporary files.
  public func deletedPosts(of post: PostID) -> String { "/tmp/lukija-deleted" }
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
