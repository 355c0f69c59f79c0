import Blog
import Interchange

extension Outbox {
  /// Which of the comments that came are replies that were written here, so that each stands once.
  ///
  /// - Parameters:
  ///   - comments: of one post, as its blog has them.
  ///   - replies: to the same post.
  ///   - me: the person's account, where it is known.
  /// - Returns: the replies that are there, as the blog has them: those that were not known there are to be `found`.
  public static func match(
    _ comments: [Comment], _ replies: [Reply], me: Me? = nil
  ) -> [(ReplyID, RemoteReply)] {
    var numbers: [String: String] = [:]
    for reply in replies {
      if let id = reply.delivery?.remote?.id { numbers[reply.id.value] = id }
    }
    let known = Set(numbers.values)
    var taken: Set<String> = []
    var matches: [(ReplyID, RemoteReply)] = []
    let byNumber = Dictionary(comments.map { (number($0), $0) }, uniquingKeysWith: { first, _ in first })
    var texts: [CommentID: String] = [:]
    for reply in replies {
      guard let delivery = reply.delivery else { continue }
      if let id = delivery.remote?.id {
        if let comment = byNumber[id] { matches.append((reply.id, remote(comment, delivery))) }
        continue
      }
      guard delivery.isFindable, let last = delivery.attempts.last else { continue }
      let parent = reply.inReplyTo.map { numbers[$0.value] ?? $0.value }
      let text = ComparedText.folded(html: sentText(delivery, reply))
      let window = window(delivery, last)
      let found = comments.first { comment in
        let id = number(comment)
        guard !known.contains(id), !taken.contains(id), let date = comment.published?.seconds, window.contains(date),
          comment.kind == .comment, comment.inReplyTo?.value == parent || delivery.plan?.via == .command,
          isAuthor(comment, reply, delivery, me)
        else { return false }
        if texts[comment.id] == nil { texts[comment.id] = ComparedText.folded(body: comment.body) }
        return texts[comment.id] == text
      }
      guard let found else { continue }
      taken.insert(number(found))
      matches.append((reply.id, remote(found, delivery)))
    }
    return matches
  }

  private static func isAuthor(_ comment: Comment, _ reply: Reply, _ delivery: Delivery, _ me: Me?) -> Bool {
    let name = ComparedText.folded(comment.author.name)
    // By REST it stands under the account's name; its second and its text tell where that is not known.
    if delivery.plan?.via == .rest { return me.map { ComparedText.folded($0.name) == name } ?? true }
    return name == ComparedText.folded(reply.author.name)
  }

  private static func window(_ delivery: Delivery, _ last: DeliveryAttempt) -> ClosedRange<Int64> {
    let first = delivery.attempts.first?.time.seconds ?? last.time.seconds
    switch delivery.plan?.via {
    case .rest?:
      guard let date = delivery.plan?.date?.seconds else { return first - 2...last.time.seconds + lateness }
      return date - 2...date + 2
    case .form?:
      let date = delivery.plan?.date?.seconds ?? first
      return date - 2...date + max(last.time.seconds - first, 0) + lateness
    // Mail and people take their time.
    default: return first - 86_400...last.time.seconds + 365 * 86_400
    }
  }

  private static func number(_ comment: Comment) -> String {
    if comment.id.value.allSatisfy({ $0.isASCII && $0.isNumber }) { return comment.id.value }
    guard let url = comment.url, let mark = url.firstRange(of: "#comment-") else { return comment.id.value }
    let number = url[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }
    return number.isEmpty ? comment.id.value : String(number)
  }

  private static func remote(_ comment: Comment, _ delivery: Delivery) -> RemoteReply {
    let status: RemoteStatus =
      switch comment.status {
      case .approved, .other: .approved
      case .held: .hold
      case .spam: .spam
      case .trash: .trash
      }
    return RemoteReply(id: number(comment), url: comment.url ?? delivery.remote?.url, status: status)
  }
}
