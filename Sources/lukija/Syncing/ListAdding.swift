import ArgumentParser
import Blog
import Interchange
import Screen
import Sync
import Words

/// `lukija add LIST.opml`: the blogs of a list, one after the other, each as `lukija add ADDRESS` brings it.
struct ListAdding {
  /// `-` is standard input.
  let file: String
  let isAsked: Bool

  func run() throws {
    let list: SubscriptionList
    do throws(SubscriptionList.Fault) {
      list = try SubscriptionList(file: file)
    } catch {
      throw CommandFault.subscriptions(Self.told(error, of: file))
    }
    for note in list.notes { StandardError.complain(.subscriptions(.note(note))) }
    let plan = SubscriptionPlan(list.subscriptions, among: try Settings.read())
    guard !plan.rows.isEmpty else { throw CommandFault.subscriptions(.noneInIt(file: file)) }
    try show(plan)
    let addresses = plan.rows.filter { $0.fate == .new }.map(\.address)
    var isWhole = list.notes.isEmpty && plan.counts.unusable == 0
    if !addresses.isEmpty {
      if isAsked {
        guard let isWanted = Asking.isWanted(.addBlogs(addresses.count)) else {
          throw CommandFault.subscriptions(.noTerminalToAsk)
        }
        guard isWanted else {
          StandardError.complain(.subscriptions(.notAdded))
          throw ExitCode.failure
        }
      }
      isWhole = add(addresses, pages: plan.pages) && isWhole
    }
    if !isWhole { throw ExitCode.failure }
  }

  private static func told(_ fault: SubscriptionList.Fault, of file: String) -> SubscriptionFault {
    switch fault {
    case .otherKind(let root): .otherKind(file: file, root: root)
    case .unreadable(let fact): .unreadable(file: file, fact)
    }
  }

  /// - Returns: whether none failed.
  private func add(_ addresses: [String], pages: [String: String]) -> Bool {
    let count = Count()
    let ending = Ending { .subscriptions(.stopped(count.added)) }
    var failed = 0
    for (number, address) in addresses.enumerated() {
      StandardError.say(.subscriptions(.turn(number + 1, of: addresses.count, address: address)))
      if add(address, page: pages[address], ending) {
        ending.interruption.step { count.added += 1 }
      } else {
        failed += 1
      }
      ending.finish()
    }
    StandardError.say(.subscriptions(.added(count.added, failed: failed)))
    return failed == 0
  }

  private func add(_ address: String, page: String?, _ ending: Ending) -> Bool {
    do {
      try AddressAdding(address: address, name: nil, into: nil, page: page, ending: ending).run()
      return true
    } catch CommandFault.sync(let refusal) {
      StandardError.complain(refusal.text)
      // The same blog by another of its addresses: what was asked for is so.
      if case .isThere = refusal { return true }
    } catch let fault as CommandFault {
      StandardError.complain(fault)
    } catch let problem as Problem {
      StandardError.complain(.sync(.problem(problem, blog: address)))
    } catch is ExitCode {
      // It was said already.
    } catch {
      StandardError.complain(String(describing: error))
    }
    return false
  }

  private func show(_ plan: SubscriptionPlan) throws {
    var output = StandardOutput()
    let width = min(40, plan.rows.map { DisplayWidth.columns(of: TextSanitizing.line($0.title)) }.max() ?? 0)
    for row in plan.rows {
      let title = TextSanitizing.line(row.title)
      let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: title)))
      try output.line("\(row.sign)  \(title)\(blanks)  \(row.address)\(row.remark)")
    }
    try output.flush()
    StandardError.say(.subscriptions(.counts(plan.counts, file: file)))
  }
}

/// How many were added, for whoever ends the work.
private final class Count {
  var added = 0
}
