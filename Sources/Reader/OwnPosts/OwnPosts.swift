import Blog
import Words

/// What is done with posts that are made here, while the person has the editor or is asked.
public struct OwnPosts: Equatable, Sendable {
  /// What an editor left that cannot be saved as it stands, while the person is asked whether to go on.
  var refused: PostDraft?
  /// What is on its way to the disk.
  var unsaved: PostDraft?
}

/// A post of one's own on its way through an editor.
public struct PostDraft: Equatable, Sendable {
  /// The post as its file says it; nil where there is none yet.
  var own: OwnPost?
  /// What counts where the text does not say.
  var manuscript: PostManuscript
  /// What the editor shows, or has left.
  var text: String
  /// As the editor left it, to the letter.
  var left: String?
  /// That it was read as another encoding than UTF-8.
  var conversion: EditorFault?

  /// A post that is not there yet.
  init(new manuscript: PostManuscript) {
    self.manuscript = manuscript
    text = manuscript.written(hints: ManuscriptHint.lines)
  }

  /// A post that is to be written on.
  init(_ own: OwnPost) {
    self.init(new: own.manuscript)
    self.own = own
  }

  /// Whether nothing was written that is not in the blog.
  var saysNothingNew: Bool { Self.trimmed(text) == Self.trimmed(manuscript.written(hints: ManuscriptHint.lines)) }

  /// After an editor.
  func taking(_ outcome: EditorOutcome) -> PostDraft {
    var draft = self
    draft.left = outcome.text ?? left
    draft.conversion = outcome.failure
    draft.text = outcome.text.map(Self.trimmed) ?? text
    return draft
  }

  /// With `\n` at the ends of lines, and without what editors put around a text.
  private static func trimmed(_ text: String) -> String {
    var text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

/// A post that a key is about, as the list or the open page knows it.
struct OwnPostSubject: Equatable, Sendable {
  var id: PostID
  var title: String
  var marks: PostMarks
  var comments: Int
  /// Why its file cannot be read.
  var problem: Problem?

  init(_ post: PostSummary) {
    (id, title, marks, comments) = (post.id, post.displayTitle, post.marks, post.commentCount)
    problem = post.problem
  }

  init(_ post: Post) {
    (id, title, marks, comments) = (
      post.id, post.displayTitle, post.marks, post.comments.count(where: \.status.isShown)
    )
  }
}

/// What is asked of posts that are made here.
enum OwnPostRequest: Equatable, Sendable {
  /// A new one, in the editor.
  case begin(title: String)
  case edit(OwnPostSubject)
  /// A draft is published; of what is published already, the person is asked whether it is to be a draft again.
  case publish(OwnPostSubject)
  case delete(OwnPostSubject)
  /// It was just made: the person is asked whether it is to go.
  case takeBack(PostID)
  /// The person said yes.
  case withdraw(PostID)
  case remove(PostID)
  case goOnEditing
  /// The person said no, or another question is more urgent: what was written goes into a file.
  case putAside(ManuscriptTrouble)
  case giveBack(DeletedPost)
  case restore(PostChange)
}

/// A post whose file is out of the blog.
public struct DeletedPost: Hashable, Sendable {
  var id: PostID
  var title: String
  var path: String
}

/// What was done to the file of a post, and can be taken back.
public struct PostChange: Hashable, Sendable {
  /// What it said before.
  var was: OwnPost
  /// The version that it has since.
  var now: Int64
  var deed: OwnPostScreenNotice.Deed
}
