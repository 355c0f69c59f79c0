import Testing

@testable import Markup

/// Characters that HTML has none for: nothing is shown as U+FFFD where the body has no U+FFFD.
struct StrangeCharacterTests {
  /// Those that are no characters have no literals.
  private static func scalar(_ value: UInt32) -> String { Unicode.Scalar(value).map(String.init) ?? "" }

  private func says(_ html: String) -> String { String(describing: MarkupParser.document(html: html)) }

  @Test(arguments: [
    ("<p>a&#0;b</p>", "a[U+0000]b"), ("<p>a&#xD800;b</p>", "a[U+D800]b"), ("<p>a&#x110000;b</p>", "a[U+110000]b"),
    ("<p>a&#xF0000;b</p>", "a[U+F0000]b"), ("<p>a&#65;&#x42;&#38;b</p>", "aAB&b"), ("<p>\u{FFFD}</p>", "\u{FFFD}"),
    ("<p>&#xFFFD;</p>", "\u{FFFD}"), ("<p>a&#abc;</p>", "a&#abc;"),
  ])
  func referencesToNoneAreTheirCodes(_ html: String, _ text: String) { #expect(says(html).contains("\"\(text)\"")) }

  @Test(arguments: [
    "<p>a\u{0}b</p>", "<p>\u{0}</p>", "a\u{1B}[31mb", "<a href='https://e.example/\u{1B}x\u{0}\u{9B}'>a</a>",
    "<img src='a.jpg' alt='a\u{0}b\u{7}'>", "<img src='a.jpg' alt='a&#0;b'>",
    "<p title='\(Self.scalar(0xFDD0))\(Self.scalar(0xFFFE))'>x\(Self.scalar(0xFFFF))</p>",
    "<a href='https://e.example/\(Self.scalar(0x1FFFE))\(Self.scalar(0x10FFFF))'>a</a>", "<p\u{0}>a</p>",
    "<textarea>a\u{0}b</textarea>",
    "<pre>a\u{0}b\u{1B}</pre>", "<a href='?a=1&b=2&#0'>x</a>", "<iframe src='https://e.example/\u{0}'></iframe>",
  ])
  func nothingBecomesAReplacement(_ html: String) { #expect(!says(html).contains("\u{FFFD}"), "\(says(html))") }

  @Test func hostileAddressesStayHostile() {
    for control in ["\u{1B}", "\u{0}", "\u{9B}", "&#0;"] {
      var links: [String] = []
      let document = MarkupParser.document(html: "<a href=\"https://e.example/\(control)x\">a</a>")
      if case .paragraph(let inlines)? = document.blocks.first {
        for case .link(let target, _) in inlines { links.append(target) }
      }
      #expect(links.count == 1)
      #expect(links.allSatisfy { $0.unicodeScalars.contains { $0.value < 0x20 } }, "\(links)")
    }
  }
}
