import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import SeededRandom
import Testing

/// Pieces of blogs in any order and any number at once: what comes before its post waits, and all that comes on different
/// days is what it is at once.
struct OrphanPropertyTests {
  /// The same for each test run, with those that broke it once; `LUKIJA_ORPHAN_SEEDS=1000..<3000` for others.
  static let seeds: [UInt64] = {
    let bounds = getenv("LUKIJA_ORPHAN_SEEDS").map {
      String(cString: $0).split(separator: "..<").compactMap { UInt64($0) }
    }
    guard let bounds, let first = bounds.first else { return Array(1...120) + [40061, 121_495, 200_556, 200_772] }
    return bounds.count == 1 ? [first] : Array(first..<max(first, bounds[1]))
  }()

  @Test(arguments: seeds)
  func piecesInAnyOrderAreTheWhole(_ seed: UInt64) throws {
    let blog = ScatteredBlog(seed: seed)
    var random = SeededGenerator(seed: seed &+ 1)
    for order in [blog.sources, blog.sources.shuffled(using: &random)] {
      let name =
        "seed \(seed), \(order.compactMap { $0.split(separator: "/").last { $0 != "comments" && $0 != "_data" } })"
      let atOnce = TemporaryFolder()
      try bringSaid(order, into: atOnce, name)
      let everything = atOnce.everything("blog")
      // One by one, and some together.
      let apart = TemporaryFolder()
      for source in order {
        try bringSaid([source], into: apart, name)
        let before = apart.everything("blog")
        try bring([source], into: apart.path("blog"))
        expectNoDifference(apart.everything("blog"), before, "\(name): \(source) again")
      }
      expectNoDifference(apart.everything("blog"), everything, "\(name): one by one")
      let parted = TemporaryFolder()
      var rest = order[...]
      while !rest.isEmpty {
        let count = min(rest.count, 1 + Int(random.next() % 3))
        try bringSaid(Array(rest.prefix(count)), into: parted, name)
        rest = rest.dropFirst(count)
      }
      expectNoDifference(parted.everything("blog"), everything, "\(name): in batches")
      try repeatAll(order, in: atOnce, name)
      try look(atOnce, blog, name)
    }
  }

  /// All of it once more changes no byte.
  private func repeatAll(_ sources: [String], in folder: TemporaryFolder, _ name: String) throws {
    let first = folder.everything("blog")
    try bring(sources, into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), first, "\(name): at once again")
  }

  /// A dry run tells what the import does.
  private func bringSaid(_ sources: [String], into folder: TemporaryFolder, _ name: String) throws {
    let dry = try bring(sources, into: folder.path("blog"), isDryRun: true)
    let real = try bring(sources, into: folder.path("blog"))
    expectNoDifference(dry.tally, real.tally, "\(name): dry run of \(sources)")
    expectNoDifference(dry.notes, real.notes, "\(name): dry run of \(sources)")
  }

  /// No comment is lost, each is of its post, and only what has no post waits.
  private func look(_ folder: TemporaryFolder, _ blog: ScatteredBlog, _ name: String) throws {
    let waiting = folder.text("blog/orphans.jsonl") ?? ""
    var texts: [String: String] = [:]
    for post in folder.names("blog/posts") { texts[post] = folder.text("blog/posts/\(post)") }
    for (comment, post) in blog.comments {
      let isHere = texts["\(post).json"]?.contains("kommentti-\(comment)-v") == true
      #expect(isHere || waiting.contains("kommentti-\(comment)-v"), "\(name): \(comment) is lost")
      if let text = texts["\(post).json"] {
        #expect(Set(comments(in: text)).allSatisfy { blog.comments[$0] ?? post == post }, "\(name): \(post)")
      }
    }
    let problems = JSONBlogRepository(folder: folder.path("blog")).check()
    #expect(problems.filter { $0.file == "orphans.jsonl" || $0.severity == .error }.isEmpty, "\(name): \(problems)")
  }

  private func comments(in text: String) -> [String] {
    text.ranges(of: "kommentti-").map { String(text[$0.upperBound...].prefix { $0 != "-" }) }
  }
}
