import Blog
import CustomDump
import Foundation
import Testing

@testable import Interchange

/// OPML in and out.
@Suite struct SubscriptionListTests {
  private func list(_ bytes: some Sequence<UInt8>) throws -> SubscriptionList {
    let path = NSTemporaryDirectory() + "lukija-opml-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { unlink(path) }
    return try SubscriptionList(file: path)
  }

  private func subscriptions(_ body: String) throws -> [Subscription] {
    try list("<opml version=\"2.0\"><head><title>x</title></head><body>\(body)</body></opml>".utf8).subscriptions
  }

  private let anna = Subscription(title: "Anna", feed: "https://anna.example/feed", page: "https://anna.example/")

  /// As newsboat 2.21 and 2.30 write it: one line, single quotes nowhere, folders only by tags that get lost.
  @Test func newsboat() throws {
    let text = """
      <?xml version="1.0"?>
      <opml version="1.0"><head><title>newsboat - Exported Feeds</title></head><body>\
      <outline type="rss" xmlUrl="https://anna.example/feed" htmlUrl="https://anna.example/" title="Anna"/>\
      <outline type="rss" xmlUrl="exec:~/bin/feed.sh" htmlUrl="" title=""/></body></opml>
      """
    expectNoDifference(
      try list(text.utf8).subscriptions, [anna, Subscription(title: "", feed: "exec:~/bin/feed.sh", page: nil)])
  }

  @Test func foldersInFoldersAreWalkedInOrder() throws {
    let body = """
      <outline text="1"><outline text="2"><outline text="Anna" title="" xmlUrl="https://anna.example/feed"
       htmlUrl="https://anna.example/"/></outline><outline text="B" xmlUrl="b"/></outline>
      <outline text="C" type="rss" xmlUrl="c"><outline text="D" xmlurl=" d "/></outline>
      """
    expectNoDifference(
      try subscriptions(body),
      [
        anna, Subscription(title: "B", feed: "b", page: nil), Subscription(title: "C", feed: "c", page: nil),
        Subscription(title: "D", feed: "d", page: nil),
      ])
    let deep = 200
    let nested = String(repeating: "<outline text='x'>", count: deep) + "<outline xmlUrl='e'/>"
    #expect(try subscriptions(nested + String(repeating: "</outline>", count: deep)).map(\.feed) == ["e"])
  }

  @Test(arguments: [
    (
      "<outline text=\"&amp;&quot;&#228;&auml;\" xmlUrl=\"a?b&amp;c\"/>",
      Subscription(title: "&\"ää", feed: "a?b&c", page: nil)
    ),
    ("<outline text='t' xmlUrl='a?b&c'/>", Subscription(title: "t", feed: "a?b&c", page: nil)),
    ("<outline text='t' htmlUrl='p'/>", Subscription(title: "t", feed: nil, page: "p")),
    ("<outline text='t' type='rss' url='u'/>", Subscription(title: "t", feed: "u", page: nil)),
    ("<OUTLINE TEXT='t' XMLURL='u'/>", Subscription(title: "t", feed: "u", page: nil)),
    ("<outline text='t' type='link' url='u'/>", nil), ("<outline text='t' type='include' url='u.opml'/>", nil),
    ("<outline text='t'/>", nil), ("<outline text='t' xmlUrl=' '/>", nil), ("<other xmlUrl='u'/>", nil),
  ])
  func attributes(_ outline: String, _ expected: Subscription?) throws {
    expectNoDifference(try subscriptions(outline), expected.map { [$0] } ?? [])
  }

  @Test func nothingIsExpandedOrFetched() throws {
    let text = """
      <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <opml><body><outline text="&b;&f;" xmlUrl="https://anna.example/feed"/></body></opml>
      """
    let list = try list(text.utf8)
    #expect(list.subscriptions == [Subscription(title: "&b;&f;", feed: "https://anna.example/feed", page: nil)])
    #expect(list.notes.isEmpty)
  }

  @Test func whatWasCutIsSaidAndTheRestCounts() throws {
    let list = try list("<opml><body>\n<outline xmlUrl='a'/>\n<outline xmlUrl='b'/><outline xmlU".utf8)
    #expect(list.subscriptions.map(\.feed) == ["a", "b"])
    #expect(list.notes.map(\.fact) == [.xml(.endsEarly)] || !list.notes.isEmpty, "\(list.notes)")
  }

  @Test func encodings() throws {
    let text =
      "<?xml version='1.0' encoding='ISO-8859-1'?><opml><body><outline text='\u{e4}' xmlUrl='a'/></body></opml>"
    #expect(try list(text.unicodeScalars.map { UInt8($0.value) }).subscriptions.map(\.title) == ["ä"])
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<opml><body><outline text='ä' xmlUrl='a'/></body></opml>".utf16 {
      wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(try list(wide).subscriptions.map(\.title) == ["ä"])
  }

  @Test(arguments: [
    ("<rss version='2.0'><channel/></rss>", SubscriptionList.Fault.otherKind(root: "rss")),
    ("https://anna.example/feed\nhttps://b.example/\n", .otherKind(root: nil)), ("", .unreadable(.source(.empty))),
  ])
  func whatIsNoListIsRefused(_ text: String, _ fault: SubscriptionList.Fault) {
    #expect(throws: fault) { try list(text.utf8) }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let all = [
      anna, Subscription(title: "\"<&>' \u{1}ä 漢 ]]>", feed: "https://b.example/?a=1&b=\"2\"", page: nil),
      Subscription(title: "", feed: "https://c.example/", page: "https://c.example/"),
      Subscription(title: "no feed", feed: nil, page: "https://d.example/"),
    ]
    let text = OPMLText.of(all, title: "<&>")
    var expected = Array(all.dropLast())
    expected[1].title = "\"<&>' ä 漢 ]]>"
    expectNoDifference(try list(text.utf8).subscriptions, expected)
    #expect(try list(text.utf8).notes.isEmpty)
  }
}
