import CustomDump
import Testing

@testable import Markup

/// Which files galleries and playlists ask for.
struct FileChoiceTests {
  @Test(
    arguments: [
      ("[gallery]", []), ("[gallery ids=\"755, 757,755\"]", [FileChoice(numbers: ["755", "757"])]),
      ("a [gallery include='7' columns=2] b", [FileChoice(numbers: ["7"])]),
      ("[playlist type=video ids=4,5 /]", [FileChoice(numbers: ["4", "5"])]),
      ("[gallery exclude=\"3 4\"]", [FileChoice(excluded: ["3", "4"])]),
      (
        "[GALLERY id=12]\n[gallery link=file id=\" 13 \" exclude=1]",
        [
          FileChoice(post: "12"), FileChoice(excluded: ["1"], post: "13"),
        ]
      ),
      ("[[gallery ids=1]] [galleryx ids=1] [g [p [gallery ids=1", []),
      ("[gallery ids=\"\"]", [FileChoice(numbers: [])]),
    ] as [(String, [FileChoice])])
  func all(_ html: String, _ expected: [FileChoice]) {
    expectNoDifference(FileChoice.all(in: html), expected)
  }

  /// The document has the same choice, whatever is written in it.
  @Test(arguments: [
    "[gallery ids=\"1,2\"]", "[playlist ids='3']", "[gallery exclude=\"3\" id=5]", "[gallery id=\"&quot;&gt;x\"]",
    "[gallery ids=\"a&amp;b,c\"]",
  ])
  func documentsHaveThem(_ html: String) {
    guard case .paragraph(let content)? = MarkupParser.document(html: html).blocks.first,
      case .embed(let embed)? = content.first
    else {
      Issue.record("\(html)")
      return
    }
    let plain = html.replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
    #expect(embed.files != nil && embed.target.isEmpty && content.count == 1)
    if !html.contains("&") { expectNoDifference(embed.files, FileChoice.all(in: plain).first) }
  }
}
