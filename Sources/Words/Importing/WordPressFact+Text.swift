import Blog

extension WordPressFact {
  var text: String {
    switch self {
    case .items(let types):
      Self.count(types) == 1
        ? say(
          "1 item left out, which are no posts and no pages: \(Self.listed(types)).",
          fi: "1 kohde jätettiin pois, koska se ei ole kirjoitus eikä sivu: \(Self.listed(types)).")
        : say(
          "\(numeral(Self.count(types))) items left out, which are no posts and no pages: \(Self.listed(types)).",
          fi:
            "\(numeral(Self.count(types))) kohdetta jätettiin pois, koska ne eivät ole kirjoituksia eivätkä sivuja: \(Self.listed(types))."
        )
    case .heldItems(let types):
      Self.count(types) == 1
        ? say(
          "1 item held back as private, whose type may be a plugin's: \(Self.listed(types)).",
          fi: "1 kohde merkittiin yksityiseksi, koska sen tyyppi voi olla lisäosan: \(Self.listed(types)).")
        : say(
          "\(numeral(Self.count(types))) items held back as private, whose types may be plugins': \(Self.listed(types)).",
          fi:
            "\(numeral(Self.count(types))) kohdetta merkittiin yksityisiksi, koska niiden tyypit voivat olla lisäosien: \(Self.listed(types))."
        )
    case .internalComments(let types):
      say(
        "\(Counted.comments.text(Self.count(types))) left out, written among editors or by a shop for no reader: "
          + "\(Self.listed(types)).",
        fi:
          "\(Counted.comments.text(Self.count(types))) jätettiin pois, koska se on toimittajien keskinäistä tai kaupan "
          + "kirjoittamaa eikä lukijoille: \(Self.listed(types)).")
    case .comments(let count, .passwordForm):
      say(
        "\(Counted.comments.text(count)) left out: nothing but the form that asks for a protected post's password.",
        fi: "\(Counted.comments.text(count)) jätettiin pois: pelkkä lomake, joka kysyy suojatun kirjoituksen salasanaa."
      )
    case .comments(1, .unknownStatus(let word)):
      say(
        "1 comment held back: its status \(word.quoted) is not known.",
        fi: "1 kommenttia ei näytetä: sen tila \(word.quoted) on tuntematon.")
    case .comments(let count, .unknownStatus(let word)):
      say(
        "\(numeral(count)) comments held back: their status \(word.quoted) is not known.",
        fi: "\(numeral(count)) kommenttia ei näytetä: niiden tila \(word.quoted) on tuntematon.")
    case .comments(1, .unknownType(let word)):
      say(
        "1 comment held back: its type \(word.quoted) is not known.",
        fi: "1 kommenttia ei näytetä: sen tyyppi \(word.quoted) on tuntematon.")
    case .comments(let count, .unknownType(let word)):
      say(
        "\(numeral(count)) comments held back: their type \(word.quoted) is not known.",
        fi: "\(numeral(count)) kommenttia ei näytetä: niiden tyyppi \(word.quoted) on tuntematon.")
    case .cutItem:
      say(
        "the export ends in the middle of this item; it was left out.",
        fi: "vientitiedosto katkeaa tämän kohteen kohdalla; kohde jätettiin pois.")
    case .cutPost:
      say(
        "the export ends in the middle of this item; its end is missing. A post that is here already stays as it is.",
        fi:
          "vientitiedosto katkeaa tämän kohteen kohdalla; sen loppu puuttuu. Täällä jo oleva kirjoitus säilyy ennallaan."
      )
    case .leadsNowhere(let address):
      say(
        "the address \(address.quoted) leads nowhere; it was left out.",
        fi: "osoite \(address.quoted) ei johda mihinkään; se jätettiin pois.")
    case .languages(let words):
      say(
        "\(words.quoted) stands in several languages; they are shown one behind the other.",
        fi: "\(words.quoted) on useilla kielillä; ne näytetään peräkkäin.")
    case .attachmentWithoutAddress: say("an attachment without an address.", fi: "liite ilman osoitetta.")
    }
  }

  private static func count(_ types: [TypeCount]) -> Int { types.reduce(0) { $0 + $1.count } }

  private static func listed(_ types: [TypeCount]) -> String {
    types.map {
      say("\(numeral($0.count)) of the type \($0.type.quoted)", fi: "\(numeral($0.count)) tyyppiä \($0.type.quoted)")
    }
    .joined(separator: ", ")
  }
}
