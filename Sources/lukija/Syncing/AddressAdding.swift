import ArgumentParser
import Blog
import BlogStore
import Configuration
import Fetching
import Glibc
import Sync
import Words

/// `lukija add ADDRESS`: a blog from the address of any of its pages.
struct AddressAdding {
  let address: String
  let name: String?
  let into: String?
  /// The blog's page, where the address is that of a feed: where both are one blog, more of it may be had by the page.
  var page: String?
  var client: any HTTPClient = CurlClient(userAgent: Lukija.userAgent)
  var clock = SyncClock.system
  var files = SyncFiles()
  /// Of all that are added one after the other; nil where there is one.
  var ending: Ending?

  func run() throws {
    defer { client.close() }
    let ending = ending ?? Ending()
    let interruption = ending.interruption
    let settings = try Settings.read()
    try refuse(settings)
    // A server of one's own may be named in the settings with its certificate before it is added.
    let host = Courier.host(Discovery(address).address)
    let entry = settings.configuration.blogs.first { $0.home.map { Courier.host($0) == host } ?? false }
    let caFile = settings.file.resolved(entry?.caFile)
    let found = try look(host, caFile)
    let place = try AddedPlace(for: found, name: name, into: into, settings)
    var blog = SyncedBlog(
      name: place.isNamed ? place.name : nil, folder: place.folder, source: found.source, caFile: caFile)
    if place.isBegun {
      // A blog without a name yet gets it before it is said to be there.
      let isComplete = SyncState(text: files.state(of: blog.folder).read() ?? []).isComplete
      guard !isComplete, !place.isFetchedBetter else {
        if blog.name == nil { blog.name = remember(place, found, settings) }
        throw CommandFault.sync(
          found.oddAnswer.map {
            .isThereBeside(address: address, $0, folder: blog.folder, command: blog.syncCommand)
          } ?? .isThere(folder: blog.folder, command: blog.syncCommand))
      }
    }
    if let answer = found.oddAnswer { StandardError.say(.sync(.foundBeside(address: address, answer))) }
    StandardError.say(.sync(SyncNotice(found)))
    let isNew = !SyncChoice.isBlog(blog.folder)
    let marks = FollowingMarks(folder: blog.folder)
    let named = Box(blog)
    let progress = SyncProgress(total: found.postCount ?? (found.feedMayGoOn ? nil : found.feedCount))
    let writer = try open(blog, found, isNew: isNew, interruption) { writer in
      ending.become {
        progress.clear()
        writer.abandon()
        return takeBack(writer, named.value, isNew: isNew)
          ? .stoppedBefore
          : .sync(.stopped(posts: SyncedBlog.postCount(in: blog.folder), command: named.value.syncCommand))
      }
    }
    let work = try files.work(on: blog.folder)
    let run = SyncRun(blog: blog, files: files, client: client, clock: clock, interruption: interruption)
    var isRemembered = place.isNamed
    func rememberOnce() {
      guard !isRemembered else { return }
      isRemembered = true
      named.value.name = remember(place, found, settings)
    }
    var outcome = try run.run(writer) { standing in
      progress.show(standing)
      // From its first page on the blog can be read.
      if standing.tally.postCount > 0 { rememberOnce() }
    }
    progress.clear()
    marks.follow(writer.broughtTogether)
    if outcome.failure != nil {
      let isGone = interruption.step { takeBack(writer, named.value, isNew: isNew) }
      ending.finish()
      outcome.blog.name = outcome.blog.name ?? address
      let goesOn = !isGone && (place.isBegun || outcome.tally.postCount > 0)
      if let complaint = outcome.complaint(isAnythingHere: goesOn) { StandardError.complain(complaint) }
      if !isGone {
        StandardError.say(
          .sync(.goesOn(posts: SyncedBlog.postCount(in: blog.folder), command: named.value.syncCommand)))
      }
      throw ExitCode.failure
    }
    interruption.step { rememberOnce() }
    ending.finish()
    withExtendedLifetime(work) {}
    for fact in outcome.facts { StandardError.say(.sync(.fact(fact))) }
    if isNew { sayDifferences(found, outcome.tally) }
    let command = named.value.readCommand
    StandardError.say(
      .sync(
        isNew
          ? .added(summary: outcome.summary, command: command)
          : .addedMore(
            summary: outcome.summary, posts: SyncedBlog.postCount(in: blog.folder), command: command)))
  }

  /// Says whom it asks, as long as nobody answers.
  private func look(_ host: String, _ caFile: String?) throws -> FoundBlog {
    let line = TransientLine()
    defer { line.clear() }
    line.show(SyncNotice.asking(host))
    return try BlogFinding(files: files, client: client, clock: clock, caFile: caFile).find(address, page: page)
  }

  /// What cannot be is told before anybody is asked.
  private func refuse(_ settings: Settings) throws {
    guard let name else { return }
    guard BlogName.isUsable(name) else { throw CommandFault.settings(.badName(name), file: settings.file.path) }
  }

  /// Makes the folder, and says in it where the blog is fetched from.
  private func open(
    _ blog: SyncedBlog, _ found: FoundBlog, isNew: Bool, _ interruption: Interruption,
    clearingUp: (RepositoryWriter) -> Void
  ) throws -> RepositoryWriter {
    // What is made is known to whoever clears it away.
    try interruption.step { () throws(Problem) in
      let writer = try RepositoryWriter(folder: blog.folder)
      clearingUp(writer)
      try writer.take(.site(Site(title: found.title, homePageURL: found.source.home)))
      try writer.rememberSource { found.source.json(over: $0) }
      return writer
    }
  }

  /// What was announced and did not come, or came and was not announced.
  private func sayDifferences(_ found: FoundBlog, _ tally: ImportTally) {
    let pages = tally.postKinds["page"] ?? 0
    if found.postCount != nil, pages > 0 { StandardError.say(.sync(.pagesToo(pages))) }
    let posts = tally.postCount - pages
    if let all = found.postCount, posts < all { StandardError.say(.sync(.notHere(.posts, all - posts, of: all))) }
    let comments = tally.commentCount + tally.waitingComments
    if let all = found.commentCount, comments < all {
      StandardError.say(.sync(.notHere(.comments, all - comments, of: all)))
    }
  }

  /// A new folder in which nothing came goes again, with what is remembered of it.
  ///
  /// - Returns: whether it went.
  private func takeBack(_ writer: RepositoryWriter, _ blog: SyncedBlog, isNew: Bool) -> Bool {
    guard isNew else { return false }
    let state = files.state(of: blog.folder)
    writer.takeBackIfEmpty()
    guard !SyncChoice.isBlog(blog.folder) else { return false }
    state.remove()
    return true
  }

  /// Names the blog in `config.toml`.
  ///
  /// - Returns: nil where that cannot be written: the blog is there all the same, and that is said.
  private func remember(_ place: AddedPlace, _ found: FoundBlog, _ settings: Settings) -> String? {
    do throws(CommandFault) {
      try AddCommand.remember(name: place.name, folder: place.folder, home: found.source.home, settings)
      return place.name
    } catch {
      StandardError.complain(error)
      return nil
    }
  }
}

/// What two closures share.
private final class Box<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}
