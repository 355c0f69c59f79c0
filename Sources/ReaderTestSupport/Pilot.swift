import Blog
import Markup
import Reader
import Screen

/// Drives the reader in the user's words, through the real update and view, with a repository in memory.
///
/// Effects are carried out at once and in order, on the calling thread; those that reach outside (editor, browser,
/// clipboard) are kept in `outside` for the test to look at.
public struct Pilot {
  /// The model after everything pressed so far.
  public private(set) var model: Model
  /// The repository behind it.
  public let repository: MemoryRepository
  /// The memory behind it.
  public let store: MemoryStateStore
  /// Effects that reached outside.
  public private(set) var outside: [Effect] = []
  /// Every effect, in order.
  public private(set) var effects: [Effect] = []
  /// Whether the reader ended.
  public private(set) var hasQuit = false
  /// Whether the autosave timer runs.
  public private(set) var isTimerRunning = false
  /// Whether the timer runs that comments have to stay on screen for.
  public private(set) var isDwelling = false
  /// The time that new and saved replies get; a minute later after each use.
  public var clock = Timestamp(seconds: 1_767_225_600)
  /// Whether work on long pages waits for ``releasePageWork()``, as it may take its time in the running program.
  public var isPageWorkHeld = false
  private var heldWork: [Effect] = []
  private var nextReply = 1
  /// What the ids of this reader's replies begin with: two readers of one blog must not give the same.
  private let window: String

  /// A reader that has read its blog.
  public init(
    columns: Int = 80, rows: Int = 24, repository: MemoryRepository = MemoryRepository(),
    store: MemoryStateStore = MemoryStateStore(), destination: Destination? = nil, window: String = "reply"
  ) {
    self.window = window
    self.repository = repository
    self.store = store
    model = Model(size: Size(columns: columns, rows: rows), destination: destination)
    for effect in Model.firstEffects { perform(effect) }
  }

  /// Presses keys, each in the key table's notation.
  public mutating func press(_ keys: String...) {
    for key in keys {
      guard let press = KeyPress(key) else { fatalError("\(key) is not a key of the table's notation") }
      handle(.keyPressed(press))
    }
  }

  /// Types a text, character by character.
  public mutating func type(_ text: String) {
    for character in text {
      handle(.keyPressed(KeyPress(character == "\n" ? .enter : .character(character))))
    }
  }

  /// Tells the reader that something happened.
  public mutating func handle(_ message: Message) {
    for effect in update(&model, message) { perform(effect) }
  }

  /// Lets the autosave timer run out.
  public mutating func letAutosaveRunOut() {
    guard isTimerRunning else { return }
    isTimerRunning = false
    handle(.autosaveDue)
  }

  /// Lets a moment pass in which the person looks at the screen.
  public mutating func look() {
    guard isDwelling else { return }
    isDwelling = false
    handle(.dwellElapsed)
  }

  /// The screen now.
  public var frame: Frame { view(model) }
  /// The screen's text, line by line.
  public var lines: [String] { frame.surface.lines }
  /// The screen's text.
  public var text: String { lines.joined(separator: "\n") }

