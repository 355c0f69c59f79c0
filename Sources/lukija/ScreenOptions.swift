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
    help: ArgumentHelp(.bidi, valueName: "who"))
  var bidi: Bidi?
  @Option(
    help: ArgumentHelp(.measure, valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, !Preferences.measures.contains(width) {
      throw ValidationError(UsageFault.width(Preferences.measures))
    }
  }
}
