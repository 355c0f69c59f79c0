import Markup
import Testing

/// Controls stand in sentences as words do.
@Suite struct ControlTextTests {
  private func text(_ html: String) -> String {
    func text(_ inlines: [Inline]) -> String {
      inlines.map { inline in
        switch inline {
        case .text(let text): text
        case .strong(let inner): text(inner)
        default: "?"
        }
      }.joined()
    }
    return MarkupParser.document(html: html).blocks.map { block in
      if case .paragraph(let content) = block { text(content) } else { "?" }
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("<p><button>Go</button>, <input type=submit value=Ok>.</p>", "[Go], [Ok]."),
    ("<p>(<input type=checkbox>) a</p>", "( [ ]) a"),
    ("<p><button>Go</button>! <input value=a>; b</p>", "[Go]! [a]; b"),
    ("<p><button>Go</button> , b</p>", "[Go] , b"),
    ("<p><button>Go</button>b<input type=radio>c</p>", "[Go] b ( ) c"),
    ("<p><button><b>Bold</b> it</button></p>", "[Bold it]"),
    (
      "<p><select><optgroup label=Fruit><option>Apple<option>Pear</optgroup><optgroup label=Nuts><option>Almond"
        + "</optgroup></select></p>", "[Fruit: Apple / Pear / Nuts: Almond]"
    ),
  ]) func marksStayWithControls(html: String, shown: String) { #expect(text(html) == shown) }
}
