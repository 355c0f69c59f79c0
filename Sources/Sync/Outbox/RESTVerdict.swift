import Blog
import Interchange
import TextFormats

/// What WordPress's REST answers to a new comment.
enum RESTVerdict {
  static func verdict(of answer: Answer, _ now: Timestamp) -> Verdict {
    let json = try? answer.json()
    let code = json?["code"]?.string ?? ""
    switch answer.status {
    case 201: return created(answer, json)
    case 200...299: return .keep(.lost(.noAnswer(.answerBroken(.otherKind)), http: answer.status))
    case 300...399: return redirect(answer)
    case 409: return .duplicate
    case 429: return .flood(until: answer.retryAfter(now: now))
    case 400 where code == "comment_flood": return .flood(until: nil)
    case 413: return .keep(.refused(.tooLong, http: 413))
    case 408: return .keep(.lost(.noAnswer(.timedOut), http: 408))
    case 503: return .unavailable(.maintenance(until: answer.retryAfter(now: now)))
    case 500...: return .keep(.lost(.noAnswer(.serverError(status: answer.status)), http: answer.status))
    case 404 where code != "rest_post_invalid_id", 405: return .unavailable(.notFound)
    case 400...499: return refusal(answer, code, json)
    default: return .keep(.lost(.noAnswer(.answerBroken(.otherKind)), http: answer.status))
    }
  }

  /// It is there, whatever else the answer says.
  private static func created(_ answer: Answer, _ json: JSON?) -> Verdict {
    if let json, let id = WordPressAPI.number(json["id"]), id > 0 {
      let link = WebAddress.clean(json["link"]?.string)
      guard let status = status(json) else { return .named(RemoteReply(id: String(id), url: link, status: .hold)) }
      return .keep(.accepted(RemoteReply(id: String(id), url: link, status: status), http: 201))
    }
    // Half of an answer has its head.
    if let location = answer["location"], let mark = location.firstRange(of: "/wp/v2/comments/") {
      let number = location[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }
      if let id = Int(number), id > 0 { return .named(RemoteReply(id: String(id), status: .hold)) }
    }
    return .keep(.lost(.noAnswer(.answerBroken(json == nil ? .unreadable : .otherKind)), http: 201))
  }

  /// Nil for a word that nobody knows.
  static func status(_ json: JSON) -> RemoteStatus? {
    switch json["status"]?.string {
    case "approved", "approve", "1": .approved
    case "hold", "unapproved", "0": .hold
    case "spam": .spam
    case "trash": .trash
    default: nil
    }
  }

  /// A POST that goes on elsewhere arrives as a GET: nothing was kept.
  static func redirect(_ answer: Answer) -> Verdict {
    let target = WebAddress.clean(answer["location"], base: answer.url) ?? ""
    if answer.status == 301 || answer.status == 308 { return .moved(target) }
    return .keep(.postpone(.server(.redirectRefused(to: target)), until: nil, http: answer.status))
  }

  private static func refusal(_ answer: Answer, _ code: String, _ json: JSON?) -> Verdict {
    func no(_ reason: DeliveryReason) -> Verdict { .keep(.refused(reason, http: answer.status)) }
    // A guard before the blog, not the blog itself.
    guard json?.members != nil else {
      return answer.status == 401 ? .notLoggedIn : .unavailable(.forbiddenBySite)
    }
    switch code {
    case "rest_comment_closed": return no(.closed)
    case "rest_comment_login_required", "rest_not_logged_in", "incorrect_password", "invalid_username",
      "rest_cannot_access", "rest_forbidden":
      return .notLoggedIn
    case "rest_cannot_read_post": return no(.protected)
    case "rest_comment_invalid_post_id", "rest_comment_draft_post", "rest_comment_trash_post", "rest_post_invalid_id":
      return no(.postGone)
    case "rest_comment_content_invalid", "require_valid_comment": return no(.empty)
    case "comment_content_column_length": return no(.tooLong)
    case "rest_comment_author_data_required", "comment_author_column_length", "comment_author_email_column_length",
      "comment_author_url_column_length":
      return no(.authorData)
    case "rest_invalid_param" where json?["data"]?["params"]?["author_email"] != nil: return no(.authorData)
    default:
      if answer.status == 401 { return .notLoggedIn }
      let words = CommentPage.words(Array((json?["message"]?.string ?? "").utf8))
      return no(.said(Excerpt(words.isEmpty ? code : words, limit: Outbox.longestWords).text))
    }
  }
}
