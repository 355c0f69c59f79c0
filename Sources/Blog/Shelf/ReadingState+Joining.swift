extension ReadingState {
  /// Adds what is remembered of another blog: whose posts they are their ids say. Choices and the identity stay.
  public mutating func join(_ other: ReadingState) {
    readPosts.formUnion(other.readPosts)
    unreadPosts.formUnion(other.unreadPosts)
    readComments.merge(other.readComments) { $1 }
    starredPosts.formUnion(other.starredPosts)
    positions.merge(other.positions) { $1 }
    foldedComments.merge(other.foldedComments) { $1 }
    shownLinkBacks.formUnion(other.shownLinkBacks)
  }

  /// What is remembered of some posts.
  public func restricted(to posts: some Sequence<PostID>) -> ReadingState {
    var state = ReadingState()
    for post in posts {
      if readPosts.contains(post) { state.readPosts.insert(post) }
      if unreadPosts.contains(post) { state.unreadPosts.insert(post) }
      if starredPosts.contains(post) { state.starredPosts.insert(post) }
      if shownLinkBacks.contains(post) { state.shownLinkBacks.insert(post) }
      state.readComments[post] = readComments[post]
      state.positions[post] = positions[post]
      state.foldedComments[post] = foldedComments[post]
    }
    return state
  }

  /// The same of one blog, as a list over several knows it.
  public func placed(in blog: BlogID) -> ReadingState {
    func placed(_ post: PostID) -> PostID { PostID(post.slug, in: blog) }
    func placed<Value>(_ values: [PostID: Value]) -> [PostID: Value] {
      Dictionary(uniqueKeysWithValues: values.map { (placed($0.key), $0.value) })
    }
    var state = self
    state.readPosts = Set(readPosts.map(placed))
    state.unreadPosts = Set(unreadPosts.map(placed))
    state.readComments = placed(readComments)
    state.starredPosts = Set(starredPosts.map(placed))
    state.positions = placed(positions)
    state.foldedComments = placed(foldedComments)
    state.shownLinkBacks = Set(shownLinkBacks.map(placed))
    state.lastOpenPost = lastOpenPost.map(placed)
    return state
  }
}

extension StateChange {
  /// Whose change it is, in a list over several blogs; nil for what belongs to no post.
  public var blog: BlogID? {
    switch self {
    case .postRead(let post, _), .commentsRead(let post, _, _), .postStarred(let post, _), .position(let post, _),
      .commentFolded(let post, _, _), .commentsFolded(let post, _, _), .linkBacksShown(let post, _):
      post.blog
    case .postOpened(let post): post?.blog
    case .setting, .identity: nil
    }
  }

  /// As the blog itself knows it.
  public var inItsBlog: StateChange {
    func bare(_ post: PostID) -> PostID { PostID(post.slug) }
    return switch self {
    case .postRead(let post, let isRead): .postRead(bare(post), isRead)
    case .commentsRead(let post, let comments, let areRead): .commentsRead(bare(post), comments, areRead)
    case .postStarred(let post, let isStarred): .postStarred(bare(post), isStarred)
    case .position(let post, let position): .position(bare(post), position)
    case .commentFolded(let post, let comment, let isFolded): .commentFolded(bare(post), comment, isFolded)
    case .commentsFolded(let post, let comments, let areFolded): .commentsFolded(bare(post), comments, areFolded)
    case .linkBacksShown(let post, let areShown): .linkBacksShown(bare(post), areShown)
    case .postOpened(let post): .postOpened(post.map(bare))
    case .setting, .identity: self
    }
  }
}
