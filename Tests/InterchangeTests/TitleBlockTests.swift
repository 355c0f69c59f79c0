import Testing

@testable import Interchange

/// Blocks in titles: markup where nothing else stands around them.
struct TitleBlockTests {
  @Test(arguments: [
    ("<p>Para</p><br/>two", "Para two"), ("<p>One</p><p>Two</p>", "One Two"), ("<p>One</p>\n <p>Two</p> ", "One Two"),
    ("<div><p>In</p></div>", "In"), ("Intro<br><p>Two</p>", "Intro Two"), ("<h2>A <em>b</em></h2>", "A b"),
    ("<p><em>All</em></p>", "All"), ("Use <p>text</p> here", "Use <p>text</p> here"),
    ("<p>A</p> or <div>B</div>", "<p>A</p> or <div>B</div>"), ("The <p> element", "The <p> element"),
    ("<p>Open", "<p>Open"), ("The <nav><p>x</p></nav>", "The <nav><p>x</p></nav>"),
    ("About <div><p>x</p></div>", "About <div><p>x</p></div>"),
  ])
  func areMarkupAlone(_ html: String, _ title: String) { #expect(HTMLText.title(html) == title) }
}
