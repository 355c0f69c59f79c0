import Blog
import Dispatch

/// What is marked in blogs that are not open.
extension Shelving {
  /// How long what is marked in several blogs waits for those that take their time.
  private static let patienceForMarks = DispatchTimeInterval.seconds(2)

  /// Marks each blog by itself: one whose disk does not answer keeps no other from it, and is told when it has.
  func mark(_ blogs: [BlogID]) {
    let gathered = GatheredMarks(count: blogs.count) { [self] marks, problem in
      deliver(.marked(marks, problem))
      look(at: marks.map(\.blog))
    }
    for (place, blog) in blogs.enumerated() {
      work { gathered.put(self.mark(blog), at: place) }
    }
    executor.runLater(.preparing, after: Self.patienceForMarks) { gathered.tell() }
  }

  private func work(_ body: @escaping @Sendable () -> Void) {
    marking.enter()
    executor.run(.marking) { [marking] in
      body()
      marking.leave()
    }
  }

  /// Nil where nothing was to be marked.
  private func mark(_ blog: BlogID) -> Result<BlogMarks?, Problem> {
    do throws(Problem) {
      let ports = try shelf.ports(of: blog)
      let marks = ListMarks(ports.store.load().state, try ports.repository.replies().replies)
      let posts = try ports.catalogue.unread(PostQuery(), marks: marks)
        .filter { $0.isText || !$0.comments.isEmpty }
      guard !posts.isEmpty else { return .success(nil) }
      try ports.store.append(posts.changes(isRead: true))
      return .success(BlogMarks(blog: blog, posts: posts))
    } catch {
      return .failure(error)
    }
  }

  func setBack(_ marks: [BlogMarks]) {
    let gathered = GatheredMarks(count: marks.count) { [self] marks, problem in
      deliver(.markedAgain(marks, problem))
      look(at: marks.map(\.blog))
    }
    for (place, blog) in marks.enumerated() {
      work { gathered.put(self.setBack(blog), at: place) }
    }
    executor.runLater(.preparing, after: Self.patienceForMarks) { gathered.tell() }
  }

  private func setBack(_ marks: BlogMarks) -> Result<BlogMarks?, Problem> {
    do throws(Problem) {
      try shelf.ports(of: marks.blog).store.append(marks.posts.changes(isRead: false))
      return .success(marks)
    } catch {
      return .failure(error)
    }
  }
}

extension [UnreadPost] {
  /// As the journal remembers that they were read, or are unread again.
  fileprivate func changes(isRead: Bool) -> [StateChange] {
    flatMap { post -> [StateChange] in
      (post.isText ? [.postRead(post.post, isRead)] : [])
        + (post.comments.isEmpty ? [] : [.commentsRead(post.post, post.comments, isRead)])
    }
  }
}
