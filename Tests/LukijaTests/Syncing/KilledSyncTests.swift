import Foundation
import Glibc
import SeededRandom
import Synchronization
import Testing

/// First pulls of a thousand posts that are killed again and again, and go on. Each round kills ten times; `make test` runs
/// a share of the rounds, `make fuzz` twenty of them.
struct KilledSyncTests {
  private static let killsOfRound = 10

  /// `LUKIJA_KILL_ROUNDS` from `LUKIJA_KILL_SEED` on.
  private static let seeds: Range<UInt64> = {
    func number(_ name: String, _ usual: UInt64) -> UInt64 {
      getenv(name).flatMap { UInt64(String(cString: $0)) } ?? usual
    }
    let first = number("LUKIJA_KILL_SEED", 1)
    return first..<first + number("LUKIJA_KILL_ROUNDS", 2)
  }()

  /// Where nothing waits for a disk, if there is such a place: a kill between two writes finds the same there.
  private static let quickFolder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  @Test(arguments: Self.seeds) func killedAnywhereItGoesOnToTheSameFolder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let blog = try TinyWordPress(posts: 1000, comments: 3)
    let whole = Workplace(in: Self.quickFolder)
    #expect(try whole.web("add", blog.url, "--name", "koe").status == 0)
    let files = whole.files(whole.added("koe"))
    let pages = Set(blog.paths.filter(Self.isPage))
    #expect(files.count == 1001 && pages.count > 10)
    var kills = 0
    while kills < Self.killsOfRound {
      let place = Workplace(in: Self.quickFolder)
      var asked: Set<String> = []
      // Those that one run was asked again for what another had asked for.
      var worst = 0
      while true {
        let before = blog.paths.count
        let status = try run(place, blog, &random)
        let paths = blog.paths[before...]
        let now = paths.filter(Self.isPage)
        // Posts that waited for their comments went with the program: one page of them.
        #expect(paths.count(where: Self.isPageAgain) <= 1, "seed \(seed)")
        worst = max(worst, now.count { asked.contains($0) })
        asked.formUnion(now)
        guard status == 137 else { break }
        kills += 1
      }
      // One page of comments for each of both ways.
      #expect(worst <= 2, "seed \(seed)")
      #expect(asked == pages, "seed \(seed): \(asked.symmetricDifference(pages))")
      #expect(place.files(place.added("koe")) == files, "seed \(seed)")
      #expect(try place.web("sync").output == "koe: nothing new\n", "seed \(seed)")
    }
  }

  /// One run that is killed some moments after a request came, or gets to its end.
  private func run(_ place: Workplace, _ blog: TinyWordPress, _ random: inout SeededGenerator) throws -> Int32 {
    let moment = random.below(30) + 2
    let delay = useconds_t(random.below(20_000))
    let path = place.path
    unlink(path + "/pid")
    blog.instead { number, _ in
      guard number == moment else { return nil }
      usleep(delay)
      Workplace.signal(SIGKILL, in: path)
      return nil
    }
    defer { blog.instead { _, _ in nil } }
    let isNamed = place.read("home/.config/lukija/config.toml")?.contains("koe") == true
    let run =
      try isNamed && random.below(2) == 0
      ? place.webKnown("sync", "koe") : place.webKnown("add", blog.url, "--name", "koe")
    #expect(run.status == 137 || run.status == 0 || run.errors.contains("already"), "\(run)")
    return run.status
  }

  /// Whether it asks for posts by their numbers.
  private static func isPageAgain(_ path: String) -> Bool {
    path.contains("/posts?include=") && path.contains("content")
  }

  /// Whether it asks for a page of all posts, or of their comments.
  private static func isPage(_ path: String) -> Bool {
    path.contains("&post=") || path.contains("/posts?") && path.contains("&orderby=date&") && path.contains("content")
  }
}
