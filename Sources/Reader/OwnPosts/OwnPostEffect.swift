import Blog
import Words

/// What is done with the files of posts that are made here.
public enum OwnPostEffect: Equatable, Sendable {
  /// Look whether one was, to edit it.
  case read(PostID)
  /// Write it; the text is kept elsewhere where that fails.
  case save(OwnPost, PostDraft)
  /// Write a new one, the same.
  case make(PostManuscript, PostDraft)
  /// Publish a draft, or make a draft of what is published.
  case setDraft(PostID, Bool)
  /// Write what it said before.
  case restore(PostChange)
  case remove(PostID)
  case giveBack(DeletedPost)
  /// Keep a text that cannot be saved as it is.
  case keep(PostDraft, Unsaved)
}

/// Why an editor's text is not saved.
public enum Unsaved: Equatable, Sendable {
  case refused(ManuscriptTrouble)
  case editorFailed(EditorFault)
}

/// What is told of posts that were made here.
public enum OwnPostMessage: Equatable, Sendable {
  case read(OwnPost)
  case notMadeHere(OwnPostFault.Deed)
  case unreadable(Problem)
  /// The editor has ended.
  case edited(PostDraft, EditorOutcome, at: Timestamp)
  /// The second is what the file said before.
  case saved(OwnPost, was: OwnPost, OwnPostScreenNotice.Deed)
  case made(PostID, PostManuscript)
  case notSaved(Problem, copy: String?, PostDraft)
  /// There is nothing to publish, or to take back.
  case unchanged(title: String, isDraft: Bool)
  case kept(Unsaved, copy: String?, PostDraft)
  case restored(OwnPost, PostChange)
  case notRestored(Problem)
  case removed(DeletedPost)
  case notRemoved(Problem)
  case givenBack(DeletedPost)
  case notGivenBack(DeletedPost, Problem)
}

extension EffectRunner {
  func perform(_ effect: OwnPostEffect, token: Int) {
    deliver(.ownPosts(answer(to: effect), token: token))
  }

  private func answer(to effect: OwnPostEffect) -> OwnPostMessage {
    switch effect {
    case .read(let id):
      do throws(Problem) {
        return try repository.ownPost(id).map { .read($0) } ?? .notMadeHere(.edit)
      } catch {
        return .unreadable(error)
      }
    case .save(let own, let draft): return save(own, draft)
    case .make(let manuscript, let draft): return make(manuscript, draft)
    case .setDraft(let id, let isDraft): return setDraft(id, isDraft)
    case .restore(let change):
      var old = change.was
      old.fileVersion = change.now
      do throws(Problem) { return .restored(try repository.save(old), change) } catch { return .notRestored(error) }
    case .remove(let id): return remove(id)
    case .giveBack(let post):
      do throws(Problem) {
        try repository.giveBack(post.path, as: post.id)
        return .givenBack(post)
      } catch {
        return .notGivenBack(post, error)
      }
    case .keep(let draft, let why): return .kept(why, copy: kept(draft), draft)
    }
  }

  private func save(_ own: OwnPost, _ draft: PostDraft) -> OwnPostMessage {
    do throws(Problem) {
      let saved = try repository.save(own)
      isSafe(draft)
      return .saved(saved, was: draft.own ?? own, .edited)
    } catch {
      return .notSaved(error, copy: kept(draft), draft)
    }
  }

  private func make(_ manuscript: PostManuscript, _ draft: PostDraft) -> OwnPostMessage {
    let now = host.now()
    do throws(Problem) {
      let id = try repository.make(manuscript, feedID: "urn:lukija:\(host.newReplyID(at: now))", at: now)
      isSafe(draft)
      return .made(id, manuscript)
    } catch {
      return .notSaved(error, copy: kept(draft), draft)
    }
  }

  private func setDraft(_ id: PostID, _ isDraft: Bool) -> OwnPostMessage {
    do throws(Problem) {
      guard let own = try repository.ownPost(id) else { return .notMadeHere(.publish) }
      var manuscript = own.manuscript
      guard manuscript.isDraft != isDraft else { return .unchanged(title: own.post.displayTitle, isDraft: isDraft) }
      manuscript.isDraft = isDraft
      let saved = try repository.save(own.taking(manuscript, at: host.now()))
      return .saved(saved, was: own, isDraft ? .withdrawn : .published)
    } catch {
      return .unreadable(error)
    }
  }

  private func remove(_ id: PostID) -> OwnPostMessage {
    do throws(Problem) {
      guard let own = try repository.ownPost(id) else { return .notMadeHere(.delete) }
      let path = try repository.remove(own, into: host.deletedPosts(of: id))
      return .removed(DeletedPost(id: id, title: own.post.displayTitle, path: path))
    } catch {
      return .notRemoved(error)
    }
  }

  private func isSafe(_ draft: PostDraft) { if let left = draft.left { host.isSafe(left) } }

  /// Puts the words where they are safe; nil where no place takes them.
  private func kept(_ draft: PostDraft) -> String? { host.keep(draft.text) }
}

extension Host {
  /// Puts the text of a post that is not saved somewhere else. Returns where, or nil where that failed too.
  func keep(_ text: String) -> String? {
    let now = now()
    return rescue(
      Reply(id: newReplyID(at: now), post: PostID("new"), author: Identity(name: ""), markdown: text, created: now))
  }
}
