import Blog
import Interchange
import TextFormats

/// A blog that was found.
public struct FoundBlog: Hashable, Sendable {
  /// Where it is fetched from.
  public var source: SyncSource
  /// What it calls itself; may be empty.
  public var title: String
  /// Posts that its server counts; nil where it does not say.
  public var postCount: Int?
  /// Comments that its server counts; nil where it does not say.
  public var commentCount: Int?
  /// Posts in its feed.
  public var feedCount: Int?
  /// Whether the feed may go on with older posts, as WordPress's do and those that name a next page.
  public var feedMayGoOn = false
  /// What the address itself answered; nil where that is a page or a feed.
  public var oddAnswer: OddAnswer?
  /// Whether REST is there and closed, so that feeds are followed.
  public var isRESTClosed = false
}

/// Finds a blog from the address of any of its pages, as values: see ``Pull`` for the loop.
public struct Discovery: Sendable {
  enum Step: Hashable, Sendable {
    case page
    case index(String)
    case posts(String), comments(String)
    case feed(String, isGuess: Bool)
  }

  /// What was found; nil as long as nothing was.
  public private(set) var found: FoundBlog?
  /// Why nothing was found.
  public private(set) var fault: SyncFault?
  /// The address that was understood.
  public let address: String

  private let isAssumed: Bool
  private var queue: [(step: Step, url: String)] = []
  private var inFlight: [Int: (step: Step, url: String)] = [:]
  private var count = 0
  /// Where the page was found.
  private var page = ""
  private var roots: [String] = []
  private var feeds = FeedLinks()
  private var guesses: [String] = []
  private var hasGuessed = false
  private var index: JSON?
  private var draft: FoundBlog?
  private var isClosed = false
  /// What the page's own status said.
  private var pageFault: SyncFault?
  /// What the likeliest feed answered in place of one.
  private var feedFault: SyncFault?

  /// - Parameter text: as it was typed.
  public init(_ text: String) {
    guard let typed = TypedAddress.normalized(text) else {
      address = ""
      isAssumed = false
      fault = .noAddress
      return
    }
    (address, isAssumed) = typed
    queue = [(.page, address)]
  }

  /// The type of what the page turned out to be, where people call that a file.
  private var fileType: String?

  /// Whether nothing is to be asked any more.
  public var isFinished: Bool { found != nil || fault != nil }

  /// What is to be sent now.
  public mutating func requests() -> [Request] {
    guard !isFinished else { return [] }
    var requests: [Request] = []
    while inFlight.count < Pull.mostInFlight, !queue.isEmpty {
      let ask = queue.removeFirst()
      count += 1
      inFlight[count] = ask
      requests.append(Request(id: count, url: ask.url))
    }
    return requests
  }

  /// Takes an answer, or why there is none.
  public mutating func take(_ result: Result<Answer, SyncFault>, for id: Int, now: Timestamp) {
    guard !isFinished, let (step, url) = inFlight.removeValue(forKey: id) else { return }
    switch result {
    case .success(let answer): take(answer, step, now)
    case .failure(let fault): take(fault, step, url)
    }
    if !isFinished, queue.isEmpty, inFlight.isEmpty { goOn() }
    found?.oddAnswer = pageFault.map { .fault($0) } ?? fileType.map { .file(type: $0) }
  }

  private static func isHere(_ url: String) -> Bool {
    ["https://localhost", "https://127.", "https://[::1]"].contains { url.lowercased().hasPrefix($0) }
  }

  private mutating func take(_ fault: SyncFault, _ step: Step, _ url: String) {
    switch step {
    case .page:
      // Nobody typed that it has to be https.
      if isAssumed, url.hasPrefix("https:"),
        // On this machine nobody stands between: one that says nothing to the greeting does not speak it either.
        fault == .refused || fault == .tls(.notSpoken) || fault == .tls(.other) && Self.isHere(url)
      {
        queue.append((.page, "http:" + url.dropFirst(6)))
      } else {
        self.fault = fault
      }
    case .comments: break
    default: if fault == .cancelled || fault == .offline { self.fault = fault } else { feedFault = feedFault ?? fault }
    }
  }

