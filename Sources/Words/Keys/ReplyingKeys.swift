/// What is said of the keys of replying, by their rows' names.
public enum ReplyingKeys: String, Hashable, Sendable, CaseIterable {
  case reply, quote, edit, send, delete, undo

  var text: String {
    switch self {
    case .reply: say("reply; 17r to comment 17", fi: "vastaa; 17r kommenttiin 17")
    case .quote: say("reply, quoting", fi: "vastaa lainaten")
    case .edit: say("edit your reply", fi: "muokkaa omaa vastausta")
    case .send:
      say(
        "send your reply again, or what became of it",
        fi: "lähetä vastaus uudelleen, tai miten sen kävi")
    case .delete: say("delete your reply, after asking", fi: "poista oma vastaus, kysyy ensin")
    case .undo:
      say("undo publishing, editing, deleting or marking", fi: "kumoa julkaisu, muokkaus, poisto tai merkintä")
    }
  }

  var hint: String? {
    switch self {
    case .reply: say("reply", fi: "vastaa")
    case .edit: say("edit", fi: "muokkaa")
    case .delete: say("delete", fi: "poista")
    case .quote, .send, .undo: nil
    }
  }
}
