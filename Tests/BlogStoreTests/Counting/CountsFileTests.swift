import Blog
import CustomDump
import Glibc
import Testing

@testable import BlogStore

/// The file of counts, which may be gone, foreign or broken at any time.
struct CountsFileTests {
  let cache = TemporaryFolder()
  private var file: CountsFile { CountsFile(cacheFolder: cache.path + "/lukija") }

  private func entry(_ number: Int) throws -> CountsFile.Entry {
    var counts = BlogCounts()
    (counts.posts, counts.newPosts, counts.newComments, counts.new) = (number, 2, 3, 4)
    (counts.answered, counts.starred, counts.mine, counts.drafts) = (5, 6, 7, 8)
    let counted = CountedBlog(
      title: number % 2 == 0 ? "Blogi \"\(number)\"" : nil, counts: counts, newest: number % 3 == 0 ? nil : -5,
      texts: number % 4 == 0 ? nil : TextExtent(numbers: [1, 2, 3, 4, 5, -6, Int64(IndexSchema.userVersion)]),
      journal: "b-\(number)", voice: number % 5 == 0 ? nil : "Minä",
      stamp: "1 2 3")
    return try #require(CountsFile.Entry(counted, place: "/p/\(number)"))
  }

  private func entries(_ count: Int) throws -> [String: CountsFile.Entry] {
    Dictionary(uniqueKeysWithValues: try (0..<count).map { ("/home/aino/blogit/blogi-\($0)", try entry($0)) })
  }

  @Test func whatWasWrittenIsRead() throws {
    #expect(file.read().isEmpty)
    let entries = try entries(20)
    try file.write([:])
    try file.write(entries)
    expectNoDifference(file.read(), entries)
    // For nobody else, and nothing lies beside it.
    var status = stat()
    #expect(stat(cache.path + "/lukija/counts.json", &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(cache.names("lukija") == ["counts.json"])
  }

  @Test func whatCouldNotBeReadIsNotKept() throws {
    var counted = try entry(1).counted
    counted.problem = Problem(.site(.missing), file: "blog.json")
    #expect(CountsFile.Entry(counted, place: "/p") == nil)
    counted.problem = nil
    counted.counts = nil
    #expect(CountsFile.Entry(counted, place: "/p") == nil)
  }

  @Test func whatIsNoneOfOursSaysNothing() throws {
    try file.write(try entries(2))
    let text = try #require(cache.text("lukija/counts.json"))
    for bytes in [
      "", "{", "[]", "5", String(text.dropLast(10)), text.replacing("\"lukija_counts\":3", with: "\"lukija_counts\":1"),
      #"{"lukija_counts":3,"blogs":[1]}"#,
    ] {
      cache.write("lukija/counts.json", bytes)
      #expect(file.read().isEmpty, "\(bytes)")
    }
    for (old, new) in [
      ("[0,2,", "[-1,2,"), ("[0,2,", "[0,2,9,"), ("[0,2,", "[99999999999,2,"), ("[0,2,", "[\"0\",2,"),
      ("\"stamp\"", "\"stamps\""), ("\"place\"", "\"places\""),
    ] {
      cache.write("lukija/counts.json", text.replacing(old, with: new, maxReplacements: 1))
      #expect(file.read().count == 1, "\(new)")
    }
    cache.write("lukija/counts.json", text)
    #expect(file.read().count == 2)
  }

  @Test func whereNothingCanBeWrittenThatIsSaid() throws {
    let file = CountsFile(cacheFolder: "/dev/null/lukija")
    #expect(throws: Problem.self) { try file.write(try entries(1)) }
    #expect(file.read().isEmpty)
    // A folder in its place, a link that leads elsewhere.
    cache.write("lukija/counts.json/x", "")
    #expect(self.file.read().isEmpty)
  }

  @Test func whatAKilledProgramLeftGoes() throws {
    cache.write("lukija/.counts.json.999999.tmp", "half")
    try file.write(try entries(1))
    #expect(cache.names("lukija") == ["counts.json"])
  }
}
