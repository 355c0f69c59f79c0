import Blog
import Reader
import Sync
import TextFormats
import Words

/// What became of a sync.
struct SyncOutcome {
  var blog: SyncedBlog
  var tally = ImportTally()
  var notes: [ImportNote] = []
  var facts: [SyncFact] = []
  var failure: Failure?
  /// Files whose place was taken by another one that says the same, in order.
  var moved: [(double: PostID, post: PostID)] = []
  /// Why what is remembered of those did not follow.
  var marksProblem: Problem?
  var isDryRun = false
  /// Replies whose way changed in it.
  var delivered: [SyncReport.Delivered] = []
  /// Why what became of a reply could not be kept.
  var outboxProblem: Problem?
  /// Whether everything that the server has was fetched once.
  var isComplete = false
  var lastSuccess: Timestamp?
  var requests = 0
  var bytes = 0

  /// Why it ended before its end.
  enum Failure {
    case server(SyncFault)
    case folder(Problem)
    case refused(CommandFault)

    /// What is kept of it.
    var fault: SyncFault? {
      switch self {
      case .server(let fault): fault
      case .folder(let problem): SyncFault(problem)
      case .refused(.sync(.taken)): .locked
      case .refused: nil
      }
    }
  }

  var summary: SyncSummary { SyncSummary(toldTally, isDryRun: isDryRun) }

  /// As it is told.
  var toldTally: ImportTally {
    var told = tally
    // A post's file changes with its thread: what is told then is the thread's news.
    let hasNewsOfThreads = [.new, .changed, .vanished].contains { tally.comments[$0] ?? 0 > 0 }
    if hasNewsOfThreads { told.posts[.changed] = nil }
    return told
  }

  /// Whether what was counted is here: where the folder took nothing more, nobody knows how much it was.
  var isCertain: Bool {
    switch failure {
    case nil, .server: true
    case .folder, .refused: false
    }
  }

  /// What is said of it where it failed.
  var complaint: String? { complaint(isAnythingHere: true) }

  /// - Parameter isAnythingHere: whether it goes on where it was stopped.
  func complaint(isAnythingHere: Bool) -> String? {
    switch failure {
    case nil: nil
    case .server(let fault) where !isAnythingHere: SyncNotice.firstFault(fault, blog: blog.label).text
    case .server(let fault): SyncNotice.fault(fault, blog: blog.label).text
    case .folder(let problem): SyncNotice.problem(problem, blog: blog.label).text
    case .refused(.sync(.taken(_, let process))): SyncNotice.busy(process: process, blog: blog.label).text
    case .refused(let fault): fault.text
    }
  }

  /// Whether somebody else is at it: what is new comes all the same.
  var isTaken: Bool {
    if case .refused(.sync(.taken)) = failure { true } else { false }
  }

  /// Nothing failed but the network, which is no error: it is away now and then.
  var isOffline: Bool {
    if case .server(.offline) = failure { true } else { false }
  }
}

extension SyncFault {
  /// What is kept of a folder's problem; nil for those that are no sync's.
  init?(_ problem: Problem) {
    if problem.isOutOfSpace {
      self = .diskFull
    } else if case .file(.refused(.write, _, _)) = problem.diagnostic {
      self = .readOnly
    } else if problem.diagnostic == .file(.locked) {
      self = .locked
    } else {
      return nil
    }
  }
}

/// An element of `lukija sync --json`: data/schemas/sync.schema.json.
extension SyncOutcome: JSONPrintable {
  var json: JSON { Language.inEnglish { englishJSON } }

  private var englishJSON: JSON {
    func counts(_ outcomes: [ImportTally.Outcome: Int]) -> JSON {
      JSONOutput.members([
        "new": outcomes[.new] ?? 0, "changed": outcomes[.changed] ?? 0, "vanished": outcomes[.vanished] ?? 0,
      ])
    }
    var json = JSONOutput.members([
      "name": blog.name, "folder": blog.folder, "home": blog.source.home, "adapter": blog.source.adapter.rawValue,
      "complete": isComplete, "last_success": lastSuccess?.text, "requests": requests, "bytes": bytes,
    ])
    json["posts"] = counts(tally.posts)
    json["comments"] = counts(tally.comments)
    json["facts"] = JSON(
      .array(facts.map { JSONOutput.members(["kind": $0.word, "message": $0.text]) }))
    if let complaint {
      json["fault"] = JSONOutput.members([
        "kind": failure?.fault?.word ?? "folder", "message": complaint, "until": failure?.fault?.until?.text,
      ])
    }
    return json
  }
}
