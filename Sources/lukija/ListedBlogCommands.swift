import ArgumentParser
import Blog
import Configuration
import Words

/// `lukija rename OLD NEW`: another name in `config.toml`.
struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: CommandHelp.rename.abstract, discussion: CommandHelp.rename.discussion)

  @Argument(
    help: ArgumentHelp(.listedBlog, valueName: .old),
    completion: .custom { _, _, typed in Settings.completions(typed) })
  var old: String
  @Argument(help: ArgumentHelp(.newName, valueName: .new))
  var new: String

  func run() throws {
    let settings = try Settings.read()
    try settings.refuseFolder(old)
    // As the file has it.
    let name = settings.configuration.blog(named: old)?.name ?? old
    do throws(ConfigurationFileFault) {
      try settings.file.rename(blogNamed: old, to: new)
    } catch {
      throw CommandFault.settings(error, file: settings.file.path)
    }
    StandardError.say(.blogRenamed(from: name, name: new, file: settings.file.path))
  }
}

/// `lukija remove NAME`: takes a blog off the list, and nothing else.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: CommandHelp.remove.abstract, discussion: CommandHelp.remove.discussion)

  @Argument(
    help: ArgumentHelp(.listedBlog, valueName: .blog),
    completion: .custom { _, _, typed in Settings.completions(typed) })
  var name: String

  func run() throws {
    let settings = try Settings.read()
    try settings.refuseFolder(name)
    let blog = settings.configuration.blog(named: name)
    do throws(ConfigurationFileFault) {
      try settings.file.remove(blogNamed: name)
    } catch {
      throw CommandFault.settings(error, file: settings.file.path)
    }
    let folder = blog.flatMap { settings.file.folder(of: $0) }.map(SyncChoice.place)
    // What is no blog there cannot be listed again.
    let line = folder.flatMap { folder in
      SyncChoice.isBlog(folder) ? SyncCommands.add(folder: FetchLine.quoted(folder), name: blog?.name ?? name) : nil
    }
    StandardError.say(
      .blogRemoved(name: blog?.name ?? name, file: settings.file.path, folder: folder, command: line))
  }
}

extension Settings {
  /// A folder in a name's place is refused, with the name that its blog has.
  fileprivate func refuseFolder(_ word: String) throws(CommandFault) {
    guard configuration.blog(named: word) == nil else { return }
    let place = SyncChoice.place(word)
    let isOne: (Configuration.Blog) -> Bool = { file.folder(of: $0).map(SyncChoice.place) == place }
    guard let blog = configuration.blogs.first(where: isOne) else { return }
    throw .folderOfBlog(folder: word, name: blog.name)
  }
}
