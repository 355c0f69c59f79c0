/// Why a command was called wrongly.
public enum UsageFault: Hashable, Sendable {
  case unnamedFolder
  /// `--into` names nothing.
  case unnamedTarget
  case unnamedSource
  case standardInputTwice
  /// As an argument and as an option.
  case folderTwice
  /// `config edit` with an option.
  case editAlone
  /// `--password-command` and `--in-the-open`.
  case twoPlaces
  /// What is to be done with one reply, and none is named.
  case noReplyNamed(String)
  /// What is done with all, and one is named.
  case replyNamed(String)
  /// By its name and by its folder.
  case blogTwice
  /// `--all`, and some of them.
  case allAndSome
  /// An option for one blog where a list of them is added.
  case oneOfList
  /// `--yes` where nothing is asked.
  case yesForOne
  /// `--json` and `--opml`.
  case twoFormats
  case jsonOrMarkdown
  /// `--all`, and one of them.
  case allAndOne
  /// `blog:` where there is one blog.
  case blogTermAlone
  /// `--into` for a folder that stays where it is.
  case intoForFolder
  case unnamedAuthor
  case untitledPost
  case nothingToSearch
  case width(ClosedRange<Int>)
  /// `--with-private` for a format that never holds what is private.
  case privateFormat(String)
  /// A word in a command's place that is none; and one that was meant, perhaps.
  case noCommand(String, near: String?)
  case noTopic(String, near: String?)
  /// Two blogs for the reader, which opens one.
  case twoFolders(String, String)
  /// A command behind a folder.
  case commandBehindFolder(String, folder: String)
  /// Something else behind a folder.
  case wordBehindFolder(String, folder: String)
  /// Words that a command does not take.
  case tooManyWords([String])

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .editAlone:
      say("“config edit” takes no option.", fi: "”config edit” ei ota valitsimia.")
    case .twoPlaces:
      say("A password stays in one place: name one.", fi: "Salasana säilytetään yhdessä paikassa: valitse yksi.")
    case .noReplyNamed(let deed):
      say(
        "“\(deed)” wants a reply's id, as “lukija outbox” prints it.",
        fi: "”\(deed)” tarvitsee vastauksen tunnisteen, jonka ”lukija outbox” tulostaa.")
    case .replyNamed(let deed):
      say("“\(deed)” takes no reply's id.", fi: "”\(deed)” ei ota vastauksen tunnistetta.")
    case .jsonOrMarkdown:
      say("Print JSON or Markdown, not both.", fi: "Tulosta JSONia tai Markdownia, ei molempia.")
    case .unnamedFolder:
      say(
        "The folder must have a name; . is the one where you are.",
        fi: "Kansiolla on oltava nimi; . on nykyinen kansio.")
    case .unnamedTarget:
      say(
        "--into must name a folder; . is the one where you are.",
        fi: "Valitsimen --into on nimettävä kansio; . on nykyinen kansio.")
    case .unnamedSource:
      say(
        "A source must have a name; . is the folder where you are.",
        fi: "Lähteellä on oltava nimi; . on nykyinen kansio.")
    case .standardInputTwice: say("Standard input can be read only once.", fi: "Vakiosyötteen voi lukea vain kerran.")
    case .folderTwice:
      say(
        "The folder is named twice: as an argument and with --repository.",
        fi: "Kansio on annettu kahdesti: argumenttina ja valitsimella --repository.")
    case .blogTwice:
      say(
        "The blog is named twice: by its folder and with --blog. Name it once.",
        fi: "Blogi on annettu kahdesti: kansiona ja valitsimella --blog. Anna se kerran.")
    case .allAndSome:
      say("--all is all of them; name some, or none.", fi: "--all tarkoittaa kaikkia; nimeä osa tai jätä nimet pois.")
    case .oneOfList:
      say(
        "--name and --into are for one blog, not for a list of them.",
        fi: "--name ja --into koskevat yhtä blogia, eivät blogiluetteloa.")
    case .yesForOne:
      say(
        "--yes is for a list of blogs (OPML); one blog is added without asking.",
        fi: "--yes koskee blogiluetteloa (OPML); yksi blogi lisätään kysymättä.")
    case .twoFormats: say("Print JSON or OPML, not both.", fi: "Tulosta JSON tai OPML, ei molempia.")
    case .allAndOne:
      say(
        "--all is all blogs of config.toml; leave out --repository and --blog.",
        fi: "--all tarkoittaa kaikkia config.toml-tiedoston blogeja; jätä pois --repository ja --blog.")
    case .blogTermAlone:
      say(
        "“blog:” chooses among all blogs: give --all with it, or one blog with -b.",
        fi: "”blog:” valitsee kaikista blogeista: lisää --all tai anna yksi blogi valitsimella -b.")
    case .intoForFolder:
      say(
        "--into is for an address; a folder stays where it is.", fi: "--into koskee osoitetta; kansio pysyy paikallaan."
      )
    case .unnamedAuthor: say("--author must name somebody.", fi: "Valitsimen --author on nimettävä joku.")
    case .untitledPost: say("A post needs a title.", fi: "Kirjoitus tarvitsee otsikon.")
    case .nothingToSearch: say("There is nothing to search for.", fi: "Hakusanoja ei annettu.")
    case .width(let range):
      say(
        "--width must be from \(range.lowerBound) to \(range.upperBound).",
        fi: "Valitsimen --width arvon on oltava \(range.lowerBound)–\(range.upperBound).")
    case .privateFormat(let format):
      say(
        "--with-private is for wxr; \(format) never holds addresses and passwords.",
        fi: "--with-private koskee wxr-muotoa; muodossa \(format) ei koskaan ole osoitteita ja salasanoja.")
    case .noCommand(let name, let near):
      say(
        "There is no command “\(withoutLogIn(name))”\(Self.guess(near)). “lukija help” lists them.",
        fi: "Komentoa ”\(withoutLogIn(name))” ei ole\(Self.guess(near)). ”lukija help” luettelee komennot.")
    case .twoFolders(let first, let second):
      say(
        "The reader opens one blog at a time: “\(first)” or “\(second)”, not both.",
        fi: "Lukuohjelma avaa yhden blogin kerrallaan: ”\(first)” tai ”\(second)”, ei molempia.")
    case .commandBehindFolder(let command, let folder):
      say(
        "The command comes first, and the blog's folder behind -r: lukija \(command) -r \(folder)",
        fi: "Komento tulee ensin ja blogin kansio valitsimen -r perään: lukija \(command) -r \(folder)")
    case .wordBehindFolder(let word, let folder):
      say(
        "The reader opens one blog, “\(folder)”, and “\(withoutLogIn(word))” is no blog. "
          + "A post is opened so: lukija open \(withoutLogIn(word)) -r \(folder)",
        fi: "Lukuohjelma avaa yhden blogin, ”\(folder)”, eikä ”\(withoutLogIn(word))” ole blogi. "
          + "Kirjoitus avataan näin: lukija open \(withoutLogIn(word)) -r \(folder)")
    case .tooManyWords(let words):
      say(
        "\(Self.listed(words)) \(words.count == 1 ? "is one word" : "are \(numeral(words.count)) words") too many. Words that belong "
          + "together are written in quotes.",
        fi:
          "\(words.count == 1 ? "Ylimääräinen sana" : "\(numeral(words.count)) ylimääräistä sanaa"): \(Self.listed(words)). "
          + "Yhteen kuuluvat sanat kirjoitetaan lainausmerkkeihin.")
    case .noTopic(let name, let near):
      say(
        "There is no command and no topic “\(name)”\(Self.guess(near)). “lukija help topics” lists them.",
        fi: "Komentoa tai aihetta ”\(name)” ei ole\(Self.guess(near)). ”lukija help topics” luettelee aiheet.")
    }
  }

  private static func listed(_ words: [String]) -> String {
    words.map { say("“\(withoutLogIn($0))”", fi: "”\(withoutLogIn($0))”") }.joined(separator: ", ")
  }

  private static func guess(_ near: String?) -> String {
    near.map { say(" (did you mean “\($0)”?)", fi: " (tarkoititko ”\($0)”?)") } ?? ""
  }
}
