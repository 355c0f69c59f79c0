import Blog
import Screen
import Words

/// What a row of the list calls a post, and how many rows that takes. Beside other panes the list is narrower than it is
/// alone on a smaller screen: there a long title goes on in the next rows, so that more room never shortens one.
enum ListTitle {
  /// Cells of the longest title that is shown whole there: more than the widest screen with the list alone has for one.
  static let longest = 160

  /// A post's title; of a file that cannot be read, what it is called.
  static func text(of post: PostSummary) -> String {
    post.problem == nil ? post.displayTitle : PaneWords.unreadable(slug: post.id.slug).text
  }

  /// A title in rows of so many cells, parted where lines may end, without the blanks there. Each runs the way that the
  /// whole does.
  ///
  /// - Parameter first: cells of the first row.
  static func rows(_ title: String, first: Int, width: Int) -> [String] {
    var text = DisplayWidth.truncate(title, to: longest)
    var marks: [UInt8] = []
    let (traits, ranges) = text.withUTF8 { bytes in
      let traits = LineBreaker().mark(bytes, into: &marks)
      return (traits, self.ranges(bytes, marks, first: max(2, first), width: max(2, width)))
    }
    let turns = traits.contains(.rightToLeft)
    let direction = turns ? VisualOrder.startsRight(text) == true ? "\u{200F}" : "\u{200E}" : ""
    let bytes = text.utf8
    return ranges.enumerated().map { place, range in
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      var row = text[start..<bytes.index(bytes.startIndex, offsetBy: range.upperBound)]
      while row.last == " " { row.removeLast() }
      return (place > 0 ? direction : "") + row
    }
  }

  /// Where rows of so many cells begin and end.
  private static func ranges(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: [UInt8], first: Int, width: Int
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var columns = 0
    // Where the row may end, and what it covers up to there.
    var good: (place: Int, columns: Int)?
    for place in marks.indices where marks[place] & LineMarks.cluster != 0 {
      if place > start, marks[place] & LineMarks.opportunity != 0 { good = (place, columns) }
      let cells = LineMarks.columns(of: marks[place])
      // A blank at a row's end needs no room.
      if columns + cells > (ranges.isEmpty ? first : width), place > start, bytes[place] != 0x20 {
        let end = good ?? (place, columns)
        ranges.append(start..<end.place)
        start = end.place
        columns -= end.columns
        good = nil
      }
      columns += cells
    }
    return ranges + [start..<marks.count]
  }
}
