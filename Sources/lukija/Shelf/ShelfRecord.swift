import Blog
import BlogStore

/// What is known of a blog on the shelf.
struct ShelfRecord: Sendable {
  let item: ShelfList.Item
  /// Its folder without links; nil until somebody looked.
  var place: String?
  /// As it is told.
  var row: ShelvedBlog
  /// What was counted last, in this run or as the file has it.
  var counted: CountedBlog?
  /// As it goes into the file.
  var entry: CountsFile.Entry?
  /// Whether somebody saw in this run that its digest is there, or had it made.
  var isDigestSeen = false
  /// Where this machine remembers its syncs; nil until somebody looked.
  var syncFile: String?
  /// What the files were like that its sync was read from.
  var syncMarks: [FileMark]?
  var syncEvery: Int?
  /// Until when it is not counted again: what takes long is not done all the time.
  var restsUntil: ContinuousClock.Instant?

  init(_ item: ShelfList.Item, _ entry: CountsFile.Entry?) {
    self.item = item
    self.entry = entry
    place = entry?.place
    counted = entry?.counted
    row = ShelvedBlog(item.id)
    row.title = entry?.counted.title
    row.counts = entry?.counts
  }

  /// Takes in what was counted.
  mutating func take(_ counted: CountedBlog, place: String) {
    self.counted = counted
    row.title = counted.title ?? row.title
    row.counts = counted.counts
    row.problem = counted.problem
    entry = CountsFile.Entry(counted, place: place) ?? entry
  }
}

extension ShelvedBlog {
  /// The same but for the moment of the look.
  func isSame(as other: ShelvedBlog) -> Bool {
    var other = other
    if let now = sync?.now { other.sync?.now = now }
    return self == other
  }
}
