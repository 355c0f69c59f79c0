import Blog

/// Merges journals: every fact has one register, and the latest line about it wins. Lines of the same moment are
/// ordered by what they say, so the order in which journals and lines are read makes no difference.
struct StateMerge: Sendable {
  /// One remembered fact.
  enum Register: Hashable, Sendable {
    case postRead(PostID)
    case postStarred(PostID)
    case commentRead(PostID, CommentID)
    case position(PostID)
    case commentFolded(PostID, CommentID)
    case linkBacksShown(PostID)
    case postOpened
    case setting(String)
    case identity
  }

  private struct Winner {
    var at: Int64
    /// The whole line's change, or the part of it that concerns the register.
    var change: StateChange
    /// The caller's number for the line.
    var line: Int
  }

  private var winners: [Register: Winner] = [:]
  /// The latest moment seen, in microseconds.
  private(set) var latest = Int64.min

  /// Considers one line.
  ///
  /// - Parameter number: names the line in ``winningComments(of:line:)``.
  mutating func add(_ line: StateLine, number: Int = 0) {
    latest = max(latest, line.at)
    for (register, change) in StateMerge.parts(of: line.change) {
      if let present = winners[register] {
        guard line.at > present.at || line.at == present.at && StateMerge.precedes(present.change, change) else {
          continue
        }
      }
      winners[register] = Winner(at: line.at, change: change, line: number)
    }
  }

  /// What is left of a line that was added: nil where later lines say otherwise about all of it.
  func remainder(of line: StateLine, number: Int) -> StateLine? {
    let parts = StateMerge.parts(of: line.change).filter { winners[$0.register]?.line == number }
    guard !parts.isEmpty else { return nil }
    var seen: Set<CommentID> = []
    var comments: [CommentID] = []
    for (register, _) in parts {
      switch register {
      case .commentRead(_, let comment), .commentFolded(_, let comment):
        if seen.insert(comment).inserted { comments.append(comment) }
      default: break
      }
    }
    switch line.change {
    case .commentsRead(let post, _, let value):
      return StateLine(at: line.at, change: .commentsRead(post, comments, value))
    case .commentsFolded(let post, _, let value):
      return StateLine(at: line.at, change: .commentsFolded(post, comments, value))
    default: return line
    }
  }

  /// Everything remembered.
  var state: ReadingState {
    var state = ReadingState()
    for winner in winners.values { state.apply(winner.change) }
    return state
  }

  private static func precedes(_ a: StateChange, _ b: StateChange) -> Bool {
    StateLine.json(of: a).compactText.lexicographicallyPrecedes(StateLine.json(of: b).compactText)
  }

  private static func parts(of change: StateChange) -> [(register: Register, change: StateChange)] {
    switch change {
    case .postRead(let post, _): [(.postRead(post), change)]
    case .postStarred(let post, _): [(.postStarred(post), change)]
    case .commentsRead(let post, let comments, let value):
      comments.map { (.commentRead(post, $0), .commentsRead(post, [$0], value)) }
    case .position(let post, _): [(.position(post), change)]
    case .commentFolded(let post, let comment, _): [(.commentFolded(post, comment), change)]
    case .commentsFolded(let post, let comments, let value):
      comments.map { (.commentFolded(post, $0), .commentFolded(post, $0, value)) }
    case .linkBacksShown(let post, _): [(.linkBacksShown(post), change)]
    case .postOpened: [(.postOpened, change)]
    case .setting(let name, _): [(.setting(name), change)]
    case .identity: [(.identity, change)]
    }
  }
}
