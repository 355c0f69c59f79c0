import Blog

extension ImportTally {
  /// What an import came to, a line each: the notes, then the counts.
  ///
  /// - Parameter isDryRun: whether nothing was written.
  public func lines(notes: [ImportNote], isDryRun: Bool) -> [String] {
    var lines = notes.map { "\($0.kind.word): \($0.sentence)" }
    if !lines.isEmpty { lines.append("") }
    if isDryRun { lines.append("Nothing was written. This would happen:") }
    lines.append(Self.line("Posts", postCount, posts, [postKinds, postStatuses]))
    lines.append(Self.line("Comments", commentCount, comments, [commentKinds, commentStatuses]))
    if !media.isEmpty { lines.append(Self.line("Media", media.values.reduce(0, +), media, [])) }
    if attachments > 0 { lines.append("Attachments: \(attachments)") }
    if let waiting { lines.append("Waiting for their posts: \(waiting)") }
    if !isClean {
      let counts = ImportNote.Kind.allCases.compactMap { kind -> String? in
        let count = notes.count { $0.kind == kind }
        return count == 0 ? nil : "\(count) \(kind.word)"
      }
      lines.append("Notes: " + counts.joined(separator: ", "))
    }
    return lines
  }

  /// `3 comments, 1 attachment`
  private var waiting: String? {
    let parts = [(waitingComments, Counted.comments), (waitingAttachments, .attachments)].filter { $0.0 > 0 }
    return parts.isEmpty ? nil : parts.map { $1.text($0) }.joined(separator: ", ")
  }

  /// `Posts: 12 (10 new, 2 unchanged; 11 post, 1 page; 12 published)`
  private static func line(
    _ name: String, _ total: Int, _ outcomes: [Outcome: Int], _ details: [[String: Int]]
  ) -> String {
    let first = Outcome.allCases.compactMap { outcome in outcomes[outcome].map { "\($0) \(outcome.word)" } }
    let rest = details.map { words in
      words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    }
    let groups = ([first] + rest).filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    return "\(name): \(total)" + (groups.isEmpty ? "" : " (\(groups.joined(separator: "; ")))")
  }
}

extension ImportNote.Kind {
  fileprivate var word: String {
    switch self {
    case .guessed: "guessed"
    case .lost: "lost"
    case .skipped: "skipped"
    case .waiting: "waiting"
    }
  }
}

extension ImportTally.Outcome {
  fileprivate var word: String {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .unchanged: "unchanged"
    case .vanished: "vanished"
    }
  }
}
