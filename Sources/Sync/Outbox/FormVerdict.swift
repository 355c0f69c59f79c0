import Blog
import Interchange

/// What `wp-comments-post.php` answers: a page for people, or the way to the comment.
enum FormVerdict {
  static func verdict(of answer: Answer, _ now: Timestamp) -> Verdict {
    switch answer.status {
    case 302: return found(answer)
    case 200:
      // What is gone or protected meanwhile is answered with nothing at all.
      if answer.head.isEmpty { return .keep(.refused(.postGone, http: 200)) }
      return refused(answer)
    case 201...299: return .keep(.lost(.noAnswer(.answerBroken(.otherKind)), http: answer.status))
    case 300...399: return RESTVerdict.redirect(answer)
    case 403:
      // A guard before the blog, not the blog itself.
      guard CommentPage.isRefusal(answer.body) else { return .unavailable(.forbiddenBySite) }
      return .forbidden(words: words(answer))
    case 401: return .keep(.refused(.registrationNeeded, http: 401))
    case 408: return .keep(.lost(.noAnswer(.timedOut), http: 408))
    case 409: return .duplicate
    case 413: return .keep(.refused(.tooLong, http: 413))
    case 429: return .flood(until: answer.retryAfter(now: now))
    case 503: return .unavailable(.maintenance(until: answer.retryAfter(now: now)))
    case 500...: return .keep(.lost(.noAnswer(.serverError(status: answer.status)), http: answer.status))
    case 404, 405, 410: return .unavailable(.notFound)
    case 400...499: return refused(answer)
    default: return .keep(.lost(.noAnswer(.answerBroken(.otherKind)), http: answer.status))
    }
  }

  private static func words(_ answer: Answer) -> String {
    Excerpt(CommentPage.words(answer.body).trimmingBlanks, limit: Outbox.longestWords).text
  }

  private static func refused(_ answer: Answer) -> Verdict {
    .keep(.refused(.said(words(answer)), http: answer.status))
  }

  /// The way to the comment names it, and says whether it is held.
  private static func found(_ answer: Answer) -> Verdict {
    guard let target = WebAddress.clean(answer["location"], base: answer.url) else {
      return .keep(.lost(.noAnswer(.answerBroken(.otherKind)), http: 302))
    }
    let page = target.prefix { $0 != "?" && $0 != "#" }
    if page.hasSuffix("/wp-login.php") { return .keep(.refused(.registrationNeeded, http: 302)) }
    guard let mark = target.firstRange(of: "#comment-"),
      let id = Int(target[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }), id > 0
    else { return .keep(.lost(.noAnswer(.redirectRefused(to: target)), http: 302)) }
    // What shows a held comment to its author is nobody else's to have.
    let url = withoutMarks(target)
    if target.contains("unapproved=") || target.contains("moderation-hash=") {
      return .keep(.accepted(RemoteReply(id: String(id), url: url, status: .hold), http: 302))
    }
    return .named(RemoteReply(id: String(id), url: url, status: .hold))
  }

  private static func withoutMarks(_ address: String) -> String {
    let fragment = address.firstIndex(of: "#").map { address[$0...] } ?? ""
    let rest = address[..<(address.firstIndex(of: "#") ?? address.endIndex)]
    guard let mark = rest.firstIndex(of: "?") else { return address }
    let query = rest[mark...].dropFirst().split(separator: "&").filter {
      !$0.hasPrefix("unapproved=") && !$0.hasPrefix("moderation-hash=")
    }
    return rest[..<mark] + (query.isEmpty ? "" : "?" + query.joined(separator: "&")) + fragment
  }
}
