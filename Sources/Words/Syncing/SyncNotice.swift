import Blog

/// What `lukija add` and `lukija sync` say beside their output.
public enum SyncNotice: Hashable, Sendable {
  /// What an address turned out to be; counts are nil where nobody says.
  case foundWordPress(title: String, posts: Int?, comments: Int?)
  /// What the address itself is that led to the blog.
  case foundBeside(address: String, OddAnswer)
  /// A feed of so many posts, and perhaps of more behind them; and whether the blog's WordPress answers no questions.
  case foundFeed(title: String, posts: Int?, mayGoOn: Bool, isRESTClosed: Bool)
  /// So many of the things that a server counts did not come.
  case notHere(Counted, Int, of: Int)
  /// So many pages came, which its count of posts leaves out.
  case pagesToo(Int)
  /// Where it stands now, and what reads it.
  case added(summary: SyncSummary, command: String)
  /// What came when it went on where it was stopped, and how many posts there are now.
  case addedMore(summary: SyncSummary, posts: Int, command: String)
  /// It ended before its end; what goes on.
  case goesOn(posts: Int, command: String)
  /// Ended by a signal, with so many posts there; nil where that is said already.
  case stopped(posts: Int?, command: String)
  case fact(SyncFact)
  /// Of a blog, by its name or folder.
  case fault(SyncFault, blog: String)
  /// The same, where nothing of it came before.
  case firstFault(SyncFault, blog: String)
  /// The blog's folder, which cannot be used.
  case problem(Problem, blog: String)
  case summary(SyncSummary, blog: String)
  /// Somebody else is at it.
  case busy(process: Int32?, blog: String)

  /// One line.
  public var text: String {
    switch self {
    case .foundWordPress(let title, let posts, let comments):
      say("Found \(Self.name(title))WordPress", fi: "Löytyi \(Self.name(title))WordPress")
        + [posts.map(Counted.posts.text), comments.map(Counted.comments.text)].compactMap(\.self).map { ", \($0)" }
        .joined() + "."
    case .foundBeside(let address, let answer):
      say(
        "\(quoted(address)): \(answer.message) A blog was found by it.",
        fi: "\(quoted(address)): \(answer.message) Sen kautta löytyi blogi.")
    case .foundFeed(let title, let posts, let mayGoOn, let isRESTClosed):
      Self.foundFeed(title, posts, mayGoOn, isRESTClosed)
    case .notHere(let things, let count, let all): Self.notHere(things, count, all)
    case .pagesToo(1):
      say(
        "1 page came as well, which the count of posts leaves out.",
        fi: "Lisäksi tuli 1 sivu, jota kirjoitusten määrään ei lasketa.")
    case .pagesToo(let count):
      say(
        "\(numeral(count)) pages came as well, which the count of posts leaves out.",
        fi: "Lisäksi tuli \(numeral(count)) sivua, joita kirjoitusten määrään ei lasketa.")
    case .added(let summary, let command):
      say(
        "Here: \(summary.words). “\(command)” reads it.",
        fi: "Haettu: \(summary.words). Blogi avautuu komennolla ”\(command)”.")
    case .addedMore(let summary, let posts, let command):
      say(
        "Came now: \(summary.words). \(Counted.posts.text(posts)) \(posts == 1 ? "is" : "are") here; “\(command)” reads the blog.",
        fi: "Nyt tuli: \(summary.words). Täällä on \(Counted.posts.text(posts)); blogi avautuu komennolla ”\(command)”."
      )
    case .busy(let process?, let blog):
      say(
        "\(blog): it is being synced already, by process \(process); what comes is in the same folder.",
        fi: "\(blog): prosessi \(process) synkronoi sitä jo; uudet tulevat samaan kansioon.")
    case .busy(nil, let blog):
      say(
        "\(blog): it is being synced already; what comes is in the same folder.",
        fi: "\(blog): sitä synkronoidaan jo; uudet tulevat samaan kansioon.")
    case .goesOn(0, let command):
      say(
        "nothing came yet; “\(command)” tries again.",
        fi: "mitään ei tullut vielä; ”\(command)” yrittää uudelleen.")
    case .goesOn(let posts, let command):
      say(
        "\(Counted.posts.text(posts)) \(posts == 1 ? "is" : "are") here and can be read; “\(command)” goes on from there.",
        fi: "täällä on jo luettavaksi \(Counted.posts.text(posts)); ”\(command)” jatkaa siitä.")
    case .stopped(let posts?, let command):
      say("stopped; ", fi: "keskeytetty; ") + Self.goesOn(posts: posts, command: command).text
    case .stopped(nil, let command):
      say(
        "stopped; what was fetched is whole, and “\(command)” goes on from there.",
        fi: "keskeytetty; haettu on ehjää, ja ”\(command)” jatkaa siitä.")
    case .fact(let fact): fact.text
    case .fault(let fault, let blog): "\(blog): \(fault.sentence)"
    case .firstFault(let fault, let blog): "\(blog): \(fault.firstSentence)"
    case .problem(let problem, let blog): "\(blog): \(problem.commandLineSentence)"
    case .summary(let summary, let blog):
      summary.isDryRun
        ? say("\(blog): there would be \(summary.words)", fi: "\(blog): tulisi \(summary.words)")
        : "\(blog): \(summary.words)"
    }
  }

