import Markup
import Testing

/// Forms cannot be sent from here, but what they ask is read.
@Suite struct FormTests {
  private func text(_ html: String) -> String {
    MarkupParser.document(html: html).blocks.map { block in
      guard case .paragraph(let content) = block else { return "?" }
      return content.map { if case .text(let text) = $0 { text } else { "?" } }.joined()
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("<p><button>Lähetä</button></p>", "[Lähetä]"),
    ("<p><input type=submit value='Tilaa lehti'></p>", "[Tilaa lehti]"),
    ("<p><input type=checkbox>Muista</p>", "[ ] Muista"),
    ("<p><input type=checkbox checked>Muista</p>", "[x] Muista"),
    ("<p><input type=radio checked>Kyllä</p>", "(•) Kyllä"),
    ("<p><input type=radio>Ei</p>", "( ) Ei"),
    ("<p><input placeholder='Nimi'></p>", "[Nimi]"),
    ("<p><input name=q></p>", "[____]"),
    ("<p><input type=password value=salaisuus></p>", "[____]"),
    ("<p>a<input type=hidden value=x></p>", "a"),
    ("<p><select><option>Syksy<optgroup><option>Kevät</optgroup></select></p>", "[Syksy / Kevät]"),
    ("<p><textarea>a &amp; b</textarea></p>", "[a & b]"),
    ("<p><select><option label=Syksy><option label=L>Kevät<option value=1></select></p>", "[Syksy / Kevät]"),
    // What stands last in a form stays in it.
    ("<form><input type=checkbox checked> agree</form>", "[x] agree"),
    ("<form><label>Name</label> of yours</form> end", "Name of yours\nend"),
    ("<div><form><b>x</b> agree</form><p>z</p></div>", "? agree\nz"),
    ("<form>Say <input type=radio> yes <input type=radio> no", "Say ( ) yes ( ) no"),
    ("<fieldset><legend>Poll</legend><input type=radio> yes</fieldset>", "Poll\n( ) yes"),
    ("<form><form>a</form> b</form> c", "a\nb c"),
  ]) func controlsAreShown(html: String, shown: String) { #expect(text(html) == shown) }

  @Test func aPreThatNobodyClosedEndsBeforeBlocks() {
    let blocks = MarkupParser.document(html: "<pre>let a = 1\n<h2>Title</h2>\n<p>Prose</p>").blocks
    #expect(
      blocks == [
        .preformatted([.text("let a = 1\n")], language: nil),
        .heading(level: 2, content: [.text("Title")], anchor: nil), .paragraph([.text("Prose")]),
      ])
  }

  @Test func whoWentOnInParagraphsGoesOnInSentences() {
    let prose = "More of it, which goes on for so long that nobody can have meant it to be one line of code."
    let blocks = MarkupParser.document(html: "<pre>a  = 1\n<p>Prose</p>\n\n\(prose)\n\nb  = 2\n<ul><li>c</ul>\nd  = 3")
      .blocks
    #expect(
      blocks == [
        .preformatted([.text("a  = 1\n")], language: nil), .paragraph([.text("Prose")]), .paragraph([.text(prose)]),
        .paragraph([.text("b = 2")]),
        .list(ListBlock(marker: .bullet, items: [.init(content: [.paragraph([.text("c")])])])),
        .preformatted([.text("\nd  = 3")], language: nil),
      ])
  }

  @Test func namesOfFilesGiveWayToTitles() {
    for name in ["IMG_2034", "DSC001.jpg", "0123456789abcdef01", "P1020", "img-20210304"] {
      guard
        case .paragraph(let content)? = MarkupParser.document(
          html: "<p><img src=a.jpg alt='\(name)' title='The harbour'></p>"
        ).blocks.first, case .embed(let embed)? = content.first
      else {
        Issue.record("\(name) is no picture")
        continue
      }
      #expect(embed.label == "The harbour")
    }
  }

  @Test(arguments: ["640x480", "1024 × 768", "300x200px", "640px x 480px"]) func sizesGiveWayToNames(label: String) {
    for (title, shown) in [("", ""), (" title='Lake'", "Lake")] {
      guard
        case .paragraph(let content)? = MarkupParser.document(html: "<p><img src=a.jpg alt='\(label)'\(title)></p>")
          .blocks.first, case .embed(let embed)? = content.first
      else {
        Issue.record("\(label) is no picture")
        continue
      }
      #expect(embed.label == shown)
    }
  }

  @Test(arguments: [
    ("src='' srcset='a.jpg 1x, b.jpg 2x'", "a.jpg"), ("data-srcset='a.jpg, b.jpg 2x'", "a.jpg"),
    ("src='data:image/gif;base64,R0' srcset='\n a.jpg 300w'", "a.jpg"), ("src=c.jpg srcset='a.jpg 1x'", "c.jpg"),
    ("src='data:image/gif;base64,R0' data-src=d.jpg srcset='a.jpg 1x'", "d.jpg"),
  ]) func picturesInSizesHaveAnAddress(attributes: String, target: String) {
    guard case .paragraph(let content)? = MarkupParser.document(html: "<p><img alt=A \(attributes)></p>").blocks.first,
      case .embed(let embed)? = content.first
    else {
      Issue.record("\(attributes) is no picture")
      return
    }
    #expect(embed.target == target)
  }

  @Test func tablesForPresentationAreTheirContent() {
    let blocks = MarkupParser.document(html: "<table role=presentation><tr><td>a<td>b</table>").blocks
    #expect(blocks == [.paragraph([.text("a")]), .paragraph([.text("b")])])
  }
}
