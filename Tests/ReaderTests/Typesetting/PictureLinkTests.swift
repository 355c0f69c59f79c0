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

  @Test(arguments: [
    ("<img src=p.jpg alt=DSC00123><figcaption>The boat</figcaption>", "[image 1]\nThe boat"),
    ("<img src=p.jpg alt='The Boat'><figcaption>The boat at sea</figcaption>", "[image 1]\nThe boat at sea"),
    ("<a href=b.jpg><img src=p.jpg alt=''></a><figcaption>The boat</figcaption>", "[image 1]\nThe boat"),
    ("<img src=p.jpg alt='A red hull'><figcaption>The boat</figcaption>", "[image 1: A red hull]\nThe boat"),
    ("<img src=p.jpg alt=DSC00123 title=Boat>", "[image 1: Boat]"),
    ("<img src=p.jpg>", "[image 1: p.jpg]"),
    ("<video src=v.mov></video><figcaption>The boat</figcaption>", "[video 1: v.mov]\nThe boat"),
  ]) func captionsNamePictures(html: String, lines: String) { #expect(shown("<figure>\(html)</figure>") == lines) }

  @Test(arguments: ["https://x.example/", "http://y.example/a/b?c=d", "https://z.example/#e"])
  func addressesStandApartFromTheirNumber(address: String) {
    #expect(shown("<p>\(address)</p>") == "\(address) [1]")
  }

  @Test func otherLinksKeepTheirNumberClose() { #expect(shown("<p><a href=/a>words</a></p>") == "words[1]") }

  @Test(arguments: [
    ("<img src=a.jpg>Ab", "[image 1: a.jpg] Ab"), ("so<img src=a.jpg alt=b>.", "so [image 1: b]."),
    ("so.<img src=a.jpg alt=b><b>Ab</b>", "so. [image 1: b] Ab"),
    ("<a href=/x><img src=a alt=b></a>c", "[image 1: b] c"),
    ("絵<img src=a alt=b>を", "絵[image 1: b]を"), ("(<img src=a alt=b>)", "([image 1: b])"),
    ("so <img src=a alt=b> c", "so [image 1: b] c"),
  ]) func picturesStandApartFromWords(html: String, line: String) { #expect(shown("<p>\(html)</p>") == line) }

  /// A heading of each level looks like no other.
  @Test func headingsDiffer() {
    let looks = (1...6).map { level in
      Typesetter.set(MarkupParser.document(html: "<h\(level)>x</h\(level)>"), width: 20).lines.map { line in
        line.spans.map { "\($0.text) \($0.style)" }
      }
    }
    #expect(Set(looks).count == 6)
    #expect(Set((1...6).map { shown("<h\($0)>x</h\($0)>") }).count == 6)
  }

  @Test func notesAreSetIn() {
    #expect(shown("<p>a</p><p style='padding-left:40px'>b<br>c</p><p>d</p>") == "a\n\n    b\n    c\n\nd")
    #expect(shown("<ul><table><tr><td>a</table></ul>") == "    a")
    #expect(shown("<p>So <code>a<br>  b</code></p>") == "So a\n  b")
  }

  @Test func placesOfLostObjectsVanish() { #expect(shown("<p>a\u{FFFC}b</p>") == "ab") }

  @Test func codeIsIndentedOnlyWhereItFits() {
    let wide = String(repeating: "x", count: 60)
    #expect(shown("<pre>\(wide)</pre>") == wide)
    #expect(shown("<pre>x</pre>") == "  x")
    #expect(shown("<pre>a\n\n\n\n\n\nb</pre>") == "  a\n\n\n  b")
  }
}
