import Blog
import Synchronization
import Words

/// What is done about a blog's news, on a lane of its own: no key and no other work waits for a server.
public enum SyncEffect: Equatable, Sendable {
  /// Learn what is remembered of its syncs.
  case learn
  /// Look for news.
  case begin
  /// Send the replies that wait.
  case send
  /// End either.
  case stop
}

/// What is told of a blog's news.
public enum SyncMessage: Equatable, Sendable {
  case learned(SyncStanding)
  case cameSoFar(NewsCount)
  case ended(SyncReport)
  /// A command of the person's did not do what it should.
  case hookFailed(HookFault)
  /// What waited was sent, or not.
  case sent(SyncReport)
  /// It may be time to look for news.
  case due
  /// It may be time to send what waits.
  case sendDue
}

extension EffectRunner {
  func run(_ effect: SyncEffect) {
    switch effect {
    case .learn: executor.run(.syncing) { self.deliver(.sync(.learned(self.syncing.standing()))) }
    case .begin:
      let stop = StopSignal()
      stopOfSync.withLock { $0 = stop }
      executor.run(.syncing) {
        let report = self.syncing.sync(stop: stop) { self.deliver(.sync(.cameSoFar($0))) }
        self.deliver(.sync(.ended(report)))
        self.syncing.runHooks(after: report, isOneOfMany: false) { self.deliver(.sync(.hookFailed($0))) }
      }
    case .send:
      let stop = StopSignal()
      stopOfSync.withLock { $0 = stop }
      executor.run(.syncing) { self.deliver(.sync(.sent(self.syncing.send(stop: stop)))) }
    case .stop: stopOfSync.withLock { $0 }?.stop()
    }
  }
}
