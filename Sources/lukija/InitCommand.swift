import ArgumentParser
import Blog
import BlogStore
import Words

/// `lukija init`: an empty repository.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: CommandHelp.make.abstract, usage: CommandHelp.make.usage,
    discussion: CommandHelp.make.discussion)

  @Argument(help: ArgumentHelp(.newFolder, valueName: "folder"))
  var folder: String
  @Option(help: ArgumentHelp(.blogTitle))
  var title: String?
  @Option(help: ArgumentHelp(.blogAuthor))
  var author: String?
  @Option(help: ArgumentHelp(.blogLanguage, valueName: "tag"))
  var language: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError(UsageFault.unnamedFolder) }
  }

  func run() throws {
    let name = folder.split(separator: "/").last.map(String.init) ?? Site.untitled
    let site = Site(
      title: title ?? (name == "." || name == ".." ? Site.untitled : name), language: language,
      authors: author.map { [Author(name: $0)] } ?? [])
    do throws(Problem) {
      _ = try JSONBlogRepository(folder: folder).site()
    } catch {
      // No blog.json, or one that nobody can read: the writer tells them apart.
      let writer = try RepositoryWriter(folder: folder)
      try writer.take(.site(site))
      _ = try writer.finish()
      return
    }
    throw CommandFault.blogIsThere(folder: folder)
  }
}
