import Blog
import Fetching
import Sync
import Words

/// Finds a blog from the address of any of its pages.
struct BlogFinding {
  let files: SyncFiles
  let client: any HTTPClient
  let clock: SyncClock
  var caFile: String?

  /// - Parameters:
  ///   - address: as it was typed.
  ///   - page: of the blog, where it is known and the address is that of a feed.
  func find(_ address: String, page: String?) throws(CommandFault) -> FoundBlog {
    if let page, let found = whole(of: address, page: page) { return found }
    let found = try find(address)
    // A feed that was named itself says where its blog is.
    guard page == nil, found.source.adapter == .feed, let feed = found.source.feed,
      SameAddress.key(feed) == SameAddress.key(Discovery(address).address),
      Courier.host(found.source.home) == Courier.host(feed),
      let whole = whole(of: feed, page: found.source.home), whole.source.adapter == .wordpress
    else { return found }
    return whole
  }

  /// A feed's blog by its page: that page's WordPress has all posts, where the feed is its own.
  private func whole(of feed: String, page: String) -> FoundBlog? {
    guard Discovery(page).fault == nil, let found = try? find(page),
      found.source.feedAddresses.map(SameAddress.key).contains(SameAddress.key(feed))
    else { return nil }
    return found
  }

  /// - Parameter address: as it was typed.
  /// - Returns: what was found, and the bytes that it took.
  func find(_ address: String) throws(CommandFault) -> FoundBlog {
    var discovery = Discovery(address)
    let courier = Courier(
      client: client, clock: clock, politeness: Politeness(file: files.hosts), addresses: [discovery.address],
      caFile: caFile)
    while !discovery.isFinished {
      for request in discovery.requests() { courier.send(request) }
      if discovery.isFinished { break }
      let (id, result) = courier.next()
      discovery.take(result, for: id, now: Timestamp(seconds: Int64(clock.now())))
    }
    guard let found = discovery.found else {
      throw .sync(.address(address, discovery.fault ?? .notABlog))
    }
    return found
  }
}

extension SyncNotice {
  /// What was found.
  init(_ found: FoundBlog) {
    switch found.source.adapter {
    case .wordpress:
      self = .foundWordPress(title: found.title, posts: found.postCount, comments: found.commentCount)
    case .feed:
      self = .foundFeed(
        title: found.title, posts: found.feedCount, mayGoOn: found.feedMayGoOn, isRESTClosed: found.isRESTClosed)
    }
  }
}
