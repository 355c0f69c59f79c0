import Blog
import BlogStore
import CustomDump
import Interchange
import SeededRandom
import Testing

/// Comments whose ids clash, in exports and feeds of some or all of them, in any order: none is lost, none is there twice,
/// and an id never becomes another comment's.
struct ReusedCommentPropertyTests {
  private struct Remark {
    var id: Int
    var parent: Int
    var text: String
    var author: String
    var date: String
  }

  private static func remarks(_ seed: UInt64, _ random: inout SeededGenerator) -> [Remark] {
    (1...Int.random(in: 2...7, using: &random)).map { number in
      let isOwn = Bool.random(using: &random)
      return Remark(
        id: isOwn ? number : Int.random(in: 1...3, using: &random),
        parent: Bool.random(using: &random) ? 0 : Int.random(in: 1...4, using: &random),
        text: "sanat-\(seed)-\(number).", author: "Kirjoittaja \(number)",
        date: "2020-07-0\(Bool.random(using: &random) ? 1 : number) 10:00:0\(number)")
    }
  }

  private static func export(_ remarks: [Remark]) -> String {
    var export = ExportText()
    export.items = [
      ExportText.item(
        1,
        comments: remarks.map { remark in
          ExportText.comment(remark.id, parent: remark.parent, text: remark.text, author: remark.author)
            .replacing("2020-06-02 10:00:00", with: remark.date).replacing("2020-06-02 07:00:00", with: remark.date)
        })
    ]
    return export.text
  }

  private static func feed(_ remarks: [Remark]) -> String {
    let entries = remarks.map { remark in
      let answered =
        remark.parent == 0 ? "" : "<thr:in-reply-to ref=\"https://lampi.example/ahvenia-1/#comment-\(remark.parent)\"/>"
      return """
        <entry><id>https://lampi.example/ahvenia-1/#comment-\(remark.id)</id><title>K</title>
        <link href="https://lampi.example/ahvenia-1/#comment-\(remark.id)"/>
        <published>\(remark.date.replacing(" ", with: "T"))Z</published><author><name>\(remark.author)</name></author>\(answered)
        <content>\(remark.text)</content></entry>
        """
    }
    return
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><title>K</title>"
      + entries.joined() + "</feed>"
  }

  /// Texts by ids.
  private func comments(_ folder: TemporaryFolder) throws -> [String: String] {
    guard folder.text("blog/posts/ahvenia-1.json") != nil else { return [:] }
    let comments = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ahvenia-1")).post.comments
    let texts = Dictionary(comments.map { ($0.id.value, $0.body.source) }) { first, _ in first }
    #expect(texts.count == comments.count, "an id stands twice")
    return texts
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func anIDIsAlwaysOneComments(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let remarks = Self.remarks(seed, &random)
    let folder = TemporaryFolder()
    var sources: [String] = []
    var said: Set<String> = []
    var known: [String: String] = [:]
    for number in 1...Int.random(in: 2...4, using: &random) {
      let some = remarks.shuffled(using: &random).prefix(Int.random(in: 1...remarks.count, using: &random))
      let isExport = Int.random(in: 0..<3, using: &random) > 0
      let source = folder.source(
        isExport ? "\(number).xml" : "\(number).atom", isExport ? Self.export(Array(some)) : Self.feed(Array(some)))
      sources.append(source)
      said.formUnion(some.map(\.text))
      let dry = try bring([source], into: folder.path("blog"), isDryRun: true)
      let done = try bring([source], into: folder.path("blog"))
      expectNoDifference(dry.tally, done.tally, "seed \(seed)")
      let before = folder.everything("blog")
      try bring([source], into: folder.path("blog"))
      expectNoDifference(folder.everything("blog"), before, "seed \(seed), \(number) again")
      let now = try comments(folder)
      let new = Set(now.values).subtracting(known.values).count
      #expect(done.tally.comments[.new] ?? 0 == new, "seed \(seed): \(done.tally)")
      // An answer that somebody wrote meanwhile is still one to the same comment.
      for (id, text) in known { #expect(now[id] == text, "seed \(seed): \(id)") }
      known = now
      let waiting = folder.text("blog/orphans.jsonl") ?? ""
      for text in said {
        let count = now.values.count { $0 == text }
        #expect(count == 1 || count == 0 && waiting.contains(text), "seed \(seed): \(text) \(count) times")
      }
    }
    let once = TemporaryFolder()
    try bring(sources, into: once.path("blog"))
    let apart = TemporaryFolder()
    for source in sources { try bring([source], into: apart.path("blog")) }
    expectNoDifference(once.everything("blog"), apart.everything("blog"), "seed \(seed)")
  }
}
