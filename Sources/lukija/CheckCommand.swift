import ArgumentParser
import Blog
import BlogStore
import Words

/// `lukija check`: every problem of every file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: CommandHelp.check.abstract,
    discussion: CommandHelp.check.discussion)

  @Flag(help: ArgumentHelp(.json))
  var json = false
  @OptionGroup var options: RepositoryOptions

  func run() throws {
    let problems = JSONBlogRepository(folder: try options.folder()).check()
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(problems.map(JSONOutput.Problem.init)))
    } else {
      for problem in problems { try output.line(problem.sentence) }
    }
    try output.flush()
    if !problems.isEmpty { throw ExitCode.failure }
  }
}
