import Blog

extension PostFault {
  var message: String {
    switch self {
    case .missing(let slug): say("there is no post \(quoted(slug)).", fi: "kirjoitusta \(quoted(slug)) ei ole.")
    case .untitled: say("the post has no “title”.", fi: "kirjoitukselta puuttuu ”title”.")
    case .duplicateFeedID(let id, let file):
      say(
        "the post id \(quoted(id)) is already that of \(quoted(file)).",
        fi: "kirjoituksen tunniste \(quoted(id)) on jo tiedostossa \(quoted(file)).")
    }
  }

  var advice: String {
    switch self {
    case .missing:
      say(
        "Check the name, or list the posts with “lukija list”.",
        fi: "Tarkista nimi tai luettele kirjoitukset komennolla ”lukija list”.")
    case .untitled:
      say(
        "It is shown by its first words; add one, or “title”: \"\" if it is meant to have none.",
        fi: "Sen tilalla näytetään ensimmäiset sanat; lisää otsikko tai, jos sitä ei kuulu olla, ”title”: \"\".")
    case .duplicateFeedID:
      say("Both are shown; give each its own id.", fi: "Molemmat näytetään; anna kummallekin oma tunniste.")
    }
  }
}

extension CommentFault {
  var message: String {
    switch self {
    case .withoutID: say("a comment has no “id”.", fi: "kommentilta puuttuu ”id”.")
    case .withoutAuthor: say("a comment has no author's name.", fi: "kommentilta puuttuu kirjoittajan nimi.")
    case .duplicate(let id):
      say(
        "the comment id \(quoted(id)) is taken by an earlier comment.",
        fi: "kommentin tunniste \(quoted(id)) on jo aiemmalla kommentilla.")
    case .orphan(let parent):
      say(
        "“in_reply_to” names a comment that is not there: \(quoted(parent)).",
        fi: "”in_reply_to” viittaa kommenttiin, jota ei ole: \(quoted(parent)).")
    case .cyclic(let id):
      say(
        "the comment \(quoted(id)) answers itself or one of its own answers.",
        fi: "kommentti \(quoted(id)) vastaa itselleen tai omalle vastaukselleen.")
    case .deep(let depth):
      say("the answers go \(depth) levels deep.", fi: "vastauksia on sisäkkäin \(depth) tasoa.")
    }
  }

  var advice: String {
    switch self {
    case .withoutID:
      say(
        "It is shown, but answers cannot name it; give it an id of its own.",
        fi: "Se näytetään, mutta vastaukset eivät voi viitata siihen; anna sille oma tunniste.")
    case .withoutAuthor:
      say(
        "It is shown as “Anonymous”; add “author”: {“name”: …}.",
        fi: "Kirjoittajana näytetään ”Anonymous”; lisää ”author”: {”name”: …}.")
    case .duplicate:
      say(
        "Both are shown; answers go to the first. Give each its own id.",
        fi: "Molemmat näytetään; vastaukset liitetään ensimmäiseen. Anna kummallekin oma tunniste.")
    case .orphan:
      say(
        "It is shown at the top level; correct the id or remove it.",
        fi: "Se näytetään ylimmällä tasolla; korjaa tunniste tai poista se.")
    case .cyclic:
      say(
        "It is shown at the top level; correct “in_reply_to”.",
        fi: "Se näytetään ylimmällä tasolla; korjaa ”in_reply_to”.")
    case .deep:
      say(
        "All are shown; check that “in_reply_to” is what was meant.",
        fi: "Kaikki näytetään; tarkista, että ”in_reply_to” on sitä, mitä tarkoitettiin.")
    }
  }
}
