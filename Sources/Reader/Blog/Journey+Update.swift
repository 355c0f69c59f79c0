import Blog
import Words

/// What other rooms ask of the way through the blog.
enum JourneyRequest: Equatable, Sendable {
  /// Asks for a post; what is open stays until it is there.
  case open(PostID, then: AfterOpening)
  /// Asks for the open post once more, since its file may have changed.
  case reread(PostID)
  /// Looks for a post; what is typed until it is found waits. Where a link is looked up and leads to none, it goes to the
  /// browser.
  case seek(PostLookup, link: String?)
  /// What was looked for is found, or is not there; the post that was being opened meanwhile is opened after all where
  /// nothing else is.
  case sought(past: Opening?)
  /// Does in the open post what it was opened for.
  case goOn(AfterOpening)
  /// Nobody looks for anything any more.
  case stopSeeking
  /// Nobody waits for anything any more.
  case stopWaiting
  /// Where `C-o` goes back to; nil is where the person is now.
  case jump(from: Place?)
  /// Goes back to where the last jump began.
  case back
  /// Takes in what was typed while something was on its way.
  case catchUp
  /// What was typed is meant for nothing that will come; nil says nothing.
  case giveUpTyped(ReplyNotice.Why?)
  /// Words that wait are copied to a disk, as their time has come.
  case copyTyped
  /// A copy of words that wait is on a disk.
  case typedIsKept
}

/// What is asked for, and where the person goes when it is there.
extension Journey {
  /// What the journey knows of what is around it.
  struct Surroundings {
    /// Where the person is.
    var place: Place?
    /// The post that is open.
    var open: PostID?
    /// What it is called.
    var openTitle: String
    /// Whether another post is being read to be shown beside the list.
    var isPreviewing: Bool
    /// Whether something in it is unread.
    var isAnyNew: Bool
    /// What a reply would answer here.
    var answered: CommentID?
    /// A post's feed id.
    var feedID: (PostID) -> String
    /// Who writes.
    var identity: Identity?
    /// What the index must know to look for a post.
    var marks: ListMarks
  }

