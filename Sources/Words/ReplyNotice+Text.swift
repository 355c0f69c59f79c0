import Blog

extension ReplyNotice {
  var text: String {
    switch self {
    case .openFirst: "Open a post first: there is nothing to reply to."
    case .commentsClosed: "Comments are closed on this post."
    case .onlyOwn(.edit): "You can only edit your own replies."
    case .onlyOwn(.delete): "You can only delete your own replies."
    case .noReplies: "You have written no replies here yet."
    case .draftGoesOn(let time): "Your draft of \(time.day) \(time.timeOfDay) goes on."
    case .keepingDraft: "Keeping the draft …"
    case .draftKept(let list): "Draft kept. \(list) lists your drafts."
    case .nothingToPublish: "There is nothing to publish yet."
    case .needsName: "A reply needs a name. Nothing is published; the draft stays."
    case .notPublishedYet: "Not published. The draft stays."
    case .signed(let name): "Your replies are signed \(name) from now on."
    case .yankIsTooLarge(let megabytes): "Nothing was put back: the reply would be larger than \(megabytes) MB."
    case .published(let number, let isReworded, let undo):
      "\(isReworded ? "Changed" : number.map { "Published as \($0)" } ?? "Published"). \(undo) takes it back."
    case .keptHere(let number, let isReworded, let open, let undo):
      "\(isReworded ? "Changed" : number.map { "Kept here as \($0)" } ?? "Kept here"), not sent"
        + (open.map { ". \($0) opens the post's page in the browser, " } ?? ". ") + "\(undo) takes it back."
    case .deleted(let undo): "Deleted. \(undo) puts it back."
    case .restored: "Put back as it was."
    case .draftAgain(let list): "A draft again: \(list) shows it."
    case .rewordingAside(let list): "The old wording is back; the new one is a draft, \(list) lists it."
    case .changedMeanwhile:
      "Another program changed this reply meanwhile. Publish again to put your wording in its place."
    case .forked(let list):
      list.map { "Another program changed this draft: yours is kept beside it, \($0) lists both." }
        ?? "Another program changed this draft: yours goes on beside it."
    case .rescued(let path): "Your draft is in \(path)"
    case .noPlaceTakesIt: "No place takes the draft. It is still here."
    case .editorText(let path): "An editor's text of an earlier time is in \(path)"
    case .editorFailed(let why): "The editor did not end well: \(why.text) Your text is here."
    case .recovered(1, let list): "A draft that had not reached the blog is back: \(list) shows it."
    case .recovered(let count, let list): "\(count) drafts that had not reached the blog are back: \(list) shows them."
    case .notDeleted(let problem): "Not deleted: \(problem.sentence)"
    case .notUndone(let problem): "Not undone: \(problem.sentence)"
    case .notPublished(let problem): "Not published, your text is here: \(problem.sentence)"
    case .notOnDisk(let problem): "Your draft is not on disk: \(problem.sentence)"
    case .otherNotOnDisk(let problem, let list): "Your other draft is not on disk, \(list) has it: \(problem.sentence)"
    case .slow(.unknown): "Not on disk yet: the disk takes its time."
    case .slow(.path(let path)): "Not on disk yet: the disk takes its time. A copy is in \(path)"
    case .slow(.nowhere): "Not on disk yet: the disk takes its time, and no other place takes a copy."
    case .typedKept(.draft(let list), let why): "What you typed is kept as a draft, \(list) lists it. \(why.text)"
    case .typedKept(.printedAtEnd, let why): "What you typed is kept, and printed when you leave. \(why.text)"
    }
  }
}
