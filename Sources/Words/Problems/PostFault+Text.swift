import Blog

extension PostFault {
  var message: String {
    switch self {
    case .missing(let slug): "there is no post \(quoted(slug))."
    case .untitled: "the post has no “title”."
    case .duplicateFeedID(let id, let file): "the post id \(quoted(id)) is already that of \(quoted(file))."
    }
  }

  var advice: String {
    switch self {
    case .missing: "Check the name, or list the posts with “lukija list”."
    case .untitled: "It is shown by its first words; add one, or “title”: \"\" if it is meant to have none."
    case .duplicateFeedID: "Both are shown; give each its own id."
    }
  }
}

extension CommentFault {
  var message: String {
    switch self {
    case .withoutID: "a comment has no “id”."
    case .withoutAuthor: "a comment has no author's name."
    case .duplicate(let id): "the comment id \(quoted(id)) is taken by an earlier comment."
    case .orphan(let parent): "“in_reply_to” names a comment that is not there: \(quoted(parent))."
    case .cyclic(let id): "the comment \(quoted(id)) answers itself or one of its own answers."
    case .deep(let depth): "the answers go \(depth) levels deep."
    }
  }

  var advice: String {
    switch self {
    case .withoutID: "It is shown, but answers cannot name it; give it an id of its own."
    case .withoutAuthor: "It is shown as “Anonymous”; add “author”: {“name”: …}."
    case .duplicate: "Both are shown; answers go to the first. Give each its own id."
    case .orphan: "It is shown at the top level; correct the id or remove it."
    case .cyclic: "It is shown at the top level; correct “in_reply_to”."
    case .deep: "All are shown; check that “in_reply_to” is what was meant."
    }
  }
}
