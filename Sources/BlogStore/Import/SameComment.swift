import Blog
import TextFormats

/// Whether two comments with the same id are one.
enum SameComment {
  /// No zone is further from UTC, in seconds, and none is off by less than a quarter of an hour.
  private static let farthestZone: Int64 = 14 * 3600
  private static let zoneStep: Int64 = 900

  /// Whether date and text both say that another comment has the same id: one of another site, or of another program on
  /// the same one. Without dates, or of one moment, the author's name has to tell.
  static func contradicts(_ old: JSON, _ comment: Comment) -> Bool {
    let name = old["author"]?["name"]?.string ?? ""
    let hasOtherName = !name.isEmpty && !comment.author.name.isEmpty && name != comment.author.name
    if let date = old["date_published"]?.string.flatMap({ Timestamp($0) }), let published = comment.published {
      let apart = abs(date.seconds - published.seconds)
      // Feeds shorten names and texts; two exports say the same of one comment.
      guard apart != 0 else {
        return hasOtherName && old[KeptMembers.wordpress] != nil && !SameText.mayBeSaid(comment.body, in: old)
      }
      // Exports that do not say their zone are read in another one than feeds.
      if !hasOtherName, apart <= farthestZone, apart % zoneStep == 0 { return false }
    } else if !hasOtherName {
      return false
    }
    return !SameText.isSaid(comment.body, in: old)
  }

  static func contradicts(_ a: JSON, _ b: JSON) -> Bool {
    CommentFile(b).map { contradicts(a, $0.comment) } ?? false
  }

  /// Whether a comment of a file, of the same moment, says the same and is by the same author.
  static func isRepeated(_ comment: Comment, in old: JSON) -> Bool {
    !comment.body.source.isEmpty && (old["author"]?["name"]?.string ?? "") == comment.author.name
      && SameText.isSaid(comment.body, in: old)
  }

  /// Whether a comment of a file is the one that a feed has, whatever address it has there: id, date, and words or author.
  static func isRecognized(_ comment: Comment, in old: JSON) -> Bool {
    guard let published = comment.published, SameText.isMoment(published, old["date_published"]),
      [CommentMerge.id(of: old), CommentMerge.sourceID(of: old)].contains(where: {
        PostProof.hash(address: $0) == PostProof.hash(address: comment.id.value)
      })
    else { return false }
    return SameText.isSaid(comment.body, in: old)
      || !comment.author.name.isEmpty && old["author"]?["name"]?.string == comment.author.name
  }
}
