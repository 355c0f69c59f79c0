import Blog
import CustomDump
import Glibc
import SeededRandom
import Testing

@testable import BlogStore

@Suite("What is kept beside indexes")
struct DigestTests {
  private let several = SeveralBlogs(seed: 37, count: 5)

  private func location(_ folder: String) -> IndexLocation {
    IndexLocation(cacheFolder: several.cache.path, blog: folder)
  }

  private func counted() throws -> [GatheredBlog] {
    try several.blogs.map { id, blog in
      let counter = BlogCounter(
        folder: blog.folder.path, cacheFolder: several.cache.path, stateFolder: several.state.path)
      let counted = try #require(counter.count { true })
      #expect(counted.hasDigest == true)
      return GatheredBlog(id, folder: blog.folder.path, counted)
    }
  }

  private func gathered(_ blogs: [GatheredBlog]) -> GatheredBlogs {
    GatheredBlogs(
      .everything, of: blogs, title: "All", stateFolder: several.state.path, cacheFolder: several.cache.path,
      machine: "koivu",
      patience: GatheredBlogs.Patience(list: 60_000, find: 60_000, thread: 60_000, look: 10, report: 0),
      observe: { _, _ in })
  }

  private func hits(_ gathered: GatheredBlogs, _ words: String) throws -> Set<SearchHit> {
    var hits: Set<SearchHit> = []
    try gathered.catalogue.search(TextQuery(words), replies: []) { progress in
      hits.formUnion(progress.hits)
      return true
    }
    return hits
  }

  /// What each blog finds by itself, with an index of its own.
  private func expected(_ words: String) throws -> Set<SearchHit> {
    var hits: Set<SearchHit> = []
    for (id, blog) in several.blogs {
      let catalogue = IndexedCatalogue(repository: blog.repository, cacheFolder: nil)
      try catalogue.refresh { _ in true }
      try catalogue.search(TextQuery(words), replies: []) { progress in
        hits.formUnion(progress.hits.map { $0.placed(in: id) })
        return true
      }
    }
    return hits
  }

  private static let searches = [
    "sauna", "a", "au", "aun", "järvi", "JARVI", "Straße", "strasse", "日本語", "本", "éclair naïve", "järvi sauna",
    "\"a b\"", "\"sauna kahvi\"", "una ka", "qqxzzy", "sauna qqxzzy", "saunax", "Site Author", "ääni", "2",
  ]

  @Test("Say what is found in all blogs without opening an index")
  func searches() throws {
    let blogs = try counted()
    for words in Self.searches {
      let gathered = gathered(blogs)
      expectNoDifference(try hits(gathered, words), try expected(words), "\(words)")
      #expect(gathered.openingCount == 0, "\(words)")
    }
  }

  @Test("Are not believed once the index is another's, and are made again")
  func stale() throws {
    let blogs = try counted()
    let (id, blog) = several.blogs[1]
    blog.folder.write("posts/fresh.json", #"{"id": "f", "title": "Fresh", "content_text": "wwyqqk"}"#)
    try blog.catalogue(several.cache).refresh { _ in true }
    #expect(try hits(gathered(blogs), "wwyqqk").map(\.post) == [PostID("fresh", in: id)])
    unlink(blog.folder.path + "/posts/fresh.json")
    try blog.catalogue(several.cache).refresh { _ in true }
    #expect(try hits(gathered(blogs), "wwyqqk").isEmpty)
    let again = gathered(try counted())
    #expect(try hits(again, "wwyqqk").isEmpty && again.openingCount == 0)
  }

  @Test("Damaged, cut off and foreign ones are thrown away, and nothing is missed")
  func damaged() throws {
    let blogs = try counted()
    let path = location(blogs[0].folder).digest
    let name = String(path.dropFirst(several.cache.path.count + 1))
    let whole = try #require(
      BlogDigest(at: path).map { _ in try? RepositoryFolder(several.cache.path).read(name) } ?? nil)
    let wanted = try expected("sauna")
    var random = SeededGenerator(seed: 3)
    for round in 0..<40 {
      var bytes = whole
      switch round % 4 {
      case 0: bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      case 2: bytes.append(0)
      default: bytes = Array("{}".utf8)
      }
      #expect(BlogDigest(bytes) == nil)
      several.cache.write(name, bytes)
      expectNoDifference(try hits(gathered(blogs), "sauna"), wanted)
      #expect(access(path, F_OK) != 0)
      let counter = BlogCounter(
        folder: blogs[0].folder, cacheFolder: several.cache.path, stateFolder: several.state.path)
      #expect(counter.lacksDigest(place: location(blogs[0].folder).blog))
    }
    _ = try counted()
    #expect(BlogDigest(at: path) != nil)
  }

