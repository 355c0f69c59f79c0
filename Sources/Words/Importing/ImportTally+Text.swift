import Blog

extension ImportTally {
  /// What an import came to, a line each: the notes, then the counts.
  ///
  /// - Parameter isDryRun: whether nothing was written.
  public func lines(notes: [ImportNote], isDryRun: Bool) -> [String] {
    var lines = notes.map { "\($0.kind.word): \($0.sentence)" }
    if !lines.isEmpty { lines.append("") }
    if isDryRun {
      lines.append(say("Nothing was written. This would happen:", fi: "Mitään ei kirjoitettu. Tuonti tekisi tämän:"))
    }
    lines.append(Self.line(say("Posts", fi: "Kirjoituksia"), postCount, posts, [postKinds, postStatuses]))
    lines.append(
      Self.line(say("Comments", fi: "Kommentteja"), commentCount, comments, [commentKinds, commentStatuses]))
    if !media.isEmpty {
      lines.append(Self.line(say("Media", fi: "Mediatiedostoja"), media.values.reduce(0, +), media, []))
    }
    if attachments > 0 {
      lines.append(say("Attachments: \(numeral(attachments))", fi: "Liitteitä: \(numeral(attachments))"))
    }
    if let waiting {
      lines.append(say("Waiting for their posts: \(waiting)", fi: "Kirjoitustaan odottavia: \(waiting)"))
    }
    if !isClean {
      let counts = ImportNote.Kind.allCases.compactMap { kind -> String? in
        let count = notes.count { $0.kind == kind }
        return count == 0 ? nil : "\(numeral(count)) \(kind.counted(count))"
      }
      lines.append(say("Notes: ", fi: "Huomautuksia: ") + counts.joined(separator: ", "))
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
    let first = Outcome.allCases.compactMap { outcome in outcomes[outcome].map { "\(numeral($0)) \(outcome.word($0))" }
    }
    let rest = details.map { words in
      words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\(numeral($0.value)) \(word($0.key, $0.value))" }
    }
    let groups = ([first] + rest).filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    return "\(name): \(numeral(total))" + (groups.isEmpty ? "" : " (\(groups.joined(separator: "; ")))")
  }

  /// A kind or a status behind its number, by the word that stands in files; others than the known ones as they stand.
  private static func word(_ word: String, _ count: Int) -> String {
    guard let (one, many) = finnishWords[word] else { return word }
    return say(word, fi: count == 1 ? one : many)
  }

  /// Of one, of more.
  private static let finnishWords: [String: (String, String)] = [
    "post": ("kirjoitus", "kirjoitusta"), "page": ("sivu", "sivua"), "comment": ("kommentti", "kommenttia"),
    "pingback": ("paluuviite", "paluuviitettä"), "trackback": ("takaisinviite", "takaisinviitettä"),
    "published": ("julkaistu", "julkaistua"), "draft": ("luonnos", "luonnosta"),
    "pending": ("odottaa tarkistusta", "odottaa tarkistusta"), "scheduled": ("ajastettu", "ajastettua"),
    "private": ("yksityinen", "yksityistä"), "trash": ("roskakorissa", "roskakorissa"),
    "approved": ("hyväksytty", "hyväksyttyä"), "held": ("odottaa hyväksyntää", "odottaa hyväksyntää"),
    "spam": ("roskaviesti", "roskaviestiä"),
  ]
}

extension ImportNote.Kind {
  fileprivate var word: String {
    switch self {
    case .guessed: say("guessed", fi: "päätelty")
    case .lost: say("lost", fi: "menetetty")
    case .skipped: say("skipped", fi: "ohitettu")
    case .waiting: say("waiting", fi: "odottaa")
    }
  }

  /// Behind a number.
  fileprivate func counted(_ count: Int) -> String {
    switch self {
    case .guessed: say(word, fi: count == 1 ? word : "pääteltyä")
    case .lost: say(word, fi: count == 1 ? word : "menetettyä")
    case .skipped: say(word, fi: count == 1 ? word : "ohitettua")
    case .waiting: word
    }
  }
}

extension ImportTally.Outcome {
  /// Behind a number.
  fileprivate func word(_ count: Int) -> String {
    switch self {
    case .new: say("new", fi: count == 1 ? "uusi" : "uutta")
    case .changed: say("changed", fi: count == 1 ? "muuttunut" : "muuttunutta")
    case .unchanged: say("unchanged", fi: "ennallaan")
    case .vanished: say("vanished", fi: count == 1 ? "poistunut" : "poistunutta")
    }
  }
}
