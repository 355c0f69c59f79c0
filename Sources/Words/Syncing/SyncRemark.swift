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
  var text: String? {
    span.map { span in
      span.map { say("\($0) ago", fi: "\($0) sitten") } ?? say("just now", fi: "juuri äsken")
    }
  }

  /// `2 hours`; nil where it never was, and within where it is less than a minute.
  var span: String?? {
    length.map { length in
      length.map { count, unit in
        say("\(count) \(unit.english)\(count == 1 ? "" : "s")", fi: "\(count) \(count == 1 ? unit.one : unit.many)")
      }
    }
  }

  /// How long nothing has come, as it goes on behind “No news”; empty where that is not known or not long.
  fileprivate var lack: String {
    guard let (count, unit) = length ?? nil else { return "" }
    return say(" for \(count) \(unit.english)\(count == 1 ? "" : "s")", fi: " \(count) \(unit.into)")
  }

  /// In the largest unit of which there is one; nil where it never was, and within where it is less than a minute.
  private var length: (Int64, Unit)?? {
    guard let seconds else { return .none }
    return .some(Unit.all.first { seconds >= $0.seconds }.map { (seconds / $0.seconds, $0) })
  }
}

/// A unit of time, with its forms.
private struct Unit {
  var seconds: Int64
  var english: String
  /// `1 tunti`
  var one: String
  /// `2 tuntia`
  var many: String
  /// `2 tuntiin`
  var into: String

  static let all = [
    Unit(seconds: 86_400, english: "day", one: "päivä", many: "päivää", into: "päivään"),
    Unit(seconds: 3600, english: "hour", one: "tunti", many: "tuntia", into: "tuntiin"),
    Unit(seconds: 60, english: "minute", one: "minuutti", many: "minuuttia", into: "minuuttiin"),
  ]
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
    case .looked(let age):
      say(
        "Last looked for news \(age.text ?? "long ago")",
        fi: "Uusia haettu viimeksi \(age.text ?? "kauan sitten")")
    case .offline(let age):
      say(
        "Offline" + (age.text.map { "; last looked for news \($0)" } ?? ""),
        fi: "Ei verkkoyhteyttä" + (age.text.map { "; uusia haettu viimeksi \($0)" } ?? ""))
    case .failed(let age):
      say("No news\(age.lack): :problems shows why", fi: "Ei uusia\(age.lack): :problems kertoo syyn")
    case .incomplete:
      say("Not all of the blog is here yet: C-r goes on", fi: "Blogi ei ole vielä kokonaan täällä: C-r jatkaa")
    case .never:
      say("Nobody has looked for news yet: C-r does", fi: "Uusia ei ole vielä haettu: C-r hakee")
    }
  }
}
