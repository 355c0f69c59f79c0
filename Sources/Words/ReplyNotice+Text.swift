import Blog

extension ReplyNotice {
  var text: String {
    switch self {
    case .openFirst:
      say("Open a post first: there is nothing to reply to.", fi: "Avaa ensin kirjoitus: ei ole, mihin vastata.")
    case .commentsClosed: say("Comments are closed on this post.", fi: "Tämän kirjoituksen kommentointi on suljettu.")
    case .onlyOwn(.edit): say("You can only edit your own replies.", fi: "Vain omia vastauksia voi muokata.")
    case .onlyOwn(.delete): say("You can only delete your own replies.", fi: "Vain omia vastauksia voi poistaa.")
    case .noReplies: say("You have written no replies here yet.", fi: "Omia vastauksia ei ole täällä vielä.")
    case .draftGoesOn(let time):
      say("Your draft of \(time.spokenMoment) goes on.", fi: "Luonnos (\(time.spokenMoment)) jatkuu.")
    case .keepingDraft: say("Keeping the draft …", fi: "Tallennetaan luonnos …")
    case .draftKept(let list):
      say("Draft kept. \(list) lists your drafts.", fi: "Luonnos tallessa. \(list) näyttää luonnokset.")
    case .nothingToPublish: say("There is nothing to publish yet.", fi: "Ei vielä mitään julkaistavaa.")
    case .needsName:
      say(
        "A reply needs a name. Nothing is published; the draft stays.",
        fi: "Vastaus tarvitsee nimen. Mitään ei julkaistu; luonnos jää.")
    case .notPublishedYet: say("Not published. The draft stays.", fi: "Ei julkaistu. Luonnos jää.")
    case .signed(let name):
      say("Your replies are signed \(name) from now on.", fi: "Vastausten allekirjoitus on tästä lähtien \(name).")
    case .yankIsTooLarge(let megabytes):
      say(
        "Nothing was put back: the reply would be larger than \(megabytes) MB.",
        fi: "Mitään ei liitetty: vastauksesta tulisi suurempi kuin \(megabytes) Mt.")
    case .published(let number, let isReworded, let undo):
      say(
        "\(isReworded ? "Changed" : number.map { "Published as \($0)" } ?? "Published"). \(undo) takes it back.",
        fi: "\(isReworded ? "Muutettu" : number.map { "Julkaistu, numero \($0)" } ?? "Julkaistu"). \(undo) peruu.")
    case .keptHere(let number, let isReworded, let open, let undo):
      say(
        "\(isReworded ? "Changed" : number.map { "Kept here as \($0)" } ?? "Kept here"), not sent"
          + (open.map { ". \($0) opens the post's page in the browser, " } ?? ". ") + "\(undo) takes it back.",
        fi:
          "\(isReworded ? "Muutettu" : number.map { "Tallessa täällä, numero \($0)" } ?? "Tallessa täällä"), ei lähetetty"
          + (open.map { ". \($0) avaa kirjoituksen sivun selaimessa, " } ?? ". ") + "\(undo) peruu.")
    case .queued(let number, let isReworded, let isNow, let undo): Self.queued(number, isReworded, isNow, undo)
    case .delivered(let replies, let keys): DeliverySummary(replies: replies, keys: keys).text
    case .standing(let delivery, let keys):
      DeliverySummary(replies: [DeliveredReply(delivery)], keys: keys).text
    case .sendingEnded(.stopped):
      say("Stopped; what was not sent waits.", fi: "Keskeytetty; lähettämättömät odottavat.")
    case .sendingEnded(.failed(let fault)):
      say("Nothing sent: \(fault.message)", fi: "Mitään ei lähetetty: \(fault.message)")
    case .sendingEnded(.problem(let problem)):
      say("Not all is sent: \(problem.sentence)", fi: "Kaikkea ei lähetetty: \(problem.sentence)")
    case .sendingEnded(.refused(let refusal)):
      say("Not sent yet: \(refusal.text)", fi: "Ei vielä lähetetty: \(refusal.text)")
    case .notMoved(let problem): say("Not noted: \(problem.sentence)", fi: "Ei merkitty: \(problem.sentence)")
    case .trouble(let delivery, let title):
      say(
        "“\(title)”: \(DeliveryWords(delivery).sentence)", fi: "”\(title)”: \(DeliveryWords(delivery).sentence)")
    case .notOurs(.edit, let delivery):
      say(
        "Not edited here: \(OwnershipWords(delivery: delivery).text)",
        fi: "Ei muokata täällä: \(OwnershipWords(delivery: delivery).text)")
    case .notOurs(.undo, let delivery):
      say(
        "Not taken back: \(OwnershipWords(delivery: delivery).text)",
        fi: "Ei peruttu: \(OwnershipWords(delivery: delivery).text)")
    case .nothingToSend: say("No reply of yours waits to be sent.", fi: "Mikään vastaus ei odota lähettämistä.")
    case .staysHere:
      say("This blog has no server: the reply stands here.", fi: "Blogilla ei ole palvelinta: vastaus on täällä.")
    case .knownToStand: say("Noted: it is not sent again.", fi: "Merkitty: sitä ei lähetetä uudelleen.")
    case .copyDeleted(let undo):
      say(
        "The copy here is deleted; the blog has it still. \(undo) puts it back.",
        fi: "Täällä ollut kopio on poistettu; vastaus on yhä blogissa. \(undo) palauttaa.")
    case .deleted(let undo): say("Deleted. \(undo) puts it back.", fi: "Poistettu. \(undo) palauttaa.")
    case .restored: say("Put back as it was.", fi: "Palautettu entiselleen.")
    case .draftAgain(let list): say("A draft again: \(list) shows it.", fi: "Taas luonnos: \(list) näyttää sen.")
    case .rewordingAside(let list):
      say(
        "The old wording is back; the new one is a draft, \(list) lists it.",
        fi: "Vanha teksti on palautettu; uusi on luonnos, \(list) näyttää sen.")
    case .changedMeanwhile:
      say(
        "Another program changed this reply meanwhile. Publish again to put your wording in its place.",
        fi: "Toinen ohjelma muutti vastausta sillä välin. Oma teksti tulee tilalle, kun vastauksen julkaisee uudelleen."
      )
    case .forked(let list):
      list.map {
        say(
          "Another program changed this draft: yours is kept beside it, \($0) lists both.",
          fi: "Toinen ohjelma muutti luonnosta: oma versio on tallessa sen rinnalla, \($0) näyttää molemmat.")
      }
        ?? say(
          "Another program changed this draft: yours goes on beside it.",
          fi: "Toinen ohjelma muutti luonnosta: oma versio jatkuu sen rinnalla.")
    case .rescued(let path): say("Your draft is in \(path)", fi: "Luonnos on tiedostossa \(path)")
    case .noPlaceTakesIt:
      say("No place takes the draft. It is still here.", fi: "Luonnokselle ei löydy paikkaa. Se on yhä tässä.")
    case .editorText(let path):
      say("An editor's text of an earlier time is in \(path)", fi: "Aiempi muokkaimen teksti on tiedostossa \(path)")
    case .editorFailed(let why):
      say(
        "The editor did not end well: \(why.text) Your text is here.",
        fi: "Muokkain ei päättynyt kunnolla: \(why.text) Teksti on tässä.")
    case .recovered(1, let list):
      say(
        "A draft that had not reached the blog is back: \(list) shows it.",
        fi: "Luonnos, joka ei ehtinyt blogiin, on palautettu: \(list) näyttää sen.")
    case .recovered(let count, let list):
      say(
        "\(count) drafts that had not reached the blog are back: \(list) shows them.",
        fi: "\(count) luonnosta, jotka eivät ehtineet blogiin, on palautettu: \(list) näyttää ne.")
    case .notDeleted(let problem): say("Not deleted: \(problem.sentence)", fi: "Ei poistettu: \(problem.sentence)")
    case .notUndone(let problem): say("Not undone: \(problem.sentence)", fi: "Ei kumottu: \(problem.sentence)")
    case .notPublished(let problem):
      say(
        "Not published, your text is here: \(problem.sentence)",
        fi: "Ei julkaistu, teksti on tässä: \(problem.sentence)")
    case .notOnDisk(let problem):
      say("Your draft is not on disk: \(problem.sentence)", fi: "Luonnos ei ole levyllä: \(problem.sentence)")
    case .otherNotOnDisk(let problem, let list):
      say(
        "Your other draft is not on disk, \(list) has it: \(problem.sentence)",
        fi: "Toinen luonnos ei ole levyllä, \(list) näyttää sen: \(problem.sentence)")
    case .slow(.unknown): say("Not on disk yet: the disk takes its time.", fi: "Ei vielä levyllä: levy on hidas.")
    case .slow(.path(let path)):
      say(
        "Not on disk yet: the disk takes its time. A copy is in \(path)",
        fi: "Ei vielä levyllä: levy on hidas. Kopio on tiedostossa \(path)")
    case .slow(.nowhere):
      say(
        "Not on disk yet: the disk takes its time, and no other place takes a copy.",
        fi: "Ei vielä levyllä: levy on hidas, eikä kopiolle ole muuta paikkaa.")
    case .typedKept(.draft(let list), let why):
      say(
        "What you typed is kept as a draft, \(list) lists it. \(why.text)",
        fi: "Kirjoitettu teksti on luonnoksena, \(list) näyttää sen. \(why.text)")
    case .typedKept(.printedAtEnd, let why):
      say(
        "What you typed is kept, and printed when you leave. \(why.text)",
        fi: "Kirjoitettu teksti on tallessa ja tulostetaan lopetettaessa. \(why.text)")
    }
  }
  private static func queued(_ number: Int?, _ isReworded: Bool, _ isNow: Bool, _ undo: String) -> String {
    say(
      "\(isReworded ? "Changed and queued" : number.map { "Queued as \($0)" } ?? "Queued"); it is sent "
        + "\(isNow ? "now" : "after this sync"). \(undo) takes it back while it waits.",
      fi: "\(isReworded ? "Muutettu ja jonossa" : number.map { "Jonossa, numero \($0)" } ?? "Jonossa"); lähtee "
        + "\(isNow ? "nyt" : "tämän synkronoinnin jälkeen"). \(undo) peruu, kunnes se lähtee.")
  }
}
