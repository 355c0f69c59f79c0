import Blog

/// Why nothing becomes of a post of one's own.
public enum OwnPostFault: Hashable, Sendable {
  /// It came from elsewhere; its file in the blog.
  case notMadeHere(title: String, file: String, Deed)
  case alreadyPublished(title: String)
  case noTerminalToAsk
  /// The head of what was written cannot be taken.
  case head(ManuscriptFault, of: Source)
  /// A head alone; where it is kept, if it says anything.
  case withoutText(copy: String?)

  /// What was to be done.
  public enum Deed: Hashable, Sendable { case edit, publish, delete }

  /// Where the text is that was written.
  public enum Source: Hashable, Sendable {
    /// In the person's own file.
    case file(String)
    /// In a file of ours: what an editor left, or a pipe brought.
    case copy(path: String)
    /// Nowhere: it was printed.
    case printed
  }

  var text: String {
    switch self {
    case .notMadeHere(let title, let file, let deed):
      say(
        "“\(title)” was not made here and cannot be \(deed.englishDone): the next import would undo that. Only posts of “lukija "
          + "new” can; the file of this one is \(file).",
        fi:
          "kirjoitusta ”\(title)” ei ole tehty täällä, eikä sitä voi \(deed.finnishDoing): seuraava tuonti kumoaisi sen. "
          + "Vain komennolla ”lukija new” tehtyjä voi; tämän tiedosto on \(file).")
    case .alreadyPublished(let title):
      say("“\(title)” is no draft: it is published already.", fi: "”\(title)” ei ole luonnos: se on jo julkaistu.")
    case .noTerminalToAsk:
      say(
        "there is no terminal to ask on, and nothing was deleted. --yes deletes without asking.",
        fi: "päätettä kysymistä varten ei ole, eikä mitään poistettu. --yes poistaa kysymättä.")
    case .head(let fault, .file(let name)):
      say(
        "\(name), line \(fault.line): \(fault.reason.text) Nothing was written.",
        fi: "\(name), rivi \(fault.line): \(fault.reason.text) Mitään ei kirjoitettu.")
    case .head(let fault, .copy(let path)):
      say(
        "line \(fault.line): \(fault.reason.text) Nothing was written; your text is in \(path). Correct it there, and name "
          + "that file behind the same command.",
        fi:
          "rivi \(fault.line): \(fault.reason.text) Mitään ei kirjoitettu; teksti on tiedostossa \(path). Korjaa se siellä "
          + "ja anna se tiedosto saman komennon perään.")
    case .head(let fault, .printed):
      say(
        "line \(fault.line): \(fault.reason.text) Your text could not be kept in a file; it stands above.",
        fi: "rivi \(fault.line): \(fault.reason.text) Tekstiä ei voitu tallentaa tiedostoon; se on yllä.")
    case .withoutText(let copy):
      say("the post has no text; nothing was written.", fi: "kirjoituksessa ei ole tekstiä; mitään ei kirjoitettu.")
        + (copy.map { say(" What you wrote is in \($0).", fi: " Kirjoitetut rivit ovat tiedostossa \($0).") } ?? "")
    }
  }
}

extension OwnPostFault.Deed {
  fileprivate var englishDone: String {
    switch self {
    case .edit: "edited"
    case .publish: "published"
    case .delete: "deleted"
    }
  }

  fileprivate var finnishDoing: String {
    switch self {
    case .edit: "muokata"
    case .publish: "julkaista"
    case .delete: "poistaa"
    }
  }
}

