import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// A window that is dragged larger and smaller again shows what it showed.
struct ResizingTests {
  private func resize(_ pilot: inout Pilot, _ sizes: [(Int, Int)]) {
    for (columns, rows) in sizes { pilot.handle(.terminal(.resized(Size(columns: columns, rows: rows)))) }
  }

  /// Higher, wider, both, by steps, and smaller than it was.
  private static let excursions: [[(Int, Int)]] = [
    [(80, 60)], [(80, 200)], [(200, 50)], [(90, 25), (100, 30), (140, 80), (200, 200)], [(40, 12)],
    [(80, 6), (200, 200), (20, 5)], [(10, 3), (300, 90)],
  ]

  @Test(arguments: excursions.indices) func theReaderComesBackToItsLine(excursion: Int) throws {
    for position in [["G"], ["Space"], ["G", "k"], ["g"], ["Space", "j", "j"]] {
      var pilot = Pilot(columns: 80, rows: 12)
      pilot.press("j", "Enter")
      for key in position { pilot.press(key) }
      let top = try #require(pilot.session.blog.open?.top)
      resize(&pilot, Self.excursions[excursion] + [(80, 12)])
      #expect(pilot.session.blog.open?.top == top, "after \(position)")
    }
  }

  @Test(arguments: excursions.indices) func theThreadComesBackToItsLine(excursion: Int) throws {
    for position in [["G"], ["Space"], ["G", "k", "k", "k"], ["Space", "j"], ["C-d", "C-d"]] {
      let blog = MemoryRepository(posts: [ThreadFixture.row(30)])
      var pilot = Pilot(columns: 80, rows: 12, repository: blog)
      pilot.press("Enter", "Tab")
      for key in position { pilot.press(key) }
      let thread = try #require(pilot.session.blog.open?.thread)
      #expect(thread.topRow > 0, "nothing has to come back from the top")
      resize(&pilot, Self.excursions[excursion] + [(80, 12)])
      let now = try #require(pilot.session.blog.open?.thread)
      #expect([now.selection, now.topRow, now.topLine] == [thread.selection, thread.topRow, thread.topLine])
    }
  }

  @Test(arguments: excursions.indices) func theListComesBackToItsRow(excursion: Int) {
    for keys in [["G"], ["j", "j"], ["G", "k", "k"]] {
      var pilot = Pilot(columns: 80, rows: 5)
      for key in keys { pilot.press(key) }
      let (selection, top) = (pilot.session.blog.list.selection, pilot.session.blog.list.top)
      resize(&pilot, Self.excursions[excursion] + [(80, 5)])
      #expect(pilot.session.blog.list.selection == selection && pilot.session.blog.list.top == top)
    }
  }

  @Test(arguments: [[(80, 10)], [(80, 10), (20, 5)], [(30, 24)], [(80, 60), (60, 8)]])
  func theComposerComesBackToItsRows(excursion: [(Int, Int)]) throws {
    for lines in [6, 40] {
      var pilot = Pilot(columns: 80, rows: 24)
      pilot.press("j", "Enter", "r")
      pilot.handle(.terminal(.textPasted((1...lines).map { "rivi \($0)" }.joined(separator: "\n"))))
      let written = try #require(pilot.written)
      resize(&pilot, excursion + [(80, 24)])
      #expect(pilot.written == written, "\(lines) lines")
    }
  }

  @Test func scrollingInBetweenCounts() throws {
    var pilot = Pilot(columns: 80, rows: 12)
    pilot.press("j", "Enter", "G")
    let top = try #require(pilot.session.blog.open?.top)
    resize(&pilot, [(80, 20)])
    pilot.press("g")
    resize(&pilot, [(80, 12)])
    #expect(top > 0 && pilot.session.blog.open?.top == 0)
  }
}
