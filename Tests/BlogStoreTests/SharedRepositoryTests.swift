import Blog
import BlogStore
import CustomDump
import Testing
import Words

/// Other people's data, and attacks.
@Suite(.enabled(if: SharedData.isPresent, "shared/data is not beside the repository"))
struct SharedRepositoryTests {
  @Test func theSeedReadsWhole() throws {
    let repository = SharedData.repository("seed")
    #expect(try repository.site().contact?.address.count == 2)
    let summaries = try summaries(repository)
    #expect(summaries.map(\.commentCount) == [5])
    let opened = try repository.post(try #require(summaries.first).id)
    #expect(opened.problems.isEmpty)
    let thread = CommentThread(comments: opened.post.comments)
    #expect(thread.count == 5 && thread.linkBacks.count == 3)
    expectNoDifference(repository.check(), [])
  }

  @Test(arguments: ["seed", "theme-unit-test", "hostile"])
  func summariesAndPostsAgree(name: String) throws {
    let repository = SharedData.repository(name)
    let site = try repository.site()
    for summary in try summaries(repository) {
      do throws(Problem) {
        let post = try repository.post(summary.id).post
        expectNoDifference(summary, post.summary(of: site))
      } catch {
        #expect(summary.problem == error)
      }
    }
  }

  @Test func theThemeUnitTestReadsWhole() throws {
    let repository = SharedData.repository("theme-unit-test")
    let summaries = try summaries(repository)
    #expect(summaries.count == 56)
    #expect(summaries.allSatisfy { $0.problem == nil })
    let depths = try summaries.map { summary in
      CommentThread(comments: try repository.post(summary.id).post.comments).entries.map(\.depth).max() ?? 0
    }
    #expect(depths.max() == 9)
    #expect(repository.check().allSatisfy { $0.severity == .warning })
  }

  @Test func allSevenBrokenFilesAreNamedAndTheOthersOpen() throws {
    let repository = SharedData.repository("hostile")
    expectNoDifference(
      repository.check().filter { $0.file.contains("broken") }.map { "\($0.severity) \($0.location): \($0.message)" },
      [
        "warning posts/broken-bad-date.json:1:52: “date_published” is no RFC 3339 date: “yesterday”.",
        "error posts/broken-empty.json:1:1: the file is empty; expected a JSON object.",
        "warning posts/broken-escape-path.json:1:39: “image” leads out of the repository: “../../../etc/passwd”.",
        "warning posts/broken-no-title.json:1:1: the post has no “title”.",
        "error posts/broken-not-an-object.json:1:1: expected a JSON object, found a list.",
        "error posts/broken-truncated.json:1:22: the file ends inside a string.",
        "error posts/broken-wrong-type.json:1:22: “title” must be a string, found a number.",
        "error posts/broken-wrong-type.json:1:37: “comments” must be a list, found a string.",
      ])
    let unreadable = try summaries(repository).filter { $0.problem != nil }.map(\.title)
    #expect(
      unreadable.sorted() == [
        "broken-empty.json", "broken-not-an-object.json", "broken-truncated.json", "broken-wrong-type.json",
      ])
    #expect(try repository.post(PostID("broken-escape-path")).post.image == nil)
    #expect(try repository.post(PostID("broken-no-title")).post.displayTitle == "no title")
  }

  @Test func everyThreadThatNoTreeCanHoldIsShownWhole() throws {
    let repository = SharedData.repository("hostile")
    for summary in try summaries(repository) where summary.id.slug.hasPrefix("thread-") {
      let comments = try repository.post(summary.id).post.comments
      #expect(CommentThread(comments: comments).count == comments.count { $0.status.isShown })
    }
    let odd = try repository.post(PostID("thread-odd"))
    #expect(odd.post.comments.count == 6)
    #expect(odd.problems.count == 5)
  }

  @Test func wordsOfProblemsCarryNoControlCharacters() {
    for problem in SharedData.repository("hostile").check() {
      #expect(problem.sentence.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test(arguments: ["bom", "deep", "dup-keys", "invalid-utf8", "raw-esc", "trailing"])
  func hostileBytes(name: String) throws {
    let file = TemporaryFolder()
    let bytes = try #require(FileBytes.read("\(SharedData.folder ?? "")/hostile/bytes/\(name).json"))
    file.write("posts/p.json", bytes)
    let repository = JSONBlogRepository(folder: file.path)
    let expected = [
      "bom": nil, "dup-keys": nil, "deep": "posts/p.json:1:257: nested more than 256 levels deep.",
      "invalid-utf8": "posts/p.json:1:14: not UTF-8 text.",
      "raw-esc": "posts/p.json:1:11: a raw control character (U+001B) stands in a string.",
      "trailing": "posts/p.json:2:1: there is more text after the end of the JSON object.",
    ]
    let found = problem { () throws(Problem) in _ = try repository.post(PostID("p")) }
    #expect(found.map { "\($0.location): \($0.message)" } == expected[name] ?? nil)
  }
}
