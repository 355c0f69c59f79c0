import Blog
import Reader
import ReaderTestSupport
import Testing

/// `[gallery]` and its like: what the post carries is listed, what only the blog knows leads there.
struct MediaFillingTests {
  private static let files = [
    Blog.Attachment(url: "https://a.example/up/koski.jpg", mimeType: "image/jpeg", title: "Koski keväällä"),
    Blog.Attachment(url: "https://a.example/up/laulu.mp3", mimeType: "audio/mpeg", title: "Laulu"),
    Blog.Attachment(url: "media/silta.png"),
    Blog.Attachment(url: "https://a.example/up/a.pdf", mimeType: "application/pdf"),
    Blog.Attachment(url: "https://a.example/up/uinti.mp4", mimeType: "video/mp4"),
  ]

  private func body(_ html: String, _ files: [Blog.Attachment] = files, url: String? = "https://a.example/p/")
    -> [String]
  {
    let post = Post(
      id: PostID("p"), url: url, title: "Kuvia", body: Body(format: .html, source: html), attachments: files)
    let page = PostPage.set(
      PostPage.Source(post: post, body: PostPage.document(post.body), site: Site(title: "B"), thoughts: 0), width: 60)
    let lines = page.lines.map(\.text)
    let start = (lines.firstIndex(of: "Alku") ?? 0) + 1
    let end = lines.firstIndex(of: "Loppu") ?? lines.count
    return lines[start..<end].filter { !$0.isEmpty }
  }

  @Test(arguments: [
    ("[gallery]", ["[image 1: Koski keväällä]", "[image 2: silta.png]"]),
    ("[gallery columns=\"2\" link='file' /]", ["[image 1: Koski keväällä]", "[image 2: silta.png]"]),
    ("[gallery ids=\"1,2, 3\"]", ["[gallery 1: 3 pictures]"]), ("[gallery include='7']", ["[gallery 1: 1 picture]"]),
    ("[gallery id=\"12\"]", ["[gallery 1: pictures]"]), ("[gallery exclude=\"3\"]", ["[gallery 1: pictures]"]),
    ("[playlist]", ["[audio 1: Laulu]", "[video 2: uinti.mp4]"]),
    ("[playlist ids=\"4,5\"]", ["[playlist 1: 2 tracks]"]), ("[audio]", ["[audio 1: Laulu]"]),
    ("[video width=\"640\"]", ["[video 1: uinti.mp4]"]),
    ("[audio src=\"b.ogg\"]", ["[audio 1: b.ogg]"]), ("[[gallery]]", ["[gallery]"]),
  ])
  func filled(_ shortcode: String, _ lines: [String]) {
    #expect(body("Alku\n\n\(shortcode)\n\nLoppu") == lines)
  }

  @Test func whereNothingIsKnown() {
    #expect(body("Alku\n\n[gallery]\n\nLoppu", []) == ["[gallery 1: pictures]"])
    #expect(body("Alku\n\n[gallery]\n\nLoppu", [], url: nil) == ["[gallery]"])
    #expect(body("Alku\n\n[audio]\n\nLoppu", []) == ["[audio 1: on the blog]"])
  }

  @Test func inOtherPlaces() {
    #expect(body("Alku\n\n<blockquote>[gallery]</blockquote>\n\nLoppu").count == 2)
    #expect(body("Alku\n\n<ul><li>a [gallery] b</li></ul>\n\nLoppu").joined().contains("Koski keväällä"))
    #expect(
      body("Alku\n\n<figure>[gallery]<figcaption>Kaksi</figcaption></figure>\n\nLoppu")
        == ["[image 1: Koski keväällä]", "[image 2: silta.png]", "Kaksi"])
  }

  /// The block editor's grids, with a caption for each picture and one for all.
  @Test func gridsOfBlocks() {
    let old = """
      <!-- wp:gallery {"ids":[1,2]} --><figure class="wp-block-gallery columns-2"><ul class="blocks-gallery-grid">\
      <li class="blocks-gallery-item"><figure><img src="a.jpg" alt="Yksi"/><figcaption>Eka</figcaption></figure></li>\
      <li class="blocks-gallery-item"><figure><a href="b"><img src="b.jpg" alt="Kaksi"/></a></figure></li></ul>\
      <figcaption class="blocks-gallery-caption">Molemmat</figcaption></figure><!-- /wp:gallery -->
      """
    let new = """
      <!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images">\
      <!-- wp:image {"id":1} --><figure class="wp-block-image"><img src="a.jpg" alt="Yksi"/>\
      <figcaption>Eka</figcaption></figure><!-- /wp:image --><!-- wp:image {"id":2} -->\
      <figure class="wp-block-image"><a href="b"><img src="b.jpg" alt="Kaksi"/></a></figure><!-- /wp:image -->\
      <figcaption class="blocks-gallery-caption">Molemmat</figcaption></figure><!-- /wp:gallery -->
      """
    for html in [old, new] {
      let lines = body("<p>Alku</p>" + html + "<p>Loppu</p>")
      let text = lines.joined(separator: "|")
      for word in ["Yksi", "Eka", "Kaksi", "Molemmat"] { #expect(text.contains(word), "\(word) in \(text)") }
      #expect(!text.contains("wp:"), "\(text)")
    }
  }
}
