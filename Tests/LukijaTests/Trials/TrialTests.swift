import Foundation
import PtyTestSupport
import Synchronization
import Testing

/// Nothing older than a second is lost, whatever happens: type, inject a fault, end, start again.
///
/// Seeds 1 to 40 and some of two faults at a time, with `LUKIJA_TRIALS=400` as many, and then a fault at each step of each
/// write and all combinations as well;
/// `LUKIJA_RANDOM_TRIALS=40` adds some that nobody has tried yet, and `LUKIJA_TRIAL_SEED=7` (or `7..<9`) runs them again.
struct TrialTests {
  /// They wait nearly all the time; but other tests run beside them.
  private static var jobs: Int { seeds.count > 60 ? 6 : 4 }

  private static let seeds: [UInt64] = {
    let environment = ProcessInfo.processInfo.environment
    let asked = environment["LUKIJA_TRIAL_SEED"]?.components(separatedBy: "..<").compactMap { UInt64($0) } ?? []
    if let first = asked.first { return Array(Range(uncheckedBounds: (first, max(first + 1, asked.last ?? 0)))) }
    let fixed = environment["LUKIJA_TRIALS"].flatMap { UInt64($0) }
    let others = environment["LUKIJA_RANDOM_TRIALS"].flatMap { Int($0) } ?? 0
    let combinations = fixed == nil ? Array(TrialPlan.combinations.prefix(8)) : Array(TrialPlan.combinations)
    return (0..<(fixed ?? 40)).map { $0 + 1 } + (fixed == nil ? [] : TrialPlan.steps) + combinations
      + (0..<others).map { _ in UInt64.random(in: 1_000_000...999_999_999) }
  }()

  @Test func noWordOlderThanASecondIsLost() async {
    let round = TrialRound(Self.seeds)
    await withTaskGroup { group in
      for _ in 0..<Self.jobs { group.addTask { await round.work() } }
    }
    let verdict = round.verdict
    print(
      "\(Self.seeds.count) trials, \(verdict.words) words older than a second: \(verdict.onDisk) on disk, "
        + "\(verdict.shown) shown as unsaved, \(verdict.printed) printed, \(verdict.lost.count) lost. "
        + "The oldest word that is nowhere: \(verdict.oldestGone). "
        + "The slowest: \(verdict.slowest).")
    #expect(verdict.lost.isEmpty)
    #expect(verdict.faults.isEmpty)
    #expect(verdict.words > Self.seeds.count)
  }
}

/// Trials that several threads take one after the other.
private final class TrialRound: Sendable {
  private let rest: Mutex<[UInt64]>
  private let sum = Mutex(TrialVerdict())

  init(_ seeds: [UInt64]) { rest = Mutex(seeds.reversed()) }

  var verdict: TrialVerdict { sum.withLock { $0 } }

  /// On a thread of its own: it waits nearly all the time, which the threads of tasks must not.
  func work() async {
    await withCheckedContinuation { continuation in
      let thread = Thread { [self] in
        while let seed = rest.withLock({ $0.popLast() }) { take(TrialPlan(seed: seed)) }
        continuation.resume()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  private func take(_ plan: TrialPlan) {
    let start = ContinuousClock.now
    var verdict = Trial.run(plan)
    verdict.slowest = [TrialVerdict.Time(seed: plan.seed, duration: .now - start)]
    sum.withLock { $0 += verdict }
    if ProcessInfo.processInfo.environment["LUKIJA_TRIAL_SEED"] != nil { print("\(plan)\n  \(verdict)") }
    guard !verdict.lost.isEmpty || !verdict.faults.isEmpty else { return }
    print("\(plan)\n  lost: \(verdict.lost)\n  faults: \(verdict.faults)")
  }
}
