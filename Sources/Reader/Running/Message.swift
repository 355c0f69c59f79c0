import Blog
import Markup
import Screen

/// Something that happened. Messages state facts; what follows from them is ``update(_:_:)``'s business.
public enum Message: Equatable, Sendable {
  // The terminal.
  case keyPressed(KeyPress)
  case textPasted(String)
  /// What was pasted just now was no UTF-8 in places, and was read as Windows-1252.
  case pasteConverted
  /// A byte came from the keyboard that is no text.
  case undecodableTyped(UInt8)
  case mouseUsed(MouseEvent)
  case resized(Size)
  /// Text from right to left could not be put in its order: a library is not installed.
  case orderMissed
  /// The terminal is gone, or somebody asked the program to end.
  case hungUp

  // The repository.
  case siteRead(Site)
  case siteUnreadable(Problem)
  /// A file is not as it should be, and reading goes on.
  case problemFound(Problem)
  case stateLoaded(ReadingState, [Problem])
  /// What is remembered takes longer to read than the list shall wait.
  case stateIsLate
  /// What the keeper of the catalogue reports.
  case catalogued(CatalogueEvent)
  case listed(ListRequest, ListWindow)
  case notListed(Problem)
  case found(PostLookup, PostSummary?)
  case postsNamed([PostID: String])
  case textFound(Int, SearchProgress)
  /// Nothing more will be found; the problem says why where it ended early.
  case textSearchEnded(Int, Problem?)
  case repliesRead([Reply], [Problem])
  /// The thread is that of the post's own comments, where somebody has built it already.
  case postRead(OpenedPost, body: Document, thread: CommentThread? = nil, token: Int)
  /// A long post is read, and its beginning is parsed; the whole follows with the same token.
  case postBegun(OpenedPost, beginning: Document, token: Int)
  case postUnreadable(Problem, token: Int)
  /// A long page is set; the number is its request's.
  case pageSet(TypesetText, number: Int)
  /// A long page was searched; the number is the request's.
  case pageSearched([Search.Match], number: Int)

  /// Files are read no further, as was asked for.
  case readingStopped
  /// Nothing was pressed for a while.
  case paused

  // Replying.
  /// A new reply has its id and its time; the quotation is text to begin with.
  case replyBegun(Reply, Pane, returnsTo: Pane)
  case autosaveDue
  /// The time that one has to look at a comment is over.
  case dwellElapsed
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
  case editorClosed(EditorOutcome)

  // The rest of the machine.
  case stateNotSaved(Problem)
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
  /// The sentence says why.
  case linkNotOpened(String, String)
}

/// What became of an editor.
public struct EditorOutcome: Equatable, Sendable {
  /// What the file says now; nil where it cannot be read.
  public var text: String?
  /// Why the editor did not end well; nil when it did.
  public var failure: String?

  /// Memberwise.
  public init(text: String?, failure: String? = nil) {
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
