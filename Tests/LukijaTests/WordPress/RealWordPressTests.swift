import Foundation
import Glibc
import SeededRandom
import Testing

/// The built program against a real WordPress. Every test gives the server's blog a new content.
@Suite(
  .serialized,
  .enabled(if: WordPressServer.folder != nil, "no real WordPress: `make test-wordpress` starts one"))
struct RealWordPressTests {
  let place = Workplace()
  let server: WordPressServer

  init() throws { server = try WordPressServer(place) }

  var folder: String { place.added("koe") }

  func add() throws {
    let run = try place.web("add", server.url, "--name", "koe")
    #expect(run.status == 0, "\(run)")
  }

  /// What the files say that are not marked as gone is what the server says.
  private func isAsTheServerSays(_ note: String = "", location: SourceLocation = #_sourceLocation) throws {
    let facts = try BlogFacts(files: place.files(folder))
    let differences = try facts.differences(from: BlogFacts(of: server))
    #expect(differences.isEmpty, "\(note)\n\(differences.joined(separator: "\n"))", sourceLocation: location)
    #expect(try validate(folder: URL(filePath: "\(place.path)/\(folder)")).isEmpty, sourceLocation: location)
  }

  /// A sync that finds nothing, writes nothing and asks little.
  private func findsNothing(requests: Int, location: SourceLocation = #_sourceLocation) throws {
    let before = place.files(folder)
    _ = server.takeRequests()
    let run = try place.web("sync", "koe")
    // What changed in the last minutes is looked at again, and who wrote it is asked for.
    let asked = server.takeRequests().filter { !$0.hasSuffix("_fields=id,name") }
    #expect(run.status == 0 && run.output == "koe: nothing new\n", "\(run)", sourceLocation: location)
    #expect(asked.count <= requests, "\(asked.joined(separator: "\n"))", sourceLocation: location)
    #expect(place.files(folder) == before, sourceLocation: location)
  }

  @Test func filesAreWhatTheServerSaysWhateverHappensThere() throws {
    let seed = try server.seed(120)
    try add()
    try isAsTheServerSays()
    try findsNothing(requests: 4)

    // What is opened is read again in the following week.
    let reader = try ReaderSession(
      place, arguments: ["open", "syva", "-b", "koe"], environment: ["XDG_STATE_HOME": nil])
    _ = try reader.pty.waitFor("Vanha teksti")
    reader.pty.send("Q")
    _ = try reader.pty.waitForExit()

    let now = Int(time(nil))
    let made = try server.call([
      post("Uusi", "uusi", now), post("Takautuva", "takautuva", 1_600_000_000),
      comment(seed.deep, "Tänään", now), comment(seed.many, "Vuodelta 2031", 1_930_000_000),
    ])
    let edited = "<p>Nyt näin.</p>"
    try server.call([
      ("wp_update_post", [["ID": seed.posts[50], "post_content": edited]]),
      ("wp_trash_post", [seed.posts[60]]), ("wp_trash_post", [seed.posts[4]]),
      comment(seed.deep, "Vastaus tämänpäiväiseen", now, parent: made[2]), comment(made[0], "Heti", now),
      ("wp_set_comment_status", [seed.held, "approve"]), ("wp_set_comment_status", [seed.top, "spam"]),
      ("wp_update_comment", [["comment_ID": seed.top + 1, "comment_content": "Korjattu"]]),
    ])
    let sync = try #require(try outcomes(place.web("sync", "--json")).first)
    #expect(sync["complete"] as? Bool == true && sync["fault"] == nil, "\(sync)")
    try isAsTheServerSays("\(sync)\n\(server.takeRequests().joined(separator: "\n"))")
    let facts = try BlogFacts(files: place.files(folder))
    #expect(facts.gonePosts.count == 2 && facts.goneComments.contains(seed.top))
    #expect(facts.posts.values.contains { $0.content.contains(edited) })
    #expect(facts.comments[made[3]]?.seconds == 1_930_000_000 && facts.comments[seed.held] != nil)
    #expect(facts.comments[seed.top + 1]?.content.contains("Korjattu") == true)
    try findsNothing(requests: 5)

    // What is taken back comes back.
    try server.call([("wp_untrash_post", [seed.posts[60]]), ("wp_publish_post", [seed.posts[60]])])
    #expect(try place.web("sync").status == 0)
    try isAsTheServerSays("\(server.takeRequests().joined(separator: "\n"))")
    try findsNothing(requests: 5)
  }

