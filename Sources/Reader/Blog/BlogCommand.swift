/// What keys ask of the blog that is open, whichever pane has them.
public enum BlogCommand: Hashable, Sendable {
  // Going somewhere.
  case nextPost, previousPost, jumpBack, sync
  // Looking for something.
  case search, nextMatch, previousMatch, searchEverything
  // The link of what is selected.
  case openLink
  // What is selected, or a part of it, elsewhere.
  case copy, pipe, save
  // Marks.
  case toggleRead, toggleStar, undo
  // Replies.
  case reply, replyQuoting, replies, send
  // Posts of one's own.
  case newPost, publishPost
}
