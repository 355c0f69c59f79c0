import SeededRandom

/// Two blogs that number alike, in pieces: posts, comments and files each in sources of their own, in any order.
struct ScatteredBlog {
  let folder = TemporaryFolder()
  /// Paths of sources, in the order in which somebody brings them.
  private(set) var sources: [String] = []
  /// Posts that some source has, as `l3`.
  private(set) var posts: Set<String> = []
  /// Comments that some source has, as `l3-7`, with the post that they belong to.
  private(set) var comments: [String: String] = [:]

  private struct Remark {
    var id: Int
    var parent: Int?
    var post: Int
    var minute: Int
  }

  private struct Site {
    let letter: String
    let host: String
    var posts: [Int] = []
    var remarks: [Remark] = []
    /// Number, and the post that it was uploaded to.
    var files: [(number: Int, parent: Int)] = []
    /// Lead pictures by post.
    var leads: [Int: Int] = [:]
  }

  private enum Form: CaseIterable { case export, exportOfFiles, feed, jsonFeed, comments, answers, folder }

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }
    var sites = [Site(letter: "l", host: "lampi.example"), Site(letter: "m", host: "meri.example")]
    if chance(50) { sites.removeLast() }
    for place in sites.indices {
      sites[place].posts = Array(1...(1 + Int(random.next() % 4)))
      for id in 1...(1 + Int(random.next() % 7)) {
        let post = sites[place].posts.randomElement(using: &random) ?? 1
        let before = sites[place].remarks.filter { $0.post == post }
        sites[place].remarks.append(
          Remark(
            id: id, parent: chance(50) ? before.randomElement(using: &random)?.id : nil, post: post,
            minute: Int(random.next() % 60)))
      }
      for number in 20..<(20 + Int(random.next() % 5)) {
        sites[place].files.append((number, chance(30) ? 0 : sites[place].posts.randomElement(using: &random) ?? 0))
        if chance(50), let post = sites[place].posts.randomElement(using: &random) {
          sites[place].leads[post] = number
        }
      }
    }
    let count = 2 + Int(random.next() % 5)
    for number in 1...count {
      guard let site = sites.randomElement(using: &random) else { continue }
      let form = Form.allCases.randomElement(using: &random) ?? .export
      write(site, as: form, number: number, &random)
    }
  }

  private mutating func write(_ site: Site, as form: Form, number: Int, _ random: inout SeededGenerator) {
    func some<Element>(_ list: [Element], _ percent: UInt64 = 60) -> [Element] {
      list.filter { _ in random.next() % 100 < percent }
    }
    let version = Int(random.next() % 3)
    let posts = some(site.posts)
    let remarks = some(site.remarks)
    switch form {
    case .export, .exportOfFiles:
      let hasPosts = form == .export
      let items =
        (hasPosts ? posts.map { item($0, of: site, remarks.filter { _ in random.next() % 3 > 0 }, version) } : [])
        + some(site.files, hasPosts ? 40 : 80).map { file($0, of: site, version: Int(random.next() % 8) / 7) }
      var export = ExportText()
      export.head = export.head.replacing("lampi.example", with: site.host)
      export.items = items.shuffled(using: &random)
      add(folder.source("\(number).xml", export.text), hasPosts ? posts : [], of: site)
    case .feed:
      let items = posts.map { post in
        "<item><title>Otsikko \(site.letter)\(post)</title><link>\(link(post, site))</link>"
          + "<guid isPermaLink=\"false\">\(guid(post, site))</guid><pubDate>\(date(post))</pubDate>"
          + "<description>teksti</description></item>"
      }
      let text =
        "<rss version=\"2.0\"><channel><title>S</title><link>https://\(site.host)</link>" + items.joined()
        + "</channel></rss>"
      add(folder.source("\(number).rss", text), posts, of: site)
    case .jsonFeed:
      let items = posts.map { post in
        let own = remarks.filter { $0.post == post && random.next() % 3 == 0 }.map { remark in
          #"{"id": "\#(remark.id)", "author": {"name": "A\#(site.letter)"}, "content_html": "\#(words(remark, site, version))", "#
            + #""date_published": "2019-03-01T06:\#(two(remark.minute)):00Z"}"#
        }
        return
          #"{"id": "\#(guid(post, site))", "url": "\#(link(post, site))", "title": "Otsikko \#(site.letter)\#(post)", "#
          + #""content_html": "teksti", "date_published": "2019-01-0\#(post)T06:00:00Z", "#
          + #""comments": [\#(own.joined(separator: ", "))]}"#
      }
      let text =
        #"{"version": "https://jsonfeed.org/version/1.1", "title": "S", "home_page_url": "https://\#(site.host)", "#
        + #""items": [\#(items.joined(separator: ", "))]}"#
      add(folder.source("\(number).json", text), posts, of: site)
    case .comments, .answers:
      let list = form == .comments ? remarks : remarks.filter { $0.parent != nil }
      add(folder.source("\(number).atom", feed(list, of: site, namesPages: form == .comments, version)), list, of: site)
    case .folder:
      for remark in remarks {
        let parent = remark.parent.map { "replying_to: \"\($0)\"\n" } ?? ""
        folder.write(
          "\(number)/_data/comments/\(site.letter)\(remark.post)/\(remark.id).yml",
          "_id: \"\(remark.id)\"\nname: A\(site.letter)\n\(parent)date: 2019-03-01T06:\(two(remark.minute)):00Z\n"
            + "message: \(words(remark, site, version))\nmood: \(version)\n")
      }
      guard !remarks.isEmpty else { return }
      add(folder.path("\(number)/_data/comments"), remarks, of: site)
    }
  }

  private mutating func add(_ path: String, _ posts: [Int], of site: Site) {
    sources.append(path)
    self.posts.formUnion(posts.map { "\(site.letter)\($0)" })
  }

  private mutating func add(_ path: String, _ remarks: [Remark], of site: Site) {
    sources.append(path)
    for remark in remarks { comments["\(site.letter)\(remark.id)"] = "\(site.letter)\(remark.post)" }
  }

  // MARK: Words

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private func link(_ post: Int, _ site: Site) -> String { "https://\(site.host)/\(site.letter)\(post)/" }
  private func guid(_ post: Int, _ site: Site) -> String { "https://\(site.host)/?p=\(post)" }
  private func date(_ post: Int) -> String { "0\(post) Jan 2019 06:00:00 +0000" }
  private func words(_ remark: Remark, _ site: Site, _ version: Int) -> String {
    "kommentti-\(site.letter)\(remark.id)-v\(version)"
  }

  /// Files of other posts, and of none, that a post shows.
  private static let galleries = [
    "", "", "\n\n[gallery ids=\"22,20,99\"]", "\n\n[gallery id=\"1\" exclude=\"21\"]", "\n\n[playlist include=\"23\"]",
  ]

  private func item(_ post: Int, of site: Site, _ remarks: [Remark], _ version: Int) -> String {
    let comments = remarks.filter { $0.post == post }.map { remark in
      ExportText.comment(
        remark.id, parent: remark.parent ?? 0, text: words(remark, site, version), author: "A\(site.letter)"
      )
      .replacing("2020-06-02 10:00:00", with: "2019-03-01 06:\(two(remark.minute)):00")
      .replacing("2020-06-02 07:00:00", with: "2019-03-01 06:\(two(remark.minute)):00")
    }
    let lead = site.leads[post].map {
      "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>\($0)</wp:meta_value></wp:postmeta>"
    }
    return ExportText.item(
      post, title: "Otsikko \(site.letter)\(post)", name: "\(site.letter)\(post)",
      body: "teksti" + Self.galleries[post % 5],
      comments: comments,
      extra: lead ?? "", dates: ("2019-01-0\(post) 06:00:00", "2019-01-0\(post) 06:00:00")
    ).replacing("lampi.example", with: site.host)
  }

  private func file(_ file: (number: Int, parent: Int), of site: Site, version: Int) -> String {
    ExportText.item(
      file.number, title: "Kuva \(version)",
      extra: "<wp:post_parent>\(file.parent)</wp:post_parent>"
        + "<wp:attachment_url>https://\(site.host)/\(file.number)-\(version).jpg</wp:attachment_url>",
      type: "attachment")
  }

  private func feed(_ remarks: [Remark], of site: Site, namesPages: Bool, _ version: Int) -> String {
    let entries = remarks.map { remark in
      let tag = "tag:\(site.host),2020:comment-"
      let answered = remark.parent.map { "<thr:in-reply-to ref=\"\(tag)\($0)\"/>" } ?? ""
      let page =
        namesPages ? "\(link(remark.post, site))#comment-\(remark.id)" : "https://\(site.host)/k?id=\(remark.id)"
      return """
        <entry><id>\(tag)\(remark.id)</id><title>K</title><published>2019-03-01T06:\(two(remark.minute)):00Z</published>
        <author><name>A\(site.letter)</name></author>\(answered)<link href="\(page)"/>
        <content>\(words(remark, site, version))</content></entry>
        """
    }
    return """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>K</title>
      <link href="https://\(site.host)"/>\(entries.joined())</feed>
      """
  }
}
