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
    commandName: "export", abstract: "Write the blog in a format that others read.",
    usage:
      "lukija export <folder> --as <format> [--query <words>] [--without-replies]\n              [--with-unpublished] [--with-private] [--replace]",
    discussion: """
      FOLDER is where the files go; it is made where there is none:
        jsonfeed  feed.json: JSON Feed 1.1, comments as an extension; holds everything
        wxr       export.xml: WordPress's own format, for its importer
        rss       rss.xml and comments.xml: RSS 2.0
        markdown  posts/*.md with front matter, comments/*.json, media/
        html      index.html and posts/*.html, pages that need nothing else, media/

      What rss and html write is for everybody: drafts, pending, scheduled, private, trashed and password-protected \
      posts, plugins' types of posts, and comments of a kind or status that Lukija does not know are left out unless \
      --with-unpublished is given. The other formats hold them, marked; a query chooses: \
      --query is:published.

      wxr takes along what an import from WordPress kept for the way back: numbers of posts and comments, parents and \
      order of pages, numbers of lead pictures, whether pings are open; "lukija import --help" names what was not kept. E-mail addresses of those who commented and passwords of posts are left out, \
      and counted, unless --with-private is given; the other formats never hold them.

      An export takes the place of the one before it of the same format: files that it does not write again are removed, \
      unless somebody changed them. Files that no export wrote, and those that somebody changed since, are never touched, \
      but with --replace; where one of them is in the way it is named and the exit status is 1. What was written is \
      remembered in .lukija-export.

      "lukija import" reads all but the last back. What a format cannot hold is named in docs/format.md.
      """)

  @Argument(help: ArgumentHelp("Where the files go.", valueName: "folder"))
  var folder: String
  @Option(name: .customLong("as"), help: "The format: jsonfeed, wxr, rss, markdown or html.")
  var format: ExportFormat
  @Option(help: ArgumentHelp("Only posts that \"lukija list\" would list for these words.", valueName: "words"))
  var query = ""
  @Flag(name: .customLong("without-replies"), help: "Leave out the replies that were written here.")
  var isWithoutReplies = false
  @Flag(
    name: .customLong("with-unpublished"),
    help: "In rss and html, too: drafts, private, scheduled and password-protected posts.")
  var isWithUnpublished = false
  @Flag(
    name: .customLong("with-private"),
    help: "In wxr: e-mail addresses of those who commented, and passwords of posts.")
  var isWithPrivate = false
  @Flag(help: "Write over files that no export wrote, or that were changed since.")
  var replace = false
  @OptionGroup var options: RepositoryOptions

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder must have a name; . is the one where you are.") }
    if isWithPrivate, format != .wxr {
      throw ValidationError("--with-private is for wxr; \(format.rawValue) never holds addresses and passwords.")
    }
  }

  func run() throws {
    var stopped: () -> Void = {}
    let interruption = Interruption {
      stopped()
      return "stopped; what stands under its name in \(folder) is whole, and the same command writes the rest."
    }
    do {
      try export(interruption) { clearUp in interruption.step { stopped = clearUp } }
    } catch let problem as Problem where problem.isOutOfSpace {
      throw Failure(
        "\(folder) \(problem.message.prefix { $0 != "." }); what stands there under its name is whole. Make room, then give "
          + "the same command again: it writes the rest.")
    }
  }

  private func export(_ interruption: Interruption, clearingUp: (@escaping () -> Void) -> Void) throws {
    let library = try Library(options)
    let request = ListRequest(query: try Library.query(query), after: Int.max / 2)
    let marks = library.marks(state: nil, replies: library.allReplies())
    let found = try library.catalogue().window(request, marks: marks).rows
    let summaries = found.filter { !format.isForEverybody || isWithUnpublished || $0.marks.isForEverybody }
    var replies: [PostID: [Reply]] = [:]
    if !isWithoutReplies { replies = Dictionary(grouping: library.publishedReplies(), by: \.post) }
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
        StandardError.complain(error.commandLineSentence)
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
      StandardError.complain(
        "\(name): was changed since it was exported; it was left alone. Move it away and export again, or write over it "
          + "with --replace.")
    }
    for name in kept {
      StandardError.complain("\(name): was changed since it was exported; it stays, though the blog has it no more.")
    }
    let hidden = found.count - summaries.count
    if hidden > 0 {
      StandardError.say(
        "\(hidden) \(hidden == 1 ? "post that is" : "posts that are") not for everybody left out; "
          + "--with-unpublished takes \(hidden == 1 ? "it" : "them") along.")
    }
    if let sentence = exporter.withheld.sentence { StandardError.say(sentence) }
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

extension Withheld {
  /// What stayed at home; nil where nothing did.
  fileprivate var sentence: String? {
    var parts: [String] = []
    if addresses > 0 {
      parts.append(addresses == 1 ? "the e-mail address of 1 comment" : "the e-mail addresses of \(addresses) comments")
    }
    if passwords > 0 { parts.append(passwords == 1 ? "the password of 1 post" : "the passwords of \(passwords) posts") }
    guard !parts.isEmpty else { return nil }
    let isOne = addresses + passwords == 1
    return parts.joined(separator: " and ") + " left out; --with-private takes \(isOne ? "it" : "them") along."
  }
}
