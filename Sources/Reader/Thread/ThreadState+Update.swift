import Blog
import Screen
import Words

/// What other rooms ask of the thread.
enum ThreadRequest: Equatable, Sendable {
  case move(Movement)
  /// Unfolds what hides a row, selects it and brings it into view.
  case reveal(RowID)
  /// The same for a comment; one that is not here changes nothing.
  case show(CommentID)
  /// Goes to the comment with a number, and says where there is none.
  case goToNumber(Int)
  /// Goes to a comment by its number or id.
  case goToName(String)
  /// Back to where it stood.
  case restore(ThreadState.Place)
  /// Goes to what is new from here, in this thread or another.
  case goToUnread(step: Int)
  /// Goes to what is new in the post that was just opened for it.
  case goToFirstUnread(step: Int)
  /// Goes to what was passed over in this post: nothing is unread in any other.
  case goRound(step: Int)
  /// Goes to an unread comment, by its ordinal.
  case showUnread(Int)
  /// Selects what a search found, whatever is folded.
  case showMatch(Search.Match)
  /// Shows only what matches; nothing typed shows everything again.
  case filter(String)
  /// Folds exactly these comments of a post.
  case setFolds(PostID, Set<CommentID>)
  /// Folds the whole conversation of the selected comment, or opens it.
  case toggleRoot
  /// What is remembered of folds came late.
  case addFolds([CommentID], showsLinkBacks: Bool)
  /// Brings it into an order and shape.
  case arrange(ThreadArrangement)
  /// What was written here stands in it now.
  case sayPublished(ReplyID, isReworded: Bool, isQueued: Bool)

  typealias RowID = ThreadState.RowID
}

/// The thread's commands and requests.
extension ThreadState {
  /// What the thread knows of what is around it.
  struct Surroundings {
    /// The post that it is of.
    var post: PostID
    /// What sets its rows, but for the thread itself.
    var setting: Setting
    /// Rows of its pane.
    var height: Int
    /// A number that was typed.
    var number: Int?
    /// Whether it has the keys.
    var hasKeys: Bool
    /// Whether it is searched.
    var isSearched: Bool
    /// Comments of the post that were read.
    var read: SeenComments
    /// Whether the text of the post is unread.
    var isTextNew: Bool
    /// Whether it was never looked at.
    var isTextUnread: Bool
    /// What the post is called.
    var title: String
    /// Where the post is on the web.
    var page: String?
    /// Whether the blog comes from a server, which gets nothing of what is written here.
    var isFetched: Bool
    /// Whether the blog's server is being asked.
    var isServerAsked: Bool
    /// The order and shape that is preferred.
    var arrangement: ThreadArrangement
  }

  /// How rows are set.
  struct Setting {
    var width: Int
    var measure: Int
    var bloggers: Set<String>
    var voice: OwnVoice
    var language: String?
    var numbersLinks: Bool
    var strikesText: Bool
    /// In which heads are said, where that is another.
    var languageOfHeads: Language?
    var pictures: PictureSetting?
    var isLinear: Bool
    /// Where replies are on their way to the blog.
    var deliveries: [ReplyID: Delivery]
    var caches: BlogCaches
  }

  /// Sets its rows.
  func setter(_ setting: Setting) -> ThreadSetter {
    var setter = ThreadSetter(
      state: self, width: setting.width, measure: setting.measure, bloggers: setting.bloggers,
      language: setting.language, numbersLinks: setting.numbersLinks, isPrinted: false, caches: setting.caches)
    setter.strikesText = setting.strikesText
    setter.languageOfHeads = setting.languageOfHeads
    setter.isLinear = setting.isLinear
    setter.pictures = setting.pictures
    setter.voice = setting.voice
    setter.deliveries = setting.deliveries
    return setter
  }

  /// Works with a setter for the pane.
  mutating func set(_ around: Surroundings, _ work: (inout ThreadSetter) -> Void) {
    var setter = setter(around.setting)
    work(&setter)
    self = setter.state
  }

  /// Changes it, and keeps the selection in view.
  mutating func change(_ around: Surroundings, _ change: (inout ThreadState) -> Void) {
    let wasFolded = selectedRow?.isFolded
    change(&self)
    if selectedRow?.isFolded != wasFolded { walked = (selection, 0) }
    set(around) { $0.showSelection(height: around.height) }
  }

