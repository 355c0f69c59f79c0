import Blog
import Screen
import Words

/// What the list says of posts in linear mode: a sentence each, in as many rows as it takes.
struct LinearPosts: Equatable, Sendable {
  var marks: Marks
  /// How many replies to each were written here.
  var replies: [PostID: Int]
  var voice: OwnVoice
  /// The open post.
  var open: PostID?
  var tellsAuthors: Bool
  /// In which it is said.
  var language = Language.current

  func lines(of post: PostSummary, width: Int, style: Style = .text) -> [TypesetText.Line] {
    TypesetText.paragraph(text(of: post), style, width: max(1, width)).lines
  }

  func text(of post: PostSummary) -> String {
    var said = LinearPost(
      title: VisualOrder.isolated(ListTitle.text(of: post).onOneLine), marks: post.marks,
      comments: post.commentCount + replies[post.id, default: 0], date: post.published?.spokenDate)
    said.isNew = marks.isNew(post.id)
    said.isStarred = marks.reading.starredPosts.contains(post.id)
    said.isOpen = post.id == open
    said.newComments = marks.newComments[post.id] ?? 0
    said.isAnswered = said.newComments > 0 && marks.hasNewAnswer(post, to: voice)
    if tellsAuthors { said.authors = post.authors.map { VisualOrder.isolated($0.onOneLine) } }
    said.blog = post.id.blog.map { VisualOrder.isolated($0.name) }
    return said.text
  }
}
