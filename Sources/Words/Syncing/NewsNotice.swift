import Blog

/// What the reader says of a blog's news.
public indirect enum NewsNotice: Hashable, Sendable {
  /// What came, and what else is worth saying.
  case came(SyncSummary, SyncFact?)
  case nothing
  /// Somebody looks already; the key in the list that ends it.
  case lookingAlready(stopKey: String)
  /// The person ended it; what had come by then.
  case stopped(SyncSummary?)
  case offline(SyncAge)
  case failed(SyncFault, SyncSummary?)
  /// The folder took nothing more.
  case problem(Problem)
  case refused(SyncRefusal)
  /// Commands of the person's did not do what they should; and what was said before.
  case hooksFailed([HookFault], after: NewsNotice?)
  /// The blog is fetched from nowhere; its folder, and its address where that is known, as a shell takes them.
  case noAddress(folder: String, home: String?)
  /// When it was looked at, where that was asked for; nil for a blog that is fetched from nowhere.
  case standing(SyncRemark?)
  /// Why the last sync failed, and when the last one was complete.
  /// Of a blog of the list of blogs, its name.
  case trouble(SyncStanding.Trouble, lastSuccess: Timestamp?, blog: String? = nil)

  var isError: Bool {
    switch self {
    case .failed, .problem, .trouble, .hooksFailed: true
    case .refused(.taken): false
    case .refused: true
    case .came, .nothing, .lookingAlready, .stopped, .offline, .noAddress, .standing: false
    }
  }

  var text: String {
    switch self {
    case .came(let summary, let fact):
      say("News: \(summary.words).", fi: "Uutta: \(summary.words).") + (fact.map { " \($0.text)" } ?? "")
    case .nothing: say("Nothing new.", fi: "Ei uutta.")
    case .lookingAlready(let key):
      say(
        "Looking for news already; \(key) in the list stops it.",
        fi: "Uusia haetaan jo; \(key) luettelossa keskeyttää haun.")
    case .stopped(let summary?):
      say(
        "Stopped: \(summary.words) came. C-r goes on from there.",
        fi: "Keskeytetty, tuli: \(summary.words). C-r jatkaa siitä.")
    case .stopped(nil): say("Stopped. C-r goes on from there.", fi: "Keskeytetty. C-r jatkaa siitä.")
    case .offline(let age):
      say("Offline; ", fi: "Ei verkkoyhteyttä; ")
        + (age.text.map { say("last looked for news \($0).", fi: "uusia haettu viimeksi \($0).") }
          ?? SyncFault.offline.advice)
    case .failed(let fault, let summary?):
      say(
        "\(summary.words) came; then \(fault.sentence)",
        fi: "Tuli: \(summary.words). Sitten haku päättyi: \(fault.sentence)")
    case .failed(let fault, nil): say("No news: \(fault.sentence)", fi: "Ei uusia: \(fault.sentence)")
    case .problem(let problem): say("No news: \(problem.sentence)", fi: "Ei uusia: \(problem.sentence)")
    case .refused(let refusal): Self.capitalised(refusal.text)
    case .hooksFailed(let faults, let before):
      ((before.map { [$0.text] } ?? []) + faults.map(\.text)).joined(separator: " ")
    case .noAddress(let folder, let home): Self.noAddress(folder, home)
    case .standing(let remark?): remark.text + "."
    case .trouble(let trouble, let lastSuccess, let blog):
      (blog.map { "\($0): " } ?? "")
        + say(
          "Sync, \(trouble.time.moment): \(trouble.fault.sentence)",
          fi: "Synkronointi \(trouble.time.moment): \(trouble.fault.sentence)")
        + (lastSuccess.map {
          say(" Last complete: \($0.moment).", fi: " Viimeksi kokonaan onnistunut: \($0.moment).")
        } ?? "")
    case .standing(nil):
      say("This blog has no address to look at for news.", fi: "Blogilla ei ole osoitetta, josta uusia voisi hakea.")
    }
  }

  private static func noAddress(_ folder: String, _ home: String?) -> String {
    let into = folder.isEmpty ? "" : " --into \(folder)"
    guard let home else {
      return say(
        "This blog has no address to look at for news; its files are read again. “lukija add ADDRESS\(into)” gives it one.",
        fi: "Blogilla ei ole osoitetta, josta uusia voisi hakea; sen tiedostot luetaan uudelleen. "
          + "Osoite annetaan komennolla ”lukija add OSOITE\(into)”.")
    }
    return say(
      "This blog is not fetched from its address yet; its files are read again. “lukija add \(home)\(into)” begins that.",
      fi: "Blogia ei vielä haeta osoitteestaan; sen tiedostot luetaan uudelleen. "
        + "Hakeminen alkaa komennolla ”lukija add \(home)\(into)”.")
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
