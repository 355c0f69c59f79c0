import Blog

/// What a command says beside its output.
public enum CommandNotice: Hashable, Sendable {
  case problem(Problem)
  case index(IndexNotice)
  /// Sources are addresses: the line that fetches and imports them.
  case fetchLine(String)
  case marksNotMoved(Problem)
  case nameNotRemembered(Problem)
  case alreadyReplied
  /// The blog's server does not have it; where the post is on the web.
  case replyKeptHere(page: String?)
  /// It is there, although its writing failed.
  case replyStands(Problem)
  case importStopped(ImportStanding)
  /// Before anything was written.
  case stoppedBefore
  case sync(SyncNotice)
  case subscriptions(SubscriptionNotice)
  case exportStopped(folder: String)
  /// A file of an export that somebody changed since.
  case exportChanged(file: String)
  /// A file that somebody changed since, where the export has one of its own.
  case exportInTheWay(file: String)
  /// So many posts that are not for everybody were left out.
  case notForEverybody(Int)
  /// What is private and was left out.
  case withheld(addresses: Int, passwords: Int)
  case write(Writing)
  case ownPost(OwnPostNotice)
  /// `config.toml` names none.
  case noBlogs(file: String)
  case blogAdded(name: String, file: String)
  case blogRenamed(from: String, name: String, file: String)
  /// It is not in `config.toml` any more; what lists it again.
  case blogRemoved(name: String, file: String, folder: String?, command: String?)
  /// Nothing was saved, and so there is no file of settings.
  case settingsNotMade(file: String)
  /// An editor's text that was left in a file.
  case editorText(path: String)

  /// One sentence.
  public var text: String {
    switch self {
    case .problem(let problem): problem.commandLineSentence
    case .index(let notice): notice.text
    case .fetchLine(let line):
      say(
        "import reads files. “lukija add” follows a blog by its address, and this line fetches a file: \(line)",
        fi: "import lukee tiedostoja. ”lukija add” seuraa blogia osoitteesta, ja tämä rivi hakee tiedoston: \(line)")
    case .marksNotMoved(let problem):
      say(
        "the reading marks stay where they were: \(problem.commandLineSentence)",
        fi: "lukumerkinnät jäivät entiseen paikkaan: \(problem.commandLineSentence)")
    case .nameNotRemembered(let problem):
      say(
        "your name could not be remembered: \(problem.commandLineSentence)",
        fi: "nimeä ei voitu panna muistiin: \(problem.commandLineSentence)")
    case .alreadyReplied:
      say(
        "this reply already stands there; nothing was published twice.",
        fi: "tämä vastaus on jo siellä; mitään ei julkaistu kahdesti.")
    case .replyKeptHere(nil):
      say(
        "Kept here, not sent: no way to the blog is known.",
        fi: "Tallennettu tänne, ei lähetetty: lähetystapaa blogiin ei tunneta.")
    case .replyKeptHere(let page?):
      say(
        "Kept here, not sent: no way to the blog is known. The post's page is \(page)",
        fi: "Tallennettu tänne, ei lähetetty: lähetystapaa blogiin ei tunneta. Kirjoituksen sivu on \(page)"
      )
    case .replyStands(let problem):
      say(
        "the reply stands there, but \(problem.commandLineSentence)",
        fi: "vastaus on paikallaan, mutta \(problem.commandLineSentence)")
    case .importStopped(let standing):
      say(
        "stopped; \(standing.words), and the same command \(standing.goingOn).",
        fi: "keskeytetty; \(standing.words), ja sama komento \(standing.goingOn).")
    case .stoppedBefore: say("stopped; nothing was written.", fi: "keskeytetty; mitään ei kirjoitettu.")
    case .sync(let notice): notice.text
    case .subscriptions(let notice): notice.text
    case .exportStopped(let folder):
      say(
        "stopped; what stands under its name in \(folder) is whole, and the same command writes the rest.",
        fi: "keskeytetty; kansiossa \(folder) nimellään olevat tiedostot ovat ehjiä, ja sama komento kirjoittaa loput.")
    case .exportChanged(let file):
      say(
        "\(file): was changed since it was exported; it stays, though the blog has it no more.",
        fi: "\(file): muutettu viennin jälkeen; se säilyy, vaikka blogissa sitä ei enää ole.")
    case .exportInTheWay(let file):
      say(
        "\(file): was changed since it was exported; it was left alone. Move it away and export again, or write over it "
          + "with --replace.",
        fi: "\(file): muutettu viennin jälkeen; siihen ei koskettu. Siirrä se pois ja vie uudelleen tai korvaa se "
          + "valitsimella --replace.")
    case .notForEverybody(1):
      say(
        "1 post that is not for everybody left out; --with-unpublished takes it along.",
        fi: "1 kirjoitus, joka ei ole kaikille, jätettiin pois; --with-unpublished ottaa sen mukaan.")
    case .notForEverybody(let count):
      say(
        "\(count) posts that are not for everybody left out; --with-unpublished takes them along.",
        fi:
          "\(Counted.posts.text(count)), jotka eivät ole kaikille, jätettiin pois; --with-unpublished ottaa ne mukaan.")
    case .withheld(let addresses, let passwords):
      say(Self.englishWithheld(addresses, passwords), fi: Self.finnishWithheld(addresses, passwords))
    case .write(.reply):
      say(
        "Write the reply; C-d on a line of its own ends it.", fi: "Kirjoita vastaus; C-d omalla rivillään lopettaa sen."
      )
    case .write(.post):
      say(
        "Write the post; C-d on a line of its own ends it.", fi: "Kirjoita teksti; C-d omalla rivillään lopettaa sen.")
    case .ownPost(let notice): notice.text
    case .noBlogs(let file):
      say(
        "\(file) names no blog. “lukija add ADDRESS” brings one, and “lukija add FOLDER” gives one a name.",
        fi:
          "\(file) ei nimeä yhtään blogia. ”lukija add OSOITE” hakee blogin, ja ”lukija add KANSIO” antaa blogille nimen."
      )
    case .blogAdded(let name, let file):
      say(
        "The blog is called “\(name)” now, in \(file). “lukija -b \(name)” reads it.",
        fi: "Blogin nimi on nyt ”\(name)” tiedostossa \(file). Se avautuu komennolla ”lukija -b \(name)”.")
    case .blogRenamed(let old, let name, let file):
      say(
        "The blog “\(old)” is called “\(name)” now, in \(file). Its folder stays as it is.",
        fi: "Blogin ”\(old)” nimi on nyt ”\(name)” tiedostossa \(file). Sen kansio säilyy ennallaan.")
    case .blogRemoved(let name, let file, let folder, let command):
      say("The blog “\(name)” is not in \(file) any more.", fi: "Blogia ”\(name)” ei enää ole tiedostossa \(file).")
        + (folder.map { say(" Its folder stays: \($0).", fi: " Sen kansio säilyy: \($0).") } ?? "")
        + (command.map { say(" “\($0)” lists it again.", fi: " ”\($0)” palauttaa sen luetteloon.") } ?? "")
    case .settingsNotMade(let file):
      say("Nothing was saved; \(file) was not made.", fi: "Mitään ei tallennettu; tiedostoa \(file) ei tehty.")
    case .editorText(let path): say("An editor's text is in \(path)", fi: "Muokkaimen teksti on tiedostossa \(path)")
    }
  }

