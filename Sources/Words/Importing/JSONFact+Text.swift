import Blog

extension JSONFact {
  var text: String {
    switch self {
    case .mended(let mending, let member): mending.text(of: Mended(member: member?.quoted))
    case .tooDeep:
      say("it is nested too deeply to be a feed.", fi: "siinä on liian monta sisäkkäistä tasoa ollakseen syöte.")
    case .endsEarly:
      say("it is not well-formed JSON: it ends too early.", fi: "se ei ole eheää JSONia: se loppuu kesken.")
    case .broken(let line):
      say("it is not well-formed JSON on line \(line).", fi: "se ei ole eheää JSONia rivillä \(line).")
    case .memberLeftOut(let key):
      say(
        "\(key.quoted) is not well-formed JSON; it was left out.",
        fi: "\(key.quoted) ei ole eheää JSONia; se jätettiin pois.")
    case .memberAgain(let key):
      say(
        "\(key.quoted) stands there again; the first one counts, this was left out.",
        fi: "\(key.quoted) on siinä toistamiseen; ensimmäinen on voimassa, tämä jätettiin pois.")
    case .cut(let cut): cut.text
    case .moreBehind:
      say(
        "there is more text behind the end of the feed; it was left out.",
        fi: "syötteen lopun jälkeen on vielä tekstiä; se jätettiin pois.")
    case .anotherFeed:
      say(
        "another feed begins here; its items were read as well.",
        fi: "tästä alkaa toinen syöte; senkin merkinnät luettiin.")
    case .commaMissing: say("a comma is missing before this item.", fi: "tämän merkinnän edestä puuttuu pilkku.")
    case .notAnObject: say("it is no object.", fi: "se ei ole olio.")
    case .notAList: say("it is no list.", fi: "se ei ole luettelo.")
    case .noFeed: say("it is JSON, but no JSON Feed.", fi: "se on JSONia mutta ei JSON Feed.")
    case .feedWithoutItems:
      say(
        "it is JSON, but no JSON Feed: it has no “items”; give the blog's export or its feed instead.",
        fi:
          "se on JSONia mutta ei JSON Feed, koska siinä ei ole jäsentä ”items”; anna sen sijaan blogin vientitiedosto tai syöte."
      )
    case .listWithoutItems:
      say(
        "it is JSON, but no JSON Feed: its list holds no items; give the blog's export or its feed instead.",
        fi:
          "se on JSONia mutta ei JSON Feed, koska sen luettelossa ei ole merkintöjä; anna sen sijaan blogin vientitiedosto tai syöte."
      )
    }
  }
}

extension JSONFact.Cut {
  fileprivate var text: String {
    switch self {
    case .list:
      say("the list ends too early; what should follow is missing.", fi: "luettelo loppuu kesken; jatko puuttuu.")
    case .feed:
      say("the feed ends too early; what should follow is missing.", fi: "syöte loppuu kesken; jatko puuttuu.")
    case .item:
      say(
        "the feed ends in the middle of this item; what should follow is missing.",
        fi: "syöte katkeaa tämän merkinnän kohdalla; jatko puuttuu.")
    case .member(let key):
      say(
        "the feed ends in the middle of “\(key)”; what should follow is missing.",
        fi: "syöte katkeaa kohdassa ”\(key)”; jatko puuttuu.")
    case .notWellFormed:
      say(
        "it is not well-formed JSON from here on; what should follow is missing.",
        fi: "tästä eteenpäin se ei ole eheää JSONia; jatko puuttuu.")
    }
  }
}

/// What was mended, as sentences call it.
private struct Mended {
  /// In quotation marks; nil for the text itself.
  var member: String?

  var english: String { member ?? "the text" }
  /// In Finnish: what it is that is mended, whose it is, where and whence.
  var itself: String { member.map { "kohta \($0)" } ?? "teksti" }
  var owner: String { member.map { "kohdan \($0)" } ?? "tekstin" }
  var within: String { member.map { "kohdassa \($0)" } ?? "tekstissä" }
  var from: String { member.map { "kohdasta \($0)" } ?? "tekstistä" }
}

extension JSONFact.Mending {
  fileprivate func text(of name: Mended) -> String {
    switch self {
    case .controlCharacter:
      say(
        "\(name.english) holds a line break, tab or control character that JSON wants escaped; it was kept.",
        fi: "\(name.within) on rivinvaihto, sarkain tai ohjausmerkki, joka pitäisi JSONissa koodata; se säilytettiin."
      )
    case .badEscape:
      say(
        "\(name.english) holds a backslash that begins no escape of JSON's; it was kept as it stands.",
        fi: "\(name.within) on kenoviiva, josta ei ala mikään JSONin merkintä; se säilytettiin sellaisenaan.")
    case .halfCharacter:
      say(
        "\(name.english) holds half of a character; its code stands for it.",
        fi: "\(name.within) on merkin puolikas; sen tilalla on sen koodi.")
    case .bareWord:
      say(
        "\(name.english) has a value that is written otherwise in JSON; it was taken as it stands.",
        fi: "\(name.owner) arvo kirjoitetaan JSONissa toisin; se otettiin sellaisenaan.")
    case .bareKey:
      say(
        "\(name.english) stands without quotation marks; it was taken for a name.",
        fi: "\(name.from) puuttuvat lainausmerkit; se tulkittiin nimeksi.")
    case .missingComma: say("a comma is missing behind \(name.english).", fi: "\(name.owner) perästä puuttuu pilkku.")
    case .extraComma:
      say("a comma too many stands behind \(name.english).", fi: "\(name.owner) perässä on liikaa pilkkuja.")
    case .innerQuote:
      say(
        "\(name.english) holds quotation marks that JSON wants escaped; they were kept.",
        fi: "\(name.within) on lainausmerkkejä, jotka pitäisi JSONissa koodata; ne säilytettiin.")
    case .missingQuote:
      say(
        "\(name.english) lacks its last quotation mark; it was taken to end before the next name.",
        fi: "\(name.from) puuttuu loppulainausmerkki; sen tulkittiin päättyvän ennen seuraavaa nimeä.")
    case .unreadable:
      say(
        "\(name.english) is not well-formed JSON; it was left out.",
        fi: "\(name.itself) ei ole eheää JSONia; se jätettiin pois."
      )
    case .trailingText:
      say(
        "there is more text behind the end of the JSON; it was left out.",
        fi: "JSONin lopun jälkeen on vielä tekstiä; se jätettiin pois.")
    case .notUTF8:
      say(
        "it holds bytes that are not UTF-8; � stands for them.",
        fi: "siinä on tavuja, jotka eivät ole UTF-8:aa; niiden tilalla on �.")
    }
  }
}
