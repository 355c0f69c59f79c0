import Glibc
import SeededRandom

/// What happens in one trial: all of it follows from a seed.
struct TrialPlan: CustomStringConvertible {
  /// How the first words get into a composer.
  enum Start: CaseIterable {
    /// Keys wait for what they are meant for.
    case unhurried
    /// Everything is typed before the first picture.
    case typedAhead
  }

  /// What goes wrong while words are typed.
  enum Fault {
    case none
    case disk([FaultyDisk.Rule])
    /// The blog lies on a disk of so many kilobytes more than it needs.
    case fullDisk(kilobytes: Int)
    case fileLimit(bytes: Int)
    case stalledTerminal(byFlowControl: Bool)
    case resizes
    case suspended
    case harmlessSignals
    case othersKilled
    case folderGone
    case editor
  }

  /// How it ends.
  enum End: CaseIterable {
    case kill
    case terminate
    case hangUp
    case closedTerminal
    case quit
  }

  /// What the program is at when it ends.
  enum LastState: CaseIterable {
    case writing, preview, help, justClosed, justPublished, search, editing, paste
  }

  var seed: UInt64
  var start: Start
  var fault: Fault
  var end: End
  var windows: Int
  var writers: Int
  var isCold: Bool
  /// Words that are typed before the fault, and from then on.
  var before: Int
  var after: Int
  /// Whether the fault is over before the end.
  var heals: Bool
  var last: LastState

  /// Seeds from here on are steps of writes that fail, one after the other.
  static let firstStep: UInt64 = 10_000

  static var steps: [UInt64] {
    Array((firstStep...).prefix { FaultyDisk.step(Int($0 - firstStep)) != nil })
  }

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.seed = seed
    start = Int.random(in: 0..<4, using: &random) == 0 ? .typedAhead : .unhurried
    fault = Self.fault(using: &random)
    end = Int.random(in: 0..<3, using: &random) == 0 ? .kill : End.allCases.randomElement(using: &random) ?? .kill
    let isCrowd = Int.random(in: 0..<4, using: &random) == 0
    windows = isCrowd ? Int.random(in: 2...10, using: &random) : 1
    if case .othersKilled = fault { windows = max(windows, 3) }
    writers = min(windows, Int.random(in: 1...3, using: &random))
    isCold = Bool.random(using: &random)
    before = Int.random(in: 0...15, using: &random)
    after = Int.random(in: 5...25, using: &random)
    heals = Int.random(in: 0..<3, using: &random) == 0
    last = Bool.random(using: &random) ? .writing : LastState.allCases.randomElement(using: &random) ?? .writing
    if seed >= Self.firstStep, let rules = FaultyDisk.step(Int(seed - Self.firstStep)) { fault = .disk(rules) }
    // A namespace of its own, and a descriptor of ours, go with one window.
    switch fault {
    case .fullDisk, .stalledTerminal: (windows, writers) = (1, 1)
    default: break
    }
  }

  private static func fault(using random: inout SeededGenerator) -> Fault {
    switch Int.random(in: 0..<20, using: &random) {
    case 0...2: .none
    case 3...9: .disk(FaultyDisk.rules(using: &random))
    case 10: .fullDisk(kilobytes: Int.random(in: 0...12, using: &random))
    case 11: .fileLimit(bytes: Int.random(in: 0...900, using: &random))
    case 12...13: .stalledTerminal(byFlowControl: Bool.random(using: &random))
    case 14: .resizes
    case 15: .suspended
    case 16: .harmlessSignals
    case 17: .othersKilled
    case 18: .folderGone
    default: .editor
    }
  }

  var description: String {
    "seed \(seed): \(start), \(fault)\(heals ? ", heals" : ""), \(last), \(end), \(windows) windows, \(writers) writers, "
      + "\(isCold ? "cold" : "warm"), \(before) + \(after) words"
  }
}
