import Blog
import Reader
import ReaderTestSupport
import Testing

/// What a blog's server has no more stays, and says so.
struct VanishedTests {
  @Test func postAndCommentSayThatTheyAreGone() {
    var steam = SampleBlog.steam
    steam.marks.hasVanished = true
    var stones = SampleBlog.stones
    var comment = SampleBlog.comment("1", "Eero", "2024-03-01T10:00:00+02:00", "Taken back.")
    comment.hasVanished = true
    stones.comments = [comment]
    var pilot = Pilot(columns: 90, repository: MemoryRepository(posts: [steam, stones, SampleBlog.quiet]))
    #expect(pilot.lines.contains { $0.contains("gone On steam") })
    pilot.press("Enter")
    #expect(pilot.lines.contains { $0.contains("gone from the blog, kept here") } && !pilot.saysError)
    pilot.press("J", "Tab", "Z")
    #expect(pilot.lines.contains { $0.contains("Eero · gone from the blog · 2024-03-01") })
    pilot.press("q", "q", "f")
    pilot.type("is:gone")
    pilot.press("Enter")
    #expect(pilot.lines[0].contains("1 of 3"))
  }
}
