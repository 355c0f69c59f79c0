import Blog
import Synchronization

extension Gatherer {
  /// Those whose posts stand on top first.
  var newestFirst: [GatheredMember] {
    members.sorted {
      ($0.blog.newest.map { -$0.seconds } ?? .max, $0.place) < ($1.blog.newest.map { -$0.seconds } ?? .max, $1.place)
    }
  }

  /// Everything that is wrong with the blogs, in their order.
  var problems: [Problem] { members.flatMap(\.problems) }

  /// Has a blog's index brought up to what is on disk.
  func refresh(_ member: GatheredMember, stops: Int) -> Crew.Ticket {
    files.add(member.place, name: "refresh", isUrgent: false) { [self] ticket in
      guard stopCount == stops else { return }
      if !member.isFound { findNow(member) }
      observe(.refreshing, member.id)
      let wasThere = member.isThere
      let isChanged = try? read(member) { () throws(Problem) in
        member.refresh { event in
          files.isAlive(ticket)
          take(event, from: member)
          return stopCount == stops
        }
      }
      news.change { news in
        if let progress = news.progress[member.place] {
          news.progress[member.place] = (progress.total, progress.total, true)
        }
        if isChanged == true || wasThere != member.isThere { news.tellLists() }
        news.hasRoom = true
      }
      noteMemory(of: member)
    }
  }

  private func take(_ event: CatalogueEvent, from member: GatheredMember) {
    news.change { news in
      switch event {
      case .reading(let done, let total, let isText):
        news.progress[member.place] = (done, total, isText)
        news.hasProgress = true
      case .postsChanged(let posts): news.tell(posts.map { Set($0.map { $0.placed(in: member.id) }) })
      case .notice(let notice): news.notices.append(notice)
      case .repliesChanged: news.replies = true
      case .siteChanged, .upToDate: break
      }
    }
  }

  /// Has a few looks taken at a blog's folder. Nil where somebody is at it.
  func look(_ member: GatheredMember) -> Crew.Ticket? {
    guard member.isFound, !member.isRefreshing, !files.stuck.contains(member.place) else { return nil }
    return files.add(member.place, name: "look", isUrgent: false) { [self] _ in
      observe(.stamping, member.id)
      let changes = member.look()
      if changes.replies { member.readRepliesAgain() }
      news.change { news in
        if changes.files { news.changed.insert(member.place) }
        if changes.replies { news.replies = true }
      }
    }
  }

  /// Blogs in which something happened.
  func takeChanged() -> Set<Int> {
    news.with { news in
      defer { news.changed = [] }
      return news.changed
    }
  }

  /// A post was written here: nobody has to wait for the next look.
  func somethingHappened(in member: GatheredMember) { news.change { _ = $0.changed.insert(member.place) } }

  /// All is read that was to be read.
  func forgetProgress() { news.with { $0.progress = [:] } }

  /// Waits until there is something to be told.
  ///
  /// - Parameter lists: whether it is time to tell that lists are not as they were.
  func waitForNews(lists: Bool, milliseconds: Int) {
    _ = news.wait(milliseconds: milliseconds) { news in
      let hasLists = lists && news.hasPosts
      return hasLists || news.hasRoom || news.replies || !news.changed.isEmpty || news.isStopping ? true : nil
    }
  }

  /// What is to be told.
  ///
  /// - Parameter lists: whether it is time to tell that lists are not as they were.
  func takeNews(lists: Bool) -> News {
    news.with { news in
      let taken = news
      news.notices = []
      news.hasRoom = false
      news.hasProgress = false
      news.replies = false
      guard lists else {
        var rest = taken
        rest.hasPosts = false
        return rest
      }
      (news.posts, news.hasPosts) = ([], false)
      return taken
    }
  }

  /// Whether nothing gets on any more with some blogs.
  func onlyStuck(_ places: some Sequence<Int>) -> Bool {
    let stuck = files.stuck
    return places.allSatisfy(stuck.contains)
  }

  func watch() {
    files.watch()
    indexes.watch()
  }
}
