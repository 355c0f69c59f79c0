import Blog

extension DeliveryReason {
  /// A few words; what others said is made safe for the screen.
  public var short: String {
    switch self {
    case .server(let fault), .noAnswer(let fault): fault.short
    case .flood: say("one at a time", fi: "yksi kerrallaan")
    case .loginNeeded: say("log-in needed", fi: "vaatii kirjautumisen")
    case .noWay: say("no way there", fi: "ei lähetystapaa")
    case .identityNeeded: say("name and e-mail needed", fi: "nimi ja sähköposti puuttuvat")
    case .parentWaits: say("what it answers is not there yet", fi: "vastattu ei ole vielä perillä")
    case .postUnknown: say("post not known there yet", fi: "kirjoitusta ei vielä tunneta")
    case .askFirst: say("never sent", fi: "ei koskaan lähetetty")
    case .command(let status, _): say("command failed (\(status))", fi: "komento epäonnistui (\(status))")
    case .closed: say("comments are closed", fi: "kommentointi suljettu")
    case .registrationNeeded: say("for registered users only", fi: "vain rekisteröityneille")
    case .protected: say("password needed", fi: "vaatii salasanan")
    case .postGone: say("the post is gone", fi: "kirjoitus on poistettu")
    case .authorData: say("name or e-mail refused", fi: "nimi tai sähköposti ei kelpaa")
    case .empty: say("no text", fi: "ei tekstiä")
    case .tooLong: say("too long", fi: "liian pitkä")
    case .alreadySaid: say("said before", fi: "sanottu jo")
    case .said(let words): quoted(words)
    case .filtered: say("filtered", fi: "suodatettu")
    case .spam: say("as spam", fi: "roskapostina")
    case .trash: say("in its trash", fi: "roskakorissa")
    case .gone: say("not there any more", fi: "ei enää siellä")
    case .interrupted: say("interrupted", fi: "keskeytyi")
    case .duplicate: say("it has the same text", fi: "sama teksti on jo siellä")
    case .other(let word): quoted(word)
    }
  }

  /// Why, as it goes on behind a colon.
  public var message: String {
    switch self {
    case .server(let fault), .noAnswer(let fault): fault.message
    case .flood:
      say("the blog wants a pause between two comments.", fi: "blogi vaatii tauon kommenttien välille.")
    case .loginNeeded:
      say("the blog wants a log-in that holds.", fi: "blogi vaatii voimassa olevan kirjautumisen.")
    case .noWay:
      say(
        "there is no log-in, no open comment form and no reply_command.",
        fi: "ei ole kirjautumista, avointa kommenttilomaketta eikä reply_command-komentoa.")
    case .identityNeeded:
      say("the blog wants a name and an e-mail address.", fi: "blogi vaatii nimen ja sähköpostiosoitteen.")
    case .parentWaits:
      say(
        "it answers a reply of yours that is not there yet.",
        fi: "se vastaa omaan vastaukseen, joka ei ole vielä perillä.")
    case .postUnknown:
      say(
        "it is not known yet what the server calls this post.",
        fi: "vielä ei tiedetä, miksi palvelin kutsuu kirjoitusta.")
    case .askFirst:
      say(
        "it was published before replies were sent from here.",
        fi: "se on julkaistu ennen kuin vastauksia lähetettiin täältä.")
    case .command(let status, ""):
      say("reply_command ended with status \(status).", fi: "reply_command päättyi tilaan \(status).")
    case .command(let status, let said):
      say(
        "reply_command ended with status \(status): \(quoted(said)).",
        fi: "reply_command päättyi tilaan \(status): \(quoted(said)).")
    case .closed:
      say("comments are closed on this post.", fi: "kirjoituksen kommentointi on suljettu.")
    case .registrationNeeded:
      say("only registered users may comment there.", fi: "vain rekisteröityneet saavat kommentoida.")
    case .protected: say("the post wants a password.", fi: "kirjoitus vaatii salasanan.")
    case .postGone: say("the post is not there any more.", fi: "kirjoitusta ei enää ole siellä.")
    case .authorData:
      say("the name or the e-mail address does not do there.", fi: "nimi tai sähköpostiosoite ei kelpaa sille.")
    case .empty: say("nothing is left of its text there.", fi: "tekstistä ei jää sinne mitään.")
    case .tooLong: say("the text is longer than the blog takes.", fi: "teksti on pidempi kuin blogi ottaa.")
    case .alreadySaid: say("you said the same there before.", fi: "sama on sanottu siellä jo aiemmin.")
    case .said(let words): say("it says \(quoted(words)).", fi: "se sanoo \(quoted(words)).")
    case .filtered:
      say("its filter threw it away as it came.", fi: "blogin suodatin hylkäsi sen heti.")
    case .spam: say("it was taken for spam.", fi: "se on merkitty roskapostiksi.")
    case .trash: say("it is in the blog's trash.", fi: "se on blogin roskakorissa.")
    case .gone:
      say("it is not there any more, or not for everybody.", fi: "sitä ei enää ole siellä, tai se ei näy kaikille.")
    case .interrupted:
      say(
        "the program that sent it ended before an answer came.",
        fi: "lähettänyt ohjelma päättyi ennen vastausta.")
    case .duplicate:
      say(
        "the blog says that it has the same text, and shows none.",
        fi: "blogin mukaan sillä on jo sama teksti, mutta sitä ei näy.")
    case .other(let word):
      say("a newer version says \(quoted(word)).", fi: "uudempi versio sanoo \(quoted(word)).")
    }
  }

