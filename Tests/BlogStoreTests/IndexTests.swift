import Blog
import BlogStore
import CustomDump
import Glibc
import SearchText
import Testing

@Suite("The derived index")
struct IndexTests {
  @Test("Lists what the files say, whatever happens to them, in any order", arguments: 1...6)
  func filesAndIndexAgree(seed: UInt64) throws {
    let blog = RandomBlog(seed: seed)
    let cache = TemporaryFolder()
    for _ in 0..<12 {
      for _ in 0..<Int.random(in: 1...6, using: &blog.random) { blog.change() }
      // Now the same program goes on, now another is started.
      let catalogue = blog.catalogue(cache)
      try catalogue.refresh { _ in true }
      try blog.expectAgreement(catalogue)
    }
  }

  @Test("Goes on from where a program that was stopped left off", arguments: 1...4)
  func stoppedInBetween(seed: UInt64) throws {
    let blog = RandomBlog(seed: seed + 100)
    for _ in 0..<400 { blog.change() }
    let cache = TemporaryFolder()
    var left = Int(seed) * 2
    try blog.catalogue(cache).refresh { _ in
      left -= 1
      return left > 0
    }
    for _ in 0..<5 { blog.change() }
    let catalogue = blog.catalogue(cache)
    try catalogue.refresh { _ in true }
    try blog.expectAgreement(catalogue)
  }

  @Test("Is made again where its files are broken, foreign or gone", arguments: Damage.allCases)
  func damage(_ damage: Damage) throws {
    let blog = RandomBlog(seed: 7)
    for _ in 0..<60 { blog.change() }
    let cache = TemporaryFolder()
    try blog.catalogue(cache).refresh { _ in true }
    let folder = try #require(cache.names().first)
    for name in cache.names(folder) where damage.concerns(name) { damage.apply(to: "\(cache.path)/\(folder)/\(name)") }
    let catalogue = blog.catalogue(cache)
    var notices: [IndexNotice] = []
    try catalogue.refresh {
      if case .notice(let notice) = $0 { notices.append(notice) }
      return true
    }
    try blog.expectAgreement(catalogue)
    if damage.isNoticed { #expect(notices.contains(.rebuilt) || notices.contains(.otherVersionRebuilt), "\(notices)") }
    // And it is kept from then on.
    let next = blog.catalogue(cache)
    try next.refresh { event in
      if case .notice(let sentence) = event { Issue.record("\(sentence)") }
      return true
    }
    try blog.expectAgreement(next)
  }

  @Test("Is kept in memory where there is no cache folder")
  func withoutCache() throws {
    let blog = RandomBlog(seed: 11)
    for _ in 0..<40 { blog.change() }
    let catalogue = IndexedCatalogue(repository: blog.repository, cacheFolder: nil)
    var notices = 0
    try catalogue.refresh {
      if case .notice = $0 { notices += 1 }
      return true
    }
    #expect(notices == 1)
    try blog.expectAgreement(catalogue)
    try IndexedCatalogue(repository: blog.repository, cacheFolder: "/proc/nowhere").refresh { _ in true }
  }

  @Test("Two catalogues over one index agree, whoever writes it")
  func twoAtOnce() throws {
    let blog = RandomBlog(seed: 13)
    let cache = TemporaryFolder()
    for _ in 0..<80 { blog.change() }
    let (first, second) = (blog.catalogue(cache), blog.catalogue(cache))
    try first.refresh { _ in true }
    try second.refresh { _ in true }
    for _ in 0..<10 { blog.change() }
    try second.refresh { _ in true }
    try blog.expectAgreement(first)
    try blog.expectAgreement(second)
  }

  @Test("Another process's authors are the authors of posts that name nobody")
  func siteAuthors() throws {
    let blog = RandomBlog(seed: 17)
    blog.folder.write("posts/nobody.json", #"{"title": "By nobody", "content_text": "x"}"#)
    let cache = TemporaryFolder()
    let catalogue = blog.catalogue(cache)
    try catalogue.refresh { _ in true }
    blog.folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B", "authors": [{"name": "Uusi Ääni"}]}"#)
    try catalogue.refresh { _ in true }
    #expect(try catalogue.find(.slug(PostID("nobody")), marks: ListMarks())?.authors == ["Uusi Ääni"])
    try blog.expectAgreement(catalogue)
  }
}

/// Ways to spoil an index.
enum Damage: String, CaseIterable {
  case garbledDatabase, truncatedDatabase, emptiedDatabase, otherVersion, otherProgram
  case garbledText, truncatedText, lostText, lostAll

  var isNoticed: Bool {
    switch self {
    case .garbledDatabase, .otherVersion, .otherProgram: true
    default: false
    }
  }

  func concerns(_ name: String) -> Bool {
    switch self {
    case .garbledText, .truncatedText, .lostText: name.hasPrefix("text-")
    case .lostAll: true
    default: name == "index.sqlite"
    }
  }

  func apply(to path: String) {
    func write(_ bytes: [UInt8], at place: Int) {
      let file = open(path, O_RDWR)
      pwrite(file, bytes, bytes.count, off_t(place))
      close(file)
    }
    switch self {
    case .garbledDatabase:
      // Every page but the first, so that opening it succeeds and reading it does not.
      for page in 1..<40 { write([UInt8](repeating: 0xA5, count: 2000), at: page * 4096) }
    case .truncatedDatabase: truncate(path, 3000)
    case .emptiedDatabase: truncate(path, 0)
    // The user version and the magic words, as SQLite's file format has them.
    case .otherVersion: write([0x7F, 0, 0, 1], at: 60)
    case .otherProgram: write(Array("No database at all".utf8), at: 0)
    case .garbledText: write([UInt8](repeating: 0x7A, count: 700), at: 300)
    case .truncatedText: truncate(path, 500)
    case .lostText, .lostAll: unlink(path)
    }
  }
}
