import Screen
import Synchronization

/// Layouts that were worked out last: one is asked for many times between two changes. It belongs to the session; two are
/// always equal, since everything in them can be worked out again.
public final class LayoutMemory: Sendable, Equatable {
  /// What a layout follows from.
  struct Demand: Hashable {
    var size: Size
    var focus: Pane
    var isZoomed: Bool
    var preferences: Preferences
    var composing: Pane?
    var isLinear: Bool
  }

  /// As many as panes can have the keys, and one.
  private static let room = Pane.allCases.count + 1
  private let known = Mutex<[(demand: Demand, layout: PaneLayout)]>([])

  /// Always true.
  public static func == (one: LayoutMemory, other: LayoutMemory) -> Bool { true }

  func layout(for demand: Demand) -> PaneLayout {
    known.withLock { known in
      // An index, since nothing large is to be copied to be looked at.
      if let found = known.indices.first(where: { known[$0].demand == demand }) { return known[found].layout }
      let layout = PaneLayout(
        size: demand.size, focus: demand.focus, isZoomed: demand.isZoomed, preferences: demand.preferences,
        composing: demand.composing, isLinear: demand.isLinear)
      if known.count == Self.room { known.removeLast() }
      known.insert((demand, layout), at: 0)
      return layout
    }
  }
}
