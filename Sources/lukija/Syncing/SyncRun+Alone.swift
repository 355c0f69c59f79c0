import Blog
import BlogStore
import Words

extension SyncRun {
  /// The whole of it: takes the blog for itself, fetches what is new, and lets what is remembered of moved posts follow.
  /// Whatever fails is told in the outcome.
  ///
  /// - Parameters:
  ///   - opened: gets the writer before anything is written.
  ///   - onStep: is told after each answer.
  func runAlone(opened: (RepositoryWriter) -> Void = { _ in }, onStep: (Standing) -> Void) -> SyncOutcome {
    var outcome = SyncOutcome(blog: blog, isDryRun: isDryRun)
    do {
      // Held to the end: others are told who is at it, and need not wait for the folder's lock.
      let work = isDryRun ? nil : try files.work(on: blog.folder)
      let marks = FollowingMarks(folder: blog.folder)
      let writer = try RepositoryWriter(folder: blog.folder, isDryRun: isDryRun)
      interruption.step { opened(writer) }
      outcome = try run(writer, onStep: onStep)
      outcome.moved = isDryRun ? [] : writer.broughtTogether
      do throws(Problem) {
        if !isDryRun { try marks.bring(writer.broughtTogether) }
      } catch {
        outcome.marksProblem = error
      }
      // What is wrong with the network or the server is wrong with it for replies as well: they wait.
      if !isDryRun, outcome.failure == nil { send(&outcome) }
      return withExtendedLifetime(work) { outcome }
    } catch let fault as CommandFault {
      outcome.failure = .refused(fault)
    } catch let problem as Problem {
      outcome.failure = .folder(problem)
    } catch {
      // Nothing else is thrown.
      outcome.failure = .refused(.sync(.notSynced(folder: blog.folder)))
    }
    return outcome
  }

  /// The blog gets the replies that wait; the blog is held already.
  private func send(_ outcome: inout SyncOutcome) {
    guard (try? OutboxFolder(blog.folder).hasSomething) == true else { return }
    let own = OutboxSettings(folder: blog.folder, try? Settings())
    var run = OutboxRun(
      blog: blog, entry: own.entry, identity: own.identity, client: client, clock: clock, interruption: interruption)
    run.stop = stop
    run.isBesideScreen = stop != nil
    let sent = run.run()
    outcome.delivered = sent.delivered
    outcome.outboxProblem = sent.problem
  }
}
