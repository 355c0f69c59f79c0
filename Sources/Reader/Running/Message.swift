import Blog
import Markup
import Screen
import Words

/// Something that happened, by who tells of it. Messages state facts; what follows from them is ``update(_:_:)``'s
/// business.
public enum Message: Equatable, Sendable {
  /// The person's terminal.
  case terminal(TerminalMessage)
  /// The disk, the index or a clock, of one blog.
  case blog(BlogID, BlogMessage)
  /// Clipboards and browsers.
  case link(LinkMessage)
  /// The blogs that the settings list.
  case shelf(ShelfMessage)
  /// The file of settings.
  case settings(SettingsMessage)
}

/// What the terminal tells.
public enum TerminalMessage: Equatable, Sendable {
  case keyPressed(KeyPress)
  case textPasted(String)
  /// What was pasted just now was no UTF-8 in places, and was read as Windows-1252.
  case pasteConverted
  /// A byte came from the keyboard that is no text.
  case undecodableTyped(UInt8)
  case mouseUsed(MouseEvent)
  case resized(Size)
  /// Whether the window has the keyboard.
  case focused(Bool)
  /// What it can do with pictures; nil where that is nothing.
  case picturesShown(PictureAbility?)
  /// Text from right to left could not be put in its order: a library is not installed.
  case orderMissed
  /// The terminal is gone, or somebody asked the program to end.
  case hungUp
}

/// What is told of a blog, by the room that it is for.
public enum BlogMessage: Equatable, Sendable {
  case files(FilesMessage)
  case list(ListMessage)
  case post(PostMessage)
  case search(SearchMessage)
  case replies(RepliesMessage)
  /// The token is that of what was asked for; nil where nobody waits.
  case ownPosts(OwnPostMessage, token: Int?)
  case taking(TakingMessage)
  case picture(PictureMessage)
  case sync(SyncMessage)
}

/// What is told of the blog's files.
public enum FilesMessage: Equatable, Sendable {
  case siteRead(Site)
  case siteUnreadable(Problem)
  /// A file is not as it should be, and reading goes on.
  case problemFound(Problem)
  case stateLoaded(ReadingState, [Problem])
  /// What is remembered takes longer to read than the list shall wait.
  case stateIsLate
  case stateNotSaved(Problem)
  /// What the keeper of the catalogue reports.
  case catalogued(CatalogueEvent)
  /// Files are read no further, as was asked for.
  case readingStopped
}

/// What is told of the list.
public enum ListMessage: Equatable, Sendable {
  case listed(ListRequest, ListWindow)
  case notListed(Problem)
  case found(PostLookup, PostSummary?)
  /// What is unread in the posts of the list, to be marked.
  case unreadListed([UnreadPost])
  /// Keys were taken in, and something else is selected now than what is shown.
  case selectionMoved
  /// Nothing is to be done but to show what is selected.
  case previewDue
  /// What is selected is not read yet; the token is its request's.
  case previewIsLate(token: Int)
}

/// What is told of a post that is opened, or open.
public enum PostMessage: Equatable, Sendable {
  /// The thread is that of the post's own comments, where somebody has built it already.
  case postRead(OpenedPost, body: Document, thread: CommentThread? = nil, token: Int)
  /// A long post is read, and its beginning is parsed; the whole follows with the same token.
  case postBegun(OpenedPost, beginning: Document, token: Int)
  case postUnreadable(Problem, token: Int)
  /// A long page is set; the number is its request's.
  case pageSet(TypesetText, number: Int)
  /// A long page was searched; the number is the request's.
  case pageSearched([Search.Match], number: Int)
  /// The time that one has to look at a comment is over.
  case dwellElapsed
  /// Nothing was pressed for a while.
  case paused
}

/// What is told of a search through everything.
public enum SearchMessage: Equatable, Sendable {
  case textFound(Int, SearchProgress)
  /// Nothing more will be found; the problem says why where it ended early.
  case textSearchEnded(Int, Problem?)
}

/// What is told of replies, and of the one that is being written.
public enum RepliesMessage: Equatable, Sendable {
  case repliesRead([Reply], [Problem])
  case postsNamed([PostID: String])
  /// A new reply has its id and its time; the quotation is text to begin with.
  case replyBegun(Reply, Pane, returnsTo: Pane)
  case autosaveDue
  case replySaved(Reply, SavePurpose)
  case replyNotSaved(Reply, SavePurpose, Problem)
  /// It was put somewhere else; nil where that failed too.
  case replyRescued(Reply, path: String?)
  /// A write is not done yet, and nobody need be told.
  case writeTakesTime(Reply)
  /// A second has passed since this was handed to the disk, which has not answered.
  case writeIsSlow(Reply)
  /// A copy stands outside of the blog; nil where no place took it.
  case copyKept(Reply, path: String?)
  /// So many drafts of an earlier session had not reached the blog, and have now.
  case draftsRecovered(Int)
  /// Files that editors of an earlier session left, with words that no draft has.
  case textsLeft([String])
  /// The first id is somebody else's now; the text goes on under the second's.
  case replyForked(ReplyID, Reply)
  case replyDeleted(Reply)
  case replyNotDeleted(Reply, Problem)
  /// The person had a say in its way to the blog.
  case replyMoved(Reply, DeliveryEvent)
  /// That means nothing to it as it is now; nil where it is gone.
  case replyStayed(Reply?)
  case replyNotMoved(Problem)
  case editorClosed(EditorOutcome)
}

/// What is told of a link.
public enum LinkMessage: Equatable, Sendable {
  /// Programs have the text, and have not answered yet.
  case linkCopying(String)
  /// They have.
  case programsCopied(String, CopyOutcome)
  case linkCopied(String, CopyOutcome)
  /// By its name.
  case browserStarting(String)
  /// The first browser of the attempt has the link: it ended well, or it goes on.
  case linkHanded(LinkAttempt)
  /// The first browser of the attempt had the terminal and ended well.
  case linkShown(LinkAttempt)
  /// What is left of the attempt.
  case browserFailed(LinkAttempt)
  /// And why.
  case linkNotOpened(String, [LinkFault])
}

/// What became of an editor.
public struct EditorOutcome: Equatable, Sendable {
  /// What the file says now; nil where it cannot be read.
  public var text: String?
  /// Why the editor did not end well; nil when it did.
  public var failure: EditorFault?

  /// Memberwise.
  public init(text: String?, failure: EditorFault? = nil) {
    self.text = text
    self.failure = failure
  }
}

/// Why a reply is saved: what follows when it is, and what when it cannot be.
public enum SavePurpose: Equatable, Sendable {
  /// Every second while it is being written.
  case autosave
  /// The composer closes and the draft stays.
  case keepDraft
  /// It shall stand in the thread.
  case publish
  /// `U` puts back what was; a new wording that it takes the place of is a draft by then.
  case restore
  /// `U` takes a publication back: a draft again, to be written on.
  case unpublish

  /// Whether it goes into a file of a draft, and into nothing that others see.
  var isOfDraft: Bool { self == .autosave || self == .keepDraft }
  /// Whether the words may stand nowhere else yet.
  var isOfWords: Bool { isOfDraft || self == .publish }
}
