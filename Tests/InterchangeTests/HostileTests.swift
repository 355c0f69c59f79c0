import Blog
import Glibc
import Interchange
import SeededRandom
import Testing
import Words

/// Sources that want to do harm, and sources made of chance.
struct HostileTests {
  private static func feed(_ head: String, _ title: String) -> String {
    "<?xml version=\"1.0\"?>\(head)<rss><channel><title>t</title><item><guid>g</guid><title>\(title)</title></item></channel></rss>"
  }

  @Test
  func entitiesAreNeitherExpandedNorFetched() throws {
    var bomb = "<!DOCTYPE r [<!ENTITY a0 \"ha\">"
    for level in 1...30 {
      bomb += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);&a\(level - 1);&a\(level - 1);\">"
    }
    let laughs = try read(("f", Self.feed(bomb + "]>", "x &a30; y")))
    #expect(laughs.posts.first?.post.title == "x &a30; y")
    let external = try read(
      (
        "f",
        Self.feed(
          "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://evil.example/\">%p;]>",
          "x &e; y")
      ))
    #expect(external.posts.first?.post.title == "x &e; y")
    #expect(external.notes.contains { $0.kind == .skipped })
  }

  @Test
  func depthAndSizeAreBounded() throws {
    let deep = String(repeating: "<a>", count: 1_000_000)
    #expect(try !read(("f", Self.feed("", deep))).notes.isEmpty)
    let wide = "<x y=\"\(String(repeating: "z", count: 100 << 20))\"/>"
    #expect(try read(("f", Self.feed("", wide))).notes.contains { $0.message.contains("longer than 10 MB") })
    let prolog = String(repeating: "<!-- nothing -->", count: 200_000)
    #expect(try read(("f", Self.feed(prolog, "x"))).notes.contains { $0.kind == .lost })
  }

  @Test
  func whatIsNoBlogIsRefusedWithASentence() throws {
    for text in [
      "", "   ", "<html><p>x</p></html>", "<!DOCTYPE html><html>", "{}", "[1]", "{\"items\": 3}", "plain", "\u{0}\u{1}",
      "<svg/>",
    ] {
      let read = try read(("f", text))
      #expect(read.posts.isEmpty)
      #expect(read.notes.contains { $0.kind != .guessed }, "\(text)")
    }
  }

  /// Samples of each kind, broken at random: nothing crashes, nothing hangs, nothing grows. `make fuzz` runs it longer.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func brokenSamplesAreSurvived(_ seed: UInt64) throws {
    let rounds = getenv("LUKIJA_FUZZ_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 150
    var random = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    var export = ExportText()
    export.items = [
      ExportText.item(1, comments: [ExportText.comment(1), ExportText.comment(2, parent: 1)]), ExportText.item(2),
    ]
    var samples: [String] = [
      export.text,
      "<feed xmlns='http://www.w3.org/2005/Atom'><title type='xhtml'><div>t</div></title><entry><id>1</id><content type='html'>&lt;p x='y'&gt;</content><updated>2020-01-01T00:00:00Z</updated></entry></feed>",
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>t</title></channel><item rdf:about='x'><title>y &amp; z</title><link>http://x.example/a?b=c</link></item></rdf:RDF>",
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": 1, \"content_html\": \"<p><a href='x'>\", \"date_published\": \"2020-01-01T00:00:00Z\"}]}",
      "---\ntitle: x\ntags: [a, b]\ndate: 2020-01-01\n---\n# text\n![x](y.png){{< figure src=\"a\" >}}\n",
      "+++\ntitle = 'x'\ndate = 2020-01-01T00:00:00Z\n[a.b]\nc = [1, 2]\n+++\ntext\n",
    ]
    samples += Self.realSamples
    for round in 0..<rounds {
      var bytes = Array(samples[(round + Int(seed)) % samples.count].utf8)
      for _ in 0..<random.below(12) + 1 { Self.mutate(&bytes, samples, &random) }
      let read = try read([("f", bytes)])
      #expect(read.posts.count <= 100)
    }
  }

  /// Exports and feeds as they are found, where they are at hand; a beginning of each, so that many rounds fit.
  private static let realSamples: [String] = {
    guard let folder = SharedData.folder else { return [] }
    return (Expected.all.wxr.keys.sorted() + Expected.all.feeds.keys.sorted()).compactMap { name in
      TemporaryFolder.text(at: "\(folder)/\(name)").map { String(decoding: $0.utf8.prefix(6000), as: UTF8.self) }
    }
  }()

  private static func mutate(_ bytes: inout [UInt8], _ samples: [String], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    switch random.below(7) {
    case 0: bytes[place] = UInt8(random.below(256))
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
    case 2: bytes.insert(contentsOf: (0..<random.below(20)).map { _ in UInt8(random.below(256)) }, at: place)
    case 3:
      let end = min(bytes.count, place + random.below(200))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: random.below(bytes.count))
    case 4: bytes = Array(bytes[..<place])
    case 5:
      bytes.insert(
        contentsOf: ["]]>", "<![CDATA[", "&#x0;", "&#99999999;", "</item>", "<!--", "\u{FEFF}", "{{", "<?xml"].map {
          Array($0.utf8)
        }[random.below(9)], at: place)
    default:
      let other = Array(samples[random.below(samples.count)].utf8)
      bytes.insert(contentsOf: other[random.below(other.count)...], at: place)
    }
  }
}
