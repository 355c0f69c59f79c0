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
  /// C-c and C-z at the keyboard meanwhile reach whatever the body started, and C-z stops this process with it.
  public func lend(_ body: () -> Void) {
    guard isOpen else {
      body()
      return
    }
    giveBack()
    SignalQueue.allowingStop(body)
    takeAgain()
  }

  /// Offers text to the terminal's clipboard (OSC 52); what is beyond the first 74 KB is left out, because terminals
  /// refuse sequences of more than about 100 KB.
  public func copy(_ text: String) {
    guard isOpen, modes.hasClipboard, !text.isEmpty else { return }
    TerminalModes.write(Clipboard.sequence(for: text))
  }

  func giveBack() {
    modes.disarm()
    modes.switchOff()
    if !isCursorShown { curs_set(1) }
    isCursorShown = true
    endwin()
    TerminalModes.clearLastLine()
    modes.restoreLineDiscipline()
  }

  /// SIGCONT without our having stopped ourselves: somebody sent SIGSTOP, and others may have used the terminal since.
  func goOn() {
    giveBack()
    takeAgain()
    pending.append(.resumed)
  }

  private func takeAgain() {
    // C-c and C-z at the other program were not meant for us.
    let late = signals.take()
    modes.cleanUp()
    reset_prog_mode()
    modes.arm()
    modes.switchOn()
    invalidate()
    followWindow()
    if late.contains(SIGTERM) { pending.append(.terminate) }
    if late.contains(SIGHUP), !hasHungUp {
      hasHungUp = true
      pending.append(.hangUp)
    }
  }
}
