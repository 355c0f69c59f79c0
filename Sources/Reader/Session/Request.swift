import Blog
import Words

/// What a room wants that is not its own to change, by the room that it asks. The session carries requests out in the order
/// in which they stand; what one leads to is carried out before the next.
enum Request: Equatable, Sendable {
  /// To be done outside of the session.
  case effect(Effect)
  case screen(ScreenRequest)
  case files(FilesRequest)
  case journey(JourneyRequest)
  case list(PostListRequest)
  case post(PostRequest)
  case thread(ThreadRequest)
  case marks(MarksRequest)
  case replies(RepliesRequest)
  case ownPosts(OwnPostRequest)
  case composer(ComposerRequest)
  case search(SearchRequest)
  case texts(TextSearchRequest)
  case taking(TakingRequest)
  case pictures(PictureRequest)
  case sync(SyncRequest)
  case shelf(ShelfRequest)
}

/// What many rooms ask for, in fewer words.
extension Request {
  /// Whoever jumps away from here can come back.
  static let jump = Request.journey(.jump(from: nil))
  /// The status line says it until the next key.
  static func say(_ notice: Notice) -> Request { .screen(.say(notice)) }
  /// A pane gets the keys.
  static func focus(_ pane: Pane) -> Request { .screen(.focus(pane)) }
  /// A post is opened.
  static func open(_ post: PostID, then: AfterOpening) -> Request { .journey(.open(post, then: then)) }
  /// It is remembered, here and in the journal.
  static func remember(_ changes: StateChange...) -> Request { .marks(.remember(changes)) }
}

/// What rooms ask of the screen.
enum ScreenRequest: Equatable, Sendable {
  /// Says something until the next key.
  case say(Notice)
  /// Says something unless something is said already.
  case mention(Notice)
  /// What was said is true no more.
  case takeBack(Notice)
  case ask(Question)
  /// Asks whether the open thread is to be marked read.
  case askToMarkThread
  /// What the list shows is read.
  case markListed
  case prompt(Prompt)
  /// Shows a window over the panes, or closes it.
  case window(Window?)
  /// Help; where it is shown already, it closes.
  case help
  /// Does what a line behind `:` asks for.
  case run(String)
  /// Only what it says of something; nothing shows all again.
  case filterHelp(String)
  /// Selects a row of the window.
  case selectInWindow(Int)
  /// What is wrong with the blog.
  case problems
  /// Says one of them whole.
  case tellProblem(Int)
  /// Goes to a comment, or in the list to a post, by its number.
  case goTo(number: Int)
  /// Changes whether the search through everything tells letters with marks.
  case toggleDiacritics
  /// Asks for the name that replies are signed with.
  case askName
  /// The person signs so; what waited for that is published.
  case sign(Identity)
  /// Gives the keys to a pane.
  case focus(Pane)
  /// What is open is left; where the selection is shown, it is shown.
  case closePost
  /// The wheel turns over a pane, downwards where positive.
  case scroll(Pane, by: Int)
  /// Brings every pane's scroll back into its bounds.
  case settle
  /// Sets the open page again, since it says something else now.
  case setPage
  /// Opens the composer.
  case compose(Composer)
  case endComposing
  /// Changes between numbered and underlined links, for posts and comments.
  case toggleLinkNumbers
  /// Changes a choice.
  case prefer(Preferences.Change)
  /// From the blog to the list of blogs.
  case toShelf
  /// The blog's own list is left: to the list of blogs where one came from there, else the program ends.
  case leaveBlog
  /// The list of blogs has the screen; of the blog nothing is waited for.
  case showShelf
  /// Opens a blog, or a list over all, and looks for a text there.
  case openBlog(BlogID, search: String?)
  /// Ends, after everything typed went to the disk.
  case quit
}

extension Preferences {
  /// A choice that a room asks for.
  enum Change: Equatable, Sendable {
    case listOrder(PostOrder)
    case arrangement(ThreadArrangement)
  }

  mutating func apply(_ change: Change) {
    switch change {
    case .listOrder(let order): listOrder = order
    case .arrangement(let arrangement): self.arrangement = arrangement
    }
  }
}
