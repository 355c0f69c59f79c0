import Blog
import Words

/// Posts that are made here: what keys ask of them.
extension Session {
  mutating func take(_ request: OwnPostRequest) -> [Request] {
    switch request {
    case .begin where blog.gathering != nil:
      return [.say(.shelf(.noBlogToWriteIn(shelf: KeyMap.key(for: .session(.shelf)))))]
    case .begin(let title): return [.effect(.writing(.editPost(PostDraft(new: PostManuscript(title: title)))))]
    case .edit(let post): return refusal(of: post, .edit) ?? work(.read(post.id))
    case .publish(let post):
      if let refusal = refusal(of: post, .publish) { return refusal }
      guard post.marks.status == .draft else {
        return [.screen(.ask(.withdrawPost(post.id, title: post.title, isHereOnly: isFetched(post.id))))]
      }
      return work(.setDraft(post.id, false))
    // Asked at once, from what is on the screen: the next key is the answer.
    case .delete(let post):
      return refusal(of: post, .delete)
        ?? [.screen(.ask(.deletePost(post.id, title: post.title, comments: post.comments)))]
    case .takeBack(let id):
      let open = blog.open?.post.id == id ? blog.open.map { OwnPostSubject($0.post) } : nil
      guard let post = open ?? blog.list.summary(of: id).map({ OwnPostSubject($0) }) else {
        return [.say(.marks(.postNotOpen))]
      }
      return take(.delete(post))
    case .withdraw(let id): return work(.setDraft(id, true))
    case .remove(let id): return work(.remove(id))
    case .goOnEditing:
      defer { blog.ownPosts.refused = nil }
      return blog.ownPosts.refused.map { [.effect(.writing(.editPost($0)))] } ?? []
    case .putAside(let trouble): return putAsideRefused(trouble)
    case .giveBack(let post): return work(.giveBack(post))
    case .restore(let change): return work(.restore(change))
    }
  }

  /// The post that a key is about: the selected one in the list, else the open one.
  var ownPostSubject: OwnPostSubject? {
    focus == .list ? blog.list.selected.map { OwnPostSubject($0) } : blog.open.map { OwnPostSubject($0.post) }
  }

  /// Only what was made here is changed here.
  private func refusal(of post: OwnPostSubject, _ deed: OwnPostFault.Deed) -> [Request]? {
    if let problem = post.problem { return [.say(.problem(problem))] }
    return post.marks.isMadeHere ? nil : [.say(.ownPosts(.notMadeHere(deed)))]
  }

  /// Keys wait for the answer: a `U` behind it takes this back, and nothing else.
  private mutating func work(_ effect: OwnPostEffect) -> [Request] {
    let token = blog.journey.nextToken()
    blog.journey.pending = .ownPost(token: token)
    switch effect {
    case .save(_, let draft), .make(_, let draft): blog.ownPosts.unsaved = draft
    case .read, .setDraft, .restore, .remove, .giveBack, .keep: break
    }
    return [.effect(.store(.ownPost(effect, token: token)))]
  }

  /// What an editor left and nobody goes on with is put into a file.
  mutating func putAsideRefused(_ trouble: ManuscriptTrouble) -> [Request] {
    guard let draft = blog.ownPosts.refused else { return [] }
    blog.ownPosts.refused = nil
    return work(.keep(draft, .refused(trouble)))
  }

  // MARK: The editor

  mutating func edited(_ before: PostDraft, _ outcome: EditorOutcome, at now: Timestamp) -> [Request] {
    let draft = before.taking(outcome)
    let isNew = draft.own == nil
    if let failure = outcome.failure, !failure.isOnlyConversion {
      return draft.saysNothingNew || draft.text.isEmpty
        ? [.say(.ownPosts(.editorFailed(failure, copy: nil)))] : work(.keep(draft, .editorFailed(failure)))
    }
    if draft.saysNothingNew { return [.say(.ownPosts(isNew ? .nothingWritten : .unchanged))] }
    do throws(ManuscriptFault) {
      let manuscript = try PostManuscript(draft.text, over: draft.manuscript)
      guard !manuscript.text.allSatisfy(\.isWhitespace) else { return refuse(draft, .withoutText) }
      guard let own = draft.own else { return work(.make(manuscript, draft)) }
      let changed = own.taking(manuscript, at: now)
      return changed == own ? [.say(.ownPosts(.unchanged))] : work(.save(changed, draft))
    } catch {
      return refuse(draft, .head(error))
    }
  }

  /// The person may go on at once; the editor's file stands until they have said so.
  mutating func refuse(_ draft: PostDraft, _ trouble: ManuscriptTrouble) -> [Request] {
    blog.ownPosts.refused = draft
    // What was typed before nobody expected to be asked is no answer.
    _ = blog.journey.typedAhead.take()
    return [.screen(.ask(.goOnEditing(trouble)))]
  }
}
