import Blog

/// What the reader says of a blog's news.
public enum NewsNotice: Hashable, Sendable {
  /// What came, and what else is worth saying.
  case came(SyncSummary, SyncFact?)
  case nothing
  /// Somebody looks already; the key in the list that ends it.
  case lookingAlready(stopKey: String)
  /// The person ended it; what had come by then.
  case stopped(SyncSummary?)
  case offline(SyncAge)
  case failed(SyncFault, SyncSummary?)
  /// The folder took nothing more.
  case problem(Problem)
  case refused(SyncRefusal)
  /// The blog is fetched from nowhere; its folder, and its address where that is known, as a shell takes them.
  case noAddress(folder: String, home: String?)
  /// When it was looked at, where that was asked for; nil for a blog that is fetched from nowhere.
  case standing(SyncRemark?)
  /// Why the last sync failed, and when the last one was complete.
  /// Of a blog of the list of blogs, its name.
  case trouble(SyncStanding.Trouble, lastSuccess: Timestamp?, blog: String? = nil)

  var isError: Bool {
    switch self {
    case .failed, .problem, .trouble: true
    case .refused(.taken): false
    case .refused: true
    case .came, .nothing, .lookingAlready, .stopped, .offline, .noAddress, .standing: false
    }
  }

  var text: String {
    switch self {
    case .came(let summary, let fact): "News: \(summary.words)." + (fact.map { " \($0.text)" } ?? "")
    case .nothing: "Nothing new."
    case .lookingAlready(let key): "Looking for news already; \(key) in the list stops it."
    case .stopped(let summary?): "Stopped: \(summary.words) came. C-r goes on from there."
    case .stopped(nil): "Stopped. C-r goes on from there."
    case .offline(let age): "Offline; " + (age.text.map { "last looked for news \($0)." } ?? SyncFault.offline.advice)
    case .failed(let fault, let summary): (summary.map { "\($0.words) came; then " } ?? "No news: ") + fault.sentence
    case .problem(let problem): "No news: \(problem.sentence)"
    case .refused(let refusal): Self.capitalised(refusal.text)
    case .noAddress(let folder, let home):
      (home == nil
        ? "This blog has no address to look at for news" : "This blog is not fetched from its address yet")
        + "; its files are read again. “lukija add \(home ?? "ADDRESS")\(folder.isEmpty ? "" : " --into \(folder)")” "
        + (home == nil ? "gives it one." : "begins that.")
    case .standing(let remark?): remark.text + "."
    case .trouble(let trouble, let lastSuccess, let blog):
      (blog.map { "\($0): " } ?? "") + "Sync, \(trouble.time.moment): \(trouble.fault.sentence)"
        + (lastSuccess.map { " Last complete: \($0.moment)." } ?? "")
    case .standing(nil): "This blog has no address to look at for news."
    }
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
