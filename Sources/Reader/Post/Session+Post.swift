import Blog
import Markup

/// What is told of a post that is opened, or open.
extension Session {
  mutating func take(_ message: PostMessage) -> [Request] {
    switch message {
    case .postRead(let opened, let body, let thread, let token):
      blog.marks.learn(opened.remembered, of: [opened.post.id])
      return read(opened, body: body, thread: thread, isBeginning: false, token: token)
    case .postBegun(let opened, let beginning, let token):
      blog.marks.learn(opened.remembered, of: [opened.post.id])
      // A long post is opened with its beginning.
      if blog.preview.wanted?.token == token {
        return previewRead(opened, body: beginning, thread: nil, isBeginning: true, token: token)
      }
      guard blog.journey.opening?.token == token, opened.post.id != blog.open?.post.id else { return [] }
      return read(opened, body: beginning, thread: nil, isBeginning: true, token: token)
    case .postUnreadable(let problem, let token):
      if blog.open?.reading?.token == token { return blog.open?.unreadable(problem) ?? [] }
      if blog.preview.wanted?.token == token { return previewUnreadable(problem) }
      let around = journeySurroundings
      return blog.journey.unreadable(problem, token: token, around)
    case .pageSet(let page, let number): return pageSet(page, number: number)
    case .pageSearched(let matches, let number):
      let around = searchSurroundings
      return blog.paneSearch.pageSearched(matches, number: number, around)
    case .dwellElapsed: return blog.marks.dwellElapsed(in: blog.open?.post.id)
    case .paused: return [.post(.rememberPosition)]
    }
  }

  private mutating func read(
    _ opened: OpenedPost, body: Document, thread: CommentThread?, isBeginning: Bool, token: Int
  ) -> [Request] {
    blog.marks.note(opened.post.id, opened.post.marks)
    let caches = blog.caches
    if blog.open?.reading?.token == token { return blog.open?.take(opened, body: body, caches) ?? [] }
    if blog.preview.wanted?.token == token {
      return previewRead(opened, body: body, thread: thread, isBeginning: false, token: token)
    }
    guard let opening = blog.journey.arrive(token) else { return [] }
    if blog.open?.post.id == opened.post.id {
      let opens = openPreview()
      return opens + (blog.open?.replace(with: opened, body: body, then: opening.then, caches) ?? [])
    }
    let thread = threadState(of: opened.post, built: thread)
    blog.marks.newComments[opened.post.id] = thread.unreadCount
    return show(
      OpenPost(
        post: opened.post, problems: opened.problems, site: opened.site, body: body, page: TypesetText(width: 0),
        thread: thread, isBeginning: isBeginning, reading: isBeginning ? Reading(token: token) : nil),
      then: opening.then)
  }

  /// A post's thread, with the replies that were written here and what is remembered of it.
  func threadState(of post: Post, built: CommentThread?) -> ThreadState {
    let replies = blog.replies.answering(post.id).filter(\.status.isShown)
    let reading = blog.marks.reading
    var state = ThreadState(
      thread: built.flatMap { replies.isEmpty ? $0 : nil } ?? CommentThread(comments: post.comments, replies: replies),
      folded: reading.foldedComments[post.id] ?? [], showsLinkBacks: reading.shownLinkBacks.contains(post.id),
      arrangement: preferences.arrangement)
    state.setRead(blog.marks.seen(in: post.id))
    return state
  }

  /// Shows a post where it was left.
  private mutating func show(_ open: OpenPost, then: AfterOpening) -> [Request] {
    let post = open.post.id
    blog.open = open
    blog.preview = Preview()
    blog.paneSearch.search = nil
    if let target = then.focus { focus = target }
    blog.list.select(post)
    setPage()
    if let position = blog.marks.reading.positions[post] { blog.open?.restore(position) }
    settle()
    return opens(open) + [.journey(.goOn(then)), .journey(.catchUp)]
  }

  /// What follows when a post is open from now on, whether it was asked for or was shown beside the list already.
  mutating func opens(_ open: OpenPost) -> [Request] {
    let arrival = blog.open?.offset ?? 0
    blog.open?.arrival = arrival
    return [.remember(.postOpened(open.post.id))] + open.searchPreparation(blog.caches)
  }

  /// The page that was asked for.
  private mutating func pageSet(_ page: TypesetText, number: Int) -> [Request] {
    guard let open = blog.open, let setting = open.setting, setting.number == number else { return [] }
    blog.open?.take(page, width: setting.width)
    settle()
    let isSearched = blog.search?.pane == .reader && (blog.search?.pending == nil || blog.search?.isAskedFor == true)
    return (isSearched && open.page.content != page.content ? [.search(.findAnew)] : []) + [.journey(.catchUp)]
  }

  /// What the open page needs to have done beside the reader.
  mutating func pageWork() -> [Request] {
    // What was given up for a post that did not come is asked for once more.
    let isUnderway = blog.journey.pending != nil || blog.preview.wanted != nil
    let isLost = blog.open?.reading?.isLost == true && !isUnderway
    var requests: [Request] = isLost ? (blog.open.map { [.journey(.reread($0.post.id))] } ?? []) : []
    if let setting = blog.open?.setting, !setting.isAskedFor, blog.open?.isBeginning == false, let source = pageSource {
      blog.open?.setting?.isAskedFor = true
      requests.append(.effect(.page(.setPage(source, width: setting.width, number: setting.number))))
    }
    // Asked after every key: what is most often so comes first.
    guard blog.paneSearch.search?.pending != nil else { return requests }
    let page = blog.open?.page
    return requests + blog.paneSearch.askForMatches(on: page)
  }
}
