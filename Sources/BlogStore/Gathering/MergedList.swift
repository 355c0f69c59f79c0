import Algorithms
import Blog

/// The lists of several blogs as one: what is equal stands by date, then in the blogs' order, then as its blog lists it.
final class MergedList: Sendable {
  /// A row of a blog's list.
  struct Row: Hashable, Sendable {
    var blog: Int32
    /// In the blog's list.
    var place: Int32
  }

  /// By the blogs' places; nil for those that are not in it.
  let parts: [BlogKeys?]
  /// Forwards.
  let rows: [Row]

  /// - Parameter old: a list of the same kind; where few blogs' parts are others by now, the rest stays as it is.
  init(_ parts: [BlogKeys?], from old: MergedList?) {
    self.parts = parts
    func rows(_ blog: Int) -> [Row] {
      (0..<(parts[blog]?.ids.count ?? 0)).map { Row(blog: Int32(blog), place: Int32($0)) }
    }
    func precedes(_ a: Row, _ b: Row) -> Bool {
      if a.blog == b.blog { return a.place < b.place }
      let order = parts[Int(a.blog)]!.key(Int(a.place)).compare(parts[Int(b.blog)]!.key(Int(b.place)))
      return order == 0 ? a.blog < b.blog : order < 0
    }
    let others = old.map { old in parts.indices.filter { parts[$0] !== old.parts[$0] } } ?? Array(parts.indices)
    var changed: [Row] = []
    for blog in others { changed += rows(blog) }
    // A stable sort that knows runs: each blog's rows are one.
    changed.sort(by: precedes)
    guard let old, others.count < parts.count else {
      self.rows = changed
      return
    }
    let gone = Set(others.map(Int32.init))
    var merged: [Row] = []
    merged.reserveCapacity(old.rows.count + changed.count)
    var next = 0
    for row in old.rows where !gone.contains(row.blog) {
      while next < changed.count, precedes(changed[next], row) {
        merged.append(changed[next])
        next += 1
      }
      merged.append(row)
    }
    merged += changed[next...]
    self.rows = merged
  }

  func id(_ row: Row) -> Int32 { parts[Int(row.blog)]!.ids[Int(row.place)] }

  /// Where a row of a blog's list stands.
  func place(of row: Row) -> Int { place(of: parts[Int(row.blog)]!.key(Int(row.place)), row) }

  /// Where a row belongs that is not in the list: before the row that has its place in the blog's list.
  func place(of key: BlogKeys.Key, _ row: Row) -> Int {
    rows.partitioningIndex { other in
      if other.blog == row.blog { return other.place >= row.place }
      let order = key.compare(parts[Int(other.blog)]!.key(Int(other.place)))
      return order == 0 ? row.blog < other.blog : order < 0
    }
  }
}

/// A merged list as it is asked for: either way round, with a post that it holds although its query does not ask for it.
struct LaidList {
  let list: MergedList
  var isReversed: Bool
  /// The kept post, and its place forwards.
  var kept: (place: Int, blog: Int, id: Int32)?

  var count: Int { list.rows.count + (kept == nil ? 0 : 1) }

  /// The post in a row.
  subscript(_ row: Int) -> (blog: Int, id: Int32) {
    var place = isReversed ? count - 1 - row : row
    if let kept {
      if place == kept.place { return (kept.blog, kept.id) }
      if place > kept.place { place -= 1 }
    }
    let row = list.rows[place]
    return (Int(row.blog), list.id(row))
  }

  /// What names a row's post for good; nil where its blog has no other row in the list.
  func key(of post: (blog: Int, id: Int32)) -> RecentRows.Row? {
    list.parts[post.blog].map { RecentRows.Row(blog: post.blog, id: post.id, version: $0.version) }
  }

  /// The row of a post of a blog.
  func row(of id: Int32, in blog: Int) -> Int? {
    if let kept, kept.blog == blog, kept.id == id { return isReversed ? count - 1 - kept.place : kept.place }
    guard let own = list.parts[blog]?.ids.firstIndex(of: id) else { return nil }
    var place = list.place(of: MergedList.Row(blog: Int32(blog), place: Int32(own)))
    if let kept, place >= kept.place { place += 1 }
    return isReversed ? count - 1 - place : place
  }
}

/// Lists that were put together last.
struct MergedLists {
  private static let room = 3
  private var known: [(list: GatheredList, blogs: Set<Int>, merged: MergedList)] = []

  /// A list over some blogs' parts.
  mutating func list(_ list: GatheredList, _ blogs: Set<Int>, _ parts: [BlogKeys?]) -> MergedList {
    let place = known.firstIndex { $0.list == list && $0.blogs == blogs }
    let old = place.map { known.remove(at: $0).merged }
    let merged: MergedList
    if let old, zip(old.parts, parts).allSatisfy({ $0 === $1 }) {
      merged = old
    } else {
      merged = MergedList(parts, from: old)
    }
    known.append((list, blogs, merged))
    if known.count > Self.room { known.removeFirst() }
    return merged
  }
}
