import Blog

extension CommandHelp {
  /// ``discussion`` in Finnish: the same facts in the same order.
  var finnish: String {
    switch self {
    case .lukija:
      """
      Ilman alikomentoa avautuu lukuohjelma ja siinä JSON-tiedostojen kansio: annettu kansio, muuten --repository, muuten \
      --blog, muuten $LUKIJA_REPOSITORY, muuten $XDG_DATA_HOME/lukija, muuten config.toml-tiedoston ainoa blogi; jos siinä \
      on useita, niiden luettelo. Alikomennon niminen kansio kirjoitetaan ./list.

      KIRJOITUS on polkutunnus, tunniste, URL tai polkutunnuksen yksikäsitteinen alku; kun edellä on config.toml-tiedoston \
      blogin nimi, kuten anna/sammal, se on sen blogin kirjoitus. KOMMENTTI on numero, joka sillä on keskustelussa, tai \
      tunniste.

      ”lukija help AIHE” kertoo aiheista: \(HelpChapter.allCases.map(\.name).joined(separator: ", ")).

      Paluuarvo: 0 kunnossa, 1 komento epäonnistui tai vikoja löytyi, 64 väärä käyttö, 128 + N, kun signaali N päätti \
      lukuohjelman.
      """
    case .list:
      """
      Kun haku annetaan, luetellaan vain kirjoitukset, jotka täyttävät sen kokonaan: otsikon sanoja, kirjoittajan nimi tai \
      avainsana (kirjainkoolla ja tarkkeilla ei ole väliä), tag:NIMI, author:NIMI, is:unread (ei vielä avattu), is:new \
      (sama tai uusia kommentteja), is:starred (tähditetty), is:mine (täällä tehty tai vastattu), is:answered (omaan \
      kommenttiin on vastattu), is:own (täällä tehty), is:draft (tai published, pending, scheduled, private, trash, page, sticky, \
      protected, gone), has:comments, since:2014-01, until:2015. Ehto, jonka edessä on ”-”, ei saa täyttyä (kirjoita \
      sellaisen haun eteen ”--”); lainausmerkit pitävät sanat yhdessä.

      --all luettelee kaikkien komennon ”lukija blogs” nimeämien blogien kirjoitukset uusin ensin, kunkin edessä blogin nimi: \
      muut komennot ottavat muodon NIMI/POLKUTUNNUS. Silloin blog:NIMI rajaa blogin nimen osalla. Blogi, jota ei voi \
      luetella, nimetään virhetulosteessa, muut luetellaan silti, ja paluuarvo on 1.

      --json tulostaa luettelon olioita: valitsimella --all blog (sen nimi), slug, id, url, title, date_published, authors \
      [{name}], tags, comment_count (täällä kirjoitetut vastaukset mukaan lukien), marks {status, kind, sticky, \
      password_protected, own, vanished (poistunut blogista)}, ja kirjoituksesta, jota ei voi lukea, problem {severity, \
      file, line, column, message, advice}. Arvottomat jäsenet jätetään pois. \(Self.finnishTextNote)
      """
    case .search:
      """
      Kaikkien sanojen on oltava samassa kirjoituksessa tai kommentissa, myös pidemmän sanan osana; lainausmerkit pitävät \
      sanat yhdessä. Kirjainkoolla ja tarkkeilla ei ole väliä; valitsimella --diacritics tarkkeellisina kirjoitetut \
      kirjaimet löytävät vain itsensä.

      --all hakee kaikista komennon ”lukija blogs” nimeämistä blogeista vuorotellen ja tulostaa blogin nimen löydön viereen. \
      Blogi, josta ei voi hakea, nimetään virhetulosteessa, ja paluuarvo on 1.

      --json tulostaa olion riville sitä mukaa kuin löytyy: valitsimella --all blog (sen nimi), slug, title, comment (sen \
      tunniste; puuttuu kirjoitukselta itseltään), author, date_published, excerpt ja matches, luettelo pareja [alku, \
      loppu] otteen UTF-8-tavuina. Arvottomat jäsenet jätetään pois. \(Self.finnishTextNote)

      Paluuarvo: 0, jos jotain löytyi, 1, jos mitään ei löytynyt.
      """
    case .show:
      """
      --json tulostaa yhden olion: slug, id, url, title, date_published, date_modified, authors [{name, url}], tags, \
      language, summary, image, attachments [{url, mime_type, title, size_in_bytes}], marks {status, kind, sticky, \
      password_protected, own, vanished, format, categories}, comments_open, comment_count, teksti jäsenessä content_html, \
      content_text tai content_markdown, ja valitsimella --comments jäsen comments, kuten ”lukija comments --json” \
      tulostaa. Arvottomat jäsenet jätetään pois. \(Self.finnishTextNote)
      """
    case .comments:
      """
      --json tulostaa luettelon olioita keskustelun järjestyksessä: number, id, in_reply_to, depth (0 vastaa \
      kirjoitukseen), kind (comment, pingback, trackback …), status, author {name, url}, date_published, url, teksti \
      jäsenessä content_html, content_text tai content_markdown, written_here (true tämän kansion vastauksilla), vanished \
      (true, kun tuonti huomasi sen poistuneen lähteestä) ja oddity (orphan, cycle tai duplicate). Arvottomat jäsenet \
      jätetään pois. \(Self.finnishTextNote)
      """
    case .reply:
      """
      Teksti tulee tiedostosta, vakiosyötteestä tai päätteessä muokkaimesta $VISUAL tai $EDITOR. Nimi, jolla vastataan, on \
      --author, muuten edellisen vastauksen nimi.

      Vastausta, joka on jo paikallaan samalla tekstillä, nimellä ja samassa kohdassa, ei julkaista kahdesti.

      Komennolla ”lukija add” haettuun blogiin vastaus lähetetään heti: omalla tunnuksella (”lukija login”), kirjoituksen \
      sivun kommenttilomakkeella tai blogin reply_command-komennolla. Lopputulos kerrotaan; mikä ei päässyt perille, odottaa \
      seuraavaa synkronointia, ja ”lukija outbox” luettelee sen.
      """
    case .new:
      """
      Avaa muokkaimen $VISUAL, muuten $EDITOR, muuten vi, päätteessä, vaikka syöte tai tuloste ohjattaisiin muualle. Siinä on \
      muutama kirjoituksen tietorivi kahden rivin --- välissä:

        title: Sammal
        tags: syksy, "leipä, ruis"
        date:
        draft: no

      Tyhjä päiväys on tallennushetki; muut kirjoitetaan 2026-11-29, 2026-11-29 21:05 tai aikaeron kanssa. Poistetun rivin \
      tieto jää sellaiseksi, kuin komentorivillä annettiin. Tyhjästä tekstistä ei kirjoiteta mitään. Kun annetaan TIEDOSTO \
      tai - eli vakiosyöte, muokkainta ei avata; siinäkin voi olla aluksi tällaisia rivejä. Jos jokin niistä ei kelpaa, \
      mitään ei kirjoiteta ja teksti säilytetään. Tulostaa uuden kirjoituksen polkutunnuksen. Oma kirjoitus ei ole lukematon.
      """
    case .edit:
      """
      Avaa muokkaimen $VISUAL, muuten $EDITOR, muuten vi. Siinä ovat komennosta ”lukija new” tutut tietorivit ja niiden alla \
      teksti. TIEDOSTON tai - eli vakiosyötteen teksti korvaa vanhan. Tulostaa polkutunnuksen, joka säilyy.

      Vain komennolla ”lukija new” tehtyjä kirjoituksia voi täällä muokata, julkaista ja poistaa: se on merkitty niiden \
      tiedostoihin. Muut tulevat lähteestään, ja seuraava tuonti kumoaisi muutoksen. Jos joku muu on sillä välin muuttanut \
      tiedostoa, mitään ei kirjoiteta ja teksti säilytetään.
      """
    case .publish:
      """
      Kirjoitus päivätään nykyhetkeen, ellei päiväystä ole annettu komennolla ”lukija new” tai ”lukija edit”. Tulostaa \
      polkutunnuksen. Verkosta haetussa blogissa kirjoitus on vain täällä: blogin palvelimelle ei lähetetä mitään.
      """
    case .delete:
      """
      Kysyy ensin, kun käytössä on pääte; muuten tarvitaan --yes. Kirjoituksen tiedosto ja siinä olevat kommentit siirtyvät \
      tilakansion kansioon ”deleted”, ja komento kertoo, miten sen saa takaisin. Täällä kirjoitetut vastaukset säilyvät.
      """
    case .make:
      """
      Kirjoittaa tiedoston blog.json ja tyhjän kansion posts; ilman KANSIOTA sinne, mistä lukuohjelma etsii blogia: \
      $LUKIJA_REPOSITORY, muuten $XDG_DATA_HOME/lukija. Kansioon, jossa on jo blog.json, ei kosketa, ja paluuarvo on 1. \
      ”lukija new” aloittaa ensimmäisen kirjoituksen.
      """
    case .bringIn:
      """
      LÄHDE on tiedosto, pakattu tai pakkaamaton, kansio tai - eli vakiosyöte: WordPressin vientitiedosto (WXR), RSS, Atom, \
      JSON Feed tai Markdown, jossa on Jekyllin, Hugon tai Zolan alkutiedot (front matter). Laji päätellään sisällöstä. \
      Kommenttisyöte liitetään kirjoituksiinsa, tulipa kumpi tahansa ensin. Mitään ei haeta verkosta; osoitteelle \
      tulostetaan rivi, joka hakee sen.

      Tuonnin voi toistaa: muuttunut päivitetään, muu säilyy tavulleen samana, samoin vastaukset ja jäsenet, joita Lukija ei \
      tunne. Lähteestä poistunut kommentti säilyy merkinnällä ”vanished”. Uudelleen nimetty tai siirretty kirjoitus tunnetaan \
      otsikosta ja tekstistä; pelkästään toisen näköisestä tulee uusi kirjoitus, ja siitä kerrotaan. Kukin kirjoitus ja \
      kommentti lasketaan kerran sen mukaan, mitä sen tiedostossa on ennen ja jälkeen.

      WordPressin vientitiedostosta ei säilytetä eikä voi palauttaa: kirjoittajien käyttäjätunnuksia ja sähköpostiosoitteita, \
      kommentoijien IP-osoitteita ja selaimia, muiden ohjelmien postmeta- ja commentmeta-tietoja, kategorioiden polkutunnuksia, \
      kuvauksia ja yläkategorioita, valikoita, versioita, asetuksia, tiedostojen päiväyksiä eikä tiedostoja, jotka eivät kuulu \
      mihinkään kirjoitukseen.

      Kommentit ja liitteet, joiden kirjoitusta ei vielä ole, säilytetään blogin kansion tiedostossa orphans.jsonl ja \
      siirretään kirjoitukseen, kun myöhempi tuonti tuo sen: blogin osat voivat tulla missä järjestyksessä tahansa.

      Päätellyt, menetetyt, pois jätetyt ja kirjoitustaan odottavat kerrotaan paikkoineen, kukin syy kerran. Paluuarvo: 0 \
      kunnossa, myös kun kaikki tullut odottaa; 1 tuonti epäonnistui, lähdettä ei voitu avata (muut tuodaan) tai jotain \
      pääteltiin, menetettiin, jätettiin pois tai odottaa ja --strict annettiin; 64 lähde on osoite. Keskeytetty tuonti \
      jatkuu samalla komennolla.

      --json tulostaa olion: posts, comments, media (tuloksittain: new, changed, unchanged, vanished), post_kinds, \
      post_statuses, comment_kinds, comment_statuses, attachments, waiting (kirjoitustaan odottavat kommentit ja liitteet, \
      myös aiempien tuontien) ja notes: olioita, joissa on kind (guessed, lost, skipped, waiting), source, line, message, \
      count (kuinka usein; paikka on ensimmäisen).
      """
    case .export:
      """
      KANSIO on tiedostojen paikka; se luodaan, ellei sitä ole:
        jsonfeed  feed.json: JSON Feed 1.1, kommentit laajennuksena; sisältää kaiken
        wxr       export.xml: WordPressin oma muoto sen tuontityökalulle
        rss       rss.xml ja comments.xml: RSS 2.0
        markdown  posts/*.md alkutietoineen (front matter), comments/*.json, media/
        html      index.html ja posts/*.html, sivuja, jotka eivät tarvitse muuta, media/

      Muotojen rss ja html tiedostot ovat kaikille: luonnokset, tarkistusta odottavat, ajastetut, yksityiset, roskakorissa \
      olevat ja salasanalla suojatut kirjoitukset, blogista poistuneet kirjoitukset ja kommentit, lisäosien kirjoitustyypit \
      ja kommentit, joiden lajia tai tilaa Lukija ei tunne, jätetään pois, ellei valitsinta --with-unpublished anneta. \
      Muissa muodoissa ne ovat merkittyinä; haulla voi rajata: --query is:published.

      wxr vie takaisin, mitä WordPressin tuonti säilytti sitä varten: kirjoitusten ja kommenttien numerot, sivujen isännät \
      ja järjestyksen, artikkelikuvien numerot ja tiedon siitä, otetaanko paluuviitteitä vastaan; ”lukija import --help” \
      kertoo, mitä ei säilytetty. Kommentoijien sähköpostiosoitteet ja kirjoitusten salasanat jätetään pois, ja niiden määrä \
      kerrotaan, ellei valitsinta --with-private anneta; muissa muodoissa niitä ei koskaan ole.

      Vienti korvaa edellisen samanmuotoisen: tiedostot, joita se ei enää kirjoita, poistetaan, ellei joku ole muuttanut \
      niitä. Tiedostoihin, jotka eivät ole viennistä tai joita on sen jälkeen muutettu, ei kosketa ilman valitsinta \
      --replace; tiellä oleva nimetään, ja paluuarvo on 1. Kirjoitetut muistetaan tiedostossa .lukija-export.

      ”lukija import” lukee takaisin kaikki paitsi viimeisen. Lähdekoodin docs/format.md kertoo, mitä muotoon ei mahdu.
      """
    case .check:
      """
      Ei tulosta mitään ja päättyy paluuarvoon 0, kun kaikki on kunnossa; paluuarvoon 1, kun vikoja on, myös varoituksista.

      --json tulostaa luettelon olioita: severity (error: tiedostoa ei voi näyttää; warning: se näytetään ilman viallista \
      kohtaa), file, line, column, message, advice. Arvottomat jäsenet jätetään pois.
      """
    case .add:
      """
      Osoite voi olla blogin minkä tahansa sivun tai sen syötteen. WordPressiltä kysytään REST-rajapinnasta, jos se on avoin \
      kaikille; muuten seurataan syötteitä: RSS, Atom, JSON Feed. Blogi tulee omaan kansioonsa $XDG_DATA_HOME/lukija/NIMI \
      tai valitsimen --into kansioon, uusimmat kirjoitukset ensin, ja sitä voi lukea, kun ensimmäiset ovat tulleet. C-c \
      keskeyttää; sama komento tai ”lukija sync” jatkaa siitä. Aiemmin tuotu blogi annetaan valitsimella --into: haettu \
      yhdistetään olemassa olevaan.

      Kansion blogi lisätään config.toml-tiedoston blogien viimeiseksi polkuineen ja osoitteineen. Siellä olevat \
      kommentit ja järjestys säilyvät. Ilman valitsinta --name nimi tulee palvelimesta tai kansiosta. Kansiosta ei kopioida eikä siirretä \
      mitään.

      Blogiluettelo on OPML, kuten muut lukuohjelmat sen kirjoittavat (newsboat -e >blogs.opml). Se tulostetaan: mikä on \
      uutta, mikä on jo täällä ja millä ei ole verkko-osoitetta; sitten kysytään, jos käytössä on pääte; muuten tarvitaan \
      --yes. Kukin uusi haetaan sivultaan, jos se on WordPress, jolla on tämä syöte, muuten syötteestä. Epäonnistunut ei \
      estä muita; paluuarvo on silloin 1, ja sama komento yrittää sitä uudelleen.

      Nimessä on kirjaimia, numeroita ja merkkejä ”-”, ”_” ja ”.”, enintään 64, ja sen alussa on kirjain tai numero; \
      kirjainkoko ei erota nimiä toisistaan.
      """
    case .sync:
      """
      Blogin nimi on se, jonka ”lukija blogs” luettelee, tai sen kansio. Ilman nimeä: $LUKIJA_REPOSITORY, muuten kaikki \
      config.toml-tiedoston ja tavallisen kansion blogit, jotka on haettu osoitteesta; --all tarkoittaa myös näitä. \
      Blogista poistunut säilyy merkittynä. --since jättää ensimmäistä kertaa haettavasta blogista vanhemmat kirjoitukset pois.

      Blogia synkronoi yksi kerrallaan; sen voi keskeyttää milloin vain, ja seuraava jatkaa siitä. Muistiinpanot palvelimista \
      ovat kansiossa $XDG_STATE_HOME/lukija/sync, jonka voi poistaa: silloin kaikki kysytään uudelleen. Palvelimelta, joka \
      pyytää odottamaan, ei kysytä ennen sitä.

      --quiet kertoo vain viat eikä mitään puuttuvasta verkkoyhteydestä: cronia varten. Paluuarvo on 1, jos jotain blogia ei \
      voitu hakea, muuten 0.

      --json tulostaa luettelon olioita: name, folder, home, adapter (wordpress tai feed), complete, last_success, requests, \
      bytes, posts ja comments {new, changed, vanished}, facts [{kind, message}], fault {kind, message, until}. Arvottomat \
      jäsenet jätetään pois.
      """
    case .outbox:
      """
      Ilman sanaa: kaikkien osoitteesta haettujen blogien tai nimetyn blogin vastaukset, jotka odottavat, ovat lähdössä tai \
      hyväksyttävinä tai joita blogi ei ota. Paluuarvo on 1 niin kauan kuin jokin niistä tarvitsee sinua.

      send: lähetä odottavat nyt. retry: lähetä yksi uudelleen, myös ennen lähettämistä julkaistu. withdraw: tee \
      lähtemättömästä luonnos. arrived, lost: kerro vastauksesta, johon palvelin ei vastannut, että se on blogissa, tai \
      että ei. Vastaus annetaan tunnisteellaan tai sen alulla.

      --json tulostaa luettelon olioita: blog, folder, id, post, in_reply_to, state (kept, queued, sending, waiting, unsure, \
      held, rejected, withdrawn), reason, message, via (rest, form, command), retry_at, remote_id, remote_url, \
      date_published, content_markdown, needs_person.
      """
    case .login:
      """
      WordPressiin sovelluksen salasanalla: se luodaan blogin omilla sivuilla kohdassa ”Käyttäjät”, ”Profiili”, \
      ”Sovelluksen salasanat”, ja komento kertoo osoitteen. Päätteessä nimi ja salasana kysytään; muualla --user nimeää \
      tunnuksen, ja salasana on vakiosyötteen ensimmäinen rivi. Niitä kokeillaan heti: mitään, mitä blogi ei hyväksy, ei \
      tallenneta.

      Nimi tallennetaan tiedostoon config.toml. Salasana menee työpöydän avainrenkaaseen, jos secret-tool on asennettu; \
      valitsimella --password-command se pysyy paikallaan ja KOMENTO tulostaa sen, esimerkiksi ”pass show blogi”. \
      --in-the-open säilyttää sen tiedostossa, jota vain sinä voit lukea.
      """
    case .blogs:
      """
      --opml tulostaa luettelon muille lukuohjelmille: OPML 2.0, jossa on kunkin verkkoblogin nimi, syöte ja sivu; muut \
      nimetään virhetulosteessa ja jätetään pois. ”lukija add” ottaa tällaisen luettelon.

      --json tulostaa luettelon olioita config.toml-tiedoston järjestyksessä: name, folder, home (osoite), title ja \
      kansiosta, joka ei ole blogi, problem {severity, file, line, column, message, advice}. Arvottomat jäsenet jätetään pois.
      """
    case .rename:
      """
      Muuttaa nimen config.toml-tiedostossa eikä siellä muuta: kommentit, järjestys ja muut rivit säilyvät, samoin kansio \
      nimineen. Merkinnät, luonnokset ja muistiinpanot palvelimesta kuuluvat kansioon. Toisen blogin nimi ei kelpaa.
      """
    case .remove:
      """
      Poistaa config.toml-tiedostosta blogin rivit kirjautumisnimineen; kommentit ja muut rivit säilyvät. Blogin kansioon ei \
      kosketa: komento kertoo, missä se on ja mikä palauttaa sen luetteloon.
      """
    case .config:
      """
      Asetukset ovat tiedostossa $XDG_CONFIG_HOME/lukija/config.toml (~/.config/lukija/config.toml), TOML 1.0; sitä ei \
      tarvitse olla. Viat kerrotaan riveineen ja sarakkeineen, samoin mitä niiden tilalla käytetään; muut asetukset ovat \
      voimassa. Mitä voi asettaa: ”lukija help settings”. Avoin lukuohjelma ottaa muutokset heti käyttöön.

      Kukin blogi on taulu [[blog]]; vain sen nimi ja polku tarvitaan. --check päättyy paluuarvoon 1, jos jokin on vialla.
      """
    case .keys:
      """
      Näppäimet sellaisina kuin config.toml ne määrää. --json tulostaa luettelon olioista: mode ja command, kuten taulu \
      [keys.MODE] ne nimeää, keys (luettelo, samoin merkittynä) ja help.
      """
    case .read, .open: ""
    }
  }

  private static let finnishTextNote =
    "Teksti on kokonaan ja lukujärjestyksessä; ohjausmerkit (paitsi rivinvaihdot ja sarkaimet) ja suunnan ohitukset "
    + "jätetään pois, myös tunnisteista ja osoitteista, ja kirjoitus tai kommentti löytyy sillä, mitä tulostetaan."
}