  private static func englishWithheld(_ addresses: Int, _ passwords: Int) -> String {
    let parts = [
      addresses == 0
        ? nil
        : addresses == 1 ? "the e-mail address of 1 comment" : "the e-mail addresses of \(addresses) comments",
      passwords == 0 ? nil : passwords == 1 ? "the password of 1 post" : "the passwords of \(passwords) posts",
    ].compactMap(\.self)
    let them = addresses + passwords == 1 ? "it" : "them"
    return "\(parts.joined(separator: " and ")) left out; --with-private takes \(them) along."
  }

  private static func finnishWithheld(_ addresses: Int, _ passwords: Int) -> String {
    let parts = [
      addresses == 0
        ? nil
        : Counted.comments.finnishOwner(addresses) + (addresses == 1 ? " sähköpostiosoite" : " sähköpostiosoitteet"),
      passwords == 0
        ? nil : Counted.posts.finnishOwner(passwords) + (passwords == 1 ? " salasana" : " salasanat"),
    ].compactMap(\.self)
    let them = addresses + passwords == 1 ? "sen" : "ne"
    return "Pois jätettiin \(parts.joined(separator: " ja ")); --with-private ottaa \(them) mukaan."
  }
}

/// What long work is doing.
public enum CommandProgress: Hashable, Sendable {
  case reading, importing, readingPosts, makingSearchable

  /// What stands before the bar.
  public var text: String {
    switch self {
    case .reading: say("Reading", fi: "Luetaan")
    case .importing: say("Importing", fi: "Tuodaan")
    case .readingPosts: say("Reading posts", fi: "Luetaan kirjoituksia")
    case .makingSearchable: say("Making posts searchable", fi: "Tehdään hakemistoa")
    }
  }

  /// How many posts came, behind the bar.
  public static func posts(_ done: Int) -> String { say("\(done) posts", fi: Counted.posts.text(done)) }

  /// How far it is, behind the bar.
  public static func count(_ done: Int, of total: Int) -> String {
    say("\(numeral(done)) of \(numeral(total))", fi: "\(numeral(done))/\(numeral(total))")
  }
}
