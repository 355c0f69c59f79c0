import Blog
import BlogStore
import FoundationEssentials
import Interchange
import Sync
import Testing
import TextFormats

/// A blog's folder and its sync state, with the loop that the program runs.
final class SyncFolder {
  let path: String
  var state: [UInt8] = []
  /// Requests of the last sync.
  var requestCount = 0
  var facts: [SyncFact] = []
  var fault: SyncFault?
  var tally = ImportTally()
  let source: SyncSource

  init(_ source: SyncSource = SyncSource(adapter: .wordpress, home: ModelBlog.home, rest: ModelBlog.home + "/wp-json/"))
  {
    self.source = source
    path = NSTemporaryDirectoryPath.make()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  struct Killed: Error {}

  /// Runs a sync.
  ///
  /// - Parameter kill: at which step it is killed; the steps are events' writing and the state's saving.
  func sync(
    now: Int64, options: PullOptions = PullOptions(), kill: Int? = nil, reversed: Bool = false,
    _ answer: (Request) -> Result<Answer, SyncFault>
  ) throws {
    let writer = try RepositoryWriter(folder: path)
    nonisolated(unsafe) let held = writer
    var pull = Pull(
      source, state: SyncState(text: state), options: options,
      folder: BlogFolder(posts: { try held.heldPosts() }, numbers: { held.heldNumbers(among: $0) }))
    var onTheWay: [Request] = []
    var steps = 0
    func step() throws {
      steps += 1
      if let kill, steps >= kill { throw Killed() }
    }
    let now = Timestamp(seconds: now)
    do {
      while true {
        onTheWay += try pull.requests(now: now)
        #expect(onTheWay.count <= Pull.mostInFlight)
        if pull.isFinished { break }
        let request = reversed ? onTheWay.removeLast() : onTheWay.removeFirst()
        let events = try pull.take(answer(request), for: request.id, now: now)
        try step()
        for event in events { try writer.take(event) }
        _ = try writer.settle()
        try step()
        state = pull.state.text
        requestCount = pull.requestCount
        guard pull.requestCount < 5000 else { throw Killed() }
      }
      state = pull.state.text
      _ = try writer.finish()
    } catch let killed as Killed {
      writer.abandon()
      throw killed
    }
    requestCount = pull.requestCount
    facts = pull.facts
    fault = pull.fault
    tally = writer.tally
  }

  func sync(
    with blog: inout ModelBlog, options: PullOptions = PullOptions(), kill: Int? = nil, reversed: Bool = false
  ) throws {
    var copy = blog
    copy.log = []
    try sync(now: blog.now, options: options, kill: kill, reversed: reversed) { .success(copy.answer($0)) }
    blog.log = copy.log
  }

  // MARK: What is there

  var posts: [Post] {
    get throws {
      let repository = JSONBlogRepository(folder: path)
      return try repository.slugs().sorted().map { try repository.post(PostID($0)).post }
    }
  }

  /// Every file with its text.
  var files: [String: String] {
    var result: [String: String] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path + "/posts")) ?? [] {
      result[name] = try? String(contentsOfFile: path + "/posts/" + name, encoding: .utf8)
    }
    for name in ["blog.json", "orphans.jsonl"] {
      result[name] = try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }
    return result
  }
}

enum NSTemporaryDirectoryPath {
  static func make() -> String {
    let path = FileManager.default.temporaryDirectory.path + "/lukija-sync-\(UInt64.random(in: 0 ... .max))"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

/// What a server says and a folder has, in the same words, so that they can be compared.
struct Shown: Hashable, CustomStringConvertible {
  var id: String
  var title: String
  var body: String
  var tags: [String]
  var isGone: Bool
  var isSticky: Bool
  var comments: [String]

  var description: String { "\(id) \(title) gone:\(isGone) \(body) \(tags) \(isSticky) \(comments)" }
}

extension SyncFolder {
  var shown: [Shown] {
    get throws {
      try posts.map { post in
        Shown(
          id: post.feedID, title: post.title, body: post.body.source, tags: post.tags.sorted(),
          isGone: post.hasVanished, isSticky: post.marks.isSticky,
          comments: post.comments.map { comment in
            "\(comment.id)<\(comment.inReplyTo?.value ?? "") \(comment.author.name) \(comment.published?.seconds ?? 0) "
              + "\(comment.hasVanished ? "gone" : "here") \(comment.body.source)"
          }.sorted())
      }.sorted { $0.id < $1.id }
    }
  }
}
