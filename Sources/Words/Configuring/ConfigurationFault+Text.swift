import Blog

extension ConfigurationFault {
  /// `/home/a/.config/lukija/config.toml:3:14: what was found and expected. What stands instead, or what to do.`
  public func sentence(file: String) -> String {
    "\(Problem.visible(file.unicodeScalars)):\(line):\(column): \(text)"
  }

  /// What was found and what stands instead, or what to do.
  public var text: String { fact.text(instead: instead) }
}

extension ConfigurationFact {
  /// What was found and what stands instead, or what to do.
  public var text: String { text(instead: nil) }

  /// - Parameter instead: what stands instead, as a file would say it.
  func text(instead: String?) -> String {
    switch self {
    case .syntax(let fact):
      "\(fact.message) \(fact.advice) "
        + say("Nothing of the file is read until then.", fi: "Siihen asti tiedostosta ei lueta mitään.")
    case .unknownName(let name, let table, let near): Self.unknown(name, table, near)
    case .wrongTable(let name, true):
      say(
        "each blog needs a table of its own. Write [[\(name)]]; it is left out until then.",
        fi: "jokainen blogi tarvitsee oman taulunsa. Kirjoita [[\(name)]]; siihen asti se jää pois.")
    case .wrongTable(let name, false):
      say(
        "“\(name)” is one table. Write [\(name)]; it is left out until then.",
        fi: "”\(name)” on yksi taulu. Kirjoita [\(name)]; siihen asti se jää pois.")
    case .wrongKind(let name, let kind, let found):
      say(
        "“\(name.key)” is \(kind.words), found \(found.words).",
        fi: "”\(name.key)” on \(kind.words), mutta tässä on \(found.words).") + " " + name.whatStands(instead)
    case .emptyText(let name):
      say("“\(name.key)” is empty.", fi: "”\(name.key)” on tyhjä.") + " " + name.whatStands(instead)
    case .openQuote(let name, let text):
      say(
        "\(quoted(text)) has a quotation mark that is not closed. Close it, or write a list of words like [\"notify-send\", \"News\"]; this command of “\(name.key)” is left out until then.",
        fi:
          "komennossa \(quoted(text)) on sulkematon lainausmerkki. Sulje se tai kirjoita sanat luettelona, esimerkiksi [\"notify-send\", \"Uutta\"]; siihen asti tämä nimen ”\(name.key)” komento jää pois."
      )
    case .unusable(let name, let kind, let text):
      say(
        "“\(name.key)” is \(kind.words), not \(quoted(withoutLogIn(text))).",
        fi: "”\(name.key)” on \(kind.words), ei \(quoted(withoutLogIn(text))).") + " " + name.whatStands(instead)
    case .unknownChoice(let name, let kind, let text, let near):
      say(
        "“\(name.key)” is \(kind.words), not \(quoted(text)).",
        fi: "”\(name.key)” on \(kind.words), ei \(quoted(text)).")
        + Self.meant(near) + " " + name.whatStands(instead)
    case .outOfRange(let name, let number, let range):
      say(
        "“\(name.key)” is \(SettingKind.number(range).words), not \(number).",
        fi: "”\(name.key)” on \(SettingKind.number(range).words), ei \(number).") + " " + name.whatStands(instead)
    case .durationOutOfRange(let name, let text, let range):
      say(
        "\(quoted(text)) is out of range for “\(name.key)”: from \(duration(range.lowerBound)) to \(duration(range.upperBound)).",
        fi:
          "\(quoted(text)) ei käy nimelle ”\(name.key)”: vähintään \(duration(range.lowerBound)), enintään \(duration(range.upperBound))."
      )
        + " " + name.whatStands(instead)
    case .missing(let name):
      say(
        "this blog has no “\(name.key)”. Add one; the blog is left out until then.",
        fi: "tältä blogilta puuttuu ”\(name.key)”. Lisää se; siihen asti blogi jää pois.")
    case .repeatedName(let name, let line):
      say(
        "the blog on line \(line) is called \(quoted(name)) as well. Give this one another name; it is left out until then.",
        fi: "myös rivin \(line) blogin nimi on \(quoted(name)). Anna tälle toinen nimi; siihen asti se jää pois.")
    case .keys(let fact): fact.text
    case .theme(let fact): fact.text(instead: instead)
    }
  }

  private static func unknown(_ name: String, _ table: String, _ near: String?) -> String {
    say(
      "\(table.isEmpty ? "nothing is" : "nothing in “\(table)” is") called \(quoted(name)).",
      fi: table.isEmpty
        ? "\(quoted(name)) ei ole minkään asetuksen nimi." : "taulussa ”\(table)” ei ole nimeä \(quoted(name)).")
      + meant(near) + " " + say("It is left out.", fi: "Se jää pois.")
  }

