import ArgumentParser
import Reader
import Words

/// `lukija open POST[#COMMENT]`: the reader, straight at it.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: CommandHelp.open.abstract)

  @Argument(
    help: ArgumentHelp(.place, valueName: "post[#comment]"),
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var place: String
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let typed = try TypedPost(place, options)
    let place = try typed.library().place(typed)
    let destination = Destination(post: place.post.post.id, comment: place.entry.map { String($0.number) })
    try ReaderLauncher.run(
      repository: try typed.folder(), destination: destination, stateFolder: state.state, screen: screen)
  }
}
