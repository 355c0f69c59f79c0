import Blog

/// One blog that is read: its rooms, each with a state of its own.
public struct BlogSession: Equatable, Sendable {
  /// Which blog it is.
  public let id: BlogID
  /// Whether it comes from a server on the web, which gets nothing yet of what is written here.
  public var isFetched = false
  /// What the person has set for it.
  var settings: ReaderSettings.OfBlog {
    _read { yield boxedSettings.value }
    _modify { yield &boxedSettings.value }
  }
  private var boxedSettings = Boxed(ReaderSettings.OfBlog())
  /// Nil until `blog.json` is read.
  public var site: Site?
  /// Why `blog.json` cannot be read; the reader shows nothing else then.
  public var failure: Problem?
  /// What is known of its files.
  public var files = FilesState()
  /// The post list.
  public var list = PostListState()
  /// The post in the panes, with its thread: the open one, or what is selected in the list beside them.
  public var open: OpenPost?
  /// What is shown beside the list though it is not open.
  public var preview = Preview()
  /// What was read, starred and folded.
  public var marks = Marks()
  /// What was written here.
  public var replies = Replies()
  /// What is copied, piped, saved.
  var taking = Taking()
  /// The picture that is on its way to a viewer.
  var picture: AwaitedPicture?
  /// Pictures that were drawn.
  var drawings: Drawings {
    _read { yield boxedDrawings.value }
    _modify { yield &boxedDrawings.value }
  }
  private var boxedDrawings = Boxed(Drawings())
  /// What is known of its server.
  var syncing = Syncing()
  /// Posts that are made here.
  var ownPosts = OwnPosts()
  /// The reply being written.
  public var composer: Composer?
  /// The search in a pane.
  public var paneSearch = PaneSearch()
  /// The search through everything.
  public var textSearching = TextSearching()
  /// What is looked for in everything as soon as the blog is open.
  var toSearch: String?
  /// Where the person is on the way to, and came from.
  public var journey: Journey
  /// What was made of comments, and would be made again.
  var caches = BlogCaches()

  /// A blog of which nothing is read yet.
  public init(id: BlogID, destination: Destination? = nil) {
    self.id = id
    list.isOverBlogs = Gathering(id) != nil
    // What is remembered of its posts comes with them.
    if list.isOverBlogs { marks.known = [] }
    journey = Journey(pending: .starting(destination))
  }

  /// Which list over several blogs it is; nil for a blog.
  var gathering: Gathering? { Gathering(id) }
  /// What tells what one said oneself.
  var voice: OwnVoice { OwnVoice(name: identity?.name, replies: replies.comments) }
  /// Under which name one writes: as it is set, else as it is remembered.
  var identity: Identity? { settings.identity ?? marks.reading.identity }
  /// What the blog of the open post says of itself.
  var siteOfOpen: Site? { open?.site ?? site }
  /// What the blog is called; the program's name, as long as nobody knows.
  var title: String { site?.shownTitle ?? "Lukija" }
  /// The post that is open: what is being read.
  public var openPost: PostID? {
    if let aside = preview.asidePost { return aside }
    return open?.isPreview == false ? open?.post.id : nil
  }
  /// The search that `n` and `N` go on with.
  public var search: Search? { paneSearch.search }
  /// The search through everything, with its results.
  public var textSearch: TextSearch? { textSearching.search }
}
