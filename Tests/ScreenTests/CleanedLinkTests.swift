import Testing

@testable import Screen

/// Targets of links as browsers take them.
struct CleanedLinkTests {
  @Test(arguments: [
    ("https://e.example/a b", "https://e.example/a%20b"), (" https://e.example/ ", "https://e.example/"),
    ("mailto:a@b.example?subject=x y", "mailto:a@b.example?subject=x%20y"),
    ("https://nl.example/a\nb", "https://nl.example/ab"),
    ("\r\n\thttps://nl.example/\ta\r\n b\n ", "https://nl.example/a%20b"),
    ("ht\ntps://e.example/", "https://e.example/"), ("HTTP://e.example/a  b", "HTTP://e.example/a%20%20b"),
    ("https://e.example/a\u{A0}b\u{3000}", "https://e.example/a%C2%A0b%E3%80%80"), ("/two words", "/two%20words"),
    ("media/my picture.jpg", "media/my picture.jpg"), (" #a note ", "#a note"),
    ("java\nscript:alert(1) ", "javascript:alert(1)"),
    ("https://e.example/", "https://e.example/"), ("", ""), (" \n", ""),
  ])
  func areTakenAsBrowsersDo(_ target: String, _ cleaned: String) {
    #expect(Hyperlink.cleaned(target) == cleaned)
    #expect(Hyperlink.cleaned(cleaned) == cleaned)
  }

  @Test(arguments: ["\u{1B}", "\u{0}", "\u{7}", "\u{85}", "\u{2028}", "\u{B}", "\u{202E}"])
  func otherControlsStayRefused(_ control: String) {
    #expect(Hyperlink.address(Hyperlink.cleaned("https://e.example/a\(control)b")) == nil)
    #expect(Hyperlink.address(Hyperlink.cleaned(" https://e.example/a b\(control)")) == nil)
  }
}
