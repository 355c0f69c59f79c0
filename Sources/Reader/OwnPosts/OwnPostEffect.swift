import Blog
import Words

/// What is done with the file of a post that was made here.
public enum OwnPostEffect: Equatable, Sendable {
  /// Look whether it was, to edit or delete it.
  case read(PostID, OwnPostFault.Deed)
  /// Write it; the text is kept elsewhere where that fails.
  case save(OwnPost, text: String)
  /// Keep a text that cannot be saved as it is.
  case keep(String, Unsaved)
  case remove(OwnPost)
  case giveBack(DeletedPost)
}

/// Why an editor's text is not saved.
public enum Unsaved: Equatable, Sendable {
  case head(ManuscriptFault)
  case withoutText
  case editorFailed(EditorFault)
}

/// A post whose file is out of the blog.
public struct DeletedPost: Hashable, Sendable {
  var id: PostID
  var title: String
  var path: String
}

/// What is told of posts that were made here.
public enum OwnPostMessage: Equatable, Sendable {
  case read(OwnPost, OwnPostFault.Deed)
  case notMadeHere(OwnPostFault.Deed)
  case unreadable(Problem)
  case edited(OwnPost, EditorOutcome, at: Timestamp)
  case saved(OwnPost)
  case notSaved(Problem, copy: String?)
  case kept(Unsaved, copy: String?)
  case removed(DeletedPost)
  case notRemoved(Problem)
  case givenBack(DeletedPost)
  case notGivenBack(DeletedPost, Problem)
}

extension EffectRunner {
  func perform(_ effect: OwnPostEffect) {
    do throws(Problem) {
      switch effect {
      case .read(let id, let deed):
        deliver(.ownPosts(try repository.ownPost(id).map { .read($0, deed) } ?? .notMadeHere(deed)))
      case .save(let own, let text): save(own, text)
      case .keep(let text, let why): deliver(.ownPosts(.kept(why, copy: kept(text))))
      case .remove(let own): remove(own)
      case .giveBack(let post): giveBack(post)
      }
    } catch {
      deliver(.ownPosts(.unreadable(error)))
    }
  }

  private func save(_ own: OwnPost, _ text: String) {
    do throws(Problem) {
      try repository.save(own)
      deliver(.ownPosts(.saved(own)))
    } catch {
      deliver(.ownPosts(.notSaved(error, copy: kept(text))))
    }
  }

  private func remove(_ own: OwnPost) {
    do throws(Problem) {
      let path = try repository.remove(own, into: host.deletedPosts)
      deliver(.ownPosts(.removed(DeletedPost(id: own.post.id, title: own.post.displayTitle, path: path))))
    } catch {
      deliver(.ownPosts(.notRemoved(error)))
    }
  }

  private func giveBack(_ post: DeletedPost) {
    do throws(Problem) {
      try repository.giveBack(post.path, as: post.id)
      deliver(.ownPosts(.givenBack(post)))
    } catch {
      deliver(.ownPosts(.notGivenBack(post, error)))
    }
  }

  private func kept(_ text: String) -> String? {
    let now = host.now()
    return host.rescue(
      Reply(
        id: host.newReplyID(at: now), post: PostID("new"), author: Identity(name: ""), markdown: text, created: now))
  }
}
