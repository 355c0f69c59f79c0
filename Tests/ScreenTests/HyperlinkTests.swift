import Testing

@testable import Screen

/// What a terminal may have of a link's address.
struct HyperlinkTests {
  @Test(arguments: [
    ("https://a.example/?x=1;2#y", "https://a.example/?x=1;2#y"), ("HTTP://a.example", "HTTP://a.example"),
    ("mailto:a@b.example", "mailto:a@b.example"),
    ("https://a.example/ä/שלום", "https://a.example/%C3%A4/%D7%A9%D7%9C%D7%95%D7%9D"),
    ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("#note", nil), ("/path", nil), ("", nil),
    ("https://a.example/a b", nil), ("https://a.example/\u{1B}]8;;\u{7}", nil), ("https://a.example/\u{9C}x", nil),
    ("https://a.example/\u{202E}gpj.exe", nil), ("https://a.example/\n", nil), (" https://a.example/", nil),
  ])
  func addresses(_ target: String, _ address: String?) {
    #expect(Hyperlink.address(target) == address)
  }

  @Test func longOnesAreNone() {
    let start = "https://a.example/"
    #expect(Hyperlink.address(start + String(repeating: "x", count: 2083 - start.utf8.count)) != nil)
    #expect(Hyperlink.address(start + String(repeating: "x", count: 2084 - start.utf8.count)) == nil)
    #expect(Hyperlink.address(start + String(repeating: "ä", count: 900)) == nil)
  }

  @Test func everyLinkHasANumberOfItsOwn() {
    let numbers = (0..<40).flatMap { place in
      (0..<40).flatMap { page in
        ["https://a.example/", "https://b.example/"].map { Hyperlink.number(of: $0, place: place, page: page) }
      }
    }
    #expect(Set(numbers).count == numbers.count)
    #expect(!numbers.contains(0))
  }

  @Test func stylesKeepTheirLink() {
    var style = Style(.link, .underline)
    style.link = 7
    #expect(style.with(.match).link == 7)
    #expect(style.adding(.bold).link == 7)
    #expect(style.adding(.bold) != Style(.link, [.underline, .bold]))
  }
}
