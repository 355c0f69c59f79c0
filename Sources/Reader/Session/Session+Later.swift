import Words

/// What is worth a word and no hurry: it waits until what stands in the status line has been seen.
extension Session {
  mutating func mention(_ notice: Notice) {
    if case .news(.hooksFailed(let faults, after: nil)) = notice, case .news(let before) = self.notice {
      // They go with the news, and there may be several.
      if case .hooksFailed(let known, let first) = before {
        self.notice = .news(.hooksFailed(known + faults, after: first))
      } else {
        self.notice = .news(.hooksFailed(faults, after: before))
      }
    } else if self.notice == nil {
      self.notice = notice
    } else if case .thread(.arrived) = self.notice, case .news = notice {
      // Of the blog before of the post, in whatever order they come.
      laterNotice = self.notice.map { LaterNotice(notice: $0, post: blog.openPost) }
      self.notice = notice
    } else if self.notice != notice {
      laterNotice = LaterNotice(notice: laterNotice?.notice.joined(with: notice) ?? notice, post: blog.openPost)
    }
  }

  /// After every message.
  mutating func tellLater() {
    guard notice == nil, let later = laterNotice else { return }
    laterNotice = nil
    if later.post == blog.openPost || later.notice.isOfBlog { notice = later.notice }
  }
}

extension Notice {
  /// Whether it is about the blog, whatever post is open.
  fileprivate var isOfBlog: Bool {
    switch self {
    case .news, .replies(.delivered), .replies(.sendingEnded): true
    default: false
    }
  }

  /// One word for two, the later one where they have nothing to do with each other.
  fileprivate func joined(with later: Notice) -> Notice {
    if case .news(.hooksFailed(let faults, let first)) = self, case .news(.hooksFailed(let more, after: nil)) = later {
      return .news(.hooksFailed(faults + more, after: first))
    }
    guard case .thread(.arrived(let count, _)) = self, case .thread(.arrived(let more, let next)) = later else {
      return later
    }
    return .thread(.arrived(count + more, next: next))
  }
}
