import ArgumentParser
import Blog
import BlogStore
import Fetching
import Glibc
import Sync
import TextFormats
import Words

/// `lukija sync`: what is new on blogs' servers comes into their folders.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: CommandHelp.sync.abstract, usage: CommandHelp.sync.usage,
    discussion: CommandHelp.sync.discussion)

  @Argument(
    help: ArgumentHelp(.syncedBlogs, valueName: .blog),
    completion: .custom { _, _, typed in Settings.completions(typed) })
  var blogs: [String] = []
  @Flag(help: ArgumentHelp(.allBlogs))
  var all = false
  @Option(help: ArgumentHelp(.since, valueName: .date))
  var since: String?
  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(.dryRun))
  var isDryRun = false
  @Flag(help: ArgumentHelp(.quiet))
  var quiet = false
  @Flag(help: ArgumentHelp(.json))
  var json = false

  func validate() throws {
    if blogs.contains("") { throw ValidationError(UsageFault.unnamedFolder) }
    if all, !blogs.isEmpty { throw ValidationError(UsageFault.allAndSome) }
  }

  func run() throws {
    let since = try since.map(Self.moment)
    let wanted = try SyncChoice(names: blogs, isAll: all).blogs()
    var stopped: () -> CommandNotice = { .stoppedBefore }
    let interruption = Interruption { stopped() }
    let client = CurlClient(userAgent: Lukija.userAgent)
    defer { client.close() }
    var outcomes: [SyncOutcome] = []
    let settings = isDryRun ? nil : try? Settings()
    let hooks = settings.flatMap { Hooks($0) }
    var news: [HookNews] = []
    for blog in wanted {
      let run = SyncRun(
        blog: blog, files: SyncFiles(), client: client, clock: .system, interruption: interruption, since: since,
        isDryRun: isDryRun)
      let outcome = sync(run) { stopped = $0 }
      interruption.step { stopped = { .sync(.stopped(posts: nil, command: SyncCommands.sync())) } }
      outcomes.append(outcome)
      try tell(outcome)
      if let settings, let hooks {
        news.append(HookNews(outcome, settings))
        for command in hooks.commands(after: news[news.count - 1]) { start(command) }
      }
    }
    if let command = hooks?.notify(news) { start(command) }
    interruption.finish()
    if json {
      var output = StandardOutput()
      try output.write(JSONOutput.bytes(outcomes))
      try output.flush()
    }
    if outcomes.contains(where: { $0.failure != nil && !(quiet && $0.isTaken) }) { throw ExitCode.failure }
  }

  /// - Parameter clearingUp: gets what is to be done where it is stopped.
  private func sync(_ run: SyncRun, clearingUp: (@escaping () -> CommandNotice) -> Void) -> SyncOutcome {
    let progress = SyncProgress(total: nil, isQuiet: quiet)
    defer { progress.clear() }
    progress.begin(Courier.host(run.blog.source.home))
    let outcome = run.runAlone { writer in
      clearingUp { [isDryRun, blog = run.blog] in
        progress.clear()
        writer.abandon()
        return isDryRun
          ? .stoppedBefore
          : .sync(.stopped(posts: SyncedBlog.postCount(in: blog.folder), command: blog.syncCommand))
      }
    } onStep: {
      progress.show($0)
    }
    if let problem = outcome.marksProblem { StandardError.complain(.marksNotMoved(problem)) }
    return outcome
  }

  private func start(_ command: HookCommand) {
    if let fault = command.run() { StandardError.complain(fault.text) }
  }

  private func tell(_ outcome: SyncOutcome) throws {
    // Neither offline nor another sync is an error: whoever wants to hear of errors only hears nothing of it.
    if let complaint = outcome.complaint, !(quiet && (outcome.isOffline || outcome.isTaken)) {
      StandardError.complain(complaint)
    }
    let label = outcome.blog.label
    if let problem = outcome.outboxProblem { StandardError.complain(.sync(.problem(problem, blog: label))) }
    for delivery in outcome.delivered.compactMap(\.reply.delivery) where !quiet || delivery.needsPerson {
      StandardError.say("\(label): \(DeliveryWords(delivery).sentence)")
    }
    guard !quiet else { return }
    for fact in outcome.facts { StandardError.say("\(outcome.blog.label): \(fact.text)") }
    guard !json, outcome.failure == nil || outcome.isCertain && outcome.summary.isAnything else { return }
    var output = StandardOutput()
    try output.line(SyncNotice.summary(outcome.summary, blog: outcome.blog.label).text)
    try output.flush()
  }

  /// A date stands for its beginning.
  private static func moment(_ text: String) throws -> Timestamp {
    guard let moment = Timestamp(text) ?? Timestamp(text + "T00:00:00Z") else {
      throw ValidationError(SyncRefusal.badDate(text).text)
    }
    return moment
  }
}
