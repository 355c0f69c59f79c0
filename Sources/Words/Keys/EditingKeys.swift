/// What is said of the keys that edit text, by their rows' names.
public enum EditingKeys: String, Hashable, Sendable, CaseIterable {
  case newline, deleteBackward, deleteForward, killWordBackward, killWordForward, killToLineEnd, killToLineStart, yank,
    yankPop, transpose, undo, redo, left, right, up, down, wordLeft, wordRight, lineStart, lineEnd, textStart, textEnd,
    pageUp, pageDown

  var text: String {
    switch self {
    case .newline: say("new line", fi: "rivinvaihto")
    case .deleteBackward: say("delete the character before", fi: "poista edellinen merkki")
    case .deleteForward: say("delete the character under the cursor", fi: "poista kohdistimen alla oleva merkki")
    case .killWordBackward: say("kill the word before", fi: "leikkaa edellinen sana")
    case .killWordForward: say("kill the word after", fi: "leikkaa seuraava sana")
    case .killToLineEnd: say("kill to the end of the line", fi: "leikkaa rivin loppuun")
    case .killToLineStart: say("kill to the beginning of the line", fi: "leikkaa rivin alkuun")
    case .yank: say("put back what was killed", fi: "liitä leikattu")
    case .yankPop: say("after that: what was killed before it", fi: "heti perään: liitä sitä ennen leikattu")
    case .transpose: say("swap two characters", fi: "vaihda kahden merkin paikkaa")
    case .undo: say("undo", fi: "kumoa")
    case .redo: say("redo", fi: "tee uudelleen")
    case .left: say("one character left", fi: "merkki vasemmalle")
    case .right: say("one character right", fi: "merkki oikealle")
    case .up: say("one row up", fi: "rivi ylös")
    case .down: say("one row down", fi: "rivi alas")
    case .wordLeft: say("one word left", fi: "sana vasemmalle")
    case .wordRight: say("one word right", fi: "sana oikealle")
    case .lineStart: say("beginning of the line", fi: "rivin alkuun")
    case .lineEnd: say("end of the line", fi: "rivin loppuun")
    case .textStart: say("beginning of the text", fi: "tekstin alkuun")
    case .textEnd: say("end of the text", fi: "tekstin loppuun")
    case .pageUp: say("page up", fi: "sivu ylös")
    case .pageDown: say("page down", fi: "sivu alas")
    }
  }
}
