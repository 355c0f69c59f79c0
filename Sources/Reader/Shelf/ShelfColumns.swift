import Screen
import Words

/// Where the parts of one row of the list of blogs stand. What is new stands behind the name at every width; what the last
/// look for news was like, and what the blog calls itself, where there is room.
struct ShelfColumns: Equatable {
  /// Of the sign that says that something is new, or wrong.
  static let signColumn = 0
  static let nameColumn = 2
  private static let posts = 6
  private static let comments = 7
  private static let drafts = 4
  /// Lists as wide as this tell of drafts, of the last look for news, and what blogs call themselves.
  private static let leastForDrafts = 36
  private static let leastForStatus = 60
  private static let leastForTitle = 100

  /// A cell of the row.
  struct Place: Equatable {
    var column: Int
    var width: Int
  }

  var name: Place
  var title: Place?
  var posts: Place
  var comments: Place?
  var drafts: Place?
  var status: Place?

  init(width: Int) {
    let drafts = width >= Self.leastForDrafts ? Self.drafts : 0
    let comments = width >= 28 ? Self.comments : 0
    let status =
      width >= Self.leastForTitle
      ? ShelfWords.wideStanding : width >= Self.leastForStatus ? ShelfWords.narrowStanding : 0
    let numbers = Self.posts + comments + drafts
    let room = max(1, width - Self.nameColumn - numbers - (status > 0 ? status + 2 : 0) - 1)
    let nameWidth = width >= Self.leastForTitle ? min(28, room / 2) : room
    name = Place(column: Self.nameColumn, width: nameWidth)
    if nameWidth < room { title = Place(column: Self.nameColumn + nameWidth + 2, width: room - nameWidth - 2) }
    var column = Self.nameColumn + room
    posts = Place(column: column, width: Self.posts)
    column += Self.posts
    if comments > 0 { self.comments = Place(column: column, width: comments) }
    column += comments
    if drafts > 0 { self.drafts = Place(column: column, width: drafts) }
    column += drafts
    if status > 0 { self.status = Place(column: column + 2, width: status) }
  }

  /// Where words stand that have no column of their own: over the numbers.
  var overNumbers: Place {
    let end = drafts ?? comments ?? posts
    return Place(column: posts.column, width: end.column + end.width - posts.column)
  }
}