  @Test("A signature misses no word that stands in the texts")
  func signature() throws {
    let folder = TemporaryFolder()
    var random = SeededGenerator(seed: 5)
    // Longer than a piece that is read at once.
    let text = (0..<300_000).map { _ in UInt8.random(in: 97...122, using: &random) }
    folder.write("text", text)
    let store = try #require(TextStore(folder.path + "/text", generation: 1))
    let bits = try #require(TextSignature.bits(of: store, upTo: Int64(text.count)))
    bits.withUnsafeBytes { bits in
      for start in Array(262_100..<262_180) + [0, 299_990] {
        for length in 1...10 { #expect(TextSignature.mayHold(Array(text[start..<start + length]), bits)) }
      }
      #expect(!TextSignature.mayHold(Array("järvi".utf8), bits))
    }
  }
}

@Suite("First rows of lists that are kept beside indexes")
struct HeadsTests {
  private let folder = TemporaryFolder()
  private let cache = TemporaryFolder()
  private static let count = 12

  init() {
    for blog in 0..<Self.count {
      folder.write("\(blog)/blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
      for post in 0..<40 {
        let date = Timestamp(seconds: 1_700_000_000 - Int64(blog) * 1000 - Int64(post) * 3000).text
        folder.write(
          "\(blog)/posts/post-\(post).json",
          #"{"id": "\#(post)", "title": "T", "date_published": "\#(date)", "content_text": "x"}"#)
      }
    }
  }

  private func waitUntilItIsOld(_ folder: String) {
    while true {
      let numbers = BlogStamp(folder: folder, journals: "").text.split(separator: " ").prefix(12)
      if !stride(from: 0, to: 12, by: 4).contains(where: { numbers[$0 + 2] == "0" && numbers[$0 + 3] != "0" }) {
        return
      }
      usleep(50_000)
    }
  }

  private func counted() throws -> [GatheredBlog] {
    try (0..<Self.count).map { number in
      let path = "\(folder.path)/\(number)"
      waitUntilItIsOld(path)
      let counter = BlogCounter(folder: path, cacheFolder: cache.path, stateFolder: folder.path + "/state")
      return GatheredBlog(BlogID("\(number)"), folder: path, counter.count { true })
    }
  }

  private func gathered(_ gathering: Gathering, _ blogs: [GatheredBlog]) -> GatheredBlogs {
    GatheredBlogs(
      gathering, of: blogs, title: "New", stateFolder: folder.path + "/state", cacheFolder: cache.path,
      machine: "koivu",
      patience: GatheredBlogs.Patience(list: 60_000, find: 60_000, thread: 60_000, look: 10, report: 0),
      observe: { _, _ in })
  }

  /// As it is without anything kept.
  private func plain(_ gathering: Gathering, _ blogs: [GatheredBlog], _ rows: Int) throws -> [PostSummary] {
    let bare = blogs.map { GatheredBlog($0.id, folder: $0.folder) }
    let catalogue = gathered(gathering, bare).catalogue
    try catalogue.refresh { _ in true }
    return try catalogue.window(ListRequest(after: rows), marks: ListMarks(known: [])).rows
  }

  @Test("Are what the indexes say, and none of those is opened for them", arguments: [Gathering.new, .everything])
  func firstWindow(_ gathering: Gathering) throws {
    let blogs = try counted()
    let list = gathered(gathering, blogs)
    let window = try list.catalogue.window(ListRequest(after: 60), marks: ListMarks(known: []))
    #expect(window.rows.count == 60 && window.count == Self.count * 40 && list.openingCount == 0)
    expectNoDifference(window.rows, try plain(gathering, blogs, 60))
    // Further down than what was kept.
    let all = try list.catalogue.window(ListRequest(after: 450), marks: ListMarks(known: []))
    expectNoDifference(all.rows, try plain(gathering, blogs, 450))
  }

  @Test("Do not count where something was read, came or went since")
  func changes() throws {
    let blogs = try counted()
    let store = JSONLinesStateStore(
      folder: folder.path + "/state", blog: StateLocation.blogKey(homePageURL: nil, folder: blogs[0].folder),
      machine: "m")
    try store.append([.postRead(PostID("post-0"), true)])
    let list = gathered(.new, blogs)
    let window = try list.catalogue.window(ListRequest(after: 30), marks: ListMarks(known: []))
    #expect(list.openingCount > 0 && !window.rows.contains { $0.id == PostID("post-0", in: blogs[0].id) })
    expectNoDifference(window.rows, try plain(.new, blogs, 30))
    folder.write(
      "1/posts/fresh.json", #"{"id": "f", "title": "F", "date_published": "2030-01-01T00:00:00Z", "content_text": "x"}"#
    )
    unlink("\(folder.path)/2/posts/post-0.json")
    let kept = gathered(.new, blogs)
    let keeping = Keeping(kept.catalogue, cache: cache)
    defer { keeping.stop() }
    _ = try kept.catalogue.window(ListRequest(after: 30), marks: ListMarks(known: []))
    try keeping.waitUntilUpToDate()
    let rows = try kept.catalogue.window(ListRequest(after: 30), marks: ListMarks(known: [])).rows
    #expect(rows.first?.id == PostID("fresh", in: BlogID("1")))
    #expect(!rows.contains { $0.id == PostID("post-0", in: BlogID("2")) })
  }
}
