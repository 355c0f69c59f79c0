import Blog
import Screen
import Words

/// Linear mode: one pane that is read row by row, words instead of signs, and the cursor on what is selected. Each room has
/// a picture of its own for it; what follows from it for the screen as a whole is here.
extension Session {
  /// Whether one item stands after the other.
  var isLinear: Bool { settings.isLinear }

  /// What the list says of posts.
  var saidOfPosts: LinearPosts {
    LinearPosts(
      marks: blog.marks, replies: blog.replies.counts, voice: blog.voice, open: blog.openPost,
      tellsAuthors: blog.list.hasSeveralAuthors)
  }

  /// Columns of keys in help.
  func helpColumns(of page: HelpPage) -> Int { isLinear ? 1 : page.columns(on: size) }

  /// Where the cursor is.
  var linearPlace: LinearPlace {
    LinearPlace(
      focus: focus, isOnShelf: isOnShelf, shelf: shelf?.selection, list: blog.list.selection,
      listLine: blog.list.line, post: blog.openPost,
      line: blog.open.map { $0.line ?? $0.top }, comment: blog.open?.thread.selection,
      commentLine: blog.open?.thread.line, window: window?.selection)
  }

  /// Whether the cursor stands on what is said: where a key led nowhere else, that is what it did. What is told without
  /// having been asked for takes it from nobody who reads.
  var isNoticeRead: Bool {
    // Who writes stays where they write.
    guard isLinear, let notice, let walking, ![.composer, .preview, .prompt].contains(mode) else { return false }
    // Where nothing is found, the row that says so is read.
    if mode == .list, blog.list.count == 0, case .going(.filtered) = notice { return false }
    return notice.isAnswer && walking.place == linearPlace
  }

  /// What is said or asked where the cursor stands on it, in the rows that it takes.
  private var readWords: String? {
    if let question { return [notOnDisk, question.text].compactMap(\.self).joined(separator: " ") }
    guard isNoticeRead, let notice else { return nil }
    let said = notice.inOneRow(columns: size.columns - 1).text
    return [notice.tellsOfUnsaved ? nil : notOnDisk, said].compactMap(\.self).joined(separator: " ")
  }

  /// Reads on in what is said, row by row; false for any other key, and behind its last row.
  mutating func readsOn(_ key: KeyPress) -> Bool {
    guard isLinear, [KeyPress(.down), KeyPress(.character("j"))].contains(key), keys.pending.isEmpty,
      let words = readWords, DisplayWidth.columns(of: words) >= size.columns
    else { return false }
    let rows = TypesetText.paragraph(words, Style(.notice), width: max(1, size.columns - 1)).lines.count
    // A question stays until it is answered.
    guard saidLine + 1 < min(rows, max(1, size.rows / 2)) else { return question != nil }
    walking = LinearWalking(place: walking?.place ?? linearPlace, saidLine: saidLine + 1)
    return true
  }

  /// Which of its rows is read of what is said.
  var saidLine: Int { walking?.saidLine ?? 0 }

  /// Says the whole of a row of a window, or of the list of blogs, which has one row of the screen however long it is.
  mutating func saysRow(_ sequence: [KeyPress], in mode: Mode) -> Bool {
    guard isLinear, mode == .window || mode == .shelf,
      [[KeyPress(.right)], [KeyPress(.character("l"))]].contains(sequence),
      let words = Painter(session: self).linearRow
    else { return false }
    notice = .screen(.row(words))
    return true
  }
}

extension Notice {
  /// Whether somebody asked for it, and no row says it instead.
  fileprivate var isAnswer: Bool {
    switch self {
    case .files(let notice):
      switch notice {
      case .readingStopped, .allWell, .postOfReplyUnreadable: true
      case .stateIsLate, .notRemembered, .index, .waiting, .openPostUnreadable: false
      }
    case .news(let notice):
      switch notice {
      case .nothing, .lookingAlready, .stopped, .refused, .noAddress, .standing: true
      // The reader looks by itself as well.
      case .came, .offline, .failed, .problem, .trouble, .hooksFailed: false
      }
    case .settings: false
    // The row that was marked says so itself.
    case .marks: false
    case .problem, .screen, .going, .thread, .links, .replies, .search, .ownPosts, .taking, .shelf: true
    }
  }
}

/// What is remembered from key to key.
struct LinearWalking: Hashable, Sendable {
  /// Where the cursor was when the last key came.
  var place: LinearPlace
  /// Which of its rows is read of what is said.
  var saidLine = 0
}

/// What of a session the place of the cursor follows from.
struct LinearPlace: Hashable, Sendable {
  var focus: Pane
  var isOnShelf: Bool
  var shelf: Int?
  var list: Int
  var listLine: Int
  var post: PostID?
  var line: Int?
  var comment: Int?
  var commentLine: Int?
  var window: Int?
}
