/// Who may go next: each host has two at a time, first come first served, and all hosts together have sixteen.
struct TransferQueue {
  /// A person with a hundred blogs has no hundred connections.
  static let mostAtOnce = 16

  private var waiting: [String: [Transfer]] = [:]
  private var running: [String: Int] = [:]
  private var runningCount = 0
  /// Hosts that have somebody waiting and room; the one whose turn it is first.
  private var ready: [String] = []

  var hasNext: Bool { !ready.isEmpty && runningCount < Self.mostAtOnce }

  mutating func add(_ transfer: Transfer) {
    let host = transfer.address.host
    waiting[host, default: []].append(transfer)
    note(host)
  }

  /// Takes the next out; it counts as running until it is given back.
  mutating func next() -> Transfer? {
    guard hasNext else { return nil }
    let host = ready.removeFirst()
    guard let transfer = waiting[host]?.removeFirst() else { return nil }
    if waiting[host]?.isEmpty == true { waiting[host] = nil }
    running[host, default: 0] += 1
    runningCount += 1
    transfer.runningHost = host
    note(host)
    return transfer
  }

  /// One that runs no more; nothing where it did not.
  mutating func giveBack(_ transfer: Transfer) {
    guard let host = transfer.runningHost else { return }
    transfer.runningHost = nil
    runningCount -= 1
    running[host, default: 0] -= 1
    if running[host] == 0 { running[host] = nil }
    note(host)
  }

  /// One that waits no more.
  mutating func remove(_ transfer: Transfer) {
    guard let host = transfer.optionalHost, let place = waiting[host]?.firstIndex(where: { $0 === transfer })
    else { return }
    waiting[host]?.remove(at: place)
    if waiting[host]?.isEmpty == true {
      waiting[host] = nil
      ready.removeAll { $0 == host }
    }
  }

  private mutating func note(_ host: String) {
    let isReady = waiting[host] != nil && running[host, default: 0] < HostManners.connections
    if !isReady { ready.removeAll { $0 == host } } else if !ready.contains(host) { ready.append(host) }
  }
}
