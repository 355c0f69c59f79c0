import Screen

/// The terminal is somebody else's for a while.
extension Program {
  /// Before the terminal is somebody else's for a while, who may not give it back: what was typed is on disk, or at
  /// least elsewhere where the disk takes its time.
  func rememberAll() {
    guard let desk else { return }
    // Twice, since a write that was on its way has older words.
    for _ in 0..<2 {
      if desk.timers.takeAutosave() { tell(.replies(.autosaveDue)) }
      desk.remember()
      let isWritten = desk.runner.waitForWrites(atMost: UnfinishedWrites.patience)
      takeInbox()
      if !isWritten { return keepElsewhere(at: desk) }
      if autosaveAt == nil { return }
    }
  }

  private func keepElsewhere(at desk: BlogDesk) {
    for reply in desk.unfinished.replies { tell(.replies(.writeIsSlow(reply))) }
    desk.runner.waitForCopies(atMost: UnfinishedWrites.patience)
    takeInbox()
    terminal.paint(view(session))
  }

  func lend(_ body: () -> Void) {
    guard !isEnding else { return }
    let desk = desk
    rememberAll()
    // The blog was left for the list of blogs meanwhile: nobody would take what comes back.
    guard self.desk === desk else { return }
    terminal.lend(body)
    if terminal.size != session.size { handle(.terminal(.resized(terminal.size))) }
  }
}
