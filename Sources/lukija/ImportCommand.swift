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
    commandName: "import", abstract: "Bring a blog's export, its feeds or a folder of Markdown into a repository.",
    usage: "lukija import <source> ... --into <folder>",
    discussion: """
      A SOURCE is a file, packed or not, a folder, or - for standard input: a WordPress export (WXR), RSS, Atom, JSON \
      Feed, or Markdown with front matter as Jekyll, Hugo and Zola have it. What it is, is seen from what is in it. A \
      feed of comments is joined to its posts, whichever of both comes first. Nothing is fetched; for an address the line \
      that fetches it is printed.

      An import can be repeated: what changed is updated, the rest stays byte for byte, and so do replies and members \
      that Lukija does not know. A comment that is gone at its source stays, marked "vanished". A post that was renamed or \
      moved is known again by its title and text; one that only looks like another becomes a new post, and that is said. \
      Each post and comment counts once, by what its file says before and after.

      Of a WordPress export is not kept, and cannot go back: logins and e-mail addresses of those who write posts, IP \
      addresses and browsers of those who comment, postmeta and commentmeta of other programs, short names, descriptions \
      and parents of categories, menus, revisions, settings, dates of files, and files of no post.

      Comments and attachments whose post is not here yet are kept in orphans.jsonl in the blog's folder, and go to the \
      post when some later import brings it: parts of a blog may come in any order.

      What was guessed, lost or left out, or waits for its post, is said with its place, once for each cause. Exit status: \
      0 fine, also where all that came waits; 1 it failed, a source could not be opened (the others are imported), or \
      something was guessed, lost or left out or waits and --strict was given; 64 a source is an address. An import that is \
      stopped goes on with the same command.

      --json prints an object: posts, comments, media (by outcome: new, changed, unchanged, vanished), post_kinds, \
      post_statuses, comment_kinds, comment_statuses, attachments, waiting (comments and attachments that wait for their \
      posts, those of earlier imports included), and notes: objects with kind (guessed, lost, skipped, waiting), \
      source, line, message, count (how often; the place is the first's).
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "source"))
  var sources: [String]
  @Option(help: ArgumentHelp("The repository; it is made where there is none.", valueName: "folder"))
  var into: String
  @Flag(name: .customLong("dry-run"), help: "Say what would happen, and write nothing.")
  var isDryRun = false
  @Flag(help: "End with status 1 if anything was guessed, lost or left out, or waits.")
  var strict = false
  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if into.isEmpty { throw ValidationError("--into must name a folder; . is the one where you are.") }
    if sources.contains("") { throw ValidationError("A source must have a name; . is the folder where you are.") }
  }

  /// Tables of posts grow by doubling. From this size on the old ones go back to the system; otherwise their place is kept
  /// once a larger one was given back, and of a large import a seventh of the memory is holes.
  private static let largeBlock: Int32 = 1 << 17

  func run() throws {
    lukija_give_back_blocks(Self.largeBlock)
    guard sources.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read only once.")
    }
    if let line = FetchLine(sources: sources, into: into) {
      StandardError.complain(line.sentence)
      throw ExitCode.validationFailure
    }
    var stopped: () -> String = { "stopped; nothing was written." }
    let interruption = Interruption { stopped() }
    let writer = try open(interruption) { stopped = $0 }
    let (summary, hasUnopened) = try read(into: writer, interruption)
    interruption.finish()
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(ImportSummary.Output(summary)))
    } else {
      for line in summary.lines(isDryRun: isDryRun) { try output.line(line) }
    }
    try output.flush()
    let isNothing = summary.tally.postCount == 0 && summary.tally.commentCount == 0 && !writer.hasKept
    let hasFailed = isNothing && !summary.tally.isClean
    if hasFailed { writer.takeBackIfEmpty() }
    if hasFailed || hasUnopened || strict && !summary.tally.isClean { throw ExitCode.failure }
  }

  /// - Parameter clearingUp: gets what is to be done where the import is stopped.
  private func open(
    _ interruption: Interruption, clearingUp: (@escaping () -> String) -> Void
  ) throws -> RepositoryWriter {
    func open() throws(Problem) -> RepositoryWriter {
      try RepositoryWriter(folder: into, isDryRun: isDryRun, isOneSource: isOneFile)
    }
    func clearUp(_ writer: RepositoryWriter) {
      clearingUp { [isDryRun, into] in
        writer.abandon()
        writer.takeBackIfEmpty()
        return isDryRun ? "stopped; nothing was written." : ImportStop(folder: into).stopped
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
      if error.isOutOfSpace { throw ImportStop(folder: into).full(error) }
      // Nothing of the folder is known yet but its name.
      guard error.file == "posts" else { throw error }
      throw Failure(
        "\(into) \(error.message.prefix { $0 != "." }); nothing was imported. Name another folder with --into.")
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
    let bar = ProgressBar(verb: isDryRun ? "Reading" : "Importing")
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
      if let problem = error as? Problem, problem.isOutOfSpace { throw ImportStop(folder: into).full(problem) }
      throw error
    }
    bar.clear()
    if !isDryRun { marks.follow(writer.broughtTogether) }
    return (
      ImportSummary(tally: writer.tally, notes: ImportNote.gathered(notes)), hasUnopened: !importer.unopened.isEmpty
    )
  }
}

/// What stands of an import that came to no end.
private struct ImportStop {
  let folder: String

  private var count: Int { (try? JSONBlogRepository(folder: folder).slugs().count) ?? 0 }
  private var standing: String {
    switch count {
    case 0: "nothing stands yet"
    case 1: "1 post stands whole in \(folder)"
    case let count: "\(count) posts stand whole in \(folder)"
    }
  }
  private var goingOn: String { count == 0 ? "begins again" : "goes on from there" }

  var stopped: String { "stopped; \(standing), and the same command \(goingOn)." }

  func full(_ problem: Problem) -> Failure {
    Failure(
      "\(folder) \(problem.message.prefix { $0 != "." }); \(standing). Make room, then give the same command again: it \(goingOn)."
    )
  }
}
