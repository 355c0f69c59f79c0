/// What is said of the keys for posts of one's own, by their rows' names, which the command line has as well.
public enum OwnPostKeys: String, Hashable, Sendable, CaseIterable {
  case new, edit, publish, delete

  var text: String {
    switch self {
    case .new: say("write a new post of your own, in $EDITOR", fi: "kirjoita uusi oma kirjoitus, muokkaimessa $EDITOR")
    case .edit: say("edit a post of your own, in $EDITOR", fi: "muokkaa omaa kirjoitusta, muokkaimessa $EDITOR")
    case .publish: say("publish a draft of your own, or take it back", fi: "julkaise oma luonnos tai peru julkaisu")
    case .delete: say("delete a post of your own, after asking", fi: "poista oma kirjoitus, kysyy ensin")
    }
  }
}
