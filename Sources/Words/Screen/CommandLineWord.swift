/// The words that the reader's command line knows.
public enum CommandLineWord: String, Hashable, Sendable, CaseIterable {
  case number = "17"
  case search, copy, pipe, save, new, news, diacritics, name, problems, help, quit

  /// As it is typed.
  public var word: String { rawValue }

  /// One line.
  public var help: String {
    switch self {
    case .number: say("to comment 17; in the list, to post 17", fi: "kommenttiin 17; luettelossa kirjoitukseen 17")
    case .search:
      say("search everything: search words “a phrase”", fi: "hae kaikesta: search sanoja ”kokonainen ilmaus”")
    case .copy:
      say("copy link, quotation, text, thread or code 2", fi: "kopioi: link, quotation, text, thread tai code 2")
    case .pipe: say("what you read into a command: pipe wc -w", fi: "luettava teksti komentoon: pipe wc -w")
    case .save:
      say("what you read to a file: save ~/texts/a.txt", fi: "luettava teksti tiedostoon: save ~/tekstit/a.txt")
    case .new: say("a new post of your own: new its title", fi: "uusi oma kirjoitus: new otsikko")
    case .news: say("when the blog was looked at for news", fi: "milloin blogista haettiin uutta")
    case .diacritics: say("whether that search tells ä from a, and back", fi: "erottaako haku ä:n a:sta, ja takaisin")
    case .name:
      say("change the name that your replies are signed with", fi: "vaihda nimi, jolla vastaukset allekirjoitetaan")
    case .problems:
      say("what is wrong with the blog's files and its server", fi: "blogin tiedostojen ja palvelimen ongelmat")
    case .help: say("the keys", fi: "näppäimet")
    case .quit: say("leave", fi: "lopeta")
    }
  }

  /// What stands above them in help.
  public static var title: String { say("Command line", fi: "Komentorivi") }
}
