import Markup
import Testing

/// Who said it stands on a line of their own, with where and when; works that a sentence names stay in it.
@Suite struct AttributionTests {
  /// The lines of all paragraphs, in quotations or not; paragraphs are parted by `¶`.
  private func lines(_ html: String) -> String {
    func text(_ content: [Inline]) -> String {
      content.map { inline in
        switch inline {
        case .text(let text): text
        case .lineBreak: "|"
        case .emphasis(let inner), .strong(let inner), .link(_, let inner), .superscript(let inner): text(inner)
        case .quoted(let inner): "“\(text(inner))”"
        default: ""
        }
      }.joined()
    }
    func text(_ blocks: [Block]) -> String {
      blocks.map { block in
        switch block {
        case .paragraph(let content): text(content)
        case .quote(let blocks), .indented(_, let blocks): text(blocks)
        case .figure(let blocks, let caption): text(blocks + (caption.isEmpty ? [] : [.paragraph(caption)]))
        default: "?"
        }
      }.joined(separator: "¶")
    }
    return text(MarkupParser.document(html: html).blocks)
  }

  /// Without a `cite`, as most people write it.
  @Test(arguments: [
    ("<p>So it is.\n— Ann Lee</p>", "So it is.|— Ann Lee"),
    ("<p>So it is\n-- Ann Lee, 1997</p>", "So it is|-- Ann Lee, 1997"),
    ("<p>So it is.\n<em>— Ann Lee</em></p>", "So it is.|— Ann Lee"),
    ("<p>So it is. <em>— Ann Lee</em></p>", "So it is.|— Ann Lee"), ("So it is. ― Ann Lee", "So it is.|― Ann Lee"),
    ("<p>So it is.\n– <a href=x>Ann Lee</a></p>", "So it is.|– Ann Lee"),
    ("<p>So it is.\n<small>— <a href=x>Ann Lee</a></small></p>", "So it is.|— Ann Lee"),
    ("<p>So it is. — Ann Lee</p>", "So it is.|— Ann Lee"), ("<p>So it is?\n~ Ann</p>", "So it is?|~ Ann"),
    ("<p>One.</p><p>Two. — Ann Lee, <i>Works</i></p>", "One.¶Two.|— Ann Lee, Works"),
    ("<div><p>So it is.\n— Ann Lee, Apple Inc.</p></div>", "So it is.|— Ann Lee, Apple Inc."),
    ("<p>So it is.<br>— Ann Lee</p>", "So it is.|— Ann Lee"), ("<p>“So it is” — Ann Lee</p>", "“So it is”|— Ann Lee"),
    ("<p>So it is.\n— from an old book</p>", "So it is.|— from an old book"), ("<p>すべて。—鈴木</p>", "すべて。—鈴木"),
    ("<p>So <b>it</b> is.\n<a href=x>— Ann Lee</a></p>", "So it is.|— Ann Lee"),
  ]) func lastLinesTellWhoSaidIt(html: String, shown: String) {
    #expect(lines("<blockquote>\(html)</blockquote>") == shown)
  }

