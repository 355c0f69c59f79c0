import Markup
import Reader
import Testing

/// One number for one thing, and nothing beside it that says nothing.
@Suite struct PictureLinkTests {
  private func shown(_ html: String) -> String {
    let document = MarkupParser.document(html: html)
    return Typesetter.set(document, width: 60, options: Typesetter.Options(language: "en")).lines.map(\.text)
      .joined(separator: "\n")
  }

  @Test(arguments: [
    ("<a href=big.jpg><img src=small.jpg alt=Boat width=1024 height=768></a>", "[image 1: Boat]"),
    ("<a href=big.jpg><img src=small.jpg></a>", "[image 1: small.jpg]"),
    ("<a href=a.jpg><img src=a.jpg alt=Same></a>", "[image 1: Same]"),
    ("<a href=/post>See <img src=a.jpg alt=it></a>", "See [image 2: it][1]"),
    ("<img src=a.jpg alt='A shed' width=300 height=200>", "[image 1: A shed]"),
  ]) func picturesCarryOneNumber(html: String, line: String) { #expect(shown("<p>\(html)</p>") == line) }

  @Test(arguments: ["https://x.example/", "http://y.example/a/b?c=d", "https://z.example/#e"])
  func addressesStandApartFromTheirNumber(address: String) {
    #expect(shown("<p>\(address)</p>") == "\(address) [1]")
  }

  @Test func otherLinksKeepTheirNumberClose() { #expect(shown("<p><a href=/a>words</a></p>") == "words[1]") }

  @Test func placesOfLostObjectsVanish() { #expect(shown("<p>a\u{FFFC}b</p>") == "ab") }

  @Test func codeIsIndentedOnlyWhereItFits() {
    let wide = String(repeating: "x", count: 60)
    #expect(shown("<pre>\(wide)</pre>") == wide)
    #expect(shown("<pre>x</pre>") == "  x")
    #expect(shown("<pre>a\n\n\n\n\n\nb</pre>") == "  a\n\n\n  b")
  }
}
