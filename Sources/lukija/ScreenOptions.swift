import ArgumentParser
import Words

/// Who puts text that runs from right to left in its order.
enum Bidi: String, ExpressibleByArgument, CaseIterable {
  case lukija, terminal
}

/// How the reader draws.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(.bidi, valueName: .who))
  var bidi: Bidi = .lukija
}