  mutating func take(_ request: JourneyRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .open(let post, let then): return open(post, then: then, around)
    case .reread(let post): return reread(post, around)
    case .seek(let lookup, let link):
      pending = .seeking(Seeking(lookup: lookup, link: link, past: opening))
      return [.effect(.catalogue(.find(lookup, around.marks)))]
    case .sought(let past): return sought(past: past, around)
    case .goOn(let then): return goOn(then, around)
    case .stopSeeking: if case .seeking = pending { pending = nil }
    case .stopWaiting: pending = nil
    case .jump(let origin): if let place = origin ?? around.place { rememberJump(from: place) }
    case .back: return back(around)
    case .catchUp: return catchUp()
    case .giveUpTyped(let why): return giveUpTyped(why, around)
    case .copyTyped: return copyTyped(around)
    case .typedIsKept: typedAhead.copyIsKept()
    }
    return []
  }

  // MARK: Opening

  /// The post that was asked for and is not there yet, with what is to be done then.
  var opening: Opening? { if case .opening(let opening) = pending { opening } else { nil } }

  private mutating func open(_ post: PostID, then: AfterOpening, _ around: Surroundings) -> [Request] {
    // What was typed for another post is nothing to this one.
    let kept = opening == nil ? [] : giveUpTyped(.otherPost, around)
    let token = nextToken()
    pending = .opening(Opening(post: post, then: then, token: token))
    return kept + [.post(.loseReading), .post(.rememberPosition), .effect(.page(.readPost(post, token: token)))]
  }

  /// The post with a token is there, or does not come. Nil where nobody waits for it any more.
  mutating func arrive(_ token: Int) -> Opening? {
    guard let opening, opening.token == token else { return nil }
    pending = nil
    return opening
  }

  private mutating func reread(_ post: PostID, _ around: Surroundings) -> [Request] {
    let token = nextToken()
    // Once nobody is on the way to another post.
    guard pending == nil, !around.isPreviewing else { return [.post(.await(Reading(token: token, isLost: true)))] }
    return [.post(.await(Reading(token: token))), .effect(.page(.readPost(post, token: token)))]
  }

  private func goOn(_ then: AfterOpening, _ around: Surroundings) -> [Request] {
    switch then {
    case .show, .resume: []
    case .goBack(let place): go(to: place)
    case .unread(let step, let crossing):
      [
        .say(
          .going(
            .nextUnread(
              title: around.openTitle, blog: crossing.blogEntered(by: around.open), step: step,
              isRound: crossing.isRound))),
        .thread(.goToFirstUnread(step: step)),
      ]
    case .hit(let hit): [.texts(.show(hit))]
    case .visit(let comment): (comment.map { [.thread(.goToName($0))] } ?? []) + [.screen(.settle)]
    case .reply(let quoting): [.replies(.begin(quoting: quoting, returnsTo: .list))]
    case .showReply(let reply): [.replies(.show(reply))]
    }
  }

  /// The post of a token cannot be read.
  mutating func unreadable(_ problem: Problem, token: Int, _ around: Surroundings) -> [Request] {
    guard let opening, opening.token == token else { return [] }
    var said: [Request] = []
    switch opening.then {
    // The post of last time may be gone: then the list is where one goes on.
    case .resume: break
    case .showReply(let id): said = [.say(.files(.postOfReplyUnreadable(problem, id)))]
    case .show, .reply, .unread, .hit, .goBack, .visit: said = [.say(.problem(problem))]
    }
    let kept = giveUpTyped(.problem(problem), around)
    pending = nil
    return said + kept
  }

  // MARK: Looking for a post

  /// The index has found what was looked for, or nothing.
  mutating func found(_ lookup: PostLookup, _ post: PostSummary?, _ around: Surroundings) -> [Request] {
    guard case .seeking(let seeking) = pending, lookup == seeking.lookup else { return [] }
    pending = nil
    return goOn(seeking, post?.id, around) + [.journey(.sought(past: post == nil ? seeking.past : nil))]
  }

  private mutating func sought(past: Opening?, _ around: Surroundings) -> [Request] {
    if opening != nil { return [] }
    return past.map { open($0.post, then: $0.then, around) } ?? catchUp()
  }

  private func goOn(_ seeking: Seeking, _ post: PostID?, _ around: Surroundings) -> [Request] {
    switch seeking.lookup {
    case .neighbour(_, _, let step, _, _):
      post.map { [.list(.openInList($0, past: seeking.past))] } ?? [.say(.going(.noPost(step: step)))]
    case .unread(let lookup): goOn(lookup, post, around)
    case .saying(let text, _, _, _, _, _, _): [.search(.foundInList(text, post))]
    case .url, .feedID, .slug: seeking.link.map { follow($0, to: post) } ?? []
    }
  }

  /// What is unread next was looked for, up to the list's end or round it.
  private func goOn(_ lookup: UnreadLookup, _ post: PostID?, _ around: Surroundings) -> [Request] {
    if let post, post == around.open, around.place?.pane != .list { return [.thread(.goRound(step: lookup.step))] }
    if let post {
      return [
        .jump,
        .open(post, then: .unread(step: lookup.step, Crossing(isRound: lookup.goesRound, from: lookup.post.blog))),
      ]
    }
    guard !lookup.goesRound, !lookup.isLast else {
      return [.say(.going(.nothingNew(isAnyHere: around.isAnyNew, areSeveral: lookup.post.blog != nil)))]
    }
    var round = lookup
    round.goesRound = true
    return [.journey(.seek(.unread(round), link: nil))]
  }

  /// A link was looked up: it leads to a post of this blog, or to the browser.
  private func follow(_ link: String, to post: PostID?) -> [Request] {
    guard let post else { return [.effect(.link(.openLink(link)))] }
    let fragment = link.firstIndex(of: "#").map { String(link[link.index(after: $0)...]) }
    return [.jump, .open(post, then: .visit(comment: fragment.flatMap(LinkTarget.commentID(inFragment:))))]
  }

  // MARK: Back

  private mutating func back(_ around: Surroundings) -> [Request] {
    while let place = jumps.popLast() {
      if place == around.place { continue }
      if place.pane == .list { return [.focus(.list), .list(.select(place.post))] }
      return place.post == around.open ? go(to: place) : open(place.post, then: .goBack(place), around)
    }
    return [.say(.going(.noJump))]
  }

  /// Goes to a place in the open post.
  private func go(to place: Place) -> [Request] {
    [.focus(place.pane), .post(.goTo(offset: place.offset, isNote: false))]
      + (place.comment.map { [.thread(.reveal($0))] } ?? [])
  }
}
