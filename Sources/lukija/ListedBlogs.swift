import ArgumentParser
import Blog
import BlogStore
import Configuration
import Words

/// The blogs that `config.toml` names, for commands that work on all of them.
struct ListedBlogs {
  private let settings: Settings
  private let blogs: [Configuration.Blog]

  /// Those whose names meet all terms of a query, in the order of `config.toml`.
  init(_ terms: [PostQuery.BlogTerm] = []) throws(CommandFault) {
    settings = try Settings.read()
    blogs = settings.configuration.blogs.filter { blog in terms.allSatisfy { $0.holds(for: blog.name) } }
    if settings.configuration.blogs.isEmpty { StandardError.say(.noBlogs(file: settings.file.path)) }
  }

  /// Does something with each. What cannot be read is said with the blog's name, and the others go on.
  ///
  /// - Returns: whether all could be read.
  func forEach(_ work: (_ name: String, Library) throws -> Void) throws -> Bool {
    var isWhole = true
    var folders: Set<String> = []
    for blog in blogs {
      do {
        let folder = try settings.folder(of: blog)
        // Two names of one folder are one blog.
        guard folders.insert(SyncChoice.place(folder)).inserted else { continue }
        try work(blog.name, Library(folder: folder, name: blog.name))
      } catch let problem as Problem {
        isWhole = false
        StandardError.complain(.sync(.problem(problem, blog: blog.name)))
      } catch CommandFault.settings(let fault, let file) {
        isWhole = false
        StandardError.complain("\(blog.name): \(fault.sentence(file: file))")
      }
    }
    return isWhole
  }
}

/// `--all`, where a command works on one blog or on all.
struct ScopeOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(.overBlogs))
  var all = false
  @OptionGroup var options: RepositoryOptions

  func validate() throws {
    if all, options.repository != nil || options.blog != nil { throw ValidationError(UsageFault.allAndOne) }
  }
}
