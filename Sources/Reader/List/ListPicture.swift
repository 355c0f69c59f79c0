import Blog
import Screen
import Synchronization
import Words

/// The list as it stood in the last frame with what stood beside it, all but the selection: while one moves in the list,
/// nothing else of it changes.
final class ListPicture: Sendable {
  /// What a frame without the selection follows from.
  struct Demand: Equatable {
    var size: Size
    var turnsText: Bool
    var layout: PaneLayout
    /// Of the panes beside it; nil where there are none.
    var beside: PanePicture.Demand?
    var title: String
    var rows: [PostSummary]
    var start: Int
    var top: Int
    var count: Int
    var total: Int
    var filter: String
    var query: PostQuery
    var order: PostOrder
    var unread: Int
    var isUnreadEstimated: Bool
    var hasSeveralAuthors: Bool
    var search: String?
    var open: PostID?
    var voice: OwnVoice
    var marks: Marks
    var replies: [PostID: Int]
    var language = Language.current
  }

  /// Where a post of the list stands on the screen.
  struct Row: Hashable, Sendable {
    var place: Int
    var row: Int
    var height: Int
  }

  private let last = Mutex<(demand: Demand, surface: Surface, rows: [Row])?>(nil)

  /// A surface on which it stands, and where its rows are.
  func picture(for demand: Demand) -> (surface: Surface, rows: [Row])? {
    last.withLock { $0?.demand == demand ? $0.map { ($0.surface, $0.rows) } : nil }
  }

  /// Keeps a surface on which it stands.
  func keep(_ surface: Surface, _ rows: [Row], for demand: Demand) { last.withLock { $0 = (demand, surface, rows) } }
}

extension Session {
  /// What the list and what is beside it follow from; nil where something else has a say as well.
  func listDemand(_ layout: PaneLayout, beside: PanePicture.Demand?) -> ListPicture.Demand? {
    guard !isLinear, focus == .list, layout.rooms[.list] != nil, blog.composer == nil, blog.list.count > 0,
      beside != nil || !layout.hasPanesBesideList
    else { return nil }
    let list = blog.list
    return ListPicture.Demand(
      size: size, turnsText: turnsText, layout: layout, beside: beside, title: blog.title, rows: list.rows,
      start: list.start, top: list.top, count: list.count, total: list.total, filter: list.filter, query: list.query,
      order: list.order, unread: list.unread, isUnreadEstimated: list.isUnreadEstimated,
      hasSeveralAuthors: list.hasSeveralAuthors, search: blog.search.flatMap { $0.pane == .list ? $0.query : nil },
      open: blog.openPost, voice: blog.voice, marks: blog.marks, replies: blog.replies.counts)
  }
}
