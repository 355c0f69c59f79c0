import Glibc
import Screen

extension NcursesTerminal {
  /// Takes over what the person chose meanwhile: what was switched on goes off, before the new is switched on.
  public func take(_ choices: TerminalChoices) {
    guard isOpen else { return }
    let new = TerminalModes(saved: modes.saved, term: Self.term ?? "", choices: choices, raw: modes)
    decoder.escapeDelay = Self.escapeDelay(choices.escapeDelay)
    defer { wear(choices.theme) }
    let asksAnew = new.showsPictures && !modes.showsPictures
    defer { if asksAnew { ask() } }
    guard
      new.on != modes.on || new.hasHyperlinks != modes.hasHyperlinks || new.marksFrames != modes.marksFrames
        || new.showsPictures != modes.showsPictures
    else { return }
    output.send(modes.off + new.on)
    modes.disarm()
    let namesWindow = modes.namesWindow
    modes = new
    modes.namesWindow = namesWindow
    modes.arm(output.descriptor, removing: pictures.removing)
    if asksAnew { tellForcedPictures() }
    links = linkPainter
    invalidate()
  }

  /// A crash gives the window its name back as well.
  func nameWindow(_ isNamed: Bool) {
    guard modes.namesWindow != isNamed else { return }
    modes.namesWindow = isNamed
    modes.disarm()
    modes.arm(output.descriptor, removing: pictures.removing)
  }

  /// Calls the terminal's window so, by OSC 2; nil gives it the name back that it had, which terminals keep in a pile.
  public func call(_ title: String?) {
    guard isOpen, modes.setsTitle, title != self.title else { return }
    if self.title == nil { output.send(TerminalModes.keepingTitle) }
    output.send(title.map(TerminalModes.title) ?? TerminalModes.formerTitle)
    self.title = title
    nameWindow(title != nil)
  }
}
