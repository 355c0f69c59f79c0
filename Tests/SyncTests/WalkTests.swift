import Blog
import CustomDump
import SeededRandom
import Sync
import Testing
import TextFormats

/// The first pull: posts page by page, newest first, each with its thread, whatever that is like.
struct WalkTests {
  /// More than a page of posts, with threads of all sizes.
  private func blog(seed: UInt64 = 1) -> ModelBlog {
    var random = SeededGenerator(seed: seed)
    var blog = ModelBlog()
    for number in 0..<130 {
      let time = blog.now - 9_000_000 + Int64(number) * 30_000
      let post = blog.publish("Ahvenia \(number)", at: time)
      let size = number % 40 == 7 ? 90 + random.below(260) : random.below(3) == 0 ? 0 : random.below(14)
      for answer in 0..<size { blog.comment(on: post, "Vastaus \(answer)", at: time + Int64(answer / 3) * 60) }
    }
    return blog
  }

  private static func isThreads(_ url: String) -> Bool { url.contains("/comments?") && url.contains("&post=") }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func everyThreadComesWhole(seed: UInt64) throws {
    var blog = blog(seed: seed)
    let folder = SyncFolder()
    try folder.sync(with: &blog, reversed: seed % 2 == 0)
    expectNoDifference(try folder.shown, blog.shown)
    #expect(folder.tally.comments == [.new: blog.comments.count])
    // What the walk leaves out, only the count tells: it left out nothing.
    #expect(!blog.log.contains { $0.contains("&order=desc&_fields=id,date_gmt") })
    // A page of comments is nearly full: what goes on behind its end comes once more.
    let pages = blog.log.count(where: Self.isThreads)
    #expect(pages <= blog.comments.count / 100 * 3 / 2 + 10, "\(pages) for \(blog.comments.count)")
  }

  /// Behind the first page, a post comes with its thread.
  @Test func filesAreWrittenOnce() throws {
    var blog = blog()
    let folder = SyncFolder()
    var before = folder.files
    var changes: [String: Int] = [:]
    try folder.sync(now: blog.now) { request in
      let files = folder.files
      for (name, text) in files where before[name] != text { changes[name, default: 0] += 1 }
      before = files
      return .success(blog.answer(request))
    }
    let longest = Dictionary(grouping: blog.comments, by: \.post).filter { $0.value.count > 80 }
    let first = Set(blog.posts.sorted { $0.seconds > $1.seconds }.prefix(100).map(\.id))
    for post in blog.posts where longest[post.id] == nil && !first.contains(post.id) {
      #expect(changes["post-\(post.id).json"] == 1, "\(post.id)")
    }
    #expect(changes.values.contains(2))
  }

  @Test(arguments: 1...8) func killedItGoesOn(round: Int) throws {
    var random = SeededGenerator(seed: UInt64(round))
    var blog = blog()
    let whole = SyncFolder()
    try whole.sync(with: &blog)
    let all = Set(blog.log.filter(Self.isThreads))
    let folder = SyncFolder()
    var asked: [String] = []
    while true {
      var log: [String] = []
      do {
        try folder.sync(now: blog.now, kill: 2 + random.below(60)) { request in
          log.append(request.url)
          return .success(blog.answer(request))
        }
        asked += log
        break
      } catch is SyncFolder.Killed {
        // A page of posts and one of comments for each of both ways.
        #expect(log.count { $0.contains("posts?include=") && $0.contains("content") } <= 1)
        #expect(log.count { Self.isThreads($0) && asked.contains($0) } <= 2, "round \(round)")
        asked += log
      }
    }
    expectNoDifference(folder.files, whole.files, "round \(round)")
    #expect(all.isSubset(of: asked))
  }

  /// What came before a fault is there to be read, with or without its thread.
  @Test func faultsLeaveWhatCame() throws {
    var blog = blog()
    let folder = SyncFolder()
    var pages = 0
    try folder.sync(now: blog.now) { request in
      if request.url.contains("/posts?"), request.url.contains("content") { pages += 1 }
      if pages == 2, Self.isThreads(request.url) { return .failure(.offline) }
      return .success(blog.answer(request))
    }
    #expect(folder.fault == .offline)
    #expect(try folder.posts.count == 130)
    try folder.sync(with: &blog)
    // The page that waited was written all the same.
    #expect(!blog.log.contains { $0.contains("/posts?include=") && $0.contains("content") })
    expectNoDifference(try folder.shown, blog.shown)
    let whole = SyncFolder()
    try whole.sync(with: &blog)
    expectNoDifference(folder.files, whole.files)
  }

  /// A long thread goes on where it was, though its post comes once more.
  @Test func longThreadsGoOnInTheMiddle() throws {
    var blog = blog()
    let post = blog.posts[7].id
    func isAlone(_ url: String) -> Bool { url.contains("/comments?") && url.contains("&post=\(post)&") }
    for answer in 0..<350 { blog.comment(on: post, "Svar \(answer)", at: blog.now - 8_000_000 + Int64(answer)) }
    let folder = SyncFolder()
    var pages = 0
    try folder.sync(now: blog.now) { request in
      if isAlone(request.url) { pages += 1 }
      return pages == 3 ? .failure(.offline) : .success(blog.answer(request))
    }
    #expect(folder.fault == .offline)
    try folder.sync(with: &blog)
    #expect(blog.log.contains(where: isAlone) && !blog.log.contains { isAlone($0) && !$0.contains("after=") })
    expectNoDifference(try folder.shown, blog.shown)
  }

  enum Oddity: CaseIterable { case refuses, ignoresOrder }

