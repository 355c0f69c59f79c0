/// What is said of the keys of prompts, windows and questions, by their rows' names.
public enum AskingKeys: String, Hashable, Sendable, CaseIterable {
  case accept, finish, cancel, next, previous, close, yes, no, later

  var text: String {
    switch self {
    case .accept: say("go, or go there", fi: "hyväksy tai siirry kohtaan")
    case .finish: say("go, from any line of a form", fi: "hyväksy miltä lomakkeen riviltä tahansa")
    case .cancel: say("leave it", fi: "peru")
    case .next: say("to the next line of a form", fi: "lomakkeen seuraavalle riville")
    case .previous: say("to the line before", fi: "edelliselle riville")
    case .close: say("close the window", fi: "sulje ikkuna")
    case .yes: say("yes", fi: "kyllä; myös k")
    case .no: say("no", fi: "ei; myös e")
    case .later: say("no, or leave the question open", fi: "ei, tai jätä kysymys avoimeksi")
    }
  }

  var hint: String? {
    switch self {
    case .accept: say("go", fi: "valitse")
    case .cancel: say("cancel", fi: "peru")
    case .close: say("close", fi: "sulje")
    case .yes, .no, .later, .next, .previous, .finish: nil
    }
  }
}
