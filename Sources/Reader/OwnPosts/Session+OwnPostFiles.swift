import Blog
import Words

/// What is told of posts that were made here.
extension Session {
  mutating func take(_ message: OwnPostMessage, token: Int?) -> [Request] {
    let isAwaited = token.map { blog.journey.pending == .ownPost(token: $0) } ?? false
    if isAwaited { blog.journey.pending = nil }
    let requests = answer(message, isAwaited: isAwaited)
    // Keys that came meanwhile: where an editor has opened they were meant for it, and nothing here shall take them.
    return requests + (isAwaited && blog.journey.pending == nil ? [.journey(.catchUp)] : [])
  }

  private mutating func answer(_ message: OwnPostMessage, isAwaited: Bool) -> [Request] {
    switch message {
    case .read(let own):
      guard isAwaited else { return [] }
      _ = blog.journey.typedAhead.take()
      return [.effect(.writing(.editPost(PostDraft(own))))]
    case .edited(let draft, let outcome, let now): return edited(draft, outcome, at: now)
    case .saved(let own, let was, let deed): return saved(own, was, deed)
    case .made(let id, let manuscript): return made(id, manuscript)
    case .notSaved(let problem, let copy, let draft):
      blog.ownPosts.unsaved = nil
      return copy == nil ? refuse(draft, .notSaved(problem)) : [.say(.ownPosts(.notSaved(problem, copy: copy)))]
    case .kept(let why, let copy, let draft): return kept(why, copy, draft)
    case .restored(let own, let change):
      blog.marks.renumberUndo(of: change, to: own.fileVersion)
      let title = own.post.displayTitle
      let isPublished = change.deed == .withdrawn
      let notice: OwnPostScreenNotice =
        isPublished && isFetched(own.post.id)
        ? .publishedHere(title: title, undo: nil) : .restored(title: title, change.deed)
      return changed(own.post.id) + [.say(.ownPosts(notice))]
    case .removed(let post):
      let undo = KeyMap.key(for: .blog(.undo))
      let isOpen = blog.openPost == post.id
      return changed(post.id, isGone: true) + (isOpen ? [.screen(.closePost), .focus(.list), .marks(.leavePost)] : [])
        + [.marks(.undoable(.giveBack(post))), .say(.ownPosts(.deleted(title: post.title, undo: undo)))]
    case .givenBack(let post):
      return changed(post.id) + [.list(.select(post.id)), .say(.ownPosts(.givenBack(title: post.title)))]
    case .notMadeHere(let deed): return [.say(.ownPosts(.notMadeHere(deed)))]
    case .unchanged(let title, let isDraft): return [.say(.ownPosts(.already(title: title, isDraft: isDraft)))]
    case .unreadable(let problem): return [.say(.problem(problem))]
    case .notRestored(let problem): return [.say(.ownPosts(.notRestored(problem)))]
    case .notRemoved(let problem): return [.say(.ownPosts(.notDeleted(problem)))]
    case .notGivenBack(let post, let problem): return [.say(.ownPosts(.notGivenBack(problem, path: post.path)))]
    }
  }

  private mutating func saved(_ own: OwnPost, _ was: OwnPost, _ deed: OwnPostScreenNotice.Deed) -> [Request] {
    let title = own.post.displayTitle
    let undoKey = KeyMap.key(for: .blog(.undo))
    let said: OwnPostScreenNotice =
      deed == .published && isFetched(own.post.id)
      ? .publishedHere(title: title, undo: undoKey) : .saved(title: title, deed, undo: undoKey)
    let notice = converted(title) ?? said
    blog.ownPosts.unsaved = nil
    let undo = UndoStep.restorePost(PostChange(was: was, now: own.fileVersion, deed: deed))
    return changed(own.post.id) + [.marks(.undoable(undo)), .say(.ownPosts(notice))]
  }

  /// The new post is selected and open, as soon as the list has it.
  private mutating func made(_ id: PostID, _ manuscript: PostManuscript) -> [Request] {
    let publish = KeyMap.key(for: .blog(.publishPost))
    let notice =
      converted(manuscript.title) ?? .made(title: manuscript.title, isDraft: manuscript.isDraft, publish: publish)
    blog.ownPosts.unsaved = nil
    return [
      .remember(.postRead(id, true)), .marks(.undoable(.unmake(id))), .open(id, then: .show(.reader)),
      .say(.ownPosts(notice)),
    ]
  }

  /// The person should look at letters that were guessed.
  private func converted(_ title: String) -> OwnPostScreenNotice? {
    (blog.ownPosts.unsaved?.conversion).map { .savedConverted(title: title, $0) }
  }

  private mutating func kept(_ why: Unsaved, _ copy: String?, _ draft: PostDraft) -> [Request] {
    switch (why, copy) {
    case (.refused(let trouble), nil): return refuse(draft, trouble == .withoutText ? trouble : .withoutPlace)
    case (.editorFailed, nil): return refuse(draft, .withoutPlace)
    case (.refused(let trouble), let copy?): return [.say(.ownPosts(.putAside(trouble, copy: copy)))]
    case (.editorFailed(let fault), let copy): return [.say(.ownPosts(.editorFailed(fault, copy: copy)))]
    }
  }

  /// The list and the open page need not wait until somebody notices what was done to a file.
  private mutating func changed(_ post: PostID, isGone: Bool = false) -> [Request] {
    blog.preview.filesChanged([post])
    blog.caches.previews.forget([post])
    let isShown = blog.open?.post.id == post
    return [.list(.becomeStale)] + (isShown && !isGone ? [.post(.reread)] : [])
  }
}
