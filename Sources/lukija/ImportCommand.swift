import ArgumentParser
import Blog
import BlogStore
import CPosix
import Glibc
import Interchange
import Words

/// `lukija import`: exports, feeds and folders of others become posts of a repository.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: CommandHelp.bringIn.abstract,
    usage: CommandHelp.bringIn.usage,
    discussion: CommandHelp.bringIn.discussion)

  @Argument(help: ArgumentHelp(.sources, valueName: .source))
  var sources: [String]
  @Option(help: ArgumentHelp(.into, valueName: .folder))
  var into: String
  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(.dryRun))
  var isDryRun = false
  @Flag(help: ArgumentHelp(.strict))
  var strict = false
  @Flag(help: ArgumentHelp(.json))
  var json = false

  func validate() throws {
    if into.isEmpty { throw ValidationError(UsageFault.unnamedTarget) }
    if sources.contains("") { throw ValidationError(UsageFault.unnamedSource) }
  }

  /// Tables of posts grow by doubling. From this size on the old ones go back to the system; otherwise their place is kept
  /// once a larger one was given back, and of a large import a seventh of the memory is holes.
  private static let largeBlock: Int32 = 1 << 17

  func run() throws {
    lukija_give_back_blocks(Self.largeBlock)
    guard sources.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(UsageFault.standardInputTwice)
    }
    if let line = FetchLine(sources: sources, into: into) {
      StandardError.complain(.fetchLine(line.text))
      throw ExitCode.validationFailure
    }
    var stopped: () -> CommandNotice = { .stoppedBefore }
    let interruption = Interruption { stopped() }
    let writer = try open(interruption) { stopped = $0 }
    let (summary, hasUnopened) = try read(into: writer, interruption)
    interruption.finish()
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(ImportSummary.Output(summary)))
    } else {
      for line in summary.tally.lines(notes: summary.notes, isDryRun: isDryRun) { try output.line(line) }
    }
    try output.flush()
    let isNothing = summary.tally.postCount == 0 && summary.tally.commentCount == 0 && !writer.hasKept
    let hasFailed = isNothing && !summary.tally.isClean
    if hasFailed { writer.takeBackIfEmpty() }
    if hasFailed || hasUnopened || strict && !summary.tally.isClean { throw ExitCode.failure }
  }

  /// - Parameter clearingUp: gets what is to be done where the import is stopped.
  private func open(
    _ interruption: Interruption, clearingUp: (@escaping () -> CommandNotice) -> Void
  ) throws -> RepositoryWriter {
    func open() throws(Problem) -> RepositoryWriter {
      try RepositoryWriter(folder: into, isDryRun: isDryRun, isOneSource: isOneFile)
    }
    func clearUp(_ writer: RepositoryWriter) {
      clearingUp { [isDryRun, into] in
        writer.abandon()
        writer.takeBackIfEmpty()
        return isDryRun ? .stoppedBefore : .importStopped(Self.standing(in: into))
      }
    }
    do throws(Problem) {
      if access("\(into)/posts", F_OK) == 0 {
        // Looking at many posts takes its time, and leaves nothing behind.
        let writer = try open()
        interruption.step { clearUp(writer) }
        return writer
      }
      // What is made is known to whoever clears it away.
      return try interruption.step { () throws(Problem) in
        let writer = try open()
        clearUp(writer)
        return writer
      }
    } catch {
      if error.isOutOfSpace { throw CommandFault.importFull(Self.standing(in: into), error) }
      // Nothing of the folder is known yet but its name.
      guard error.file == "posts" else { throw error }
      throw CommandFault.targetUnusable(folder: into, error)
    }
  }

  private var isOneFile: Bool {
    var status = stat()
    return sources.count == 1 && (stat(sources[0], &status) != 0 || status.st_mode & S_IFMT != S_IFDIR)
  }

  private func read(
    into writer: RepositoryWriter, _ interruption: Interruption
  ) throws -> (ImportSummary, hasUnopened: Bool) {
    let marks = FollowingMarks(folder: into)
    let bar = ProgressBar(isDryRun ? .reading : .importing)
    var notes: [ImportNote] = []
    let importer = Importer(now: Timestamp(seconds: Int64(time(nil)))) { event in
      if case .note(let note) = event { notes.append(note) }
      try interruption.step { try writer.take(event) }
      bar.show(done: writer.tally.postCount)
    }
    do {
      for source in sources {
        bar.begin { importer.progress }
        try importer.read(source)
      }
      try interruption.step { notes += try writer.finish() }
    } catch {
      bar.clear()
      interruption.step {
        writer.abandon()
        writer.takeBackIfEmpty()
      }
      if let problem = error as? Problem, problem.isOutOfSpace {
        throw CommandFault.importFull(Self.standing(in: into), problem)
      }
      throw error
    }
    bar.clear()
    if !isDryRun { marks.follow(writer.broughtTogether) }
    return (
      ImportSummary(tally: writer.tally, notes: ImportNote.gathered(notes)), hasUnopened: !importer.unopened.isEmpty
    )
  }

  /// What stands of an import that came to no end.
  private static func standing(in folder: String) -> ImportStanding {
    ImportStanding(folder: folder, posts: (try? JSONBlogRepository(folder: folder).slugs().count) ?? 0)
  }
}