  /// A question with a blank before it; empty where nothing is like it.
  static func meant(_ near: String?) -> String {
    near.map { " " + say("Was “\($0)” meant?", fi: "Tarkoititko ”\($0)”?") } ?? ""
  }
}

extension KeyFact {
  var text: String {
    let isLeftOut = say("It is left out.", fi: "Se jää pois.")
    return switch self {
    case .unknownMode(let mode, let near):
      say("no keys hold in \(quoted(mode)).", fi: "näppäimillä ei ole tilaa \(quoted(mode)).")
        + ConfigurationFact.meant(near) + " " + isLeftOut
    case .unreadable(let key, let near):
      say(
        "\(quoted(key)) is no key, as j, C-d, M-b, S-Tab, Enter, F1 or “z a” are.",
        fi: "\(quoted(key)) ei ole näppäin, kuten j, C-d, M-b, S-Tab, Enter, F1 tai ”z a”.")
        + ConfigurationFact.meant(near) + " " + isLeftOut
    case .neverSent(let key, let sent?):
      say(
        "no terminal sends \(quoted(key)): it sends “\(sent)” for it. Bind that.",
        fi: "mikään pääte ei lähetä näppäintä \(quoted(key)), vaan ”\(sent)”. Määritä se.") + " " + isLeftOut
    case .neverSent(let key, nil):
      say("no terminal sends \(quoted(key)).", fi: "mikään pääte ei lähetä näppäintä \(quoted(key)).") + " " + isLeftOut
    case .isNumber(let key):
      say("\(quoted(key)) begins a number before a command.", fi: "\(quoted(key)) aloittaa luvun komennon edellä.")
        + " "
        + isLeftOut
    case .unknownCommand(let command, let near):
      say("there is no command \(quoted(command)).", fi: "komentoa \(quoted(command)) ei ole.")
        + ConfigurationFact.meant(near) + " "
        + say("List them with “lukija keys --json”.", fi: "Ne luettelee ”lukija keys --json”.") + " " + isLeftOut
    case .elsewhere(let command, let mode):
      say("“\(command)” means nothing in “\(mode)”.", fi: "”\(command)” ei tarkoita tilassa ”\(mode)” mitään.") + " "
        + isLeftOut
    case .hides(let key, let longer):
      say(
        "\(quoted(key)) hides \(quoted(longer)), which begins with it. Unbind that with [], or take another key.",
        fi:
          "\(quoted(key)) peittää näppäimet \(quoted(longer)), jotka alkavat sillä. Poista ne merkinnällä [] tai valitse toinen näppäin."
      )
    case .repeated(let key, let line):
      say(
        "\(quoted(key)) is bound on line \(line) already. Keep one of the two; this one counts.",
        fi: "\(quoted(key)) on jo rivillä \(line). Säilytä toinen; tämä on voimassa.")
    }
  }
}

extension SettingName {
  fileprivate var key: Substring { self == .keysMode ? "keys" : parts.key }

  /// What goes on where a setting has no usable value.
  fileprivate func whatStands(_ instead: String?) -> String {
    if let instead { return say("It stays \(instead).", fi: "Voimassa on \(instead).") }
    return switch self {
    case .blogName, .blogPath:
      say("The blog is left out until it is corrected.", fi: "Blogi jää pois, kunnes tämä on korjattu.")
    case .blogHome, .blogLogin, .blogPasswordCommand, .blogCAFile, .blogReplyCommand:
      say("The blog goes without it.", fi: "Blogi jää ilman sitä.")
    default: say("It is left out.", fi: "Se jää pois.")
    }
  }
}

/// In the largest unit that leaves no rest.
private func duration(_ milliseconds: Int) -> String {
  let unit = [("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000)].first { milliseconds % $0.1 == 0 }
  return unit.map { "\(milliseconds / $0.1) \($0.0)" } ?? "\(milliseconds) ms"
}

extension TOMLKind {
  var words: String {
    switch self {
    case .string: say("a text", fi: "teksti")
    case .integer: say("a whole number", fi: "kokonaisluku")
    case .float: say("a number", fi: "luku")
    case .bool: say("true or false", fi: "true tai false")
    case .moment: say("a date or a time", fi: "päivä tai kellonaika")
    case .list: say("a list", fi: "luettelo")
    case .table: say("a table", fi: "taulu")
    }
  }
}
