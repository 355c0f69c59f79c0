import Testing

@testable import Markup

/// What of running text is an address, whole and nothing else.
@Suite struct AddressTests {
  private func links(_ html: String) -> [String] {
    func links(_ inlines: [Inline]) -> [String] {
      inlines.flatMap { inline -> [String] in
        switch inline {
        case .link(let target, _): [target]
        case .strong(let inner), .emphasis(let inner): links(inner)
        default: []
        }
      }
    }
    return links(DocumentBuilder.inlines(of: MarkupParser.document(html: html).blocks))
  }

  @Test(arguments: [
    "http://x.example/very-long- name.html is", "http://x.example/a?b= c", "http://x.example/a?b=1& c=2",
    "http://x.example/my file.pdf", "http://x.example/docs/annual report.docx.", "http://exa<br>mple.com",
    "http://x.example/long-<br>name", "http://exam<wbr>ple.example/", "http://x.exam<b>ple/a</b>",
    "<b>http://x.exam</b>ple/a", "http://x.example/<span>a/b</span>", "http:// x.example/", "http://xexample is",
  ]) func halfAnAddressIsNone(html: String) {
    #expect(links("<p>see \(html)</p>").isEmpty)
    #expect(links("<div>see \(html)</div>").isEmpty)
  }

  /// Who wrote an address with blanks meant all of it.
  @Test(arguments: [
    "http://x.example/Our Trips/2019/boat.jpg", "http://x.example/yearly report 2019.pdf",
    "http://x.example/a b/c.html",
    "http://x.example/one%20and two/three.txt", "http://x.example/a/my new file name.txt,",
    "http://x.example/Our Trips/",
    "http://x.example/My  Files/x.zip", "http://x.example/a b/c d.html", "http://x.example/Our Trips/2019/",
    "http://x.example/kesän kuvat 2019.jpg", "(http://x.example/x y/z.html)", "http://x.example/日本 語/a.png",
  ]) func oneWithBlanksIsNone(html: String) { #expect(links("<p>see \(html)</p>").isEmpty) }

  @Test(arguments: [
    "and/or b", "1/2/2014 now", "on 31/12/99.", "and see report.pdf", "for the file notes.txt", "TCP/IP", "24/7",
    "/usr/share/doc/x.txt",
    "b c d e f g.pdf",
    "other.example/x/y.html", "(a/b/c.html)", "Then, a/b/c.txt", "— a/b/c.txt", "he/she wrote a.txt", "x. Y z.pdf",
    "http://x.example/b/c.html", "is in a/b/c.html", "one, two.pdf", "x: a/b/c.txt",
  ]) func proseBehindAnAddressIsProse(rest: String) {
    #expect(links("<p>see http://x.example/a \(rest)</p>").first == "http://x.example/a")
    #expect(links("<p>see http://x.example/a. \(rest)</p>").first == "http://x.example/a")
    #expect(links("<p>see http://x.example \(rest)</p>").first == "http://x.example")
  }

  @Test(arguments: [
    ("http://x.example/a/ and", "http://x.example/a/"), ("http://x.example.", "http://x.example"),
    ("http://x.example/a.html index.html", "http://x.example/a.html"),
    ("http://x.example/?q=", "http://x.example/?q="), ("http://x.example/a&nbsp;b", "http://x.example/a"),
    ("http://localhost:80/a or", "http://localhost:80/a"), ("http://wiki/page", "http://wiki/page"),
    ("http://x.example/a<br>b", "http://x.example/a"), ("<b>http://x.example/a</b>, b", "http://x.example/a"),
    ("http://x.example/a<b>, b</b>", "http://x.example/a"), ("http://x.example/a<img src=b>", "http://x.example/a"),
    ("http://x.example/a<sup>1</sup>", "http://x.example/a"), ("(http://x.example/a)", "http://x.example/a"),
    ("見http://x.example/a。", "http://x.example/a"), ("見http://x.example/a，", "http://x.example/a"),
    ("（http://x.example/a）", "http://x.example/a"), ("「http://x.example/a」", "http://x.example/a"),
    ("http://x.example/a&shy;b&#8203;c d", "http://x.example/abc"),
    ("http://x.example/a&#8203; b", "http://x.example/a"),
    ("http://x.example/ä/ö", "http://x.example/ä/ö"), ("http://x.example/a — b", "http://x.example/a"),
  ]) func aWholeOneIsALink(html: String, target: String) { #expect(links("<p>see \(html)</p>") == [target]) }
}
