import Blog
import SearchText
import Words

/// The list of blogs: lists over all of them first, then one row a blog.
public struct Shelf: Equatable, Sendable {
  /// A row.
  public enum Row: Equatable, Sendable {
    case gathering(Gathering)
    case blog(ShelvedBlog)

    /// What a session calls it.
    public var id: BlogID {
      switch self {
      case .gathering(let gathering): gathering.id
      case .blog(let blog): blog.id
      }
    }

    /// Nil for a list over all blogs.
    public var shelved: ShelvedBlog? { if case .blog(let blog) = self { blog } else { nil } }
  }

  /// The lists over all blogs that have a row.
  static let gatherings: [Gathering] = [.new, .answers, .starred, .mine]

  /// Every blog, as the settings list them.
  public private(set) var blogs: [ShelvedBlog] = []
  /// Whether they are known.
  public private(set) var isKnown = false
  /// Why the settings cannot be read.
  public internal(set) var problem: Problem?
  /// What is shown of them, in order.
  public private(set) var rows: [Row] = []
  /// Of all blogs together.
  public private(set) var total = BlogCounts()
  /// Whether some of them were not counted yet.
  public private(set) var isTotalKnown = false
  /// The filter, as it was typed.
  public private(set) var filter = ""
  /// The order.
  public private(set) var order = ShelfOrder.settings
  /// The selected row.
  public var selection = 0
  /// The first row in view.
  public var top = 0
  /// Whether a session goes back to the shelf when a blog's list is left.
  var isHome = false
  /// Whether the person waits for the blogs to be listed.
  var isAwaited = false
  /// When blogs were looked at for news by themselves last, in seconds since 1970.
  var tried: [BlogID: Int64] = [:]
  /// The blog that is being opened, by its number.
  var opening = 0
  /// Blogs whose servers are being asked; nil where none is.
  var syncing: ShelfSyncing?
  /// What `U` takes back, latest last.
  var undoSteps: [[BlogMarks]] = []
  /// What is selected once the blogs are known.
  private var target: BlogID?

  /// Whether `U` has something to take back.
  public var canUndo: Bool { !undoSteps.isEmpty }
  /// The selected row.
  public var selected: Row? { rows.indices.contains(selection) ? rows[selection] : nil }

  // MARK: What is known

  /// The blogs are known for the first time.
  mutating func list(_ blogs: [ShelvedBlog], place: BlogID?) {
    isKnown = true
    problem = nil
    target = target ?? place
    self.blogs = blogs
    arrange()
  }

  /// More is known of some, or of all that there are.
  mutating func find(_ found: [ShelvedBlog], areAll: Bool) {
    isKnown = true
    if areAll {
      blogs = found
    } else {
      let places = Dictionary(blogs.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
      for blog in found { if let place = places[blog.id] { blogs[place] = blog } }
    }
    arrange()
  }

  mutating func show(filter: String) {
    self.filter = filter
    arrange()
  }

  mutating func show(in order: ShelfOrder) {
    self.order = order
    arrange()
  }

  mutating func select(_ id: BlogID) {
    target = id
    if let place = rows.firstIndex(where: { $0.id == id }) { (selection, target) = (place, nil) }
  }

  /// Makes the rows; what is selected stays so.
  private mutating func arrange() {
    let chosen = target ?? selected?.id
    let needle = TextFolding.fold(filter).bytes
    func says(_ text: String) -> Bool {
      needle.isEmpty || ByteSearch.first(needle, in: TextFolding.fold(text).bytes) != nil
    }
    let shown = blogs.filter { says($0.id.name) || says($0.title ?? "") }
    rows =
      Shelf.gatherings.filter { says(GatheringWords($0).text) }.map(Row.gathering) + sorted(shown).map(Row.blog)
    total = blogs.compactMap(\.counts).reduce(BlogCounts(), +)
    isTotalKnown = blogs.allSatisfy { $0.counts != nil || $0.problem != nil || $0.isSlow }
    if let chosen, let place = rows.firstIndex(where: { $0.id == chosen }) {
      top += place - selection
      selection = place
      target = nil
    }
    selection = min(max(0, selection), max(0, rows.count - 1))
  }

  private func sorted(_ blogs: [ShelvedBlog]) -> [ShelvedBlog] {
    let sorted =
      switch order.key {
      case .settings: blogs
      case .name:
        blogs.map { ($0, TextFolding.fold($0.id.name).bytes) }
          .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
      case .new: blogs.sorted { $0.news > $1.news }
      case .latest: blogs.sorted { ($0.sync?.lastSuccess?.seconds ?? .min) > ($1.sync?.lastSuccess?.seconds ?? .min) }
      case .trouble: blogs.sorted { $0.need > $1.need }
      }
    return order.isReversed ? sorted.reversed() : sorted
  }

  // MARK: Moving

  mutating func move(by rows: Int, height: Int) {
    selection = min(max(0, selection + rows), max(0, self.rows.count - 1))
    scroll(height: height)
  }

  /// Keeps the selection in view, with some rows of context where there is room.
  mutating func scroll(height: Int) {
    guard height > 0 else { return }
    let context = height > 6 ? 2 : 0
    top = min(top, max(0, selection - context))
    top = max(top, min(selection + context, rows.count - 1) - height + 1)
    top = min(max(0, top), max(0, rows.count - height))
  }

  /// To the next blog in which something is new, round the end.
  mutating func goToNew(step: Int, height: Int) -> Bool {
    let count = rows.count
    for way in 0..<count {
      let place = ((selection + (way + 1) * step) % count + count) % count
      guard let counts = rows[place].shelved?.counts, counts.new > 0 else { continue }
      selection = place
      scroll(height: height)
      return true
    }
    return false
  }
}

extension ShelvedBlog {
  fileprivate var news: (Int, Int) { (counts?.newPosts ?? 0, counts?.newComments ?? 0) }

  /// How much it needs the person.
  fileprivate var need: Int {
    if problem != nil { return 4 }
    if trouble != nil { return 3 }
    if isSlow { return 2 }
    return (counts?.drafts ?? 0) > 0 ? 1 : 0
  }

  /// Why its last sync failed. A network that is away is none of the blog's problems.
  var trouble: SyncStanding.Trouble? {
    guard let trouble = sync?.trouble, trouble.fault != .offline, trouble.fault != .cancelled else { return nil }
    return trouble
  }
}

/// Blogs whose servers are asked.
struct ShelfSyncing: Equatable, Sendable {
  /// How many were to be asked.
  var count: Int
  /// Whether a person waits to be told what came of it.
  var isAsked: Bool
  var done = 0
  /// Those that are being asked now.
  var running: Set<BlogID> = []
  var isStopping = false
  /// What came.
  var news = ImportTally()
  /// Blogs that could not be asked.
  var failed = 0
  /// The report where one blog was asked for.
  var only: SyncReport?
}
