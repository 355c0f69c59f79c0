import Blog

/// Which of what waits was said last.
extension OrphanComments {
  /// Pages that count their comments each from one: where more of them have an id, it tells nothing.
  private static let mostPages = 8
  /// Versions that are put in order by what has to do with what.
  private static let mostVersions = 64

  /// What may be one comment: one that says no site may be that of any site with its id.
  var groups: [Int] {
    var pages: [Int: Set<Int>] = [:]
    for orphan in all where isOfAnySite(orphan) && (pages[orphan.id]?.count ?? 0) <= Self.mostPages {
      pages[orphan.id, default: []].insert(orphan.key)
    }
    return all.map { orphan in
      pages[orphan.id].map { $0.count <= Self.mostPages } ?? false ? orphan.id : orphan.key
    }
  }

  private func isOfAnySite(_ orphan: OrphanComment) -> Bool { sites[Int(orphan.site)].isEmpty }

  /// Where each stands by when it was said last, counted anew: the same whatever has found its post meanwhile.
  var turnsOfVersions: [(place: Int, again: Int32)] {
    let groups = groups
    let changed = Set(all.indices.lazy.filter { all[$0].again > 0 }.map { groups[$0] })
    guard !changed.isEmpty else { return [] }
    var turns: [(place: Int, again: Int32)] = []
    for (_, places) in Dictionary(grouping: all.indices.filter { changed.contains(groups[$0]) }, by: { groups[$0] }) {
      let order = inOrder(places)
      for (rank, place) in order.enumerated() { turns.append((place, order == places ? 0 : Int32(rank + 1))) }
    }
    return turns.sorted { $0.place < $1.place }
  }

  /// Comments of two sites have no order but that in which they came.
  private func inOrder(_ places: [Int]) -> [Int] {
    var left = places.sorted { (all[$0].again, $0) < (all[$1].again, $1) }
    guard places.count <= Self.mostVersions, places.contains(where: { all[$0].key != all[places[0]].key }) else {
      return left
    }
    var order: [Int] = []
    while !left.isEmpty {
      let free = left.indices.filter { turn in !left[..<turn].contains { isOne(all[$0], all[left[turn]]) } }
      guard let next = free.min(by: { left[$0] < left[$1] }) else { break }
      order.append(left.remove(at: next))
    }
    return order
  }

  private func isOne(_ a: OrphanComment, _ b: OrphanComment) -> Bool {
    a.key == b.key || isOfAnySite(a) != isOfAnySite(b)
  }
}
