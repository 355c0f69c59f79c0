import Blog

/// Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0, item by item. An item that answers another one is a comment.
final class FeedReader {
  let output: EventOutput
  private var site = Site(title: "")
  private var isSiteSent = false
  /// Whether Lukija wrote it.
  private(set) var isOurs = false
  private var hasComments = false
  private var hasPosts = false
  /// The feed's own address.
  private var feedURL: String?
  /// Where the feed goes on.
  private var nextURL: String?
  /// Entries that are a blog's template and settings.
  private var settings = LeftOut()
  /// Comments that are only the form for a password.
  private var forms = LeftOut()
  /// The outermost element's language.
  private var language: String?

  init(output: EventOutput, root: XMLNode) {
    self.output = output
    language = root.attribute(.xml, "lang").flatMap(Language.tag)
  }

  /// What relative addresses in items are relative to where nothing says it.
  var home: String? { site.homePageURL ?? feedURL ?? output.address }

  /// A child of `channel` or `feed`.
  func take(_ record: XMLNode, isWhole: Bool) {
    switch (record.name.vocabulary, record.name.local) {
    case (.none, "item"), (.rss1, "item"), (.atom, "entry"), (.none, "entry"): item(record, isWhole: isWhole)
    case (.none, "title"), (.rss1, "title"), (.atom, "title"):
      if site.title.isEmpty { site.title = FeedText.title(record) }
    case (.none, "link"), (.rss1, "link"):
      let address = WebAddress.clean(record.text, base: record.base ?? output.address)
      // What our own exports write for a blog that has none.
      if site.homePageURL == nil, address.map(WebAddress.isNowhere) == false { site.homePageURL = address }
    case (.atom, "link"): link(record)
    case (.none, "description"), (.rss1, "description"), (.atom, "subtitle"), (.atom, "tagline"):
      site.description = site.description ?? FeedText.title(record).presence
    case (.none, "generator"): isOurs = record.text.trimmed == XMLText.generator
    case (.none, "language"), (.dublinCore, "language"): site.language = site.language ?? Language.tag(record.text)
    case (.none, "image"), (.rss1, "image"):
      site.icon = site.icon ?? record.elements.first { $0.name.local == "url" }.flatMap { address($0.text, $0) }
    case (.podcast, "image"): site.icon = site.icon ?? record["href"].flatMap { address($0, record) }
    case (.atom, "logo"): site.icon = site.icon ?? address(record.text, record)
    case (.atom, "icon"): site.favicon = site.favicon ?? address(record.text, record)
    case (.atom, "author"), (.none, "managingEditor"), (.dublinCore, "creator"):
      if site.authors.isEmpty { site.authors = FeedText.author(record).map { [$0] } ?? [] }
    default: break
    }
  }

  /// The feed ended.
  func finish() {
    // A feed of comments calls itself something else, also while it is empty.
    if hasPosts { sendSite() }
    if let nextURL {
      output.note(.skipped, line: nil, .feed(.page(next: Excerpt(nextURL, limit: 500))))
    }
    if !settings.isEmpty {
      output.note(.skipped, line: settings.line, .feed(.settings(settings.count)))
    }
    if !forms.isEmpty {
      output.note(.skipped, line: forms.line, .feed(.passwordForms(forms.count)))
    }
    if !hasPosts, !hasComments { output.note(.skipped, line: nil, .feed(.empty)) }
  }

  private func address(_ text: String, _ node: XMLNode) -> String? {
    WebAddress.picture(text, base: node.base ?? home)
  }

  private func link(_ record: XMLNode) {
    guard let address = WebAddress.clean(record["href"], base: record.base ?? output.address) else { return }
    switch record["rel"] ?? "alternate" {
    case "alternate": site.homePageURL = site.homePageURL ?? address
    case "self": feedURL = feedURL ?? address
    case "next", "prev-archive": nextURL = nextURL ?? address
    default: break
    }
  }

  private func sendSite() {
    guard !isSiteSent else { return }
    isSiteSent = true
    site.language = site.language ?? language
    output.send(.site(site))
  }

  private func item(_ node: XMLNode, isWhole: Bool) {
    guard isWhole else {
      output.note(.lost, line: node.line, .feed(.cutItem))
      return
    }
    let kinds = node.all(.atom, "category").filter { $0["scheme"]?.hasSuffix("g/2005#kind") == true }
    if kinds.contains(where: {
      $0["term"]?.hasSuffix("#template") == true || $0["term"]?.hasSuffix("#settings") == true
    }) {
      settings.add(line: node.line)
      return
    }
    let item = FeedItem(node, feed: self)
    if item.isComment || site.isCommentFeed {
      hasComments = true
      guard !item.isPasswordForm else {
        forms.add(line: node.line)
        return
      }
      output.send(.comment(item.comment(channelTitle: site.title, channelLink: site.homePageURL, feedURL: feedURL)))
    } else {
      hasPosts = true
      if !site.title.isEmpty { sendSite() }
      output.send(.post(item.post()))
    }
  }
}

extension Site {
  /// WordPress titles its comments feeds so; the second form is the whole blog's.
  var isCommentFeed: Bool { title.hasPrefix("Comments on: ") || title.hasPrefix("Comments for ") }
}
