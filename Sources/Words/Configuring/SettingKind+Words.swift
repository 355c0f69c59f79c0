import Blog

extension SettingKind {
  /// With its article, as it goes on after “is”.
  public var words: String {
    switch self {
    case .text: say("a text in quotation marks", fi: "teksti lainausmerkeissä")
    case .name:
      say(
        "a name of letters, digits, “-”, “_” and “.” that begins with a letter or a digit",
        fi: "nimi, jossa on kirjaimia, numeroita ja merkkejä ”-”, ”_” ja ”.” ja joka alkaa kirjaimella tai numerolla")
    case .path:
      say(
        "a path, absolute, from “~/” or from the folder of this file",
        fi: "polku: täydellinen, kotikansiosta ”~/” tai tämän tiedoston kansiosta")
    case .address:
      say(
        "an address like \"https://blog.example/\", without a password",
        fi: "osoite kuten \"https://blog.example/\", ilman salasanaa")
    case .command: say("a command line in quotation marks", fi: "komentorivi lainausmerkeissä")
    case .duration(_, mayBeOff: true):
      say(
        "a time like \"30 min\", \"2 h\", \"1 d\" or \"off\"", fi: "aika kuten \"30 min\", \"2 h\", \"1 d\" tai \"off\""
      )
    case .duration(_, mayBeOff: false):
      say("a time like \"25 ms\" or \"1 s\"", fi: "aika kuten \"25 ms\" tai \"1 s\"")
    case .number(let range):
      say(
        "a whole number from \(range.lowerBound) to \(range.upperBound)",
        fi: "kokonaisluku väliltä \(range.lowerBound)–\(range.upperBound)")
    case .toggle: say("true or false", fi: "true tai false")
    case .toggleOrAuto: say("true, false or \"auto\"", fi: "true, false tai \"auto\"")
    case .choice(let words): listed(words, say("or", fi: "tai"))
    case .choices(let words):
      say("a list of some of \(listed(words, "and"))", fi: "luettelo, jossa voi olla \(listed(words, "ja"))")
    case .dateFormat:
      say(
        "\"auto\" or a way to write days like \"%Y-%m-%d\" or \"%-d.%-m.%Y\"",
        fi: "\"auto\" tai päivien kirjoitustapa kuten \"%-d.%-m.%Y\"")
    case .theme:
      say(
        "a theme's name, \"auto\" or a table with “dark” and “light”",
        fi: "teeman nimi, \"auto\" tai taulu, jossa ovat ”dark” ja ”light”")
    case .langmap:
      say(
        "a layout (\"ru\", \"uk\", \"el\", \"he\") or letters and their keys like \"øæ=[]\"",
        fi: "asettelu (\"ru\", \"uk\", \"el\", \"he\") tai kirjaimet ja niiden näppäimet kuten \"öä=[]\"")
    case .texts:
      say("a table of names, each with a text in quotation marks", fi: "taulu, jossa joka nimellä on teksti")
    case .commands:
      say(
        "a table of names, each with a command line or a list of its words",
        fi: "taulu, jossa joka nimellä on komentorivi tai luettelo sen sanoista")
    case .keys:
      say(
        "a table of keys, each with a command or a list of commands like [\"open\"]; [] unbinds",
        fi: "taulu, jossa joka näppäimellä on komento tai luettelo komennoista kuten [\"open\"]; [] poistaa")
    }
  }

  /// `"a", "b" or "c"`
  private func listed(_ words: [String], _ joint: String) -> String {
    let quoted = words.map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(joint) " + last
  }
}