  mutating func take(_ command: ThreadCommand, _ around: Surroundings) -> [Request] {
    switch command {
    case .move(let movement):
      if movement == .bottom, let number = around.number { return go(toNumber: number) }
      return (movement == .top || movement == .bottom ? [.jump] : []) + [.thread(.move(movement))]
    case .readOn: return readOn(around)
    case .back: return leave(around)
    case .go(let step): return go(step, around)
    case .fold(let command): return fold(command, around)
    case .filter:
      guard thread.count > 0 else { return [.say(.thread(.nothingToFilter))] }
      return [.screen(.prompt(Prompt(.threadFilter, label: .filter, text: filter?.query ?? "")))]
    case .cycleOrder: return cycleOrder(around)
    case .toggleFlat: return toggleFlat(around)
    case .toggleInferred: return toggleInferred(around)
    case .links: return LinkTarget.follow(selectedLinks(around), number: around.number, areOfComment: true)
    case .contents: return [.post(.contents)]
    case .toggleLinkNumbers: return [.screen(.toggleLinkNumbers)]
    case .edit: return [.replies(.edit(selectedEntry?.reply))]
    case .markThread: return [.screen(.askToMarkThread)]
    case .delete: return [.replies(.askToDelete(selectedEntry?.reply))]
    }
  }

  mutating func take(_ request: ThreadRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .move(let movement): move(movement, around)
    case .reveal(let id): show(id, around)
    case .show(let comment): if let id = rowID(withID: comment) { show(id, around) }
    case .goToNumber(let number): return go(toNumber: number)
    case .goToName(let name): return go(toName: name)
    case .restore(let place): restore(place)
    case .goToUnread(let step): return goToUnread(by: step, around)
    case .goToFirstUnread(let step): return goToFirstUnread(by: step, around)
    case .goRound(let step): return goRound(by: step, around)
    case .showUnread(let ordinal): showUnread(ordinal, around)
    case .showMatch(let match): show(match, around)
    case .filter(let query): return filter(query, around)
    case .setFolds(let post, let folds):
      guard post == around.post else { return [.say(.marks(.postNotOpen))] }
      change(around) { $0.setFolds(folds) }
      return [.say(.marks(.foldsRestored))]
    case .toggleRoot: if let row = selectedRow { change(around) { $0.toggleRoot(of: row) } }
    case .addFolds(let comments, let showsLinkBacks):
      change(around) {
        $0.setFolded(true, comments)
        if showsLinkBacks { $0.setShowsLinkBacks(true) }
      }
    case .arrange(let arrangement):
      change(around) {
        $0.arrange(arrangement)
        $0.setRead(around.read)
      }
      return [.search(.findAnew)]
    case .sayPublished(let reply, let isReworded, let isQueued):
      return [.say(.replies(published(reply, isReworded: isReworded, isQueued: isQueued, around)))]
    }
    return []
  }

  /// What is said of a reply that stands in the thread now, which is not to say that its blog has it.
  private func published(
    _ reply: ReplyID, isReworded: Bool, isQueued: Bool, _ around: Surroundings
  ) -> ReplyNotice {
    let number = thread.entries.first { $0.reply == reply }?.number
    let undo = KeyMap.key(for: .blog(.undo))
    if isQueued {
      return .queued(number: number, isReworded: isReworded, isNow: !around.isServerAsked, undo: undo)
    }
    guard around.isFetched else { return .published(number: number, isReworded: isReworded, undo: undo) }
    let open = around.page.map { _ in KeyMap.key(for: .blog(.openLink)) }
    return .keptHere(number: number, isReworded: isReworded, open: open, undo: undo)
  }

  private mutating func show(_ id: RowID, _ around: Surroundings) {
    guard reveal(id) else { return }
    walked = (selection, 0)
    set(around) { $0.showSelection(height: around.height) }
  }

  private mutating func show(_ match: Search.Match, _ around: Surroundings) {
    guard match.row < ordinalCount else { return }
    let id = rowID(at: match.row)
    holdOpen(match.row)
    if let row = visibleRow(for: id) { selection = row }
    set(around) { $0.show(offset: match.range.lowerBound, height: around.height) }
  }

  /// Links of the selected comment.
  private func selectedLinks(_ around: Surroundings) -> [TypesetText.Link] {
    rows.indices.contains(selection) ? setter(around.setting).row(selection).links : []
  }

  /// From the thread to the post.
  private mutating func leave(_ around: Surroundings) -> [Request] {
    if around.isSearched { return [.search(.end)] }
    guard filter != nil else { return [.focus(.reader)] }
    leaveFilter(around)
    return []
  }
}
