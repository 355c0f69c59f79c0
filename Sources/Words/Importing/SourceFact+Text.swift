import Blog

extension SourceFact {
  var text: String {
    switch self {
    case .unopenable(let code):
      say("it cannot be opened: \(systemMessage(code)).", fi: "sitä ei voi avata: \(systemMessage(code)).")
    case .unreadable(let code):
      say("it cannot be read: \(systemMessage(code)).", fi: "sitä ei voi lukea: \(systemMessage(code)).")
    case .device:
      say(
        "it is a device, which may have no end; give a file, a folder or a pipe.",
        fi: "se on laite, joka ei ehkä lopu; anna tiedosto, kansio tai putki.")
    case .empty: say("it is empty.", fi: "se on tyhjä.")
    case .emptyFolder: say("the folder is empty.", fi: "kansio on tyhjä.")
    case .repository: say("it is a repository already.", fi: "se on jo blogikansio.")
    case .unknown:
      say(
        "it is neither an export nor a feed, and no text with front matter either.",
        fi: "se ei ole vientitiedosto eikä syöte, eikä myöskään teksti, jossa on alkutiedot (front matter).")
    case .webPage:
      say(
        "it is a web page; give the address's feed or the blog's export instead.",
        fi: "se on verkkosivu; anna sen sijaan osoitteen syöte tai blogin vientitiedosto.")
    case .withoutFrontMatter: say("it has no front matter.", fi: "siinä ei ole alkutietoja (front matter).")
    case .tooLarge(let limit):
      say(
        "it is larger than \(limit >> 20) MB, the most that is read of its kind.",
        fi: "se on suurempi kuin \(megabytes(limit)), joka on tällaisen enimmäiskoko.")
    case .packedCut: say("the packed data ends too early.", fi: "pakattu data loppuu kesken.")
    case .packedBomb(let ratio):
      say(
        "it unpacks to more than \(numeral(ratio)) times its size; that is no blog.",
        fi: "se purkautuu yli \(numeral(ratio))-kertaiseksi; sellainen ei ole blogi.")
    case .packedDamaged: say("the packed data is damaged.", fi: "pakattu data on vioittunut.")
    case .pictureNotTaken(let address):
      say(
        "\(address.quoted) is not taken along; import the page's folder for that.",
        fi: "\(address.quoted) ei tule mukaan; tuo sitä varten sivun kansio.")
    }
  }
}