  private static func foundFeed(_ title: String, _ posts: Int?, _ mayGoOn: Bool, _ isRESTClosed: Bool) -> String {
    say(
      "Found \(name(title))a feed"
        + (posts.map { $0 == 1 && !mayGoOn ? ": 1 post" : ": the newest \(Counted.posts.text($0))" } ?? "")
        + (mayGoOn ? ", and older ones as far as it goes on" : "")
        + (isRESTClosed ? "; the blog's WordPress answers no questions" : "") + ".",
      fi: "Löytyi \(name(title))syöte"
        + (posts.map { $0 == 1 ? ": 1 kirjoitus" : ": \(numeral($0)) uusinta kirjoitusta" } ?? "")
        + (mayGoOn ? ", ja vanhempia niin pitkälle kuin syöte jatkuu" : "")
        + (isRESTClosed ? "; blogin WordPress ei vastaa kyselyihin" : "") + ".")
  }

  private static func notHere(_ things: Counted, _ count: Int, _ all: Int) -> String {
    say(
      "\(numeral(count)) of the \(things.text(all)) \(count == 1 ? "is" : "are") not here: \(reason(things, count)).",
      fi: "\(things.finnishWhole(all)) puuttuu \(numeral(count)): \(finnishReason(things, count)).")
  }

  private static func reason(_ things: Counted, _ count: Int) -> String {
    guard things == .comments else { return "the server counts and does not show \(count == 1 ? "it" : "them")" }
    return count == 1
      ? "it stands neither on a post nor on a page, or the server shows it to nobody"
      : "they stand neither on posts nor on pages, or the server shows them to nobody"
  }

  private static func finnishReason(_ things: Counted, _ count: Int) -> String {
    guard things == .comments else {
      return count == 1
        ? "palvelin laskee sen mukaan mutta ei näytä sitä" : "palvelin laskee ne mukaan mutta ei näytä niitä"
    }
    return count == 1
      ? "se ei kuulu mihinkään kirjoitukseen eikä sivuun, tai palvelin ei näytä sitä kenellekään"
      : "ne eivät kuulu mihinkään kirjoitukseen eikä sivuun, tai palvelin ei näytä niitä kenellekään"
  }

  private static func name(_ title: String) -> String { title.isEmpty ? "" : "\(quoted(title)): " }

  /// While nothing was answered yet.
  public static func asking(_ host: String) -> String {
    say("Asking \(host)…", fi: "Otetaan yhteyttä palvelimeen \(host)…")
  }

  /// How far fetching is.
  public static func progress(posts: Int, of total: Int?, comments: Int, bytes: Int) -> String {
    let share =
      total.map { total in
        say(
          "\(numeral(posts)) of \(numeral(max(total, posts))) posts",
          fi: "\(numeral(posts))/\(numeral(max(total, posts))) kirjoitusta")
      } ?? Counted.posts.text(posts)
    return say(
      "Fetching: \(share), \(Counted.comments.text(comments)), \(size(bytes))",
      fi: "Haetaan: \(share), \(Counted.comments.text(comments)), \(size(bytes))")
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return say("\((bytes + 999) / 1000) kB", fi: "\((bytes + 999) / 1000) kt") }
    let (whole, tenth) = (bytes / 1_000_000, bytes / 100_000 % 10)
    return say("\(whole).\(tenth) MB", fi: "\(whole),\(tenth) Mt")
  }
}

/// What a sync brought.
public struct SyncSummary: Hashable, Sendable {
  /// New ones, changed ones, and those that the blog has no more.
  public var posts: [ImportTally.Outcome: Int]
  /// The same of comments.
  public var comments: [ImportTally.Outcome: Int]
  /// Whether nothing was written.
  public var isDryRun: Bool

  /// Of what was taken in.
  public init(_ tally: ImportTally, isDryRun: Bool) {
    posts = tally.posts
    comments = tally.comments
    self.isDryRun = isDryRun
  }

  /// Whether anything is to be told.
  public var isAnything: Bool {
    [posts, comments].contains { counts in [.new, .changed, .vanished].contains { counts[$0, default: 0] > 0 } }
  }

