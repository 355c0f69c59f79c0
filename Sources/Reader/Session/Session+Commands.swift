import Blog
import Words

/// Who answers a command.
extension Session {
  /// Does what a key asked for.
  mutating func perform(_ command: Command) -> [Effect] { carryOut(answer(to: command)) }

  mutating func answer(to command: Command) -> [Request] {
    switch command {
    case .session(let command): return answer(to: command)
    case .blog(let command): return answer(to: command)
    case .shelf(let command):
      let around = shelfSurroundings
      return shelf?.take(command, around) ?? []
    case .list(.open): return openSelected()
    case .list(let command):
      let around = listSurroundings
      return blog.list.take(command, around)
    case .post(let command):
      guard let around = postSurroundings else { return [] }
      return blog.open?.take(command, around) ?? []
    case .thread(let command):
      guard let around = threadSurroundings else { return [] }
      return blog.open?.thread.take(command, around) ?? []
    case .composer(.write(let edit)): return writeInComposer(edit)
    case .composer(let command):
      let around = composerSurroundings
      return blog.composer?.take(command, around) ?? []
    case .prompt(let command): return answer(to: command)
    case .window(let command):
      let around = windowSurroundings
      return window?.take(command, around) ?? []
    case .question(let command): return answer(to: command)
    }
  }

  private mutating func answer(to command: SessionCommand) -> [Request] {
    let count = keys.count ?? 1
    switch command {
    case .redraw: return [.effect(.screen(.redraw))]
    case .suspend: return [.effect(.screen(.suspend))]
    case .help: return [.screen(.help)]
    case .quit: return [.screen(.quit)]
    case .shelf: return [.screen(.toShelf)]
    case .nextPane: return moveFocus(by: 1)
    case .previousPane: return moveFocus(by: -1)
    case .zoom:
      changeLayout { $0.isZoomed.toggle() }
      return []
    case .narrower: return changeMeasure(by: -2 * count)
    case .wider: return changeMeasure(by: 2 * count)
    case .growPane: return changeShare(by: 2 * count)
    case .shrinkPane: return changeShare(by: -2 * count)
    case .pictures: return togglePictures()
    case .commandLine: return [.screen(.prompt(Prompt(.commandLine, label: .commandLine)))]
    }
  }

  /// What is open and waits aside is opened as it was left.
  mutating func openSelected() -> [Request] {
    if let aside = blog.preview.aside?.post.id, aside == blog.list.selected?.id, opening == nil {
      return takeBackAside() + [.focus(.reader)]
    }
    let around = listSurroundings
    return blog.list.take(.open, around)
  }

  // MARK: The blog, whichever pane has the keys

  private mutating func answer(to command: BlogCommand) -> [Request] {
    switch command {
    case .nextPost: return [.list(.openNeighbour(keys.count ?? 1))]
    case .previousPost: return [.list(.openNeighbour(-(keys.count ?? 1)))]
    case .jumpBack: return [.journey(.back)]
    case .sync: return [.files(.reload), .sync(.look)]
    case .search: return [.screen(.prompt(Prompt(.search(focus, origin: searchOrigin), label: .search)))]
    case .nextMatch: return goOn(by: 1)
    case .previousMatch: return goOn(by: -1)
    case .searchEverything: return [.texts(.ask)]
    case .openLink: return LinkTarget.open(permalink)
    case .copy: return [.taking(.offer(.copy))]
    case .pipe: return [.taking(.offer(.pipe))]
    case .save: return [.taking(.offer(.save))]
    case .toggleRead: return toggleRead()
    case .toggleStar: return postInFocus.map { blog.marks.toggleStar($0) } ?? []
    case .undo: return [.marks(.undo)]
    case .reply: return [.replies(.begin(quoting: false, returnsTo: nil))]
    case .replyQuoting: return [.replies(.begin(quoting: true, returnsTo: nil))]
    case .replies: return [.replies(.list)]
    case .send: return [.replies(.send(focus == .thread ? blog.open?.thread.selectedEntry?.reply : nil))]
    case .newPost: return [.ownPosts(.begin(title: ""))]
    case .publishPost: return ownPostSubject.map { [.ownPosts(.publish($0))] } ?? [.say(.going(.noPosts))]
    }
  }

  private var searchOrigin: SearchOrigin {
    SearchOrigin(
      listSelection: blog.list.selection, listTop: blog.list.top, listSelected: blog.list.selected?.id,
      readerTop: blog.open?.top ?? 0, threadPlace: blog.open?.thread.place, place: place, search: blog.search)
  }

