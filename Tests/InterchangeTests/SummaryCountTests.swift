import Blog
import BlogStore
import CustomDump
import Foundation
import Interchange
import SeededRandom
import Testing

/// The counts of an import's summary are what the folder differs by, however many sources had a post or a comment.
struct SummaryCountTests {
  /// A blog's folder, read by somebody else's parser.
  private struct Shot {
    var posts: [String: NSDictionary] = [:]
    /// By post, id, and which one of several with the id.
    var comments: [String: NSDictionary] = [:]

    init(_ folder: String) throws {
      for name in TemporaryFolder.namesSorted(folder + "/posts") where name.hasSuffix(".json") {
        let data = try Data(contentsOf: URL(filePath: "\(folder)/posts/\(name)"))
        guard let post = try JSONSerialization.jsonObject(with: data) as? NSDictionary else { continue }
        posts[name] = post
        for comment in post["comments"] as? [NSDictionary] ?? [] {
          var key = "\(name) \(comment["id"] ?? "")"
          while comments[key] != nil { key += "+" }
          comments[key] = comment
        }
      }
    }

    func words(_ key: String, of comments: Bool, _ usual: String) -> [String: Int] {
      let all = comments ? Array(self.comments.values) : Array(posts.values)
      return Dictionary(grouping: all) { $0[key] as? String ?? usual }.mapValues(\.count)
    }
  }

  private static func hasVanished(_ comment: NSDictionary?) -> Bool { comment?["vanished"] as? Bool == true }

  private func bringCounted(_ sources: [String], _ folder: TemporaryFolder, _ name: String) throws {
    let before = try Shot(folder.path("blog"))
    let done = try bring(sources, into: folder.path("blog"))
    let (after, tally) = (try Shot(folder.path("blog")), done.tally)
    let changed = before.posts.filter { after.posts[$0.key] != $0.value }
    #expect(tally.posts[.new] ?? 0 == after.posts.count - before.posts.count, "\(name): \(tally)")
    #expect(tally.posts[.changed] ?? 0 == changed.count, "\(name): \(tally)")
    let vanished = after.comments.filter { Self.hasVanished($0.value) && !Self.hasVanished(before.comments[$0.key]) }
    #expect(tally.comments[.vanished] ?? 0 == vanished.count, "\(name): \(tally)")
    // What a double had goes to its post as well, and is no new comment.
    if done.broughtTogether.isEmpty {
      let new = after.comments.keys.filter { before.comments[$0] == nil }
      #expect(tally.comments[.new] ?? 0 == new.count, "\(name): \(tally)")
      let changed = before.comments.filter { after.comments[$0.key] != $0.value && vanished[$0.key] == nil }
      #expect(tally.comments[.changed] ?? 0 == changed.count, "\(name): \(tally)")
    }
    for words in [tally.postKinds, tally.postStatuses] {
      #expect(words.values.reduce(0, +) == tally.postCount, "\(name): \(tally)")
    }
    for words in [tally.commentKinds, tally.commentStatuses] {
      #expect(words.values.reduce(0, +) == tally.commentCount, "\(name): \(tally)")
    }
    guard before.posts.isEmpty else { return }
    expectNoDifference(tally.postKinds, after.words("kind", of: false, "post"), name)
    expectNoDifference(tally.postStatuses, after.words("status", of: false, "published"), name)
    expectNoDifference(tally.commentKinds, after.words("kind", of: true, "comment"), name)
    expectNoDifference(tally.commentStatuses, after.words("status", of: true, "approved"), name)
  }

  @Test(arguments: 1...40)
  func theCountsOfScatteredBlogsAreTrue(_ seed: UInt64) throws {
    let blog = ScatteredBlog(seed: seed)
    var random = SeededGenerator(seed: seed)
    let folder = TemporaryFolder()
    for _ in 1...2 {
      var rest = blog.sources.shuffled(using: &random)[...]
      while !rest.isEmpty {
        let batch = Array(rest.prefix(1 + Int(random.next() % 3)))
        rest = rest.dropFirst(batch.count)
        try bringCounted(batch, folder, "seed \(seed)")
      }
    }
    try bringCounted(blog.sources, TemporaryFolder(), "seed \(seed), at once")
  }

  @Test(arguments: 1...40)
  func theCountsOfChangingBlogsAreTrue(_ seed: UInt64) throws {
    let history = BlogHistory(seed: seed)
    let folder = TemporaryFolder()
    var rest = history.sources.map(\.path)[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(1 + Int(seed % 3)))
      rest = rest.dropFirst(batch.count)
      try bringCounted(batch, folder, "seed \(seed)")
    }
    try bringCounted(history.sources.map(\.path), TemporaryFolder(), "seed \(seed), at once")
  }

  private func export(_ name: String, _ comments: [String], body: String = "<p>Kolme ahventa.</p>") -> String {
    let folder = TemporaryFolder.shared
    var export = ExportText()
    export.items = [ExportText.item(1, body: body, comments: comments), ExportText.item(2)]
    return folder.source(name, export.text)
  }

  /// What is gone is said once.
  @Test
  func whatVanishedIsCountedOnce() throws {
    let folder = TemporaryFolder()
    let all = export("all.xml", [ExportText.comment(1), ExportText.comment(2, text: "Toinen.")])
    let less = export("less.xml", [ExportText.comment(1)])
    try bring([all], into: folder.path("blog"))
    #expect(try bring([less], into: folder.path("blog")).tally.comments == [.unchanged: 1, .vanished: 1])
    #expect(try bring([less], into: folder.path("blog")).tally.comments == [.unchanged: 1])
    #expect(try bring([all], into: folder.path("blog")).tally.comments == [.unchanged: 1, .changed: 1])
    // Away and back again within one import is nothing.
    let tally = try bring([less, all], into: folder.path("blog")).tally
    #expect(tally.comments == [.unchanged: 2] && tally.posts == [.unchanged: 2])
  }

  /// Of one post in several sources there is one.
  @Test
  func aPostOfTwoSourcesCountsOnce() throws {
    let folder = TemporaryFolder()
    let first = export("first.xml", [ExportText.comment(1)])
    let second = export("second.xml", [ExportText.comment(1), ExportText.comment(2, text: "B")], body: "<p>Neljä.</p>")
    let tally = try bring([first, second, first, second], into: folder.path("blog")).tally
    #expect(tally.posts == [.new: 2] && tally.comments == [.new: 2])
    #expect(tally.commentKinds == ["comment": 2] && tally.postStatuses == ["published": 2])
  }
}

extension TemporaryFolder {
  fileprivate static let shared = TemporaryFolder()
  fileprivate static func namesSorted(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
