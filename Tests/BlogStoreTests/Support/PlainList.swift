import Blog
import SearchText

/// What lists and searches are held to: the words of the port, done the slow way.
enum PlainList {
  static func matches(_ query: PostQuery, _ post: PostSummary, _ marks: ListMarks) -> Bool {
    if query.leavesOutOthers, post.marks.isHeldKind { return false }
    return query.terms.allSatisfy { holds($0.kind, post, marks) != $0.isNegated }
  }

  private static func holds(_ kind: PostQuery.Kind, _ post: PostSummary, _ marks: ListMarks) -> Bool {
    func say(_ texts: [String], _ text: String) -> Bool {
      texts.contains { ByteSearch.first(TextFolding.fold(text).bytes, in: TextFolding.fold($0).bytes) != nil }
    }
    switch kind {
    case .text(let text): return say([post.title + post.openingWords] + post.authors + post.tags, text)
    case .tag(let text): return say(post.tags, text)
    case .author(let text): return say(post.authors, text)
    case .marked(let mark): return mark.holds(for: post.marks)
    case .unread: return !isRead(post, marks)
    case .new: return isUnread(post, marks)
    case .starred: return marks.starredPosts.contains(post.id)
    case .mine: return post.marks.isMadeHere || marks.replies[post.id] != nil
    case .answered: return !post.answers(to: marks.own).isEmpty
    case .hasComments: return post.commentCount + (marks.replies[post.id] ?? 0) > 0
    case .since(let day): return post.published.map { $0.date >= day } ?? false
    case .until(let day): return post.published.map { $0.date.prefix(day.count) <= day } ?? false
    }
  }

  /// What was made here is read, unless somebody said otherwise.
  static func isRead(_ post: PostSummary, _ marks: ListMarks) -> Bool {
    marks.readPosts.contains(post.id) || post.marks.isMadeHere && !marks.unreadPosts.contains(post.id)
  }

  private static func isUnread(_ post: PostSummary, _ marks: ListMarks) -> Bool {
    !isRead(post, marks)
      || post.commentIDs.contains { marks.readComments[post.id]?.contains($0) != true }
  }

  static func precedes(_ order: PostOrder, _ a: PostSummary, _ b: PostSummary, _ marks: ListMarks) -> Bool {
    if order.isReversed { return precedes(order.reversed, b, a, marks) }
    switch order.key {
    case .date: break
    case .title:
      let (x, y) = (TextFolding.fold(a.displayTitle).bytes, TextFolding.fold(b.displayTitle).bytes)
      if x != y { return x.lexicographicallyPrecedes(y) }
    case .comments:
      let (x, y) = (a.commentCount + (marks.replies[a.id] ?? 0), b.commentCount + (marks.replies[b.id] ?? 0))
      if x != y { return x > y }
    case .lastComment:
      let (x, y) = (a.lastComment?.seconds ?? .min, b.lastComment?.seconds ?? .min)
      if x != y { return x > y }
    case .unread:
      if isUnread(a, marks) != isUnread(b, marks) { return isUnread(a, marks) }
    }
    return PostSummary.newestFirst(a, b)
  }

  /// What the bodies of a random blog say: they know no entities and few tags.
  static func text(_ body: Body) -> String {
    var text = ""
    var isTag = false
    for character in body.source {
      switch character {
      case "<": isTag = true
      case ">":
        isTag = false
        text += " "
      default: if !isTag { text.append(character) }
      }
    }
    return text
  }

  /// Whether a text says every term; letters with marks find themselves only, where the query asks for it.
  static func says(_ text: String, _ query: TextQuery) -> Bool {
    query.terms.allSatisfy { term in
      if query.respectsDiacritics, term.lowercased() != String(decoding: TextFolding.fold(term).bytes, as: UTF8.self) {
        return text.lowercased().contains(term.lowercased())
      }
      return ByteSearch.first(TextFolding.fold(term).bytes, in: TextFolding.fold(text).bytes) != nil
    }
  }
}
