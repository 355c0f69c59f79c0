import Blog
import BlogStore
import Fetching
import Reader
import Sync
import Words

/// Sends the replies of one blog beside no sync.
struct OutboxAlone {
  let blog: SyncedBlog
  let settings: Settings?
  var files = SyncFiles()
  let client: any HTTPClient
  let clock: SyncClock
  let interruption: Interruption
  var stop: StopSignal?
  var isBesideScreen = false
  /// Seconds that it sleeps for a blog that takes one comment at a time.
  var patience = OutboxRun.longestSleep

  /// Takes the blog for itself; throws where somebody else has it, who sends all the same.
  func run() throws -> OutboxRun.Outcome {
    guard try OutboxFolder(blog.folder).hasSomething else { return OutboxRun.Outcome() }
    let work = try files.work(on: blog.folder)
    let own = OutboxSettings(folder: blog.folder, settings)
    var run = OutboxRun(
      blog: blog, entry: own.entry, identity: own.identity, client: client, clock: clock, interruption: interruption)
    run.stop = stop
    run.isBesideScreen = isBesideScreen
    run.patience = patience
    return withExtendedLifetime(work) { run.run() }
  }
}
