import Blog
import TextFormats
import Words

/// What an import did, in words and as JSON.
struct ImportSummary {
  var tally: ImportTally
  var notes: [ImportNote]

  /// The notes, then the counts.
  func lines(isDryRun: Bool) -> [String] {
    var lines = notes.map { "\($0.kind.rawValue): \($0.sentence)" }
    if !lines.isEmpty { lines.append("") }
    if isDryRun { lines.append("Nothing was written. This would happen:") }
    lines.append(Self.line("Posts", tally.postCount, tally.posts, [tally.postKinds, tally.postStatuses]))
    lines.append(
      Self.line("Comments", tally.commentCount, tally.comments, [tally.commentKinds, tally.commentStatuses]))
    if !tally.media.isEmpty {
      lines.append(Self.line("Media", tally.media.values.reduce(0, +), tally.media, []))
    }
    if tally.attachments > 0 { lines.append("Attachments: \(tally.attachments)") }
    if let waiting { lines.append("Waiting for their posts: \(waiting)") }
    if !tally.isClean {
      let counts = ImportNote.Kind.allCases.compactMap { kind -> String? in
        let count = notes.count { $0.kind == kind }
        return count == 0 ? nil : "\(count) \(kind.rawValue)"
      }
      lines.append("Notes: " + counts.joined(separator: ", "))
    }
    return lines
  }

  /// `3 comments, 1 attachment`
  private var waiting: String? {
    let parts = [(tally.waitingComments, "comment"), (tally.waitingAttachments, "attachment")].filter { $0.0 > 0 }
    return parts.isEmpty ? nil : parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  /// `Posts: 12 (10 new, 2 unchanged; 11 post, 1 page; 12 published)`
  private static func line(
    _ name: String, _ total: Int, _ outcomes: [ImportTally.Outcome: Int], _ details: [[String: Int]]
  ) -> String {
    let first = ImportTally.Outcome.allCases.compactMap { outcome in
      outcomes[outcome].map { "\($0) \(outcome.rawValue)" }
    }
    let rest = details.map { words in
      words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    }
    let groups = ([first] + rest).filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    return "\(name): \(total)" + (groups.isEmpty ? "" : " (\(groups.joined(separator: "; ")))")
  }

  /// What `lukija import --json` prints.
  struct Output: JSONPrintable {
    struct Note: JSONPrintable {
      var kind: String
      var source: String
      var line: Int?
      var message: String
      var count: Int

      var json: JSON {
        JSONOutput.members(["kind": kind, "source": source, "line": line, "message": message, "count": count])
      }
    }
    var posts: [String: Int]
    var post_kinds: [String: Int]
    var post_statuses: [String: Int]
    var comments: [String: Int]
    var comment_kinds: [String: Int]
    var comment_statuses: [String: Int]
    var media: [String: Int]
    var attachments: Int
    var waiting: [String: Int]
    var notes: [Note]

    var json: JSON {
      JSONOutput.members([
        "posts": posts, "post_kinds": post_kinds, "post_statuses": post_statuses, "comments": comments,
        "comment_kinds": comment_kinds, "comment_statuses": comment_statuses, "media": media,
        "attachments": attachments, "waiting": waiting, "notes": notes,
      ])
    }

    init(_ summary: ImportSummary) {
      func words(_ counts: [ImportTally.Outcome: Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
      }
      posts = words(summary.tally.posts)
      post_kinds = summary.tally.postKinds
      post_statuses = summary.tally.postStatuses
      comments = words(summary.tally.comments)
      comment_kinds = summary.tally.commentKinds
      comment_statuses = summary.tally.commentStatuses
      media = words(summary.tally.media)
      attachments = summary.tally.attachments
      waiting = ["comments": summary.tally.waitingComments, "attachments": summary.tally.waitingAttachments]
      notes = summary.notes.map {
        Note(kind: $0.kind.rawValue, source: $0.source, line: $0.line, message: $0.message, count: $0.count)
      }
    }
  }
}
