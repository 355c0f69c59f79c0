import Blog
import ReaderTestSupport
import SeededRandom
import Testing

@testable import Reader

/// Where the parts of a row of the list stand: the title first, at every width.
@Suite(.besideAnother) struct ListColumnsTests {
  private static func demand(_ random: inout SeededGenerator) -> ListColumns.Demand {
    let isNew = Bool.random(using: &random)
    let mark = [0, 0, 0, 5, 8, 12].randomElement(using: &random) ?? 0
    return ListColumns.Demand(
      mark: mark, marks: mark + (mark > 0 && isNew ? 7 : 0), title: Int.random(in: 1...120, using: &random),
      count: isNew ? Int.random(in: 2...5, using: &random) : Int.random(in: 0...5, using: &random), isCountNew: isNew,
      hasDate: Bool.random(using: &random), author: Int.random(in: 0...25, using: &random))
  }

  @Test func moreRoomShortensNoTitle() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<2000 {
      let demand = Self.demand(&random)
      var shown = 0
      for width in 20...250 {
        let columns = ListColumns(width: width, demand)
        let now = min(demand.title, columns.title.width)
        #expect(now >= shown, "\(demand) at \(width)")
        shown = now
      }
      #expect(shown == demand.title)
    }
  }

  @Test func nothingStandsOverAnything() {
    var random = SeededGenerator(seed: 18)
    for _ in 0..<2000 {
      let demand = Self.demand(&random)
      for width in 20...250 {
        let columns = ListColumns(width: width, demand)
        let title = ListColumns.Place(column: columns.title.column, width: min(demand.title, columns.title.width))
        let places = [columns.mark, title, columns.author, columns.date, columns.count].compactMap(\.self)
        for (place, next) in zip(places, places.dropFirst()) {
          #expect(place.column + place.width < next.column, "\(demand) at \(width)")
        }
        #expect(places.allSatisfy { $0.column >= ListColumns.titleColumn && $0.column + $0.width <= width })
        // What matters less is not there without what matters more.
        if columns.author != nil { #expect(!demand.hasDate || columns.date != nil) }
        if columns.date != nil || columns.author != nil { #expect(demand.count == 0 || columns.count != nil) }
      }
    }
  }

  @Test func titleOfFortyStandsWholeBesideTheReader() {
    for columns in 100...250 {
      let title = String(repeating: "abcd ", count: 8).dropLast() + "e"
      let post = Post(
        id: PostID("long"), title: String(title), body: Body(format: .text, source: "Said."),
        published: Timestamp("2024-01-01T00:00:00Z"), authors: [Author(name: "Aino")])
      let other = Post(
        id: PostID("other"), title: "Other", body: Body(format: .text, source: "Said."),
        published: Timestamp("2023-01-01T00:00:00Z"), authors: [Author(name: "Eero")])
      var pilot = Pilot(columns: columns, rows: 24, repository: MemoryRepository(posts: [post, other]))
      #expect(pilot.lines[1].contains(title), "\(columns)")
      pilot.press("s", "j", "Enter")
      #expect(pilot.lines[1].contains(title), "\(columns)")
    }
  }

  @Test func unreadAndStarStandTogether() {
    var pilot = LongBlog.pilot(5)
    pilot.press("s", "j", "m", "s")
    #expect(pilot.lines[1].hasPrefix("●★ Letter number 1"))
    #expect(pilot.lines[2].hasPrefix(" ★ Letter number 2"))
    #expect(pilot.lines[3].hasPrefix("●  Letter number 3"))
  }

  @Test func authorsAreToldWhereThereAreSeveral() {
    #expect(LongBlog.pilot(5).lines[1].contains("Isä"))
    let posts = LongBlog.posts(5).map { post in
      var post = post
      post.authors = [Author(name: "Isä")]
      return post
    }
    #expect(!Pilot(repository: MemoryRepository(posts: posts)).lines[1].contains("Isä"))
  }
}
