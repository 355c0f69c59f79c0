import Blog

/// How long ago a blog was looked at for news with success.
public struct SyncAge: Hashable, Sendable {
  /// Nil where it never was.
  public var seconds: Int64?

  /// At the moment of which the standing is.
  public init(_ standing: SyncStanding) {
    seconds = standing.lastSuccess.map { max(0, standing.now.seconds - $0.seconds) }
  }

  /// `2 hours ago`; nil where it never was.
  var text: String? { span.map { $0.map { "\($0) ago" } ?? "just now" } }

  /// `2 hours`; nil where it never was, and within where it is less than a minute.
  var span: String?? {
    guard let seconds else { return .none }
    for (unit, length) in [("day", 86_400), ("hour", 3600), ("minute", 60)] as [(String, Int64)]
    where seconds >= length {
      return .some("\(seconds / length) \(unit)\(seconds / length == 1 ? "" : "s")")
    }
    return .some(nil)
  }
}

/// What is said of the last sync where nothing else is.
public enum SyncRemark: Hashable, Sendable {
  /// It was complete.
  case looked(SyncAge)
  /// There was no network.
  case offline(SyncAge)
  /// Something is wrong, which stands among the problems.
  case failed(SyncAge)
  /// The blog is not fetched whole yet.
  case incomplete
  /// Nobody has looked yet.
  case never

  /// Nil of a blog that is fetched from nowhere.
  public init?(_ standing: SyncStanding) {
    guard standing.isFetched else { return nil }
    let age = SyncAge(standing)
    switch standing.trouble?.fault {
    case .offline?: self = .offline(age)
    case .cancelled?, nil: self = !standing.isComplete ? .incomplete : age.seconds == nil ? .never : .looked(age)
    case _?: self = .failed(age)
    }
  }

  /// A few words.
  public var text: String {
    switch self {
    case .looked(let age): "Last looked for news \(age.text ?? "long ago")"
    case .offline(let age): "Offline" + (age.text.map { "; last looked for news \($0)" } ?? "")
    case .failed(let age):
      "No news" + ((age.span ?? nil).map { " for \($0)" } ?? "") + ": :problems shows why"
    case .incomplete: "Not all of the blog is here yet: C-r goes on"
    case .never: "Nobody has looked for news yet: C-r does"
    }
  }
}