extension ForeignSource {
  var text: String {
    switch self {
    case .pdf:
      say(
        "it is a PDF; give the blog's feed or its export instead.",
        fi: "se on PDF; anna sen sijaan blogin syöte tai vientitiedosto.")
    case .zip: say("it is a ZIP archive; \(Self.packed)", fi: "se on ZIP-paketti; \(Self.packed)")
    case .xz: say("it is packed with xz; \(Self.packed)", fi: "se on pakattu xz:llä; \(Self.packed)")
    case .bzip2: say("it is packed with bzip2; \(Self.packed)", fi: "se on pakattu bzip2:lla; \(Self.packed)")
    case .zstd: say("it is packed with zstd; \(Self.packed)", fi: "se on pakattu zstd:llä; \(Self.packed)")
    case .sevenZip: say("it is a 7z archive; \(Self.packed)", fi: "se on 7z-paketti; \(Self.packed)")
    case .rar: say("it is a RAR archive; \(Self.packed)", fi: "se on RAR-paketti; \(Self.packed)")
    case .tar: say("it is a tar archive; \(Self.packed)", fi: "se on tar-paketti; \(Self.packed)")
    case .sqlite:
      say(
        "it is an SQLite database; export the blog as WordPress's XML or a feed instead.",
        fi: "se on SQLite-tietokanta; vie blogi sen sijaan WordPressin XML:nä tai syötteenä.")
    case .databaseDump:
      say(
        "it is a dump of a database; export the blog with its own program (WordPress: Tools, Export) instead.",
        fi: "se on tietokantavedos; vie blogi sen sijaan sen omalla ohjelmalla (WordPress: Työkalut, Vie).")
    case .wordProcessor:
      say(
        "it is a document of a word processor; export the blog as XML or a feed instead.",
        fi: "se on tekstinkäsittelyohjelman asiakirja; vie blogi sen sijaan XML:nä tai syötteenä.")
    case .picture: say("it is a picture.", fi: "se on kuva.")
    case .movableType:
      say(
        "it is an export of Movable Type, which is not read yet; import the blog's feed instead.",
        fi: "se on Movable Typen vientitiedosto, jota ei vielä lueta; tuo sen sijaan blogin syöte.")
    case .opml:
      say(
        "it is a list of subscriptions (OPML); “lukija add” takes it in.",
        fi: "se on tilausluettelo (OPML); sen blogit lisää ”lukija add”.")
    case .sitemap:
      say(
        "it is a sitemap, which holds no texts; give the blog's feed or its export instead.",
        fi: "se on sivukartta, jossa ei ole tekstejä; anna sen sijaan blogin syöte tai vientitiedosto.")
    case .disqus:
      say(
        "it is an export of Disqus, which is not read yet; import the blog's own export or its comment feeds.",
        fi: "se on Disqusin vientitiedosto, jota ei vielä lueta; tuo blogin oma vientitiedosto tai kommenttisyötteet.")
    case .blogML:
      say(
        "it is BlogML, which is not read yet; import the blog's feed instead.",
        fi: "se on BlogML:ää, jota ei vielä lueta; tuo sen sijaan blogin syöte.")
    case .tumblrXML:
      say(
        "it is Tumblr's XML, which is not read yet; import the blog's feed instead.",
        fi: "se on Tumblrin XML:ää, jota ei vielä lueta; tuo sen sijaan blogin syöte.")
    case .liveJournal:
      say(
        "it is an export of LiveJournal, which is not read yet; import the journal's feed instead.",
        fi: "se on LiveJournalin vientitiedosto, jota ei vielä lueta; tuo sen sijaan blogin syöte.")
    case .serverAnswer(nil):
      say(
        "it is what a server answers in place of a feed; fetch the feed again.",
        fi: "se on palvelimen vastaus eikä syöte; hae syöte uudelleen.")
    case .serverAnswer(let words?):
      say(
        "it is what a server answers in place of a feed: \(words.quoted); fetch the feed again.",
        fi: "se on palvelimen vastaus eikä syöte: \(words.quoted); hae syöte uudelleen.")
    case .rssAsJSON:
      say(
        "it is RSS written as JSON, which is not read; give the blog's RSS, Atom or JSON Feed instead.",
        fi: "se on JSONina kirjoitettu RSS, jota ei lueta; anna sen sijaan blogin RSS, Atom tai JSON Feed.")
    case .atomAsJSON:
      say(
        "it is Atom written as JSON, as Blogger has it with “alt=json”; give the address without that.",
        fi: "se on JSONina kirjoitettu Atom, jonka Blogger antaa lisäyksellä ”alt=json”; anna osoite ilman sitä.")
    case .ghost:
      say(
        "it is an export of Ghost, which is not read yet; import the blog's feed instead (its address with /rss/).",
        fi: "se on Ghostin vientitiedosto, jota ei vielä lueta; tuo sen sijaan blogin syöte (osoitteen perään /rss/).")
    case .mastodon:
      say(
        "it is an archive of Mastodon or its like, which is not read yet; import the account's feed instead (its "
          + "address with .rss).",
        fi: "se on Mastodonin tai muun sellaisen arkisto, jota ei vielä lueta; tuo sen sijaan tilin syöte (osoitteen "
          + "perään .rss).")
    case .tumblrAPI:
      say(
        "it is what Tumblr's API answers, which is not read yet; import the blog's feed instead (its address with "
          + "/rss).",
        fi: "se on Tumblrin rajapinnan vastaus, jota ei vielä lueta; tuo sen sijaan blogin syöte (osoitteen perään "
          + "/rss).")
    case .wordPressAPI:
      say(
        "it is what WordPress's API answers, which is not read yet; import the blog's export (Tools, Export) or its "
          + "feed instead.",
        fi: "se on WordPressin rajapinnan vastaus, jota ei vielä lueta; tuo sen sijaan blogin vientitiedosto "
          + "(Työkalut, Vie) tai syöte.")
    case .comments:
      say(
        "it is an export of comments, which is not read yet; import the blog's own export or its comment feeds instead.",
        fi:
          "se on kommenttien vientitiedosto, jota ei vielä lueta; tuo sen sijaan blogin oma vientitiedosto tai kommenttisyötteet."
      )
    }
  }

  private static var packed: String {
    say("unpack it and import what is in it.", fi: "pura se ja tuo sen sisältö.")
  }
}