  /// What to do about it.
  public var advice: String {
    switch self {
    case .server(let fault), .noAnswer(let fault): Self.advice(fault)
    case .flood: say("It is sent a little later by itself.", fi: "Se lähtee itsestään hetken päästä.")
    case .loginNeeded:
      say("“lukija login” checks and stores it.", fi: "Komento ”lukija login” tarkistaa ja tallentaa sen.")
    case .noWay:
      say(
        "Log in with “lukija login”, or name a reply_command in config.toml.",
        fi: "Kirjaudu komennolla ”lukija login” tai nimeä reply_command tiedostossa config.toml.")
    case .identityNeeded, .authorData:
      say(
        "Both stand under [identity] in config.toml; only the blog is told the address.",
        fi: "Molemmat ovat config.toml-tiedoston kohdassa [identity]; osoite kerrotaan vain blogille.")
    case .parentWaits: say("It follows as soon as that one has arrived.", fi: "Se lähtee heti tuon jälkeen.")
    case .postUnknown: say("Sync the blog, and it is sent.", fi: "Se lähtee, kun blogi on synkronoitu.")
    case .askFirst: say("It is sent only if you say so.", fi: "Se lähetetään vain pyynnöstä.")
    case .command:
      say(
        "Try the command by hand, then send the reply again.", fi: "Kokeile komentoa käsin ja lähetä sitten uudelleen.")
    case .closed, .protected, .postGone: Self.wordsStay
    case .registrationNeeded:
      say(
        "Register there, then give the log-in with “lukija login”.",
        fi: "Rekisteröidy sinne ja anna kirjautuminen komennolla ”lukija login”.")
    case .empty: say("Write it anew, and it is sent again.", fi: "Kirjoita se uudelleen, niin se lähetetään.")
    case .tooLong: say("Shorten it, and it is sent again.", fi: "Lyhennä sitä, niin se lähetetään uudelleen.")
    case .alreadySaid:
      say("Say it in other words, or delete this one.", fi: "Sano se toisin sanoin tai poista tämä.")
    case .said:
      say(
        "Edit it, and it is sent again; or ask the blog's owner.",
        fi: "Muokattu vastaus lähetetään uudelleen; tai kysy blogin omistajalta.")
    case .filtered, .spam, .trash, .gone:
      say(
        "Your words stay here; the blog's owner may bring it back.",
        fi: "Teksti säilyy täällä; blogin omistaja voi palauttaa sen.")
    case .interrupted, .duplicate: say("Sync looks for it.", fi: "Synkronointi etsii sitä.")
    case .other: Self.wordsStay
    }
  }

  static var wordsStay: String {
    say("Your words stay here, and can be copied.", fi: "Teksti säilyy täällä, ja sen voi kopioida.")
  }

  /// What to do where something is sent: nothing is fetched that would go on.
  private static func advice(_ fault: SyncFault) -> String {
    switch fault {
    case .offline, .hostNotFound, .refused, .timedOut, .serverError, .maintenance, .rateLimited, .answerBroken,
      .cancelled, .locked:
      say("It is sent again by itself.", fi: "Se lähetetään itsestään uudelleen.")
    case .loginNeeded, .loginFailed: loginNeeded.advice
    case .forbiddenBySite: say("Ask the blog's owner.", fi: "Kysy blogin omistajalta.")
    case .notFound, .gone, .tooBig, .notABlog:
      say("Look at the post's page in a browser.", fi: "Katso kirjoituksen sivua selaimessa.")
    case .proxy, .tls, .moved, .redirectLoop, .redirectRefused, .noAddress, .libraryMissing, .diskFull, .readOnly:
      fault.advice
    }
  }
}
