import Blog

/// A small blog for tests: every kind of post and thread in few words.
public enum SampleBlog {
  /// The site with a contact block.
  public static let site = Site(
    title: "Saunapolku", homePageURL: "https://saunapolku.example/", description: "Paths and saunas.", language: "en",
    authors: [Author(name: "Aino")],
    contact: Contact(
      name: "Aino Example", address: ["Polkukuja 1", "00000 Kuvitteila"], email: "aino@saunapolku.example",
      phone: "040 000 0000", businessID: "0000000-0"))

  /// Four posts: a thread with answers and pingbacks, a long one, one without comments, one with comments closed.
  public static let posts = [steam, stones, quiet, closed]

  /// Five thoughts: two comments, an answer, two pingbacks.
  public static let steam = Post(
    id: PostID("steam"), feedID: "https://saunapolku.example/?p=1", url: "https://saunapolku.example/steam/",
    title: "On steam",
    body: Body(
      format: .html,
      source:
        "<p>Steam rises. “Slowly”, said the stove.</p><h2>1. Wood</h2><p>Birch burns well.</p><h2>2. Water</h2><p>Less is more: see <a href=\"https://saunapolku.example/stones/\">the stones</a>.</p>"
    ),
    published: Timestamp("2024-03-01T09:00:00+02:00"), authors: [Author(name: "Aino")], tags: ["sauna", "löyly"],
    comments: [
      comment("1", "Eero", "2024-03-01T10:00:00+02:00", "<p>Birch is best.</p>"),
      Comment(
        id: CommentID("2"), kind: .pingback, author: Author(name: "Another blog", url: "https://other.example/"),
        published: Timestamp("2024-03-01T11:00:00+02:00")),
      comment("3", "Aino", "2024-03-02T10:00:00+02:00", "<p>It is, Eero 🙂</p>", answers: "1"),
      comment("4", "Helmi", "2024-03-03T10:00:00+02:00", "<p>Alder smells sweeter.</p>"),
      Comment(
        id: CommentID("5"), kind: .pingback, author: Author(name: "A third blog"),
        published: Timestamp("2024-03-04T11:00:00+02:00")),
    ])

  /// Many lines, no comments.
  public static let stones = Post(
    id: PostID("stones"), feedID: "https://saunapolku.example/?p=2", url: "https://saunapolku.example/stones/",
    title: "On stones",
    body: Body(format: .text, source: (1...60).map { "Stone number \($0) lies here." }.joined(separator: "\n\n")),
    published: Timestamp("2024-02-01T09:00:00+02:00"), authors: [Author(name: "Aino")])

  /// No comments yet.
  public static let quiet = Post(
    id: PostID("quiet"), title: "A quiet post", body: Body(format: .markdown, source: "Nothing *much*."),
    published: Timestamp("2024-01-01T09:00:00+02:00"))

  /// Comments are closed.
  public static let closed = Post(
    id: PostID("closed"), title: "A closed post", body: Body(format: .text, source: "Said and done."),
    published: Timestamp("2023-01-01T09:00:00+02:00"),
    comments: [comment("1", "Eero", "2023-01-02T10:00:00+02:00", "<p>First and last.</p>")], commentsOpen: false)

  /// A comment in few words.
  public static func comment(
    _ id: String, _ author: String, _ date: String, _ html: String, answers parent: String? = nil
  ) -> Comment {
    Comment(
      id: CommentID(id), inReplyTo: parent.map(CommentID.init), author: Author(name: author),
      published: Timestamp(date), body: Body(format: .html, source: html))
  }
}
