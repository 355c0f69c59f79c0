import ArgumentParser
import Reader
import Words

/// Who puts text that runs from right to left in its order.
enum Bidi: String, ExpressibleByArgument, CaseIterable {
  case lukija, terminal
}

/// How the reader draws; what is not said here the settings say.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(.bidi, valueName: .who))
  var bidi: Bidi?
  @Option(
    help: ArgumentHelp(.measure, valueName: .columns))
  var width: Int?
  /// Nil where nobody says. No group of its own: the parser goes through each several times at every start.
  @Flag(inversion: .prefixedNo, help: ArgumentHelp(.linear))
  var linear: Bool?

  func validate() throws {
    if let width, !Preferences.measures.contains(width) {
      throw ValidationError(UsageFault.width(Preferences.measures))
    }
  }
}

/// Whether one item stands after the other, in words; what is not said here the settings say.
struct LinearOption: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: ArgumentHelp(.linear))
  var linear: Bool?

  /// What counts. What is wrong with the settings is not said.
  var isOn: Bool { linear ?? (try? Settings())?.configuration.isLinear ?? false }
}
