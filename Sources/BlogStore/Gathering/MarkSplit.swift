import Blog

/// What is remembered of all blogs, parted so that each knows its own. A list that is asked for again costs a comparison, not
/// the parting of everything.
struct MarkSplit {
  private let places: [BlogID: Int]
  private var last = ListMarks()
  private var parts: [ListMarks]
  /// What the reader was told of a blog and may not have had when it asked.
  private var told: [Int: ListMarks] = [:]
  /// Raised with every change of a blog's part.
  private(set) var numbers: [Int]
  private var changed: Set<Int> = []

  init(_ places: [BlogID: Int]) {
    self.places = places
    parts = Array(repeating: ListMarks(), count: places.count)
    numbers = Array(repeating: 0, count: places.count)
  }

  /// A blog's own marks.
  func marks(of place: Int) -> (marks: ListMarks, number: Int) { (told[place] ?? parts[place], numbers[place]) }

  /// The reader is told what is remembered of a blog; until its marks say something of that blog, this stands for it.
  mutating func tell(_ state: ReadingState, of place: Int) {
    guard parts[place].isUnmarked else { return }
    var marks = parts[place]
    (marks.readPosts, marks.unreadPosts, marks.readComments) = (state.readPosts, state.unreadPosts, state.readComments)
    marks.starredPosts = state.starredPosts
    guard !marks.isUnmarked else { return }
    told[place] = marks
    numbers[place] += 1
  }

  /// Takes what the reader has marked by now.
  ///
  /// - Parameter voices: the replies of each blog that stand in its threads: ids may repeat from blog to blog.
  mutating func take(_ marks: ListMarks, voices: [Set<CommentID>]) {
    changed = []
    part(last.readPosts, marks.readPosts) { $0.readPosts.set($1, $2) }
    part(last.unreadPosts, marks.unreadPosts) { $0.unreadPosts.set($1, $2) }
    part(last.starredPosts, marks.starredPosts) { $0.starredPosts.set($1, $2) }
    part(last.readComments, marks.readComments) { $0.readComments[$1] = $2 }
    part(last.replies, marks.replies) { $0.replies[$1] = $2 }
    for place in parts.indices {
      let own = OwnVoice(
        name: marks.own.name, replies: marks.own.replies.isEmpty ? [] : voices[place].intersection(marks.own.replies))
      guard own != parts[place].own else { continue }
      parts[place].own = own
      changed.insert(place)
    }
    last = marks
    for place in changed {
      numbers[place] += 1
      if parts[place].isUnmarked {
        told[place]?.own = parts[place].own
        told[place]?.replies = parts[place].replies
      } else {
        told[place] = nil
      }
    }
  }

  private mutating func part(
    _ old: Set<PostID>, _ new: Set<PostID>, _ put: (inout ListMarks, PostID, Bool) -> Void
  ) {
    guard old != new else { return }
    var added = 0
    for post in new where !old.contains(post) {
      added += 1
      at(post) { put(&$0, post.bare, true) }
    }
    // Nothing is looked for that cannot be there.
    guard old.count + added > new.count else { return }
    for post in old where !new.contains(post) { at(post) { put(&$0, post.bare, false) } }
  }

  private mutating func part<Value: Equatable>(
    _ old: [PostID: Value], _ new: [PostID: Value], _ put: (inout ListMarks, PostID, Value?) -> Void
  ) {
    guard old != new else { return }
    var added = 0
    for (post, value) in new {
      let known = old[post]
      if known == nil { added += 1 }
      if known != value { at(post) { put(&$0, post.bare, value) } }
    }
    guard old.count + added > new.count else { return }
    for post in old.keys where new[post] == nil { at(post) { put(&$0, post.bare, nil) } }
  }

  private mutating func at(_ post: PostID, _ body: (inout ListMarks) -> Void) {
    guard let blog = post.blog, let place = places[blog] else { return }
    body(&parts[place])
    changed.insert(place)
  }
}

extension ListMarks {
  fileprivate var isUnmarked: Bool {
    readPosts.isEmpty && unreadPosts.isEmpty && readComments.isEmpty && starredPosts.isEmpty
  }
}

extension Set {
  fileprivate mutating func set(_ element: Element, _ isIn: Bool) {
    if isIn { insert(element) } else { remove(element) }
  }
}
