import Blog

/// What a list over all blogs is called.
public struct GatheringWords: Hashable, Sendable {
  private let gathering: Gathering

  /// Of a list.
  public init(_ gathering: Gathering) { self.gathering = gathering }

  /// The words.
  public var text: String {
    switch gathering {
    case .new: "All new"
    case .answers: "Answers to me"
    case .starred: "Starred"
    case .mine: "Mine"
    case .everything: "All blogs"
    }
  }
}

/// How the order of blogs is named.
public struct ShelfOrderWords: Hashable, Sendable {
  private let order: ShelfOrder

  /// Of an order in its direction.
  public init(_ order: ShelfOrder) { self.order = order }

  /// What stands first.
  public var text: String {
    switch (order.key, order.isReversed) {
    case (.settings, false): "as listed"
    case (.settings, true): "as listed, last first"
    case (.name, false): "by name"
    case (.name, true): "by name, Z first"
    case (.new, false): "most new first"
    case (.new, true): "least new first"
    case (.latest, false): "looked at last first"
    case (.latest, true): "looked at longest ago first"
    case (.trouble, false): "trouble first"
    case (.trouble, true): "trouble last"
    }
  }

  /// As a sentence.
  var sentence: String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}

/// What the list of blogs says beside names.
public enum ShelfWords: Hashable, Sendable {
  case title
  /// So many blogs, and so many of them cannot be read or had.
  case blogs(Int, inTrouble: Int)
  case posts(Int)
  /// `12 new`
  case newPosts(Int)
  case newComments(Int)
  case drafts(Int)
  /// The blog is being asked.
  case looking
  /// It was not counted yet.
  case counting
  case slow
  case unreadable
  /// Of its last sync.
  case sync(SyncStanding)
  /// Which of how many rows.
  case row(Int, of: Int)
  /// Servers are being asked: so many of so many are done.
  case syncing(Int, of: Int)

  /// The words.
  public var text: String {
    switch self {
    case .title: "Blogs"
    case .blogs(let count, 0): Counted.blogs.text(count)
    case .blogs(let count, let inTrouble): "\(Counted.blogs.text(count)), \(inTrouble) in trouble"
    case .posts(let count): Counted.posts.text(count)
    case .newPosts(let count): "\(count)"
    case .newComments(let count): "+\(count)"
    case .drafts(let count): "✎\(count)"
    case .looking: "looking …"
    case .counting: "…"
    case .slow: "does not answer"
    case .unreadable: "cannot be read"
    case .sync(let standing): Self.remark(standing)
    case .row(let row, let count): "Row \(row) of \(count)"
    case .syncing(let done, let count): "Looking for news: \(done) of \(count)"
    }
  }

  private static func remark(_ standing: SyncStanding) -> String {
    switch SyncRemark(standing) {
    case nil: ""
    case .looked(let age): age.text ?? ""
    case .offline(let age): "offline" + (age.text.map { "; \($0)" } ?? "")
    case .failed: standing.trouble?.fault.word.replacing("_", with: " ") ?? ""
    case .incomplete: "not all here yet"
    case .never: "never looked at"
    }
  }
}

/// The signs that stand before blogs, and what stands behind their names.
public enum ShelfSign: Hashable, Sendable, CaseIterable {
  case new, trouble, posts, comments, drafts

  /// As it stands there.
  public var sign: String {
    switch self {
    case .new: "●"
    case .trouble: "⚠"
    case .posts: "12"
    case .comments: "+40"
    case .drafts: "✎2"
    }
  }

  /// What it means.
  public var text: String {
    switch self {
    case .new: "something is new"
    case .trouble: "cannot be read, or cannot be had"
    case .posts: "so many posts were not read"
    case .comments: "so many comments were not read"
    case .drafts: "so many drafts of yours wait"
    }
  }

  /// What stands above them in help.
  public static let title = "Signs in the list of blogs"
}
