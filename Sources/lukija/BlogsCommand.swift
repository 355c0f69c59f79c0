import ArgumentParser
import Blog
import BlogStore
import Configuration
import Screen
import TextFormats
import Words

/// `lukija blogs`: the blogs that `config.toml` names.
struct BlogsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blogs", abstract: CommandHelp.blogs.abstract, discussion: CommandHelp.blogs.discussion)

  @Flag(help: ArgumentHelp(.json))
  var json = false
  @Flag(help: ArgumentHelp(.opml))
  var opml = false

  func validate() throws {
    if json, opml { throw ValidationError(UsageFault.twoFormats) }
  }

  func run() throws {
    let settings = try Settings.read()
    if opml { return try BlogsOutline(settings).write() }
    let rows = try settings.configuration.blogs.map { Row($0, folder: try settings.folder(of: $0)) }
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(rows))
    } else {
      let names = Self.width(rows.map(\.name))
      let titles = Self.width(rows.map(\.title))
      for row in rows {
        try output.line("\(Self.padded(row.name, names))  \(Self.padded(row.title, titles))  \(row.folder)")
      }
    }
    try output.flush()
    if rows.isEmpty, !json { StandardError.say(.noBlogs(file: settings.file.path)) }
  }

  private static func width(_ texts: [String]) -> Int {
    min(40, texts.map { DisplayWidth.columns(of: TextSanitizing.line($0)) }.max() ?? 0)
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    let text = TextSanitizing.line(text)
    return text + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
  }

  /// A blog with what its folder says.
  private struct Row: JSONPrintable {
    var name: String
    var folder: String
    var home: String?
    var site: Result<Site, Problem>

    init(_ blog: Configuration.Blog, folder: String) {
      name = blog.name
      self.folder = folder
      home = blog.home
      do throws(Problem) {
        site = .success(try JSONBlogRepository(folder: folder).site())
      } catch {
        site = .failure(error)
      }
    }

    /// What stands in its place where the folder is no blog.
    var title: String {
      switch site {
      case .success(let site): site.title
      case .failure(let problem): "⚠ \(Self.withoutFolder(problem).message)"
      }
    }

    /// The folder stands beside it.
    private static func withoutFolder(_ problem: Problem) -> Problem {
      guard case .folder(_, let fault) = problem.diagnostic else { return problem }
      return Problem(.file(fault), file: "")
    }

    var json: JSON {
      switch site {
      case .success(let site):
        JSONOutput.members(["name": name, "folder": folder, "home": home, "title": site.title])
      case .failure(let problem):
        JSONOutput.members(["name": name, "folder": folder, "home": home, "problem": JSONOutput.Problem(problem)])
      }
    }
  }
}
