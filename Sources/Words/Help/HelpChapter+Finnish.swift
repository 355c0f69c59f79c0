extension HelpChapter {
  static let finnishFiles = """
    Blogi on kansio, jonka kaikkea voi lukea jq:lla ja pitää gitissä:

      blog.json            blogi: nimi, osoite, kieli, kirjoittajat, yhteystiedot
      posts/<slug>.json    yksi kirjoitus ja sen koko keskustelu
      media/...            kuvia ja muita tiedostoja, joihin kirjoitukset viittaavat
      replies/<id>.json    yksi täällä kirjoitettu vastaus luonnoksesta julkaistuun
      orphans.jsonl        kommentit ja liitteet, jotka tulivat ennen
                           kirjoitustaan; poistuu, kun mikään ei odota

    Kansio on se, joka annetaan, muuten $LUKIJA_REPOSITORY, muuten
    $XDG_DATA_HOME/lukija (~/.local/share/lukija), muuten ainoa blogi, jonka
    $XDG_CONFIG_HOME/lukija/config.toml (~/.config/lukija/config.toml) nimeää.
    ”lukija add KANSIO” kirjoittaa blogit sinne; lisää kertoo ”lukija config
    --help”.

    Lukumerkinnät, tähdet, lukukohdat ja oma nimi ovat erillään kansiossa
    $XDG_STATE_HOME/lukija (~/.local/state/lukija) tai siinä, jonka --state antaa:
    kullakin koneella oma lukuloki, johon lisätään rivejä; vanhentuneet poistuvat,
    kun se on kasvanut suureksi. Jos sen poistaa, merkinnät unohtuvat mutta muu
    säilyy.

    Luetteloita ja hakuja nopeuttaa hakemisto kansiossa $XDG_CACHE_HOME/lukija
    (~/.cache/lukija). Sen voi poistaa milloin vain, ja se tehdään uudelleen. Sen
    vieressä kansiossa pictures ovat katsotut kuvat, enintään 200 Mt.

    Jokainen tiedosto kirjoitetaan vanhan viereen, viedään levylle ja nimetään
    uudelleen: joka hetki se on joko vanha tai uusi. Tiedostot, joiden nimen alussa
    on piste ja lopussa .tmp, ovat jääneet kesken päättyneestä ohjelmasta; seuraava
    siivoaa ne ja tekee niissä olevista vastausten sanoista luonnoksia.

    Sanat, joita blogin levy ei ota vastaan tai ottaa vasta yli sekunnissa,
    kopioidaan tilakansion kansioon ”rescued”, muuten nimelle lukija-rescued-...
    kansioon $TMPDIR, kotikansioon tai kansioon /tmp. Ne poistuvat, kun sanat ovat
    blogissa; seuraava käynnistys palauttaa ne. Silloin kerrotaan myös, mitä kesken
    päättynyt muokkain jätti kansioon $TMPDIR/lukija-...

    Kirjoitukset, jotka ”lukija delete” on poistanut blogista, ovat ennallaan
    tilakansion kansiossa ”deleted”; mikään ei poista niitä sieltä.

    ”lukija check” luettelee kansion kaikki viat: tiedosto, rivi ja sarake.
    """

  static let finnishFormat = """
    Sanat ovat JSON Feed 1.1:n (https://www.jsonfeed.org/version/1.1/). Tunnisteet
    ovat merkkijonoja, päiväykset RFC 3339:n mukaisia, ja tässä mainitsemattomat
    jäsenet säilyvät aina.

    blog.json
      lukija               {"version": 1}
      title, home_page_url, description, language, authors [{name, url}]
      contact              {name, address [rivejä], email, phone, business_id}

    posts/<slug>.json
      id                   pakollinen; voi olla muu kuin polkutunnus
      title, url, summary, tags [sanoja], language, authors [{name, url}]
      content_markdown, content_html tai content_text
      date_published, date_modified
      image                URL tai polku kansiossa
      attachments          [{url, mime_type, title, size_in_bytes}]
      status               draft, pending, scheduled, private, trash; muuten
                           julkaistu
      kind                 page tai muu tyyppi; muuten kirjoitus
      sticky, password_protected, format, categories
      comments_open        false, jos keskustelu on suljettu
      comments             luettelo:
        id                 pakollinen
        in_reply_to        kommentti, johon se vastaa; muuten kirjoitukseen
        kind               comment, pingback, trackback
        author             {name, url}
        date_published, url
        content_html, content_text tai content_markdown
        status             approved näytetään; held, spam, trash säilyvät piilossa
        vanished           true, jos tuonti huomasi sen poistuneen lähteestä

    Lähdekoodin docs/format.md kertoo tarkemmin, data/schemas sisältää JSON-skeemat.
    """

  static let finnishImporting = """
    lukija import LÄHDE... --into KANSIO

    Lähde on tiedosto, gzipillä pakattu tai pakkaamaton, kansio, putki tai - eli
    vakiosyöte. Putkea luetaan rajatulla muistilla, kunnes se loppuu tai ^C päättää
    sen; laite ei kelpaa. Lähteen laji nähdään sen sisällöstä, ei koskaan nimestä:

      WordPress            Työkalut, Vie, ”Kaikki sisältö”; sitten:
                           lukija import export.xml
      syöte                RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0, JSON Feed 1.0, 1.1.
                           Ensin: curl -L https://blog.example/feed/ >feed.xml
      syötteen kommentit   kommenttisyöte ennen kirjoitussyötettä tai sen jälkeen
      Markdown             Jekyll-, Hugo- tai Zola-sivuston kansio; kuvat: media/

    Tuonnin voi toistaa aina, kun lähteessä on uutta: muuttunut päivitetään, muu
    säilyy tavulleen samana, samoin vastaukset, luonnokset, lukumerkinnät ja
    jäsenet, joita Lukija ei tunne. Kirjoitus on sama tunnisteen, sitten pysyvän
    osoitteen, sitten otsikon, päiväyksen ja tekstin perusteella, vaikka sen
    tiedosto olisi nimetty uudelleen tai blogi muuttanut; pelkästään samannäköisestä
    tulee uusi kirjoitus, ja siitä kerrotaan. Lähteestä poistunut kommentti säilyy
    merkittynä.

    Kommentit ja liitteet, joiden kirjoitusta ei vielä ole, odottavat sitä
    tiedostossa orphans.jsonl, ja kirjoituksen tuova tuonti ottaa ne mukaan: blogin
    osat voivat tulla missä järjestyksessä tahansa. Yhteenveto kertoo odottavien
    määrän.

    Mitään ei haeta verkosta, eikä kansion ulkopuolelle kirjoiteta. Päätellyt,
    menetetyt ja pois jätetyt kerrotaan riveineen. --dry-run vain kertoo, mitä
    tapahtuisi; --strict päättyy paluuarvoon 1, jos jotain pääteltiin, menetettiin
    tai jätettiin pois tai jokin odottaa.
    """

  static let finnishExporting = """
    lukija export KANSIO --as MUOTO [--query SANAT] [--without-replies]
                         [--with-unpublished] [--with-private] [--replace]

      jsonfeed   feed.json ja media/; mitään ei katoa
      markdown   posts/*.md, comments/*.json, _config.yml, media/; blogin toinen
                 kirjoittaja ja yhteystiedot jäävät pois
      wxr        export.xml WordPressille (Työkalut, Tuo); tekstistä tulee HTML:ää.
                 WordPressistä tulleen numerot, isännät ja järjestys palaavat;
                 sähköpostiosoitteet ja salasanat vain valitsimella --with-private
      rss        rss.xml ja comments.xml; ei piilotettuja kommentteja
      html       index.html ja posts/*.html ihmisille; ei voi tuoda takaisin

    Muotojen rss ja html tiedostot ovat kaikille. Luonnokset sekä ajastetut,
    yksityiset, roskakorissa olevat ja salasanalla suojatut kirjoitukset jätetään
    pois, ellei valitsinta --with-unpublished anneta; niiden määrä kerrotaan. Muissa
    muodoissa ne ovat mukana merkittyinä, ja niitä voi rajata haulla: --query
    is:published tai is:draft, is:page, is:sticky ja niin edelleen.

    Vienti korvaa edellisen samanmuotoisen: tiedostot, joita se ei enää kirjoita,
    poistetaan, ellei niitä ole muutettu. Tiedostoihin, jotka eivät ole viennistä
    tai joita on sen jälkeen muutettu, ei kosketa ilman valitsinta --replace; tiellä
    olevat nimetään. Kansion .lukija-export luettelee, mitä on kirjoitettu.

    Lähdekoodin docs/format.md kertoo kaiken, mitä muotoon ei mahdu.
    """

  static let finnishSyncing = """
    lukija sync [BLOGI...] [--all] [--quiet]

    Blogi, joka on haettu komennolla ”lukija add OSOITE”, pysyy ajan tasalla
    synkronoimalla: palvelimelta kysytään, mitä uutta on, ja sinne lähtevät
    odottavat vastaukset (”lukija outbox” luettelee ne). Sen voi keskeyttää milloin
    vain; seuraava jatkaa siitä. Kaksi synkronointia ei käsittele samaa blogia yhtä
    aikaa; jälkimmäinen kertoo siitä.

    Lukuohjelmassa C-r, F5 tai :sync hakee uudet, eikä mikään näppäin odota
    palvelinta; Esc luettelossa keskeyttää haun. Luettava ei siirry minnekään. :news
    kertoo, milloin uusia on viimeksi haettu, :problems mikä palvelimessa on vialla.
    Puuttuva verkkoyhteys ei ole vika.

    Kun config.toml-tiedostossa on tämä, lukuohjelma hakee itse uudet näyttämästään
    blogista; aika lasketaan viimeisestä synkronoinnista, tekipä sen kuka tahansa:

      [sync]
      every = "30 min"

    ”lukija sync --all --quiet” on rivi cronille tai systemd:n ajastimelle. Se
    kertoo vain viat ja päättyy paluuarvoon 1, jos jotain blogia ei voitu hakea.
    Crontab-tiedostoon, polku komennon ”command -v lukija” mukaan, jollekin omalle
    minuutille:

      17 * * * *  /usr/local/bin/lukija sync --all --quiet

    Systemd:n palveluna, jonka käynnistää ajastin, jossa on OnCalendar=hourly:

      [Service]
      Type=oneshot
      ExecStart=%h/.local/bin/lukija sync --all --quiet

    Lähdekoodin docs/sync.md sisältää molemmat kokonaisina. Muistiinpanot
    palvelimista ovat kansiossa $XDG_STATE_HOME/lukija/sync. Sen voi poistaa:
    silloin kaikki kysytään uudelleen.
    """

  static let finnishEnvironment = """
    LUKIJA_REPOSITORY    blogin kansio, kun mitään ei anneta
    XDG_DATA_HOME        tavallisen blogin kansion yläkansio; muuten ~/.local/share
    XDG_STATE_HOME       lukumerkintöjen ja lukukohtien; muuten ~/.local/state
    XDG_CACHE_HOME       hakemiston ja haettujen kuvien, jotka voi poistaa;
                         muuten ~/.cache
    XDG_CONFIG_HOME      config.toml-tiedoston; muuten ~/.config
    HOME                 näiden neljän yläkansio; muuten käyttäjätietokannan mukaan
    TMPDIR               muokkaimen tiedoston, luonnosten kopioiden, joita muu levy
                         ei ota, ja suurten tuontien osien kansio; muuten /tmp
    VISUAL, EDITOR       muokkain kirjoituksille (lukija new) ja pitkille
                         vastauksille; muuten vi
    BROWSER              avaa linkit: kaksoispistein erotetut komennot, joita
                         kokeillaan vuorotellen, sanoiksi jaettuina kuten
                         komentotulkissa; %s on linkki, %% prosenttimerkki.
                         Muuten xdg-open sekä w3m ja muut sellaiset
    LUKIJA_VIEWER        näyttää L:n luettelemat kuvat, kuten BROWSER avaa linkit;
                         %s on kuvan tiedosto. Muuten xdg-open
    DISPLAY, WAYLAND_DISPLAY
                         onko selaimella ja leikepöydällä oma näyttö; y:n kopion
                         ottavat xclip, xsel tai wl-copy
    TMUX, STY            y kopioi tmuxin puskuriin ja GNU screenin läpi
    LUKIJA_HYPERLINKS    0 lähettää linkit ilman osoitteita, 1 osoitteineen (OSC 8);
                         muuten osoitteet ovat mukana, mutta eivät näissä:
                         TERM=linux, screen ja muut sellaiset, tmux ennen 3.4:ää,
                         VTE ennen 0.50:tä, Konsole ennen 20.12:ta ja Emacs
    LUKIJA_PICTURES      kitty, sixel tai blocks piirtää kuvat niin, vaikka pääte
                         ei kertoisi osaavansa; off ei piirrä niitä
    SSH_CONNECTION, SSH_TTY
                         ssh:n yli kuvia ei piirretä lohkoina
    PATH                 mistä muokkain, selain ja leikepöytäohjelmat löytyvät
    NO_COLOR             ei värejä, jos se on asetettu eikä ole tyhjä
    COLORFGBG            onko pääte vaalea, kun se ratkaisee teeman, kunnes pääte
                         itse kertoo sen
    TERM                 pääte; arvolla ”dumb” käytä komentoa ”lukija show”
    TERM_PROGRAM         Apple_Terminal ei yliviivaa, sanoipa TERM mitä tahansa
    TERMINFO, TERMINFO_DIRS
                         missä päätteiden kuvaukset ovat tavallisten paikkojen
                         lisäksi
    ESCDELAY             millisekunteja, jotka näppäimen loppuosa saa kestää Esc:n
                         jälkeen: hitaalla yhteydellä enemmän; muuten 25
    LC_ALL, LC_CTYPE, LANG
                         merkit, joita pääte näyttää: niiden on oltava UTF-8:aa
    LC_ALL, LC_MESSAGES, LANG
                         kieli: suomi, jos arvo on fi tai fi_FI, muuten englanti;
                         kieliluettelo LANGUAGE menee muuttujan LANG edelle
    TZ                   täällä kirjoitettujen päiväysten aikavyöhyke
    """
}
