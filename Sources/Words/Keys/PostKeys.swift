/// What is said of the keys of posts and panes, by their rows' names.
public enum PostKeys: String, Hashable, Sendable, CaseIterable {
  case open, toComments, nextPane, previousPane, back, leave, endSearch, filter, order, reverse, quit, nextPost,
    previousPost,
    zoom, narrower, wider, growPane, shrinkPane

  var text: String {
    switch self {
    case .open: say("open the post", fi: "avaa kirjoitus")
    case .toComments: say("on to the comments", fi: "kommentteihin")
    case .nextPane: say("next pane", fi: "seuraava ruutu")
    case .previousPane: say("previous pane", fi: "edellinen ruutu")
    case .back: say("back", fi: "takaisin")
    case .leave: say("close the open post; quit", fi: "sulje avoin kirjoitus; lopeta")
    case .endSearch:
      say("end the search; show all posts; stop reading", fi: "päätä haku; näytä kaikki kirjoitukset; keskeytä luku")
    case .filter:
      say(
        "filter: words tag: author: is: has: since: until:", fi: "suodata: sana tag: author: is: has: since: until:")
    case .order:
      say(
        "order: date, title, comments, last comment, unread",
        fi: "järjestys: päivä, otsikko, kommentit, tuorein, uudet")
    case .reverse: say("reverse the order", fi: "käännä järjestys")
    case .quit: say("quit", fi: "lopeta")
    case .nextPost: say("next post, from any pane", fi: "seuraava kirjoitus, joka ruudusta")
    case .previousPost: say("previous post, from any pane", fi: "edellinen kirjoitus, joka ruudusta")
    case .zoom: say("zoom the pane, and back", fi: "ruutu koko näytölle ja takaisin")
    case .narrower: say("narrower text", fi: "kapeampi teksti")
    case .wider: say("wider text", fi: "leveämpi teksti")
    case .growPane: say("more room for this pane", fi: "lisää tilaa tälle ruudulle")
    case .shrinkPane: say("less room for this pane", fi: "vähemmän tilaa tälle ruudulle")
    }
  }

  var hint: String? {
    switch self {
    case .open: say("open", fi: "avaa")
    case .nextPane: say("next pane", fi: "vaihda ruutua")
    case .back: say("back", fi: "takaisin")
    case .leave: say("quit", fi: "lopeta")
    case .toComments: say("comments", fi: "kommentit")
    case .filter: say("filter", fi: "suodata")
    case .previousPane, .endSearch, .order, .reverse, .quit, .nextPost, .previousPost, .zoom, .narrower,
      .wider, .growPane, .shrinkPane:
      nil
    }
  }
}
