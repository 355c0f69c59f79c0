import Blog
import Synchronization

/// What day it is, for those who call yesterday so.
public enum Today {
  private static let seconds = Atomic<Int64>(.min)

  /// The moment by which days are told; nil where they are told by their dates. What was said already is not said again:
  /// whoever changes it draws anew.
  public static var ofProgram: Timestamp? {
    get {
      let known = seconds.load(ordering: .relaxed)
      return known == .min ? nil : Timestamp(seconds: known)
    }
    set { seconds.store(newValue?.seconds ?? .min, ordering: .relaxed) }
  }

  /// A test's own.
  @TaskLocal package static var ofTask: Timestamp?

  static var current: Timestamp? { ofTask ?? ofProgram }
}

extension Timestamp {
  /// The moment for people who read now, in the writer's own time zone: `yesterday 09:05`, in Finnish `eilen 9.05`; before that,
  /// and where nobody said what day it is, as ``spokenMoment``.
  public var recentMoment: String {
    guard let today = Today.current else { return spokenMoment }
    switch days(until: today) {
    case 0: return say("today \(timeOfDay)", fi: "tänään \(finnishTime(text))")
    case 1: return say("yesterday \(timeOfDay)", fi: "eilen \(finnishTime(text))")
    default: return spokenMoment
    }
  }

  /// The same without the time of day.
  public var recentDay: String {
    guard let today = Today.current else { return spokenDate }
    switch days(until: today) {
    case 0: return say("today", fi: "tänään")
    case 1: return say("yesterday", fi: "eilen")
    default: return spokenDate
    }
  }
}
