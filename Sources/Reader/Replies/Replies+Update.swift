import Blog
import Markup
import Words

/// What other rooms ask of the replies.
enum RepliesRequest: Equatable, Sendable {
  /// Begins a reply to what is selected, or goes on with the draft that already answers it; `returnsTo` gets the keys back
  /// from the composer, nil is the pane that has them.
  case begin(quoting: Bool, returnsTo: Pane?)
  /// The same, now that the comment that was meant is selected.
  case answer(quoting: Bool, returnsTo: Pane?)
  /// Goes on with a draft.
  case goOn(ReplyID, returnsTo: Pane?)
  /// Goes to a reply in the open post's thread; a draft opens in the composer.
  case show(ReplyID)
  /// The same, in whichever post it is.
  case goTo(ReplyID)
  /// Lists them.
  case list
  /// Changes the selected reply; nil is none of one's own.
  case edit(ReplyID?)
  case askToDelete(ReplyID?)
  case delete(ReplyID)
  /// Sends one, asks, or says what is known of it; nil is all that wait.
  case send(ReplyID?)
  /// What the person knows of one, or wants with it.
  case move(ReplyID, DeliveryEvent)
  /// Some are somewhere else on their way to the blog.
  case delivered([SyncReport.Delivered], isAsked: Bool)
  /// What waits may go out now.
  case sendDue
  /// Puts a reply back as it was.
  case restore(Reply)
  /// Makes a published reply a draft again.
  case unpublish(ReplyID)
  /// A draft is kept in memory until the disk has it.
  case keep(Reply)
  /// The open post's thread is built again with them.
  case rebuildThread
}

/// What is asked of the replies.
extension Replies {
  /// What the replies know of what is around them.
  struct Surroundings {
    /// The pane that has the keys.
    var focus: Pane
    /// A number that was typed.
    var number: Int?
    /// The post that is selected in the list.
    var selected: PostSummary?
    /// The post that is open: what is answered.
    var open: OpenPost?
    /// The reply that is being written.
    var composer: Composer?
    /// Whether somebody is on the way to somewhere.
    var isUnderway: Bool
    /// Cells that the composer would have.
    var columns: Int
    /// BCP 47 of the post.
    var language: String?
    /// Who writes.
    var identity: Identity?
    /// What the status line says.
    var notice: Notice?
    /// Whether a post's blog comes from a server on the web.
    var isFetched: (PostID) -> Bool
    /// Whether a window lists them.
    var areListed: Bool

    /// Where the keys go back to from a composer that was asked for here.
    var paneBehindComposer: Pane { focus == .list ? .reader : focus }

    /// Whether a composer may open on a post by itself, nobody being on the way to somewhere else.
    func isAt(_ post: PostID) -> Bool { open?.post.id == post && !isUnderway && composer == nil }
  }