  private mutating func take(_ answer: Answer, _ step: Step, _ now: Timestamp) {
    let fault = answer.fault(now: now)
    switch step {
    case .page:
      page = answer.url
      pageFault = fault
      fileType = answer.fileType
      if let fault, case .rateLimited = fault { return self.fault = fault }
      let links = answer.isFeedLike ? [] : PageLinks(answer.body, address: answer.url).links
      roots = (answer.links(Self.relation) + links.filter { $0.relations.contains(Self.relation) }).map(\.address)
      feeds = FeedLinks(answer.links("alternate") + links, page: answer.url)
      if fault == nil, answer.isFeedLike {
        do throws(SyncFault) { take(try FeedReading(answer), answer.url) } catch { feedFault = error }
      }
    case .index(let root):
      guard fault == nil, let json = try? answer.json(), json.members != nil,
        json["namespaces"]?.elements?.contains(where: { $0.string == "wp/v2" }) == true
      else {
        isClosed = isClosed || fault == .loginNeeded || fault == .forbiddenBySite
        return
      }
      index = json
      let route = RESTRoute(root)
      queue = [
        (.posts(root), route.url("wp/v2/posts", [("per_page", "1"), ("_fields", "id")])),
        (.comments(root), route.url("wp/v2/comments", [("per_page", "1"), ("_fields", "id")])),
      ]
    case .posts(let root):
      guard fault == nil, (try? answer.list()) != nil else {
        isClosed = isClosed || fault == .loginNeeded || fault == .forbiddenBySite
        return
      }
      let site = index.map(WordPressAPI.site)
      var blog = draft ?? FoundBlog(source: SyncSource(adapter: .wordpress, home: ""), title: "")
      blog.source.home = site?.homePageURL ?? page
      blog.source.rest = root
      blog.source.feed = feeds.posts.first
      blog.source.commentsFeed = feeds.comments.first
      blog.title = site?.title ?? ""
      blog.postCount = answer.number("x-wp-total")
      draft = blog
    case .comments:
      guard fault == nil else { return }
      var blog = draft ?? FoundBlog(source: SyncSource(adapter: .wordpress, home: ""), title: "")
      blog.commentCount = answer.number("x-wp-total")
      draft = blog
    case .feed(let url, let isGuess):
      do throws(SyncFault) {
        if let fault { throw fault }
        take(try FeedReading(answer), url)
      } catch {
        if !isGuess { feedFault = feedFault ?? error }
      }
    }
  }

  private static let relation = "https://api.w.org/"

  /// A feed came.
  private mutating func take(_ reading: FeedReading, _ url: String) {
    if reading.posts.isEmpty, reading.commentCount > 0 {
      // It is of comments, whatever it is called.
      feeds.isOfComments(url)
      return
    }
    var source = SyncSource(adapter: .feed, home: reading.site?.homePageURL ?? page, feed: url)
    source.commentsFeed = feeds.comments.first ?? (reading.isWordPress ? Self.commentsFeed(url) : nil)
    found = FoundBlog(
      source: source, title: reading.site?.title ?? "", feedCount: reading.posts.count,
      feedMayGoOn: reading.next != nil || reading.isWordPress, isRESTClosed: isClosed)
  }

  /// WordPress's feed of all comments, by that of its posts.
  private static func commentsFeed(_ url: String) -> String? {
    if url.contains("feed=rss2") { return url.replacing("feed=rss2", with: "feed=comments-rss2") }
    return url.hasSuffix("/feed/") ? url.dropLast(5) + "comments/feed/" : nil
  }

  /// What is asked next, once everything is answered.
  private mutating func goOn() {
    if let draft, draft.source.rest != nil { return found = draft }
    draft = nil
    if !roots.isEmpty {
      let root = roots.removeFirst()
      let fields = "name,description,home,url,site_icon_url,namespaces"
      return queue.append((.index(root), RESTRoute(root).url("", [("_fields", fields)])))
    }
    if let feed = feeds.next() { return queue.append((.feed(feed, isGuess: false), feed)) }
    if !hasGuessed {
      hasGuessed = true
      guesses = WellKnown.feeds(near: page).filter { !feeds.wasTried($0) }
    }
    if !guesses.isEmpty {
      let guess = guesses.removeFirst()
      return queue.append((.feed(guess, isGuess: true), guess))
    }
    fault = pageFault ?? feedFault ?? .notABlog
  }
}

