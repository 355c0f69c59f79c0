import Blog
import Screen
import Words

/// Between the list of blogs and the blogs.
extension Session {
  /// What is to be done first of all.
  public var firstEffects: [Effect] { isOnShelf ? [.shelf(.begin)] : Session.firstEffectsOfBlog }

  /// The list of blogs is the first thing on the screen, and the one to come back to.
  mutating func beginOnShelf() {
    isOnShelf = true
    shelf?.isHome = true
    blog = .none
  }

  /// Whether a blog that was asked for by this number is still waited for.
  func isOpening(_ id: BlogID, token: Int) -> Bool { !isOnShelf && blog.id == id && shelf?.opening == token }

  /// Opens a blog, or a list over all; where a text is to be looked for, looks for it there.
  mutating func openBlog(_ id: BlogID, search: String?) -> [Request] {
    blog = BlogSession(id: id)
    blog.settings = settings.of(id)
    blog.toSearch = search
    isOnShelf = false
    focus = .list
    window = nil
    laterNotice = nil
    shelf?.opening += 1
    shelf?.isHome = true
    return [.effect(.shelf(.remember(id))), .effect(.shelf(.open(id, token: shelf?.opening ?? 0)))]
  }

  /// From a blog to the list of blogs; what was typed goes to the disk first.
  mutating func goToShelf() -> [Request] {
    guard let shelf else { return [.say(.shelf(.oneBlog))] }
    guard shelf.isKnown else {
      self.shelf?.isAwaited = true
      return [.effect(.shelf(.begin))]
    }
    guard shelf.isHome || shelf.blogs.count > 1 else { return [.say(.shelf(.oneBlog))] }
    return lastWords() + [.screen(.showShelf)]
  }

  /// The blog's list is left: where one came from the list of blogs, that is next.
  mutating func leaveBlog() -> [Request] {
    if shelf?.isHome == true { return lastWords() + [.screen(.showShelf)] }
    return [.screen(.quit)]
  }

  /// The blog is gone from the session; what it still has to write goes on.
  mutating func showShelf() -> [Request] {
    let unsaved = blog.ownPosts.unsaved
    let (id, isSyncing) = (blog.id, blog.syncing.running != nil)
    blog = .none
    isOnShelf = true
    (focus, isZoomed) = (.list, false)
    (window, prompt, question, laterNotice) = (nil, nil, nil, nil)
    keys = UnfinishedKeys()
    shelf?.isHome = true
    settleShelf()
    var requests: [Request] = [.effect(.shelf(.leave(unsaved)))]
    if shelf?.isKnown != true { requests.append(.effect(.shelf(.begin))) }
    // What was begun there goes on here.
    if isSyncing { requests.append(Gathering(id) == nil ? .shelf(.sync([id])) : .say(.news(.stopped(nil)))) }
    return requests
  }

  mutating func take(_ message: ShelfMessage) -> [Request] {
    if case .notOpened(let id, let problem, let token) = message {
      guard isOpening(id, token: token) else { return [] }
      return [.say(.problem(problem)), .journey(.giveUpTyped(.problem(problem))), .screen(.showShelf)]
    }
    let open = isOnShelf ? nil : blog.id
    let requests = shelf?.take(message, open: open) ?? []
    settleShelf()
    if case .listed = message, shelf?.isAwaited == true {
      shelf?.isAwaited = false
      // Whoever writes by now writes on: the next keys are words.
      return Mode.panes.contains(mode) && keys.pending.isEmpty ? requests + goToShelf() : requests
    }
    if case .unlisted(let problem) = message, !isOnShelf { return requests + [.say(.problem(problem))] }
    return requests
  }

  /// Whether a post's blog comes from a server on the web.
  func isFetched(_ post: PostID) -> Bool { Session.isFetched(post, shelf?.blogs, blog.isFetched) }

  /// The same with what follows from.
  static func isFetched(_ post: PostID, _ blogs: [ShelvedBlog]?, _ isFetched: Bool) -> Bool {
    guard let id = post.blog else { return isFetched }
    // Of a blog that has another name by now, or none, what is true of most of them.
    return blogs?.first { $0.id == id }?.sync?.isFetched ?? isFetched
  }

  mutating func settleShelf() {
    let height = shelfRect.height
    shelf?.scroll(height: height)
  }

  /// The rows of the list of blogs.
  var shelfRect: Rect {
    let height = max(0, size.rows - 1)
    let title = height >= 3 ? 1 : 0
    return Rect(row: title, column: 0, width: size.columns, height: height - title)
  }

  var shelfSurroundings: Shelf.Surroundings { Shelf.Surroundings(height: shelfRect.height, number: keys.count) }

  /// The mouse on the list of blogs.
  mutating func useOnShelf(_ event: MouseEvent) -> [Request] {
    let height = shelfRect.height
    switch event.action {
    case .wheelUp, .wheelDown: shelf?.move(by: event.action == .wheelUp ? -3 : 3, height: height)
    case .press, .doubleClick:
      notice = nil
      let line = event.position.row - shelfRect.row
      guard let shelf, line >= 0, line < shelfRect.height, shelf.rows.indices.contains(shelf.top + line) else {
        return []
      }
      self.shelf?.selection = shelf.top + line
      settleShelf()
      guard event.action == .doubleClick else { return [] }
      let around = shelfSurroundings
      return self.shelf?.take(.open, around) ?? []
    }
    return []
  }
}

extension BlogSession {
  /// No blog: nothing of it is waited for.
  static var none: BlogSession {
    var blog = BlogSession(id: BlogID(""))
    blog.journey.pending = nil
    return blog
  }
}
