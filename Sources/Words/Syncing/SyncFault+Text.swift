import Blog

extension SyncFault {
  /// What is wrong, as it goes on behind the blog's name and a colon.
  public var message: String {
    switch self {
    case .offline: say("there is no network.", fi: "verkkoyhteyttä ei ole.")
    case .hostNotFound(let host):
      say("there is no server called \(quoted(host)).", fi: "palvelinta \(quoted(host)) ei ole.")
    case .refused: say("the server takes no connection.", fi: "palvelin ei ota yhteyttä vastaan.")
    case .proxy:
      say(
        "the proxy that the environment names does not answer.",
        fi: "ympäristömuuttujassa nimetty välityspalvelin ei vastaa.")
    case .timedOut: say("the server took too long to answer.", fi: "palvelin ei vastannut ajoissa.")
    case .tls(let fault): fault.message
    case .moved(let target):
      say(
        "the blog has moved for good to \(quoted(target)).",
        fi: "blogi on muuttanut pysyvästi osoitteeseen \(quoted(target)).")
    case .redirectLoop:
      say(
        "the server sends from one address to the next without end.",
        fi: "palvelin ohjaa osoitteesta toiseen loputtomasti.")
    case .redirectRefused(let target):
      say(
        "the server points to \(quoted(target)), where nobody from outside may lead.",
        fi: "palvelin ohjaa osoitteeseen \(quoted(target)), jonne ei saa ohjata ulkopuolelta.")
    case .notFound:
      say("the server has nothing at this address (404).", fi: "palvelimella ei ole mitään tässä osoitteessa (404).")
    case .gone:
      say(
        "the server says that the blog is gone for good (410).",
        fi: "palvelimen mukaan blogi on poistettu pysyvästi (410).")
    case .loginNeeded: say("the server wants a log-in.", fi: "palvelin vaatii kirjautumista.")
    case .loginFailed: say("the server does not take the log-in.", fi: "palvelin ei hyväksy kirjautumista.")
    case .forbiddenBySite: say("the server forbids it (403).", fi: "palvelin kieltää sen (403).")
    case .rateLimited(let until?):
      say(
        "the server wants to be left alone until \(until.moment).",
        fi: "palvelimelta ei saa kysyä ennen kuin \(until.moment).")
    case .rateLimited(nil):
      say(
        "the server was asked too often and wants to be left alone.",
        fi: "palvelimelta on kysytty liian usein, ja se pyytää odottamaan.")
    case .serverError(let status): say("the server failed (\(status)).", fi: "palvelimessa tapahtui virhe (\(status)).")
    case .maintenance(let until?):
      say(
        "the server is busy or under repair until \(until.moment).",
        fi: "palvelin on ruuhkautunut tai huollossa; huolto päättyy \(until.moment).")
    case .maintenance(nil): say("the server is busy or under repair.", fi: "palvelin on ruuhkautunut tai huollossa.")
    case .answerBroken(let breakage): breakage.message
    case .tooBig:
      say(
        "the answer is larger than any blog's should be.", fi: "vastaus on suurempi kuin minkään blogin pitäisi olla.")
    case .notABlog:
      say(
        "no blog was found there: no WordPress, and no feed.",
        fi: "osoitteesta ei löytynyt blogia: ei WordPressiä eikä syötettä.")
    case .noAddress: say("this is no address of a page on the web.", fi: "tämä ei ole verkkosivun osoite.")
    case .cancelled: say("it was stopped.", fi: "se keskeytettiin.")
    case .libraryMissing:
      say(
        "there is no libcurl here (libcurl.so.4, 7.68 or newer).",
        fi: "libcurlia ei ole asennettu (libcurl.so.4, 7.68 tai uudempi).")
    case .diskFull: say("there is no room to write what came.", fi: "haetulle ei ole tilaa levyllä.")
    case .readOnly: say("the blog's folder cannot be written.", fi: "blogin kansioon ei voi kirjoittaa.")
    case .locked:
      say("another program is writing there, and does not finish.", fi: "toinen ohjelma kirjoittaa sinne eikä lopeta.")
    }
  }

