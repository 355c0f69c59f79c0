import Blog
import Screen
import Words

/// Where the parts of one row of the list stand. The title has the first claim: what stands behind it is there only where
/// the title leaves room, what matters most first. At more width no title is shorter: where a pane beside the list makes it
/// narrower, its rows go on below.
struct ListColumns: Equatable {
  /// Of what is unread, and of a file that cannot be read.
  static let unreadColumn = 0
  /// Of the star.
  static let starColumn = 1
  /// Of the open post.
  static let openColumn = 2
  /// Of the sign of posts that were made here: the first of these columns that is free, since such a post is seldom unread.
  static func columnOfOwn(isUnread: Bool, isStarred: Bool, isOpen: Bool) -> Int? {
    let columns = [(unreadColumn, isUnread), (starColumn, isStarred), (openColumn, isOpen)]
    return columns.first { !$0.1 }?.0
  }
  /// Where titles begin, behind what marks a post as special.
  static let titleColumn = 3
  /// Cells of a title that is cut off in any case, before it makes room for what is new.
  private static let firstClaim = 24
  /// Between the title and what stands behind it.
  static let gap = 2
  /// Lists as wide as this tell dates.
  static let leastForDates = 56
  /// Lists as wide as this tell authors.
  static let leastForAuthors = 78
  /// What the longest count takes, and the blank before it.
  private static let countZone = 6
  private static var dateWidth: Int { Timestamp.dayWidth }

  /// A cell of the row.
  struct Place: Equatable {
    var column: Int
    var width: Int
  }

  /// Of the blog's name, in a list over several.
  var blog: Place?
  /// Nil where there is no room for any of it.
  var mark: Place?
  var title: Place
  /// Nil where the title leaves no room.
  var count: Place?
  var date: Place?
  var author: Place?

  /// What a row has to say, in cells.
  struct Demand: Equatable {
    /// What makes the post special: the word that matters most.
    var mark = 0
    /// All of those words.
    var marks = 0
    var title: Int
    /// Whether the row says which blog it is of.
    var tellsBlog = false
    var count = 0
    /// Whether the count is of what is new.
    var isCountNew = false
    /// Whether there may be something to count.
    var hasComments = false
    var hasDate = true
    var author = 0
  }

  /// Where the title goes on in the rows below; nil where it does not. What has no room in this row may stand there.
  var below: Place?

  /// - Parameter wraps: whether a title that is too long goes on in the next rows, instead of being cut.
  init(width: Int, _ demand: Demand, wraps: Bool = false) {
    var start = Self.titleColumn
    if demand.tellsBlog {
      blog = Place(column: start, width: Self.blogWidth(in: width))
      start += Self.blogWidth(in: width) + 1
    }
    // What a post is must be seen, however long it is called; half of the room is the title's all the same.
    var markWidth = min(demand.mark, MarkWords.usualWidth, max(0, (width - start) / 2 - 1))
    let new = demand.isCountNew ? Self.gap + demand.count : 0
    if start + demand.marks + 1 + demand.title + new <= width { markWidth = demand.marks }
    if markWidth > 0 {
      mark = Place(column: start, width: markWidth)
      start += markWidth + 1
    }
    let room = max(0, width - start)
    // A title that goes on below is whole all the same, and leaves room for what may be new.
    guard !wraps || demand.title <= room - (demand.hasComments ? Self.countZone : 0) else {
      below = Place(column: start, width: room)
      title = Place(column: start, width: max(1, room - Self.countZone))
      if demand.count > 0 { count = Place(column: width - demand.count, width: demand.count) }
      return
    }
    title = Place(column: start, width: Self.titleWidth(demand, room: room))
    let end = start + min(demand.title, title.width)
    let isWhole = title.width >= demand.title
    if demand.count > 0, isWhole || demand.isCountNew, end + Self.gap <= width - demand.count {
      count = Place(column: width - demand.count, width: demand.count)
    }
    guard isWhole else { return }
    let dateColumn = width - Self.countZone - Self.dateWidth
    if demand.hasDate, width >= Self.leastForDates, end + Self.gap <= dateColumn {
      date = Place(column: dateColumn, width: Self.dateWidth)
    }
    let authorWidth = min(20, width / 5)
    let authorColumn = dateColumn - Self.gap - authorWidth
    if demand.author > 0, width >= Self.leastForAuthors, end + Self.gap <= authorColumn {
      author = Place(column: authorColumn, width: authorWidth)
    }
  }

  /// Cells of a blog's name: as many in every row, so that titles begin in one column.
  static func blogWidth(in width: Int) -> Int { min(16, max(4, width / 6)) }

  /// Cells of the title. Where it has not room for all of it, it leaves some for what is new, which would never be told
  /// behind long titles; where it has, it is whole.
  private static func titleWidth(_ demand: Demand, room: Int) -> Int {
    let behind = demand.isCountNew ? demand.count + gap : 0
    guard behind > 0, demand.title > room else { return room }
    return room <= firstClaim ? room : max(firstClaim, room - behind)
  }
}
