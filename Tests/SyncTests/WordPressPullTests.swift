import Blog
import CustomDump
import Sync
import Testing

/// A blog with REST, from its first sync on.
struct WordPressPullTests {
  private func blog() -> ModelBlog {
    var blog = ModelBlog()
    let first = blog.publish("Ahvenia", at: blog.now - 500_000, tags: [3, 4])
    blog.publish("Haukia", at: blog.now - 400_000, tags: [3])
    let question = blog.comment(on: first, "Kuinka monta?", at: blog.now - 300_000)
    blog.comment(on: first, "Kolme.", at: blog.now - 200_000, parent: question)
    return blog
  }

  @Test func firstAndSecondSync() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    #expect(folder.fault == nil && folder.facts.isEmpty)
    expectNoDifference(try folder.shown, blog.shown)
    let post = try #require(try folder.posts.first { $0.title == "Ahvenia" })
    #expect(post.url == "https://lampi.example/post-11/" && post.id.slug == "post-11")
    #expect(post.authors == [Author(name: "Aino Ahven")] && post.tags == ["Yleistä", "kalat", "ranta"])
    #expect(post.marks.categories == ["Yleistä"] && post.published?.text == "2023-11-09T05:20:00+02:00")
    let before = folder.files
    blog.now += 3600
    try folder.sync(with: &blog)
    expectNoDifference(folder.files, before)
    #expect(folder.requestCount == 4)
    #expect(folder.tally.postCount == 0 && folder.tally.commentCount == 0)
  }

  /// What was changed in the minutes before the last sync is met again, and nobody asks who wrote it.
  @Test(arguments: [2, 120, 590] as [Int64]) func whatIsMetAgainIsNotLookedUp(age: Int64) throws {
    var blog = blog()
    blog.posts[0].modified = blog.now - age
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    let before = folder.files
    blog.now += 3600
    try folder.sync(with: &blog)
    #expect(folder.requestCount == 4 && blog.log.contains { $0.contains("modified_after") })
    expectNoDifference(folder.files, before)
  }

  /// Unless it was changed once more, or in the very second in which it was fetched.
  @Test(arguments: [0, 1, 60] as [Int64]) func whatWasChangedOnceMoreComes(age: Int64) throws {
    var blog = blog()
    blog.posts[0].modified = blog.now - age
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    blog.posts[0].body = "<p>Toisin.</p>\n"
    if age > 1 { blog.posts[0].modified += 1 }
    blog.now += 3600
    try folder.sync(with: &blog)
    expectNoDifference(try folder.shown, blog.shown)
    try folder.sync(with: &blog)
    #expect(folder.requestCount == 4)
  }

  /// Withdrawn and published again as it was, with a sync between that was killed when it had marked it.
  @Test func whatComesBackAsItWasIsHereAgain() throws {
    for kill in 1..<14 {
      var blog = blog()
      blog.posts[0].modified = blog.now - 120
      let folder = SyncFolder()
      try folder.sync(with: &blog)
      blog.posts[0].isPublic = false
      do { try folder.sync(with: &blog, kill: kill) } catch is SyncFolder.Killed {}
      blog.posts[0].isPublic = true
      try folder.sync(with: &blog)
      expectNoDifference(try folder.shown, blog.shown, "killed at step \(kill)")
    }
  }

  /// Every question says its zone, what it wants of the answer, and asks for as much as there may be.
  @Test func questionsAreWhole() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    var log = blog.log
    blog.now += 3600
    try folder.sync(with: &blog)
    log += blog.log
    for url in log {
      #expect(url.contains("_fields="))
      if url.contains("/posts?") || url.contains("/comments?") { #expect(url.contains("per_page=100")) }
      for bound in ["before=", "after="] where url.contains(bound) {
        #expect(url.split(separator: "&").contains { $0.contains(bound) && $0.hasSuffix("Z") }, "\(url)")
      }
      #expect(!url.contains("_embed"))
    }
  }

  @Test func newsOfEveryKind() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    blog.now += 86_400
    let new = blog.publish("Kiiskiä")
    blog.comment(on: new, "Hyvä.")
    blog.edit(11) {
      $0.title = "Isoja ahvenia"
      $0.tags = []
      $0.isSticky = true
    }
    try folder.sync(with: &blog)
    expectNoDifference(try folder.shown, blog.shown)
  }

  /// A comment that was held keeps its date when it is approved.
  @Test func lateApproval() throws {
    var blog = blog()
    let held = blog.comment(on: 11, "Odotan.", at: blog.now - 250_000, isApproved: false)
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    blog.now += 86_400
    blog.change(comment: held) { $0.isApproved = true }
    try folder.sync(with: &blog)
    expectNoDifference(try folder.shown, blog.shown)
  }

  /// Behind the newest hundred only the count tells.
  @Test func lateApprovalOfAnOldComment() throws {
    var blog = blog()
    let held = blog.comment(on: 11, "Odotan.", at: blog.now - 250_000, isApproved: false)
    for number in 0..<250 { blog.comment(on: 12, "Numero \(number).", at: blog.now - 10_000 + Int64(number)) }
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    expectNoDifference(try folder.shown, blog.shown)
    blog.now += 86_400
    blog.change(comment: held) { $0.isApproved = true }
    try folder.sync(with: &blog)
    expectNoDifference(try folder.shown, blog.shown)
    blog.now += 86_400
    try folder.sync(with: &blog)
    #expect(folder.requestCount == 4)
  }

  /// One that was dated back, and one that is gone: the count alone would not tell.
  @Test func datedBackWhileAnotherGoes() throws {
    var blog = blog()
    let folder = SyncFolder()
    for number in 0..<250 { blog.comment(on: 12, "Numero \(number).", at: blog.now - 10_000 + Int64(number)) }
    try folder.sync(with: &blog)
    blog.now += 86_400
    blog.comment(on: 11, "Menneisyys.", at: 990_000_000)
    blog.comments.removeAll { $0.text == "Numero 249." }
    try folder.sync(with: &blog)
    #expect(try folder.posts[0].comments.contains { $0.body.source.contains("Menneisyys") })
    #expect(try folder.posts.flatMap(\.comments).filter(\.hasVanished).count == 1)
  }

  @Test func commentFromTheFuture() throws {
    var blog = blog()
    blog.comment(on: 11, "Terveisiä.", at: 1_930_000_000)
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    blog.now += 86_400
    blog.comment(on: 11, "Nykyisyys.")
    try folder.sync(with: &blog)
    expectNoDifference(try folder.shown, blog.shown)
    #expect(folder.requestCount == 4)
  }

  @Test func whatIsGoneIsMarked() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    blog.now += 86_400
    blog.comments.removeAll { $0.id == 14 }
    blog.edit(12) { $0.isPublic = false }
    try folder.sync(with: &blog)
    let posts = try folder.posts
    #expect(posts.map(\.hasVanished) == [false, true])
    #expect(posts[0].comments.map(\.hasVanished) == [false, true])
    #expect(posts[1].body.source.contains("Haukia"))
    // It comes back.
    blog.now += 86_400
    blog.edit(12) { $0.isPublic = true }
    try folder.sync(with: &blog)
    #expect(try folder.posts.map(\.hasVanished) == [false, false])
  }

  @Test func protectedPostKeepsItsText() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    blog.now += 86_400
    blog.edit(11) { $0.isProtected = true }
    try folder.sync(with: &blog)
    let post = try #require(try folder.posts.first)
    #expect(post.marks.isPasswordProtected && post.body.source.contains("Ahvenia") && !post.hasVanished)
    #expect(post.comments.allSatisfy { !$0.hasVanished })
  }

  /// A protected post closes the question for every post that is asked about with it.
  @Test func protectedPostsAreNotAskedAbout() throws {
    var blog = blog()
    blog.edit(12) { $0.isProtected = true }
    blog.comment(on: 12, "Salaa.")
    let folder = SyncFolder()
    try folder.sync(now: blog.now) { request in
      guard request.url.contains("/comments?"), request.url.contains("post="),
        request.url.firstRange(of: "12").map({ request.url[..<$0.lowerBound].hasSuffix("post=") }) == true
          || request.url.contains(",12")
      else { return .success(blog.answer(request)) }
      return .success(Answer(status: 401, body: Array(#"{"code":"rest_cannot_read_post"}"#.utf8), url: request.url))
    }
    #expect(folder.fault == nil && folder.facts.isEmpty)
    expectNoDifference(try folder.shown, blog.shown)
  }

  @Test func editedCommentOfAPostThatIsRead() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    blog.now += 86_400
    blog.change(comment: 13) { $0.text = "Kuinka monta?!" }
    try folder.sync(with: &blog)
    #expect(try folder.posts[0].comments[0].body.source == "<p>Kuinka monta?</p>\n")
    try folder.sync(with: &blog, options: PullOptions(again: [HeldPost(id: PostID("post-11"), number: "11")]))
    #expect(folder.requestCount == 5)
    expectNoDifference(try folder.shown, blog.shown)
  }

  /// The server counts what nobody can list.
  @Test func moreCountedThanListed() throws {
    var blog = blog()
    blog.uncounted = 3
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    expectNoDifference(try folder.shown, blog.shown)
    blog.now += 86_400
    try folder.sync(with: &blog)
    #expect(folder.requestCount == 4)
  }

  @Test func stateMayBeDeletedOrDamaged() throws {
    var blog = blog()
    let folder = SyncFolder()
    try folder.sync(with: &blog)
    let before = folder.files
    for text in ["", "{", #"{"lukija":{"version":99}}"#, "[]", #"{"lukija":{"version":1},"walk":7,"posts":[]}"#] {
      folder.state = Array(text.utf8)
      blog.now += 60
      try folder.sync(with: &blog)
      expectNoDifference(folder.files, before)
    }
  }
}

extension ModelBlog {
  /// What a folder should show of it.
  var shown: [Shown] {
    posts.filter { isListed($0) && $0.kind == "post" }.map { post in
      Shown(
        id: "\(Self.home)/?p=\(post.id)", title: post.title, body: post.isProtected ? "" : post.body,
        tags: (["Yleistä"] + post.tags.compactMap { tagNames[$0] }).sorted(), isGone: false, isSticky: post.isSticky,
        comments: comments.filter { $0.post == post.id && isListed($0) }.map { comment in
          "\(comment.id)<\(comment.parent > 0 ? "\(comment.parent)" : "") \(comment.name) \(comment.seconds) here "
            + "<p>\(comment.text)</p>\n"
        }.sorted())
    }.sorted { $0.id < $1.id }
  }
}