  /// `2 posts, 5 comments`, `1 post changed`, `nothing new`
  public var words: String {
    guard isAnything else { return say("nothing new", fi: "ei uutta") }
    let kinds: [(ImportTally.Outcome, (String) -> String)] = [
      (.new, { $0 }),
      (.changed, { things in say("\(things) changed", fi: "\(things) muuttui") }),
      (.vanished, { things in say("\(things) gone", fi: "\(things) poistui") }),
    ]
    return kinds.flatMap { outcome, phrase in
      [(Counted.posts, posts), (.comments, comments)].compactMap { things, counts in
        counts[outcome].flatMap { $0 > 0 ? phrase(things.text($0)) : nil }
      }
    }.joined(separator: ", ")
  }
}

/// Why a blog cannot be added or synced.
public enum SyncRefusal: Hashable, Sendable {
  /// An address, with what is wrong with it.
  case address(String, SyncFault)
  /// The blog is there already.
  case isThere(folder: String, command: String)
  /// The same, by an address that is no page of it.
  case isThereBeside(address: String, OddAnswer, folder: String, command: String)
  /// A folder that is fetched from elsewhere.
  case otherSource(folder: String, home: String)
  case notSynced(folder: String)
  case nothingToSync
  /// Neither a name nor a blog's folder.
  case noBlog(String, near: String?)
  case badDate(String)
  case taken(folder: String, process: Int32?)
  /// What “sync” says in blog.json is nothing that is known.
  case unknownWay(folder: String)
  /// A folder where the blog would stand.
  case folderInTheWay(String)

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .address(let address, let fault): "\(quoted(withoutLogIn(address))): \(fault.firstSentence)"
    case .isThere(let folder, let command):
      say(
        "this blog is in \(folder) already. “\(command)” looks for news.",
        fi: "tämä blogi on jo kansiossa \(folder). ”\(command)” hakee uudet.")
    case .isThereBeside(let address, let answer, let folder, let command):
      say(
        "\(quoted(address)): \(answer.message) The blog there is in \(folder) already; “\(command)” looks for news.",
        fi:
          "\(quoted(address)): \(answer.message) Siellä oleva blogi on jo kansiossa \(folder); ”\(command)” hakee uudet."
      )
    case .otherSource(let folder, let home):
      say(
        "\(folder) is fetched from \(quoted(home)) already. Name another folder with --into, or take “sync” out of its blog.json.",
        fi: "kansion \(folder) blogi haetaan jo osoitteesta \(quoted(home)). "
          + "Anna toinen kansio valitsimella --into tai poista ”sync” kansion tiedostosta blog.json.")
    case .notSynced(let folder):
      say(
        "\(folder) is a blog that is fetched from nowhere. “lukija add ADDRESS --into \(folder)” tells where from.",
        fi:
          "kansion \(folder) blogia ei haeta mistään. Osoite annetaan komennolla ”lukija add OSOITE --into \(folder)”.")
    case .nothingToSync:
      say(
        "there is no blog that is fetched from anywhere. “lukija add ADDRESS” adds one.",
        fi: "verkosta haettavia blogeja ei ole. ”lukija add OSOITE” lisää sellaisen.")
    case .noBlog(let word, let near):
      say(
        "\(quoted(withoutLogIn(word))) is no blog's name and no blog's folder\(near.map { " (did you mean “\($0)”?)" } ?? ""). “lukija blogs” lists the names.",
        fi:
          "\(quoted(withoutLogIn(word))) ei ole minkään blogin nimi eikä kansio\(near.map { " (tarkoititko ”\($0)”?)" } ?? ""). "
          + "”lukija blogs” luettelee nimet.")
    case .badDate(let text):
      say(
        "\(quoted(text)) is no date. Write it as 2025-03-09.",
        fi: "\(quoted(text)) ei ole päiväys. Kirjoita se muodossa 2025-03-09.")
    case .taken(let folder, let process?):
      say(
        "\(folder) is being synced already, by process \(process). What comes is seen here as well.",
        fi: "prosessi \(process) synkronoi jo kansiota \(folder). Uudet näkyvät myös tässä.")
    case .taken(let folder, nil):
      say(
        "\(folder) is being synced already. What comes is seen here as well.",
        fi: "kansiota \(folder) synkronoidaan jo. Uudet näkyvät myös tässä.")
    case .unknownWay(let folder):
      say(
        "“sync” in \(folder)/blog.json says no way that this version knows. A newer Lukija may; else take it out and add the address again with --into.",
        fi:
          "tiedoston \(folder)/blog.json ”sync” nimeää tavan, jota tämä versio ei tunne. Uudempi Lukija voi tuntea sen; "
          + "muuten poista se ja lisää osoite uudelleen valitsimella --into.")
    case .folderInTheWay(let folder):
      say(
        "there is something in \(folder) already that is no blog. Name another folder with --into.",
        fi: "kansiossa \(folder) on jo jotain, mikä ei ole blogi. Anna toinen kansio valitsimella --into.")
    }
  }
}
