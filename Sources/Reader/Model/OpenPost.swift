import Blog
import Markup
import Screen

/// The post that is open: its page, set at the reader pane's width, and its thread.
public struct OpenPost: Equatable, Sendable {
  /// The post.
  public var post: Post
  /// What is wrong in its file.
  public var problems: [Problem]
  /// The body, parsed once.
  public var body: Document
  /// Header, body, permalink and contact block, set at the pane's width.
  public var page: TypesetText
  /// First line of the page in view.
  public var top = 0
  /// The comments.
  public var thread: ThreadState
  /// Comments that the person marked new by hand: looking at them does not make them read.
  public var keptUnread: Set<CommentID> = []

  /// The UTF-8 offset in the page's content of the first line in view: the place that survives other widths.
  public var offset: Int { page.lines.indices.contains(top) ? page.lines[top].offset : 0 }
}
