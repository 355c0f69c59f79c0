import Blog
import BlogStore
import Words

/// Posts that are made here, for processes that are killed on the way.
extension Command {
  static let ownPosts: [String: @Sendable (Context) -> Void] = [
    "make-post": make, "edit-post": edit, "publish-post": publish, "remove-post": remove, "give-back-post": giveBack,
  ]

  private static let now = Timestamp(seconds: 1_700_000_000)

  /// `make-post FOLDER TITLE LENGTH`: a new post of so many letters.
  private static func make(_ context: Context) {
    let manuscript = PostManuscript(
      title: context.arguments[0], text: String(repeating: "n", count: context.number(1)))
    context.report("make-post") { () throws(Problem) in
      _ = try context.repository.make(manuscript, feedID: "urn:test:\(context.arguments[0])", at: now)
    }
  }

  /// `edit-post FOLDER SLUG LENGTH`: other words in a post.
  private static func edit(_ context: Context) {
    change(context, "edit-post") { $0.text = String(repeating: "n", count: context.number(1)) }
  }

  /// `publish-post FOLDER SLUG`
  private static func publish(_ context: Context) { change(context, "publish-post") { $0.isDraft = false } }

  private static func change(_ context: Context, _ words: String, _ body: (inout PostManuscript) -> Void) {
    let repository = context.repository
    context.report(words) { () throws(Problem) in
      guard let own = try repository.ownPost(PostID(context.arguments[0])) else { return print("not made here") }
      var manuscript = own.manuscript
      body(&manuscript)
      try repository.save(own.taking(manuscript, at: now))
    }
  }

  /// `remove-post FOLDER SLUG KEPT`: out of the blog, into a folder.
  private static func remove(_ context: Context) {
    let repository = context.repository
    context.report("remove-post") { () throws(Problem) in
      guard let own = try repository.ownPost(PostID(context.arguments[0])) else { return print("not made here") }
      _ = try repository.remove(own, into: context.arguments[1])
    }
  }

  /// `give-back-post FOLDER SLUG PATH`
  private static func giveBack(_ context: Context) {
    let repository = context.repository
    context.report("give-back-post") { () throws(Problem) in
      try repository.giveBack(context.arguments[1], as: PostID(context.arguments[0]))
    }
  }
}
