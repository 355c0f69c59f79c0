import Blog

/// What stands in panes that have nothing to show.
public enum EmptyPane: Hashable, Sendable {
  /// The screen has no room for a pane.
  case tooSmall
  case blogUnreadable
  case reading
  case readingHeld
  case noMatchingPost
  case noMatchingBlog
  case noPosts
  /// In a list over several blogs.
  case nothingGathered(Gathering)
  case noThoughts
  case noThoughtsEver
  /// So many comments stand on the post's page, and none of them here; the key that opens the page, where it is known.
  case thoughtsElsewhere(Int, open: String?)
  case commentsClosed
  case welcome
  case searching
  case nothingIndexedYet
  case nothingFound

  /// Lines.
  public var lines: [String] {
    switch self {
    case .tooSmall: [say("Too small", fi: "Liian pieni"), say("20×5 at least", fi: "vähintään 20×5")]
    case .blogUnreadable:
      [say("This blog cannot be opened", fi: "Tätä blogia ei voi avata"), say("q quits.", fi: "q lopettaa.")]
    case .reading: [say("Reading …", fi: "Luetaan …")]
    case .readingHeld:
      [say("Not everything was read.", fi: "Kaikkea ei luettu."), say("C-r reads on.", fi: "C-r jatkaa.")]
    case .noMatchingPost:
      [
        say("No post matches the filter.", fi: "Suodatin ei löydä kirjoituksia."),
        say("Esc shows all posts again.", fi: "Esc näyttää taas kaikki kirjoitukset."),
      ]
    case .noMatchingBlog:
      [
        say("No blog's name says that.", fi: "Minkään blogin nimessä ei lue niin."),
        say("Esc shows all blogs again.", fi: "Esc näyttää taas kaikki blogit."),
      ]
    case .nothingGathered(let gathering): Self.lines(ofEmpty: gathering)
    case .noPosts:
      [
        say("This blog has no posts yet.", fi: "Tässä blogissa ei ole vielä kirjoituksia."),
        say(
          "E writes the first; “lukija help format” tells of files.",
          fi: "E kirjoittaa ensimmäisen; ”lukija help format” kertoo tiedostoista."),
      ]
    case .noThoughts: [say("No thoughts yet. r writes the first.", fi: "Ei vielä ajatuksia. r kirjoittaa ensimmäisen.")]
    case .noThoughtsEver:
      [say("Comments are closed, and there are none.", fi: "Kommentointi on suljettu eikä kommentteja ole.")]
    case .thoughtsElsewhere(let count, let open):
      [
        say(
          "\(Counted.comments.text(count)) \(count == 1 ? "is" : "are") on the post's page, and not here.",
          fi: "\(Counted.comments.text(count)) on kirjoituksen omalla sivulla eikä täällä.")
      ] + (open.map { [say("\($0) opens it in the browser.", fi: "\($0) avaa sivun selaimessa.")] } ?? [])
    case .commentsClosed: [say("Comments are closed.", fi: "Kommentointi on suljettu.")]
    case .welcome: [say("Enter opens a post, ? shows the keys.", fi: "Enter avaa kirjoituksen, ? näyttää näppäimet.")]
    case .searching: [say("Looking …", fi: "Haetaan …")]
    case .nothingIndexedYet:
      [say("Nothing in what is indexed so far.", fi: "Tähän mennessä indeksoidusta ei löydy mitään.")]
    case .nothingFound:
      [say("No post or comment says that.", fi: "Missään kirjoituksessa tai kommentissa ei lue niin.")]
    }
  }

  private static func lines(ofEmpty gathering: Gathering) -> [String] {
    switch gathering {
    case .new:
      [
        say("Nothing is new in any blog.", fi: "Missään blogissa ei ole uutta."),
        say("C-r looks for news, q shows the blogs.", fi: "C-r hakee uudet, q näyttää blogit."),
      ]
    case .answers:
      [say("Nobody has answered you yet.", fi: "Omiin kirjoituksiin ja kommentteihin ei ole vielä vastattu.")]
    case .starred:
      [
        say("Nothing has a star.", fi: "Mikään ei ole tähditetty."),
        say("s stars a post.", fi: "s tähdittää kirjoituksen."),
      ]
    case .mine:
      [
        say("You have written nothing yet.", fi: "Omia kirjoituksia ja vastauksia ei ole vielä."),
        say("r answers a post; E, in a blog, writes one.", fi: "r vastaa kirjoitukseen; E aloittaa blogissa uuden."),
      ]
    case .everything: [say("No blog has a post yet.", fi: "Missään blogissa ei ole vielä kirjoituksia.")]
    }
  }

  /// The lines as one text.
  public var text: String { lines.joined(separator: " ") }
}

/// What a pane's title, or a row of it, says beside names and texts.
public enum PaneWords: Hashable, Sendable {
  case aboutBlog
  case comments
  /// The pane of the post.
  case post
  /// So many posts are unread.
  case unread(Int, isEstimated: Bool)
  /// So many are new.
  case new(Int)
  /// A post whose file cannot be read.
  case unreadable(slug: String)
  case newestFirst, mostAnsweredFirst, byTime, answersGuessed

  /// The words.
  public var text: String {
    switch self {
    case .aboutBlog: say("About this blog", fi: "Tietoja blogista")
    case .comments: say("Comments", fi: "Kommentit")
    case .post: say("Post", fi: "Kirjoitus")
    case .unread(let count, isEstimated: false): say("\(numeral(count)) unread", fi: "\(numeral(count)) lukematta")
    case .unread(let count, isEstimated: true):
      say("about \(numeral(count)) unread", fi: "noin \(numeral(count)) lukematta")
    case .new(let count): say("\(numeral(count)) new", fi: count == 1 ? "1 uusi" : "\(numeral(count)) uutta")
    case .unreadable(let slug): say("\(slug).json: cannot be read", fi: "\(slug).json: lukeminen ei onnistu")
    case .newestFirst: say("newest first", fi: "uusin ensin")
    case .mostAnsweredFirst: say("most answered first", fi: "vastatuin ensin")
    case .byTime: say("by time", fi: "ajan mukaan")
    case .answersGuessed: say("answers guessed", fi: "vastaukset päätelty")
    }
  }
}
