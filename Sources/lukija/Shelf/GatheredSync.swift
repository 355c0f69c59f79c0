import Blog
import Reader
import Synchronization
import Words

/// Looks for news of several blogs, one after the other. One that fails keeps no other from its news.
struct GatheredSync: BlogSyncing {
  private let items: [ShelfList.Item]
  /// Whether a blog's disk does not answer: nobody waits for it.
  private let isSlow: @Sendable (BlogID) -> Bool
  /// What somebody knows of a blog's syncs, who looks at it again and again.
  private let known: @Sendable (BlogID) -> SyncStanding?

  init(
    _ items: [ShelfList.Item], isSlow: @escaping @Sendable (BlogID) -> Bool,
    known: @escaping @Sendable (BlogID) -> SyncStanding? = { _ in nil }
  ) {
    self.items = items
    self.isSlow = isSlow
    self.known = known
  }

  private var syncs: [(blog: BlogID, sync: ReaderSync)] {
    items.lazy.filter { !isSlow($0.id) }.map { ($0.id, ReaderSync(folder: $0.folder)) }
  }

  /// All was looked for when the last one was: so the oldest moment counts. A blog that failed is told until it does not.
  func standing() -> SyncStanding {
    let now = SystemHost.currentTime()
    let settings = try? Settings()
    return Self.together(
      syncs.map { blog, sync in
        guard var standing = known(blog) else { return sync.standing(with: settings) }
        standing.now = now
        return standing
      })
  }

  /// As it stands in the files.
  private func newStanding() -> SyncStanding {
    let settings = try? Settings()
    return Self.together(syncs.map { $0.sync.standing(with: settings) })
  }

  static func together(_ all: [SyncStanding]) -> SyncStanding {
    let all = all.filter(\.isFetched)
    guard var standing = all.first else { return NoServer.standing }
    standing.isComplete = all.allSatisfy(\.isComplete)
    standing.lastSuccess = all.contains { $0.lastSuccess == nil } ? nil : all.compactMap(\.lastSuccess).min()
    standing.trouble = all.compactMap(\.trouble).max { $0.time < $1.time }
    // Each server's own pause is kept by its own sync.
    standing.pausedUntil = all.contains { $0.pausedUntil == nil } ? nil : all.compactMap(\.pausedUntil).min()
    return standing
  }

  func send(stop: StopSignal) -> SyncReport {
    var reports: [(blog: BlogID, report: SyncReport)] = []
    for (blog, sync) in syncs where !stop.isStopped { reports.append((blog, sync.send(stop: stop))) }
    return together(reports, isStopped: stop.isStopped)
  }

  func sync(stop: StopSignal, report: @Sendable (NewsCount) -> Void) -> SyncReport {
    var reports: [(blog: BlogID, report: SyncReport)] = []
    var sum = NewsCount(posts: 0, comments: 0, isFirst: false)
    for (blog, sync) in syncs where !stop.isStopped {
      let settings = try? Settings()
      guard sync.standing(with: settings).isFetched else { continue }
      let before = sum
      let made = sync.sync(stop: stop) { news in
        report(
          NewsCount(
            posts: before.posts + news.posts, comments: before.comments + news.comments, isFirst: news.isFirst))
      }
      sum.posts += made.news.postCount
      sum.comments += made.news.commentCount
      reports.append((blog, made))
    }
    return together(reports, isStopped: stop.isStopped)
  }

  private func together(_ reports: [(blog: BlogID, report: SyncReport)], isStopped: Bool) -> SyncReport {
    guard !reports.isEmpty else {
      let folder = FetchLine.quoted(items.first?.folder ?? "")
      return SyncReport(isStopped ? .stopped : .nowhere(folder: folder, home: nil), standing: newStanding())
    }
    let failure = reports.map(\.report.end).first { $0 != .complete && $0 != .stopped }
    var news = ImportTally()
    for report in reports { news.add(report.report.news) }
    var report = SyncReport(isStopped ? .stopped : failure ?? .complete, news: news, standing: newStanding())
    report.parts = reports.map { SyncReport.Part($0.blog, $0.report) }
    report.facts = reports.flatMap(\.report.facts)
    report.delivered = reports.flatMap { blog, report in
      report.delivered.map { SyncReport.Delivered($0.reply.placed(in: blog), before: $0.before) }
    }
    report.moved = reports.flatMap { blog, report in
      report.moved.map { move in
        SyncReport.MovedPost(old: PostID(move.old.slug, in: blog), new: PostID(move.new.slug, in: blog))
      }
    }
    return report
  }

  func runHooks(after report: SyncReport, isOneOfMany: Bool, failed: @escaping @Sendable (HookFault) -> Void) {
    let syncs = Dictionary(syncs.map { ($0.blog, $0.sync) }, uniquingKeysWith: { $1 })
    for part in report.parts { syncs[part.blog]?.runHooks(after: part.report, isOneOfMany: true, failed: failed) }
    Self.notify(of: report.parts, items: items, failed: failed)
  }

  /// What is new in all of them, in one sentence.
  static func notify(
    of reports: [SyncReport.Part], items: [ShelfList.Item], failed: @escaping @Sendable (HookFault) -> Void
  ) {
    guard let settings = try? Settings(), let hooks = Hooks(settings) else { return }
    let folders = Dictionary(items.map { ($0.id, $0.folder) }, uniquingKeysWith: { $1 })
    let news = reports.compactMap { part in folders[part.blog].map { HookNews(part.report, folder: $0, settings) } }
    hooks.notify(news)?.start(failed)
  }

  private enum NoServer {
    static var standing: SyncStanding { .nowhere(now: SystemHost.currentTime()) }
  }
}

extension ImportTally {
  /// What two imports did together.
  fileprivate mutating func add(_ other: ImportTally) {
    posts.merge(other.posts, uniquingKeysWith: +)
    postKinds.merge(other.postKinds, uniquingKeysWith: +)
    postStatuses.merge(other.postStatuses, uniquingKeysWith: +)
    comments.merge(other.comments, uniquingKeysWith: +)
    commentKinds.merge(other.commentKinds, uniquingKeysWith: +)
    commentStatuses.merge(other.commentStatuses, uniquingKeysWith: +)
    attachments += other.attachments
    media.merge(other.media, uniquingKeysWith: +)
    waitingComments += other.waitingComments
    waitingAttachments += other.waitingAttachments
    notes.merge(other.notes, uniquingKeysWith: +)
  }
}
