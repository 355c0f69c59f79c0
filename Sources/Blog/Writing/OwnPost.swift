/// A post that was made here, as its file said when it was read.
public struct OwnPost: Hashable, Sendable {
  /// The post.
  public var post: Post
  /// Whether somebody chose its date; else it is that of saving or publishing.
  public var isDateChosen: Bool
  /// Of the file's content.
  public var fileVersion: Int64

  /// Memberwise.
  public init(post: Post, isDateChosen: Bool, fileVersion: Int64) {
    self.post = post
    self.isDateChosen = isDateChosen
    self.fileVersion = fileVersion
  }

  /// As its writer gets it. A draft's date is shown only where it was chosen: publishing gives it another.
  public var manuscript: PostManuscript {
    let isDraft = post.marks.status == .draft
    return PostManuscript(
      title: post.title, tags: post.tags, date: isDraft && !isDateChosen ? nil : post.published, isDraft: isDraft,
      text: post.body.source)
  }

  /// The post after its manuscript was changed.
  ///
  /// - Parameter now: the moment of saving.
  public func taking(_ manuscript: PostManuscript, at now: Timestamp) -> OwnPost {
    let old = self.manuscript
    guard manuscript != old else { return self }
    var own = self
    own.post.title = manuscript.title
    own.post.tags = manuscript.tags
    own.post.body.source = manuscript.text
    if manuscript.isDraft != old.isDraft { own.post.marks.status = manuscript.isDraft ? .draft : .published }
    own.isDateChosen = manuscript.date != nil && (isDateChosen || manuscript.date != old.date)
    own.post.published = manuscript.date ?? now
    // Before it was published nobody saw another wording.
    own.post.modified = old.isDraft ? nil : now
    return own
  }
}
