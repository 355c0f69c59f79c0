import Blog
import BlogStore
import Interchange
import Testing

/// The blog's own picture comes along, from wherever a feed names it.
struct SiteIconTests {
  private let folder = TemporaryFolder()

  private static let item =
    "<item><title>A</title><guid>a</guid><description>teksti</description></item></channel></rss>"
  private static let cases: [(String, String?, String?)] = [
    (
      "<rss version=\"2.0\"><channel><title>S</title><link>https://s.example/</link><image><url>https://s.example/i.png</url>"
        + "<title>S</title><link>https://s.example/</link></image>" + item, "https://s.example/i.png", nil
    ),
    (
      "<rss version=\"2.0\"><channel><title>S</title><link>https://s.example/b/</link><image><url>i.png</url></image>"
        + item,
      "https://s.example/b/i.png", nil
    ),
    (
      "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel><title>S</title>"
        + "<itunes:image href=\"https://s.example/p.jpg\"/>" + item, "https://s.example/p.jpg", nil
    ),
    (
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>S</title><logo>https://s.example/l.png</logo>"
        + "<icon>https://s.example/f.ico</icon><entry><id>a</id><title>A</title><content>x</content></entry></feed>",
      "https://s.example/l.png", "https://s.example/f.ico"
    ),
    (
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"S\", \"home_page_url\": \"https://s.example/\","
        + " \"icon\": \"/i.png\", \"favicon\": \"https://s.example/f.ico\", \"items\": [{\"id\": \"1\", \"content_text\": \"x\"}]}",
      "https://s.example/i.png", "https://s.example/f.ico"
    ),
    (
      "<rss version=\"2.0\"><channel><title>S</title><image><url>javascript:alert(1)</url></image>" + item, nil, nil
    ),
  ]

  @Test(arguments: cases)
  func theIconIsRead(_ text: String, _ icon: String?, _ favicon: String?) throws {
    let source = folder.source("s", text)
    for _ in 1...2 { try bring([source], into: folder.path("blog")) }
    let site = try JSONBlogRepository(folder: folder.path("blog")).site()
    #expect(site.icon == icon && site.favicon == favicon, "\(site)")
  }

  @Test
  func ofAnExport() throws {
    var export = ExportText()
    export.items = [ExportText.item(1)]
    let text = export.text.replacing(
      "<language>", with: "<image><url>https://lampi.example/i.png</url><title>L</title></image><language>")
    try bring([folder.source("e.xml", text)], into: folder.path("blog"))
    #expect(try JSONBlogRepository(folder: folder.path("blog")).site().icon == "https://lampi.example/i.png")
  }
}
