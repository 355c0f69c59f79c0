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
    /// From outside: at the keyboard their keys are keys.
    case interrupt, quitSignal

    /// What the first seeds choose from.
    static let first: [End] = [.kill, .terminate, .hangUp, .closedTerminal, .quit]

    /// What ends the program in order, so that it tells its caller so.
    var signal: Int32? {
      switch self {
      case .terminate: SIGTERM
      case .hangUp: SIGHUP
      case .interrupt: SIGINT
      case .quitSignal: SIGQUIT
      case .kill, .closedTerminal, .quit: nil
      }
    }
  }

  /// What the program is at when it ends.
  enum LastState: CaseIterable {
    case writing, preview, help, justClosed, justPublished, search, editing, paste
  }

  var seed: UInt64
  var start: Start
  var fault: Fault
  /// What goes wrong together with it.
  var second = Fault.none
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
    end = Int.random(in: 0..<3, using: &random) == 0 ? .kill : End.first.randomElement(using: &random) ?? .kill
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
    if Self.combinations.contains(seed) { combine(Int(seed - Self.combinations.lowerBound)) }
    // What nobody has tried yet may be anything.
    if seed >= 1_000_000, Bool.random(using: &random) { combine(Int.random(in: 0..<1000, using: &random)) }
  }

  /// Seeds of two faults at a time, and of ends by other signals, in turn.
  static let combinations: Range<UInt64> = 20_000..<20_072

  private mutating func combine(_ number: Int) {
    let ends: [End] = [.interrupt, .quitSignal, .terminate, .hangUp, .kill]
    end = ends[number % ends.count]
    (windows, writers) = (1, 1)
    let slow = FaultyDisk.Rule(
      operation: ["write", "sync", "rename", "any"][number % 4], skip: 0, count: 0,
      action: .delay(milliseconds: [700, 1500, 4000][number % 3]),
      part: [.blog, .everything][number / 2 % 2])
    switch number % 8 {
    case 0: (fault, second) = (.stalledTerminal(byFlowControl: number % 16 == 0), .disk([slow]))
    case 1:
      fault = .fullDisk(kilobytes: number % 12)
      (windows, writers) = (2, 2)
    case 2: fault = .editor
    case 3: (fault, second) = (.resizes, .disk([slow]))
    case 4: (fault, second) = (.suspended, .disk([slow]))
    case 5: (fault, second) = (.harmlessSignals, .disk([slow]))
    case 6: (fault, second) = (.resizes, .folderGone)
    default: fault = .none
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
    "seed \(seed): \(start), \(fault), \(second)\(heals ? ", heals" : ""), \(last), \(end), \(windows) windows, \(writers) writers, "
      + "\(isCold ? "cold" : "warm"), \(before) + \(after) words"
  }
}
