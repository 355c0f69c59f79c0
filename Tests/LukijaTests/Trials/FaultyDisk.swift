import Glibc
import PtyTestSupport
import SeededRandom

/// A disk that fails or takes its time, for the programs that are started with its environment.
struct FaultyDisk: Sendable {
  /// One line of what `faulty_disk.h` describes.
  struct Rule: CustomStringConvertible, Sendable {
    enum Action: Sendable {
      case error(Int32)
      /// Nil: for as long as the fault lasts.
      case delay(milliseconds: Int?)
      case short(Int)
      case die
    }

    /// Which part of the disk: the blog, or the blog and what else the program keeps.
    enum Part: CaseIterable, Sendable { case blog, replies, everything }

    var operation: String
    var skip: Int
    /// Zero: all of them.
    var count: Int
    var action: Action
    var part: Part

    static let full = Rule(operation: "write", skip: 0, count: 0, action: .error(ENOSPC), part: .blog)

    var description: String { "\(operation) \(skip) \(count) \(action) of \(part)" }

    fileprivate func line(_ place: Workplace) -> String {
      let (word, value) =
        switch action {
        case .error(let code): ("error", Int(code))
        case .delay(let milliseconds): ("delay", milliseconds ?? 0)
        case .short(let bytes): ("short", bytes)
        case .die: ("die", 0)
        }
      let path =
        switch part {
        case .blog: place.blog
        case .replies: place.blog + "/replies"
        case .everything: place.path
        }
      return "\(operation) \(skip) \(count) \(word) \(value) \(path)\n"
    }
  }

  let place: Workplace
  private var plan: String { place.path + "/faults" }

  /// What a program is started with.
  var environment: [String: String?] {
    ["LD_PRELOAD": PtySession.product("libfaulty-disk.so"), "FAULTY_DISK": plan]
  }

  /// From now on the disk is like this.
  func begin(_ rules: [Rule]) {
    place.write("faults.new", rules.map { $0.line(place) }.joined())
    rename(plan + ".new", plan)
  }

  /// The disk is well again, and what waited for it goes on.
  func end() { unlink(plan) }

  /// One fault at one step of one write: all of them in turn. Nil behind the last.
  static func step(_ number: Int) -> [Rule]? {
    guard number >= 0 else { return nil }
    let operations = ["open", "write", "sync", "rename", "unlink", "mkdir", "read"]
    let actions: [Rule.Action] = [
      .error(EIO), .error(ENOSPC), .delay(milliseconds: 1500), .delay(milliseconds: nil), .die, .short(60),
    ]
    let all = (0..<4).flatMap { skip in
      operations.flatMap { operation in
        actions.compactMap { action -> Rule? in
          if case .short = action, operation != "write" { return nil }
          return Rule(operation: operation, skip: skip, count: 1, action: action, part: .blog)
        }
      }
    }
    // Once with the blog's disk alone, once with all there are.
    guard number < all.count * 2 else { return nil }
    var rule = all[number / 2]
    if number % 2 == 1 { rule.part = .everything }
    return [rule]
  }

  /// Errors and delays at every step of a write.
  static func rules(using random: inout SeededGenerator) -> [Rule] {
    let steps = ["open", "write", "sync", "rename", "unlink", "mkdir", "any"]
    let codes = [EIO, ENOSPC, EDQUOT, EROFS, EACCES, EFBIG, ENOENT, EMFILE]
    func rule(_ random: inout SeededGenerator) -> Rule {
      let action: Rule.Action =
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3: .error(codes.randomElement(using: &random) ?? EIO)
        case 4...6: .delay(milliseconds: [50, 300, 700, 1500, 4000].randomElement(using: &random))
        case 7: .delay(milliseconds: nil)
        case 8: .short(Int.random(in: 0...400, using: &random))
        default: .die
        }
      var operation = steps.randomElement(using: &random) ?? "any"
      if case .short = action { operation = "write" }
      if case .delay = action, Int.random(in: 0..<5, using: &random) == 0 { operation = "read" }
      return Rule(
        operation: operation, skip: Int.random(in: 0...6, using: &random),
        count: [0, 0, 1, 2, 5].randomElement(using: &random) ?? 0, action: action,
        part: Rule.Part.allCases.randomElement(using: &random) ?? .blog)
    }
    return (0..<Int.random(in: 1...2, using: &random)).map { _ in rule(&random) }
  }
}
