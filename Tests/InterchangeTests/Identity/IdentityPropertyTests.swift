import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import SeededRandom
import Testing

/// Feeds and exports with clashing, missing and changing ids, in any order and any number at once: nothing that was imported
/// and is not gone at its source is ever missing, nothing takes another's place, and a second run changes no byte.
struct IdentityPropertyTests {
  /// The same for each test run; `LUKIJA_IDENTITY_SEEDS=1000..<3000` for others.
  static let seeds: [UInt64] = {
    let bounds = getenv("LUKIJA_IDENTITY_SEEDS").map {
      String(cString: $0).split(separator: "..<").compactMap { UInt64($0) }
    }
    guard let bounds, let first = bounds.first else { return Array(1...150) }
    return bounds.count == 1 ? [first] : Array(first..<max(first, bounds[1]))
  }()

  @Test(arguments: seeds)
  func nothingIsLostOrTakesAnothersPlace(_ seed: UInt64) throws {
    let history = BlogHistory(seed: seed)
    let one = ImportedBlog(name: "seed \(seed)", isInOrder: true)
    for source in history.sources { try one.take(source) }
    // In another order, as somebody finds old files.
    var random = SeededGenerator(seed: seed &+ 1)
    let shuffled = ImportedBlog(name: "seed \(seed), in another order", isInOrder: false)
    for source in history.sources.shuffled(using: &random) { try shuffled.take(source) }
    // All at once is the same as one after the other, and a dry run tells it.
    let atOnce = TemporaryFolder()
    let paths = history.sources.map(\.path)
    let dry = try bring(paths, into: atOnce.path("blog"), isDryRun: true)
    // What waits may wait on the disk.
    let real = try bring(paths, into: atOnce.path("blog"), mostWaiting: seed % 2 == 0 ? 0 : nil)
    expectNoDifference(dry.tally, real.tally, "seed \(seed), at once")
    expectNoDifference(dry.notes, real.notes, "seed \(seed), at once")
    let apart = TemporaryFolder()
    for path in paths { try bring([path], into: apart.path("blog")) }
    expectNoDifference(atOnce.everything("blog"), apart.everything("blog"), "seed \(seed), at once")
  }
}
