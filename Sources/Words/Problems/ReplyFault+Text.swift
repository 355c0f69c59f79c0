import Blog

extension ReplyFault {
  var message: String {
    switch self {
    case .missingMember(let member): say("the reply has no “\(member)”.", fi: "vastauksesta puuttuu ”\(member)”.")
    case .idDiffers(let id):
      say(
        "“id” is \(quoted(id)), which is not the file's name.",
        fi: "jäsenessä ”id” on \(quoted(id)), joka ei ole tiedoston nimi.")
    case .withoutPost(let slug):
      say(
        "the reply is to a post that is not there: \(quoted(slug)).",
        fi: "vastaus on kirjoitukseen, jota ei ole: \(quoted(slug)).")
    case .withEmail:
      say(
        "the reply holds its author's e-mail address, and a blog's folder is shared.",
        fi: "vastauksessa on kirjoittajan sähköpostiosoite, ja blogin kansiota jaetaan muille.")
    case .isOnItsWay:
      say(
        "the reply was sent meanwhile; the blog may have its words already.",
        fi: "vastaus lähti sillä välin; blogilla voi jo olla sen sanat.")
    }
  }

  var advice: String {
    switch self {
    case .missingMember:
      say("Add it, or move the file out of replies/.", fi: "Lisää se tai siirrä tiedosto pois kansiosta replies/.")
    case .idDiffers:
      say("The file's name counts; make them the same.", fi: "Tiedoston nimi ratkaisee; korjaa ne samoiksi.")
    case .withoutPost:
      say(
        "It is kept; bring the post back or correct “post”.",
        fi: "Vastaus säilyy; palauta kirjoitus tai korjaa ”post”.")
    case .withEmail:
      say(
        "Take “email” out, or edit the reply in Lukija: it goes with the next wording.",
        fi: "Poista ”email” tai muokkaa vastausta Lukijassa: osoite jää pois, kun vastaus tallennetaan.")
    case .isOnItsWay:
      say("Your new words stay a draft.", fi: "Uudet sanasi jäävät luonnokseksi.")
    }
  }
}

extension StrayFault {
  var message: String {
    switch self {
    case .file: say("not a file of this format.", fi: "tiedosto ei ole tätä muotoa.")
    case .foreignLine:
      say(
        "this line is neither a comment nor an attachment that waits for its post.",
        fi: "tämä rivi ei ole kirjoitustaan odottava kommentti eikä liite.")
    case .unreadableLine: say("this line of the journal is not JSON.", fi: "tämä lukulokin rivi ei ole JSONia.")
    case .leftover: say("an interrupted write left this behind.", fi: "tämä jäi keskeytyneestä tallennuksesta.")
    }
  }

  var advice: String {
    switch self {
    case .file:
      say(
        "It is not read; a post or reply is a file that ends in .json.",
        fi: "Sitä ei lueta; kirjoitus tai vastaus on tiedosto, jonka nimi päättyy .json.")
    case .foreignLine:
      say(
        "It is kept, and no import reads it; remove it if no other program wrote it.",
        fi: "Se säilyy, eikä mikään tuonti lue sitä; poista se, ellei se ole toisen ohjelman.")
    case .unreadableLine:
      say(
        "It is ignored; what it remembered is lost, everything else is read.",
        fi: "Se ohitetaan; siinä ollut merkintä on menetetty, kaikki muu luetaan.")
    case .leftover:
      say(
        "Whoever writes there next sees to it: words of a reply or of a post of your own become a draft.",
        fi: "Seuraava tallennus siivoaa sen: vastauksen tai oman kirjoituksen sanoista tulee luonnos.")
    }
  }
}
