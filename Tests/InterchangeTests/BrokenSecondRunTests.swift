import Blog
import Interchange
import SeededRandom
import Testing
import TextFormats

/// Whatever becomes of a feed on its way, what was good in the folder is not emptied by it.
struct BrokenSecondRunTests {
  private static let plain = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Suo", "home_page_url": "https://suo.example/", "items": [
    {"id": "1", "url": "https://suo.example/1", "title": "Ensimmäinen \\ud83c\\udf32 nimi", "tags": ["a"],
     "date_published": "2020-01-01T00:00:00Z", "content_html": "<p>Koko \\"teksti\\" täällä</p>\\n<p>ja loppu</p>"},
    {"id": 110832201685713509, "title": "Toinen nimi", "summary": "Lyhyt", "_n": {"a": [1.10, null]},
     "content_text": "Toinen teksti\\tsarkaimella"},
    {"id": "3", "title": "Kolmas", "content_html": "<p>Kolmas teksti</p>", "authors": [{"name": "Li"}],
     "_lukija": {"slug": "kolmas", "comments": [{"id": "c1", "author": {"name": "Bo"}, "content_text": "Hei"}]}}
    ]}
    """

  @Test(arguments: 0..<400 as Range<UInt64>)
  func nothingGoodIsEmptied(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = TemporaryFolder()
    try bring([folder.source("good.json", Self.plain)], into: folder.path("blog"))
    let good = try posts(in: folder)
    #expect(good.count == 3)
    for round in 0..<3 {
      var text = Array(Self.plain.utf8)
      for _ in 0...round { spoil(&text, &random) }
      let path = folder.path("broken.json")
      folder.write("broken.json", String(decoding: text, as: UTF8.self))
      // Refused as a whole is fine.
      _ = try? bring([path], into: folder.path("blog"))
    }
    let posts = try posts(in: folder)
    for (name, before) in good {
      // By its file: the id that was broken on the way is another one.
      let after = try #require(posts[name])
      for key in ["title", "content_html", "content_text", "summary"] where before[key] != nil {
        let texts = ["content_html", "content_text"].compactMap { after[$0]?.string }.filter { !$0.isEmpty }
        let isThere = key.hasPrefix("content") ? !texts.isEmpty : after[key]?.string?.isEmpty == false
        #expect(isThere, "\(key) of \(name)\n\(folder.text("broken.json") ?? "")")
      }
      for comment in before["comments"]?.elements ?? [] {
        let kept = after["comments"]?.elements?.first { $0["id"]?.string == comment["id"]?.string }
        #expect(kept?["content_text"]?.string?.isEmpty == false)
      }
    }
  }

  private func posts(in folder: TemporaryFolder) throws -> [String: JSON] {
    try folder.everything("blog/posts").mapValues { try JSONParser.parse(Array($0.utf8)) }
  }

  private func spoil(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    guard !text.isEmpty else { return }
    let pieces = [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "\n", "\t", "\\ud83d", "\\x", "NaN", "0", "<", " ", "null", "\u{7}",
    ]
    let place = Int.random(in: text.indices, using: &random)
    let piece = Array(pieces[Int.random(in: pieces.indices, using: &random)].utf8)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text.remove(at: place)
    case 1: text.insert(contentsOf: piece, at: place)
    case 2: text.replaceSubrange(place...place, with: piece)
    default:
      if Int.random(in: 0..<4, using: &random) == 0 {
        text.removeLast(text.count - place)
      } else {
        text.remove(at: place)
      }
    }
  }
}
