import Blog

extension TOMLFact {
  var message: String {
    switch self {
    case .unexpected(nil, let wanted):
      say(
        "expected \(wanted.words), found the end of the file.",
        fi: "tässä pitäisi olla \(wanted.words), mutta tiedosto loppuu.")
    case .unexpected("\n", let wanted):
      say(
        "expected \(wanted.words), found the end of the line.",
        fi: "tässä pitäisi olla \(wanted.words), mutta rivi loppuu.")
    case .unexpected(let scalar?, let wanted):
      say(
        "expected \(wanted.words), found \(quoted(String(scalar))).",
        fi: "tässä pitäisi olla \(wanted.words), mutta tässä on \(quoted(String(scalar))).")
    case .endsInside(let place):
      say(
        "the file ends inside \(place.words) that begins here.",
        fi: "tiedosto loppuu, kun tästä alkava \(place.words) on kesken.")
    case .lineBreak(let place):
      say("the line ends inside \(place.words).", fi: "rivi loppuu, kun \(place.words) on kesken.")
    case .controlCharacter(0x0D):
      say(
        "a carriage return stands here without a line feed.",
        fi: "tässä on vaununpalautus (CR) ilman rivinvaihtoa (LF).")
    case .controlCharacter(let byte):
      say(
        "a raw control character (\(hexadecimal(UInt32(byte)))) stands here.",
        fi: "tässä on ohjausmerkki sellaisenaan (\(hexadecimal(UInt32(byte)))).")
    case .badEscape:
      say("a backslash begins no escape that TOML knows.", fi: "kenoviivasta ei ala mikään TOMLin tuntema merkintä.")
    case .noCharacter:
      say("this escape is the number of no character.", fi: "tämä merkintä ei ole minkään merkin numero.")
    case .badNumber: say("not a number as TOML writes them.", fi: "tämä ei ole luku TOMLin muodossa.")
    case .hugeNumber: say("this number is too large.", fi: "tämä luku on liian suuri.")
    case .badDate:
      say("not a date of the calendar, as 2025-03-09.", fi: "tämä ei ole kalenterin päivä, kuten 2025-03-09.")
    case .badTime: say("not a time of day, as 07:30:00.", fi: "tämä ei ole kellonaika, kuten 07:30:00.")
    case .bareWord: say("a text stands without quotation marks.", fi: "tekstistä puuttuvat lainausmerkit.")
    case .repeatedKey(let key, let line):
      say("\(quoted(key)) is set already on line \(line).", fi: "\(quoted(key)) on asetettu jo rivillä \(line).")
    case .repeatedTable(let key, let line):
      say(
        "the table \(quoted(key)) is there already, on line \(line).", fi: "taulu \(quoted(key)) on jo rivillä \(line)."
      )
    case .closed(let key, let line):
      say(
        "\(quoted(key)) has its value already, on line \(line), and takes no more names.",
        fi: "kohdalla \(quoted(key)) on jo arvo rivillä \(line), eikä siihen voi lisätä nimiä.")
    case .tooDeep(let limit):
      say("nested more than \(limit) levels deep.", fi: "sisäkkäisiä tasoja on enemmän kuin \(limit).")
    case .notUTF8: say("not UTF-8 text.", fi: "teksti ei ole UTF-8:aa.")
    }
  }

  var advice: String {
    switch self {
    case .unexpected(_, .value): say("Write a text in quotation marks.", fi: "Kirjoita teksti lainausmerkkeihin.")
    case .unexpected(_, .lineEnd): say("Write one setting a line.", fi: "Kirjoita riville vain yksi asetus.")
    case .unexpected(_, .equals): say("Write it like every = \"30 min\".", fi: "Kirjoita näin: every = \"30 min\".")
    case .unexpected(_, .key):
      say(
        "Write a name of letters, digits, - and _.",
        fi: "Kirjoita nimi, jossa on kirjaimia, numeroita ja merkkejä - ja _.")
    case .unexpected, .badNumber, .hugeNumber, .badDate, .badTime: say("Correct it here.", fi: "Korjaa se tästä.")
    case .endsInside(let place), .lineBreak(let place): place.advice
    case .controlCharacter(0x0D):
      say("Save the file with line ends of one kind.", fi: "Tallenna tiedosto yhdenlaisilla rivinvaihdoilla.")
    case .controlCharacter(let byte):
      say(
        "Write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16)), or take it out.",
        fi: "Kirjoita se muodossa \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16)) tai poista se.")
    case .badEscape:
      say(
        "Write a backslash itself as \\\\, or put single quotation marks around the text.",
        fi: "Kirjoita itse kenoviiva muodossa \\\\ tai käytä tekstin ympärillä yksinkertaisia lainausmerkkejä.")
    case .noCharacter: say("Write the character itself.", fi: "Kirjoita merkki itse.")
    case .bareWord: say("Put quotation marks around it.", fi: "Lisää sen ympärille lainausmerkit.")
    case .repeatedKey, .repeatedTable: say("Keep one of the two.", fi: "Jätä vain toinen.")
    case .closed: say("Write all of it in one place.", fi: "Kirjoita se kokonaan yhteen paikkaan.")
    case .tooDeep: say("No setting needs that.", fi: "Mikään asetus ei tarvitse sitä.")
    case .notUTF8: say("Save the file as UTF-8.", fi: "Tallenna tiedosto UTF-8:na.")
    }
  }
}

extension TOMLFact.Place {
  fileprivate var words: String {
    switch self {
    case .string: say("a text in quotation marks", fi: "lainausmerkeissä oleva teksti")
    case .longString: say("a text in threefold quotation marks", fi: "kolminkertaisissa lainausmerkeissä oleva teksti")
    case .list: say("a list", fi: "luettelo")
    case .inlineTable: say("a table in braces", fi: "aaltosulkeissa oleva taulu")
    }
  }

  fileprivate var advice: String {
    switch self {
    case .string, .longString: say("Add its last quotation mark.", fi: "Lisää sen loppulainausmerkki.")
    case .list: say("Add its “]”.", fi: "Lisää sen ”]”.")
    case .inlineTable: say("Keep it on one line, with its “}”.", fi: "Pidä se yhdellä rivillä ja lisää ”}”.")
    }
  }
}

extension TOMLFact.Wanted {
  fileprivate var words: String {
    switch self {
    case .key: say("a name", fi: "nimi")
    case .equals: say("“=” after the name", fi: "”=” nimen jälkeen")
    case .value: say("a value", fi: "arvo")
    case .lineEnd: say("the end of the line", fi: "rivin loppu")
    case .commaOrBracket: say("“,” or “]”", fi: "”,” tai ”]”")
    case .commaOrBrace: say("“,” or “}”", fi: "”,” tai ”}”")
    case .bracket: say("“]”", fi: "”]”")
    case .twoBrackets: say("“]]”", fi: "”]]”")
    }
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
