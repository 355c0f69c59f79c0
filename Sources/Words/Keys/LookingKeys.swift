/// What is said of the keys of looking for things, by their rows' names.
public enum LookingKeys: String, Hashable, Sendable, CaseIterable {
  case search, searchEverything, nextMatch, previousMatch, contents, links, linkNumbers, pictures, footnote,
    scrollRight, scrollLeft, openLink, copy, pipe, save, jumpBack, replies, commandLine, help, sync, redraw, suspend

  var text: String {
    switch self {
    case .search: say("search this pane, or help, as you type", fi: "hae tästä ruudusta tai ohjeesta jo kirjoittaessa")
    case .searchEverything:
      say("search everything that posts and comments say", fi: "hae kaikista kirjoituksista ja kommenteista")
    case .nextMatch:
      say("next match; without a search, what is new next", fi: "seuraava osuma; ilman hakua seuraava uusi")
    case .previousMatch:
      say("match before; without a search, what is new before", fi: "edellinen osuma; ilman hakua edellinen uusi")
    case .contents: say("contents: the headings of the post", fi: "sisällys: kirjoituksen väliotsikot")
    case .links: say("links and pictures, to go to and see; 3L the third", fi: "linkit ja kuvat avattaviksi; 3L kolmas")
    case .linkNumbers: say("links with numbers, or underlined only", fi: "linkit numeroin tai vain alleviivattuina")
    case .pictures:
      say("pictures in the text, or only what they show", fi: "kuvat tekstissä tai vain niiden selitteet")
    case .footnote:
      say(
        "to the footnote in view, and back; 2x to footnote 2",
        fi: "näkyvään alaviitteeseen ja takaisin; 2x viite 2")
    case .scrollRight: say("to the right in lines wider than the text", fi: "oikealle tekstiä leveämmillä riveillä")
    case .scrollLeft: say("back to the left", fi: "takaisin vasemmalle")
    case .openLink: say("open in the browser", fi: "avaa selaimessa")
    case .copy:
      say(
        "copy: link, quotation, text or code; yy the link", fi: "kopioi: linkki, lainaus, teksti tai koodi; yy linkki")
    case .pipe:
      say("pipe post, comment, thread or code into a command", fi: "ohjaa kirjoitus, kommentti tai koodi komentoon")
    case .save:
      say("save post, comment, thread or code to a file", fi: "tallenna kirjoitus, kommentti tai koodi tiedostoon")
    case .jumpBack: say("back to where you jumped from", fi: "takaisin sinne, mistä hypättiin")
    case .replies: say("your replies and drafts, everywhere", fi: "omat vastaukset ja luonnokset, kaikkialta")
    case .commandLine: say("command line", fi: "komentorivi")
    case .help: say("help", fi: "ohje")
    case .sync: say("look for news, and read the blog's files again", fi: "hae uudet ja lue blogin tiedostot uudelleen")
    case .redraw: say("draw the screen again", fi: "piirrä näyttö uudelleen")
    case .suspend: say("suspend; fg comes back", fi: "keskeytä; fg palaa")
    }
  }

  var hint: String? {
    switch self {
    case .search: say("search", fi: "hae")
    case .help: say("help", fi: "ohje")
    case .nextMatch: say("next new", fi: "seuraava uusi")
    case .searchEverything, .previousMatch, .contents, .links, .linkNumbers, .pictures, .footnote, .scrollRight,
      .scrollLeft, .openLink, .copy, .pipe, .save, .jumpBack, .replies, .commandLine, .sync, .redraw, .suspend:
      nil
    }
  }
}
