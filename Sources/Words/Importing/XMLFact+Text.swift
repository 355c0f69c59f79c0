import Blog

extension XMLFact {
  var text: String {
    switch self {
    case .undeclaredPrefix(let words):
      say(
        "a prefix is used that was never declared (\(words.quoted)); it was taken for the usual one.",
        fi: "etuliitettä ei ole määritelty (\(words.quoted)); se tulkittiin tavalliseksi.")
    case .unknownEntity(let words):
      say(
        "\(words.quoted) stands for nothing that is known; it was kept as it is.",
        fi: "\(words.quoted) ei tarkoita mitään tunnettua; se säilytettiin sellaisenaan.")
    case .declarationNotRead: say("the declaration of an entity was not read.", fi: "entiteetin määrittelyä ei luettu.")
    case .declarationLeftOut:
      say(
        "the declaration of an entity was left out; nothing is fetched or expanded.",
        fi: "entiteetin määrittely jätettiin pois; mitään ei haeta eikä laajenneta.")
    case .forbiddenCharacter:
      say("a character that XML forbids was left out.", fi: "XML:ssä kielletty merkki jätettiin pois.")
    case .sectionEnd:
      say(
        "“]]>” stands in the middle of a text; it was read on.", fi: "keskellä tekstiä on ”]]>”; lukemista jatkettiin.")
    case .sectionEndKept:
      say(
        "“]]>” stands in the middle of a text; it was kept as it stands.",
        fi: "keskellä tekstiä on ”]]>”; se säilytettiin sellaisenaan.")
    case .closedByAnother(let words):
      say(
        "an element is closed by another's end (\(words.quoted)).",
        fi: "elementin päättää toisen elementin loppu (\(words.quoted)).")
    case .moreBehindEnd:
      say(
        "there is more behind the document's end; it was not read.",
        fi: "asiakirjan lopun jälkeen on vielä jotain; sitä ei luettu.")
    case .endsEarly:
      say(
        "the document ends too early; what stood behind this line is missing.",
        fi: "asiakirja loppuu kesken; tämän rivin jälkeinen osa puuttuu.")
    case .noXML: say("there is no XML here.", fi: "tässä ei ole XML:ää.")
    case .tooDeep:
      say(
        "elements are nested too deeply to be a blog; nothing behind this line was read.",
        fi: "elementtejä on sisäkkäin enemmän kuin missään blogissa; tämän rivin jälkeen ei luettu mitään.")
    case .attributeTooLong:
      say(
        "an attribute is longer than 10 MB; it was left out with its element.",
        fi: "määrite on pidempi kuin 10 Mt; se jätettiin pois elementteineen.")
    case .brokenTag(let words):
      say(
        "a tag is not well-formed (\(words.quoted)); parts of it were left out.",
        fi: "tagi ei ole eheä (\(words.quoted)); siitä jätettiin osia pois.")
    case .notWellFormed(let words):
      say(
        "not well-formed XML (\(words.quoted)); it was read on.",
        fi: "XML ei ole eheää (\(words.quoted)); lukemista jatkettiin.")
    case .bareAmpersand:
      say(
        "“&” begins no reference; it was kept as it stands.",
        fi: "merkistä ”&” ei ala viittausta; se säilytettiin sellaisenaan.")
    case .bareLessThan:
      say(
        "“<” begins no element; it was kept as it stands.",
        fi: "merkistä ”<” ei ala elementtiä; se säilytettiin sellaisenaan.")
    case .unknownRoot(let name):
      say(
        "it is XML, but neither RSS nor Atom nor an export: its first element is \(name.quoted).",
        fi: "se on XML:ää mutta ei RSS, Atom eikä vientitiedosto: sen ensimmäinen elementti on \(name.quoted).")
    case .noElement: say("no element was found in it.", fi: "siitä ei löytynyt yhtään elementtiä.")
    case .noMemory: say("there is not enough memory to read it.", fi: "muisti ei riitä sen lukemiseen.")
    case .longProlog(let limit):
      say(
        "there is more than \(limit >> 20) MB before the first element; that is no blog.",
        fi: "ensimmäisen elementin edellä on enemmän kuin \(megabytes(limit)); sellainen ei ole blogi.")
    case .stray(let words):
      say(
        "\(words.quoted) stands between the items; it was left out.",
        fi: "merkintöjen välissä on \(words.quoted); se jätettiin pois.")
    case .itemTooLarge:
      say(
        "the item is larger than any post; the rest of it was left out.",
        fi: "merkintä on suurempi kuin mikään kirjoitus; loput siitä jätettiin pois.")
    }
  }
}
