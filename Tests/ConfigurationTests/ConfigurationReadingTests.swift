import Blog
import Testing

import Configuration

private let sync = SettingKind.duration(60_000...366 * 86_400_000, mayBeOff: true)

@Suite struct ConfigurationReadingTests {
  /// Without what stands instead.
  private func read(_ text: String) -> (configuration: Configuration, faults: [ConfigurationFault]) {
    let (configuration, faults) = Configuration.read(Array(text.utf8))
    return (configuration, faults.map { ConfigurationFault($0.fact, line: $0.line, column: $0.column) })
  }

  @Test func everythingThatCanBeSetIsRead() {
    let (configuration, faults) = read(
      """
      # my blogs
      [[blog]]
      name = "anna"
      path = "~/blogs/anna"
      home = "https://anna.example/"
      login = "anna"
      password_command = "pass show anna"
      ca_file = "/etc/ca.pem"
      reply_command = "msmtp -t"

      [[blog]]
      name = 'Äiti.2'
      path = "äiti"

      [sync]
      every = "1 h 30min"
      """)
    #expect(faults.isEmpty)
    #expect(configuration.blogs.map(\.name) == ["anna", "Äiti.2"])
    #expect(configuration.blogs[0].home == "https://anna.example/")
    #expect(configuration.blogs[0].login == "anna")
    #expect(configuration.blogs[0].passwordCommand == "pass show anna")
    #expect(configuration.blogs[0].caFile == "/etc/ca.pem")
    #expect(configuration.blogs[0].replyCommand == "msmtp -t")
    #expect(configuration.syncEvery == 5400)
    #expect(configuration.blog(named: "äITI.2")?.path == "äiti")
    #expect(read("").configuration == Configuration())
    #expect(read("\u{FEFF}# nothing\r\n").faults.isEmpty)
  }

  @Test(
    arguments: [
      ("30 min", 1800), ("2 h", 7200), ("90s", 90), ("1d", 86400), ("1 H 5 Min", 3900), ("off", nil), (" OFF ", nil),
    ] as [(String, Int?)])
  func durations(_ text: String, _ seconds: Int?) {
    let (configuration, faults) = read("sync.every = '\(text)'")
    #expect(faults.isEmpty)
    #expect(configuration.syncEvery == seconds)
  }

  @Test(arguments: ["30", "min", "0 min", "-5 min", "1.5 h", "30 minutes", "five h", "99999999 d", "1 h off", "٣ h"])
  func whatIsNoDurationIsSaid(_ text: String) {
    let (configuration, faults) = read("[sync]\nevery = \"\(text)\"")
    #expect(faults == [ConfigurationFault(.unusable(.syncEvery, sync, text: text), line: 2, column: 9)])
    #expect(configuration.syncEvery == nil)
  }

