import Blog

/// What is remembered of the blogs. The reader learns it of the posts that it shows, and of no others: hundreds of blogs have
/// hundreds of thousands of marks.
extension Gatherer {
  /// What was read of a blog's journal counts from now on.
  func noteMemory(of member: GatheredMember) {
    guard let memory = member.takeNewMemory() else { return }
    split.withLock { $0.setJournal(memory, of: member.place) }
  }

  /// What the journals say of some posts.
  func remembered(of posts: [PostID]) -> ReadingState {
    var byBlog: [BlogID: [PostID]] = [:]
    for post in posts { if let blog = post.blog { byBlog[blog, default: []].append(post.bare) } }
    var state = ReadingState()
    for (blog, posts) in byBlog {
      guard let member = member(blog),
        let memory = member.memory?.restricted(to: posts) ?? member.heads.remembered(of: posts)
      else { continue }
      state.join(memory.placed(in: blog))
    }
    return state
  }

  /// The same of those among them that are not known.
  func remembered(of posts: [PostSummary], besides known: Set<PostID>?) -> ReadingState? {
    guard let known else { return nil }
    return remembered(of: posts.map(\.id).filter { !known.contains($0) })
  }
}
