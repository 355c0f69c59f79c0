import Blog
import BlogStore
import CustomDump
import Glibc
import Testing
import Words

@Suite struct SummaryTests {
  @Test func theFirstBatchIsSmallAndTheLastChangedComeFirst() throws {
    let folder = TemporaryFolder()
    for index in 0..<700 {
      folder.write("posts/p\(index).json", #"{"title": "\#(index)"}"#)
      // All of one time, as a clone of a git repository has them, but for one.
      var times = [
        timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: index == 345 ? 2_000_000 : 1_000_000, tv_nsec: 0),
      ]
      utimensat(AT_FDCWD, "\(folder.path)/posts/p\(index).json", &times, 0)
    }
    var batches: [SummaryBatch] = []
    try JSONBlogRepository(folder: folder.path).summaries { batch in
      batches.append(batch)
      return true
    }
    #expect(batches.map(\.summaries.count) == [64, 256, 256, 124])
    #expect(batches.map(\.done) == [64, 320, 576, 700])
    #expect(batches.allSatisfy { $0.total == 700 })
    let slugs = batches.flatMap(\.summaries).map(\.id.slug)
    #expect(Set(slugs).count == 700)
    #expect(slugs[0] == "p345")
    #expect(Array(slugs.dropFirst()) == slugs.dropFirst().sorted(by: >))
  }

  @Test func whoeverHasEnoughStops() throws {
    let folder = TemporaryFolder()
    for index in 0..<200 { folder.write("posts/p\(index).json", "{}") }
    var count = 0
    try JSONBlogRepository(folder: folder.path).summaries { _ in
      count += 1
      return false
    }
    #expect(count == 1)
  }

  @Test func noPostsAreOneEmptyBatch() throws {
    let folder = TemporaryFolder()
    var batches: [SummaryBatch] = []
    try JSONBlogRepository(folder: folder.path).summaries { batch in
      batches.append(batch)
      return true
    }
    expectNoDifference(batches, [SummaryBatch(summaries: [], done: 0, total: 0)])
  }

  @Test func otherFilesAreNoPosts() throws {
    let sample = SampleRepository()
    for name in ["notes.txt", ".hidden.json", "birches.json~", ".birches.json.swp", ".json", "draft.md"] {
      sample.folder.write("posts/\(name)", "{}")
    }
    #expect(try summaries(sample.repository).map(\.id.slug) == ["birches"])
    expectNoDifference(
      sample.repository.check().map(\.sentence),
      ["birches.json~", "draft.md", "notes.txt"].map {
        "posts/\($0): not a file of this format. It is not read; a post or reply is a file that ends in .json."
      })
  }

  @Test func onlyShownCommentsAreCounted() throws {
    let sample = SampleRepository()
    sample.folder.write(
      "posts/birches.json",
      #"{"comments": [{"id": "1"}, {"id": "2", "status": "spam"}, {"id": "3", "kind": "pingback"}, {"id": "4", "status": "?"}]}"#
    )
    #expect(try summaries(sample.repository).map(\.commentCount) == [3])
  }
}

/// Answers to what one said, found by the index.
struct AnsweredIndexTests {
  @Test func repliesOfOnesOwnAreFoundToBeAnswered() throws {
    let folder = TemporaryFolder()
    let cache = TemporaryFolder()
    folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
    let answer = #"{"id": "2", "in_reply_to": "20250101T000000Z-bcdfgh", "author": {"name": "Piet"}}"#
    folder.write("posts/a.json", #"{"id": "a", "title": "A", "comments": [\#(answer)]}"#)
    folder.write("posts/b.json", #"{"id": "b", "title": "B", "comments": [{"id": "3", "author": {"name": "Anne"}}]}"#)
    let catalogue = IndexedCatalogue(
      repository: JSONBlogRepository(folder: folder.path), cacheFolder: cache.path)
    try catalogue.refresh { _ in true }
    var marks = ListMarks(
      replies: [PostID("a"): 1, PostID("b"): 1],
      own: OwnVoice(name: "Anne", replies: [CommentID("20250101T000000Z-bcdfgh")]))
    func answered() throws -> [String] {
      try catalogue.window(ListRequest(query: try PostQuery("is:answered"), after: 9), marks: marks).rows.map(\.id.slug)
    }
    #expect(try answered() == ["a"])
    marks.own = OwnVoice(name: "Anne")
    #expect(try answered().isEmpty)
  }
}