/// The feeds that a page names, those of posts and those of comments.
struct FeedLinks: Sendable {
  private(set) var posts: [String] = []
  private(set) var comments: [String] = []
  private var tried: Set<String> = []

  init() {}

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml",
    "application/xml", "application/x-rss+xml", "text/rss+xml", "text/rss", "application/x-atom+xml",
  ]

  init(_ links: [PageLinks.Link], page: String) {
    for link in links where link.relations.contains("alternate") || link.relations.contains("feed") {
      guard !link.relations.contains("stylesheet") else { continue }
      let isFeed =
        Self.types.contains(link.type) || link.type == "application/json" && link.address.hasSuffix("feed.json")
      guard isFeed else { continue }
      if Self.isOfComments(link, page: page) {
        if !comments.contains(link.address) { comments.append(link.address) }
      } else if !posts.contains(link.address) {
        posts.append(link.address)
      }
    }
    // A post's own thread is no blog's.
    comments.sort { Self.isOfAll($0) && !Self.isOfAll($1) }
    if comments.first.map(Self.isOfAll) == false { comments = [] }
  }

  private static func isOfAll(_ address: String) -> Bool {
    ["/comments/feed", "comments-rss2", "comments-atom", "feeds/comments/"].contains { address.contains($0) }
  }

  private static func isOfComments(_ link: PageLinks.Link, page: String) -> Bool {
    let address = link.address
    if isOfAll(address) || address.contains("/comments/default") || link.title.lowercased().contains("comments") {
      return true
    }
    // WordPress calls a thread's feed after its post's page, in whatever language.
    var own = page.prefix { $0 != "?" && $0 != "#" }
    while own.hasSuffix("/") { own.removeLast() }
    let isFront = own.firstRange(of: "://").map { !own[$0.upperBound...].contains("/") } ?? true
    return !isFront && !page.contains("?") && address.hasPrefix(own + "/feed") && link.title.contains("»")
      && link.title.split(separator: "»").count > 1 && !link.title.hasSuffix("Feed")
  }

  /// The next one that was not tried.
  mutating func next() -> String? {
    guard let feed = posts.first(where: { !tried.contains($0) }) else { return nil }
    tried.insert(feed)
    return feed
  }

  func wasTried(_ feed: String) -> Bool { tried.contains(feed) }

  mutating func isOfComments(_ feed: String) {
    posts.removeAll { $0 == feed }
    tried.insert(feed)
    if Self.isOfAll(feed) || comments.isEmpty, !comments.contains(feed) { comments.append(feed) }
  }
}

/// Where feeds are that no page names.
enum WellKnown {
  private static let names = ["feed/", "index.xml", "atom.xml", "feed.json", "feed.xml", "rss.xml", "rss"]

  static func feeds(near page: String) -> [String] {
    guard let marker = page.firstRange(of: "://") else { return [] }
    let rest = page[marker.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let host = rest.prefix { $0 != "/" }
    let root = page[..<marker.upperBound] + host + "/"
    // A blog may live below another site: the first part of the path is tried as well.
    let first = rest.dropFirst(host.count + 1).prefix { $0 != "/" }
    let isFolder = !first.isEmpty && !first.contains(".")
    return (isFolder ? names.prefix(4).map { root + first + "/" + $0 } : []) + names.map { root + $0 }
  }
}

extension Answer {
  /// Its media type where that is of no page and no feed, as of a picture.
  fileprivate var fileType: String? {
    let type = PageLinks.mediaType(self["content-type"] ?? "")
    let isFile =
      ["image/", "audio/", "video/", "font/"].contains(where: type.hasPrefix)
      || ["application/pdf", "application/zip", "application/octet-stream"].contains(type)
    return isFile && !isFeedLike && !isWebPage ? type : nil
  }

  /// Whether it may be a feed and no page.
  var isFeedLike: Bool {
    guard let first = head.first else { return false }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
    let text = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    return !isWebPage && ["<rss", "<feed", "<rdf:rdf", ":feed", "<channel"].contains { text.contains($0) }
  }
}
