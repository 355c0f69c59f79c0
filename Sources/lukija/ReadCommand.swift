import ArgumentParser
import BlogStore
import Glibc
import Words

/// `lukija [DIR]`: the reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: CommandHelp.read.abstract, shouldDisplay: false)

  @Argument(help: ArgumentHelp(.readFolder), completion: .directory)
  var folder: String?
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if folder != nil, options.repository != nil {
      throw ValidationError(UsageFault.folderTwice)
    }
    if folder != nil, options.blog != nil { throw ValidationError(UsageFault.blogTwice) }
  }

  func run() throws {
    let isNamed =
      folder != nil || options.repository != nil || options.blog != nil || RepositoryOptions.namedFolder != nil
    if !isNamed, let shelf = SystemShelf.ofSeveral(stateFolder: state.state) {
      return try ReaderLauncher.openShelf(shelf, screen: screen)
    }
    let folder = try folder ?? options.folder()
    // Else the settings name it.
    let isUsual = try !isNamed && folder == RepositoryOptions.usualFolder()
    if isUsual, FirstRun.isAhead(of: folder) {
      FirstRun.explain(folder)
      throw ExitCode.failure
    }
    // A mistyped subcommand ends up here: say so before the screen is taken.
    if !Self.isFolder(folder) { _ = try JSONBlogRepository(folder: folder).site() }
    try ReaderLauncher.run(repository: folder, destination: nil, stateFolder: state.state, screen: screen)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
