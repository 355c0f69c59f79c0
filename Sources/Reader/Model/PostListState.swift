import Blog

/// The post list: newest first, one selected.
public struct PostListState: Equatable, Sendable {
  /// Newest first.
  public private(set) var posts: [PostSummary] = []
  /// Index of the selected post; 0 where there are none.
  public var selection = 0
  /// Index of the first row in view.
  public var top = 0

  /// Posts seen since a reload began; nil when none is going on.
  private var seen: Set<PostID>?

  /// Whether the list is being read anew.
  public var isReloading: Bool { seen != nil }

  /// From now on posts are read anew; what does not come again is gone at the end.
  public mutating func beginReload() { seen = [] }

  /// The reload is over. One that broke off takes nothing away.
  public mutating func endReload(isComplete: Bool) {
    defer { seen = nil }
    guard let seen, isComplete else { return }
    let selectedID = selected?.id
    posts.removeAll { !seen.contains($0.id) }
    selection = selectedID.flatMap(index(of:)) ?? min(selection, max(0, posts.count - 1))
    top = min(top, max(0, posts.count - 1))
  }

  /// The selected post.
  public var selected: PostSummary? { posts.indices.contains(selection) ? posts[selection] : nil }

  /// The place of a post.
  public func index(of id: PostID) -> Int? { posts.firstIndex { $0.id == id } }

  /// Adds posts, replacing those with the same id; the selection stays on its post once the person moved it (`keeping`),
  /// else on the newest.
  public mutating func merge(_ batch: [PostSummary], keeping: Bool) {
    let selectedID = keeping ? selected?.id : nil
    let known = Set(batch.map(\.id))
    seen?.formUnion(known)
    posts.removeAll { known.contains($0.id) }
    posts += batch
    posts.sort(by: PostSummary.newestFirst)
    if let selectedID, let place = index(of: selectedID) {
      top = max(0, top + place - selection)
      selection = place
    }
  }

  /// Keeps the selection in view: at least one row of context where there is room.
  public mutating func scrollToSelection(height: Int) {
    guard height > 0 else { return }
    let context = height > 6 ? 2 : 0
    selection = min(max(0, selection), max(0, posts.count - 1))
    if selection < top + context { top = selection - context }
    if selection > top + height - 1 - context { top = selection - height + 1 + context }
    top = min(max(0, top), max(0, posts.count - height))
  }
}
