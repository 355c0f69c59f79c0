import Blog

extension SyntaxFault {
  var message: String {
    switch self {
    case .empty:
      say(
        "the file is empty; expected a JSON object.", fi: "tiedosto on tyhjä; siinä pitäisi olla JSON-olio.")
    case .endsInside(let place):
      say("the file ends inside \(place.words).", fi: "tiedosto loppuu, kun \(place.words) on kesken.")
    case .unexpected(let scalar, let wanted):
      say(
        "expected \(wanted.words), found \(quoted(String(scalar))).",
        fi: "tässä pitäisi olla \(wanted.words), mutta tässä on \(quoted(String(scalar))).")
    case .controlCharacter(let byte):
      say(
        "a raw control character (\(hexadecimal(UInt32(byte)))) stands in a string.",
        fi: "merkkijonossa on ohjausmerkki sellaisenaan (\(hexadecimal(UInt32(byte)))).")
    case .badEscape:
      say("a backslash begins no escape that JSON knows.", fi: "kenoviivasta ei ala mikään JSONin tuntema merkintä.")
    case .badNumber: say("not a number as JSON writes them.", fi: "tämä ei ole luku JSONin muodossa.")
    case .trailingText:
      say("there is more text after the end of the JSON object.", fi: "JSON-olion lopun jälkeen on vielä tekstiä.")
    case .tooMany(let limit): say("more than \(limit) values.", fi: "arvoja on enemmän kuin \(limit).")
    case .tooDeep(let limit):
      say("nested more than \(limit) levels deep.", fi: "sisäkkäisiä tasoja on enemmän kuin \(limit).")
    case .notUTF8: say("not UTF-8 text.", fi: "teksti ei ole UTF-8:aa.")
    }
  }

  var advice: String? {
    switch self {
    case .empty, .endsInside:
      say(
        "The file was cut short; restore it from a copy or delete it.",
        fi: "Tiedosto on katkennut; palauta se kopiosta tai poista se.")
    case .unexpected: say("Correct the JSON here.", fi: "Korjaa JSON tästä kohdasta.")
    case .controlCharacter(let byte):
      say(
        "Write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16)).",
        fi: "Kirjoita se muodossa \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16)).")
    case .badEscape: say("Write a backslash itself as \\\\.", fi: "Kirjoita itse kenoviiva muodossa \\\\.")
    case .badNumber:
      say(
        "Write it like 12, -3 or 4.5e6, or put quotes around it.",
        fi: "Kirjoita se muodossa 12, -3 tai 4.5e6 tai lisää sen ympärille lainausmerkit.")
    case .trailingText: say("Keep one object per file.", fi: "Jätä tiedostoon vain yksi olio.")
    case .tooMany:
      say(
        "No post needs so many; the file is damaged.",
        fi: "Mikään kirjoitus ei tarvitse näin montaa; tiedosto on vioittunut.")
    case .tooDeep:
      say("No post needs that; the file is damaged.", fi: "Mikään kirjoitus ei tarvitse sitä; tiedosto on vioittunut.")
    case .notUTF8: say("Save the file as UTF-8.", fi: "Tallenna tiedosto UTF-8:na.")
    }
  }
}

extension SyntaxFault.Place {
  fileprivate var words: String {
    switch self {
    case .string: say("a string", fi: "merkkijono")
    case .list: say("a list", fi: "luettelo")
    case .object: say("an object", fi: "olio")
    case .word: say("a value", fi: "arvo")
    }
  }
}

extension SyntaxFault.Wanted {
  fileprivate var words: String {
    switch self {
    case .value: say("a value", fi: "arvo")
    case .key: say("a key in double quotes", fi: "avain lainausmerkeissä")
    case .colon: say("“:” after the key", fi: "”:” avaimen jälkeen")
    case .commaOrBracket: say("“,” or “]”", fi: "”,” tai ”]”")
    case .commaOrBrace: say("“,” or “}”", fi: "”,” tai ”}”")
    }
  }
}

extension ValueKind {
  /// In English with its article; in Finnish what a value is, or is to be.
  var words: String {
    switch self {
    case .null: "null"
    case .bool: say("true or false", fi: "true tai false")
    case .number: say("a number", fi: "luku")
    case .string: say("a string", fi: "merkkijono")
    case .list: say("a list", fi: "luettelo")
    case .object: say("an object", fi: "olio")
    }
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
