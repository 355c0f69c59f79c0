import Glibc
import Screen

extension NcursesTerminal {
  /// OSC 11, what is asked of pictures, and DA1 behind it: once that is answered, nothing more comes.
  private func question(ofPictures: Bool) -> [UInt8] {
    Array((modes.asksForBackground ? "\u{1B}]11;?\u{1B}\\" : "").utf8)
      + (ofPictures ? pictures.finding.question : []) + Array("\u{1B}[c".utf8)
  }
  /// How long a terminal that is given back may take to answer what it was asked: what comes later, the next program
  /// would take for keys.
  private static let patienceForAnswers = Duration.milliseconds(300)

  /// Asks where the answer matters. Nobody waits for it.
  ///
  /// - Parameter ofPictures: whether the screen is drawn anew behind it: there are terminals that print what they do not
  ///   know of these questions.
  func ask(ofPictures: Bool = true) {
    let ofPictures = ofPictures && asksForPictures
    guard modes.asksForBackground || ofPictures, !hasHungUp else { return }
    output.send(question(ofPictures: ofPictures))
    decoder.questions.areAsked(at: Self.now)
  }

  /// Takes in what is on its way, before somebody else reads it. What was typed meanwhile is kept.
  func awaitAnswers() {
    let end = Self.now + Self.patienceForAnswers
    // Nothing is drawn on a screen that was left.
    newest = nil
    while !hasHungUp, decoder.questions.arePending(at: Self.now), case let rest = end - Self.now, rest > .zero {
      if hasInput(within: rest) { readInput() }
    }
  }

  func hear(_ answers: [InputDecoder.Answer]) {
    for answer in answers {
      if asksForPictures { hearOfPictures(answer) }
      switch answer {
      case .background where !modes.asksForBackground, .scheme where !modes.asksForBackground: break
      case .background(let isLight):
        background.isAnswered = true
        stand(onLight: isLight)
      // The colour itself says more than what is preferred.
      case .scheme where background.isAnswered: ask(ofPictures: false)
      case .scheme(let isLight): stand(onLight: isLight)
      case .graphics, .name, .cell, .attributes: break
      }
    }
  }

  /// Another theme, or pair of themes, from now on.
  func wear(_ new: ThemePair) {
    let mattered = modes.asksForBackground && themes.isPair
    themes = new
    newest = themes.isPair ? newest : nil
    if modes.asksForBackground, !mattered { ask(ofPictures: false) }
    look(as: themes.theme(onLight: background.isLight))
  }

  private func stand(onLight isLight: Bool) {
    background.isLight = isLight
    look(as: themes.theme(onLight: isLight))
  }

  private func look(as theme: Theme) {
    let new = Palette(theme: theme, depth: palette.depth)
    guard isOpen, new != palette else { return }
    palette = new
    pens = PenTable(palette: palette, strikesText: strikesText)
    pictures.pairs = PicturePairs(from: pens.nextPair)
    links = linkPainter
    forgetScreen()
    if let newest { paint(newest) }
  }
}
