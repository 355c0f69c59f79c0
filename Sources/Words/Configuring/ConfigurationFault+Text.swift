import Blog

extension ConfigurationFault {
  /// `/home/a/.config/lukija/config.toml:3:14: what was found and expected. What stands instead, or what to do.`
  public func sentence(file: String) -> String {
    "\(Problem.visible(file.unicodeScalars)):\(line):\(column): \(fact.text)"
  }
}

extension ConfigurationFact {
  /// What was found and what stands instead, or what to do.
  public var text: String {
    switch self {
    case .syntax(let fact):
      say(
        "\(fact.message) \(fact.advice) Nothing of the file is read until then.",
        fi: "\(fact.message) \(fact.advice) Siihen asti tiedostosta ei lueta mitään.")
    case .unknownName(let name, let table, let near): Self.unknown(name, table, near)
    case .wrongTable(let name, true):
      say(
        "each blog needs a table of its own. Write [[\(name)]]; it is left out until then.",
        fi: "jokainen blogi tarvitsee oman taulun. Kirjoita [[\(name)]]; siihen asti se jää pois.")
    case .wrongTable(let name, false):
      say(
        "“\(name)” is one table. Write [\(name)]; it is left out until then.",
        fi: "”\(name)” on yksi taulu. Kirjoita [\(name)]; siihen asti se jää pois.")
    case .wrongKind(let name, let kind, let found):
      say(
        "“\(name.key)” is \(kind.words), found \(found.words). \(name.whatStandsInstead)",
        fi:
          "asetuksen ”\(name.key)” arvona pitäisi olla \(kind.words), mutta siinä on \(found.words). \(name.whatStandsInstead)"
      )
    case .emptyText(let name):
      say("“\(name.key)” is empty. \(name.whatStandsInstead)", fi: "”\(name.key)” on tyhjä. \(name.whatStandsInstead)")
    case .unusable(let name, let kind, let text):
      say(
        "“\(name.key)” is \(kind.words), not \(quoted(withoutLogIn(text))). \(name.whatStandsInstead)",
        fi:
          "asetuksen ”\(name.key)” arvona pitäisi olla \(kind.words), ei \(quoted(withoutLogIn(text))). \(name.whatStandsInstead)"
      )
    case .tooShort(let name, let text, let least):
      say(
        "\(quoted(text)) is too short for “\(name.key)”: at least \(least) s. \(name.whatStandsInstead)",
        fi:
          "\(quoted(text)) on liian lyhyt aika asetukselle ”\(name.key)”: vähintään \(least) s. \(name.whatStandsInstead)"
      )
    case .missing(let name):
      say(
        "this blog has no “\(name.key)”. Add one; the blog is left out until then.",
        fi: "blogilta puuttuu ”\(name.key)”. Lisää se; siihen asti blogi jää pois.")
    case .repeatedName(let name, let line):
      say(
        "the blog on line \(line) is called \(quoted(name)) as well. Give this one another name; it is left out until then.",
        fi: "myös rivin \(line) blogin nimi on \(quoted(name)). Anna tälle toinen nimi; siihen asti se jää pois.")
    }
  }

  private static func unknown(_ name: String, _ table: String, _ near: String?) -> String {
    let what =
      table.isEmpty
      ? say("nothing is called \(quoted(name)).", fi: "asetusta \(quoted(name)) ei ole.")
      : say(
        "nothing in “\(table)” is called \(quoted(name)).", fi: "taulussa ”\(table)” ei ole asetusta \(quoted(name)).")
    return what + (near.map { say(" Was “\($0)” meant?", fi: " Tarkoititko ”\($0)”?") } ?? "")
      + say(" It is left out.", fi: " Se jätetään pois.")
  }
}

extension SettingName {
  fileprivate var key: Substring { parts.key }

