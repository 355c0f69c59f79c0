import Blog

extension ShapeFact {
  var text: String {
    switch self {
    case .dropped(let key, let why, .leftOut):
      say("\(Self.words(why, key.quoted)); it was left out.", fi: "\(Self.words(why, key.quoted)); se jätettiin pois.")
    case .dropped(let key, let why, .kept):
      say(
        "\(Self.words(why, key.quoted)); it is kept as it is.",
        fi: "\(Self.words(why, key.quoted)); se säilytetään sellaisenaan.")
    case .read(let key, let reading): Self.words(reading, key.quoted)
    case .repeated(let key, let count):
      say(
        "\(key.quoted) stands there \(numeral(count)) times; the last one counts, the others are kept beside it.",
        fi: "\(key.quoted) on siinä \(numeral(count)) kertaa; viimeinen on voimassa, muut säilytetään sen rinnalla.")
    case .authorList: say("“author” is a list; all of it was taken.", fi: "”author” on luettelo; se otettiin kokonaan.")
    case .authorsNoList:
      say(
        "“authors” is no list; it was taken for the only one.",
        fi: "”authors” ei ole luettelo; se tulkittiin ainoaksi kirjoittajaksi.")
    case .membersTaken(let key):
      say(
        "\(key.quoted) is no list; its members were taken for one.",
        fi: "\(key.quoted) ei ole luettelo; sen jäsenet tulkittiin sellaiseksi.")
    }
  }

  private static func words(_ why: Why, _ key: String) -> String {
    switch why {
    case .unknownForm:
      say("the value of \(key) has a form that is not known", fi: "kohdan \(key) arvo on tuntemattomassa muodossa")
    case .noText(ofComment: false): say("\(key) is no text", fi: "\(key) ei ole tekstiä")
    case .noText(ofComment: true): say("\(key) of a comment is no text", fi: "kommentin \(key) ei ole tekstiä")
    case .namesNobody: say("an element of \(key) names nobody", fi: "kohdan \(key) alkio ei nimeä ketään")
    case .noList: say("\(key) is no list", fi: "\(key) ei ole luettelo")
    case .noLanguage: say("\(key) names no language", fi: "\(key) ei nimeä mitään kieltä")
    case .neitherYesNorNo:
      say("the value of \(key) is neither yes nor no", fi: "kohdan \(key) arvo ei ole kyllä eikä ei")
    }
  }

  private static func words(_ reading: Reading, _ key: String) -> String {
    switch reading {
    case .onlyOne:
      say("\(key) is no list; it was taken for the only one.", fi: "\(key) ei ole luettelo; se tulkittiin ainoaksi.")
    case .members:
      say(
        "\(key) is no list; its members were taken for one.",
        fi: "\(key) ei ole luettelo; sen jäsenet tulkittiin sellaiseksi.")
    case .namesWithYes:
      say(
        "\(key) is no list; the names that it says yes to were taken.",
        fi: "\(key) ei ole luettelo; siitä otettiin nimet, joiden arvo on kyllä.")
    case .onlyElement:
      say("\(key) is a list; its only element was taken.", fi: "\(key) on luettelo; siitä otettiin ainoa alkio.")
    case .address: say("\(key) is no text; its address was taken.", fi: "\(key) ei ole tekstiä; siitä otettiin osoite.")
    }
  }
}
