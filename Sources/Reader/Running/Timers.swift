import Blog

/// When something is to be done though nothing happens: each timer until it has elapsed.
struct Timers {
  /// How long typing may go on before a draft is saved. With the writing itself this stays well below a second.
  private static let autosaveDelay = Duration.milliseconds(400)
  /// Who presses nothing for so long reads: where, is remembered even if the machine goes down.
  private static let pause = Duration.seconds(2)
  /// How long what is shown beside the list may be another post than the selected one, while that is read.
  private static let previewPatience = Duration.milliseconds(150)

  typealias Instant = ContinuousClock.Instant

  /// When what is being typed is saved; nil where all of it is.
  private(set) var autosaveAt: Instant?
  /// When what is on screen counts as read; nil where nothing new is.
  private(set) var dwellEndsAt: Instant?
  /// When a post that is read to be shown beside the list is late, by its token.
  private var previewIsLate: (at: Instant, token: Int)?
  private var pauseBegins: Instant?
  /// When it may be time to look for news.
  private var newsAreDue: Instant?
  /// When replies that wait are sent again.
  private var repliesAreDue: Instant?
  /// How long they wait where their time had passed already.
  private static let sendingPause = Duration.seconds(60)

  /// Something is being typed. What was typed before it does not wait longer for that.
  mutating func startAutosave(at now: Instant) { autosaveAt = autosaveAt ?? now + Self.autosaveDelay }

  /// What is being typed is saved at once. Returns whether any of it was waiting.
  mutating func takeAutosave() -> Bool {
    defer { autosaveAt = nil }
    return autosaveAt != nil
  }

  /// Something new came on the screen.
  ///
  /// - Parameter time: how long it has to stay there to count as read; nil where it never does.
  mutating func startDwell(at now: Instant, for time: Duration?) { dwellEndsAt = time.map { now + $0 } }

  /// A post is read to be shown.
  mutating func startPreviewPatience(_ token: Int, at now: Instant) {
    previewIsLate = (now + Self.previewPatience, token)
  }

  /// The person did something.
  mutating func startPause(at now: Instant) { pauseBegins = now + Self.pause }

  /// News are looked for by themselves.
  mutating func startSync(seconds: Int, at now: Instant) { newsAreDue = now + .seconds(seconds) }

  /// Replies are sent again by themselves.
  ///
  /// - Parameter seconds: until then; none where their time has passed.
  mutating func startSending(seconds: Int64, at now: Instant) {
    repliesAreDue = now + (seconds > 0 ? .seconds(seconds) : Self.sendingPause)
  }

  /// When the next one elapses.
  ///
  /// - Parameter awaited: the token of the post that is waited for to be shown; nil where it has come.
  func next(awaited: Int?) -> Instant? {
    let late = previewIsLate.flatMap { $0.token == awaited ? $0.at : nil }
    return [autosaveAt, dwellEndsAt, late, pauseBegins, newsAreDue, repliesAreDue].compactMap(\.self).min()
  }

  /// What is to be said of those that have elapsed, which they do once.
  mutating func elapsed(at now: Instant) -> [BlogMessage] {
    var messages: [BlogMessage] = []
    if let due = autosaveAt, due <= now {
      autosaveAt = nil
      messages.append(.replies(.autosaveDue))
    }
    if let end = dwellEndsAt, end <= now {
      dwellEndsAt = nil
      messages.append(.post(.dwellElapsed))
    }
    if let late = previewIsLate, late.at <= now {
      previewIsLate = nil
      messages.append(.list(.previewIsLate(token: late.token)))
    }
    if let begin = pauseBegins, begin <= now {
      pauseBegins = nil
      messages.append(.post(.paused))
    }
    if let due = newsAreDue, due <= now {
      newsAreDue = nil
      messages.append(.sync(.due))
    }
    if let due = repliesAreDue, due <= now {
      repliesAreDue = nil
      messages.append(.sync(.sendDue))
    }
    return messages
  }
}
