import Blog

/// What is said of replies. Keys are those that lead there: `list` lists replies, `undo` takes back.
public enum ReplyNotice: Hashable, Sendable {
  case openFirst
  case commentsClosed
  case onlyOwn(Act)
  case noReplies
  case draftGoesOn(Timestamp)
  /// It is on its way to the disk.
  case keepingDraft
  case draftKept(list: String)
  case nothingToPublish
  case needsName
  case notPublishedYet
  case signed(String)
  case yankIsTooLarge(megabytes: Int)
  case published(number: Int?, isReworded: Bool, undo: String)
  /// It stands in the thread, and the blog's server does not have it; the key opens the post's page, where it has one.
  case keptHere(number: Int?, isReworded: Bool, open: String?, undo: String)
  /// It goes to the blog's server: now, or as soon as what is asked there is answered.
  case queued(number: Int?, isReworded: Bool, isNow: Bool, undo: String)
  /// What became of some on their way.
  case delivered([DeliveredReply], keys: DeliveryKeys)
  /// What is known of one; with keys where it is not read in the composer.
  case standing(Delivery, keys: DeliveryKeys?)
  /// Sending ended, and nothing is somewhere else than before.
  case sendingEnded(SendingEnd)
  /// What the person said of one could not be written down.
  case notMoved(Problem)
  /// The same in a list of what is wrong: with the title of what it answers, made safe for the screen.
  case trouble(Delivery, title: String)
  /// The blog has it, or may have it.
  case notOurs(Taking, Delivery)
  /// None waits to be sent.
  case nothingToSend
  /// It stands here alone, in a blog that has no server.
  case staysHere
  /// The person said what they know, and it is written down.
  case knownToStand
  /// Its copy here is gone; the blog has it still.
  case copyDeleted(undo: String)
  case deleted(undo: String)
  case restored
  case draftAgain(list: String)
  /// An old wording is back; the new one is a draft, listed by the key, or open.
  case rewordingAside(list: String)
  case changedMeanwhile
  case forked(list: String?)
  case rescued(path: String)
  case noPlaceTakesIt
  case editorText(path: String)
  case editorFailed(EditorFault)
  case recovered(Int, list: String)
  case notDeleted(Problem)
  case notUndone(Problem)
  case notPublished(Problem)
  case notOnDisk(Problem)
  case otherNotOnDisk(Problem, list: String)
  /// A disk takes its time.
  case slow(Copy)
  /// Words that were typed for something that did not come.
  case typedKept(TypedWhere, Why)

  /// What one can do to one's own replies only.
  public enum Act: Hashable, Sendable { case edit, delete }

  /// Why nothing was sent.
  public enum SendingEnd: Hashable, Sendable {
    case stopped
    case failed(SyncFault)
    case problem(Problem)
    case refused(SyncRefusal)
  }

  /// What is not done with what the blog may have.
  public enum Taking: Hashable, Sendable { case edit, undo }

  /// Where a copy of a draft is that the disk does not have yet.
  public enum Copy: Hashable, Sendable {
    case unknown
    case path(String)
    case nowhere
  }

  /// Where typed words are kept.
  public enum TypedWhere: Hashable, Sendable {
    case draft(list: String)
    case printedAtEnd
  }

  /// Why what was typed for did not come.
  public enum Why: Hashable, Sendable {
    case notOpened
    case otherPost
    case problem(Problem)
    case notPublished(Problem)

    var text: String {
      switch self {
      case .notOpened: say("Not opened.", fi: "Ei avattu.")
      case .otherPost: say("The other post was not opened.", fi: "Toista kirjoitusta ei avattu.")
      case .problem(let problem): problem.sentence
      case .notPublished(let problem):
        say("Not published: \(problem.sentence)", fi: "Ei julkaistu: \(problem.sentence)")
      }
    }
  }

  /// Whether it says that something is not on disk.
  var tellsOfUnsaved: Bool {
    switch self {
    case .notOnDisk, .otherNotOnDisk, .slow: true
    case .openFirst, .commentsClosed, .onlyOwn, .noReplies, .draftGoesOn, .keepingDraft, .draftKept, .nothingToPublish,
      .needsName,
      .notPublishedYet, .signed, .yankIsTooLarge, .published, .keptHere, .queued, .delivered, .standing, .sendingEnded,
      .notMoved,
      .trouble, .notOurs, .nothingToSend, .staysHere, .knownToStand, .copyDeleted, .deleted, .restored, .draftAgain,
      .rewordingAside,
      .changedMeanwhile, .forked, .rescued, .noPlaceTakesIt, .editorText, .editorFailed, .recovered, .notDeleted,
      .notUndone, .notPublished, .typedKept:
      false
    }
  }

  var isError: Bool {
    switch self {
    case .yankIsTooLarge, .noPlaceTakesIt, .editorFailed, .notDeleted, .notUndone, .notPublished, .notOnDisk,
      .otherNotOnDisk, .slow, .typedKept:
      true
    case .notMoved, .sendingEnded(.failed), .sendingEnded(.problem): true
    case .delivered(let replies, _): replies.contains(where: \.isTrouble)
    case .standing(let delivery, _), .trouble(let delivery, _): DeliveredReply(delivery).isTrouble
    case .openFirst, .commentsClosed, .onlyOwn, .noReplies, .draftGoesOn, .keepingDraft, .draftKept, .nothingToPublish,
      .needsName, .queued, .sendingEnded, .notOurs, .nothingToSend, .staysHere, .knownToStand, .copyDeleted,
      .notPublishedYet, .signed, .published, .keptHere, .deleted, .restored, .draftAgain, .rewordingAside,
      .changedMeanwhile,
      .forked, .rescued, .editorText, .recovered:
      false
    }
  }
}
