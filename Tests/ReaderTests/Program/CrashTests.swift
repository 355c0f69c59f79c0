import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// What was typed, read or measured is never so large or so far away that the program ends.
@Suite struct CrashTests {
  @Test(arguments: ["is:zz", "since:x", "has:nothing", "\"", "-is:zz"], [1, 60, 90, 300])
  func faultsBeyondTheEdgeAreSurvived(_ fault: String, _ length: Int) {
    for columns in [20, 40, 80, 200] {
      var pilot = Pilot(columns: columns, rows: 24)
      pilot.press("f")
      pilot.type(String(repeating: "x", count: length) + " " + fault)
      _ = pilot.frame
      for key in ["C-a", "C-e", "C-a", "C-f", "M-f"] {
        pilot.press(key)
        _ = pilot.frame
      }
      #expect(pilot.lines.count == 24)
    }
  }

  static let numbers = [
    "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "99999999999999999999", "-1", "0",
    "-99999999999",
  ]

  @Test(arguments: numbers)
  func typedNumbersAreSurvived(_ number: String) {
    for keys in [[], ["j"], ["Enter"], ["Enter", "Tab"], ["j", "j", "Enter", "Tab", "j"]] as [[String]] {
      var pilot = Pilot()
      for key in keys { pilot.press(key) }
      pilot.press(":")
      pilot.type(number)
      pilot.press("Enter")
      #expect(pilot.saysError)
      #expect(pilot.lines.count == 24)
    }
  }

  @Test func countsAreSurvivedBeforeEveryKey() {
    let keys = KeyMap.all.flatMap(\.keys).map { $0.split(separator: " ").compactMap { KeyPress(String($0)) } }
    for begin in [[], ["Enter"], ["Enter", "Tab"], ["?"], ["j", "Enter", "L"]] as [[String]] {
      for sequence in keys {
        var pilot = Pilot(columns: 100, rows: 20)
        for key in begin { pilot.press(key) }
        pilot.type("99999999999")
        for key in sequence { pilot.handle(.terminal(.keyPressed(key))) }
        #expect(pilot.lines.count == 20)
      }
    }
  }

  @Test(arguments: [Int.max, Int.max - 1, Int(Int32.max) + 1, 1_000_000, -1, Int.min])
  func rememberedPlacesAreSurvived(_ far: Int) {
    for post in SampleBlog.posts {
      var state = ReadingState()
      state.apply(.postOpened(post.id))
      state.apply(
        .position(
          post.id,
          ReadingPosition(offset: far, comment: nil, isInThread: true, top: post.comments.last?.id, topLine: far)))
      for rows in [5, 6, 24] {
        var pilot = Pilot(rows: rows, store: MemoryStateStore(state))
        pilot.press("j", "k", "Space", "b", "Z", "G", "g")
        pilot.handle(.terminal(.resized(Size(columns: 200, rows: rows + 1))))
        #expect(pilot.lines.count == rows + 1)
      }
    }
  }
}