  /// What to do about it.
  public var advice: String {
    switch self {
    case .offline:
      say(
        "What is here can be read; try again when there is one.",
        fi: "Jo haetut voi lukea; yritä uudelleen, kun yhteys toimii.")
    case .hostNotFound: say("Check how the address is written.", fi: "Tarkista osoitteen kirjoitusasu.")
    case .refused:
      say(
        "Check the address and its port; if they are right, try again later.",
        fi: "Tarkista osoite ja portti; jos ne ovat oikein, yritä myöhemmin uudelleen.")
    case .proxy: say("Check http_proxy and https_proxy.", fi: "Tarkista http_proxy ja https_proxy.")
    case .timedOut, .serverError:
      say(
        "Try again later: it goes on where it stopped.",
        fi: "Yritä myöhemmin uudelleen: haku jatkuu siitä, mihin se jäi.")
    case .tls(let fault): fault.advice
    case .moved:
      say(
        "If that is to be trusted, take “sync” out of blog.json and add the new address with --into and this folder.",
        fi:
          "Jos siihen voi luottaa, poista ”sync” tiedostosta blog.json ja lisää uusi osoite valitsimella --into tähän kansioon."
      )
    case .redirectLoop:
      say(
        "Open the address in a browser, and give the one that it ends at.",
        fi: "Avaa osoite selaimessa ja anna osoite, johon se päätyy.")
    case .redirectRefused: say("If the blog is there, give that address.", fi: "Jos blogi on siellä, anna se osoite.")
    case .notFound, .gone:
      say(
        "Check the address in a browser. What is here stays and can be read.",
        fi: "Tarkista osoite selaimessa. Jo haetut säilyvät luettavina.")
    case .loginNeeded:
      say(
        "Only what everybody may see is fetched: give the address of a public blog, or export the blog and import it.",
        fi: "Vain julkinen haetaan: anna julkisen blogin osoite tai vie blogi tiedostoksi ja tuo se.")
    case .loginFailed: say("Check name and password.", fi: "Tarkista nimi ja salasana.")
    case .forbiddenBySite:
      say(
        "The site may want no programs; give the address of its feed, or export the blog and import it.",
        fi: "Sivusto ehkä torjuu ohjelmat; anna sen syötteen osoite tai vie blogi tiedostoksi ja tuo se.")
    case .rateLimited, .maintenance:
      say(
        "It is not asked before that; try again then, and it goes on where it stopped.",
        fi: "Sitä ennen ei kysytä; yritä sitten uudelleen, niin haku jatkuu siitä, mihin se jäi.")
    case .answerBroken:
      say(
        "Nothing of it was taken. Try again later; if it stays so, tell whoever keeps the blog.",
        fi:
          "Vastauksesta ei otettu mitään. Yritä myöhemmin uudelleen; jos vika jatkuu, kerro siitä blogin ylläpitäjälle."
      )
    case .tooBig:
      say(
        "Nothing of it was taken; the blog can be exported and imported.",
        fi: "Vastauksesta ei otettu mitään; blogin voi viedä tiedostoksi ja tuoda.")
    case .notABlog:
      say(
        "Give the address of one of the blog's pages, or of its feed.",
        fi: "Anna jonkin blogin sivun tai syötteen osoite.")
    case .noAddress:
      say(
        "It begins with https:// or http:// and has no name or password in it, as https://blog.example/",
        fi: "Osoitteen alussa on https:// tai http:// eikä siinä ole nimeä tai salasanaa, esim. https://blog.example/")
    case .cancelled: say("The same command goes on where it stopped.", fi: "Sama komento jatkaa siitä, mihin haku jäi.")
    case .libraryMissing: say("Install it: libcurl4 on Debian.", fi: "Asenna se: Debianissa libcurl4.")
    case .diskFull:
      say(
        "Make room, then try again: it goes on where it stopped.",
        fi: "Vapauta tilaa ja yritä uudelleen: haku jatkuu siitä, mihin se jäi.")
    case .readOnly: say("Give yourself permission to write there.", fi: "Lisää itsellesi kirjoitusoikeus.")
    case .locked: say("Try again when it has finished.", fi: "Yritä uudelleen, kun se on lopettanut.")
    }
  }

  /// The same where nothing came before: then nothing is here, and nothing goes on.
  private var firstAdvice: String {
    switch self {
    case .timedOut, .serverError: say("Try again later.", fi: "Yritä myöhemmin uudelleen.")
    case .notFound, .gone: say("Check the address in a browser.", fi: "Tarkista osoite selaimessa.")
    case .rateLimited, .maintenance:
      say("It is not asked before that; try again then.", fi: "Sitä ennen ei kysytä; yritä sitten uudelleen.")
    case .cancelled: say("Nothing was written.", fi: "Mitään ei kirjoitettu.")
    case .diskFull: say("Make room, then try again.", fi: "Vapauta tilaa ja yritä uudelleen.")
    case .offline: say("Try again when there is one.", fi: "Yritä uudelleen, kun yhteys toimii.")
    case .hostNotFound, .refused, .proxy, .tls, .moved, .redirectLoop, .redirectRefused, .loginNeeded, .loginFailed,
      .forbiddenBySite, .answerBroken, .tooBig, .notABlog, .noAddress, .libraryMissing, .readOnly, .locked:
      advice
    }
  }