  mutating func take(_ request: RepliesRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .begin(let quoting, let origin): return begin(quoting: quoting, returnsTo: origin, around)
    case .answer(let quoting, let origin): return answer(quoting: quoting, returnsTo: origin, around)
    case .goOn(let id, let origin): return byID[id].map { goOn(with: $0, returnsTo: origin, around) } ?? []
    case .show(let id): return show(id)
    case .goTo(let id):
      guard let reply = byID[id], reply.post != around.open?.post.id else { return show(id) }
      return [.open(reply.post, then: .showReply(id))]
    case .list: return list()
    case .edit(let id): return edit(id, around)
    case .askToDelete(let id):
      guard let reply = id.flatMap({ byID[$0] }) else { return [.say(.replies(.onlyOwn(.delete)))] }
      guard let way = reply.delivery else {
        return [.screen(.ask(.delete(reply.id, isDraft: reply.status == .draft)))]
      }
      return [.screen(.ask(way.isStillOurs ? .deleteUnsent(reply.id) : .deleteCopy(reply.id)))]
    case .delete(let id): return byID[id].map { [.effect(.store(.deleteReply($0)))] } ?? []
    case .restore(let reply): return restore(reply)
    case .unpublish(let id):
      guard var reply = byID[id] else { return [] }
      if let way = reply.delivery, !way.isStillOurs { return [.say(.replies(.notOurs(.undo, way)))] }
      reply.delivery = nil
      reply.status = .draft
      reply.published = nil
      return [.effect(.store(.saveReply(reply, .unpublish)))]
    case .send(let id): return send(id, around)
    case .move(let id, let event): return [.effect(.store(.moveReply(id, event)))]
    case .delivered(let replies, let isAsked): return delivered(replies, isAsked: isAsked, around)
    case .sendDue: return sendDue()
    case .keep(let reply): byID[reply.id] = reply
    case .rebuildThread: return around.open.map { [.post(.rebuildThread(answering($0.post.id)))] } ?? []
    }
    return []
  }

  // MARK: Beginning

  private func begin(quoting: Bool, returnsTo origin: Pane?, _ around: Surroundings) -> [Request] {
    if around.focus == .list, let selected = around.selected, selected.id != around.open?.post.id {
      if let problem = selected.problem { return [.say(.problem(problem))] }
      return [.open(selected.id, then: .reply(quoting: quoting))]
    }
    guard let open = around.open else { return [.say(.replies(.openFirst))] }
    // What is only shown beside the list is answered from there.
    let origin = origin ?? (around.focus == .list && open.isPreview ? .list : nil)
    // A number names a comment, also from the text of the post.
    guard around.focus != .list, let number = around.number else {
      return answer(quoting: quoting, returnsTo: origin, around)
    }
    let isThere = open.thread.rowID(numbered: number) != nil
    return [.thread(.goToNumber(number))] + (isThere ? [.replies(.answer(quoting: quoting, returnsTo: origin))] : [])
  }

  private func answer(quoting: Bool, returnsTo origin: Pane?, _ around: Surroundings) -> [Request] {
    guard let open = around.open else { return [] }
    guard open.post.commentsOpen else { return [.say(.replies(.commentsClosed))] }
    let entry = around.focus == .thread ? open.thread.selectedEntry : nil
    if let draft = draft(answering: entry?.comment.id, of: open.post.id) {
      return goOn(with: draft, returnsTo: origin, around)
    }
    let target = ReplyTarget(
      post: open.post.id, postFeedID: open.post.feedID, comment: entry?.comment.id,
      text: quoting ? quotation(of: entry?.comment, in: open.post, around) : "",
      author: around.identity ?? Identity(name: ""), replaces: nil)
    let pane: Pane = around.focus == .thread ? .thread : .reader
    return [.effect(.writing(.beginReply(target, pane, returnsTo: origin ?? around.paneBehindComposer)))]
  }

  /// What somebody said, to be answered. Each row has its mark where the composer is as wide as it is now.
  private func quotation(of comment: Comment?, in post: Post, _ around: Surroundings) -> String {
    let text = Quotation.of(
      Quotation.paragraphs(of: comment?.body ?? post.body),
      by: comment?.author.shownName ?? post.authors.first?.name ?? "",
      at: comment == nil ? post.published : comment?.published, language: around.language, width: around.columns)
    return text.isEmpty ? "" : text + "\n"
  }

  /// Opens the composer on a draft that is on disk.
  func goOn(with draft: Reply, returnsTo origin: Pane? = nil, _ around: Surroundings) -> [Request] {
    [
      .screen(
        .compose(
          Composer(
            reply: draft, text: TextBuffer(text: draft.markdown),
            pane: draft.inReplyTo == nil && around.focus != .thread ? .reader : .thread,
            returnsTo: origin ?? around.paneBehindComposer, beginning: draft.markdown, savedText: draft.markdown,
            original: draft.replaces.flatMap { byID[$0] }))),
      .say(.replies(.draftGoesOn(draft.modified))),
    ]
  }

  private func edit(_ id: ReplyID?, _ around: Surroundings) -> [Request] {
    guard let reply = id.flatMap({ byID[$0] }) else { return [.say(.replies(.onlyOwn(.edit)))] }
    if let way = reply.delivery, !way.isStillOurs { return [.say(.replies(.notOurs(.edit, way)))] }
    if let draft = draft(rewording: reply.id) { return goOn(with: draft, around) }
    let target = ReplyTarget(
      post: reply.post, postFeedID: reply.postFeedID, comment: reply.inReplyTo, text: reply.markdown,
      author: reply.author, replaces: reply.id)
    return [.effect(.writing(.beginReply(target, .thread, returnsTo: around.paneBehindComposer)))]
  }

  // MARK: Showing

  private func show(_ id: ReplyID) -> [Request] {
    guard let reply = byID[id] else { return [] }
    let target = reply.status == .draft ? reply.inReplyTo : reply.shownID
    let shown: [Request] = [.jump, .focus(.thread)] + (target.map { [.thread(.show($0))] } ?? [])
    guard reply.status == .draft else { return shown }
    return shown + (reply.inReplyTo == nil ? [.focus(.reader)] : []) + [.replies(.goOn(id, returnsTo: nil))]
  }

  private func list() -> [Request] {
    let ids = latestFirst
    guard !ids.isEmpty else { return [.screen(.window(nil)), .say(.replies(.noReplies))] }
    let unnamed = Set(byID.values.map(\.post)).subtracting(postTitles.keys)
    return [.screen(.window(Window(.replies(ids))))]
      + (unnamed.isEmpty ? [] : [.effect(.catalogue(.name(unnamed.sorted())))])
  }

  // MARK: Taking back

  private func restore(_ old: Reply) -> [Request] {
    var reply = old
    let present = byID[reply.id]
    // The blog may have the words that would be changed.
    if let way = present?.delivery, !way.isStillOurs { return [.say(.replies(.notOurs(.undo, way)))] }
    reply.fileVersion = present?.fileVersion
    // Nothing that was written goes away with an undo: the new wording is on disk before the old one takes its place.
    let kept = present.map { wording in
      Request.effect(
        .writing(
          .keepTyped(
            ReplyTarget(
              post: wording.post, postFeedID: wording.postFeedID, comment: wording.inReplyTo, text: wording.markdown,
              author: wording.author, replaces: wording.id))))
    }
    return [kept, .effect(.store(.saveReply(reply, .restore)))].compactMap(\.self)
  }
}