  /// Not everything that answers like WordPress puts comments into the order of their posts.
  @Test(arguments: Oddity.allCases) func orderIsNotTrusted(_ oddity: Oddity) throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(now: blog.now) { request in
      guard request.url.contains("orderby=post") else { return .success(blog.answer(request)) }
      switch oddity {
      case .refuses:
        return .success(
          Answer(
            status: 400, headers: [HeaderField("Content-Type", "application/json")],
            body: Array(#"{"code":"rest_invalid_param"}"#.utf8), url: request.url))
      case .ignoresOrder:
        let url = request.url.replacing("orderby=post", with: "orderby=date_gmt").replacing(
          "order=asc", with: "order=desc")
        return .success(blog.answer(Request(id: request.id, url: url)))
      }
    }
    #expect(folder.fault == nil)
    expectNoDifference(try folder.shown, blog.shown)
  }

  /// A site in several languages may answer with the comments of a post's translation as well: one that nobody asked for
  /// fills pages alone.
  @Test(arguments: [(0, 60), (125, 60), (0, 30)]) func commentsOfOthersAreNoThread(place: Int, of: Int) throws {
    var blog = blog()
    let folder = SyncFolder()
    let (other, one) = (blog.posts[place].id, blog.posts[of].id)
    let size = blog.comments.count { $0.post == other }
    for answer in size..<230 { blog.comment(on: other, "Svar \(answer)", at: blog.now - 8_900_000 + Int64(answer)) }
    blog.comment(on: one, "Oma")
    try folder.sync(now: blog.now) { request in
      guard request.url.contains("&post="), request.url.contains("\(one)") else {
        return .success(blog.answer(request))
      }
      let url = request.url.replacing("&post=", with: "&post=\(other),")
      return .success(blog.answer(Request(id: request.id, url: url)))
    }
    #expect(folder.fault == nil)
    expectNoDifference(try folder.shown, blog.shown)
    #expect(folder.requestCount < 200)
    // Nothing had to be found by its count.
    #expect(!blog.log.contains { $0.contains("&order=desc&_fields=id,date_gmt") })
  }

  /// One that nobody asked for stands before the first that was asked for, whose comments fill the rest of the page.
  @Test func othersDoNotHideThreads() throws {
    var blog = blog()
    let folder = SyncFolder()
    let (other, first) = (blog.posts[0].id, blog.posts[30].id)
    for (post, size) in [(other, 70), (first, 80)] {
      for answer in blog.comments.count(where: { $0.post == post })..<size {
        blog.comment(on: post, "Svar \(answer)", at: blog.now - 4_000_000 + Int64(answer))
      }
    }
    try folder.sync(now: blog.now) { request in
      guard request.url.contains("&post=\(first),") else { return .success(blog.answer(request)) }
      let url = request.url.replacing("&post=", with: "&post=\(other),")
      return .success(blog.answer(Request(id: request.id, url: url)))
    }
    expectNoDifference(try folder.shown, blog.shown)
    // Nothing had to be found by its count.
    #expect(!blog.log.contains { $0.contains("&order=desc&_fields=id,date_gmt") })
  }

  /// One whose comments are closed to everybody comes without them, and takes no other along.
  @Test func closedThreadsLeaveTheirPosts() throws {
    var blog = blog()
    let closed = Set(blog.posts.prefix(20).map { String($0.id) })
    let folder = SyncFolder()
    try folder.sync(now: blog.now) { request in
      let asked = request.url.split(separator: "&").first { $0.hasPrefix("post=") }?.dropFirst(5).split(separator: ",")
      if Self.isThreads(request.url), asked?.contains(where: { closed.contains(String($0)) }) == true {
        return .success(
          Answer(
            status: 401, headers: [HeaderField("Content-Type", "application/json")],
            body: Array(#"{"code":"rest_cannot_read_post"}"#.utf8), url: request.url))
      }
      return .success(blog.answer(request))
    }
    #expect(folder.fault == nil)
    #expect(try folder.posts.count == blog.posts.count)
  }

  /// What is no post does not keep the others waiting for ever.
  @Test func brokenPostsAreLeftOut() throws {
    var blog = blog()
    let folder = SyncFolder()
    let broken = blog.posts[10].id
    try folder.sync(now: blog.now) { request in
      let answer = blog.answer(request)
      guard request.url.contains("/posts?"), request.url.contains("content"),
        let list = try? JSONParser.parse(answer.body).elements
      else { return .success(answer) }
      let left = list.map { json -> JSON in
        var json = json
        if json["id"]?.integer == Int64(broken) { json["content"] = nil }
        return json
      }
      return .success(
        Answer(status: 200, headers: answer.headers, body: JSON(.array(left)).compactText, url: request.url))
    }
    #expect(folder.fault == nil)
    #expect(try folder.posts.count == blog.posts.count - 1)
  }

  /// A post that is withdrawn while the walk is interrupted takes its thread along.
  @Test func withdrawnMeanwhile() throws {
    var blog = blog()
    let folder = SyncFolder()
    do { try folder.sync(with: &blog, kill: 24) } catch is SyncFolder.Killed {}
    blog.now += 60
    for place in stride(from: 0, to: 130, by: 3) { blog.posts[place].isPublic = false }
    for place in stride(from: 1, to: 130, by: 5) { blog.posts[place].isProtected = true }
    try folder.sync(with: &blog)
    let fresh = SyncFolder()
    try fresh.sync(with: &blog)
    expectNoDifference(try fresh.shown, blog.shown)
    expectNoDifference(try folder.shown.filter { !$0.isGone }.map(\.id), blog.shown.map(\.id))
  }
}
