/// What is known of the terminal's background.
struct Background {
  /// Whether dark letters go on it.
  var isLight: Bool
  /// Whether the terminal names its colour where it is asked.
  var isAnswered = false

  /// What the environment says until the terminal does; a dark one where that says nothing.
  ///
  /// - Parameter colours: of `COLORFGBG`, which rxvt and Konsole set: `15;0`, `0;default;15`.
  init(colours: String?) {
    let number = colours?.split(separator: ";").last.flatMap { Int($0) }
    isLight = number == 7 || number.map { (9...15).contains($0) } ?? false
  }

  /// Whether the terminal can be asked: one that would print the question is not.
  static func isTold(term: String, variable: (String) -> String?) -> Bool {
    // tmux calls itself screen where it is told to, and answers all the same.
    variable("TMUX") != nil || !Hyperlinks.printingTerminals.contains(where: term.lowercased().hasPrefix)
  }
}
