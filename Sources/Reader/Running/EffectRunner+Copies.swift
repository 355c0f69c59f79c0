import Blog
import Synchronization

/// Which words stand outside of the blog, until the blog has them.
struct CopiesMade {
  struct Copy {
    /// Counts on with every write and copy: what was handed over later has newer words.
    var number: Int
    var text: String
  }

  var number = 0
  var made: [ReplyID: Copy] = [:]
  /// What the blog has taken last.
  var taken: [ReplyID: Copy] = [:]
  /// Places that have not answered yet.
  var busy: Set<Int> = []

  /// Whether a copy has no words that the blog lacks; it is forgotten then. Either may have come first.
  mutating func forgetTaken(_ id: ReplyID) -> Bool {
    guard let copy = made[id], let taken = taken[id], copy.number < taken.number || copy.text == taken.text else {
      return false
    }
    made[id] = nil
    return true
  }
}

/// Copies of words that the blog's disk does not take, or takes its time over.
extension EffectRunner {
  private static let lanes: [Lane] = [.copying, .copyingElsewhere]
  private var places: Range<Int> { 0..<min(host.copyPlaces, EffectRunner.lanes.count) }

  /// A number that is higher than all before.
  func nextNumber() -> Int {
    copies.withLock {
      $0.number += 1
      return $0.number
    }
  }

  /// Makes a copy in the first place that answers.
  func keepCopy(_ reply: Reply) {
    let number = nextNumber()
    guard let place = places.first(where: { place in copies.withLock { !$0.busy.contains(place) } }) else { return }
    keepCopy(stamped(reply), in: place, number)
  }

  private func keepCopy(_ reply: Reply, in place: Int, _ number: Int) {
    copies.withLock { _ = $0.busy.insert(place) }
    executor.run(EffectRunner.lanes[place]) { [self] in
      let path = host.keepCopy(reply, in: place)
      let isTaken = copies.withLock { copies in
        copies.busy.remove(place)
        if path != nil { copies.made[reply.id] = CopiesMade.Copy(number: number, text: reply.markdown) }
        return copies.forgetTaken(reply.id)
      }
      if isTaken { return dropCopies(of: reply.id) }
      if path == nil, places.contains(place + 1) { return keepCopy(reply, in: place + 1, number) }
      deliver(.replies(.copyKept(reply, path: path)))
    }
  }

  /// Where words stand that the blog refused. Nothing is published by being copied.
  func copyOfRefused(_ refused: Reply) -> String? {
    var reply = stamped(refused)
    reply.status = .draft
    guard let path = places.lazy.compactMap({ self.host.keepCopy(reply, in: $0) }).first else {
      return host.rescue(reply)
    }
    let number = nextNumber()
    copies.withLock { $0.made[reply.id] = CopiesMade.Copy(number: number, text: reply.markdown) }
    return path
  }

  /// Whether a copy has just these words.
  func hasCopy(of reply: Reply) -> Bool { copies.withLock { $0.made[reply.id]?.text == reply.markdown } }

  /// The blog has these words: a copy that has none that are newer goes.
  func dropCopies(of id: ReplyID, having text: String, handedOver number: Int) {
    let isTaken = copies.withLock { copies in
      copies.taken[id] = CopiesMade.Copy(number: number, text: text)
      return copies.forgetTaken(id)
    }
    if isTaken { dropCopies(of: id) }
  }

  /// Somebody threw the words away: they do not come back with the next start.
  func forgetCopies(of id: ReplyID) {
    copies.withLock { $0.made[id] = nil }
    dropCopies(of: id)
  }

  private func dropCopies(of id: ReplyID) {
    for place in places { executor.run(EffectRunner.lanes[place]) { [host] in host.dropCopy(id, in: place) } }
  }

  /// Waits for copies, but not for a disk that does not answer.
  func waitForCopies(atMost limit: Duration) {
    for lane in EffectRunner.lanes { _ = executor.wait(for: lane, atMost: limit) }
  }

  /// Looks for what the editor of a killed session left, on the lane of temporary files, which may be slow.
  private func lookForTextsLeft() {
    executor.run(.copyingElsewhere) { [self] in
      let left = host.textsLeft { try? self.repository.replies().replies.map(\.markdown) }
      if !left.isEmpty { deliver(.replies(.textsLeft(left))) }
    }
  }

  /// What an earlier session was writing when it was killed, or could only put elsewhere, becomes a draft of the blog.
  func takeCopiesIn() {
    // When that has become drafts.
    defer { lookForTextsLeft() }
    var count = 0
    do throws(Problem) {
      for draft in try repository.recoverUnfinished() {
        deliver(.replies(.replySaved(draft, .keepDraft)))
        count += 1
      }
    } catch {
      deliver(.files(.problemFound(error)))
    }
    // What is copied now has its words in this session.
    let own = self.copies.withLock { Set($0.made.keys) }
    let copies = places.flatMap { host.copies(in: $0) }.filter { !own.contains($0.id) }
    do throws(Problem) {
      for copy in copies where try takeIn(copy) { count += 1 }
    } catch {
      deliver(.files(.problemFound(error)))
    }
    if count > 0 { deliver(.replies(.draftsRecovered(count))) }
  }

  /// Whether the blog did not have it.
  private func takeIn(_ copy: Reply) throws(Problem) -> Bool {
    let known = try repository.replies().replies
    let same = known.first { $0.id == copy.id }
    let original = copy.replaces.flatMap { id in known.first { $0.id == id } }
    let isKnown = [same, original].contains { $0?.markdown == copy.markdown }
    if isKnown || copy.markdown.allSatisfy(\.isWhitespace)
      || (same.map { $0.modified.seconds > copy.modified.seconds } ?? false)
    {
      dropCopies(of: copy.id)
      return false
    }
    var draft = copy
    draft.status = .draft
    draft.published = nil
    draft.fileVersion = nil
    if let same {
      if same.status == .draft, copy.markdown.hasPrefix(same.markdown) {
        draft.fileVersion = same.fileVersion
      } else {
        // Whichever is the newer one: both stay.
        draft.id = host.newReplyID(at: host.now())
      }
    }
    deliver(.replies(.replySaved(try repository.save(draft), .keepDraft)))
    dropCopies(of: copy.id)
    return true
  }
}
