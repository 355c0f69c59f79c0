import ArgumentParser
import Blog
import BlogStore
import Glibc
import Interchange

/// `lukija import`: exports, feeds and folders of others become posts of a repository.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring a blog's export, its feeds or a folder of Markdown into a repository.",
    usage: "lukija import <source> ... --into <folder>",
    discussion: """
      A SOURCE is a file, packed or not, a folder, or - for standard input: a WordPress export (WXR), RSS, Atom, JSON \
      Feed, or Markdown with front matter as Jekyll, Hugo and Zola have it. What it is, is seen from what is in it. A \
      feed of comments is joined to its posts; give it beside the feed of posts. Nothing is fetched.

      An import can be repeated: what changed is updated, the rest stays byte for byte, and so do replies and members \
      that Lukija does not know. A comment that is gone at its source stays, marked "vanished".

      What was guessed, lost or left out is said with its place. Exit status: 0 fine, 1 it failed, or something was \
      guessed, lost or left out and --strict was given.

      --json prints an object: posts, comments, media (by outcome: new, changed, unchanged, vanished), post_kinds, \
      post_statuses, comment_kinds, comment_statuses, attachments, and notes: objects with kind (guessed, lost, skipped), \
      source, line, message.
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "source"))
  var sources: [String]
  @Option(help: ArgumentHelp("The repository; it is made where there is none.", valueName: "folder"))
  var into: String
  @Flag(name: .customLong("dry-run"), help: "Say what would happen, and write nothing.")
  var isDryRun = false
  @Flag(help: "End with status 1 if anything was guessed, lost or left out.")
  var strict = false
  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if into.isEmpty { throw ValidationError("--into must name a folder; . is the one where you are.") }
    if sources.contains("") { throw ValidationError("A source must have a name; . is the folder where you are.") }
  }

  func run() throws {
    guard sources.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read only once.")
    }
    let writer = try RepositoryWriter(folder: into, isDryRun: isDryRun)
    let summary = try read(into: writer)
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(ImportSummary.Output(summary)))
    } else {
      for line in summary.lines(isDryRun: isDryRun) { try output.line(line) }
    }
    try output.flush()
    let hasFailed = summary.tally.postCount == 0 && summary.tally.commentCount == 0 && !summary.tally.isClean
    if hasFailed { writer.takeBackIfEmpty() }
    if hasFailed || strict && !summary.tally.isClean { throw ExitCode.failure }
  }

  private func read(into writer: RepositoryWriter) throws -> ImportSummary {
    let bar = ProgressBar(verb: isDryRun ? "Reading" : "Importing")
    var notes: [ImportNote] = []
    let importer = Importer(now: Timestamp(seconds: Int64(time(nil)))) { event in
      if case .note(let note) = event { notes.append(note) }
      try writer.take(event)
      bar.show(done: writer.tally.postCount)
    }
    do {
      for source in sources {
        bar.begin { importer.progress }
        try importer.read(source)
      }
      notes += try writer.finish()
    } catch {
      bar.clear()
      writer.abandon()
      writer.takeBackIfEmpty()
      throw error
    }
    bar.clear()
    return ImportSummary(tally: writer.tally, notes: notes)
  }
}
