import BlogStore
import CustomDump
import Interchange
import Testing

/// The feed of all comments and that of one post have the same comments, and name their page in other ways: they wait once.
struct WaitingOnceTests {
  private func feed(_ title: String, _ link: String) -> String {
    let items = [("Kuha", 11), ("Made", 12)].map { author, number in
      """
      <item><title>\(author)</title><link>https://suo.example/yksi#comment-\(number)</link><dc:creator>\(author)</dc:creator>
      <pubDate>Tue, 0\(number - 10) Mar 2019 10:00:00 +0000</pubDate>
      <guid isPermaLink="false">https://suo.example/?p=1#comment-\(number)</guid><description>Sanat \(number).</description>
      </item>
      """
    }
    return """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>\(title)</title><link>\(link)</link>
      \(items.joined())</channel></rss>
      """
  }

  private let posts = """
    <rss version="2.0"><channel><title>Suo</title><link>https://suo.example/</link><item><title>Yksi</title>
    <link>https://suo.example/yksi</link><guid isPermaLink="false">https://suo.example/?p=1</guid>
    <pubDate>Fri, 01 Feb 2019 10:00:00 +0000</pubDate><description>Teksti.</description></item></channel></rss>
    """

  @Test(arguments: [false, true], ["https://suo.example/yksi", "https://suo.example/yksi/"])
  func inEitherOrder(_ isReversed: Bool, _ page: String) throws {
    let folder = TemporaryFolder()
    let all = folder.source("all.rss", feed("Comments for Suo", "https://suo.example/"))
    let one = folder.source("one.rss", feed("Comments on: Yksi", page))
    let sources = isReversed ? [one, all] : [all, one]
    for source in sources {
      #expect(try bring([source], into: folder.path("blog")).tally.waitingComments == 2)
    }
    let kept = folder.everything("blog")
    #expect(try bring(sources, into: folder.path("blog")).tally.waitingComments == 2)
    expectNoDifference(folder.everything("blog"), kept)
    let joined = try bring([folder.source("posts.rss", posts)], into: folder.path("blog"))
    #expect(joined.tally.waitingComments == 0 && joined.tally.comments == [.new: 2])
  }
}
