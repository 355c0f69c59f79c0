import Blog
import Interchange
import TextFormats

/// A feed as an import reads it, once it is certain that it is a whole one.
struct FeedReading {
  var events: [ImportEvent] = []
  var posts: [ImportedPost] = []
  var commentCount = 0
  /// Comments of which only the form for a password came.
  var formCount = 0
  var site: Site?
  /// Where it goes on.
  var next: String?
  var isWordPress = false

  /// - Throws: what the answer is in place of a whole feed.
  init(_ answer: Answer) throws(SyncFault) {
    try Self.check(answer)
    var events: [ImportEvent] = []
    let importer = Importer { events.append($0) }
    do { try importer.read(answer.body, name: answer.url, address: answer.url) } catch {
      throw .answerBroken(.unreadable)
    }
    var isFeed = false
    var isCut = false
    for event in events {
      switch event {
      case .post(let post):
        posts.append(post)
        isFeed = true
        if !post.isWhole { isCut = true }
      case .comment:
        commentCount += 1
        isFeed = true
      case .site(let site):
        self.site = self.site ?? site
        isFeed = true
      case .note(let note):
        switch note.fact {
        case .feed(.page(let next)):
          self.next = WebAddress.clean(next.text, base: answer.url)
          isFeed = true
          continue
        case .feed(.empty):
          isFeed = true
          continue
        case .feed(.cutItem): isCut = true
        case .feed(.passwordForms(let count)):
          formCount += count
          isFeed = true
        case .feed: isFeed = true
        default: break
        }
      default: break
      }
      self.events.append(event)
    }
    if answer.head.first == UInt8(ascii: "<") {
      next = PageLinks.next(inFeed: answer.body, address: answer.url) ?? next
    }
    guard isFeed else { throw .answerBroken(answer.isWebPage ? .webPage : .otherKind) }
    guard !isCut else { throw .answerBroken(.cut) }
    let head = String(decoding: answer.body.prefix(8192), as: UTF8.self)
    isWordPress = head.contains("wordpress.org/?v=") || head.contains("<generator>https://wordpress.com/")
  }

  /// An import reads as much as there is; what comes over the net has to be whole.
  private static func check(_ answer: Answer) throws(SyncFault) {
    let head = answer.head
    guard let first = head.first else { throw .answerBroken(.empty) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      _ = try answer.json()
      return
    }
    if answer.isWebPage { throw .answerBroken(.webPage) }
    guard first == UInt8(ascii: "<") || first >= 0x80 else {
      throw .answerBroken(.textBefore(Excerpt(String(decoding: head.prefix(200), as: UTF8.self))))
    }
    // Of two bytes a character: the reader finds out.
    if answer.body.starts(with: [0xFF, 0xFE]) || answer.body.starts(with: [0xFE, 0xFF]) { return }
    let end = String(decoding: answer.body.suffix(4096), as: UTF8.self).lowercased()
    let roots = ["</rss", "</feed", ":feed>", "</rdf:rdf", ":rdf>", "</channel", "</entry"]
    guard roots.contains(where: end.contains) else { throw .answerBroken(.cut) }
  }
}
