import Blog
import BlogStore
import Synchronization

/// What is remembered for all blogs together: the shelf's row, and the name under which one replies.
final class ShelfMemory: Sendable {
  /// The name of the setting that has the row.
  private static let setting = "shelf"

  private struct Known {
    var mark: BlogStamp
    var state: ReadingState
  }

  private let folder: String
  private let store: JSONLinesStateStore
  private let known = Mutex<Known?>(nil)

  /// - Parameter folder: of the journals.
  init(folder: String) {
    self.folder = folder
    // No blog is called so: of every blog alone is read and written.
    store = JSONLinesStateStore(folder: folder, blog: "*", machine: StateLocation.machineName())
  }

  var place: BlogID? { state.settings[Self.setting].flatMap { $0.isEmpty ? nil : BlogID($0) } }

  /// What is not remembered is forgotten: it is a courtesy.
  func remember(_ place: BlogID) {
    guard self.place != place else { return }
    try? store.append([.setting(Self.setting, place.name)])
  }

  /// The name under which one replies; nil where nobody was asked yet.
  var voice: String? { state.identity?.name }

  private var state: ReadingState {
    // Journals only, and no blog.
    let mark = BlogStamp(folder: "/dev/null", journals: folder)
    if let known = known.withLock({ $0 }), known.mark == mark { return known.state }
    let state = store.load().state
    known.withLock { $0 = Known(mark: mark, state: state) }
    return state
  }
}
