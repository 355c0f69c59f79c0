/// What is said of an argument or an option.
public enum OptionHelp: Hashable, Sendable, CaseIterable {
  case json, jsonLines, post, exportFolder, exportFormat, exportQuery, withoutReplies, withUnpublished, withPrivate,
    replace, sources, into, dryRun, strict, newFolder, blogTitle, blogAuthor, blogLanguage, keysMarkdown, query,
    postTitle, postFile, editedFile, withoutAsking, tag, draft, place, width, folder, namedBlog, blogName, addedFolder,
    addedInto, listedBlog, newName, overBlogs, addWithoutAsking, opml, syncedBlogs, outboxDeed, outboxReply, loginUser,
    passwordCommand, inTheOpen, allBlogs, since, quiet,
    configPrint, configDefaults, configCheck,
    configPath, configMarkdown, configSchema, configEdit, measure, readFolder, replyFile, answered,
    replyAuthor, state, bidi, linear,
    searchWords,
    diacritics, withComments

  /// One sentence.
  public var text: String {
    switch self {
    case .json: say("Print JSON.", fi: "Tulosta JSON.")
    case .jsonLines: say("Print JSON, an object a line.", fi: "Tulosta JSON, yksi olio riville.")
    case .post:
      say(
        "Slug, id, URL or a unique beginning of a slug; of another blog behind its name, as anna/moss.",
        fi:
          "Polkutunnus, tunniste, URL tai polkutunnuksen yksikäsitteinen alku; toisen blogin nimen perässä, esim. anna/sammal."
      )
    case .exportFolder: say("Where the files go.", fi: "Kansio, johon tiedostot kirjoitetaan.")
    case .exportFormat:
      say("The format: jsonfeed, wxr, rss, markdown or html.", fi: "Muoto: jsonfeed, wxr, rss, markdown tai html.")
    case .exportQuery:
      say(
        "Only posts that \"lukija list\" would list for these words.",
        fi: "Vain kirjoitukset, jotka ”lukija list” luettelisi näillä sanoilla.")
    case .withoutReplies:
      say("Leave out the replies that were written here.", fi: "Jätä pois täällä kirjoitetut vastaukset.")
    case .withUnpublished:
      say(
        "In rss and html, too: drafts, private, scheduled, password-protected and gone posts.",
        fi:
          "Myös muotoihin rss ja html: luonnokset sekä yksityiset, ajastetut, salasanalla suojatut ja poistuneet kirjoitukset."
      )
    case .withPrivate:
      say(
        "In wxr: e-mail addresses of those who commented, and passwords of posts.",
        fi: "Muotoon wxr: kommentoijien sähköpostiosoitteet ja kirjoitusten salasanat.")
    case .replace:
      say(
        "Write over files that no export wrote, or that were changed since.",
        fi: "Korvaa tiedostot, jotka eivät ole viennistä tai joita on sen jälkeen muutettu.")
    case .sources: say("Files, folders, or - for standard input.", fi: "Tiedostoja, kansioita tai - eli vakiosyöte.")
    case .into: say("The repository; it is made where there is none.", fi: "Blogikansio; se luodaan, ellei sitä ole.")
    case .dryRun:
      say("Say what would happen, and write nothing.", fi: "Kerro, mitä tapahtuisi, mutta älä kirjoita mitään.")
    case .strict:
      say(
        "End with status 1 if anything was guessed, lost or left out, or waits.",
        fi: "Päätä paluuarvoon 1, jos jotain pääteltiin, menetettiin tai jätettiin pois tai jokin odottaa.")
    case .newFolder: say("The repository's folder; else the usual one.", fi: "Blogikansio; muuten tavallinen.")
    case .blogTitle: say("The blog's name; else the folder's.", fi: "Blogin nimi; muuten kansion.")
    case .blogAuthor: say("Who writes it.", fi: "Blogin kirjoittaja.")
    case .blogLanguage: say("The language of its posts: fi, en-GB …", fi: "Kirjoitusten kieli: fi, en-GB …")
    case .keysMarkdown:
      say("Print Markdown, as docs/keys.md has it.", fi: "Tulosta Markdown, kuten tiedostossa docs/keys.md.")
    case .query:
      say("Words and terms, as the reader's “f” takes them.", fi: "Sanoja ja ehtoja, kuten lukuohjelman ”f” ne ottaa.")
    case .postTitle:
      say(
        "The post's title; without one, the editor asks for it.",
        fi: "Kirjoituksen otsikko; ellei sitä ole, muokkain kysyy sen.")
    case .postFile:
      say(
        "Markdown to take instead of opening the editor; - is standard input.",
        fi: "Markdown-tiedosto, joka otetaan muokkaimen sijaan; - on vakiosyöte.")
    case .editedFile:
      say(
        "Markdown to take instead of opening the editor, with lines about the post or without; - is standard input.",
        fi:
          "Markdown-tiedosto, joka otetaan muokkaimen sijaan, kirjoituksen tietojen kanssa tai ilman; - on vakiosyöte.")
    case .withoutAsking: say("Delete without asking.", fi: "Poista kysymättä.")
    case .tag: say("A word to file it under; may be repeated.", fi: "Avainsana; voidaan toistaa.")
    case .draft: say("Mark it as a draft.", fi: "Merkitse luonnokseksi.")
    case .place: say("The post, and the comment after a #.", fi: "Kirjoitus ja merkin # jälkeen kommentti.")
    case .width: say("Set the text at so many columns.", fi: "Tekstin leveys sarakkeina.")
    case .folder, .readFolder: say("The blog's folder.", fi: "Blogin kansio.")
    case .addedFolder:
      say(
        "The address of one of the blog's pages, its folder here, or a list of blogs (OPML); - is standard input.",
        fi: "Blogin jonkin sivun osoite, sen kansio täällä tai blogiluettelo (OPML); - on vakiosyöte.")
    case .addedInto:
      say(
        "The folder for a blog from an address; else one of its own beside the usual blog.",
        fi: "Kansio osoitteesta haettavalle blogille; muuten oma kansio tavallisen blogin vierellä.")
    case .listedBlog:
      say("A blog's name, as “lukija blogs” lists it.", fi: "Blogin nimi, kuten ”lukija blogs” sen luettelee.")
    case .newName: say("What it is called from now on.", fi: "Uusi nimi.")
    case .addWithoutAsking: say("Add the blogs of a list without asking.", fi: "Lisää luettelon blogit kysymättä.")
    case .opml: say("Print OPML, for other readers.", fi: "Tulosta OPML muille lukuohjelmille.")
    case .overBlogs: say("Of all blogs of config.toml.", fi: "Kaikista config.toml-tiedoston blogeista.")
    case .outboxDeed: say("What is to be done.", fi: "Mitä tehdään.")
    case .outboxReply:
      say("A reply's id, or its beginning.", fi: "Vastauksen tunniste tai sen alku.")
    case .loginUser: say("The account's name on the blog.", fi: "Tunnuksen nimi blogissa.")
    case .passwordCommand: say("A command that prints the password.", fi: "Komento, joka tulostaa salasanan.")
    case .inTheOpen:
      say(
        "Keep the password in a file, unencrypted, that you alone may read.",
        fi: "Säilytä salasana salaamattomassa tiedostossa, jota vain sinä voit lukea.")
    case .syncedBlogs: say("Names of blogs, or their folders.", fi: "Blogien nimiä tai niiden kansioita.")
    case .allBlogs: say("All blogs that came from an address.", fi: "Kaikki osoitteesta haetut blogit.")
    case .since:
      say(
        "In a first sync: nothing older than this day, as 2025-03-09.",
        fi: "Ensimmäisellä kerralla: ei tätä päivää vanhempia, esim. 2025-03-09.")
    case .quiet: say("Say only what is wrong.", fi: "Kerro vain viat.")
    case .namedBlog:
      say(
        "The blog of this name, as “lukija blogs” lists them.",
        fi: "Tämänniminen blogi, kuten ”lukija blogs” luettelee.")
    case .blogName:
      say(
        "What the blog is called; else as its server or its folder.",
        fi: "Blogin nimi; muuten palvelimen tai kansion mukaan.")
    case .configPrint: say("Print all that counts.", fi: "Tulosta kaikki voimassa olevat.")
    case .configCheck:
      say(
        "Name everything that is wrong: file, line, column, what, what stands instead.",
        fi: "Luettele kaikki viat: tiedosto, rivi, sarake, vika ja sen tilalla käytettävä arvo.")
    case .configPath: say("Print where the file is.", fi: "Tulosta tiedoston sijainti.")
    case .configDefaults:
      say(
        "Print a file with everything that can be set, as it usually is.",
        fi: "Tulosta tiedosto, jossa on kaikki asetukset tavallisine arvoineen.")
    case .configMarkdown:
      say("Print Markdown, as docs/configuration.md has it.", fi: "Tulosta Markdownia, kuten docs/configuration.md.")
    case .configSchema:
      say(
        "Print a JSON Schema, for editors that check by one.", fi: "Tulosta JSON Schema sitä käyttäville muokkaimille.")
    case .configEdit:
      say("edit: open the file in your editor, and check it.", fi: "edit: avaa tiedosto muokkaimessa ja tarkista se.")
    case .measure: say("The widest that text is set.", fi: "Tekstin suurin leveys.")
    case .replyFile: say("The text; - is standard input.", fi: "Teksti; - on vakiosyöte.")
    case .answered:
      say(
        "Answer this comment: its number in the thread, or its id.",
        fi: "Vastaa tähän kommenttiin: sen numero keskustelussa tai tunniste.")
    case .replyAuthor: say("The name to reply under.", fi: "Nimi, jolla vastataan.")
    case .state:
      say(
        "Where marks, places and your name are remembered.",
        fi: "Kansio lukumerkinnöille, lukukohdille ja omalle nimelle.")
    case .bidi:
      say(
        "Who orders Hebrew and Arabic: lukija or terminal.",
        fi: "Heprean ja arabian järjestäjä: lukija tai terminal (pääte).")
    case .linear:
      say(
        "One item after the other, in words: for screen readers and braille displays.",
        fi: "Yksi kohta toisensa jälkeen, sanoina: ruudunlukijoille ja pistenäytöille.")
    case .searchWords: say("Words and quoted phrases.", fi: "Sanoja ja lainausmerkeissä olevia sanontoja.")
    case .diacritics:
      say("Let letters with marks find only themselves.", fi: "Tarkkeelliset kirjaimet löytävät vain itsensä.")
    case .withComments: say("Print the comments, too.", fi: "Tulosta myös kommentit.")
    }
  }

