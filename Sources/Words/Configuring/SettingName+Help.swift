import Blog

extension SettingName {
  /// What it sets, in one line of help.
  public var help: String {
    switch self {
    case .blogName:
      say(
        "what the blog is called on the command line, as in “lukija list -b NAME”.",
        fi: "blogin nimi komentorivillä, kuten ”lukija list -b NIMI”.")
    case .blogPath:
      say(
        "the blog's folder: absolute, from the home folder with ~/, or from the folder of config.toml.",
        fi: "blogin kansio: täydellisenä, kotikansiosta ~/ tai tiedoston config.toml kansiosta.")
    case .blogHome: say("the blog's address on the web.", fi: "blogin osoite verkossa.")
    case .blogLogin:
      say(
        "the name of your account on the blog, under which replies are sent; “lukija login” writes it.",
        fi: "oma tunnus blogissa; vastaukset lähtevät sillä. ”lukija login” kirjoittaa sen.")
    case .blogPasswordCommand:
      say(
        "a command that prints the account's application password; no shell reads it.",
        fi: "komento, joka tulostaa tunnuksen sovelluksen salasanan; mikään komentotulkki ei lue sitä.")
    case .blogCAFile:
      say(
        "a file with certificates to trust for this blog's server.",
        fi: "tiedosto, jonka varmenteisiin luotetaan tämän blogin palvelimella.")
    case .blogReplyCommand:
      say(
        "a command that sends replies to this blog: each is handed to it as JSON, and status 0 says that it took it.",
        fi:
          "komento, joka lähettää vastaukset tähän blogiin: jokainen annetaan sille JSONina, ja paluuarvo 0 kertoo, että se otti sen."
      )
    case .language:
      say(
        "the language of the program; “auto” is what the environment asks for (LC_ALL, LC_MESSAGES, LANG).",
        fi: "ohjelman kieli; ”auto” on se, jota ympäristö pyytää (LC_ALL, LC_MESSAGES, LANG).")
    case .theme:
      say(
        "the colours: terminal, meri, light, dark, mono, colour-blind, high-contrast or one's own; “auto” is dark or light as the terminal is.",
        fi:
          "värit: terminal, meri, light, dark, mono, colour-blind, high-contrast tai oma; ”auto” on päätteen mukaan dark tai light."
      )
    case .themeRoles:
      say(
        "the look of single roles, over the theme's, like link = \"blue underline\"; the theme is then name = \"meri\" in [theme].",
        fi:
          "yksittäisten roolien ulkoasu teeman päälle, kuten link = \"blue underline\"; teema on silloin name = \"meri\" taulussa [theme]."
      )
    case .width:
      say(
        "the widest that text is set, in columns; without it, what “<” and “>” chose last counts.",
        fi:
          "tekstin suurin leveys sarakkeina; ilman sitä on voimassa se, mitä näppäimillä ”<” ja ”>” viimeksi valittiin."
      )
    case .mouse:
      say(
        "whether wheel and clicks come to the reader; without, the terminal selects text with them.",
        fi: "tulevatko rulla ja napsautukset lukijalle; muuten pääte valitsee niillä tekstiä.")
    case .linear:
      say(
        "one item after the other, in words instead of signs and lines, for screen readers and braille displays.",
        fi:
          "yksi kohta toisensa jälkeen, sanoina eikä merkkeinä tai viivoina, ruudunlukijoille ja pistenäytöille.")
    case .pictures:
      say(
        "pictures in the text, where the terminal says that it can: here draws the blog's own files and those seen "
          + "before, auto also fetches those of the web when they come into view.",
        fi: "kuvat tekstissä, jos pääte kertoo osaavansa: here piirtää blogin omat tiedostot ja aiemmin katsotut, auto "
          + "myös hakee verkossa olevat, kun ne tulevat näkyviin.")
    case .bidi:
      say(
        "who puts text from right to left in its order: Lukija, or the terminal.",
        fi: "kumpi asettaa oikealta vasemmalle kulkevan tekstin järjestykseen: Lukija vai pääte.")
    case .dateFormat:
      say(
        "how days are written: %Y and %y the year, %m and %-m the month, %d and %-d the day; “auto” is as the language has them, with today and yesterday by name.",
        fi:
          "miten päivät kirjoitetaan: %Y ja %y on vuosi, %m ja %-m kuukausi, %d ja %-d päivä; ”auto” on kielen oma tapa, tänään ja eilen nimeltä."
      )
    case .commentHeads:
      say(
        "in which language the line above a comment is: in mine, or in that of the blog where it is English or Finnish.",
        fi: "millä kielellä kommentin otsikkorivi on: omalla (mine) vai blogin (blog), jos se on suomi tai englanti.")
    case .dwell:
      say(
        "how long something is on the screen before it counts as read; “off” leaves that to the keys.",
        fi: "kuinka kauan jokin on näkyvissä, ennen kuin se on luettu; ”off” jättää sen näppäimille.")
    case .postEnd: say("what stands at a post's end.", fi: "mitä kirjoituksen lopussa on.")
    case .escDelay:
      say(
        "how long Esc waits for more of a key's sequence: longer on slow lines.",
        fi: "kuinka kauan Esc odottaa, onko se osa pitempää näppäinkoodia: hitailla yhteyksillä pitempään.")
    case .osc8:
      say(
        "whether links go to the terminal with their addresses, to be clicked; “auto” where it is known to take them.",
        fi: "saako pääte linkkien osoitteet napsautettaviksi; ”auto”: kun sen tiedetään osaavan.")
    case .title:
      say(
        "whether the terminal's window is called by what is read.",
        fi: "annetaanko pääteikkunalle luettavan mukainen otsikko.")
    case .focus:
      say(
        "whether what is on the screen is read only while the terminal's window has the keyboard, where the terminal tells that.",
        fi: "onko näkyvissä oleva luettua vain silloin, kun pääteikkuna on aktiivinen; pääte kertoo sen, jos osaa.")
    case .synchronized:
      say(
        "whether the terminal is told where a picture of the screen begins and ends, so that no half of one is seen.",
        fi: "kerrotaanko päätteelle, mistä ruudun kuva alkaa ja mihin se päättyy, jottei se näy puolikkaana.")
    case .keysByPlace:
      say(
        "whether keys come by kitty's protocol: on keyboards of another alphabet the key's place counts.",
        fi: "tulevatko näppäimet kittyn protokollalla: vieraan aakkoston näppäimistöllä ratkaisee näppäimen paikka.")
    case .syncEvery:
      say(
        "how often the reader looks for news by itself, of the blog that it shows.",
        fi: "kuinka usein lukija etsii itsestään uutta siitä blogista, jota se näyttää.")
    case .identityName:
      say(
        "the name under which replies are written; it wins over the one that is remembered.",
        fi: "nimi, jolla vastaukset kirjoitetaan; ohittaa muistissa olevan.")
    case .identityEmail:
      say("the e-mail address that goes along with it.", fi: "nimen mukana kulkeva sähköpostiosoite.")
    case .identityURL: say("the address on the web that goes along with it.", fi: "nimen mukana kulkeva verkko-osoite.")
    case .keysPreset:
      say(
        "whose keys: those of “lukija help keys” (vi), or some of another program besides.",
        fi: "minkä ohjelman näppäimet: ohjeen ”lukija help keys” (vi) vai lisäksi toisen ohjelman tuttuja.")
    case .keysLangmap:
      say(
        "letters of another alphabet that stand for keys, so that commands need no change of layout.",
        fi: "toisen aakkoston kirjaimet, jotka vastaavat näppäimiä, jottei asettelua tarvitse vaihtaa.")
    case .keysMode:
      say(
        "keys of one's own where MODE has the keys: shelf, list, post, thread, window, prompt, question, composer, preview.",
        fi: "omat näppäimet tilassa MODE: shelf, list, post, thread, window, prompt, question, composer, preview.")
    case .saved:
      say(
        "queries by name, for “lukija list @NAME” and the reader's “f”.",
        fi: "hakuja nimeltä: ”lukija list @NIMI” ja lukijan ”f”.")
    case .hooks:
      say(
        "commands that go with a sync: on_new where a blog has news, after_sync behind each, notify once for all.",
        fi:
          "synkronoinnin komennot: on_new, kun blogissa on uutta; after_sync jokaisen jälkeen; notify kerran kaikista.")
    }
  }
}