  /// What is wrong and what to do, where nothing of the blog is here.
  public var firstSentence: String { message + " " + firstAdvice }

  /// Both.
  public var sentence: String { message + " " + advice }
}

extension OddAnswer {
  var message: String {
    switch self {
    case .fault(let fault): fault.message
    case .file(let type):
      say(
        "at this address is a file of the kind \(Problem.visible(type.unicodeScalars)), and no page.",
        fi: "tässä osoitteessa on tiedosto, jonka tyyppi on \(Problem.visible(type.unicodeScalars)), eikä sivua.")
    }
  }
}

extension SyncFault.TLS {
  fileprivate var message: String {
    switch self {
    case .untrusted:
      say(
        "nobody that is trusted here vouches for the server's certificate.",
        fi: "mikään luotettu taho ei takaa palvelimen varmennetta.")
    case .expired:
      say("the server's certificate is not valid today.", fi: "palvelimen varmenne ei ole voimassa tänään.")
    case .wrongName:
      say("the server's certificate is for another name.", fi: "palvelimen varmenne on toiselle nimelle.")
    case .old:
      say(
        "the server knows only old ways of a secure connection, which are not safe any more.",
        fi: "palvelin osaa vain vanhentuneita suojauksia, jotka eivät enää ole turvallisia.")
    case .notSpoken: say("the server does not speak https there.", fi: "palvelin ei puhu siinä osoitteessa https:ää.")
    case .other: say("there is no secure connection to the server.", fi: "suojattua yhteyttä palvelimeen ei saada.")
    }
  }

  fileprivate var advice: String {
    switch self {
    case .untrusted:
      say(
        "Somebody may be in between; if it is your own server, name its certificate as ca_file in config.toml.",
        fi: "Joku saattaa olla välissä; jos palvelin on oma, nimeä sen varmenne config.toml-tiedostossa: ca_file.")
    case .expired:
      say(
        "Check this machine's date; if it is right, tell whoever keeps the blog.",
        fi: "Tarkista koneen päiväys; jos se on oikein, kerro asiasta blogin ylläpitäjälle.")
    case .wrongName:
      say("Check the address; somebody may be in between.", fi: "Tarkista osoite; joku saattaa olla välissä.")
    case .old: say("Tell whoever keeps the blog.", fi: "Kerro asiasta blogin ylläpitäjälle.")
    case .notSpoken:
      say(
        "If the blog has no https, write http:// before its address.",
        fi: "Jos blogilla ei ole https:ää, kirjoita osoitteen eteen http://.")
    case .other:
      say(
        "If the blog has no https, write http:// before its address; else try again later.",
        fi: "Jos blogilla ei ole https:ää, kirjoita osoitteen eteen http://; muuten yritä myöhemmin uudelleen.")
    }
  }
}

extension SyncFault.Breakage {
  fileprivate var message: String {
    switch self {
    case .empty: say("the server's answer is empty.", fi: "palvelimen vastaus on tyhjä.")
    case .cut: say("the server's answer ends in its middle.", fi: "palvelimen vastaus katkeaa kesken.")
    case .webPage:
      say(
        "the server answers with a page for people where data was asked for.",
        fi: "palvelin vastaa verkkosivulla, vaikka siltä kysyttiin dataa.")
    case .textBefore(let text):
      say(
        "the server's answer begins with other words: “\(text.text)”.",
        fi: "palvelimen vastauksen alussa on muuta tekstiä: ”\(text.text)”.")
    case .otherKind: say("the server's answer is data of another kind.", fi: "palvelimen vastaus on muunlaista dataa.")
    case .unreadable: say("the server's answer cannot be read.", fi: "palvelimen vastausta ei voi lukea.")
    }
  }
}

extension Timestamp {
  /// `2025-03-09 14:05 UTC`
  var moment: String {
    let text = Timestamp(seconds: seconds).text
    return say(
      "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC",
      fi: "\(finnishDate(text)) klo \(finnishTime(text)) UTC")
  }
}