  @Test func answersThatAreNotWhole() throws {
    let seed = try server.seed(120)
    // Each is once in the way, and a first pull goes on by itself. Two requests are on their way at a time: what stands
    // between the faults keeps a question that is asked again from meeting the next one.
    let faults = ["503 1", "truncated", "notice", "html", "429 1", "empty", "slow 1"]
    server.faults(["ok"] + faults.flatMap { ["ok", "ok", "ok", $0] })
    try add()
    server.faults()
    try isAsTheServerSays("\(server.takeRequests().joined(separator: "\n"))")

    // Each again and again: what is there stays as it is, and is fetched once the server is well.
    for (number, (fault, kind)) in [
      ("truncated*", "answer_broken"), ("notice*", "answer_broken"), ("html*", "answer_broken"),
      ("empty*", "answer_broken"), ("500*", "server_error"),
    ].enumerated() {
      let made = try server.call([post("Häiriö \(number)", "hairio-\(number)", Int(time(nil)))])
      try server.call([
        comment(made[0], "Häiriöstä", Int(time(nil))),
        ("wp_update_post", [["ID": seed.posts[number], "post_title": "Toisin \(number)"]]),
      ])
      let before = place.files(folder)
      server.faults(fault)
      let run = try place.web("sync", "--json")
      let told = try outcomes(run).first?["fault"] as? [String: String]
      #expect(run.status == 1 && told?["kind"] == kind, "\(fault): \(run)")
      #expect(place.files(folder) == before, "\(fault)")
      // From the second answer on.
      server.faults("ok", fault)
      #expect(try place.web("sync").status == 1, "\(fault)")
      server.faults()
      let after = try place.web("sync")
      #expect(after.status == 0, "\(fault): \(after)")
      try isAsTheServerSays(fault)
    }
    try findsNothing(requests: 4)
  }

  @Test func plainPermalinks() throws {
    try server.setOption("permalink_structure", "")
    defer { try? server.setOption("permalink_structure", "/%year%/%monthnum%/%postname%/") }
    let seed = try server.seed(10)
    let run = try place.web("add", "\(server.url)?p=\(seed.deep)", "--name", "koe")
    #expect(run.status == 0, "\(run)")
    try isAsTheServerSays()
    try findsNothing(requests: 4)
  }

  /// REST that a plugin closed: what feeds have comes all the same.
  @Test func feedsWhereRESTIsClosed() throws {
    let seed = try server.seed(30)
    func isAsFeedsSay() throws {
      try server.setOption("lukija_rest_closed", 0)
      let there = try BlogFacts(of: server)
      try server.setOption("lukija_rest_closed", 1)
      var facts = try BlogFacts(files: place.files(folder))
      // Feeds say before a title that it is protected, in the blog's language.
      for (link, post) in facts.posts where post.title.hasSuffix(": Salasanan takana") {
        facts.posts[link]?.title = "Salasanan takana"
      }
      #expect(facts.posts == there.posts)
      // Feeds have the newest comments only, and pingbacks, too, which REST keeps to itself.
      let missing = there.comments.filter { facts.comments[$0.key] == nil }
      #expect(missing.count == 110 && Set(missing.values.map(\.post)).count == 1)
      facts.comments = facts.comments.filter { $0.value.author != "Toinen blogi" }
      #expect(facts.comments == there.comments.filter { missing[$0.key] == nil })
      #expect(try validate(folder: URL(filePath: "\(place.path)/\(folder)")).isEmpty)
    }
    defer { try? server.setOption("lukija_rest_closed", 0) }
    try server.setOption("lukija_rest_closed", 1)
    let run = try place.web("add", server.url, "--name", "koe")
    #expect(run.status == 0 && run.errors.contains("110 older comments cannot be had"), "\(run)")
    try isAsFeedsSay()
    try findsNothing(requests: 3)
    let now = Int(time(nil))
    let made = try server.call([post("Uusi", "uusi", now), comment(seed.deep, "Tänään", now)])
    try server.call([comment(seed.deep, "Vastaus", now, parent: made[1]), comment(made[0], "Heti", now)])
    let sync = try place.web("sync")
    #expect(sync.status == 0, "\(sync)")
    try isAsFeedsSay()
    try findsNothing(requests: 3)
  }

