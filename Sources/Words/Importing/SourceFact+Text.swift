import Blog

extension SourceFact {
  var text: String {
    switch self {
    case .unopenable(let code): "it cannot be opened: \(systemMessage(code))."
    case .unreadable(let code): "it cannot be read: \(systemMessage(code))."
    case .device: "it is a device, which may have no end; give a file, a folder or a pipe."
    case .empty: "it is empty."
    case .emptyFolder: "the folder is empty."
    case .repository: "it is a repository already."
    case .unknown: "it is neither an export nor a feed, and no text with front matter either."
    case .webPage: "it is a web page; give the address's feed or the blog's export instead."
    case .withoutFrontMatter: "it has no front matter."
    case .tooLarge(let limit): "it is larger than \(limit >> 20) MB, the most that is read of its kind."
    case .packedCut: "the packed data ends too early."
    case .packedBomb(let ratio): "it unpacks to more than \(ratio) times its size; that is no blog."
    case .packedDamaged: "the packed data is damaged."
    case .pictureNotTaken(let address):
      "\(address.quoted) is not taken along; import the page's folder for that."
    }
  }
}

extension ForeignSource {
  var text: String {
    switch self {
    case .pdf: "it is a PDF; give the blog's feed or its export instead."
    case .zip: "it is a ZIP archive; \(Self.packed)"
    case .xz: "it is packed with xz; \(Self.packed)"
    case .bzip2: "it is packed with bzip2; \(Self.packed)"
    case .zstd: "it is packed with zstd; \(Self.packed)"
    case .sevenZip: "it is a 7z archive; \(Self.packed)"
    case .rar: "it is a RAR archive; \(Self.packed)"
    case .tar: "it is a tar archive; \(Self.packed)"
    case .sqlite: "it is an SQLite database; export the blog as WordPress's XML or a feed instead."
    case .databaseDump:
      "it is a dump of a database; export the blog with its own program (WordPress: Tools, Export) instead."
    case .wordProcessor: "it is a document of a word processor; export the blog as XML or a feed instead."
    case .picture: "it is a picture."
    case .movableType: "it is an export of Movable Type, which is not read yet; import the blog's feed instead."
    case .opml: "it is a list of subscriptions (OPML); “lukija add” takes it in."
    case .sitemap: "it is a sitemap, which holds no texts; give the blog's feed or its export instead."
    case .disqus: "it is an export of Disqus, which is not read yet; import the blog's own export or its comment feeds."
    case .blogML: "it is BlogML, which is not read yet; import the blog's feed instead."
    case .tumblrXML: "it is Tumblr's XML, which is not read yet; import the blog's feed instead."
    case .liveJournal: "it is an export of LiveJournal, which is not read yet; import the journal's feed instead."
    case .serverAnswer(nil): "it is what a server answers in place of a feed; fetch the feed again."
    case .serverAnswer(let words?):
      "it is what a server answers in place of a feed: \(words.quoted); fetch the feed again."
    case .rssAsJSON:
      "it is RSS written as JSON, which is not read; give the blog's RSS, Atom or JSON Feed instead."
    case .atomAsJSON:
      "it is Atom written as JSON, as Blogger has it with “alt=json”; give the address without that."
    case .ghost:
      "it is an export of Ghost, which is not read yet; import the blog's feed instead (its address with /rss/)."
    case .mastodon:
      "it is an archive of Mastodon or its like, which is not read yet; import the account's feed instead (its "
        + "address with .rss)."
    case .tumblrAPI:
      "it is what Tumblr's API answers, which is not read yet; import the blog's feed instead (its address with "
        + "/rss)."
    case .wordPressAPI:
      "it is what WordPress's API answers, which is not read yet; import the blog's export (Tools, Export) or its "
        + "feed instead."
    case .comments:
      "it is an export of comments, which is not read yet; import the blog's own export or its comment feeds instead."
    }
  }

  private static let packed = "unpack it and import what is in it."
}
