import Blog
import Screen

/// A pane of the screen.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  /// The post list.
  case list
  /// The post.
  case reader
  /// The post's comments.
  case thread
}

/// Everything the reader knows: what ``update(_:_:)`` changes and ``view(_:)`` draws. No field depends on another but
/// where its comment says so.
public struct Model: Equatable, Sendable {
  /// The terminal's size.
  public var size: Size
  /// Whether text from right to left is turned here, and not by the terminal.
  public var turnsText = true
  /// Nil until `blog.json` is read.
  public var site: Site?
  /// Why `blog.json` cannot be read; the reader shows nothing else then.
  public var failure: Problem?
  /// Files being read, and of how many; nil when nothing is.
  public var loading: LoadingProgress?
  /// The post list.
  public var list = PostListState()
  /// Whether what is remembered is read: marks and choices.
  public var isStateLoaded = false
  /// Whether the list goes on without what is remembered, which takes its time.
  public var isStateLate = false
  /// What was remembered before the rest was read.
  public var earlyChanges: [StateChange] = []
  /// Whether the catalogue of posts was brought up to the files once.
  public var isCatalogued = false
  /// The search through everything, with its results.
  public var textSearch: TextSearch?
  /// Titles of posts that replies answer.
  public var postTitles: [PostID: String] = [:]
  /// The post that is open, with its thread.
  public var open: OpenPost?
  /// Which pane has the keys.
  public var focus: Pane = .list
  /// Whether the focused pane has the whole screen.
  public var isZoomed = false
  /// Where the panes were scrolled to before the window was dragged to another size, and after.
  var resizing: Resizing?
  /// Choices of the screen that are remembered.
  public var preferences = Preferences()
  /// The reply being written.
  public var composer: Composer?
  /// A line of input at the bottom.
  public var prompt: Prompt?
  /// A question that waits for y or n.
  public var question: Question?
  /// A window over the panes.
  public var window: Window?
  /// The search that `n` and `N` go on with.
  public var search: Search?
  /// Posts, pages and searches that were asked for so far.
  public var requests = 0
  /// What the status line has to say until the next key.
  public var notice: Notice?
  /// Whether the person stopped the reading of files.
  public var isReadingHeld = false
  /// What was said last about a file that cannot be read, in case that ends.
  public var fileNotice: Notice?
  /// What was said last about the open post's file, until that can be read again.
  public var openPostNotice: Notice?
  /// Keys of an unfinished sequence (`z`).
  public var pendingKeys: [KeyPress] = []
  /// The number typed before a command (`17r`).
  public var count: Int?
  /// Every reply and draft written here, by id.
  public var replies: [ReplyID: Reply] = [:] {
    didSet { replyCounts = Model.count(replies) }
  }
  /// Posts with replies or drafts written here, and how many of them are shown: follows from `replies`.
  public private(set) var replyCounts: [PostID: Int] = [:]
  /// What is remembered about this blog.
  public var reading = ReadingState()
  /// What `U` takes back, latest last.
  public var undoSteps: [UndoStep] = []
  /// Where `C-o` goes back to, latest last.
  public var jumps: [Place] = []
  /// What was asked for and is not there yet; keys wait for it.
  public var pending: Pending?
  /// Keys and pastes that came while a post was being read or a reply published.
  public var typedAhead = TypedAhead()
  /// How many comments of each post are unread.
  public var newComments: [PostID: Int] = [:]
  /// Unread comments that are being looked at.
  public var dwell: Dwell?
  /// Closed drafts that the disk did not take.
  public var unsavedDrafts: Set<ReplyID> = []
  /// Replies that were handed to the disk over a second ago, and are not known to be on it.
  public var slowWrites: Set<ReplyID> = []
  /// What is wrong with the repository's files, as far as they were read.
  public var problems: [Problem] = []

  /// A reader that has read nothing yet.
  public init(size: Size, destination: Destination? = nil) {
    self.size = size
    pending = .starting(destination)
  }
}