  /// To the next match in a pane that is searched, else to what is new.
  private func goOn(by step: Int) -> [Request] {
    if blog.search?.pane == focus { return [.search(.next(step))] }
    if focus == .list || blog.open == nil { return [.list(.openUnread(step: step, from: .selection))] }
    return [.thread(.goToUnread(step: step))]
  }

  /// The link that `y` and `o` mean: of the comment in the thread, else of the post.
  var permalink: String? {
    focus == .list ? blog.list.selected?.url : blog.open?.permalink(inThread: focus == .thread)
  }

  /// The post that a mark is for: the open one in its own panes, else the selected one.
  private var postInFocus: PostID? { focus == .list ? blog.list.selected?.id : blog.open?.post.id }

  private mutating func toggleRead() -> [Request] {
    let around = marksSurroundings
    switch focus {
    case .list: return blog.marks.toggle(blog.list.selected(keys.count ?? 1), around)
    case .reader: return blog.open.map { blog.marks.toggleRead($0.post.id, around) } ?? []
    case .thread: break
    }
    guard let open = blog.open, let row = open.thread.selectedRow else { return [] }
    let entries = open.thread.selectedEntries(keys.count ?? 1)
    return blog.marks.toggle(entries, of: open.post.id, isUnread: open.thread.unreadCount(of: row) > 0, around)
  }

  func askToMarkThread() -> [Request] {
    guard let post = blog.open?.post.id else { return [] }
    let count = unreadComments(of: post).count
    return [count > 0 ? .screen(.ask(.markThread(post, new: count))) : .say(.marks(.nothingNew))]
  }

  private func unreadComments(of post: PostID) -> [CommentID] {
    if let open = blog.open, open.post.id == post {
      return blog.marks.unread(of: open.thread.thread.allEntries, in: post)
    }
    return blog.list.summary(of: post).map(blog.marks.unread(of:)) ?? []
  }

  // MARK: Lines of input and questions

  mutating func writeInComposer(_ edit: TextBuffer.Edit) -> [Request] {
    let around = composerSurroundings
    return blog.composer?.write(edit, around) ?? []
  }

  mutating func writeInPrompt(_ edit: TextBuffer.Edit) -> [Request] { prompt?.write(edit) ?? cancelPrompt() }

  private mutating func answer(to command: PromptCommand) -> [Request] {
    switch command {
    case .write(let edit): return writeInPrompt(edit)
    case .accept:
      defer { prompt = nil }
      return prompt?.accept() ?? []
    case .finish:
      defer { prompt = nil }
      return prompt?.finish() ?? []
    case .cancel: return cancelPrompt()
    case .next: return goOnInPrompt(by: 1)
    case .previous: return goOnInPrompt(by: -1)
    }
  }

  private mutating func cancelPrompt() -> [Request] {
    guard let prompt else { return [] }
    self.prompt = nil
    return prompt.cancel() + (blog.composer == nil ? [] : [.say(.replies(.notPublishedYet))])
  }

  private mutating func answer(to command: QuestionCommand) -> [Request] {
    guard let question else { return [] }
    self.question = nil
    guard command == .confirm else {
      if case .didItArrive(let id, _) = question, command == .decline { return [.replies(.move(id, .neverArrived))] }
      if case .overwrite = question { return [.taking(.keepOld)] }
      if case .goOnEditing(let trouble) = question { return [.ownPosts(.putAside(trouble))] }
      return []
    }
    switch question {
    case .didItArrive(let id, _): return [.replies(.move(id, .arrived))]
    case .sendUnsent(let id): return [.replies(.move(id, .queue))]
    case .delete(let id, _), .deleteUnsent(let id), .deleteCopy(let id): return [.replies(.delete(id))]
    case .markPosts: return [.screen(.markListed)]
    case .markBlogs(let blogs, _, _): return [.shelf(.mark(blogs))]
    case .markThread(let post, _): return [.marks(.markThread(post, unreadComments(of: post)))]
    case .deletePost(let id, _, _): return [.ownPosts(.remove(id))]
    case .withdrawPost(let id, _, _): return [.ownPosts(.withdraw(id))]
    case .goOnEditing: return [.ownPosts(.goOnEditing)]
    case .keepElsewhere: return [.composer(.rescue)]
    case .overwrite: return [.taking(.overwrite)]
    }
  }
}
