import Blog

/// What a blog says, as a list over several has it: with its name. And the other way round.
extension PostID {
  var bare: PostID { PostID(slug) }
  func placed(in blog: BlogID) -> PostID { PostID(slug, in: blog) }
}

extension ReplyID {
  var bare: ReplyID { ReplyID(value) }
  func placed(in blog: BlogID) -> ReplyID { ReplyID(value, in: blog) }
}

extension PostSummary {
  func placed(in blog: BlogID) -> PostSummary {
    var post = self
    post.id = id.placed(in: blog)
    post.problem = problem?.placed(in: blog)
    return post
  }
}

extension Problem {
  /// Its file below the blog's name; what stands elsewhere stays there.
  func placed(in blog: BlogID) -> Problem {
    guard !file.hasPrefix("/") else { return self }
    var problem = self
    problem.file = file.isEmpty ? blog.name : "\(blog.name)/\(file)"
    return problem
  }
}

extension Reply {
  func placed(in blog: BlogID) -> Reply {
    var reply = self
    reply.id = id.placed(in: blog)
    reply.post = post.placed(in: blog)
    reply.replaces = replaces?.placed(in: blog)
    return reply
  }

  var bare: Reply {
    var reply = self
    reply.id = id.bare
    reply.post = post.bare
    reply.replaces = replaces?.bare
    return reply
  }
}

extension OpenedPost {
  func placed(in blog: BlogID) -> OpenedPost {
    var opened = self
    opened.post.id = post.id.placed(in: blog)
    opened.problems = problems.map { $0.placed(in: blog) }
    return opened
  }
}

extension OwnPost {
  func placed(in blog: BlogID) -> OwnPost {
    var own = self
    own.post.id = post.id.placed(in: blog)
    return own
  }

  var bare: OwnPost {
    var own = self
    own.post.id = post.id.bare
    return own
  }
}

extension SearchHit {
  func placed(in blog: BlogID) -> SearchHit {
    var hit = self
    hit.post = post.placed(in: blog)
    return hit
  }
}

extension UnreadPost {
  func placed(in blog: BlogID) -> UnreadPost {
    var unread = self
    unread.post = post.placed(in: blog)
    return unread
  }
}

/// Does something with a blog; what goes wrong is told with its name.
func placing<Result>(_ blog: BlogID, _ body: () throws(Problem) -> Result) throws(Problem) -> Result {
  do throws(Problem) { return try body() } catch { throw error.placed(in: blog) }
}
