import Blog
import TextFormats

/// What this machine remembers of a blog's server: how far it has read, what it was told. It may be deleted at any time:
/// then everything is asked again, and nothing is written twice. One that is damaged is a new one.
public struct SyncState: Hashable, Sendable {
  /// What was listed when the last sync was complete.
  struct Listing: Hashable, Sendable {
    /// How many there are, as the server says.
    var total: Int?
    /// The newest, newest first.
    var recent: [Int] = []
    /// How many more the server counts than can be had.
    var surplus: Int?
  }

  /// Posts whose comments are fetched together.
  struct Batch: Hashable, Sendable {
    /// Those of which not all comments are here, by their numbers.
    var posts: [Int]
    /// Where that is, of one post.
    var comments = KeyWalk()
  }

  /// The first pull, that goes from the newest posts backwards.
  struct Walk: Hashable, Sendable {
    var posts = KeyWalk()
    /// Whether every post was seen.
    var isAtEnd = false
    /// Posts whose comments are being fetched: lists of posts, each on its own way.
    var batches: [Batch] = []
    /// Whether the posts of `batches` are in the folder; else they come there with their comments.
    var areWritten = false
    /// Comments that came.
    var commentCount = 0
    /// Posts that came.
    var count = 0

    /// So many posts have their comments fetched together: a page of posts goes two ways, so that both connections have
    /// work, unless one page has all the comments.
    var batchSize: Int {
      count > 0 && commentCount * 5 < count * 4 ? RESTRoute.perPage : RESTRoute.perPage / 2
    }
  }

  /// What changed since the last sync.
  struct News: Hashable, Sendable {
    /// The server's clock when it was asked for first.
    var started: Timestamp?
    /// Nil where it is all here.
    var posts: KeyWalk?
    var comments: KeyWalk?
  }

  /// Everything that the server lists, to be held against what is here.
  struct Check: Hashable, Sendable {
    var posts: KeyWalk?
    var comments: KeyWalk?
    var isThorough = false
  }

  /// A thread that has more comments than are here.
  struct Thread: Hashable, Sendable {
    /// Of its feed, as it is fetched.
    var url: String
    /// Of its feed, as its post names it.
    var name: String
    /// How many comments there are, as far as anybody says.
    var count: Int?
    /// The post's page.
    var page: String
  }

  /// With what an address may be asked whether anything changed.
  struct Validator: Hashable, Sendable {
    var etag: String?
    var lastModified: String?
    var time: Timestamp
  }

  /// The server's clock at the first answer of the last complete sync.
  public internal(set) var cursor: Timestamp?
  /// When the last complete sync was, by this machine's clock.
  public internal(set) var lastSuccess: Timestamp?
  /// What the last sync ended with, and when; nil where it was complete.
  public internal(set) var lastFault: Fault?

  /// Why a sync ended before its end.
  public struct Fault: Hashable, Sendable {
    /// As ``SyncFault/word`` has it; another version may know more of them.
    public var word: String
    /// When it ended, by this machine's clock.
    public var time: Timestamp
    /// What else is kept of it.
    var detail: String?
    var until: Timestamp?

    init(word: String, time: Timestamp, detail: String? = nil, until: Timestamp? = nil) {
      self.word = word
      self.time = time
      self.detail = detail
      self.until = until
    }

    init(_ fault: SyncFault, at time: Timestamp) {
      self.init(word: fault.word, time: time, detail: fault.detail, until: fault.until)
    }

    /// The fact; nil where this version does not know the word.
    public var fault: SyncFault? { SyncFault(word: word, detail: detail, until: until) }
  }

  /// Notes why a sync ended that could not be kept otherwise.
  public mutating func note(_ fault: Fault) { lastFault = fault }

  /// The server's clock at the first answer of a sync that is not complete yet.
  var started: Timestamp?
  var site: Site?
  var walk: Walk?
  var news: News?
  var check: Check?
  /// When everything that is listed was held against what is here.
  var listed: Timestamp?
  var posts = Listing()
  var comments = Listing()
  /// Posts that a sync which asks again from some minutes before the last one will meet as they are here: when each was
  /// changed last, in seconds since 1970.
  var settled: [Int: Int64] = [:]
  var validators: [String: Validator] = [:]
  /// Comments that feeds said to be there, by the addresses of their feeds.
  var counts: [String: Int] = [:]
  /// Threads whose feeds are still to be fetched.
  var threads: [Thread] = []
  /// What the feed's first page held, by ids.
  var known: [String] = []
  /// What it held before more came than it holds: older pages are fetched until one of these is met.
  var gap: [String] = []
  /// Where a feed's older pages go on.
  var nextPage: String?
  /// What another version remembers.
  var rest = JSON.object([])

  /// Of a blog that was not asked yet.
  public init() {}

  /// Whether everything that the server has was fetched once.
  public var isComplete: Bool { cursor != nil && walk == nil && nextPage == nil }
  /// Posts that came while the first pull goes on.
  public var firstPullCount: Int? { walk?.count }
}
