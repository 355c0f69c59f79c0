import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// An import that is killed at any step of any write while something waits: the same command brings it to its end.
struct StoppedOrphanTests {
  private let folder = TemporaryFolder()

  private func item(_ number: Int, parent: Int) -> String {
    ExportText.item(
      number,
      extra: "<wp:post_parent>\(parent)</wp:post_parent><wp:attachment_url>https://lampi.example/\(number).jpg"
        + "</wp:attachment_url>", type: "attachment")
  }

  private var sources: [String] {
    let entries = (1...4).map { number in
      "<entry><id>tag:lampi.example,2020:comment-\(number)</id><title>K</title><author><name>Kuha</name></author>"
        + "<published>2020-06-02T07:00:00Z</published><content>Odottaa \(number)</content>"
        + "<link href=\"https://lampi.example/ahvenia-\(number)/#comment-\(number)\"/></entry>"
    }
    var files = ExportText()
    files.items = [item(20, parent: 1), item(21, parent: 2), item(22, parent: 0)]
    var posts = ExportText()
    let lead = "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>22</wp:meta_value></wp:postmeta>"
    posts.items = [
      ExportText.item(1, comments: [ExportText.comment(1, text: "Uusi")], extra: lead), ExportText.item(2),
      ExportText.item(3, comments: [ExportText.comment(9)]),
    ]
    return [
      folder.source(
        "c.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>K</title>\(entries.joined())</feed>"),
      folder.source("f.xml", files.text), folder.source("p.xml", posts.text),
    ]
  }

  private final class Snapshots: @unchecked Sendable {
    var all: [[String: String]] = []
  }

  @Test(arguments: [0, 1, 2])
  func theSameCommandGoesOn(_ stopped: Int) throws {
    let sources = sources
    for source in sources.prefix(stopped) { try bring([source], into: folder.path("blog")) }
    let snapshots = Snapshots()
    let writer = try RepositoryWriter(folder: folder.path("blog"), isDryRun: false) { [folder] _ in
      let now = folder.everything("blog")
      if snapshots.all.last != now { snapshots.all.append(now) }
    }
    let importer = Importer { try writer.take($0) }
    try importer.read(sources[stopped])
    _ = try writer.finish()
    let whole = folder.everything("blog")
    #expect(snapshots.all.count > 2)
    for (number, snapshot) in snapshots.all.enumerated() {
      let left = TemporaryFolder()
      // What was on its way is no file, nor is a folder without any.
      for (name, text) in snapshot where !name.contains("/.") && name != "blog/posts" { left.write(name, text) }
      try bring([sources[stopped]], into: left.path("blog"))
      expectNoDifference(left.everything("blog"), whole, "source \(stopped), stop \(number)")
    }
  }

  /// What was made for nothing is taken back; what waits is not nothing.
  @Test
  func whatWaitsIsNotTakenBack() throws {
    let comments = sources[0]
    let stopped = try RepositoryWriter(folder: folder.path("blog"))
    try Importer { try stopped.take($0) }.read(comments)
    stopped.abandon()
    stopped.takeBackIfEmpty()
    #expect(!folder.names().contains("blog"))
    let writer = try RepositoryWriter(folder: folder.path("blog"))
    try Importer { try writer.take($0) }.read(comments)
    _ = try writer.finish()
    writer.takeBackIfEmpty()
    #expect(folder.names("blog").contains("orphans.jsonl"))
  }
}
