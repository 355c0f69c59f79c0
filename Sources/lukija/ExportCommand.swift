import ArgumentParser
import Blog
import BlogStore
import Interchange
import Words

extension ExportFormat: ExpressibleByArgument {}

/// Lets an export write into a folder.
private final class FolderOutput: ExportOutput {
  private let folder: ExportFolder
  private let interruption: Interruption
  init(_ folder: ExportFolder, _ interruption: Interruption) {
    self.folder = folder
    self.interruption = interruption
  }
  func append(_ bytes: [UInt8], to name: String) throws {
    try interruption.step { try folder.append(bytes, to: name) }
  }
  func finish(_ name: String) throws { try interruption.step { try folder.finish(name) } }
}

/// `lukija export`: a repository leaves in a format that others read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: CommandHelp.export.abstract,
    usage: CommandHelp.export.usage,
    discussion: CommandHelp.export.discussion)

  @Argument(help: ArgumentHelp(.exportFolder, valueName: .folder))
  var folder: String
  @Option(name: .customLong("as"), help: ArgumentHelp(.exportFormat, valueName: .format))
  var format: ExportFormat
  @Option(help: ArgumentHelp(.exportQuery, valueName: .words))
  var query = ""
  @Flag(name: .customLong("without-replies"), help: ArgumentHelp(.withoutReplies))
  var isWithoutReplies = false
  @Flag(
    name: .customLong("with-unpublished"),
    help: ArgumentHelp(.withUnpublished))
  var isWithUnpublished = false
  @Flag(
    name: .customLong("with-private"),
    help: ArgumentHelp(.withPrivate))
  var isWithPrivate = false
  @Flag(help: ArgumentHelp(.replace))
  var replace = false
  @OptionGroup var options: RepositoryOptions

  func validate() throws {
    if folder.isEmpty { throw ValidationError(UsageFault.unnamedFolder) }
    if isWithPrivate, format != .wxr {
      throw ValidationError(UsageFault.privateFormat(format.rawValue))
    }
  }

  func run() throws {
    var stopped: () -> Void = {}
    let interruption = Interruption {
      stopped()
      return .exportStopped(folder: folder)
    }
    do {
      try export(interruption) { clearUp in interruption.step { stopped = clearUp } }
    } catch let problem as Problem where problem.isOutOfSpace {
      throw CommandFault.exportFull(folder: folder, problem)
    }
  }

  private func export(_ interruption: Interruption, clearingUp: (@escaping () -> Void) -> Void) throws {
    let library = try Library(options)
    let request = ListRequest(query: try Library.query(query), after: Int.max / 2)
    let marks = library.marks(state: nil, replies: library.allReplies())
    let found = try library.catalogue().window(request, marks: marks).rows
    let summaries = found.filter { !format.isForEverybody || isWithUnpublished || $0.marks.isForEverybody }
    var replies: [PostID: [Reply]] = [:]
    if !isWithoutReplies { replies = Dictionary(grouping: library.publishedReplies().filter(\.isShown), by: \.post) }
    let target = try ExportFolder(folder, kind: format.rawValue, of: library.repository, replacesForeign: replace)
    clearingUp { target.abandon() }
    // What is not finished is taken back, also where an error ends it.
    defer { interruption.step { target.abandon() } }
    var authors: [String] = []
    for name in summaries.flatMap(\.authors) where !authors.contains(name) { authors.append(name) }
    let wordpress = WordPressOptions(numbers: numbers(of: summaries, library), isPrivate: isWithPrivate)
    let exporter = try format.exporter(
      of: library.site, authors: authors, to: FolderOutput(target, interruption), wordpress: wordpress)
    var isWhole = true
    for summary in summaries {
      do throws(Problem) {
        var (post, kept) = try read(summary.id, library)
        post.comments += (replies[post.id] ?? []).map(\.comment)
        if format.isForEverybody, !isWithUnpublished { post.comments.removeAll { !$0.isForEverybody } }
        do { try exporter.add(post, kept: kept) } catch let problem as Problem { throw problem } catch {}
      } catch {
        if error.isOutOfSpace { throw error }
        isWhole = false
        StandardError.complain(.problem(error))
      }
    }
    try exporter.finish()
    if format.needsMedia {
      try target.copyMedia(of: library.repository, only: exporter.media) { (copy) throws(Problem) in
        try interruption.step(copy)
      }
    }
    let kept = try interruption.step { try target.complete(isWhole: isWhole) }
    interruption.finish()
    for name in target.changed {
      StandardError.complain(.exportInTheWay(file: name))
    }
    for name in kept {
      StandardError.complain(.exportChanged(file: name))
    }
    let hidden = found.count - summaries.count
    if hidden > 0 { StandardError.say(.notForEverybody(hidden)) }
    let withheld = exporter.withheld
    if withheld.addresses + withheld.passwords > 0 {
      StandardError.say(.withheld(addresses: withheld.addresses, passwords: withheld.passwords))
    }
    if !isWhole || !target.changed.isEmpty { throw ExitCode.failure }
  }

  private func read(_ id: PostID, _ library: Library) throws(Problem) -> (Post, KeptMembers) {
    guard format == .wxr else { return (try library.repository.post(id).post, KeptMembers()) }
    return try library.repository.post(id, keeping: KeptMembers.wordpress)
  }

  /// What numbers there are has to be known before the first is given away.
  private func numbers(of posts: [PostSummary], _ library: Library) -> WordPressNumbers {
    var numbers = WordPressNumbers()
    guard format == .wxr else { return numbers }
    for summary in posts where summary.problem == nil {
      let known = try? library.repository.numbers(
        of: summary.id, keeping: KeptMembers.wordpress, WordPressNumbers.members)
      if let known { numbers.add(known.post, kept: known.kept) }
    }
    return numbers
  }
}