  @Test(arguments: [
    "<p>He said it — and it was true.</p>", "<p>It was cold. — Not very, though. — Ann said.</p>",
    "<p>He said it\n— and it was true.</p>", "<p>– Hello, she said.\n– Bye</p>", "<p>— Ann Lee</p>",
    "<p>So it is. — Ann Lee</p><p>And more.</p>", "<p>So it is. — Ann Lee</p><ul><li>a</ul>",
    "<p>a well-known thing</p>", "<p>2 - 1</p>", "<p>So.\n-5 degrees</p>",
  ]) func otherLinesStay(html: String) { #expect(!lines("<blockquote>\(html)</blockquote>").contains("|")) }

  @Test func onlyQuotationsEndSo() {
    #expect(lines("<p>So it is.\n— Ann Lee</p>") == "So it is. — Ann Lee")
    #expect(lines("<blockquote><blockquote>A. — Ann</blockquote><p>B. — Bea</p></blockquote>") == "A.|— Ann¶B.|— Bea")
  }

  @Test(arguments: [
    // A source may follow.
    ("So it is, yes. <cite>Ann Lee</cite> – Apple, 1997", "So it is, yes.|Ann Lee – Apple, 1997"),
    ("So it is. <cite>Ann</cite>, 1997", "So it is.|Ann, 1997"),
    ("So it is. <cite>Ann</cite> (1997)", "So it is.|Ann (1997)"),
    ("So it is. <cite>Ann</cite> &mdash; <!-- x -->Apple", "So it is.|Ann — Apple"),
    ("So it is. <cite>Ann</cite> <a href=x>Apple</a>", "So it is.|Ann Apple"),
    ("So it is. <cite>Ann</cite> (<a href=x>Apple</a>, 1997)", "So it is.|Ann (Apple, 1997)"),
    ("So it is. <cite>Ann</cite> <small>1997</small>", "So it is.|Ann 1997"),
    ("So it is. <cite>Ann</cite> <time>May 1997</time>", "So it is.|Ann May 1997"),
    ("So it is. <cite>Ann</cite><sup>1</sup>", "So it is.|Ann1"),
    ("So it is. <cite>Ann</cite>, <cite>Hamlet</cite>", "So it is.|Ann, Hamlet"),
    ("So it is. <cite>Ann</cite> <cite>Hamlet</cite>", "So it is.|Ann Hamlet"),
    ("So it is. <cite>Ann</cite>, Apple, Inc.", "So it is.|Ann, Apple, Inc."),
    ("So it is. <cite>Ann</cite><br>Apple, 1997", "So it is.|Ann|Apple, 1997"),
    // Who it was may stand before the work.
    ("So it is. — Ann Lee, <cite>Hamlet</cite>", "So it is.|— Ann Lee, Hamlet"),
    ("So it is. -- J. R. R. Lee, <cite>Hamlet</cite>, 1601", "So it is.|-- J. R. R. Lee, Hamlet, 1601"),
    ("So it is. – <a href=x>Ann Lee</a>, <cite>Hamlet</cite>", "So it is.|– Ann Lee, Hamlet"),
    ("So it is.<br>— Ann Lee <cite>Hamlet</cite>", "So it is.|— Ann Lee Hamlet"),
    // What is around them, and around what was said.
    ("<em>So it is.</em> <cite>Ann</cite>", "So it is.|Ann"),
    ("<q>So it is</q> <cite>Ann</cite>", "“So it is”|Ann"),
    ("<em>So it is. <cite>Ann</cite></em>", "So it is.|Ann"),
    ("So it is. <a href=x><cite>Ann</cite></a>", "So it is.|Ann"),
    ("So it is. <small><b><cite>Ann</cite></b></small>", "So it is.|Ann"),
    ("So it is. <cite><a href=x>Ann</a></cite><br>", "So it is.|Ann"),
    ("So it is. <cite>— Ann</cite>", "So it is.|— Ann"), ("So it is.<cite><br>Ann</cite>", "So it is.|Ann"),
  ]) func attributionsStandOnTheirOwn(html: String, shown: String) {
    for quotation in [html, "<p>\(html)</p>", "<div>\(html)</div>", "<div><p>\(html)</p></div>\n"] {
      #expect(lines("<blockquote>\(quotation)</blockquote>") == shown, "\(quotation)")
    }
    #expect(lines("<blockquote><p>\(html)</p><p>No.</p></blockquote>") == shown + "¶No.")
  }

  /// What a quotation ends with is who said it, though no sentence ended.
  @Test(arguments: [
    ("So it is for all of us <cite>Ann</cite>", "So it is for all of us|Ann"),
    ("So it is for all of us\n<cite>Ann</cite>, 1997", "So it is for all of us|Ann, 1997"),
    ("So it is for all of us – <cite>Ann</cite>", "So it is for all of us|– Ann"),
    ("So it is (for all of us) <cite>Ann</cite>", "So it is (for all of us)|Ann"),
    ("So it is for all of us<cite>Ann</cite>", "So it is for all of us|Ann"),
  ]) func noSentenceNeedEnd(html: String, shown: String) {
    #expect(lines("<blockquote>\(html)</blockquote>") == shown)
    #expect(lines("<blockquote><p>First.</p><p>\(html)</p></blockquote>") == "First.¶" + shown)
  }

  @Test(arguments: [
    "I read it. <cite>Ulysses</cite> is long.", "I read it. <cite>Ulysses</cite>, the book, is long.",
    "I read it. <cite>Ulysses</cite> – a book – is long.", "I read <cite>Ulysses</cite> (1922).",
    "I read it. <cite>Ulysses</cite> <em>is</em> long", "I read it. <cite>Ulysses</cite>. Then I slept.",
    "All of it is from <cite>Ulysses</cite>", "As it is said in the <cite>Iliad</cite>",
    "Read this: <cite>Ulysses</cite>",
    "So it is, said <cite>Ann</cite>", "— <cite>Ann</cite>", "— Ann Lee, <cite>Hamlet</cite>", "<cite>Ann</cite>, 1997",
    "Did you (<cite>Ulysses</cite>)",
    "I read <cite>Ulysses</cite>, <em>Dubliners</em> and other things that he wrote.",
  ]) func worksInASentenceStayInIt(html: String) {
    for quotation in [html, "<p>\(html)</p>"] {
      #expect(!lines("<blockquote>\(quotation)</blockquote>").contains("|"), "\(html)")
    }
  }

  @Test(arguments: [
    "I read it. <cite>Ulysses</cite>", "I read it. <cite>Ulysses</cite> – 1922", "I have read <cite>Ulysses</cite>",
  ]) func outsideQuotationsNothingIsSetOff(html: String) {
    for text in ["<p>\(html)</p>", "<div>\(html)</div>", "<ul><li>\(html)</ul>"] { #expect(!lines(text).contains("|")) }
  }

  /// As editors write it: a paragraph, a footer or a caption of its own.
  @Test(arguments: [
    ("<blockquote class=wp-block-quote><p>So it is</p><cite>Ann</cite></blockquote>", "So it is¶Ann"),
    (
      "<figure class=wp-block-pullquote><blockquote><p>So it is</p><cite>Ann</cite></blockquote></figure>",
      "So it is¶Ann"
    ),
    ("<blockquote><p>So it is</p><footer>— Ann, <cite>Hamlet</cite></footer></blockquote>", "So it is¶— Ann, Hamlet"),
    ("<blockquote><p>So it is</p><small>Ann in <cite>Hamlet</cite></small></blockquote>", "So it is¶Ann in Hamlet"),
    ("<blockquote><p>So it is</p><p>Ann Lee <cite>Hamlet</cite></p></blockquote>", "So it is¶Ann Lee Hamlet"),
    (
      "<figure><blockquote><p>So it is</p></blockquote><figcaption>Ann, <cite>Hamlet</cite></figcaption></figure>",
      "So it is¶Ann, Hamlet"
    ),
    ("<blockquote>So it is<footer>Ann</footer></blockquote>", "So it is¶Ann"),
    ("<blockquote>So it is<br><cite>Ann</cite></blockquote>", "So it is|Ann"),
  ]) func editorsQuotations(html: String, shown: String) { #expect(lines(html) == shown) }
}
