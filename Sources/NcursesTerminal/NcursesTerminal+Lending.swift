import CNcurses
import Glibc
import Screen

extension NcursesTerminal {
  /// Gives the terminal back, stops the process group as C-z does, takes the terminal again when it goes on. Where
  /// nobody could let it go on (no shell with job control), the system does not stop it.
  public func suspend() {
    guard isOpen else { return }
    giveBack()
    SignalQueue.allowingStop { _ = kill(0, SIGTSTP) }
    takeAgain()
    pending.append(.resumed)
  }

  /// Gives the terminal back while `body` runs (an editor, say) and takes it again, whatever became of the body.
  /// C-c, C-\ and C-z at the keyboard meanwhile reach whatever the body started, and C-z stops this process with it.
  public func lend(_ body: () -> Void) {
    guard isOpen else {
      body()
      return
    }
    giveBack()
    SignalQueue.allowingStop(body)
    takeAgain(isOwn: false)
  }

  /// Offers text to the terminal's clipboard (OSC 52). Returns false where it is known that nothing can come of it: no
  /// terminal takes more than some 74 KB, and some take nothing.
  public func copy(_ text: String) -> Bool {
    guard isOpen, let way = modes.clipboard, !text.isEmpty, let bytes = Clipboard.sequence(for: text, by: way) else {
      return false
    }
    uncopied = bytes
    drawUndrawn()
    return true
  }

  func giveBack() {
    undrawn = nil
    uncopied = nil
    if title != nil {
      output.send(TerminalModes.formerTitle, patience: .zero)
      title = nil
      modes.namesWindow = false
    }
    output.send(removePictures() + modes.off, patience: .zero)
    frames.caught(
      cells: 0,
      {
        if !isCursorShown { curs_set(1) }
        isCursorShown = true
        endwin()
      }, { output.send($0, patience: .zero) })
    output.send(TerminalModes.clearingLastLine, patience: .zero)
    if output.drain(within: Self.patienceAtTheEnd) { awaitAnswers() } else { giveUp() }
    modes.disarm()
    modes.restoreLineDiscipline()
  }

  /// How long a terminal that is given back may take to read its last words.
  private static let patienceAtTheEnd = Duration.seconds(1)

  /// A terminal that does not read loses what it has not read; perhaps there is room then for the way back.
  private func giveUp() {
    output.forget()
    tcflush(output.descriptor, TCOFLUSH)
    output.send(modes.restoring, patience: .milliseconds(30))
    output.forget()
  }

  /// SIGCONT without our having stopped ourselves: somebody sent SIGSTOP, and others may have used the terminal since.
  func goOn() {
    giveBack()
    takeAgain()
    pending.append(.resumed)
  }

  /// - Parameter isOwn: whether nobody pressed keys meanwhile whose signals reach us as well: C-c, C-\ and C-z at another
  ///   program were not meant for us.
  private func takeAgain(isOwn: Bool = true) {
    let late = signals.take()
    modes.takeLineDiscipline()
    output.send(TerminalModes.cleaning + modes.on)
    ask()
    modes.arm(output.descriptor)
    forgetScreen()
    followWindow()
    let ending = [SIGTERM] + (isOwn ? [SIGINT, SIGQUIT] : [])
    for signal in ending where late.contains(signal) { terminate(signal) }
    if late.contains(SIGHUP) { hangUp() }
  }
}
