import Foundation
import Testing

/// What `--json` says is whole text, and nothing of it acts on a terminal when it is read back and printed.
struct JSONSafetyTests {
  private static let hostile =
    "\u{1B}[31m \u{9B}2J \u{202E}nipuS\u{202C} \u{2066}x\u{2069} \u{85} \u{7F}\u{0}\u{8} a\tb\r\nc 👩\u{200D}👩\u{200D}👧 می\u{200C}خواهم \u{200F}\u{E0041} \\ \" / <b>"
  private static let clean =
    "[31m 2J nipuS x \n  a\tb\nc 👩\u{200D}👩\u{200D}👧 می\u{200C}خواهم \u{200F}\u{E0041} \\ \" / <b>"

  /// A post that says it in every member.
  private func place() throws -> Workplace {
    let place = Workplace.sample()
    let text = Self.hostile
    let body: [String: Any] = [
      "id": "id " + text, "title": text, "url": "https://example.org/\u{1B}[2J\u{202E}x", "summary": text,
      "content_html": "<p>needle " + text, "authors": [["name": text, "url": "https://example.org/" + text]],
      "tags": [text],
      "language": "en", "image": "https://example.org/i" + text,
      "attachments": [["url": "https://example.org/a" + text, "mime_type": "text/plain", "title": text]],
      "comments": [
        [
          "id": "first " + text, "content_text": "needle " + text, "author": ["name": text, "url": text],
          "url": "https://example.org/c" + text,
        ],
        ["id": "second", "in_reply_to": "first " + text, "content_html": text, "author": ["name": text]],
      ],
    ]
    place.write("blog/posts/vaara.json", [UInt8](try JSONSerialization.data(withJSONObject: body)))
    // Broken, with a message that quotes it.
    place.write("blog/posts/rikki.json", Array("{\"id\": \"x\", \"title\": 5, \"\u{9B}2J\u{202E}\": 1".utf8))
    return place
  }

  private func strings(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.flatMap { [$0.key] + strings($0.value) }
    default: []
    }
  }

  @Test func nothingThatActsIsInAnyMemberOfAnyCommand() throws {
    let place = try place()
    let commands = [
      ["list"], ["show", "vaara", "--comments"], ["comments", "vaara"], ["search", "needle"], ["check"],
    ]
    for command in commands {
      let run = try place.lukija(command + ["--json"])
      let lines = command[0] == "search" ? run.output.split(separator: "\n").map(String.init) : [run.output]
      #expect(!lines.isEmpty)
      for line in lines {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        for text in strings(value) {
          let acts = text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
          }
          #expect(acts == nil, "\(command): \(text.debugDescription)")
        }
      }
      #expect(run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }

  @Test func theRestOfTheTextIsWhole() throws {
    let run = try place().lukija("show", "vaara", "--comments", "--json")
    let post = try JSONSerialization.object(run.output)
    #expect(post["title"] as? String == Self.clean)
    #expect(post["content_html"] as? String == "<p>needle " + Self.clean)
    #expect(post["id"] as? String == "id " + Self.clean)
    let comments = try #require(post["comments"] as? [[String: Any]])
    #expect(comments.map { $0["id"] as? String } == ["first " + Self.clean, "second"])
    #expect(comments[1]["in_reply_to"] as? String == "first " + Self.clean)
  }

  @Test func whatIsPrintedFindsPostAndCommentAgain() throws {
    let place = try place()
    #expect(try place.lukija("show", "id " + Self.clean).status == 0)
    let reply = try place.lukija(
      "reply", "vaara", "-", "--author", "Aino", "--to", "first " + Self.clean, input: "Yes.")
    #expect(reply.status == 0, "\(reply.errors)")
    let printed = try JSONSerialization.objects(try place.lukija("comments", "vaara", "--json").output)
    #expect(
      printed.contains { $0["depth"] as? Int == 1 && $0["content_text"] as? String == "Yes." } || printed.count == 3)
  }

  @Test func placesOfMatchesAreThoseOfTheText() throws {
    let place = Workplace.sample()
    let text = "\u{202E}ab\u{202C} \u{9B}c needle \u{2067}d\u{2069} Needle"
    place.write(
      "blog/posts/vaara.json",
      [UInt8](try JSONSerialization.data(withJSONObject: ["id": "v", "title": "t", "content_text": text])))
    let run = try place.lukija("search", "needle", "--json")
    let hit = try JSONSerialization.object(run.output)
    let excerpt = Array((hit["excerpt"] as? String ?? "").utf8)
    let matches = hit["matches"] as? [[Int]] ?? []
    #expect(matches.count == 2)
    for match in matches {
      #expect(String(decoding: excerpt[match[0]..<match[1]], as: UTF8.self).lowercased() == "needle")
    }
  }
}