  /// Killed at ten moments of first pulls, wherever they are.
  @Test func killedAndGoneOnWith() throws {
    let chance = getenv("LUKIJA_KILL_SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64(time(nil))
    var random = SeededGenerator(seed: chance)
    _ = try server.seed(120)
    _ = server.takeRequests()
    let clock = ContinuousClock()
    let length = Int(try clock.measure { try add() } / .milliseconds(1))
    let whole = place.files(folder)
    let pages = Set(server.takeRequests().filter(Self.isPage))
    var kills = 0
    var repeated = 0
    while kills < 10 {
      let other = Workplace()
      var killsHere = 0
      while kills + killsHere < 10 {
        let moment = Double(random.below(length)) / 1000
        let run = try other.shell(
          "exec timeout -s KILL \(moment) lukija add '\(server.url)' --name koe", environment: Workplace.web)
        guard run.status == 137 else { break }
        killsHere += 1
      }
      let last = try other.web("add", server.url, "--name", "koe")
      #expect(last.status == 0 || last.errors.contains("already"), "seed \(chance): \(last)")
      kills += killsHere
      let asked = server.takeRequests().filter(Self.isPage)
      #expect(Set(asked) == pages, "seed \(chance)")
      repeated += asked.count - pages.count
      // Of both that were on their way.
      #expect(asked.count - pages.count <= 2 * killsHere, "seed \(chance)")
      #expect(other.files(other.added("koe")) == whole, "seed \(chance)")
      #expect(try other.web("sync").output == "koe: nothing new\n", "seed \(chance)")
      _ = server.takeRequests()
    }
    try isAsTheServerSays()
    print("Killed \(kills) times (LUKIJA_KILL_SEED=\(chance)); \(repeated) pages were asked for twice.")
  }

  /// Whether it asks for a page of all posts, or of their comments.
  private static func isPage(_ request: String) -> Bool {
    request.contains("&post=")
      || request.contains("/posts?") && request.contains("&orderby=date&")
        && request.contains("content")
  }

  // MARK: What is done at the server

  private func post(_ title: String, _ slug: String, _ seconds: Int) -> (String, [Any]) {
    let date = Self.date(seconds)
    return (
      "wp_insert_post",
      [
        [
          "post_title": title, "post_name": slug, "post_status": "publish", "post_author": 1,
          "post_date_gmt": date.universal,
          "post_date": date.local, "post_content": "<p>\(title): sanat.</p>",
        ] as [String: Any]
      ]
    )
  }

  private func comment(_ post: Int, _ text: String, _ seconds: Int, parent: Int = 0) -> (String, [Any]) {
    let date = Self.date(seconds)
    return (
      "wp_insert_comment",
      [
        [
          "comment_post_ID": post, "comment_content": text, "comment_parent": parent, "comment_author": "Särki",
          "comment_date_gmt": date.universal, "comment_date": date.local, "comment_approved": 1,
        ] as [String: Any]
      ]
    )
  }

  /// As WordPress keeps them, the local one of Helsinki.
  private static func date(_ seconds: Int) -> (universal: String, local: String) {
    func text(_ zone: String) -> String {
      let format = DateFormatter()
      format.dateFormat = "yyyy-MM-dd HH:mm:ss"
      format.timeZone = TimeZone(identifier: zone)
      format.locale = Locale(identifier: "en_US_POSIX")
      return format.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
    return (text("UTC"), text("Europe/Helsinki"))
  }
}
