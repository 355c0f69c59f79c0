import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// A window that is dragged larger and smaller again shows what it showed.
@Suite(.everyWorld) struct ResizingTests {
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
      let rows = pilot.readerRows
      resize(&pilot, Self.excursions[excursion] + [(80, 12)])
      #expect(pilot.readerRows == rows, "after \(position)")
    }
  }

  @Test(arguments: excursions.indices) func theThreadComesBackToItsLine(excursion: Int) throws {
    for position in [["G"], ["Space"], ["G", "k", "k", "k"], ["Space", "j"], ["C-d", "C-d"]] {
      let blog = MemoryRepository(posts: [ThreadFixture.row(30)])
      var pilot = Pilot(columns: 80, rows: 12, repository: blog)
      pilot.press("Enter", "Tab")
      #expect(pilot.threadRows.contains { $0.hasSuffix(" of number 1.") })
      for key in position { pilot.press(key) }
      let (rows, selected) = (pilot.threadRows, try #require(pilot.selectedComment))
      #expect(!rows.contains { $0.hasSuffix(" of number 1.") }, "nothing has to come back from the top")
      resize(&pilot, Self.excursions[excursion] + [(80, 12)])
      #expect(pilot.threadRows == rows && pilot.selectedComment == selected)
    }
  }

  @Test(arguments: excursions.indices) func theListComesBackToItsRow(excursion: Int) {
    for keys in [["G"], ["j", "j"], ["G", "k", "k"]] {
      var pilot = Pilot(columns: 80, rows: 5)
      for key in keys { pilot.press(key) }
      let (selected, titles) = (pilot.selectedTitle, pilot.listedTitles)
      #expect(selected != nil)
      resize(&pilot, Self.excursions[excursion] + [(80, 5)])
      #expect(pilot.selectedTitle == selected && pilot.listedTitles == titles)
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
    #expect(pilot.readingPlace == "End")
    resize(&pilot, [(80, 20)])
    pilot.press("g")
    resize(&pilot, [(80, 12)])
    #expect(pilot.readingPlace == "Top")
  }
}
