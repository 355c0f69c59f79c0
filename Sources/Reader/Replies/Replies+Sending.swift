import Blog
import Words

/// A reply's way to its blog, as far as the person has a say in it.
extension Replies {
  /// Keys that go on with one.
  static var keys: DeliveryKeys {
    DeliveryKeys(
      edit: KeyMap.key(for: .thread(.edit)), send: KeyMap.key(for: .blog(.send)),
      list: KeyMap.key(for: .blog(.replies)))
  }

  /// How many go out, or are looked for, once the blog is asked.
  var ready: Int { deliveries.values.count(where: \.isReady) }

  /// Those that go on no further before the person did something, latest first.
  var inNeed: [Reply] {
    guard deliveries.values.contains(where: \.needsPerson) else { return [] }
    return latestFirst.compactMap { byID[$0] }.filter { $0.delivery?.needsPerson == true }
  }

  /// Sends a reply, or asks, or says what is known of it; nil is all that wait.
  func send(_ id: ReplyID?, _ around: Surroundings) -> [Request] {
    guard let reply = id.flatMap({ byID[$0] }) else {
      return ready > 0 ? [.sync(.send(ready))] : [.say(.replies(.nothingToSend))]
    }
    if reply.status == .draft { return [.screen(.window(nil)), .replies(.goTo(reply.id))] }
    guard let way = reply.delivery else {
      return around.isFetched(reply.post) ? [.screen(.ask(.sendUnsent(reply.id)))] : [.say(.replies(.staysHere))]
    }
    let standing = Request.say(.replies(.standing(way, keys: nil)))
    switch way.state {
    case .queued: return [.sync(.send(ready))]
    case .waiting where way.reason == .askFirst: return [.screen(.ask(.sendUnsent(reply.id)))]
    case .waiting, .rejected:
      return way.isKnownThere ? [standing] : [.effect(.store(.moveReply(reply.id, .queue)))]
    case .unsure where way.needsPerson && !way.isKnownThere:
      return [.screen(.ask(.didItArrive(reply.id, way)))]
    case .unsure: return [standing, .sync(.send(ready))]
    case .sending, .sent, .held, .withdrawn, .handed, .other: return [standing]
    }
  }

  /// What the person said of one is on disk.
  mutating func moved(_ reply: Reply, _ event: DeliveryEvent) -> [Request] {
    byID[reply.id] = reply
    let shown: [Request] = [.replies(.rebuildThread)] + watchRetries()
    return event == .arrived ? shown + [.say(.replies(.knownToStand))] : shown + [.sync(.send(ready))]
  }

  /// It was somewhere else by then.
  mutating func stayed(_ reply: Reply?) -> [Request] {
    guard let reply, let way = reply.delivery else { return [.effect(.store(.readReplies))] }
    byID[reply.id] = reply
    return [.replies(.rebuildThread), .say(.replies(.standing(way, keys: Self.keys)))]
  }

  /// Some are somewhere else on their way now, as their files have them.
  mutating func delivered(_ replies: [SyncReport.Delivered], isAsked: Bool, _ around: Surroundings) -> [Request] {
    var told: [DeliveredReply] = []
    for delivered in replies {
      let reply = delivered.reply
      guard let way = reply.delivery else { continue }
      let before = byID[reply.id]
      // Its file may have been read in the midst of it.
      let state = delivered.before ?? before?.delivery?.state
      // What happens again by itself is told once.
      if isAsked || state != way.state || before?.delivery?.reason != way.reason {
        told.append(DeliveredReply(way, before: state, title: title(of: reply.post, around)))
      }
      // One that was deleted meanwhile does not come back; what is typed here is newer than its file.
      if before != nil, !unsaved.contains(reply.id), around.composer?.reply.id != reply.id { byID[reply.id] = reply }
    }
    guard !replies.isEmpty else { return watchRetries() }
    var requests: [Request] = [.replies(.rebuildThread), .effect(.store(.readReplies))] + watchRetries()
    guard !told.isEmpty else { return requests }
    let notice = Notice.replies(.delivered(told, keys: Self.keys))
    requests.append(around.notice?.givesWayToDelivery != false ? .say(notice) : .screen(.mention(notice)))
    return requests
  }

  private func title(of post: PostID, _ around: Surroundings) -> String? {
    if let open = around.open, open.post.id == post { return open.post.displayTitle.onOneLine }
    if let selected = around.selected, selected.id == post { return selected.displayTitle.onOneLine }
    return postTitles[post].map { Post.displayTitle($0).onOneLine }
  }

  /// Sees to it that what waits is tried again when its time has come.
  mutating func watchRetries() -> [Request] {
    let next = deliveries.values.filter(\.isReady).compactMap(\.retryAt).min()
    guard next != retriesAt else { return [] }
    retriesAt = next
    return next.map { [.effect(.screen(.startSendTimer($0)))] } ?? []
  }

  /// That time has come.
  mutating func sendDue() -> [Request] {
    retriesAt = nil
    return ready > 0 ? [.sync(.send(ready))] : []
  }

  /// The replies of the blog are known now: what waits from before goes out.
  mutating func sendWhatWaited() -> [Request] {
    defer { hasLooked = true }
    return !hasLooked && ready > 0 ? [.sync(.send(ready))] : []
  }
}

extension Delivery {
  /// Whether the program goes on with it by itself.
  var isReady: Bool {
    switch state {
    case .queued: true
    case .waiting, .unsure, .sending: !needsPerson
    case .sent, .held, .rejected, .withdrawn, .handed, .other: false
    }
  }
}

extension Notice {
  /// Whether what became of a reply says more.
  fileprivate var givesWayToDelivery: Bool {
    switch self {
    case .replies(.queued), .replies(.standing), .replies(.delivered), .replies(.knownToStand), .news(.nothing): true
    default: false
    }
  }
}
