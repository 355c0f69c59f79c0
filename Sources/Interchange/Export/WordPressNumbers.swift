import Blog

/// The numbers that posts, files and comments have in an export for WordPress: those that WordPress gave them once, where no
/// other has them already, else new ones. No two posts and no two comments of one export have the same.
public struct WordPressNumbers: Sendable {
  /// Those who had a number at WordPress, in the order of the export: posts of two blogs that became one may share it.
  private var bearers: [Int: [(id: PostID, url: String?)]] = [:]
  private var given: [PostID: Int] = [:]
  private var known: Set<PostID> = []
  private var last = 0
  private var takenComments: Set<Int> = []
  /// Pictures by the numbers that WordPress gave them.
  private var pictures: [Int: String] = [:]
  private var lastComment = 0

  /// New numbers are higher than all that are known; what no database counts up to is stepped over instead.
  private static let highest = 1 << 31
  private static let possible = 1...1 << 52

  /// The names, among what the repository keeps for WordPress, of what is a number of a post, a page or a picture.
  public static let members: Set<String> = ["post_id", "post_parent", WordPressMembers.thumbnail]

  /// Knows no post yet.
  public init() {}

  /// A number as WordPress writes it; nil for zero, which stands for none there.
  static func number(_ text: String?) -> Int? {
    guard let text, let number = Int(text), String(number) == text, possible.contains(number) else { return nil }
    return number
  }

  /// Remembers a post that is to be written: to be called for every post, in their order, before the first is written.
  ///
  /// - Parameter kept: what the repository keeps beside it for WordPress.
  public mutating func add(_ post: Post, kept: SourceValue?) {
    guard known.insert(post.id).inserted else { return }
    if let number = Self.number(kept?.words("post_id")) {
      bearers[number, default: []].append((post.id, post.url))
      if number < Self.highest { last = max(last, number) }
    }
    // A parent or a picture that is not in the export has its number all the same.
    for name in ["post_parent", WordPressMembers.thumbnail] {
      if let other = Self.number(kept?.words(name)), other < Self.highest { last = max(last, other) }
    }
    for listed in post.attachments.compactMap(\.listed) {
      for other in [listed.number, listed.post].compactMap(Self.number) where other < Self.highest {
        last = max(last, other)
      }
    }
    for comment in post.comments {
      for id in [comment.id, comment.inReplyTo].compactMap(\.self) {
        guard let number = Self.number(id.value), number < Self.highest else { continue }
        lastComment = max(lastComment, number)
      }
    }
  }

  /// A number that nothing else has.
  mutating func new() -> Int {
    repeat { last += 1 } while bearers[last] != nil
    return last
  }

  /// The number of the picture that leads a post: the one that WordPress gave it, where no post and no other picture has it.
  ///
  /// - Returns: the number, and whether the picture has been written under it already.
  mutating func picture(_ url: String, kept: SourceValue?) -> (number: Int, isWritten: Bool) {
    file(url, number: kept?.words(WordPressMembers.thumbnail))
  }

  /// The number of any file, in the same way.
  mutating func file(_ url: String, number: String?) -> (number: Int, isWritten: Bool) {
    guard let own = Self.number(number), bearers[own] == nil else { return (new(), false) }
    guard let other = pictures.updateValue(url, forKey: own) else { return (own, false) }
    pictures[own] = other
    return other == url ? (own, true) : (new(), false)
  }

  /// The number of a post.
  mutating func number(of id: PostID, kept: SourceValue?) -> Int {
    let own = Self.number(kept?.words("post_id"))
    return number(of: id, own: own)
  }

  private mutating func number(of id: PostID, own: Int?) -> Int {
    if let number = given[id] { return number }
    let isFirst = own.flatMap { bearers[$0]?.first }.map { $0.id == id } ?? false
    let number = isFirst ? own ?? new() : new()
    given[id] = number
    return number
  }

  /// The number of the post that had a number at WordPress; the same where that post is not in the export.
  ///
  /// - Parameter child: whose parent it is; of several posts that had the number the one is meant above which it stands.
  mutating func parent(_ number: Int, of child: Post) -> Int {
    guard let candidates = bearers[number] else { return number }
    let url = child.url ?? ""
    let others = candidates.filter { $0.id != child.id }
    let above = others.filter { candidate in candidate.url.map { url.hasPrefix($0.trimmingSlashes + "/") } ?? false }
    let neighbours = others.filter { Self.host($0.url) == Self.host(child.url) }
    // A post that had its own number as its parent's has no parent here either.
    guard
      let best = above.max(by: { ($0.url ?? "").utf8.count < ($1.url ?? "").utf8.count }) ?? neighbours.first
        ?? others.first
    else { return number }
    return self.number(of: best.id, own: number)
  }

  private static func host(_ url: String?) -> Substring? {
    url.map { WebAddress.comparable($0)[...].prefix { $0 != "/" } }
  }

  /// The numbers of a post's comments.
  struct Comments {
    /// Of each comment, in their order.
    var numbers: [Int]
    /// What each answers; nil for the post, or for what has no number.
    var parents: [Int?]
  }

  /// WordPress's importer takes a post's comments by their numbers, and an answer only after what it answers: what has to
  /// get a new number draws what answers it along.
  mutating func comments(of post: Post) -> Comments {
    let comments = post.comments
    var first: [CommentID: Int] = [:]
    for (place, comment) in comments.enumerated() where first[comment.id] == nil { first[comment.id] = place }
    var numbers = [Int](repeating: 0, count: comments.count)
    for place in comments.indices where numbers[place] == 0 {
      var chain: [Int] = []
      var isInChain: Set<Int> = []
      var next: Int? = place
      while let current = next, numbers[current] == 0, isInChain.insert(current).inserted {
        chain.append(current)
        next = comments[current].inReplyTo.flatMap { first[$0] }
      }
      for current in chain.reversed() {
        let parent = comments[current].inReplyTo.flatMap { first[$0] }
        numbers[current] = commentNumber(
          comments[current].id, after: parent.map { (numbers[$0], String(numbers[$0]) == comments[$0].id.value) })
      }
    }
    let parents = comments.map { comment in
      comment.inReplyTo.flatMap { id in first[id].map { numbers[$0] } ?? Self.number(id.value) }
    }
    return Comments(numbers: numbers, parents: parents)
  }

  private mutating func commentNumber(_ id: CommentID, after parent: (number: Int, isOwn: Bool)?) -> Int {
    if let own = Self.number(id.value), parent.map({ $0.isOwn || $0.number < own }) ?? true,
      takenComments.insert(own).inserted
    {
      return own
    }
    repeat { lastComment += 1 } while !takenComments.insert(lastComment).inserted
    return lastComment
  }
}
