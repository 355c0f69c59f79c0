import ArgumentParser
import BlogStore
import Words

/// Which repository a command works on.
struct RepositoryOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(.folder, valueName: "folder"),
    completion: .directory)
  var repository: String?

  /// The folder, by the option or the environment.
  func folder() throws -> String {
    if let repository { return repository }
    return try Self.usualFolder()
  }

  /// The folder where a blog is looked for that nobody names.
  static func usualFolder() throws -> String {
    let environment = Environment.variables
    if let named = environment["LUKIJA_REPOSITORY"], !named.isEmpty { return named }
    // A configuration file will be asked here.
    guard let usual = StateLocation.dataFolder(environment: environment) else {
      throw CommandFault.noHomeFolder
    }
    return usual
  }
}

/// Where marks, places and names are remembered.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(.state, valueName: "folder"),
    completion: .directory)
  var state: String?
}
