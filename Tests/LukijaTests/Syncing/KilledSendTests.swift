import Foundation
import Glibc
import SeededRandom
import Testing

/// Replies whose sending is killed between any two steps, again and again: on the server stands exactly one comment, here
/// every word, and what is said of it is true. `make test` runs a share of the rounds, `make fuzz` three hundred.
struct KilledSendTests {
  private static let words = "Sana ä 😀 joka ei katoa."

  /// `LUKIJA_KILL_SENDS` from `LUKIJA_KILL_SEED` on.
  private static let seeds: Range<UInt64> = {
    func number(_ name: String, _ usual: UInt64) -> UInt64 {
      getenv(name).flatMap { UInt64(String(cString: $0)) } ?? usual
    }
    let first = number("LUKIJA_KILL_SEED", 1)
    return first..<first + number("LUKIJA_KILL_SENDS", 16)
  }()

  @Test(arguments: Self.seeds) func killedAnywhereItStandsThereOnce(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let blog = try TinyWordPress(posts: 1, comments: 1)
    let place = Workplace()
    #expect(try place.web("add", blog.url, "--name", "koe").status == 0)
    place.identify()
    let isLoggedIn = random.below(3) > 0
    if isLoggedIn { try place.logIn(blog) }
    if random.below(3) == 0 { blog.change { $0.desk.status = "hold" } }
    let disk = FaultyDisk(place: place)
    let path = place.path
    var isWritten = false
    for _ in 0..<random.below(4) + 1 {
      blog.change { state in
        let fates: [CommentDesk.Fate] = [
          .asUsual, .asUsual, .cut, .lost, .error("500 Internal Server Error", code: "x"),
        ]
        state.desk.fates = (0..<2).map { _ in fates[random.below(fates.count)] }
      }
      // Either at a step of the disk, or some time around a request.
      if random.below(2) == 0 {
        let skip = random.below(40)
        disk.begin([FaultyDisk.Rule(operation: "any", skip: skip, count: 1, action: .die, part: .everything)])
      } else {
        let (moment, delay) = (random.below(6) + 1, useconds_t(random.below(4000)))
        blog.instead { number, _ in
          guard number == moment else { return nil }
          usleep(delay)
          Workplace.signal(SIGKILL, in: path)
          return nil
        }
      }
      unlink(path + "/pid")
      let line = isWritten ? "lukija outbox send" : "lukija reply -b koe kirje-1 -"
      _ = try place.shell(
        "echo $$ >pid; echo '\(Self.words)' >words; exec \(line) <words",
        environment: Workplace.web.merging(disk.environment) { $1 })
      disk.end()
      blog.instead { _, _ in nil }
      // What the first command did not write it did not take: a person would type it again.
      isWritten = try !place.replies("koe").filter { $0["status"] as? String != "draft" }.isEmpty
      try expectTruth(place, blog, seed)
      place.letTimePass("koe", seconds: 400)
    }
    blog.change { $0.desk.fates = [] }
    if !isWritten {
      _ = try place.shell("echo '\(Self.words)' | lukija reply -b koe kirje-1 -", environment: Workplace.web)
    }
    for _ in 0..<3 {
      place.letTimePass("koe", seconds: 400)
      _ = try place.web("outbox", "send")
    }
    let made = blog.change { $0.comments.filter { $0.author != nil } }
    #expect(made.map(\.text) == [Self.words], "seed \(seed): \(made.map(\.text))")
    let replies = try place.replies("koe").filter { $0["status"] as? String != "draft" }
    let states = replies.map { ($0["delivery"] as? [String: Any])?["state"] as? String }
    #expect(states == [made.first?.status == "hold" ? "held" : "sent"], "seed \(seed): \(states)")
    #expect(replies.allSatisfy { $0["content_markdown"] as? String == Self.words }, "seed \(seed)")
    // It comes back as the person's own, once.
    blog.change { state in for index in state.comments.indices { state.comments[index].status = "approved" } }
    _ = try place.web("sync")
    let thread = try place.web("comments", "-b", "koe", "kirje-1").output
    #expect(thread.components(separatedBy: Self.words).count == 2, "seed \(seed): \(thread)")
    #expect(thread.contains(" · you · "), "seed \(seed): \(thread)")
  }

  /// Nothing is said to be at the blog that is not, and every word is here.
  private func expectTruth(_ place: Workplace, _ blog: TinyWordPress, _ seed: UInt64) throws {
    let made = blog.change { $0.comments.filter { $0.author != nil } }
    #expect(made.count <= 1, "seed \(seed)")
    for reply in try place.replies("koe") {
      #expect(reply["content_markdown"] as? String == Self.words, "seed \(seed)")
      let delivery = reply["delivery"] as? [String: Any]
      switch delivery?["state"] as? String {
      case "sent", "held":
        #expect(made.count == 1, "seed \(seed): \(delivery ?? [:])")
      case "queued", "waiting", "rejected":
        // It may stand there all the same only where that is known to be open.
        let attempts = delivery?["attempts"] as? [[String: Any]] ?? []
        #expect(made.isEmpty || !attempts.isEmpty, "seed \(seed): \(delivery ?? [:])")
      default: break
      }
    }
  }
}