  /// What goes on where a setting has no usable value.
  fileprivate var whatStandsInstead: String {
    switch self {
    case .blogName, .blogPath:
      say("The blog is left out until it is corrected.", fi: "Blogi jää pois, kunnes tämä on korjattu.")
    case .blogHome, .blogLogin, .blogPasswordCommand, .blogCAFile, .blogReplyCommand:
      say("The blog goes without it.", fi: "Blogia käytetään ilman sitä.")
    case .syncEvery: say("“off” stands instead.", fi: "Sen tilalla on ”off”.")
    }
  }

  /// What it sets, in one line of help.
  public var help: String {
    switch self {
    case .blogName:
      say(
        "what the blog is called on the command line, as in “lukija list -b NAME”.",
        fi: "blogin nimi komentorivillä, esim. ”lukija list -b NIMI”.")
    case .blogPath:
      say(
        "the blog's folder: absolute, from the home folder with ~/, or from the folder of config.toml.",
        fi: "blogin kansio: absoluuttinen polku, kotikansiosta alkaen ~/ tai suhteessa config.toml-tiedoston kansioon.")
    case .blogHome: say("the blog's address on the web.", fi: "blogin verkko-osoite.")
    case .blogLogin:
      say(
        "the name to log in with on the blog's server; kept for later, nothing uses it yet.",
        fi: "kirjautumisnimi blogin palvelimelle; varattu tulevaan, ei vielä käytössä.")
    case .blogPasswordCommand:
      say(
        "a command that prints the password; kept for later, nothing uses it yet.",
        fi: "komento, joka tulostaa salasanan; varattu tulevaan, ei vielä käytössä.")
    case .blogCAFile:
      say(
        "a file with certificates to trust for this blog's server.",
        fi: "tiedosto, jonka varmenteisiin luotetaan tämän blogin palvelimella.")
    case .blogReplyCommand:
      say(
        "a command that takes a reply and sends it; kept for later, nothing uses it yet.",
        fi: "komento, joka ottaa vastauksen ja lähettää sen; varattu tulevaan, ei vielä käytössä.")
    case .syncEvery:
      say(
        "how often the reader looks for news by itself, of the blog that it shows.",
        fi: "kuinka usein lukuohjelma hakee itse uudet näyttämästään blogista.")
    }
  }
}

extension SettingKind {
  /// With its article, as it goes on after “is”; in Finnish after “pitäisi olla”.
  public var words: String {
    switch self {
    case .text: say("a text in quotation marks", fi: "lainausmerkeissä oleva teksti")
    case .name:
      say(
        "a name of letters, digits, “-”, “_” and “.” that begins with a letter or a digit",
        fi: "nimi, jossa on kirjaimia, numeroita ja merkkejä ”-”, ”_” ja ”.” ja jonka alussa on kirjain tai numero")
    case .path:
      say(
        "a path, absolute, from “~/” or from the folder of this file",
        fi: "polku, joka on absoluuttinen, alkaa ”~/” tai on suhteessa tämän tiedoston kansioon")
    case .address:
      say(
        "an address like \"https://blog.example/\", without a password",
        fi: "osoite ilman salasanaa, esim. \"https://blog.example/\"")
    case .command: say("a command line in quotation marks", fi: "lainausmerkeissä oleva komentorivi")
    case .duration:
      say(
        "a time like \"30 min\", \"2 h\", \"1 d\" or \"off\"",
        fi: "aika, esim. \"30 min\", \"2 h\" tai \"1 d\", tai \"off\"")
    }
  }
}

extension TOMLKind {
  fileprivate var words: String {
    switch self {
    case .string: say("a text", fi: "teksti")
    case .integer: say("a whole number", fi: "kokonaisluku")
    case .float: say("a number", fi: "luku")
    case .bool: say("true or false", fi: "true tai false")
    case .moment: say("a date or a time", fi: "päiväys tai kellonaika")
    case .list: say("a list", fi: "luettelo")
    case .table: say("a table", fi: "taulu")
    }
  }
}
