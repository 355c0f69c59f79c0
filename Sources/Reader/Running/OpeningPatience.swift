/// How long the next frame waits for a post that is being opened: one that comes soon is shown at once, as nobody would
/// see the word that it is on its way. What is pressed meanwhile waits no longer than that either.
struct OpeningPatience {
  /// Two frames of a screen that shows sixty a second.
  static let length = Duration.milliseconds(30)

  private var end: ContinuousClock.Instant?

  /// Until when nothing is painted; nil where the frame is due.
  mutating func holds(isOpening: Bool, at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    guard isOpening else {
      end = nil
      return nil
    }
    let end = end ?? now + OpeningPatience.length
    self.end = end
    return end > now ? end : nil
  }
}