  private mutating func perform(_ effect: Effect) {
    effects.append(effect)
    switch effect {
    case .readBlog: readBlog()
    case .refreshBlog:
      readSiteAndReplies()
      handle(.catalogued(.postsChanged(nil)))
      handle(.catalogued(.upToDate([])))
    case .readSite, .readReplies: readSiteAndReplies()
    case .list(let request, let marks): handle(.listed(request, catalogue.window(request, marks: marks)))
    case .find(let lookup, let marks): handle(.found(lookup, catalogue.find(lookup, marks: marks)))
    case .name(let posts):
      let titles = posts.compactMap { id in catalogue.find(.slug(id), marks: ListMarks()).map { (id, $0.title) } }
      handle(.postsNamed(Dictionary(titles) { first, _ in first }))
    case .search(let id, let query, let replies):
      var found: [SearchProgress] = []
      catalogue.search(query, replies: replies) {
        found.append($0)
        return true
      }
      for progress in found { handle(.textFound(id, progress)) }
      handle(.textSearchEnded(id, nil))
    case .continueSearch, .prepareSearch: break
    case .readPost(let id): readPost(id)
    case .setPage, .findInPage: if isPageWorkHeld { heldWork.append(effect) } else { workOnPage(effect) }
    case .beginReply(let target, let pane, let origin):
      let reply = Reply(
        id: newReplyID(), post: target.post, postFeedID: target.postFeedID,
        inReplyTo: target.comment, author: target.author, markdown: target.text, replaces: target.replaces,
        created: tick())
      handle(.replyBegun(reply, pane, returnsTo: origin))
    case .keepTyped(let target):
      save(
        Reply(
          id: newReplyID(), post: target.post, postFeedID: target.postFeedID, inReplyTo: target.comment,
          author: target.author, markdown: target.text, replaces: target.replaces, created: tick()), .keepDraft)
    case .saveReply(let reply, let purpose): save(reply, purpose)
    case .deleteReply(let reply):
      do throws(Problem) {
        try repository.delete(reply.id, fileVersion: reply.fileVersion)
        handle(.replyDeleted(reply))
      } catch {
        handle(.replyNotDeleted(reply, error))
      }
    case .remember(let changes):
      do throws(Problem) { try store.append(changes) } catch { handle(.stateNotSaved(error)) }
    case .forkReply(let reply, let purpose):
      var fork = reply
      fork.id = newReplyID()
      fork.fileVersion = nil
      handle(.replyForked(reply.id, fork))
      perform(.saveReply(fork, purpose))
    case .rescueReply(let reply):
      outside.append(effect)
      handle(.replyRescued(reply, path: "/elsewhere/\(reply.id).md"))
    case .takeIn(let messages): for message in messages { handle(message) }
    case .startAutosaveTimer: isTimerRunning = true
    case .startDwellTimer: isDwelling = true
    case .quit: hasQuit = true
    case .stopReading, .openLink, .keepCopy, .copy, .edit, .suspend, .redraw: outside.append(effect)
    }
  }

  private mutating func readBlog() {
    do throws(Problem) {
      handle(.siteRead(try repository.site()))
      handle(.stateLoaded(store.load().state, []))
      let replies = try repository.replies()
      handle(.repliesRead(replies.replies, replies.problems))
      handle(.catalogued(.upToDate([])))
    } catch {
      handle(.siteUnreadable(error))
    }
  }

  private mutating func readSiteAndReplies() {
    if let site = try? repository.site() { handle(.siteRead(site)) }
    if let replies = try? repository.replies() { handle(.repliesRead(replies.replies, replies.problems)) }
  }

  private var catalogue: PlainCatalogue { PlainCatalogue(repository) }

  private mutating func readPost(_ id: PostID) {
    do throws(Problem) {
      let opened = try repository.post(id)
      if let beginning = PostPage.beginning(of: opened.post.body) {
        handle(.postBegun(opened, beginning: beginning))
        if isPageWorkHeld { return heldWork.append(.readPost(id)) }
      }
      handle(.postRead(opened, body: PostPage.document(opened.post.body)))
    } catch {
      handle(.postUnreadable(id, error))
    }
  }

  /// Lets the work on long pages that was held come to its end.
  public mutating func releasePageWork() {
    let work = heldWork
    heldWork = []
    for effect in work { workOnPage(effect) }
  }

  private mutating func workOnPage(_ effect: Effect) {
    switch effect {
    case .setPage(let source, let width, let number):
      handle(.pageSet(PostPage.set(source, width: width), number: number))
    case .findInPage(let terms, let content, let number):
      handle(.pageSearched(Search.matches(of: terms, inPage: content), number: number))
    case .readPost(let id):
      guard let opened = try? repository.post(id) else { return }
      handle(.postRead(opened, body: PostPage.document(opened.post.body)))
    default: break
    }
  }

  private mutating func save(_ reply: Reply, _ purpose: SavePurpose) {
    var stamped = reply
    stamped.modified = tick()
    if purpose == .publish, stamped.published == nil { stamped.published = stamped.modified }
    do throws(Problem) {
      if purpose == .publish, let original = stamped.replaces {
        let draft = stamped
        let old = try repository.replies().replies.first { $0.id == original }
        stamped.id = original
        stamped.fileVersion = old?.fileVersion
        stamped.replaces = nil
        stamped.created = old?.created ?? stamped.created
        stamped.published = old?.published ?? stamped.published
        stamped = try repository.save(stamped)
        try repository.delete(draft.id, fileVersion: draft.fileVersion)
      } else {
        stamped = try repository.save(stamped)
      }
      handle(.replySaved(stamped, purpose))
    } catch {
      handle(.replyNotSaved(reply, purpose, error))
    }
  }

  private mutating func newReplyID() -> ReplyID {
    defer { nextReply += 1 }
    return ReplyID("\(window)-\(nextReply)")
  }

  private mutating func tick() -> Timestamp {
    defer { clock = Timestamp(seconds: clock.seconds + 60) }
    return clock
  }
}
