import ArgumentParser

/// Who puts text that runs from right to left in its order.
enum Bidi: String, ExpressibleByArgument, CaseIterable {
  case lukija, terminal
}

/// How the reader draws.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who orders Hebrew and Arabic: lukija or terminal.",
      discussion: """
        Lukija does it itself and tells the terminal to leave it so. tmux and screen do not pass that on: where the \
        terminal around them orders text all the same, choose terminal.
        """,
      valueName: "who"))
  var bidi: Bidi = .lukija
}
