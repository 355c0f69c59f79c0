import Blog
import CustomDump
import Glibc
import Testing
import Words

@testable import BlogStore

/// No name and no link leads out of the repository, and nothing that is not a file makes it wait.
@Suite struct BoundaryTests {
  @Test(arguments: ["../blog", "../../etc/passwd", "/etc/passwd", "a/b", "", ".hidden", "a\0b", "nothing"])
  func slugsStayInTheirFolder(slug: String) {
    let sample = SampleRepository()
    sample.folder.write("posts/.hidden.json", #"{"title": "hidden"}"#)
    let found = problem { () throws(Problem) in _ = try sample.repository.post(PostID(slug)) }
    #expect(found?.diagnostic == .post(.missing(slug: slug)))
  }

  @Test(arguments: ["ä ö", "...", "a b#c?d&e", "🌲", "-rf", "%2e%2e", "con", "a.json", "\u{1b}[31m", "\"quoted\""])
  func oddSlugsAreSlugs(slug: String) throws {
    let sample = SampleRepository()
    sample.folder.write("posts/\(slug).json", #"{"title": "Odd"}"#)
    if slug.hasPrefix(".") {
      #expect(try summaries(sample.repository).count == 1)
    } else {
      #expect(try sample.repository.post(PostID(slug)).post.title == "Odd")
      #expect(Set(try summaries(sample.repository).map(\.id.slug)) == ["birches", slug])
    }
  }

  @Test func aLinkInsideIsFollowedAndOneOutsideIsNot() throws {
    let (sample, elsewhere) = (SampleRepository(), TemporaryFolder())
    elsewhere.write("secret.json", #"{"title": "secret"}"#)
    let posts = sample.folder.path + "/posts"
    symlink("birches.json", posts + "/inside.json")
    symlink(posts + "/birches.json", posts + "/absolute.json")
    symlink(elsewhere.path + "/secret.json", posts + "/outside.json")
    symlink("../../\(elsewhere.path.split(separator: "/").last ?? "")/secret.json", posts + "/relative.json")
    symlink("nowhere.json", posts + "/dangling.json")
    symlink("loop.json", posts + "/loop.json")
    symlink("/dev/zero", posts + "/zero.json")
    let messages = Dictionary(
      uniqueKeysWithValues: try summaries(sample.repository).map { ($0.id.slug, $0.problem?.message ?? $0.title) })
    expectNoDifference(
      messages,
      [
        "birches": "Birches", "inside": "Birches", "absolute": "Birches",
        "outside": "this link leads out of the repository.", "relative": "this link leads out of the repository.",
        "zero": "this link leads out of the repository.", "dangling": "there is no such file.",
        "loop": "there is no such file.",
      ])
  }

  @Test func aPostsFolderElsewhereIsRefused() {
    let (sample, elsewhere) = (TemporaryFolder(), SampleRepository())
    sample.write("blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
    symlink(elsewhere.folder.path + "/posts", sample.path + "/posts")
    let repository = JSONBlogRepository(folder: sample.path)
    #expect(
      repository.check().map(\.sentence) == [
        "posts: this link leads out of the repository. Copy the file into the blog's folder."
      ])
    #expect(problem { () throws(Problem) in _ = try repository.post(PostID("birches")) } != nil)
  }

  @Test func whatIsNoFileDoesNotBlock() throws {
    let sample = SampleRepository()
    let posts = sample.folder.path + "/posts"
    mkfifo(posts + "/fifo.json", 0o644)
    mkdir(posts + "/folder.json", 0o755)
    symlink("fifo.json", posts + "/link.json")
    let broken = try summaries(sample.repository).filter { $0.problem != nil }
    #expect(Set(broken.map(\.title)) == ["fifo.json", "folder.json", "link.json"])
    #expect(broken.allSatisfy { $0.problem?.message == "this is not a regular file." })
    #expect(problem { () throws(Problem) in _ = try sample.repository.post(PostID("fifo")) } != nil)
  }

  @Test func aNameThatIsNotUTF8IsListedAndNotRead() throws {
    let sample = SampleRepository()
    let bytes = Array((sample.folder.path + "/posts/").utf8) + [0xFF, 0x78] + Array(".json".utf8) + [0]
    let path = bytes.map { CChar(bitPattern: $0) }
    let file = creat(path, 0o644)
    try #require(file >= 0)
    close(file)
    let broken = try #require(try summaries(sample.repository).first { $0.problem != nil })
    #expect(broken.title == #"\xFFx.json"#)
    #expect(broken.problem?.message == "no post or reply can have this name.")
    #expect(sample.repository.check().map(\.message) == ["no post or reply can have this name."])
    unlink(path)
  }

  @Test func anAbsurdlyLargeFileIsNotRead() throws {
    let sample = SampleRepository()
    let file = open(sample.folder.path + "/posts/birches.json", O_WRONLY)
    // A hole: it takes no room on the disk.
    ftruncate(file, off_t(RepositoryFolder.largestFile) + 1)
    close(file)
    let found = problem { () throws(Problem) in _ = try sample.repository.post(PostID("birches")) }
    #expect(found?.message == "the file is larger than 128 MB.")
  }

  @Test(
    arguments: [
      ("media/a.jpg", "media/a.jpg"), ("./media/../media/a.jpg", "./media/../media/a.jpg"), ("a..b/c", "a..b/c"),
      ("https://a.example/../x", "https://a.example/../x"),
      ("data:image/png;base64,AA==", "data:image/png;base64,AA=="),
      ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"), ("ä ö.jpg", "ä ö.jpg"), ("a:b/../..", "a:b/../.."),
      ("../a", nil), ("media/../../a", nil), ("/etc/passwd", nil), ("%2e%2e/a", nil), ("..%2Fa", nil), ("%2Fetc", nil),
      ("file:///etc/passwd", nil), ("FILE:/etc/passwd", nil), ("a\nb", nil), ("a\u{1b}b", nil), ("a%00b", nil),
    ] as [(String, String?)])
  func referencesStayInside(text: String, reference: String?) {
    #expect(RepositoryPath.reference(text) == reference)
  }
}