extension Model {
  private static func count(_ replies: [ReplyID: Reply]) -> [PostID: Int] {
    var counts: [PostID: Int] = [:]
    for reply in replies.values { counts[reply.post, default: 0] += reply.status.isShown ? 1 : 0 }
    return counts
  }
}

/// How far the reading of a repository is.
public struct LoadingProgress: Hashable, Sendable {
  /// Whether all posts are listed, and what they say is made searchable.
  public var isText: Bool
  /// Files read.
  public var done: Int
  /// Files in all.
  public var total: Int
}

/// A place in the blog that a jump left.
public struct Place: Hashable, Sendable {
  /// The pane.
  public var pane: Pane
  /// The open post; in the list, the selected one.
  public var post: PostID
  /// Where in the post, a UTF-8 offset in its content.
  public var offset: Int
  /// The selected comment.
  public var comment: ThreadState.RowID?
}

/// What the status line has to say.
public struct Notice: Hashable, Sendable {
  /// Whether something went wrong.
  public var isError: Bool
  /// One sentence.
  public var text: String

  /// Something worth knowing.
  public static func info(_ text: String) -> Notice { Notice(isError: false, text: text) }
  /// Something that went wrong.
  public static func error(_ text: String) -> Notice { Notice(isError: true, text: text) }
}

/// Choices of the screen, remembered from one session to the next.
public struct Preferences: Hashable, Sendable {
  /// The widest that text is set, in cells.
  public var measure = 72
  /// The list's share of the columns, in percent.
  public var listShare = 24
  /// The thread's share: of the columns on a wide screen, of the rows on a medium one; in percent.
  public var threadShare = 34
  /// In which order and shape threads are shown.
  public var arrangement = ThreadArrangement()
  /// In which order posts are listed.
  public var listOrder = PostOrder.date
  /// Whether a search through everything tells letters with marks from those without.
  public var respectsDiacritics = false
  /// Whether links carry their numbers; else they are only underlined.
  public var numbersLinks = true

  /// The widths that `<` and `>` offer.
  public static let measures = 20...200
  /// The shares that `+` and `-` offer.
  public static let shares = 15...70

  /// What a journal remembers; anything unreadable keeps its default.
  public init(settings: [String: String] = [:]) {
    func value(_ name: String, _ range: ClosedRange<Int>, _ fallback: Int) -> Int {
      settings[name].flatMap(Int.init).map { min(max($0, range.lowerBound), range.upperBound) } ?? fallback
    }
    measure = value("measure", Preferences.measures, measure)
    listShare = value("list-share", Preferences.shares, listShare)
    threadShare = value("thread-share", Preferences.shares, threadShare)
    listOrder = settings["list-order"].flatMap { PostOrder(rawValue: $0) } ?? .date
    respectsDiacritics = settings["search-diacritics"] == "yes"
    arrangement.order = settings["thread-order"].flatMap { ThreadArrangement.Order(rawValue: $0) } ?? .oldest
    numbersLinks = settings["links"] != "underlined"
    arrangement.shape = settings["thread-shape"].flatMap { ThreadArrangement.Shape(rawValue: $0) } ?? .tree
  }

  /// As the journal remembers them.
  public var settings: [String: String] {
    [
      "measure": String(measure), "list-share": String(listShare), "thread-share": String(threadShare),
      "list-order": listOrder.rawValue, "search-diacritics": respectsDiacritics ? "yes" : "no",
      "thread-order": arrangement.order.rawValue, "thread-shape": arrangement.shape.rawValue,
      "links": numbersLinks ? "numbered" : "underlined",
    ]
  }
}

/// Something that `U` takes back.
public enum UndoStep: Hashable, Sendable {
  /// Put a reply back as it was (deleted or edited since).
  case restore(Reply)
  /// Make a reply that was just published a draft again.
  case unpublish(ReplyID)
  /// Mark a post as it was.
  case read(PostID, Bool)
  /// Star a post as it was.
  case star(PostID, Bool)
  /// Mark comments of a post as they were.
  case comments(PostID, [CommentID], Bool)
  /// Fold exactly these comments of a post again.
  case folds(PostID, Set<CommentID>)
}
