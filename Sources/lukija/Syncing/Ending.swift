import Words

/// How work ends where somebody ends it, as it goes from one blog to the next.
final class Ending {
  let interruption: Interruption
  private let last: Said
  private let between: (() -> CommandNotice)?

  /// - Parameter between: what is said where no blog's work is going on; nil where there is one blog, and nothing after it.
  init(between: (() -> CommandNotice)? = nil) {
    let last = Said(between ?? { .stoppedBefore })
    self.last = last
    self.between = between
    interruption = Interruption { last.notice() }
  }

  /// What is to be cleared up and said from now on. To be set while a step is done.
  func become(_ notice: @escaping () -> CommandNotice) { last.notice = notice }

  /// One blog's work is done.
  func finish() {
    guard let between else { return interruption.finish() }
    interruption.step { last.notice = between }
  }

  private final class Said {
    var notice: () -> CommandNotice
    init(_ notice: @escaping () -> CommandNotice) { self.notice = notice }
  }
}
