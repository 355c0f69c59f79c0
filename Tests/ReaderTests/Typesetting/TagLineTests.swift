import Blog
import Markup
import Testing

@testable import Reader

/// Tags of several words stay together where they can, and are found as they are written.
@Suite struct TagLineTests {
  private let tags = ["climate change policy in northern lands", "of several words", "one", "of several words"]

  private func lines(_ width: Int) -> [String] { PostPage.tagLines(tags, width: width).lines.map(\.text) }

  @Test func blanksAreBlanks() {
    #expect(lines(80) == ["#climate change policy in northern lands  #of several words  #one"])
  }

  @Test(arguments: 8...70) func noWordIsTorn(width: Int) {
    let lines = lines(width)
    let words = lines.flatMap { $0.split(separator: " ") }
    #expect(words.joined(separator: " ") == "#climate change policy in northern lands #of several words #one")
    #expect(lines.allSatisfy { $0.count <= width && !$0.contains("\u{A0}") })
    for tag in ["#climate change policy in northern lands", "#of several words"] where tag.count <= width {
      #expect(lines.contains { $0.contains(tag) })
    }
  }
}