extension ManuscriptFault.Reason {
  /// What is wrong, and what was expected.
  public var text: String {
    switch self {
    case .unfinished:
      say(
        "the lines about the post have no end; a line of --- belongs between them and the text.",
        fi: "kirjoituksen tiedoilla ei ole loppua; niiden ja tekstin välissä pitäisi olla rivi ---.")
    case .noName(let line):
      say(
        "“\(Self.short(line))” is no line about the post; expected “name: value”, with \(Self.names).",
        fi:
          "”\(Self.short(line))” ei ole kirjoituksen tietorivi; sen pitäisi olla ”nimi: arvo”, jossa nimi on \(Self.names)."
      )
    case .unknownName(let name):
      say(
        "there is no “\(Self.short(name))” here; expected \(Self.names).",
        fi: "tässä ei voi olla nimeä ”\(Self.short(name))”; sen pitäisi olla \(Self.names).")
    case .saidTwice(let name):
      say(
        "“\(name.rawValue)” stands here twice; leave one of both.",
        fi: "”\(name.rawValue)” on tässä kahdesti; jätä vain toinen.")
    case .notADate(let value):
      say(
        "“\(Self.short(value))” is no date; expected 2026-11-29, 2026-11-29 21:05, or nothing for the moment of saving.",
        fi:
          "”\(Self.short(value))” ei ole päiväys; sen pitäisi olla 2026-11-29, 2026-11-29 21:05 tai tyhjä, jolloin se on tallennushetki."
      )
    case .notYesOrNo(let value):
      say(
        "“\(Self.short(value))” says neither; expected draft: yes or draft: no.",
        fi: "”\(Self.short(value))” ei kelpaa; rivin pitäisi olla draft: yes (luonnos) tai draft: no.")
    }
  }

  private static var names: String { say("title, tags, date or draft", fi: "title, tags, date tai draft") }

  private static func short(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }
}

/// What an editor shows above a post that is written in it.
public enum ManuscriptHint {
  /// Lines of at most 78 columns, without the sign that makes them no part of the post.
  public static var lines: [String] {
    [
      say(
        "tags: words between commas. draft: yes or no. date: empty for the moment of",
        fi: "tags: avainsanat pilkuin erotettuina. draft: yes (luonnos) tai no. date:"),
      say(
        "saving, else as 2026-11-29 or 2026-11-29 21:05. The text goes below the ---.",
        fi: "tyhjä (tallennushetki), 2026-11-29 tai 2026-11-29 21:05. Teksti tulee rivin --- alle."),
    ]
  }
}

/// What is said of a post of one's own.
public enum OwnPostNotice: Hashable, Sendable {
  case unchanged(title: String)
  /// With the line that gives the file back.
  case deleted(title: String, path: String, line: String)
  case notDeleted
  case notMarkedRead(Problem)
  /// The blog's server does not have it.
  case publishedHere

  var text: String {
    switch self {
    case .unchanged(let title): say("nothing was changed in “\(title)”.", fi: "kirjoitusta ”\(title)” ei muutettu.")
    case .deleted(let title, let path, let line):
      say(
        "“\(title)” is deleted; replies to it stay. Its file is \(path), and this line gives it back: \(line)",
        fi:
          "”\(title)” on poistettu; vastaukset siihen säilyvät. Sen tiedosto on \(path), ja tämä rivi palauttaa sen: \(line)"
      )
    case .notDeleted: say("nothing was deleted.", fi: "mitään ei poistettu.")
    case .notMarkedRead(let problem):
      say(
        "the post stands there, but counts as unread: \(problem.commandLineSentence)",
        fi: "kirjoitus on paikallaan mutta lukematon: \(problem.commandLineSentence)")
    case .publishedHere:
      say(
        "Published here, not sent: Lukija sends no posts to blogs.",
        fi: "Julkaistu täällä, ei lähetetty: Lukija ei lähetä kirjoituksia blogeihin.")
    }
  }
}

/// What the command line asks.
public enum CommandQuestion: Hashable, Sendable {
  case deletePost(title: String, comments: Int)
  case addBlogs(Int)

  /// The question, with what is to be answered.
  public var text: String {
    switch self {
    case .addBlogs(let count):
      say(
        "Add \(Counted.blogs.text(count))? y adds, anything else adds none: ",
        fi: "Lisätäänkö \(Counted.blogs.text(count))? k lisää, muu ei lisää mitään: ")
    case .deletePost(let title, 0):
      say(
        "Delete “\(title)”? y deletes, anything else keeps it: ",
        fi: "Poistetaanko ”\(title)”? k poistaa, muu säilyttää: ")
    case .deletePost(let title, let comments):
      say(
        "Delete “\(title)” with \(Counted.comments.text(comments))? y deletes, anything else keeps it: ",
        fi: "Poistetaanko ”\(title)” ja \(Counted.comments.text(comments))? k poistaa, muu säilyttää: ")
    }
  }

  /// Whether an answer is a yes: in English, or in what is spoken.
  public static func isYes(_ answer: String) -> Bool {
    ["y", "yes", say("y", fi: "k"), say("yes", fi: "kyllä")].contains(answer.lowercased())
  }
}
