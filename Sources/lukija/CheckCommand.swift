import ArgumentParser
import Blog
import BlogStore
import Words

/// `lukija check`: every problem of every file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Name every problem of the repository: file, line, column, what, what to do.",
    discussion: """
      Prints nothing and ends with status 0 where all is well; with status 1 where there are problems, warnings too.

      --json prints a list of objects: severity (error: the file cannot be shown; warning: it is shown without what is \
      wrong), file, line, column, message, advice. Members without a value are left out.
      """)

  @Flag(help: "Print JSON.")
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
