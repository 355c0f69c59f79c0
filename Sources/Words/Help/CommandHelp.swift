/// What is said of a subcommand where it is asked for help, by its name.
public enum CommandHelp: Hashable, Sendable, CaseIterable {
  /// The program itself.
  case lukija
  case read, open, list, search, show, comments, reply, new, edit, publish, delete
  /// `lukija init`
  case make
  /// `lukija import`
  case bringIn
  case export, check, add, sync, outbox, login, blogs, rename, remove, config, keys

  /// One line.
  public var abstract: String {
    switch self {
    case .lukija:
      say(
        "Reads a blog in the terminal: posts, comments, replies.",
        fi: "Blogin lukuohjelma päätteeseen: kirjoitukset, kommentit, vastaukset.")
    case .read:
      say("Open the reader (what happens without a subcommand).", fi: "Avaa lukuohjelma (oletus ilman alikomentoa).")
    case .open:
      say(
        "Open the reader at a post, or at a comment of it.",
        fi: "Avaa lukuohjelma kirjoituksen tai sen kommentin kohdalta.")
    case .list:
      say(
        "List the posts, newest first: date, slug, title, comments.",
        fi: "Luettele kirjoitukset uusin ensin: päiväys, polkutunnus, otsikko, kommentit.")
    case .search:
      say(
        "Search what posts and comments say, newest post first.",
        fi: "Hae kirjoitusten ja kommenttien tekstistä, uusin kirjoitus ensin.")
    case .show:
      say(
        "Print a post as the reader sets it, in plain text.",
        fi: "Tulosta kirjoitus lukuohjelman asettelussa pelkkänä tekstinä.")
    case .comments:
      say(
        "Print a post's comments, numbered and indented.",
        fi: "Tulosta kirjoituksen kommentit numeroituina ja sisennettyinä.")
    case .reply:
      say("Publish a reply in Markdown; prints its id.", fi: "Julkaise vastaus Markdownina; tulostaa sen tunnisteen.")
    case .new: say("Write a post in your editor, in Markdown.", fi: "Kirjoita uusi kirjoitus muokkaimessa Markdownina.")
    case .edit: say("Open a post of your own again in your editor.", fi: "Avaa oma kirjoitus uudelleen muokkaimessa.")
    case .publish: say("Publish a draft of your own, dated now.", fi: "Julkaise oma luonnos nykyhetkelle päivättynä.")
    case .delete:
      say("Delete a post of your own; its file is kept.", fi: "Poista oma kirjoitus; sen tiedosto säilytetään.")
    case .make: say("Make an empty repository.", fi: "Luo tyhjä blogikansio.")
    case .bringIn:
      say(
        "Bring a blog's export, its feeds or a folder of Markdown into a repository.",
        fi: "Tuo blogin vientitiedosto, syötteet tai Markdown-kansio blogikansioon.")
    case .export:
      say("Write the blog in a format that others read.", fi: "Kirjoita blogi muodossa, jota muut ohjelmat lukevat.")
    case .check:
      say(
        "Name every problem of the repository: file, line, column, what, what to do.",
        fi: "Luettele blogikansion viat: tiedosto, rivi, sarake, vika ja korjaus.")
    case .add:
      say(
        "Bring a blog here from its address, or all of a list (OPML), or give a blog's folder a name, for -b NAME.",
        fi: "Hae blogi osoitteestaan tai kaikki luettelon (OPML) blogit, tai anna blogin kansiolle nimi (-b NIMI).")
    case .sync:
      say(
        "Look for news of blogs that came from the web.",
        fi: "Hae verkosta haettujen blogien uudet kirjoitukset ja kommentit.")
    case .outbox:
      say(
        "List the replies that are on their way to their blogs, or do something with one.",
        fi: "Luettele blogeihin matkalla olevat vastaukset tai tee jotakin yhdelle.")
    case .login:
      say(
        "Check and keep a log-in, under which replies to a blog are sent.",
        fi: "Tarkista ja tallenna tunnus, jolla blogiin vastataan.")
    case .blogs:
      say(
        "List the blogs that have a name: name, title, folder.", fi: "Luettele nimetyt blogit: nimi, otsikko, kansio.")
    case .rename: say("Call a blog otherwise.", fi: "Vaihda blogin nimi.")
    case .remove: say("Take a blog off the list; its folder stays.", fi: "Poista blogi luettelosta; sen kansio säilyy.")
    case .config: say("Print the settings, or what is wrong with them.", fi: "Tulosta asetukset tai niiden viat.")
    case .keys: say("Print the reader's keys.", fi: "Tulosta lukuohjelman näppäimet.")
    }
  }

  /// How it is called; nil where the parser says it as well.
  public var usage: String? {
    switch self {
    case .lukija:
      say("lukija [<folder>]\nlukija <subcommand>", fi: "lukija [<kansio>]\nlukija <alikomento>")
    case .new:
      say(
        "lukija new [<title>] [<file>|-] [--tag <tag> ...] [--draft] [--repository <folder>]",
        fi: "lukija new [<otsikko>] [<tiedosto>|-] [--tag <avainsana> ...] [--draft] [--repository <kansio>]")
    case .make: say("lukija init [<folder>] [--title <title>]", fi: "lukija init [<kansio>] [--title <otsikko>]")
    case .bringIn: say("lukija import <source> ... --into <folder>", fi: "lukija import <lähde> ... --into <kansio>")
    case .export:
      say(
        "lukija export <folder> --as <format> [--query <words>] [--without-replies]\n              [--with-unpublished] [--with-private] [--replace]",
        fi:
          "lukija export <kansio> --as <muoto> [--query <sanat>] [--without-replies]\n              [--with-unpublished] [--with-private] [--replace]"
      )
    case .add:
      say(
        "lukija add <address>|<folder> [--name <name>] [--into <folder>]\nlukija add <list.opml> [--yes]",
        fi: "lukija add <osoite>|<kansio> [--name <nimi>] [--into <kansio>]\nlukija add <luettelo.opml> [--yes]")
    case .sync:
      say(
        "lukija sync [<blog> ...] [--all] [--since <date>] [--dry-run] [--quiet] [--json]",
        fi: "lukija sync [<blogi> ...] [--all] [--since <päivä>] [--dry-run] [--quiet] [--json]")
    case .outbox:
      say(
        "lukija outbox [list | send] [--json]\nlukija outbox retry | withdraw | arrived | lost <reply>",
        fi: "lukija outbox [list | send] [--json]\nlukija outbox retry | withdraw | arrived | lost <vastaus>")
    case .login:
      say(
        "lukija login <blog> [--user <name>] [--password-command <command> | --in-the-open]",
        fi: "lukija login <blogi> [--user <nimi>] [--password-command <komento> | --in-the-open]")
    case .read, .open, .list, .search, .show, .comments, .reply, .edit, .publish, .delete, .check, .blogs,
      .rename, .remove, .config, .keys:
      nil
    }
  }
}
