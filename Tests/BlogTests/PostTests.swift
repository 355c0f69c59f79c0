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

  @Test func aProblemIsOneLine() {
    let problem = Problem(
      severity: .warning, file: "posts/a.json", line: 3, column: 14, message: "it is so.", advice: "Do this.")
    #expect(problem.sentence == "posts/a.json:3:14: it is so. Do this.")
    #expect(Problem(severity: .error, file: "", message: "it is so.").sentence == "it is so.")
    let hostile = Problem(severity: .error, file: "posts/\u{1b}]0;ä\u{202e}\n.json", message: "it is so.")
    #expect(hostile.sentence == "posts/\\u{1b}]0;ä\\u{202e}\\u{a}.json: it is so.")
  }
}