  /// What is wrong, and where; the rest counts.
  @Test(arguments: [
    ("blog = 5", ConfigurationFault(.wrongTable("blog", isList: true), line: 1, column: 8)),
    ("[blog]\nname = 'x'", ConfigurationFault(.wrongTable("blog", isList: true), line: 1, column: 1)),
    ("[[sync]]", ConfigurationFault(.wrongTable("sync", isList: false), line: 1, column: 1)),
    ("sync = true", ConfigurationFault(.wrongTable("sync", isList: false), line: 1, column: 8)),
    ("blog = [1]", ConfigurationFault(.wrongTable("blog", isList: true), line: 1, column: 9)),
    ("\n[snyc]", ConfigurationFault(.unknownName("snyc", table: "", near: "sync"), line: 2, column: 2)),
    ("[[blogs]]", ConfigurationFault(.unknownName("blogs", table: "", near: "blog"), line: 1, column: 3)),
    ("zzz = 1", ConfigurationFault(.unknownName("zzz", table: "", near: nil), line: 1, column: 1)),
    (
      "[sync]\n  evry = '1 h'",
      ConfigurationFault(.unknownName("evry", table: "sync", near: "every"), line: 2, column: 3)
    ),
    (
      "sync = { evrey = '1 h' }",
      ConfigurationFault(.unknownName("evrey", table: "sync", near: "every"), line: 1, column: 10)
    ),
    ("sync.every = 30", ConfigurationFault(.wrongKind(.syncEvery, sync, found: .integer), line: 1, column: 14)),
    ("sync.every.x = 30", ConfigurationFault(.wrongKind(.syncEvery, sync, found: .table), line: 1, column: 6)),
    (
      "[sync]\nevery = 07:30:00",
      ConfigurationFault(.wrongKind(.syncEvery, sync, found: .moment), line: 2, column: 9)
    ),
    (
      "sync.every = '20 s'",
      ConfigurationFault(.durationOutOfRange(.syncEvery, text: "20 s", 60_000...366 * 86_400_000), line: 1, column: 14)
    ),
    ("sync.every = ' '", ConfigurationFault(.emptyText(.syncEvery), line: 1, column: 14)),
    ("[[blog]]\npath = 'x'", ConfigurationFault(.missing(.blogName), line: 1, column: 1)),
    ("[[blog]]\nname = 'x'", ConfigurationFault(.missing(.blogPath), line: 1, column: 1)),
    (
      "[[blog]]\nname = ['x']\npath = 'x'",
      ConfigurationFault(.wrongKind(.blogName, .name, found: .list), line: 2, column: 8)
    ),
    (
      "[[blog]]\nname = '-x'\npath = 'x'",
      ConfigurationFault(.unusable(.blogName, .name, text: "-x"), line: 2, column: 8)
    ),
    (
      "[[blog]]\nname = 'x'\npath = '~anna/x'",
      ConfigurationFault(.unusable(.blogPath, .path, text: "~anna/x"), line: 3, column: 8)
    ),
    ("[sync]\nevery = '1 h\n", ConfigurationFault(.syntax(.lineBreak(.string)), line: 2, column: 13)),
    ("[sync]\n[sync]\n", ConfigurationFault(.syntax(.repeatedTable("sync", line: 1)), line: 2, column: 2)),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ fault: ConfigurationFault) {
    #expect(read(text).faults == [fault])
    if case .syntax = fault.fact { return }
    let good = "[[blog]]\nname = 'good'\npath = '/good'\n"
    guard !text.contains("blog") else {
      guard text.hasPrefix("[[blog]]\n") else { return }
      let (configuration, faults) = read(text + "\n" + good)
      #expect(faults == [fault])
      #expect(configuration.blogs.map(\.name) == ["good"])
      return
    }
    let (configuration, faults) = read(text + "\n" + good)
    #expect(faults == [fault])
    #expect(configuration.blogs.map(\.name) == ["good"])
  }

  @Test func whatIsWrongInABlogLeavesTheRestOfIt() {
    let (configuration, faults) = read(
      """
      [[blog]]
      name = "a"
      home = "ftp://x"
      path = "/a"
      colour = "red"
      login = 5
      [[blog]]
      name = "A"
      path = "/b"
      [sync]
      every = "soon"
      """)
    #expect(configuration.blogs.map(\.path) == ["/a"])
    #expect(
      faults == [
        ConfigurationFault(.unusable(.blogHome, .address, text: "ftp://x"), line: 3, column: 8),
        ConfigurationFault(.unknownName("colour", table: "blog", near: nil), line: 5, column: 1),
        ConfigurationFault(.wrongKind(.blogLogin, .text, found: .integer), line: 6, column: 9),
        ConfigurationFault(.repeatedName("A", line: 2), line: 8, column: 8),
        ConfigurationFault(.unusable(.syncEvery, sync, text: "soon"), line: 11, column: 9),
      ])
  }

  @Test(arguments: ["a", "anna", "Äiti", "blogi-2", "a.b_c", "日記", "9", "e\u{301}te"])
  func namesThatBlogsMayHave(_ name: String) { #expect(BlogName.isUsable(name)) }

  @Test(arguments: [
    "", ".", "..", ".a", "-a", "_a", "a b", "a/b", "a\\b", "a\n", "a;b", "$a", "a*", "~", "a\u{202E}b", "a\u{1b}",
    "a:b",
    "\u{301}a", "😀", String(repeating: "a", count: 65),
  ])
  func namesThatNoBlogMayHave(_ name: String) { #expect(!BlogName.isUsable(name)) }

  @Test(arguments: [
    ("https://a.example", true), ("HTTP://a.example/x?y#z", true), ("https://a:8080", true), ("https://", false),
    ("a.example", false), ("file:///etc", false), ("https://me:secret@a.example", false), ("https://a b", false),
    ("https://a\u{1b}", false), ("https:///x", false),
  ])
  func addresses(_ address: String, _ isUsable: Bool) {
    let text = "[[blog]]\nname='a'\npath='a'\nhome=\"\(address.replacing("\u{1b}", with: "\\u001b"))\""
    #expect(read(text).faults.isEmpty == isUsable)
    #expect(read(text).configuration.blogs.first?.home == (isUsable ? address : nil))
  }

  @Test func everySettingHasOneRow() {
    #expect(Setting.all.map(\.name) == SettingName.allCases)
    for setting in Setting.all {
      guard let standard = setting.standard else { continue }
      let (configuration, faults) = read("\(setting.name.rawValue) = \(standard)")
      #expect(faults.isEmpty, "\(setting.name)")
      #expect(configuration.text == Configuration().text, "\(setting.name)")
    }
  }
}
