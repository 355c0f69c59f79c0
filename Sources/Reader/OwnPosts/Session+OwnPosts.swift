import Blog
import Words

/// What is told of posts that were made here.
extension Session {
  mutating func take(_ message: OwnPostMessage) -> [Request] {
    switch message {
    case .read(let own, .delete):
      blog.ownPostAsked = own
      return [.screen(.ask(.deletePost(title: own.post.displayTitle, comments: own.post.comments.count)))]
    case .read(let own, _): return [.effect(.writing(.editPost(own)))]
    case .notMadeHere(let deed): return [.say(.ownPosts(.notMadeHere(deed)))]
    case .unreadable(let problem): return [.say(.problem(problem))]
    case .edited(let own, let outcome, let now): return edited(own, outcome, at: now)
    case .saved(let own): return [.say(.ownPosts(.saved(title: own.post.displayTitle)))]
    case .notSaved(let problem, let copy): return [.say(.ownPosts(.notSaved(problem, copy: copy)))]
    case .kept(.head(let fault), let copy): return [.say(.ownPosts(.head(fault, copy: copy)))]
    case .kept(.withoutText, let copy): return [.say(.ownPosts(.withoutText(copy: copy)))]
    case .kept(.editorFailed(let fault), let copy): return [.say(.ownPosts(.editorFailed(fault, copy: copy)))]
    case .removed(let post):
      let undo = KeyMap.key(for: .blog(.undo))
      return [.marks(.undoable(.giveBack(post))), .say(.ownPosts(.deleted(title: post.title, undo: undo)))]
    case .notRemoved(let problem): return [.say(.ownPosts(.notDeleted(problem)))]
    case .givenBack(let post): return [.say(.ownPosts(.givenBack(title: post.title)))]
    case .notGivenBack(let post, let problem): return [.say(.ownPosts(.notGivenBack(problem, path: post.path)))]
    }
  }

  private func edited(_ own: OwnPost, _ outcome: EditorOutcome, at now: Timestamp) -> [Request] {
    let text = Self.normalized(outcome.text ?? "")
    let isUnchanged = text == Self.normalized(own.manuscript.written(hints: ManuscriptHint.lines))
    func keep(_ why: Unsaved) -> [Request] { [.effect(.store(.ownPost(.keep(text, why))))] }
    if let failure = outcome.failure {
      return isUnchanged || text.isEmpty
        ? [.say(.ownPosts(.editorFailed(failure, copy: nil)))] : keep(.editorFailed(failure))
    }
    if isUnchanged { return [.say(.ownPosts(.unchanged))] }
    do throws(ManuscriptFault) {
      let manuscript = try PostManuscript(text, over: own.manuscript)
      guard !manuscript.text.allSatisfy(\.isWhitespace) else { return keep(.withoutText) }
      let changed = own.taking(manuscript, at: now)
      return changed == own
        ? [.say(.ownPosts(.unchanged))] : [.effect(.store(.ownPost(.save(changed, text: text))))]
    } catch {
      return keep(.head(error))
    }
  }

  private static func normalized(_ text: String) -> String {
    var text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// The person answered yes.
  mutating func deleteAsked() -> [Request] {
    defer { blog.ownPostAsked = nil }
    return blog.ownPostAsked.map { [.effect(.store(.ownPost(.remove($0))))] } ?? []
  }
}
