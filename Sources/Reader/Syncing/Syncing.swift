import Blog
import Words

/// What is known of the blog's server, and whether it is being asked.
public struct Syncing: Equatable, Sendable {
  /// A sync that goes on.
  struct Running: Equatable, Sendable {
    /// Whether a person waits to be told what came of it.
    var isAsked: Bool
    var isStopping = false
    var count: NewsCount?
    /// So many replies are sent, and no news are looked for; nil where those are.
    var sending: Int?
  }

  /// What is remembered; nil until it is read.
  var standing: SyncStanding?
  /// Whether that is asked for.
  var isLearning = false
  /// Nil where no server is asked.
  var running: Running?
  /// Replies that are sent as soon as what goes on has ended.
  var toSend: Int?
  /// Whether news are looked for as soon as what goes on has ended.
  var isToLook = false
  /// Whether a person wants to know when the blog was looked at.
  var isToTell = false
  /// What is said of the last sync until the next key, where there is room.
  var remark: SyncRemark?

  /// Why the last sync failed. A network that is away is none of the blog's problems.
  var trouble: SyncStanding.Trouble? {
    guard let trouble = standing?.trouble, trouble.fault != .offline, trouble.fault != .cancelled else { return nil }
    return trouble
  }

  /// Whether something goes on that can be stopped.
  var canStop: Bool { running?.isStopping == false }
}

extension Syncing {
  var work: Work? {
    guard let running else { return nil }
    let title: WorkTitle =
      if running.isStopping {
        .stoppingSync
      } else if let sending = running.sending {
        .sending(sending)
      } else if let count = running.count, count.isFirst {
        .fetching(posts: count.posts, comments: count.comments)
      } else {
        .lookingForNews
      }
    return Work(
      id: .sync, title: title, cancel: running.isStopping ? [] : [.sync(.stop)],
      stopKey: running.isStopping ? nil : KeyMap.key(for: .list(.endSearch)))
  }
}
