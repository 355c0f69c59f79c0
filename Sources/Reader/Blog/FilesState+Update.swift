import Blog
import Words

/// What other rooms ask of the state of the files.
enum FilesRequest: Equatable, Sendable {
  /// The replies were read; these are what is wrong with their files.
  case repliesRead([Problem])
  /// Reads everything again: the list, the open post, the replies. What is selected stays selected.
  case reload
  /// The person does not want to wait until everything is read.
  case stopReading
}

/// What comes from the disk about the blog as a whole.
extension FilesState {
  /// What is known of what is around.
  struct Surroundings {
    /// What the status line says.
    var notice: Notice?
    /// Whether the list has no row yet.
    var isListEmpty: Bool
    /// The post that is open.
    var open: PostID?
    /// Whether anything was written here.
    var hasReplies: Bool
    /// Drafts that wait, but for the one that is being written.
    var waitingDrafts: Int
  }

  mutating func take(_ request: FilesRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .repliesRead(let problems):
      let before = self.problems
      self.problems.removeAll { $0.isOf(folder: "replies") }
      self.problems += problems
      return isCatalogued ? sayNew(problems, since: before) : []
    case .reload:
      // They are being read already.
      guard loading == nil else { return [] }
      loading = LoadingProgress(isText: false, done: 0, total: 0)
      isReadingHeld = false
      return [.effect(.store(.refreshBlog)), .post(.reread)]
    case .stopReading:
      loading = nil
      isReadingHeld = true
      return [.list(.stay), .say(.files(.readingStopped)), .effect(.store(.stopReading))]
    }
  }

  /// The page about the blog.
  static let siteFile = "blog.json"

  /// `blog.json` was read.
  mutating func siteRead() -> [Request] {
    problems.removeAll { $0.file == Self.siteFile }
    return takeBack()
  }

  /// A file is not as it should be, and reading goes on.
  mutating func found(_ problem: Problem) -> [Request] {
    problems.removeAll { $0.file == problem.file && problem.file == Self.siteFile || $0 == problem }
    problems.append(problem)
    fileNotice = .problem(problem)
    return [.say(.problem(problem))]
  }

  /// What the keeper of the catalogue reports.
  mutating func catalogued(_ event: CatalogueEvent, _ around: Surroundings) -> [Request] {
    switch event {
    case .reading(let done, let total, let isText):
      loading = LoadingProgress(isText: isText, done: done, total: total)
      return []
    case .postsChanged(let posts):
      // A reply to a post that was renamed is found under the new name.
      let replies: [Request] = isCatalogued && around.hasReplies ? [.effect(.store(.readReplies))] : []
      let isOpen = around.open.map { posts?.contains($0) != false } ?? false
      return [.list(.becomeStale), .texts(.outdate)] + replies + (isOpen ? [.post(.reread)] : [])
    case .repliesChanged: return [.effect(.store(.readReplies))]
    case .siteChanged: return [.effect(.store(.readSite))]
    case .upToDate(let problems): return upToDate(problems, around)
    case .notice(let said): return [.screen(.mention(.files(.index(said))))]
    }
  }

  private mutating func upToDate(_ problems: [Problem], _ around: Surroundings) -> [Request] {
    loading = nil
    let before = self.problems
    self.problems.removeAll {
      $0.file.isEmpty || $0.file == "posts" || $0.file.hasPrefix("posts/") || catalogued.contains($0)
    }
    self.problems += problems
    catalogued = problems
    var requests: [Request] = []
    if isCatalogued {
      requests += sayNew(problems.filter { !$0.isOf(folder: "posts") }, since: before)
    } else {
      // Drafts that wait, and files that could not be read.
      let broken = self.problems.count { $0.severity == .error }
      if around.waitingDrafts + broken > 0 {
        requests.append(.screen(.mention(.files(.waiting(drafts: around.waitingDrafts, broken: broken)))))
      }
      // Its posts may have come between the answer and this word: nobody says that there are none before asking again.
      if around.isListEmpty { requests.append(.list(.becomeStale)) }
    }
    isCatalogued = true
    return requests + [.list(.stay), .texts(.complete)]
  }

  /// What broke while the blog is open.
  private mutating func sayNew(_ problems: [Problem], since before: [Problem]) -> [Request] {
    let taken = takeBack()
    guard let new = problems.first(where: { $0.severity == .error && !before.contains($0) }) else { return taken }
    fileNotice = .problem(new)
    return taken + [.say(.problem(new))]
  }

  /// What was said about a file goes once it is true no more.
  private mutating func takeBack() -> [Request] {
    guard let said = fileNotice, !problems.contains(where: { .problem($0) == said }) else { return [] }
    fileNotice = nil
    return [.screen(.takeBack(said))]
  }
}

extension Problem {
  /// Whether it is a file's in a folder of the blog; in a list over several, of one of them.
  fileprivate func isOf(folder: String) -> Bool {
    file.hasPrefix(folder + "/") || file.split(separator: "/").dropFirst().first == folder[...]
  }
}
