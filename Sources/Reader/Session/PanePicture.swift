import Blog
import Screen
import Synchronization
import Words

/// What stood beside the list in the last frame. While one moves in the list nothing beside it changes until the selection
/// is shown, and setting the cells of a post and its thread takes longer than those of the list.
final class PanePicture: Sendable {
  /// What the panes beside the list follow from.
  struct Demand: Equatable {
    var size: Size
    var turnsText: Bool
    var layout: PaneLayout
    var preferences: Preferences
    var site: Site?
    var open: OpenPost
    var drawings: Drawings?
    var language = Language.current
  }

  private let last = Mutex<(demand: Demand, surface: Surface)?>(nil)

  /// A surface on which they stand, and nothing else.
  func surface(for demand: Demand) -> Surface? { last.withLock { $0?.demand == demand ? $0?.surface : nil } }

  /// Keeps a surface on which they stand, and nothing else.
  func keep(_ surface: Surface, for demand: Demand) { last.withLock { $0 = (demand, surface) } }
}

extension Session {
  /// What the panes beside the list follow from; nil where something else has a say as well.
  func paneDemand(_ layout: PaneLayout) -> PanePicture.Demand? {
    guard previews, blog.search.map({ $0.pane == .list }) ?? true, let open = shownPost else { return nil }
    return PanePicture.Demand(
      size: size, turnsText: turnsText, layout: layout, preferences: preferences, site: blog.siteOfOpen, open: open,
      drawings: drawsPictures ? blog.drawings : nil)
  }
}
