import Blog
import Screen

/// The model after a message, and what is to be done about it. Pure: no file, no clock, no randomness.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  switch message {
  case .keyPressed(let key): return model.press(key)
  case .textPasted(let text): return model.paste(text)
  case .mouseUsed(let event): return model.use(event)
  case .resized(let size): return model.resize(to: size)
  case .hungUp: return model.leave()

  case .siteRead(let site): return model.siteRead(site)
  case .siteUnreadable(let problem): return model.siteUnreadable(problem)
  case .problemFound(let problem):
    model.problems.append(problem)
    model.notice = .error(problem.sentence)
    return []
  case .stateLoaded(let state, let problems): return model.stateLoaded(state, problems)
  case .postsListed(let batch): return model.postsListed(batch)
  case .listingEnded(let problem): return model.listingEnded(problem)
  case .repliesRead(let replies, let problems): return model.repliesRead(replies, problems)
  case .postRead(let opened, let body): return model.postRead(opened, body: body)
  case .postUnreadable(let id, let problem): return model.postUnreadable(id, problem)

  case .replyBegun(let reply, let pane): return model.replyBegun(reply, in: pane)
  case .autosaveDue: return model.autosaveDue()
  case .replySaved(let reply, let purpose): return model.replySaved(reply, purpose)
  case .replyNotSaved(let reply, let purpose, let problem): return model.replyNotSaved(reply, purpose, problem)
  case .replyRescued(let reply, let path): return model.replyRescued(reply, path)
  case .replyForked(let old, let reply): return model.replyForked(old, reply)
  case .replyDeleted(let reply): return model.replyDeleted(reply)
  case .replyNotDeleted(_, let problem):
    model.notice = .error("Not deleted: \(problem.sentence)")
    return []
  case .editorClosed(let outcome): return model.editorClosed(outcome)

  case .stateNotSaved(let problem):
    model.notice = .error("Not remembered: \(problem.sentence)")
    return []
  case .linkCopied(let link):
    model.notice = .info("Copied \(link)")
    return []
  case .linkOpened(let link):
    model.notice = .info("Opened \(link)")
    return []
  case .linkNotOpened(let link, let why):
    model.notice = .error("Not opened, \(why) \(link)")
    return []
  }
}

extension Model {
  /// What is to be done first of all.
  public static let firstEffects: [Effect] = [.readBlog]

  /// Who has the keys now.
  public var mode: Mode {
    if question != nil { return .question }
    if prompt != nil { return .prompt }
    if window != nil { return .window }
    if let composer {
      if case .previewing = composer.stage { return .preview }
      return .composer
    }
    switch focus {
    case .list: return .list
    case .reader: return .reader
    case .thread: return .thread
    }
  }

  /// A size of the terminal; every pane stays at its word, every selection at its item.
  mutating func resize(to size: Size) -> [Effect] {
    changeLayout { $0.size = size }
    return []
  }

  /// Changes something that panes' widths depend on, and sets what is shown anew at the same words.
  mutating func changeLayout(_ change: (inout Model) -> Void) {
    let offset = open?.offset ?? 0
    let wasAtTop = open?.top == 0
    change(&self)
    setPage()
    if let page = open?.page { open?.top = wasAtTop ? 0 : page.line(at: offset) }
    settle()
  }

  /// Sets the open post's page at the pane's width, where it is not set at that width already.
  mutating func setPage(force: Bool = false) {
    guard let open, let site else { return }
    let width = textColumn.width
    guard force || open.page.width != width else { return }
    let source = PostPage.Source(
      post: open.post, body: open.body, site: site, thoughts: open.thread.thread.count, problems: open.problems)
    self.open?.page = PostPage.set(source, width: width)
    self.open?.page.width = width
  }

  /// Brings every pane's scroll back into its bounds.
  mutating func settle() {
    list.scrollToSelection(height: room(of: .list).content.height)
    scrollReader(by: 0)
    withThread { setter, height in setter.showSelection(height: height) }
    scrollComposer()
  }

  /// Ends: everything typed goes to the disk first.
  mutating func leave() -> [Effect] {
    var effects = rememberPosition()
    if var composer {
      composer.reply.markdown = composer.text.text
      if composer.isDirty, !composer.text.isBlank { effects.append(.saveReply(composer.reply, .autosave)) }
    }
    return effects + [.quit]
  }
}