  /// What stands below it; empty where nothing does.
  public var discussion: String {
    switch self {
    case .width:
      say(
        "Else 72, or the terminal's width where that is less.", fi: "Muuten 72 tai päätteen leveys, jos se on pienempi."
      )
    case .folder:
      say(
        "Else $LUKIJA_REPOSITORY, else $XDG_DATA_HOME/lukija, else the one blog of config.toml.",
        fi: "Muuten $LUKIJA_REPOSITORY, muuten $XDG_DATA_HOME/lukija, muuten config.toml-tiedoston ainoa blogi.")
    case .state: say("Else $XDG_STATE_HOME/lukija.", fi: "Muuten $XDG_STATE_HOME/lukija.")
    case .bidi:
      say(
        "Lukija does it itself and tells the terminal to leave it so. tmux and screen do not pass that on: where the "
          + "terminal around them orders text all the same, choose terminal.",
        fi:
          "Lukija järjestää tekstin itse ja pyytää päätettä jättämään sen niin. tmux ja screen eivät välitä pyyntöä: jos "
          + "niitä ympäröivä pääte silti järjestää tekstin, valitse terminal.")
    case .linear:
      say("Else as config.toml says: linear = true.", fi: "Muuten kuten tiedostossa config.toml: linear = true.")
    case .json, .jsonLines, .post, .exportFolder, .exportFormat, .exportQuery, .withoutReplies, .withUnpublished,
      .withPrivate, .replace, .sources, .into, .dryRun, .strict, .newFolder, .blogTitle, .blogAuthor, .blogLanguage,
      .keysMarkdown, .query, .postTitle, .postFile, .editedFile, .withoutAsking, .tag, .draft, .place, .namedBlog,
      .blogName,
      .addedFolder, .addedInto, .listedBlog, .newName, .overBlogs, .addWithoutAsking, .opml, .syncedBlogs, .outboxDeed,
      .outboxReply, .loginUser, .passwordCommand, .inTheOpen, .allBlogs,
      .since, .quiet,
      .configPrint,
      .configDefaults, .configMarkdown, .configSchema, .configEdit, .measure,
      .configCheck, .configPath,
      .readFolder,
      .replyFile, .answered,
      .replyAuthor,
      .searchWords, .diacritics, .withComments:
      ""
    }
  }
}
