import Blog
import Testing

@Suite struct PostTests {
  @Test func newestFirstAndUndatedLast() {
    func summary(_ slug: String, _ date: String?) -> PostSummary {
      PostSummary(id: PostID(slug), title: slug, published: date.flatMap { Timestamp($0) })
    }
    let summaries = [
      summary("undated-b", nil), summary("old", "2020-01-01T00:00:00Z"), summary("undated-a", nil),
      summary("same-b", "2024-01-01T00:00:00Z"), summary("same-a", "2024-01-01T02:00:00+02:00"),
      summary("new", "2025-01-01T00:00:00Z"),
    ]
    #expect(
      summaries.sorted(by: PostSummary.newestFirst).map(\.id.slug)
        == ["new", "same-a", "same-b", "old", "undated-a", "undated-b"])
  }

  @Test func aSummaryNamesTheSitesAuthorsWhereThePostNamesNobody() {
    let site = Site(title: "Blog", authors: [Author(name: "Ilmari")])
    var post = Post(id: PostID("p"), title: "")
    #expect(post.summary(of: site).authors == ["Ilmari"])
    #expect(post.summary(of: site).displayTitle == "(untitled)")
    post.authors = [Author(name: ""), Author(name: "Kerttu")]
    #expect(post.summary(of: site).authors == ["Anonymous", "Kerttu"])
  }
}
