import Blog
import BlogStore
import Fetching
import Reader
import Sync
import Words

/// Looks for news of the blog that the reader reads, in the same process: as `lukija sync` does, and beside its screen.
/// Nothing is opened for that before it begins.
struct ReaderSync: BlogSyncing {
  let folder: String
  var files = SyncFiles()
  var clock = SyncClock.system
  var newClient: @Sendable () -> any HTTPClient = { CurlClient(userAgent: Lukija.userAgent) }

  func standing() -> SyncStanding { standing(with: try? Settings()) }

  /// The same with settings that were read already, as for many blogs.
  func standing(with settings: Settings?) -> SyncStanding {
    standing(of: try? SyncedBlog.source(of: folder), settings)
  }

  private func standing(of source: SyncSource?, _ settings: Settings?) -> SyncStanding {
    let now = Timestamp(seconds: Int64(clock.now()))
    guard let source else { return .nowhere(now: now) }
    let state = SyncState(text: files.state(of: folder).read() ?? [])
    var standing = SyncStanding(now: now)
    standing.isComplete = state.isComplete
    standing.lastSuccess = state.lastSuccess
    standing.trouble = state.lastFault.flatMap { kept in
      kept.fault.map { SyncStanding.Trouble($0, at: kept.time) }
    }
    standing.every = settings.flatMap { $0.configuration.syncEvery(of: $0.blog(in: folder)) }
    let politeness = Politeness(file: files.hosts, isReadOnly: true)
    standing.pausedUntil = source.addresses.compactMap { politeness.pausedUntil(Courier.host($0), now: clock.now()) }
      .max().map { Timestamp(seconds: Int64($0.rounded(.up))) }
    return standing
  }

  func send(stop: StopSignal) -> SyncReport {
    let settings = try? Settings()
    let source: SyncSource?
    do {
      source = try SyncedBlog.source(of: folder)
    } catch {
      return SyncReport(Self.end(error, folder), standing: standing(of: nil, settings))
    }
    guard let source else { return SyncReport(.complete, standing: standing(of: nil, settings)) }
    let entry = settings?.blog(in: folder)
    let client = newClient()
    defer { client.close() }
    var alone = OutboxAlone(
      blog: SyncedBlog(
        name: entry?.name, folder: folder, source: source, caFile: settings?.file.resolved(entry?.caFile)),
      settings: settings, files: files, client: client, clock: clock.stopping(with: stop),
      interruption: Interruption())
    alone.stop = stop
    alone.isBesideScreen = true
    do {
      let outcome = try alone.run()
      let end: SyncReport.End = outcome.problem.map { .problem($0) } ?? (stop.isStopped ? .stopped : .complete)
      var report = SyncReport(end, standing: standing(of: source, settings))
      report.delivered = outcome.delivered
      return report
    } catch {
      return SyncReport(Self.end(error, folder), standing: standing(of: source, settings))
    }
  }

  func sync(stop: StopSignal, report: @Sendable (NewsCount) -> Void) -> SyncReport {
    let settings = try? Settings()
    let entry = settings?.configuration.blogs.first { blog in
      settings?.file.folder(of: blog).map { SyncChoice.place($0) == SyncChoice.place(folder) } ?? false
    }
    let source: SyncSource?
    do {
      source = try SyncedBlog.source(of: folder)
    } catch {
      return SyncReport(Self.end(error, folder), standing: standing(of: nil, settings))
    }
    guard let source else {
      let home = entry?.home.map(FetchLine.quoted)
      return SyncReport(.nowhere(folder: FetchLine.quoted(folder), home: home), standing: standing(of: nil, settings))
    }
    let client = newClient()
    defer { client.close() }
    let run = SyncRun(
      blog: SyncedBlog(
        name: entry?.name, folder: folder, source: source, caFile: settings?.file.resolved(entry?.caFile)),
      files: files, client: client, clock: clock.stopping(with: stop), interruption: Interruption(), stop: stop)
    let outcome = run.runAlone { standing in
      report(
        NewsCount(posts: standing.tally.postCount, comments: standing.tally.commentCount, isFirst: standing.isFirst))
    }
    return SyncReport(outcome, standing: standing(of: source, settings))
  }

  func runHooks(after report: SyncReport, isOneOfMany: Bool, failed: @escaping @Sendable (HookFault) -> Void) {
    guard let settings = try? Settings(), let hooks = Hooks(settings) else { return }
    let news = HookNews(report, folder: folder, settings)
    for command in hooks.commands(after: news) { command.start(failed) }
    if !isOneOfMany { hooks.notify([news])?.start(failed) }
  }

  private static func end(_ error: any Error, _ folder: String) -> SyncReport.End {
    switch error {
    case let problem as Problem: .problem(problem)
    case CommandFault.sync(let refusal): .refused(refusal)
    default: .refused(.notSynced(folder: folder))
    }
  }
}

extension SyncReport {
  fileprivate init(_ outcome: SyncOutcome, standing: SyncStanding) {
    let end: End =
      switch outcome.failure {
      case nil: outcome.marksProblem.map { .problem($0) } ?? .complete
      case .server(.cancelled): .stopped
      case .server(let fault): .failed(fault)
      case .folder(let problem): .problem(problem)
      case .refused(.sync(let refusal)): .refused(refusal)
      case .refused: .refused(.notSynced(folder: outcome.blog.folder))
      }
    self.init(end, news: outcome.isCertain ? outcome.toldTally : ImportTally(), standing: standing)
    facts = outcome.facts
    delivered = outcome.delivered
    moved = outcome.moved.map { MovedPost(old: $0.double, new: $0.post) }
  }
}
