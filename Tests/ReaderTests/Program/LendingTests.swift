import Blog
import ReaderTestSupport
import Synchronization
import Testing

@testable import Reader

/// Before anybody else has the terminal, what was typed is on disk, or elsewhere.
@Suite(.everyWorld) struct LendingTests {
  private let host = PilotHost(copies: [[], []])

  /// In the composer, with words that no disk has yet.
  private func writing(_ text: String = "Words") -> Pilot {
    var pilot = Pilot(host: host)
    pilot.press("Enter", "r")
    pilot.type(text)
    return pilot
  }

  /// What an editor finds that only looks around.
  private func seen(_ look: @escaping @Sendable () -> [String]) -> Looks {
    let looks = Looks(look)
    host.setEditor { _ in
      looks.look()
      return EditorOutcome(text: nil)
    }
    return looks
  }

  @Test func anEditorFindsTheWordsOnDisk() {
    var pilot = writing()
    let seen = seen { [repository = pilot.repository] in repository.storedReplies.map(\.markdown) }
    pilot.press("C-o")
    pilot.type(" and more")
    pilot.send(.terminate)
    #expect(seen.all == [["Words"]])
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words and more"])
  }

  @Test(arguments: ["One\nTwo", "One\nTwo\n", "One\r\nTwo\r\n"]) func theLastLinesEndIsTheEditors(_ text: String) {
    host.setEditor { _ in EditorOutcome(text: text) }
    var pilot = writing()
    pilot.press("C-o")
    #expect(pilot.session.blog.composer?.text.text == "One\nTwo")
  }

  @Test(arguments: [Set<Int>(), [0]]) func aSlowDiskGivesWayToACopy(refusing: Set<Int>) {
    let place = refusing.isEmpty ? 0 : 1
    host.refuseCopies(in: refusing)
    let seen = seen { [host] in host.copyTexts(in: place) }
    var pilot = writing()
    pilot.isWritingHeld = true
    pilot.press("C-o")
    #expect(seen.all == [["Words"]])
    #expect(pilot.screensLent.map { $0.contains("Not on disk yet") } == [true])
    #expect(pilot.text.contains("/place-\(place)/reply-1") && pilot.text.contains("Words"))
    pilot.isWritingHeld = false
    pilot.answer()
    #expect(pilot.text.contains("draft saved"))
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words"])
    #expect(host.copyTexts(in: place).isEmpty)
  }

  /// A write that was on its way has older words than the editor gets.
  @Test func whatWasTypedDuringAWriteIsWrittenToo() {
    var pilot = writing()
    let seen = seen { [repository = pilot.repository] in repository.storedReplies.map(\.markdown) }
    pilot.writingTime = .milliseconds(700)
    pilot.letAutosaveRunOut()
    #expect(pilot.repository.storedReplies.isEmpty)
    pilot.type(" and more")
    pilot.press("C-o")
    #expect(seen.all == [["Words and more"]])
  }

  @Test func whoSuspendsFindsTheWordsOnDisk() {
    let looks = Looks { [host] in host.copyTexts(in: 0) }
    var pilot = writing()
    pilot.isWritingHeld = true
    pilot.whenSuspended { looks.look() }
    pilot.press("C-z")
    #expect(looks.all == [["Words"]])
    #expect(pilot.screensLent.map { $0.contains("Not on disk yet") } == [true])
    pilot.answer()
    pilot.send(.terminate)
    #expect(pilot.repository.storedReplies.map(\.markdown) == ["Words"])
  }
}

/// What was found at each look.
private final class Looks: Sendable {
  private let found = Mutex<[[String]]>([])
  private let find: @Sendable () -> [String]

  init(_ find: @escaping @Sendable () -> [String]) { self.find = find }

  var all: [[String]] { found.withLock { $0 } }
  func look() { found.withLock { $0.append(find()) } }
}
