import Blog
import TextFormats
import Words

/// What an import did.
struct ImportSummary {
  var tally: ImportTally
  var notes: [ImportNote]

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
        Note(kind: $0.kind.rawValue, source: $0.source, line: $0.line, message: $0.inEnglish, count: $0.count)
      }
    }
  }
}

extension ImportNote {
  /// The sentence as programs read it.
  fileprivate var inEnglish: String { Language.inEnglish { message } }
}
