import Blog
import BlogStore
import CPosix
import Glibc
import Synchronization
import Words

/// A process of its own for the store's tests: it does one thing to a repository or a journal, under conditions that
/// a test process must not put on itself, and is killed in the middle if it is told so.
///
///     store-faults [--die-at N] [--stop-at N] [--uid N] [--file-limit BYTES] [--tmpfs BYTES] [--patience MS] COMMAND FOLDER ARGUMENT…
///
/// Prints one line for each thing done, `done …` or `problem …`.
@main struct StoreFaults {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var conditions = Conditions()
    while let name = arguments.first, name.hasPrefix("--"), arguments.count > 1, let value = Int(arguments[1]) {
      conditions.add(name, value)
      arguments.removeFirst(2)
    }
    guard arguments.count >= 2, let command = Command.all[arguments[0]] else {
      print("usage: store-faults [--die-at N] [--stop-at N] [--uid N] [--file-limit BYTES] [--tmpfs BYTES] COMMAND …")
      exit(64)
    }
    conditions.impose(on: arguments[1])
    command(Context(folder: arguments[1], arguments: Array(arguments.dropFirst(2)), conditions))
  }
}

/// What the process is put under before it does anything.
struct Conditions {
  /// The number of the step of a write at which the process kills itself, from 1.
  fileprivate var dieAt: Int?
  /// The number of the step at which it stops and waits to be killed or sent on.
  fileprivate var stopAt: Int?
  /// How long another process that keeps the index may get no further; for ever where a test does not say.
  fileprivate var patience = Int.max
  private var user: Int?
  private var fileLimit: Int?
  private var tmpfs: Int?

  mutating func add(_ name: String, _ value: Int) {
    switch name {
    case "--die-at": dieAt = value
    case "--stop-at": stopAt = value
    case "--uid": user = value
    case "--file-limit": fileLimit = value
    case "--tmpfs": tmpfs = value
    case "--patience": patience = value
    default: exit(64)
    }
  }

  func impose(on folder: String) {
    if let tmpfs {
      // In a mount namespace of its own, so that nothing is left behind. MS_REC | MS_PRIVATE.
      guard lukija_unshare_mounts() == 0, mount("none", "/", nil, 0x44000, nil) == 0,
        mount("tmpfs", folder, "tmpfs", 0, "size=\(tmpfs)") == 0
      else {
        print("impossible")
        exit(0)
      }
    }
    if let fileLimit {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: rlim_t(fileLimit), rlim_max: rlim_t(fileLimit))
      setrlimit(__rlimit_resource_t(1), &limit)
    }
    if let user {
      guard setgid(gid_t(user)) == 0, setuid(uid_t(user)) == 0 else {
        print("impossible")
        exit(0)
      }
    }
  }
}

/// What a command works with.
struct Context {
  let folder: String
  let arguments: [String]
  private let patience: Int
  /// Is told the name of each step.
  private let step: @Sendable (String) -> Void

  init(folder: String, arguments: [String], _ conditions: Conditions) {
    self.folder = folder
    self.arguments = arguments
    patience = conditions.patience
    let steps = Steps()
    step = { name in
      let number = steps.next()
      if number == conditions.dieAt {
        print("killed \(name)")
        fflush(nil)
        kill(getpid(), SIGKILL)
      }
      if number == conditions.stopAt {
        print("stopped \(name)")
        fflush(nil)
        kill(getpid(), SIGSTOP)
      }
    }
  }

  private var observe: WriteObserver { { [step] in step($0.rawValue) } }

  var repository: JSONBlogRepository { JSONBlogRepository(folder: folder, observe: observe) }

  /// The index, in the folder, of the blog that the first argument names.
  var catalogue: IndexedCatalogue {
    IndexedCatalogue(
      repository: JSONBlogRepository(folder: arguments[0]), cacheFolder: folder, patience: patience
    ) { [step] in step($0.rawValue) }
  }

  func stateStore(machine: String, smallJournal: Int) -> JSONLinesStateStore {
    JSONLinesStateStore(
      folder: folder, blog: "blog", machine: machine, now: StateLocation.microsecondsNow, smallJournal: smallJournal,
      observe: observe)
  }

  func number(_ index: Int) -> Int { arguments.indices.contains(index) ? Int(arguments[index]) ?? 0 : 0 }

  /// Says how a thing went.
  func report(_ words: String, _ body: () throws(Problem) -> Void) {
    do throws(Problem) {
      try body()
      print("done \(words)")
    } catch {
      print("problem \(words): \(error.sentence)")
    }
  }
}

private final class Steps: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
