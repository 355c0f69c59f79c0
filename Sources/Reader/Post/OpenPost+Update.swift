import Blog
import Markup
import Screen
import Words

/// What other rooms ask of the open post.
enum PostRequest: Equatable, Sendable {
  case move(Movement)
  /// Goes to a place in its content; to a footnote, one comes back from there by the same key.
  case goTo(offset: Int, isNote: Bool)
  /// Brings the line with a number, from 1, to the top.
  case goToLine(Int)
  /// Back to the line that was the first in view before a search.
  case restore(top: Int)
  /// Brings a place into view where it is not.
  case bringIntoView(offset: Int)
  /// Follows a link: inside the post, to a post of this blog, else in the browser.
  case follow(String)
  /// Lists its headings.
  case contents
  /// The journal learns where the reader is.
  case rememberPosition
  /// Its file may have changed: it is read again, while keys go on.
  case reread
  /// Its file is on the way.
  case await(Reading)
  /// Its file is not waited for while another post is.
  case loseReading
  /// Builds its thread again from its comments and the replies written here.
  case rebuildThread([Reply])
  /// Comments were marked, or are shown as read now.
  case showRead
}

/// The open post's commands and messages.
extension OpenPost {
  /// What the post knows of what is around it.
  struct Surroundings {
    /// Rows of its pane.
    var height: Int
    /// Where its text stands.
    var column: TextColumn
    /// A number that was typed.
    var number: Int?
    /// The pane that has the keys.
    var focus: Pane
    /// Whether it is searched.
    var isSearched: Bool
    /// The blog's address.
    var home: String?
    /// Whether the cursor goes from row to row of it.
    var isLinear: Bool
    /// Whether somebody is on the way to somewhere.
    var isUnderway: Bool
    /// Its comments that were read.
    var read: SeenComments
    /// What tells what one said oneself.
    var voice: OwnVoice
    /// What was made of its comments.
    var caches: BlogCaches
  }

  mutating func take(_ command: PostCommand, _ around: Surroundings) -> [Request] {
    switch command {
    case .move(let movement):
      if movement == .bottom, let number = around.number { return go(toLine: number) }
      // A way to one of its ends is a jump.
      let isJump = movement == .top || movement == .bottom
      return (isJump ? [.jump] : []) + [.post(.move(movement))]
    case .goOn: return [.focus(.thread)]
    case .readOn: return readOn(around)
    case .markThread: return [.screen(.askToMarkThread)]
    case .back: return leave(around)
    case .links: return LinkTarget.follow(page.links, number: around.number, areOfComment: false)
    case .contents: return contents()
    case .toggleLinkNumbers: return [.screen(.toggleLinkNumbers)]
    case .footnote: return goToFootnote(around)
    case .editPost: return [.ownPosts(.edit(OwnPostSubject(post)))]
    case .deletePost: return [.ownPosts(.delete(OwnPostSubject(post)))]
    case .scrollLeft: return scrollSideways(by: -8 * (around.number ?? 1), around)
    case .scrollRight: return scrollSideways(by: 8 * (around.number ?? 1), around)
    }
  }

  mutating func take(_ request: PostRequest, _ around: Surroundings) -> [Request] {
    if around.isLinear, walk(request, around) { return [] }
    switch request {
    case .move(let movement): move(movement, height: around.height, count: around.number ?? 1)
    case .goTo(let offset, let isNote):
      show(offset: offset)
      scroll(by: 0, height: around.height)
      if isNote { noteTop = top }
    case .goToLine(let number): scroll(by: number - 1 - top, height: around.height)
    case .restore(let top):
      held = nil
      self.top = top
    case .bringIntoView(let offset): bringIntoView(offset: offset, height: around.height)
    case .follow(let target): return follow(target, around)
    case .contents: return contents()
    case .rememberPosition:
      // Where nobody reads there is no place to come back to.
      guard !isPreview else { return [] }
      return [.marks(.rememberPosition(post.id, position(isInThread: around.focus == .thread)))]
    case .reread: return reread(around)
    case .await(let reading): self.reading = reading
    case .loseReading: reading?.isLost = true
    case .rebuildThread(let replies): return rebuildThread(replies, around)
    case .showRead: thread.setRead(around.read)
    }
    return []
  }

