/// What is said of the keys of the comment thread, by their rows' names.
public enum ThreadKeys: String, Hashable, Sendable, CaseIterable {
  case next, previous, nextSibling, previousSibling, nextTop, previousTop, parent, foldAnswers, foldConversation,
    foldAll, foldRead, unfoldAll, linkBacks, filter, order, flat, inferred

  var text: String {
    switch self {
    case .next: say("next comment", fi: "seuraava kommentti")
    case .previous: say("previous comment", fi: "edellinen kommentti")
    case .nextSibling: say("next comment on the same level", fi: "seuraava saman tason kommentti")
    case .previousSibling: say("previous comment on the same level", fi: "edellinen saman tason kommentti")
    case .nextTop: say("next comment that answers the post itself", fi: "seuraava itse kirjoituksen kommentti")
    case .previousTop: say("previous comment that answers the post itself", fi: "edellinen itse kirjoituksen kommentti")
    case .parent:
      say("to the comment that this one answers; C-o comes back", fi: "kommenttiin, johon tämä vastaa; C-o palaa")
    case .foldAnswers: say("fold the answers away, and back", fi: "taita vastaukset kokoon tai avaa")
    case .foldConversation: say("fold the whole conversation, and back", fi: "taita koko keskustelu kokoon tai avaa")
    case .foldAll: say("fold every thread", fi: "taita kaikki keskustelut kokoon")
    case .foldRead: say("fold away what is read; what is new stays open", fi: "taita luetut kokoon; uudet jäävät auki")
    case .unfoldAll: say("unfold everything", fi: "avaa kaikki")
    case .linkBacks: say("pingbacks in, out", fi: "paluuviitteet esiin tai piiloon")
    case .filter:
      say(
        "filter: words author:name is:new is:mine is:answered",
        fi: "suodata: sana author:nimi is:new is:mine is:answered")
    case .order: say("oldest, newest, most answered first", fi: "vanhin, uusin tai vastatuin ensin")
    case .flat: say("one after the other by time, or as a tree", fi: "peräkkäin ajan mukaan tai puuna")
    case .inferred: say("guess answers from “@Name” and “#12”", fi: "päättele vastaukset merkinnöistä ”@Nimi” ja ”#12”")
    }
  }

  var hint: String? {
    switch self {
    case .foldAnswers: say("fold", fi: "taita")
    case .next, .previous, .nextSibling, .previousSibling, .nextTop, .previousTop, .parent, .foldConversation, .foldAll,
      .foldRead, .unfoldAll, .linkBacks, .filter, .order, .flat, .inferred:
      nil
    }
  }
}
