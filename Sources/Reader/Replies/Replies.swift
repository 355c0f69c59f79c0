import Blog

/// Every reply and draft that was written here.
public struct Replies: Equatable, Sendable {
  /// All of them.
  public var byID: [ReplyID: Reply] = [:] {
    didSet {
      counts = Replies.count(byID)
      comments = Set(byID.values.filter(\.status.isShown).map(\.shownID))
      deliveries = byID.compactMapValues(\.delivery)
    }
  }
  /// Posts with replies or drafts written here, and how many of them are shown: follows from `byID`.
  public private(set) var counts: [PostID: Int] = [:]
  /// Those that are shown, as threads know them: follows from `byID`.
  private(set) var comments: Set<CommentID> = []
  /// The ways of those that have one: follows from `byID`.
  private(set) var deliveries: [ReplyID: Delivery] = [:]
  /// When the first that waits is tried again, where a timer runs for that.
  var retriesAt: Timestamp?
  /// Whether what waited from before was looked at.
  var hasLooked = false
  /// Closed drafts that the disk did not take.
  public var unsaved: Set<ReplyID> = []
  /// Those that were handed to the disk over a second ago, and are not known to be on it.
  public var slow: Set<ReplyID> = []
  /// Titles of posts that they answer.
  public var postTitles: [PostID: String] = [:]

  private static func count(_ replies: [ReplyID: Reply]) -> [PostID: Int] {
    var counts: [PostID: Int] = [:]
    for reply in replies.values { counts[reply.post, default: 0] += reply.isShown ? 1 : 0 }
    return counts
  }
}

extension Replies {
  /// Those that answer a post; the repository names a post that was renamed by its new slug.
  func answering(_ post: PostID) -> [Reply] { byID.values.filter { $0.post == post } }

  /// The draft that answers a comment, or the post itself.
  func draft(answering comment: CommentID?, of post: PostID) -> Reply? {
    answering(post).filter { $0.status == .draft && $0.inReplyTo == comment && $0.replaces == nil }
      .max { $0.modified < $1.modified }
  }

  /// The draft of a new wording.
  func draft(rewording reply: ReplyID) -> Reply? {
    byID.values.filter { $0.status == .draft && $0.replaces == reply }.max { $0.modified < $1.modified }
  }

  /// Those that others may see, in order.
  var shown: [Reply] { byID.values.filter(\.isShown).sorted { $0.id < $1.id } }

  /// All of them: those that need the person, those on their way, those that are held, drafts, and what stands; of each the
  /// latest first.
  var latestFirst: [ReplyID] {
    byID.values.map { (group: Group($0), reply: $0) }
      .sorted {
        ($1.group.rawValue, $0.reply.modified, $0.reply.id) > ($0.group.rawValue, $1.reply.modified, $1.reply.id)
      }
      .map(\.reply.id)
  }

  private enum Group: Int {
    case inNeed, underway, held, draft, standing

    init(_ reply: Reply) {
      if reply.status == .draft {
        self = .draft
      } else if let way = reply.delivery, way.isUnderway {
        self = way.needsPerson ? .inNeed : way.state == .held ? .held : .underway
      } else {
        self = .standing
      }
    }
  }

  /// Takes in what the disk says. What is being written, and what the disk did not take, is newer than its file.
  ///
  /// - Returns: whether that changed anything.
  mutating func take(_ read: [Reply], keeping writing: ReplyID?) -> Bool {
    var known = Dictionary(read.map { ($0.id, $0) }, uniquingKeysWith: { _, new in new })
    for id in unsaved.union(writing.map { [$0] } ?? []) {
      if let reply = byID[id] { known[id] = reply }
    }
    guard known != byID else { return false }
    byID = known
    return true
  }

  /// A draft got another name, because somebody else wrote under its own.
  mutating func fork(_ old: ReplyID, to reply: Reply) {
    byID[old] = nil
    byID[reply.id] = reply
    unsaved.remove(old)
  }
}
