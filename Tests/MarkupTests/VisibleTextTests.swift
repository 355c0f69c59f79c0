import CustomDump
import SharedTestData
import Testing

@testable import Markup

/// Every visible word of the tree is in the document once and in order.
@Suite struct VisibleTextTests {
  @Test(.enabled(if: SharedData.isPresent, "shared/data is not there"), arguments: SharedData.bodies)
  func realBodiesLoseNothing(body: SharedData.Body) {
    // Shortcodes become figures and labels; abbreviations are explained.
    let html = withoutControls(body.html)
      .replacing(/\[\/?(caption|gallery|playlist|embed|audio|video|youtube)[^\]]*\]/, with: "")
      .replacing(/<(abbr|acronym) title="[^"]*"/, with: "<abbr")
    expectNoDifference(
      VisibleText.ofDocument(MarkupParser.document(html: html)), VisibleText.ofTree(html))
  }

  @Test(arguments: 0..<400) func generatedBodiesLoseNothing(seed: Int) {
    // A tag that never ends hides the rest of the body from gumbo; we show it.
    let html = HTMLGenerator.body(seed: UInt64(seed)) + "\">"
    var (document, tree) = (VisibleText.ofDocument(MarkupParser.document(html: html)), VisibleText.ofTree(html))
    if html.contains(/<details|<table|<caption/) {
      // Summaries and captions come first, wherever they stand.
      (document, tree) = (sorted(document), sorted(tree))
    }
    expectNoDifference(document, tree, html)
  }

  private func sorted(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.sorted()))
  }

  /// Text that goes around gumbo makes the same document as text that goes through it.
  @Test(arguments: 0..<400) func standInsMakeNoDifference(seed: Int) {
    let html = HTMLGenerator.body(seed: UInt64(seed))
    expectNoDifference(document(html, usesStandIns: true), document(html, usesStandIns: false), html)
  }

  @Test(.enabled(if: SharedData.isPresent, "shared/data is not there"), arguments: SharedData.bodies)
  func standInsMakeNoDifferenceToRealBodies(body: SharedData.Body) {
    let html = withoutControls(body.html)
    expectNoDifference(document(html, usesStandIns: true), document(html, usesStandIns: false))
  }

  /// gumbo makes U+FFFD of control characters; we keep them, to be left out where text is set.
  private func withoutControls(_ html: String) -> String {
    String(
      String.UnicodeScalarView(
        html.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar) ? "C" : scalar
        }))
  }

  private func document(_ html: String, usesStandIns: Bool) -> Document {
    var html = html
    return html.withUTF8 { bytes in
      var builder = DocumentBuilder(source: bytes)
      return builder.document(html: bytes, whiteSpace: .breaksLines, hasShortcodes: true, usesStandIns: usesStandIns)
    }
  }
}
