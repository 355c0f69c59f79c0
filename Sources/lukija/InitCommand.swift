import ArgumentParser
import Blog
import BlogStore
import Words

/// `lukija init`: an empty repository.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: CommandHelp.make.abstract, usage: CommandHelp.make.usage,
    discussion: CommandHelp.make.discussion)

  @Argument(help: ArgumentHelp(.newFolder, valueName: .folder), completion: .directory)
  var folder: String?
  @Option(help: ArgumentHelp(.blogTitle, valueName: .title))
  var title: String?
  @Option(help: ArgumentHelp(.blogAuthor, valueName: .author))
  var author: String?
  @Option(help: ArgumentHelp(.blogLanguage, valueName: .language))
  var language: String?

  func validate() throws {
    if folder?.isEmpty == true { throw ValidationError(UsageFault.unnamedFolder) }
  }

  func run() throws {
    let place = try folder ?? RepositoryOptions.usualFolder()
    // The usual folder is called as the program, which is nobody's title.
    let name = folder?.split(separator: "/").last.map(String.init) ?? Site.untitled
    let site = Site(
      title: title ?? (name == "." || name == ".." ? Site.untitled : name), language: language,
      authors: author.map { [Author(name: $0)] } ?? [])
    do throws(Problem) {
      _ = try JSONBlogRepository(folder: place).site()
    } catch {
      // No blog.json, or one that nobody can read: the writer tells them apart.
      let writer = try RepositoryWriter(folder: place)
      try writer.take(.site(site))
      _ = try writer.finish()
      for line in FirstSteps.next(folder: FetchLine.quoted(place), isUsual: folder == nil) { StandardError.say(line) }
      return
    }
    throw CommandFault.blogIsThere(folder: place)
  }
}
