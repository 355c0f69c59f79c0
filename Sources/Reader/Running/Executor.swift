import Dispatch
import Synchronization

/// Where effects are carried out: on queues in the program, at once in tests.
package protocol Executor: Sendable {
  /// Does the work in turn with what its lane was given before.
  func run(_ lane: Lane, _ work: @escaping @Sendable () -> Void)
  /// Does the work in place of what the lane was given before, which finds its task cancelled.
  func replace(_ lane: Lane, by work: @escaping @Sendable () -> Void)
  /// Does the work after a while, as nobody waits for it.
  func runLater(_ lane: Lane, after delay: DispatchTimeInterval, _ work: @escaping @Sendable () -> Void)
  /// Goes on with work of a lane, from within it: a step that comes later where the machine is slow.
  func goOn(_ lane: Lane, with work: @escaping @Sendable () -> Void)
  /// Waits until everything that a lane was given is done; false where that took longer.
  func wait(for lane: Lane, atMost: Duration?) -> Bool
  /// Whether work is done before the call returns: then it cannot wait for who asked for it.
  var isInline: Bool { get }
}

/// Kinds of work: none waits for another's.
package enum Lane: Int, Hashable, Sendable, CaseIterable {
  /// The blog as a whole, and lists.
  case listing
  /// Look-ups of posts.
  case finding
  /// Keeping the catalogue up to the files.
  case keeping
  /// Searches; one that was given up does not hold up the next.
  case searching
  /// What may be wanted later.
  case preparing
  /// Whatever is written to the blog.
  case writing
  /// The journal: drafts do not wait for it.
  case remembering
  /// What is taken along: made, and saved.
  case taking
  /// Copies in the first place outside of the blog.
  case copying
  /// Copies in the second place, in case the first is slow too.
  case copyingElsewhere
  /// Bringing pictures, which may come from far.
  case picturing
  /// Drawing pictures in the text, some of which may come from far.
  case drawing
  /// Reading one post.
  case opening
  /// Setting a long page.
  case setting
  /// Finding in a long page.
  case searchingPage
  /// Asking the blog's server; it may take long.
  case syncing
  /// Asking the servers of several blogs, some at a time.
  case syncingMany
  /// Opening blogs: one whose disk does not answer keeps no other closed.
  case openingBlogs
  /// Marking several blogs, each by itself.
  case marking
  /// Looking at some of several blogs, in the same way.
  case lookingAtBlog

  /// Whether its work is done side by side.
  var isConcurrent: Bool {
    [.searching, .drawing, .syncingMany, .openingBlogs, .marking, .lookingAtBlog].contains(self)
  }
}

/// A queue for each lane.
package final class QueueExecutor: Executor {
  private let queues: [DispatchQueue]
  private let tasks = Mutex<[Lane: Task<Void, Never>]>([:])

  /// Nothing runs yet.
  package init() {
    queues = Lane.allCases.map { lane in
      let isQuiet = [.keeping, .preparing, .drawing, .syncing, .syncingMany].contains(lane)
      return DispatchQueue(
        label: "lukija.\(lane)", qos: isQuiet ? .utility : .userInitiated,
        attributes: lane.isConcurrent ? .concurrent : [])
    }
  }

  package func run(_ lane: Lane, _ work: @escaping @Sendable () -> Void) { queues[lane.rawValue].async(execute: work) }

  package func replace(_ lane: Lane, by work: @escaping @Sendable () -> Void) {
    tasks.withLock {
      $0[lane]?.cancel()
      $0[lane] = Task.detached(priority: .userInitiated, operation: work)
    }
  }

  package func runLater(_ lane: Lane, after delay: DispatchTimeInterval, _ work: @escaping @Sendable () -> Void) {
    queues[lane.rawValue].asyncAfter(deadline: .now() + delay, execute: work)
  }

  package func goOn(_ lane: Lane, with work: @escaping @Sendable () -> Void) { work() }

  package func wait(for lane: Lane, atMost limit: Duration?) -> Bool {
    guard let limit else {
      queues[lane.rawValue].sync {}
      return true
    }
    let end = DispatchSemaphore(value: 0)
    queues[lane.rawValue].async { end.signal() }
    let milliseconds = Int(limit / .milliseconds(1))
    return end.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }

  package var isInline: Bool { false }
}
