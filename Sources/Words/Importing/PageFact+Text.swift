import Blog

extension PageFact {
  var text: String {
    switch self {
    case .matter(let fact): fact.text
    case .obstacle(let obstacle): obstacle.text
    case .pictureMissing(let address):
      say(
        "\(address.quoted) is not in the folder; the address stays as it is.",
        fi: "\(address.quoted) ei ole kansiossa; osoite säilyy sellaisenaan.")
    case .noPosts(1):
      say("1 file without front matter or text: no post.", fi: "1 tiedosto ilman alkutietoja ja tekstiä: ei kirjoitus.")
    case .noPosts(let count):
      say(
        "\(numeral(count)) files without front matter or text: no post.",
        fi: "\(numeral(count)) tiedostoa ilman alkutietoja ja tekstiä: ei kirjoituksia.")
    case .unreadFiles(1, let ending): say("1 .\(ending) file is not read.", fi: "1 .\(ending)-tiedostoa ei lueta.")
    case .unreadFiles(let count, let ending):
      say("\(numeral(count)) .\(ending) files are not read.", fi: "\(numeral(count)) .\(ending)-tiedostoa ei lueta.")
    case .notPublished(1):
      say(
        "the site's generator makes no page of this file: not read.",
        fi: "sivuston generaattori ei tee tästä tiedostosta sivua: ei luettu.")
    case .notPublished(let count):
      say(
        "\(numeral(count)) files that the site's generator makes no page of are not read, this one first.",
        fi:
          "\(numeral(count)) tiedostoa ei lueta, koska sivuston generaattori ei tee niistä sivua; tämä on ensimmäinen.")
    case .exportsBeside(1):
      say(
        "it is an export or a feed beside the pages; it was not read. Import it by itself for what is only in it.",
        fi: "se on vientitiedosto tai syöte sivujen joukossa; sitä ei luettu. Tuo se erikseen, jos siinä on muuta.")
    case .exportsBeside(let count):
      say(
        "\(numeral(count)) exports or feeds stand beside the pages and were not read, this one first. Import them by themselves.",
        fi:
          "sivujen joukossa on \(numeral(count)) vientitiedostoa tai syötettä, joita ei luettu; tämä on ensimmäinen. Tuo ne erikseen."
      )
    case .papersBeside(1):
      say(
        "1 Markdown file without front matter beside an export: not read.",
        fi: "1 Markdown-tiedosto ilman alkutietoja vientitiedoston vieressä: ei luettu.")
    case .papersBeside(let count):
      say(
        "\(numeral(count)) Markdown files without front matter beside an export: not read.",
        fi: "\(numeral(count)) Markdown-tiedostoa ilman alkutietoja vientitiedoston vieressä: ei luettu.")
    case .notesBeside(1):
      say(
        "1 page beside an export: not read. Import it by itself.",
        fi: "1 sivu vientitiedoston vieressä: ei luettu. Tuo se erikseen.")
    case .notesBeside(let count):
      say(
        "\(numeral(count)) pages beside an export: not read. Import them by themselves.",
        fi: "\(numeral(count)) sivua vientitiedoston vieressä: ei luettu. Tuo ne erikseen.")
    case .addressesLeftOut(1):
      say(
        "1 e-mail address or number that stands for a person: left out.",
        fi: "1 sähköpostiosoite tai henkilöä tarkoittava numero jätettiin pois.")
    case .addressesLeftOut(let count):
      say(
        "\(numeral(count)) e-mail addresses or numbers that stand for a person: left out.",
        fi: "\(numeral(count)) sähköpostiosoitetta tai henkilöä tarkoittavaa numeroa jätettiin pois.")
    case .components(1, let names):
      say(
        "1 page uses components that are not shown: \(Self.listed(names)).",
        fi: "1 sivu käyttää komponentteja, joita ei näytetä: \(Self.listed(names)).")
    case .components(let count, let names):
      say(
        "\(numeral(count)) pages use components that are not shown: \(Self.listed(names)).",
        fi: "\(numeral(count)) sivua käyttää komponentteja, joita ei näytetä: \(Self.listed(names)).")
    case .commentsHeld(1, let state):
      say(
        "1 comment is \(state.quoted), which is not known: held back.",
        fi: "1 kommentin tila on \(state.quoted), joka on tuntematon: sitä ei näytetä.")
    case .commentsHeld(let count, let state):
      say(
        "\(count) comments are \(state.quoted), which is not known: held back.",
        fi: "\(Counted.comments.finnishOwner(count)) tila on \(state.quoted), joka on tuntematon: niitä ei näytetä.")
    case .commentsUndated(1):
      say(
        "1 comment has a date in no form that is known; it is kept as it is.",
        fi: "1 kommentin päiväys on tuntemattomassa muodossa; se säilytetään sellaisenaan.")
    case .commentsUndated(let count):
      say(
        "\(count) comments have a date in no form that is known; it is kept as it is.",
        fi: "\(Counted.comments.finnishOwner(count)) päiväys on tuntemattomassa muodossa; se säilytetään sellaisenaan.")
    case .answersByPlace(let count):
      say(
        "\(numeral(count)) answers name the comment by its place in the thread.",
        fi: "\(numeral(count)) vastausta viittaa kommenttiin sen paikalla keskustelussa.")
    case .noComment: say("it has not the form of a comment.", fi: "se ei ole kommentin muotoinen.")
    case .entriesNoComments(let count):
      say(
        "\(numeral(count)) of its entries have not the form of a comment.",
        fi: "sen merkinnöistä \(numeral(count)) ei ole kommentin muotoisia.")
    }
  }

