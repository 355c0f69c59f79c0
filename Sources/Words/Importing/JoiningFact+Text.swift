import Blog

extension JoiningFact {
  var text: String {
    switch self {
    case .post(let title, let oddity): "the post \(quoted(title)) \(oddity.predicate)"
    case .lookalike(let title, let other, let likeness, let new):
      "the post \(quoted(title)) looks like \(other).json, which stays: \(likeness.words) are the same, and nothing else "
        + "says that it is that post; it became \(new).json. Delete one of both if they are one."
    case .sharedID(let id, let other, let new, 1): Self.sharedID(id, other, new)
    case .sharedID(let id, let other, let new, let count):
      "\(Self.sharedID(id, other, new)) \(count) posts of this source are such; each is a post of its own."
    case .doubleWithdrawn(let slug, 0): Self.withdrawn(slug)
    case .doubleWithdrawn(let slug, 1): "\(Self.withdrawn(slug)) 1 reply went with it."
    case .doubleWithdrawn(let slug, let count): "\(Self.withdrawn(slug)) \(count) replies went with it."
    case .replyUnreadable(let fault): "the reply cannot be read and stays: \(fault.message)"
    case .commentWithoutPost(let author):
      "a comment by \(quoted(author)) belongs to no post that is here; it waits until its post is imported."
    case .commentOfSeveralPosts(let author, let page):
      "a comment by \(quoted(author)) is on the page \(quoted(page)), which several posts here have; it waits until one "
        + "of them alone has it."
    case .attachmentsWaiting(1, let first):
      "the attachment \(quoted(first)) belongs to no post that is here; it waits until its post is imported."
    case .attachmentsWaiting(let count, let first):
      "\(count) attachments belong to no post that is here, \(quoted(first)) is the first; they wait until their posts "
        + "are imported."
    case .attachmentsLeftOut(1, let first):
      "the attachment \(quoted(first)) belongs to no post of this export, which does not say of which blog it is; it "
        + "was left out."
    case .attachmentsLeftOut(let count, let first):
      "\(count) attachments belong to no post of this export, which does not say of which blog it is; \(quoted(first)) "
        + "is the first; they were left out."
    }
  }

  private static func sharedID(_ id: String, _ other: String, _ new: String) -> String {
    "the id \(quoted(id)) is another post's (\(other).json) as well, and proves nothing; this one became \(new).json."
  }

  private static func withdrawn(_ slug: String) -> String {
    "it says the same as \(slug).json, word for word, and was withdrawn: its status is now “trash”."
  }
}

extension Likeness {
  fileprivate var words: String {
    switch self {
    case .titleAndText: "title and text"
    case .dateAndText: "date and text"
    case .titleAndDate: "title and date"
    case .names: "the names of the files"
    }
  }
}

extension PostOddity {
  /// How a sentence goes on that begins with the post.
  fileprivate var predicate: String {
    switch self {
    case .twice(counts: .first): "stands twice; the first one counts."
    case .twice(counts: .newer): "stands twice; the newer one counts."
    case .twinWithoutID: "stands twice word for word and has no id; each of both is a post of its own."
    case .nameTaken(let name, let new):
      "finds \(name).json in its way, which cannot be read and stays; it became \(new).json."
    case .secretTakenOut:
      "had a password or an e-mail address in “_front_matter”, left there by an older import; it was taken out."
    }
  }
}
