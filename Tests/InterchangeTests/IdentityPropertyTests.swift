import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import Testing

/// Feeds with clashing, missing and changing ids, in any order.
struct IdentityPropertyTests {
  private struct Item {
    var number: Int
    var id: String?
    var link: String?
    var title: String?
    var isDated: Bool
    var version = 1

    var text: String { "teksti-\(number)- versio \(version)" }
    /// Days are each item's own.
    var date: String { "20\(10 + number / 28)-03-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)" }
  }

  private enum Form: CaseIterable { case rss, atom, json, wxr }

  private func write(_ items: [Item], _ form: Form) -> String {
    func tag(_ name: String, _ value: String?) -> String { value.map { "<\(name)>\($0)</\(name)>" } ?? "" }
    switch form {
    case .json:
      let list = items.map { item in
        var members = ["\"content_text\": \"\(item.text)\""]
        if let id = item.id { members.append("\"id\": \"\(id)\"") }
        if let link = item.link { members.append("\"url\": \"\(link)\"") }
        if let title = item.title { members.append("\"title\": \"\(title)\"") }
        if item.isDated { members.append("\"date_published\": \"\(item.date)T06:00:00Z\"") }
        return "{\(members.joined(separator: ", "))}"
      }
      return
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"S\", \"items\": [\(list.joined(separator: ","))]}"
    case .atom:
      let list = items.map { item in
        "<entry>\(tag("id", item.id))\(item.link.map { "<link href=\"\($0)\"/>" } ?? "")\(tag("title", item.title))"
          + "\(item.isDated ? "<published>\(item.date)T06:00:00Z</published>" : "")<content>\(item.text)</content></entry>"
      }
      return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>S</title>\(list.joined())</feed>"
    case .rss, .wxr:
      let list = items.map { item in
        let id = item.id.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? ""
        let date =
          form == .rss
          ? tag("dc:date", item.isDated ? "\(item.date)T06:00:00Z" : nil)
          : tag("wp:post_date_gmt", item.isDated ? "\(item.date) 06:00:00" : nil)
            + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
        return "<item>\(tag("title", item.title))\(tag("link", item.link))\(id)\(date)"
          + "<content:encoded>\(item.text)</content:encoded></item>"
      }
      let version = form == .wxr ? "<wp:wxr_version>1.2</wp:wxr_version>" : ""
      return """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>\
        <title>S</title>\(version)\(list.joined())</channel></rss>
        """
    }
  }

  /// The item whose text a file has.
  private func numbers(_ folder: TemporaryFolder) -> [String: (number: Int, text: String)] {
    var result: [String: (number: Int, text: String)] = [:]
    for name in folder.names("blog/posts") where name.hasSuffix(".json") {
      let text = folder.text("blog/posts/\(name)") ?? ""
      guard let start = text.firstRange(of: "teksti-") else { continue }
      let words = text[start.lowerBound...].prefix { $0 != "\"" && $0 != "<" }
      if let number = Int(text[start.upperBound...].prefix { $0 != "-" }) { result[name] = (number, String(words)) }
    }
    return result
  }

  @Test(arguments: 1...200)
  func nothingIsLostOrTakesAnothersPlace(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let folder = TemporaryFolder()
    let form = Form.allCases.randomElement(using: &random) ?? .rss
    let clashing = ["sama", "https://suo.example/", "N/A"]
    var items = (0..<12).map { number in
      Item(
        number: number,
        id: [nil, "id-\(number)", "id-\(number)", clashing.randomElement(using: &random)].randomElement(using: &random)
          ?? nil,
        link: [nil, "https://suo.example/p\(number)/", "https://suo.example/sivu#k\(number)", "https://suo.example/"]
          .randomElement(using: &random) ?? nil,
        title: [nil, "Otsikko \(number)", "Otsikko \(number)", "Sama"].randomElement(using: &random) ?? nil,
        isDated: Int.random(in: 0..<4, using: &random) > 0)
    }
    // Where an id or a link is others' as well, something else has to tell: one without anything of its own is, for all
    // that anybody can say, the same post with other words.
    for place in items.indices where items[place].id.map(clashing.contains) == true || items[place].link == clashing[1]
    {
      items[place].isDated = true
      if items[place].title == "Sama" { items[place].title = nil }
    }
    var latest: [Int: String] = [:]
    var sources: [String] = []
    for round in 0..<5 {
      // Some change; what names them stays, or one name of it changes.
      for place in items.indices where Int.random(in: 0..<4, using: &random) == 0 {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: items[place].version += 1
        case 1: if items[place].id?.hasPrefix("id-") == true { items[place].id = "id-\(place)-\(round)" }
        default:
          if items[place].title?.hasPrefix("Otsikko") == true { items[place].title = "Otsikko \(place) \(round)" }
        }
      }
      let before = numbers(folder)
      let batch = items.shuffled(using: &random).prefix(Int.random(in: 1...12, using: &random))
      let source = folder.source("feed-\(round)", write(Array(batch), form))
      sources.append(source)
      for item in batch { latest[item.number] = item.text }
      try bring([source], into: folder.path("blog"))
      let after = numbers(folder)
      for (name, old) in before {
        #expect(after[name]?.number == old.number, "seed \(seed), \(form), round \(round): \(name)")
      }
      let texts = Set(after.values.map(\.text))
      for text in latest.values { #expect(texts.contains(text), "seed \(seed), \(form), round \(round): \(text)") }
      let everything = folder.everything("blog")
      try bring([source], into: folder.path("blog"))
      #expect(folder.everything("blog") == everything, "seed \(seed), \(form), round \(round)")
    }
    // All at once is the same as one after the other.
    let atOnce = TemporaryFolder()
    try bring(sources, into: atOnce.path("blog"))
    #expect(atOnce.everything("blog") == folder.everything("blog"), "seed \(seed), \(form)")
  }
}

/// SplitMix64.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
