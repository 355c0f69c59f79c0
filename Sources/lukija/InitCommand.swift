import ArgumentParser
import Blog
import BlogStore

/// `lukija init`: an empty repository.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make an empty repository.", usage: "lukija init <folder> [--title <title>]",
    discussion: """
      Writes blog.json and an empty posts folder. A folder that has a blog.json already is left alone, and the command \
      ends with status 1. "lukija new" writes the first post.
      """)

  @Argument(help: ArgumentHelp("The repository's folder.", valueName: "folder"))
  var folder: String
  @Option(help: "The blog's name; else the folder's.")
  var title: String?
  @Option(help: "Who writes it.")
  var author: String?
  @Option(help: ArgumentHelp("The language of its posts: fi, en-GB …", valueName: "tag"))
  var language: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder must have a name; . is the one where you are.") }
  }

  func run() throws {
    let name = folder.split(separator: "/").last.map(String.init) ?? "Untitled blog"
    let site = Site(
      title: title ?? (name == "." || name == ".." ? "Untitled blog" : name), language: language,
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
    throw Failure("there is a blog in \(folder) already.")
  }
}
