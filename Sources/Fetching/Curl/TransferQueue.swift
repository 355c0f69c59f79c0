/// Who may go next: each host has two at a time, first come first served.
struct TransferQueue {
  private var waiting: [String: [Transfer]] = [:]
  private var running: [String: Int] = [:]
  /// Hosts that have somebody waiting and room.
  private var ready: [String] = []

  var hasNext: Bool { !ready.isEmpty }

  mutating func add(_ transfer: Transfer) {
    let host = transfer.address.host
    waiting[host, default: []].append(transfer)
    note(host)
  }

  /// Takes the next out; it counts as running until it is given back.
  mutating func next() -> Transfer? {
    guard let host = ready.popLast(), let transfer = waiting[host]?.removeFirst() else { return nil }
    if waiting[host]?.isEmpty == true { waiting[host] = nil }
    running[host, default: 0] += 1
    transfer.runningHost = host
    note(host)
    return transfer
  }

  mutating func giveBack(_ transfer: Transfer) {
    guard let host = transfer.runningHost else { return }
    transfer.runningHost = nil
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
    ready.removeAll { $0 == host }
    if waiting[host] != nil, running[host, default: 0] < HostManners.connections { ready.append(host) }
  }
}
