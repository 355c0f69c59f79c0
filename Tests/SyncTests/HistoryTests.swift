import Blog
import CustomDump
import SeededRandom
import Sync
import Testing

/// Random lives of a blog: after each sync the folder says what the server says, whatever happened and whenever the
/// program was killed.
struct HistoryTests {
  /// One step of a blog's life.
  ///
  /// - Parameter hidden: remembers what no date tells: what came (+) and what went (-).
  private func live(
    _ blog: inout ModelBlog, _ random: inout SeededGenerator, _ hidden: inout Set<String>
  ) {
    blog.now += Int64(random.below(50_000)) + 700
    let posts = blog.posts.map(\.id)
    let comments = blog.comments.map(\.id)
    func some(_ ids: [Int]) -> Int { ids.isEmpty ? 0 : ids[random.below(ids.count)] }
    let kind = random.below(14)
    if [2, 7, 9, 12].contains(kind) { hidden.insert("+") }
    if [9, 10].contains(kind) { hidden.insert("-") }
    switch kind {
    case 0, 1: blog.publish("Uutta \(blog.now)", tags: [3 + random.below(3)])
    case 2:
      // Dated back by hand: its last change is now.
      let id = blog.publish("Vanhaa \(blog.now)", at: blog.now - 3_000_000)
      blog.edit(id) { _ in }
    case 3, 4, 5:
      if let post = blog.posts.first(where: { $0.id == some(posts) }), post.isPublic,
        !post.isProtected
      {
        blog.comment(
          on: post.id, "Sanon \(blog.now)",
          parent: some(blog.comments.filter { $0.post == post.id }.map(\.id)))
      }
    case 6: blog.comment(on: some(posts), "Odotan \(blog.now)", isApproved: false)
    case 7:
      let id = some(blog.comments.filter { !$0.isApproved }.map(\.id))
      blog.change(comment: id) { $0.isApproved = true }
    case 8: blog.edit(some(posts)) { $0.body = "<p>Muutos.</p>\n" }
    case 9: blog.edit(some(posts)) { $0.isPublic.toggle() }
    case 10:
      let id = some(comments)
      blog.comments.removeAll { $0.id == id }
    case 11:
      blog.comment(on: some(posts), "Tulevaisuus", at: 1_930_000_000 + Int64(random.below(100)))
    case 12: blog.comment(on: some(posts), "Menneisyys", at: 990_000_000 + Int64(random.below(100)))
    default: blog.edit(some(posts)) { $0.tags = [3 + random.below(3)] }
    }
  }

  private func start(_ random: inout SeededGenerator) -> ModelBlog {
    var blog = ModelBlog()
    // Many of one second, and more than a page.
    for number in 0..<(random.below(3) * 70 + 5) {
      let time = blog.now - 5_000_000 + Int64(number / (random.below(2) * 200 + 1)) * 1000
      let id = blog.publish("Alku \(number)", at: time)
      for answer in 0..<random.below(5) {
        blog.comment(on: id, "Vastaus \(answer)", at: time + Int64(answer) * 60)
      }
    }
    blog.now += 10_000
    return blog
  }

  /// What is shown of what is there; what is gone stays, marked.
  ///
  /// - Parameter hidden: since everything was listed. Where both came and went, they may hide each other from the count.
  private func check(
    _ folder: SyncFolder, _ blog: ModelBlog, _ seed: UInt64, hidden: Set<String> = []
  ) throws {
    let there = try folder.shown.filter { !$0.isGone }.map { shown in
      var shown = shown
      shown.comments.removeAll { $0.contains(" gone ") }
      return shown
    }
    if hidden.count > 1 { return }
    expectNoDifference(there, blog.shown, "seed \(seed)")
  }

