import Blog

/// A blog that goes into a list over several.
public struct GatheredBlog: Hashable, Sendable {
  /// Its name in the settings.
  public var id: BlogID
  /// The folder that holds its `blog.json`.
  public var folder: String
  /// What somebody counted of it, and keeps in a file that can be deleted. Lists use it until they know better.
  public var counts: BlogCounts?
  /// The date of its newest post, known in the same way.
  public var newest: Timestamp?
  /// Its searchable texts, known in the same way.
  package var texts: TextExtent?
  /// What its files were like then, as ``BlogStamp/text``.
  package var stamp: String?

  /// A blog, and what may be known of it.
  public init(_ id: BlogID, folder: String, counts: BlogCounts? = nil, newest: Timestamp? = nil) {
    self.id = id
    self.folder = folder
    self.counts = counts
    self.newest = newest
  }

  /// A blog that was counted.
  package init(_ id: BlogID, folder: String, _ counted: CountedBlog?) {
    self.init(
      id, folder: folder, counts: counted?.counts, newest: counted?.newest.map { Timestamp(seconds: $0) })
    texts = counted?.texts
    stamp = counted?.stamp
  }
}

/// A list over several blogs, as if it were one: its posts and replies say whose they are, and what is done with them is
/// done in their blogs.
public final class GatheredBlogs: Sendable {
  private let gatherer: Gatherer
  private let title: String

  /// Reads nothing yet.
  ///
  /// - Parameters:
  ///   - gathering: which of their posts.
  ///   - blogs: in their order; no two have one name.
  ///   - title: what the list is called.
  ///   - stateFolder: where it stands what was read, `$XDG_STATE_HOME/lukija`.
  ///   - cacheFolder: where indexes are kept; nil keeps them in memory.
  ///   - machine: this machine's name in the state folder.
  public convenience init(
    _ gathering: Gathering, of blogs: [GatheredBlog], title: String, stateFolder: String, cacheFolder: String?,
    machine: String
  ) {
    self.init(
      gathering, of: blogs, title: title, stateFolder: stateFolder, cacheFolder: cacheFolder, machine: machine,
      patience: .usual, observe: { _, _ in })
  }

  /// - Parameters:
  ///   - patience: how long is waited for blogs that do not answer.
  ///   - observe: is told each step, on the thread that takes it.
  package init(
    _ gathering: Gathering, of blogs: [GatheredBlog], title: String, stateFolder: String, cacheFolder: String?,
    machine: String, patience: Patience, observe: @escaping GatheringObserver
  ) {
    gatherer = Gatherer(
      gathering, blogs, stateFolder: stateFolder, cacheFolder: cacheFolder, machine: machine, patience: patience,
      observe: observe)
    self.title = title
  }

  /// How long is waited, in milliseconds.
  package struct Patience: Sendable {
    /// By lists, for what is not there yet.
    package var list = 150
    /// By look-ups.
    package var find = 2000
    /// For a thread that gets no further, before another takes its place.
    package var thread = 2000
    /// Between two looks at all folders.
    package var look = 2000
    /// Between two reports that lists are not as they were.
    package var report = 100

    package static let usual = Patience()

    package init(list: Int = 150, find: Int = 2000, thread: Int = 2000, look: Int = 2000, report: Int = 100) {
      (self.list, self.find, self.thread, self.look, self.report) = (list, find, thread, look, report)
    }
  }

  /// Their files.
  public var repository: any BlogRepository { GatheredRepository(gatherer, title: title) }
  /// Their indexes.
  public var catalogue: any PostCatalogue { GatheredCatalogue(gatherer) }
  /// What is remembered of them.
  public var store: any ReadingStateStore { GatheredStateStore(gatherer) }

  /// How many indexes are open, but for those that stand in memory.
  package var openIndexCount: Int { gatherer.members.count { $0.catalogue.isOpen } }
  /// How many were opened so far, each time counted.
  package var openingCount: Int { gatherer.open.count }
}
