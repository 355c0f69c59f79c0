import Blog

extension JoiningFact {
  var text: String {
    switch self {
    case .post(let title, let oddity):
      say("the post \(quoted(title)) \(oddity.predicate)", fi: oddity.finnish(of: quoted(title)))
    case .lookalike(let title, let other, let likeness, let new):
      say(
        "the post \(quoted(title)) looks like \(other).json, which stays: \(likeness.words) are the same, and nothing else "
          + "says that it is that post; it became \(new).json. Delete one of both if they are one.",
        fi:
          "kirjoitus \(quoted(title)) muistuttaa tiedostoa \(other).json, joka säilyy: samoja ovat \(likeness.words), "
          + "eikä mikään muu osoita sitä samaksi kirjoitukseksi; siitä tuli \(new).json. Poista toinen, jos ne ovat sama."
      )
    case .sharedID(let id, let other, let new, 1): Self.sharedID(id, other, new)
    case .sharedID(let id, let other, let new, let count):
      Self.sharedID(id, other, new)
        + say(
          " \(numeral(count)) posts of this source are such; each is a post of its own.",
          fi: " Tässä lähteessä on \(numeral(count)) tällaista kirjoitusta; kukin on oma kirjoituksensa.")
    case .doubleWithdrawn(let slug, 0): Self.withdrawn(slug)
    case .doubleWithdrawn(let slug, 1):
      Self.withdrawn(slug) + say(" 1 reply went with it.", fi: " Sen mukana meni 1 vastaus.")
    case .doubleWithdrawn(let slug, let count):
      Self.withdrawn(slug)
        + say(" \(numeral(count)) replies went with it.", fi: " Sen mukana meni \(numeral(count)) vastausta.")
    case .replyUnreadable(let fault):
      say(
        "the reply cannot be read and stays: \(fault.message)",
        fi: "vastausta ei voi lukea, ja se jää paikalleen: \(fault.message)")
    case .commentWithoutPost(let author):
      say(
        "a comment by \(quoted(author)) belongs to no post that is here; it waits until its post is imported.",
        fi:
          "kommentti (\(quoted(author))) kuuluu kirjoitukseen, jota täällä ei ole; se odottaa, kunnes kirjoitus tuodaan."
      )
    case .commentOfSeveralPosts(let author, let page):
      say(
        "a comment by \(quoted(author)) is on the page \(quoted(page)), which several posts here have; it waits until one "
          + "of them alone has it.",
        fi:
          "kommentti (\(quoted(author))) on sivulla \(quoted(page)), joka on täällä usealla kirjoituksella; se odottaa, "
          + "kunnes sivu on vain yhdellä niistä.")
    case .attachmentsWaiting(1, let first):
      say(
        "the attachment \(quoted(first)) belongs to no post that is here; it waits until its post is imported.",
        fi: "liite \(quoted(first)) kuuluu kirjoitukseen, jota täällä ei ole; se odottaa, kunnes kirjoitus tuodaan.")
    case .attachmentsWaiting(let count, let first):
      say(
        "\(numeral(count)) attachments belong to no post that is here, \(quoted(first)) is the first; they wait until their posts "
          + "are imported.",
        fi:
          "\(numeral(count)) liitettä kuuluu kirjoituksiin, joita täällä ei ole, ensimmäisenä \(quoted(first)); ne odottavat, "
          + "kunnes kirjoitukset tuodaan.")
    case .attachmentsLeftOut(1, let first):
      say(
        "the attachment \(quoted(first)) belongs to no post of this export, which does not say of which blog it is; it "
          + "was left out.",
        fi: "liite \(quoted(first)) ei kuulu mihinkään tämän vientitiedoston kirjoitukseen, eikä tiedosto kerro, minkä "
          + "blogin se on; liite jätettiin pois.")
    case .attachmentsLeftOut(let count, let first):
      say(
        "\(numeral(count)) attachments belong to no post of this export, which does not say of which blog it is; \(quoted(first)) "
          + "is the first; they were left out.",
        fi:
          "\(numeral(count)) liitettä ei kuulu mihinkään tämän vientitiedoston kirjoitukseen, eikä tiedosto kerro, minkä "
          + "blogin se on; ensimmäinen on \(quoted(first)); ne jätettiin pois.")
    }
  }

  private static func sharedID(_ id: String, _ other: String, _ new: String) -> String {
    say(
      "the id \(quoted(id)) is another post's (\(other).json) as well, and proves nothing; this one became \(new).json.",
      fi:
        "tunniste \(quoted(id)) on toisellakin kirjoituksella (\(other).json) eikä todista mitään; tästä tuli \(new).json."
    )
  }

  private static func withdrawn(_ slug: String) -> String {
    say(
      "it says the same as \(slug).json, word for word, and was withdrawn: its status is now “trash”.",
      fi:
        "siinä on sanasta sanaan sama kuin tiedostossa \(slug).json, ja se poistettiin käytöstä: sen tila on nyt ”trash”."
    )
  }
}

extension Likeness {
  fileprivate var words: String {
    switch self {
    case .titleAndText: say("title and text", fi: "otsikko ja teksti")
    case .dateAndText: say("date and text", fi: "päiväys ja teksti")
    case .titleAndDate: say("title and date", fi: "otsikko ja päiväys")
    case .names: say("the names of the files", fi: "tiedostojen nimet")
    }
  }
}

extension PostOddity {
  /// How the English sentence goes on that begins with the post.
  fileprivate var predicate: String {
    switch self {
    case .twice(counts: .first): "stands twice; the first one counts."
    case .twice(counts: .newer): "stands twice; the newer one counts."
    case .twinWithoutID: "stands twice word for word and has no id; each of both is a post of its own."
    case .nameTaken(let name, let new):
      "finds \(name).json in its way, which cannot be read and stays; it became \(new).json."
    case .secretTakenOut:
      "had a password or an e-mail address in “_front_matter”, left there by an older import; it was taken out."
    }
  }

  /// The whole Finnish sentence.
  fileprivate func finnish(of title: String) -> String {
    switch self {
    case .twice(counts: .first): "kirjoitus \(title) esiintyy kahdesti; ensimmäinen on voimassa."
    case .twice(counts: .newer): "kirjoitus \(title) esiintyy kahdesti; uudempi on voimassa."
    case .twinWithoutID:
      "kirjoitus \(title) esiintyy kahdesti sanasta sanaan eikä sillä ole tunnistetta; kumpikin on oma kirjoituksensa."
    case .nameTaken(let name, let new):
      "kirjoituksen \(title) tiellä on \(name).json, jota ei voi lukea ja joka jää paikalleen; kirjoituksesta tuli \(new).json."
    case .secretTakenOut:
      "kirjoituksen \(title) jäsenessä ”_front_matter” oli aiemman tuonnin jättämä salasana tai sähköpostiosoite; se poistettiin."
    }
  }
}
