import Blog

/// What is remembered of all blogs, parted so that each knows its own: what its journal says, and over it what the reader says of
/// the posts that it knows. A list that is asked for again costs a comparison, not the parting of everything.
struct MarkSplit {
  /// One blog's; posts are called as the blog calls them.
  private struct Part {
    /// What the journal said.
    var journal = ListMarks()
    /// What the reader says.
    var reader = ListMarks()
    /// Posts of which the reader says everything.
    var known: Set<PostID> = []
    /// Both together; nil until they are needed.
    var both: ListMarks?
    /// Raised with every change.
    var number = 0
  }

  private let places: [BlogID: Int]
  private var last = ListMarks()
  private var parts: [Part]
  private var changed: Set<Int> = []

  init(_ places: [BlogID: Int]) {
    self.places = places
    parts = Array(repeating: Part(), count: places.count)
  }

  /// A blog's own marks, and the number of that state.
  mutating func marks(of place: Int) -> (marks: ListMarks, number: Int) {
    if let both = parts[place].both { return (both, parts[place].number) }
    let part = parts[place]
    let both = part.journal.overlaid(by: part.reader, knowing: last.known == nil ? nil : part.known)
    parts[place].both = both
    return (both, part.number)
  }

  func number(of place: Int) -> Int { parts[place].number }

  /// Whether the reader says of a blog just what is remembered of the posts that it knows.
  func saysNothingNew(of place: Int, remembered: ([PostID]) -> ReadingState?) -> Bool {
    let (reader, known) = (parts[place].reader, parts[place].known)
    let memory = known.isEmpty ? ReadingState() : remembered(Array(known)) ?? ReadingState()
    return reader.readPosts == memory.readPosts && reader.unreadPosts == memory.unreadPosts
      && reader.starredPosts == memory.starredPosts && reader.readComments == memory.readComments
  }

  /// What a blog's journal says is read.
  mutating func setJournal(_ state: ReadingState, of place: Int) {
    parts[place].journal = ListMarks(state, [])
    change(place)
  }

  private mutating func change(_ place: Int) {
    parts[place].both = nil
    parts[place].number += 1
  }

  /// Takes what the reader has marked by now.
  ///
  /// - Parameter voices: the replies of each blog that stand in its threads: ids may repeat from blog to blog.
  mutating func take(_ marks: ListMarks, voices: [Set<CommentID>]) {
    changed = []
    part(last.readPosts, marks.readPosts) { $0.reader.readPosts.set($1, $2) }
    part(last.unreadPosts, marks.unreadPosts) { $0.reader.unreadPosts.set($1, $2) }
    part(last.starredPosts, marks.starredPosts) { $0.reader.starredPosts.set($1, $2) }
    part(last.known ?? [], marks.known ?? []) { $0.known.set($1, $2) }
    part(last.readComments, marks.readComments) { $0.reader.readComments[$1] = $2 }
    part(last.replies, marks.replies) { $0.reader.replies[$1] = $2 }
    for place in parts.indices {
      let own = OwnVoice(
        name: marks.own.name, replies: marks.own.replies.isEmpty ? [] : voices[place].intersection(marks.own.replies))
      guard own != parts[place].reader.own else { continue }
      parts[place].reader.own = own
      changed.insert(place)
    }
    if (last.known == nil) != (marks.known == nil) { changed.formUnion(parts.indices) }
    last = marks
    for place in changed {
      let old = parts[place].both
      change(place)
      // To know more of what was read is no change of it.
      guard let old, self.marks(of: place).marks == old else { continue }
      parts[place].number -= 1
    }
  }

  private mutating func part(_ old: Set<PostID>, _ new: Set<PostID>, _ put: (inout Part, PostID, Bool) -> Void) {
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
    _ old: [PostID: Value], _ new: [PostID: Value], _ put: (inout Part, PostID, Value?) -> Void
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

  private mutating func at(_ post: PostID, _ body: (inout Part) -> Void) {
    guard let blog = post.blog, let place = places[blog] else { return }
    body(&parts[place])
    changed.insert(place)
  }
}

extension ListMarks {
  /// What a journal said, and over it what somebody says who may know not all of it.
  ///
  /// - Parameter known: posts of which they say everything; of others they say only what they did. Nil for all posts.
  fileprivate func overlaid(by reader: ListMarks, knowing known: Set<PostID>?) -> ListMarks {
    guard let known else { return reader }
    var marks = self
    for post in known {
      marks.readPosts.remove(post)
      marks.unreadPosts.remove(post)
      marks.starredPosts.remove(post)
      marks.readComments[post] = nil
    }
    marks.readPosts.formUnion(reader.readPosts)
    marks.readPosts.subtract(reader.unreadPosts)
    marks.unreadPosts.subtract(reader.readPosts)
    marks.unreadPosts.formUnion(reader.unreadPosts)
    marks.starredPosts.formUnion(reader.starredPosts)
    for (post, comments) in reader.readComments { marks.readComments[post, default: []].formUnion(comments) }
    (marks.replies, marks.own) = (reader.replies, reader.own)
    return marks
  }
}

extension Set {
  fileprivate mutating func set(_ element: Element, _ isIn: Bool) {
    if isIn { insert(element) } else { remove(element) }
  }
}
