import CustomDump
import Testing

@testable import Markup

@Suite struct WordPressTests {
  private func blocks(_ html: String) -> [Block] { MarkupParser.document(html: html).blocks }
  private func text(_ string: String) -> Block { .paragraph([.text(string)]) }

  @Test func captionsAreFigures() {
    let picture = Embed(kind: .image, target: "a.jpg", label: "A", width: 30, height: 20)
    expectNoDifference(
      blocks(
        "[caption id=\"x\" width=\"30\"]<a href=\"b\"><img src=\"a.jpg\" alt=\"A\" width=\"30\" height=\"20\" /></a> What <b>it</b> is[/caption]"
      ),
      [
        .figure(
          content: [.paragraph([.link(target: "b", content: [.embed(picture)])])],
          caption: [.text("What "), .strong([.text("it")]), .text(" is")])
      ])
    expectNoDifference(
      blocks("[caption caption=\"Old way\"]<img src=\"a.jpg\" alt=\"A\" width=\"30\" height=\"20\">[/caption]"),
      [.figure(content: [.paragraph([.embed(picture)])], caption: [.text("Old way")])])
  }

  @Test func renderedCaptionsAreFiguresToo() {
    expectNoDifference(
      blocks("<div class=\"wp-caption alignleft\"><img src=\"a.jpg\"><p class=\"wp-caption-text\">Text</p></div>"),
      [
        .figure(
          content: [.paragraph([.embed(Embed(kind: .image, target: "a.jpg"))])], caption: [.text("Text")])
      ])
  }

  @Test func embedsGalleriesAndMedia() {
    expectNoDifference(
      blocks(
        "[embed width=\"5\"]https://v.example/1[/embed]\n\n[gallery ids=\"1,2\"]\n\n[audio src='a.mp3']\n\n[youtube=https://y.example/?v=1&amp;t=2]"
      ),
      [
        .paragraph([.embed(Embed(kind: .frame, target: "https://v.example/1", width: 5))]),
        .paragraph([
          .embed(Embed(kind: .gallery, target: "", label: "2 pictures", files: FileChoice(numbers: ["1", "2"])))
        ]),
        .paragraph([.embed(Embed(kind: .audio, target: "a.mp3"))]),
        .paragraph([.embed(Embed(kind: .frame, target: "https://y.example/?v=1&t=2"))]),
      ])
  }

  @Test func sourceCodeIsKeptToTheLetter() {
    expectNoDifference(
      blocks("a\n\n[sourcecode language=\"css\"]\n  a > b {}\n\n&lt;p&gt; <i>x</i>\n[/sourcecode]\n\nb"),
      [text("a"), .preformatted([.text("  a > b {}\n\n<p> <i>x</i>")], language: "css"), text("b")])
  }

  @Test func whatIsNoShortcodeIsText() {
    expectNoDifference(
      blocks("[[gallery]] [note] [caption]unfinished [galleryx] <code>[gallery]</code> [1] ["),
      [
        .paragraph([
          .text("[gallery] [note] [caption]unfinished [galleryx] "), .code([.text("[gallery]")]), .text(" [1] ["),
        ])
      ])
    #expect(MarkupParser.document(markdown: "[gallery]").blocks == [text("[gallery]")])
  }

  @Test func moreAndNextPagePartParagraphs() {
    expectNoDifference(blocks("one<!--more-->two\n<!--nextpage-->\nthree"), [text("one"), text("two"), text("three")])
  }
}