  @Test(arguments: (1...12).map { UInt64($0) })
  func folderSaysWhatTheServerSays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var blog = start(&random)
    let folder = SyncFolder()
    try folder.sync(with: &blog, reversed: random.below(2) == 0)
    try check(folder, blog, seed)
    var hidden: Set<String> = []
    for _ in 0..<8 {
      for _ in 0..<random.below(6) { live(&blog, &random, &hidden) }
      blog.now += 1000
      try folder.sync(with: &blog, reversed: random.below(2) == 0)
      try check(folder, blog, seed, hidden: hidden)
      let before = folder.files
      blog.now += 1000
      try folder.sync(with: &blog)
      expectNoDifference(folder.files, before, "seed \(seed)")
    }
    blog.now += 31 * 86_400
    try folder.sync(with: &blog)
    try check(folder, blog, seed)
  }

  @Test(arguments: (101...108).map { UInt64($0) })
  func killedAnywhere(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var blog = start(&random)
    let (whole, killed) = (SyncFolder(), SyncFolder())
    var hidden: Set<String> = []
    for round in 0..<4 {
      try whole.sync(with: &blog)
      var asked: [String] = []
      var kills = 0
      while true {
        do {
          try killed.sync(with: &blog, kill: kills < 6 ? random.below(12) + 1 : nil)
          asked += blog.log
          break
        } catch is SyncFolder.Killed {
          kills += 1
        }
      }
      try check(killed, blog, seed, hidden: hidden)
      hidden = []
      if round == 0 { expectNoDifference(killed.files, whole.files, "seed \(seed)") }
      blog.now += 31 * 86_400
      try whole.sync(with: &blog)
      try killed.sync(with: &blog)
      try check(killed, blog, seed)
      expectNoDifference(killed.files, whole.files, "seed \(seed), round \(round)")
      for _ in 0..<(random.below(12) + 1) { live(&blog, &random, &hidden) }
      blog.now += 1000
    }
  }

  /// What was asked before is not asked again: two pages that were on their way at most, what is new since, and names.
  @Test func aKilledFirstPullGoesOn() throws {
    var random = SeededGenerator(seed: 5)
    var blog = ModelBlog()
    for number in 0..<230 {
      let id = blog.publish(
        "Alku \(number)", at: blog.now - 5_000_000 - Int64(number) * 1000, tags: [3])
      for answer in 0..<random.below(6) {
        blog.comment(on: id, "Vastaus \(answer)", at: blog.now - 4_000_000 + Int64(answer) * 60)
      }
    }
    let whole = SyncFolder()
    try whole.sync(with: &blog)
    let count = blog.log.count
    for kill in stride(from: 1, to: count * 2, by: 5) {
      let folder = SyncFolder()
      var asked = 0
      do {
        try folder.sync(with: &blog, kill: kill)
      } catch is SyncFolder.Killed {
        asked = (kill + 1) / 2 + 1
      }
      try folder.sync(with: &blog)
      let all = asked + blog.log.count
      #expect(all <= count + 8 || asked == 0, "killed at \(kill): \(all) of \(count)")
      expectNoDifference(folder.files, whole.files, "killed at \(kill)")
    }
  }

  /// One that is withdrawn between two pages moves all behind it: none of them is skipped.
  @Test func withdrawnBetweenPages() throws {
    var blog = ModelBlog()
    for number in 0..<250 {
      blog.publish("Alku \(number)", at: blog.now - 5_000_000 - Int64(number) * 1000)
    }
    let folder = SyncFolder()
    var pages = 0
    try folder.sync(now: blog.now) { request in
      let answer = blog.answer(request)
      if request.url.contains("/posts?"), request.url.contains("title") {
        pages += 1
        blog.edit(10 + pages * 3) { $0.isPublic = false }
      }
      return .success(answer)
    }
    #expect(pages == 3)
    try check(folder, blog, 0)
    #expect(try folder.shown.count { $0.isGone } >= 2)
  }

  /// The blog goes on living while it is read.
  @Test(arguments: (201...208).map { UInt64($0) })
  func livesWhileItIsRead(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var blog = start(&random)
    let folder = SyncFolder()
    var hidden: Set<String> = []
    for _ in 0..<4 {
      try folder.sync(now: blog.now) { request in
        if random.below(4) == 0 { live(&blog, &random, &hidden) }
        return .success(blog.answer(request))
      }
      #expect(folder.fault == nil)
      blog.now += 1000
    }
    blog.now += 31 * 86_400
    try folder.sync(with: &blog)
    try check(folder, blog, seed)
    let before = folder.files
    blog.now += 3600
    try folder.sync(with: &blog)
    expectNoDifference(folder.files, before)
  }
}
