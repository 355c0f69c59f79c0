import Blog

extension FeedFact {
  var text: String {
    switch self {
    case .empty: say("the feed has no items.", fi: "syötteessä ei ole merkintöjä.")
    case .page(let next):
      say(
        "this is one page of the feed; more is at \(next.quoted). Fetch and import that, too.",
        fi: "tämä on syötteen yksi sivu; lisää on osoitteessa \(next.quoted). Hae ja tuo sekin.")
    case .settings(1):
      say(
        "1 entry left out: the blog's template and settings.",
        fi: "1 merkintä jätettiin pois: blogin ulkoasu ja asetukset.")
    case .settings(let count):
      say(
        "\(numeral(count)) entries left out: the blog's template and settings.",
        fi: "\(numeral(count)) merkintää jätettiin pois: blogin ulkoasu ja asetukset.")
    case .passwordForms(let count):
      say(
        "\(Counted.comments.text(count)) left out: nothing but the form that asks for a protected post's password.",
        fi: "\(Counted.comments.text(count)) jätettiin pois: pelkkä lomake, joka kysyy suojatun kirjoituksen salasanaa."
      )
    case .cutItem:
      say(
        "the feed ends in the middle of this item; it was left out.",
        fi: "syöte katkeaa tämän merkinnän kohdalla; merkintä jätettiin pois.")
    case .itemWithoutID:
      say(
        "the item has neither an id nor a link; it is known by its text.",
        fi: "merkinnällä ei ole tunnistetta eikä linkkiä; se tunnetaan tekstistään.")
    case .protectedPost:
      say(
        "the post is protected: its text is only the form for the password.",
        fi: "kirjoitus on suojattu: sen tekstinä on vain salasanalomake.")
    case .contentType(let type):
      say(
        "the content is of the type \(type.quoted) and no text; it was left out.",
        fi: "sisällön tyyppi on \(type.quoted) eikä se ole tekstiä; se jätettiin pois.")
    }
  }
}

extension JSONFeedFact {
  var text: String {
    switch self {
    case .onlyList:
      say(
        "it is only a list; its elements were taken for a feed's items.",
        fi: "se on pelkkä luettelo; sen alkiot tulkittiin syötteen merkinnöiksi.")
    case .onlyItem:
      say(
        "it is one item without a feed around it; it was read as that.",
        fi: "se on yksittäinen merkintä ilman syötettä; se luettiin sellaisena.")
    case .itemWithoutID:
      say(
        "an item has no id; it is known by its title, date and text.",
        fi: "merkinnällä ei ole tunnistetta; se tunnetaan otsikosta, päiväyksestä ja tekstistä.")
    case .titleReferences(let title):
      say(
        "the title \(title.quoted) holds HTML's references; they were read.",
        fi: "otsikossa \(title.quoted) on HTML-viittauksia; ne tulkittiin.")
    case .tagsLeftOut: say("“tags” is no list; it was left out.", fi: "”tags” ei ole luettelo; se jätettiin pois.")
    case .onlyTag(let tag):
      say(
        "“tags” is no list; \(tag.quoted) was taken for the only one.",
        fi: "”tags” ei ole luettelo; \(tag.quoted) tulkittiin ainoaksi avainsanaksi.")
    case .tagLeftOut:
      say(
        "an element of “tags” is no text; it was left out.",
        fi: "luettelon ”tags” alkio ei ole tekstiä; se jätettiin pois.")
    case .leadsNowhere(let member, let address):
      say(
        "“\(member)” leads nowhere: \(address.quoted); it was left out.",
        fi: "”\(member)” ei johda mihinkään: \(address.quoted); se jätettiin pois.")
    case .attachmentWithoutAddress:
      say("an attachment has no address; it was left out.", fi: "liitteellä ei ole osoitetta; se jätettiin pois.")
    case .commentNoObject:
      say(
        "an element of the comments is no object; it was left out.",
        fi: "kommenttien alkio ei ole olio; se jätettiin pois.")
    case .internalComment(let type):
      say(
        "a comment was left out, written among editors or by a shop for no reader: of the type \(type.quoted).",
        fi:
          "kommentti jätettiin pois, koska se on toimittajien keskinäinen tai kaupan kirjoittama eikä lukijoille: sen tyyppi on \(type.quoted)."
      )
    case .passwordForm:
      say(
        "a comment was left out: nothing but the form that asks for a protected post's password.",
        fi: "kommentti jätettiin pois: pelkkä lomake, joka kysyy suojatun kirjoituksen salasanaa.")
    case .commentHeld(let why): say("a comment is held back: \(why.words).", fi: "kommenttia ei näytetä: \(why.words).")
    }
  }
}

extension HeldComment {
  fileprivate var words: String {
    switch self {
    case .unknownStatus(let word):
      say("its status \(word.quoted) is not known", fi: "sen tila \(word.quoted) on tuntematon")
    case .unknownType(let word):
      say("its type \(word.quoted) is not known", fi: "sen tyyppi \(word.quoted) on tuntematon")
    case .unknownForm(let key):
      say("its \(key.quoted) has a form that is not known", fi: "sen \(key.quoted) on tuntemattomassa muodossa")
    }
  }
}

extension VisibilityFact {
  var text: String {
    switch self {
    case .unknownStatus(let word):
      say(
        "the status \(word.quoted) is not known; the post is not shown to everybody.",
        fi: "tila \(word.quoted) on tuntematon; kirjoitusta ei näytetä kaikille.")
    case .said(let key, let status):
      say(
        "\(key.quoted) says that it is not for everybody; it was taken for \(Self.words(status)).",
        fi: "\(key.quoted) kertoo, ettei se ole kaikille; sen tilaksi tulkittiin: \(Self.words(status)).")
    }
  }

  private static func words(_ status: PostStatus) -> String {
    switch status {
    case .draft: say("a draft", fi: "luonnos")
    case .private: say("private", fi: "yksityinen")
    case .trash: say("thrown away", fi: "roskakorissa")
    case .published, .pending, .scheduled, .other: status.word
    }
  }
}
