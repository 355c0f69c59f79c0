import Foundation
import PtyTestSupport
import Testing

/// Whatever a file says in whichever member: the terminal and the clipboards get none of its own bytes.
struct HostileWalkTests {
  private static let poisons = [
    "https://a.example/\nrm -rf x\n", "https://a.example/\u{1B}]0;pwned\u{7}", "https://a.example/\u{9B}2Jpwned",
    "https://a.example/\u{202E}gpj.exe", "https://a.example/a b; reboot", "\u{1B}[2Jpwned\u{1B}[8m",
    "https://a.example/\r\u{8}\u{7F}", "\u{1B}]52;c;cHduZWQ=\u{7}", "\u{1B}P0;1|17/ab\u{1B}\\", "a\u{9D}0;pwned\u{9C}",
    "\u{1B}[?1049l\u{1B}c\u{1B}[6n", "$(touch pwned)`touch pwned`", "\u{2066}\u{2067}a\u{2028}b\u{2029}",
    "\u{0}\u{5}\u{E}\u{F}\u{11}\u{13}",
  ]

  /// A post that is hostile in every member there is.
  private func post(_ number: Int, _ poison: String) -> [String: Any] {
    let someone: [String: Any] = ["name": "N\(poison)", "url": poison, "avatar": poison]
    var post: [String: Any] = [
      "id": "\(number)\(poison)", "url": poison, "title": "Nro \(number) \(poison)", "summary": poison,
      "date_published": "2024-01-\(number + 10)T00:00:00Z", "date_modified": poison, "language": poison,
      "tags": [poison], "categories": [poison], "authors": [someone], "image": poison, "kind": poison,
      "format": poison, "external_url": poison, poison: poison,
      "content_html": """
      <p title="\(poison)">Teksti <a href="\(poison)">linkki \(poison)</a> <img src="\(poison)" alt="\(poison)"></p>
      <h2 id="\(poison)">\(poison)</h2><pre><code class="\(poison)">\(poison)</code></pre><iframe src="\(poison)"></iframe>
      <p>&#27;[31m&#x9b;2J&#x202e;</p><abbr title="\(poison)">a</abbr><table><tr><td>\(poison)</td></tr></table>
      """,
      "attachments": [["url": poison, "mime_type": poison, "title": poison, "size_in_bytes": poison]],
      "comments": [
        [
          "id": "c\(poison)", "url": poison, "author": someone, "content_text": "teksti \(poison)", "kind": poison,
          "date_published": poison,
        ],
        [
          "id": "d", "in_reply_to": "c\(poison)", "author": someone, "status": number % 2 == 0 ? poison : "approved",
          "content_html": "<a href='\(poison)'>\(poison)</a>", "kind": "pingback",
        ],
        [
          "id": "e", "in_reply_to": poison, "author": poison,
          "content_markdown": "[\(poison)](<\(poison)>) `\(poison)`",
        ],
      ],
    ]
    if number % 3 == 0 { post["comments_open"] = poison }
    return post
  }

  private func write(_ place: Workplace, _ name: String, _ members: [String: Any]) throws {
    place.write(name, [UInt8](try JSONSerialization.data(withJSONObject: members)))
  }

  private func hostileBlog() throws -> Workplace {
    let place = Workplace()
    let all = Self.poisons.joined(separator: " ")
    let someone: [String: Any] = ["name": all, "url": all]
    try write(
      place, "blog/blog.json",
      [
        "lukija": ["version": 1], "title": "Paha \(all)", "home_page_url": all, "description": all, "language": all,
        "authors": [someone],
        "contact": ["name": all, "email": all, "phone": all, "address": [all], "business_id": all],
      ])
    for (number, poison) in Self.poisons.enumerated() {
      try write(place, "blog/posts/p\(number).json", post(number, poison))
      try write(
        place, "blog/replies/r\(number).json",
        [
          "lukija": ["version": 1], "id": poison, "post": ["slug": "p\(number)", "id": poison], "in_reply_to": poison,
          "author": ["name": poison, "url": poison], "content_markdown": "Vastaus \(poison)",
          "status": number % 3 == 0 ? "draft" : number % 3 == 1 ? "published" : poison, "date_created": poison,
          "replaces": poison,
        ])
    }
    // Names of files are said where a file cannot be read.
    place.write("blog/posts/rikki\u{1B}[2J\u{202E}\u{9B}2J.json", "{\"title\": \"\u{1B}]0;pwned\u{7}")
    place.write("blog/posts/vika.json", "{\"title\": \u{1B}[2J}")
    try write(place, "blog/posts/tyyppi.json", ["title": ["\u{1B}[2J": 1], "date_published": "\u{1B}[2J"])
    return place
  }

  /// What ncurses says to an xterm to move, erase, insert and colour, and what the program says when it copies.
  private static let vocabulary: Set<String> = [
    "CSI A", "CSI B", "CSI C", "CSI D", "CSI G", "CSI H", "CSI d", "C0 08", "C0 0A", "C0 0D", "ESC M", "CSI @", "CSI J",
    "CSI K", "CSI L", "CSI M", "CSI P", "CSI X", "CSI S", "CSI T", "CSI b", "CSI r", "OSC 52", "ESC 7", "ESC 8",
  ]

  private func expectHarmless(_ walk: HostileWalk, _ place: Workplace) throws {
    let plain = try HostileWalk(try ReaderSession.sampleBlog())
    let strange = walk.controlFunctions.subtracting(plain.controlFunctions).subtracting(Self.vocabulary)
    #expect(strange.isEmpty, "the terminal got what only a file can have sent")
    for text in walk.copied {
      let bad = text.unicodeScalars.filter {
        $0 != "\n"
          && ($0.value <= 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
            || (0x2066...0x2069).contains($0.value) || (0x2028...0x2029).contains($0.value))
      }
      #expect(bad.isEmpty, "\(text.debugDescription)")
      #expect(!text.contains("rm -rf"))
    }
    #expect(walk.visited == walk.readable && walk.readable > 10)
    #expect(walk.copied.contains { $0.split(separator: "\n").contains { $0 == HostileWalk.lastAddress } })
    #expect(walk.copied.contains(HostileWalk.lastAddress), "what the terminal was offered")
    #expect(!place.names("").contains("pwned") && !place.names("blog").contains("pwned"))
  }

  @Test func everyMemberOfEveryFileIsHarmless() throws {
    let place = try hostileBlog()
    try expectHarmless(try HostileWalk(place), place)
  }

  @Test(.enabled(if: SharedRepositories.folder != nil, "the hostile blog is not beside the checkout: skipped"))
  func theHostileBlogIsWalkedToItsLastPost() throws {
    let place = try ReaderSession.copying(try #require(SharedRepositories.folder) + "/hostile")
    try expectHarmless(try HostileWalk(place), place)
  }
}
