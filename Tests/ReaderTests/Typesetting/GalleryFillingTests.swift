import Blog
import Reader
import ReaderTestSupport
import Testing

/// Galleries and playlists that name their files by numbers.
struct GalleryFillingTests {
  private static func picture(_ name: String, _ listed: ListedFile?) -> Blog.Attachment {
    Blog.Attachment(url: "https://a.example/up/\(name).jpg", mimeType: "image/jpeg", title: name, listed: listed)
  }

  private static let files = [
    picture("koski", ListedFile(number: "755", post: "3", alternative: "Koski keväällä")),
    picture("silta", ListedFile(number: "757", post: "3", caption: "Vanha silta")),
    Blog.Attachment(url: "https://a.example/up/laulu.mp3", title: "Laulu", listed: ListedFile(number: "4", post: "3")),
    picture("ranta", ListedFile(number: "9", post: "8", isFromElsewhere: true)),
    picture("saari", ListedFile(number: "10", isFromElsewhere: true)),
  ]

  private func body(_ html: String, _ files: [Blog.Attachment] = files) -> [String] {
    let post = Post(
      id: PostID("p"), url: "https://a.example/p/", title: "Kuvia",
      body: Body(format: .html, source: "Alku\n\n\(html)\n\nLoppu"), attachments: files)
    let page = PostPage.set(
      PostPage.Source(post: post, body: PostPage.document(post.body), site: Site(title: "B"), thoughts: 0), width: 60)
    let lines = page.lines.map(\.text)
    let start = (lines.firstIndex(of: "Alku") ?? 0) + 1
    return lines[start..<(lines.firstIndex(of: "Loppu") ?? lines.count)].filter { !$0.isEmpty }
  }

  @Test(arguments: [
    ("[gallery ids=\"757,755\"]", ["[image 1: silta] Vanha silta", "[image 2: Koski keväällä]"]),
    ("[gallery ids=\"9\"]", ["[image 1: ranta]"]),
    ("[gallery include='10,9']", ["[image 1: saari]", "[image 2: ranta]"]),
    ("[gallery ids=\"755,1,2\"]", ["[image 1: Koski keväällä]", "[gallery 2: 2 more pictures]"]),
    ("[gallery ids=\"755,1\"]", ["[image 1: Koski keväällä]", "[gallery 2: 1 more picture]"]),
    ("[gallery ids=\"1,2\"]", ["[gallery 1: 2 pictures]"]),
    ("[gallery exclude=\"755\"]", ["[image 1: silta] Vanha silta"]), ("[gallery id=\"8\"]", ["[image 1: ranta]"]),
    ("[gallery id=\"3\" exclude=\"757\"]", ["[image 1: Koski keväällä]"]),
    ("[gallery id=\"5\"]", ["[gallery 1: pictures]"]),
    ("[gallery]", ["[image 1: Koski keväällä]", "[image 2: silta] Vanha silta"]),
    ("[playlist ids=\"4\"]", ["[audio 1: Laulu]"]),
    ("[playlist ids=\"4,755\"]", ["[audio 1: Laulu]", "[playlist 2: 1 more track]"]),
  ])
  func filled(_ shortcode: String, _ lines: [String]) {
    #expect(body(shortcode) == lines)
  }

  @Test func inALineAndInAList() {
    #expect(body("<ul><li>a [gallery ids=\"755,757\"] b</li></ul>").joined().contains("Vanha silta b"))
    #expect(body("<blockquote>[gallery ids=\"755,757\"]</blockquote>").joined().contains("Vanha silta"))
  }

  /// Files that an older import brought have no numbers: which of them to leave out, nobody knows.
  @Test func withoutNumbersNothingIsLeftOut() {
    #expect(body("[gallery exclude=\"1\"]", [Self.picture("a", nil)]) == ["[gallery 1: pictures]"])
  }
}
