import ArgumentParser
import BlogStore

/// Which repository a command works on.
struct RepositoryOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The blog's folder.", discussion: "Else $LUKIJA_REPOSITORY, else $XDG_DATA_HOME/lukija.", valueName: "folder"),
    completion: .directory)
  var repository: String?

  /// The folder, by the option or the environment.
  func folder() throws -> String {
    let environment = Environment.variables
    if let repository { return repository }
    if let named = environment["LUKIJA_REPOSITORY"], !named.isEmpty { return named }
    // A configuration file will be asked here.
    guard let usual = StateLocation.dataFolder(environment: environment) else {
      throw Failure("there is no home folder to look for a blog in. Name the blog's folder with --repository.")
    }
    return usual
  }
}

/// Where marks, places and names are remembered.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where marks, places and your name are remembered.", discussion: "Else $XDG_STATE_HOME/lukija.",
      valueName: "folder"),
    completion: .directory)
  var state: String?
}
