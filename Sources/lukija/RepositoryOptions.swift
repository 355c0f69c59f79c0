import ArgumentParser
import BlogStore
import Words

/// Which repository a command works on.
struct RepositoryOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(.folder, valueName: .folder),
    completion: .directory)
  var repository: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(.namedBlog, valueName: .name),
    completion: .custom { _, _, typed in Settings.completions(typed) })
  var blog: String?

  func validate() throws {
    if blog != nil, repository != nil { throw ValidationError(UsageFault.blogTwice) }
  }

  /// The folder, by an option, the environment, or the settings.
  func folder() throws -> String {
    if let repository { return repository }
    if let blog { return try Settings.folder(ofBlog: blog) }
    let usual = try Self.usualFolder()
    guard Self.namedFolder == nil, FirstRun.isAhead(of: usual) else { return usual }
    return try Settings.onlyFolder() ?? usual
  }

  /// What the environment names.
  static var namedFolder: String? { Environment.variables["LUKIJA_REPOSITORY"].flatMap { $0.isEmpty ? nil : $0 } }

  /// The folder where a blog is looked for that nobody names.
  static func usualFolder() throws -> String {
    if let namedFolder { return namedFolder }
    guard let usual = StateLocation.dataFolder(environment: Environment.variables) else {
      throw CommandFault.noHomeFolder
    }
    return usual
  }
}

/// Where marks, places and names are remembered.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(.state, valueName: .folder),
    completion: .directory)
  var state: String?
}
