import Blog

extension MemberFault {
  var message: String {
    switch self {
    case .notAnObject(let kind):
      say(
        "expected a JSON object, found \(kind.words).",
        fi: "tässä pitäisi olla JSON-olio, mutta tässä on \(kind.words).")
    case .wrongType(let member, let wanted, let found), .ignored(let member, let wanted, let found):
      say(
        "“\(member)” must be \(wanted.words), found \(found.words).",
        fi: "jäsenen ”\(member)” arvona pitäisi olla \(wanted.words), mutta siinä on \(found.words).")
    case .ignoredElement(let list, let wanted, let found):
      say(
        "an element of “\(list)” must be \(wanted.words), found \(found.words).",
        fi: "luettelon ”\(list)” alkiona pitäisi olla \(wanted.words), mutta siinä on \(found.words).")
    case .numericID(let member):
      say(
        "“\(member)” must be a string, found a number.",
        fi: "jäsenen ”\(member)” arvona pitäisi olla merkkijono, mutta siinä on luku.")
    case .badDate(let member, let text):
      say(
        "“\(member)” is no RFC 3339 date: \(quoted(text)).",
        fi: "jäsenen ”\(member)” arvo ei ole RFC 3339:n mukainen päiväys: \(quoted(text)).")
    case .escapingPath(let member, let text):
      say(
        "“\(member)” leads out of the repository: \(quoted(text)).",
        fi: "jäsenen ”\(member)” arvo johtaa ulos blogikansiosta: \(quoted(text)).")
    case .attachmentWithoutURL: say("an attachment has no “url”.", fi: "liitteeltä puuttuu ”url”.")
    case .unknownKind(let word):
      say(
        "“kind” is \(quoted(word)), which this Lukija does not know.",
        fi: "jäsenessä ”kind” on \(quoted(word)), jota tämä Lukija ei tunne.")
    case .unknownStatus(let word):
      say(
        "“status” is \(quoted(word)), which this Lukija does not know.",
        fi: "jäsenessä ”status” on \(quoted(word)), jota tämä Lukija ei tunne.")
    case .repeatedKey(let key):
      say("\(quoted(key)) stands twice in one object.", fi: "\(quoted(key)) on samassa oliossa kahdesti.")
    }
  }

  var advice: String {
    switch self {
    case .notAnObject:
      say("Begin the file with “{” and end it with “}”.", fi: "Aloita tiedosto merkillä ”{” ja päätä se merkkiin ”}”.")
    case .wrongType(_, let wanted, _):
      say("Make it \(wanted.words) or remove it.", fi: "Korjaa arvo (\(wanted.words)) tai poista jäsen.")
    case .ignored(_, let wanted, _), .ignoredElement(_, let wanted, _):
      say(
        "It is left out; make it \(wanted.words).",
        fi: "Se jätetään pois; korjaa arvo (\(wanted.words)).")
    case .numericID:
      say(
        "It is read as its digits; put quotes around it.",
        fi: "Se luetaan numeroina; kirjoita se lainausmerkkeihin.")
    case .badDate:
      say(
        "It is left out; write it as 2014-01-31T09:00:00+02:00.",
        fi: "Se jätetään pois; kirjoita se muodossa 2014-01-31T09:00:00+02:00.")
    case .escapingPath:
      say(
        "It is left out; use a URL or a path below the blog's folder.",
        fi: "Se jätetään pois; käytä URL-osoitetta tai polkua blogin kansion sisällä.")
    case .attachmentWithoutURL:
      say("It is left out; add its URL or remove it.", fi: "Liite jätetään pois; lisää sen URL tai poista se.")
    case .unknownKind:
      say(
        "It is shown with that word; the known ones are comment, pingback and trackback.",
        fi: "Kommentti näytetään tällä sanalla; tunnetut ovat comment, pingback ja trackback.")
    case .unknownStatus:
      say(
        "It is shown; the known ones stand in docs/format.md.",
        fi: "Se näytetään; tunnetut luetellaan tiedostossa docs/format.md.")
    case .repeatedKey:
      say("The last one counts; remove the others.", fi: "Viimeinen on voimassa; poista muut.")
    }
  }
}
