import Blog
import BlogStore
import SeededRandom
import Testing

/// Phrases may begin and end with blanks, or be nothing else; texts may have several in a row.
@Suite("Searching for blanks") struct SearchBlankTests {
  private static let pieces = ["a", "b", "ab.", " ", "  ", " ", "\\n", "\\t", "\u{A0}", ". ", "… ", "ä"]

  @Test("What is found lies in what is shown", arguments: 0..<12) func matchesLieInTheExcerpt(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func text(_ count: Int) -> String {
      (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "a" }.joined()
    }
    let folder = TemporaryFolder()
    folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
    for number in 0..<12 {
      let words = String(repeating: "word ", count: Int.random(in: 0...40, using: &random))
      let html = number % 2 == 0 ? "content_text" : "content_html"
      let body = number % 2 == 0 ? text(200) : "<pre>\(text(200))</pre><p>\(text(60))</p>"
      folder.write(
        "posts/p\(number).json", #"{"title": "T", "\#(html)": "\#(words)\#(body)\#(words)", "comments": []}"#)
    }
    let cache = TemporaryFolder()
    let catalogue = IndexedCatalogue(repository: JSONBlogRepository(folder: folder.path), cacheFolder: cache.path)
    var found = 0
    try catalogue.refresh { _ in true }
    for _ in 0..<120 {
      let phrase = text(Int.random(in: 1...4, using: &random)).replacing("\\n", with: " ").replacing("\\t", with: "\t")
      try catalogue.search(TextQuery("\"\(phrase)\""), replies: []) { progress in
        found += progress.hits.count
        for hit in progress.hits {
          #expect(hit.matches.allSatisfy { $0.upperBound <= hit.excerpt.utf8.count && !$0.isEmpty }, "\(hit)")
        }
        return true
      }
    }
    #expect(found > 100)
  }
}