  private static func listed(_ names: [Excerpt]) -> String { names.map(\.quoted).joined(separator: ", ") }
}

extension FrontMatterFact {
  fileprivate var text: String {
    switch self {
    case .tooLarge(let limit):
      say(
        "the front matter is larger than \(limit >> 10) KB; it was left out.",
        fi: "alkutiedot (front matter) ovat suuremmat kuin \(limit >> 10) kt; ne jätettiin pois.")
    case .withoutEnd:
      say(
        "the front matter has no end; it was taken for text.",
        fi: "alkutiedoilla (front matter) ei ole loppua; ne tulkittiin tekstiksi.")
    case .notWhole:
      say(
        "the front matter is not well-formed as a whole; it was read name by name.",
        fi: "alkutiedot (front matter) eivät ole kokonaan eheät; ne luettiin nimi kerrallaan.")
    case .notJSON:
      say(
        "the front matter is not well-formed JSON; its text is kept, unread.",
        fi: "alkutiedot (front matter) eivät ole eheää JSONia; teksti säilytetään lukematta.")
    case .nameTwice(let name):
      say(
        "\(name.quoted) stands twice; the first one counts.", fi: "\(name.quoted) on kahdesti; ensimmäinen on voimassa."
      )
    case .brokenValue(let name):
      say(
        "the value of \(name.quoted) is not well-formed; its text was taken as it stands.",
        fi: "kohdan \(name.quoted) arvo ei ole eheä; sen teksti otettiin sellaisenaan.")
    case .noNameWithValue(let words):
      say(
        "\(words.quoted) is no name with a value; it is kept, unread.",
        fi: "\(words.quoted) ei ole nimi ja arvo; se säilytetään lukematta.")
    case .neitherYesNorNo(let words, let name):
      say(
        "\(words.quoted) of \(name.quoted) is neither yes nor no; it is kept as it is.",
        fi: "kohdan \(name.quoted) arvo \(words.quoted) ei ole kyllä eikä ei; se säilytetään sellaisenaan.")
    case .unknownForm(let name):
      say(
        "the value of \(name.quoted) has a form that is not known; it is kept as it is.",
        fi: "kohdan \(name.quoted) arvo on tuntemattomassa muodossa; se säilytetään sellaisenaan.")
    }
  }
}

extension FolderObstacle {
  fileprivate var text: String {
    switch self {
    case .kind:
      say(
        "it is a link or no plain file; it was left out.",
        fi: "se on linkki tai muu kuin tavallinen tiedosto; se jätettiin pois.")
    case .name: say("its name is not UTF-8; it was left out.", fi: "sen nimi ei ole UTF-8:aa; se jätettiin pois.")
    case .closed: say("it cannot be opened; it was left out.", fi: "sitä ei voi avata; se jätettiin pois.")
    case .depth: say("it lies too deep; it was left out.", fi: "se on liian syvällä; se jätettiin pois.")
    case .count:
      say(
        "the folder has more files than can be read at once; the rest was left out. Import its parts one by one.",
        fi:
          "kansiossa on enemmän tiedostoja kuin kerralla voi lukea; loput jätettiin pois. Tuo kansion osat yksitellen.")
    }
  }
}
