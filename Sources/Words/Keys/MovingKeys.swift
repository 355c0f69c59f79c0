/// What is said of the keys of moving, in all that scrolls, by their rows' names.
public enum MovingKeys: String, Hashable, Sendable, CaseIterable {
  case down, up, readOn, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom

  var text: String {
    switch self {
    case .down: say("down; in the thread on to the next comment", fi: "alas; keskustelussa seuraavaan kommenttiin")
    case .up: say("up", fi: "ylös")
    case .readOn:
      say("a page down, then comments, then what is new next", fi: "sivu alas, sitten kommentit, sitten seuraava uusi")
    case .pageDown: say("a page down", fi: "sivu alas")
    case .pageUp: say("a page up", fi: "sivu ylös")
    case .halfPageDown: say("half a page down", fi: "puoli sivua alas")
    case .halfPageUp: say("half a page up", fi: "puoli sivua ylös")
    case .top: say("to the top", fi: "alkuun")
    case .bottom:
      say(
        "to the bottom; 17G to comment, post or line 17", fi: "loppuun; 17G kommentti, kirjoitus tai rivi 17")
    }
  }
}