  /// From the post to the list.
  private func leave(_ around: Surroundings) -> [Request] {
    if around.isSearched { return [.search(.end)] }
    return [.screen(.closePost), .focus(.list), .marks(.leavePost)]
  }

  /// A page down; at the end to the comments, or where there are none to what is unread next.
  private mutating func readOn(_ around: Surroundings) -> [Request] {
    guard isAtEnd(height: around.height) else { return [.post(.move(.pageDown))] }
    return thread.rows.isEmpty ? [.list(.openUnread(step: 1, from: .openPost))] : [.focus(.thread)]
  }

  /// Jumps to the first footnote that is referred to in view, or to the one with the number that was typed; from there,
  /// back.
  private func goToFootnote(_ around: Surroundings) -> [Request] {
    if around.number == nil, isAtFootnote { return [.journey(.back)] }
    guard let note = around.number.map(footnote(numbered:)) ?? footnoteInView(height: around.height) else {
      return [.say(.going(.noFootnote(number: around.number)))]
    }
    return go(to: note.offset, isNote: true)
      + [.say(.going(.footnote(number: note.number, back: KeyMap.key(for: .post(.footnote)))))]
  }

  private func go(to offset: Int, isNote: Bool = false) -> [Request] {
    [.jump, .focus(.reader), .post(.goTo(offset: offset, isNote: isNote))]
  }

  /// To a line of the text, as near the top as the text's end allows; behind the last one, to that.
  private func go(toLine number: Int) -> [Request] {
    let count = page.lines.count
    let isThere = number <= count
    return [.jump, .post(isThere ? .goToLine(number) : .move(.bottom))]
      + [.say(.going(isThere ? .line(number, of: count) : .lines(count)))]
  }

  private mutating func scrollSideways(by cells: Int, _ around: Surroundings) -> [Request] {
    let isWide = scrollSideways(by: cells, column: around.column, height: around.height)
    return isWide ? [] : [.say(.going(.noWideLine))]
  }

  private func contents() -> [Request] {
    guard !page.headings.isEmpty else { return [.say(.links(.noHeadings))] }
    var window = Window(.contents(page.headings))
    window.selection = page.headings.lastIndex { $0.offset <= offset } ?? 0
    return [.screen(.window(window))]
  }

  private mutating func rebuildThread(_ replies: [Reply], _ around: Surroundings) -> [Request] {
    let before = thread.thread.count
    thread.replace(thread: CommentThread(comments: post.comments, replies: replies))
    thread.setRead(around.read)
    thread.refreshFilter(around.caches.texts, around.voice)
    // The page says how many thoughts there are.
    let page: Request = thread.thread.count == before ? .screen(.settle) : .screen(.setPage)
    return [.marks(.count(post.id)), page, .search(.findAnew)]
  }

  // MARK: Links

  /// A link's target as an address.
  func resolve(_ target: String, home: String?) -> String { LinkTarget.resolve(target, post: post.url, home: home) }

  private func follow(_ target: String, _ around: Surroundings) -> [Request] {
    let target = Hyperlink.cleaned(target)
    if target.hasPrefix("#"), let offset = page.anchors[String(target.dropFirst())] { return go(to: offset) }
    let resolved = resolve(target, home: around.home)
    let parts = resolved.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let url = post.url.map(Hyperlink.cleaned), LinkTarget.areSame(url, parts[0]) {
      return [.jump] + goTo(fragment: parts.count > 1 ? parts[1] : "")
    }
    return [.journey(.seek(.url(parts[0]), link: resolved))]
  }

  private func goTo(fragment: String) -> [Request] {
    if let comment = LinkTarget.commentID(inFragment: fragment), let row = thread.rowID(withID: CommentID(comment)) {
      return [.focus(.thread), .thread(.reveal(row))]
    }
    return go(to: page.anchors[fragment] ?? 0)
  }

  /// The link that `y` and `o` mean in the thread, or in the post.
  func permalink(inThread: Bool) -> String? {
    guard inThread, let entry = thread.selectedEntry else { return post.url }
    if entry.comment.kind.isLinkBack, let url = entry.comment.author.url { return url }
    if let url = entry.comment.url { return url }
    guard entry.reply == nil else { return post.url }
    return post.url.map { "\($0)#comment-\(entry.comment.id)" }
  }
}
