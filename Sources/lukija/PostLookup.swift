import Blog
import BlogStore
import Screen
import Words

extension Library {
  /// Opens the post that a person names: by slug, id, URL, or the unique beginning of a slug.
  func post(named name: String) throws -> OpenedPost {
    let named: Problem
    do throws(Problem) {
      return try repository.post(PostID(name))
    } catch {
      named = error
    }
    let found = try catalogue().named(name)
    // There is a file of that name, and it is broken.
    if found == [PostID(name)] { throw named }
    if found.isEmpty, let printed = try printed(name) { return try repository.post(printed) }
    return try repository.post(try PostLookup.only(found, named: name))
  }

  /// The one post whose slug or id is printed as a name: what acts on a terminal is printed by nothing.
  private func printed(_ name: String) throws -> PostID? {
    let request = ListRequest(query: try PostQuery(""), after: Int.max / 2)
    let found = try catalogue().window(request, marks: ListMarks()).rows.filter { post in
      [post.id.slug, post.feedID].contains { $0 != name && OutgoingText.clean($0) == name }
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// Opens what `POST#COMMENT` names.
  func place(_ typed: TypedPost) throws -> (post: OpenedPost, thread: CommentThread, entry: CommentThread.Entry?) {
    try typed.find { try place(named: $0, typed) }
  }

  private func place(
    named name: String, _ typed: TypedPost
  ) throws -> (
    post: OpenedPost, thread: CommentThread, entry: CommentThread.Entry?
  ) {
    // A slug or an id may hold the sign itself.
    if let hash = name.lastIndex(of: "#"), let opened = try? post(named: String(name[..<hash])) {
      let thread = thread(of: opened.post)
      let entry = try PostLookup.comment(
        named: String(name[name.index(after: hash)...]), in: thread, of: typed.words(for: opened.post.id))
      return (opened, thread, entry)
    }
    let opened = try post(named: name)
    return (opened, thread(of: opened.post), nil)
  }
}

/// How a person's words name a post or a comment.
enum PostLookup {
  static func only(_ found: [PostID], named name: String) throws -> PostID {
    switch found.count {
    case 1: return found[0]
    case 0: throw CommandFault.noPost(name)
    default: throw CommandFault.ambiguousPost(name, slugs: found.map(\.slug).sorted())
    }
  }

  /// By the number that the thread gives, else by id, else by WordPress's `comment-<id>`.
  ///
  /// - Parameter post: as a command takes it.
  static func comment(
    named name: String, in thread: CommentThread, of post: String
  ) throws -> CommentThread.Entry {
    let entries = thread.allEntries
    if let number = CommentThread.number(name), let entry = entries.first(where: { $0.number == number }) {
      return entry
    }
    let prefix = "comment-"
    let ids = [name] + (name.hasPrefix(prefix) ? [String(name.dropFirst(prefix.count))] : [])
    for id in ids {
      if let entry = entries.first(where: { $0.comment.id.value == id }) { return entry }
    }
    for id in ids {
      let printed = entries.filter { OutgoingText.clean($0.comment.id.value) == id }
      if printed.count == 1 { return printed[0] }
    }
    throw CommandFault.noComment(name, on: post)
  }
}
