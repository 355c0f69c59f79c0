import Blog
import Interchange
import TextFormats

/// The page of a post, and the form on it.
extension Outbox {
  mutating func askForForm(_ place: Int) {
    guard let page = page(place) else { return postpone(place, .postUnknown) }
    let author = author(place)
    guard !author.name.trimmingBlanks.isEmpty, author.email?.contains("@") == true else {
      return postpone(place, .identityNeeded)
    }
    actions.append(.ask(OutboxRequest(.get, page), .page(place)))
  }

  mutating func takePage(_ answer: Answer, _ place: Int, _ now: Timestamp) {
    if let fault = answer.fault(now: now) {
      switch fault {
      case .notFound, .gone: return keep(place, .refused(.postGone, http: nil))
      case .maintenance, .rateLimited: stop(fault)
      default: break
      }
      return postpone(place, .server(fault), until: fault.until)
    }
    switch CommentForm.find(in: answer.body, address: answer.url) {
    case .form(var form):
      form.post = form.post ?? items[place].postNumber
      guard form.post != nil else { return postpone(place, .postUnknown) }
      guard Self.isTrusted(form.action, on: answer.url) else { return postpone(place, .noWay) }
      post(place, by: form, now)
    case .password: keep(place, .refused(.protected, http: nil))
    case .mustLogIn: keep(place, .refused(.registrationNeeded, http: nil))
    case .closed: keep(place, .refused(.closed, http: nil))
    case .nothing(let isWordPress):
      guard isWordPress || source.adapter == .wordpress else { return postpone(place, .noWay) }
      if items[place].commentsOpen {
        // Forms of other makers are no form of the blog's.
        askForStanding(place, .closed, http: nil)
      } else {
        keep(place, .refused(.closed, http: nil))
      }
    }
  }

  /// Nobody else's machine gets what is sent, and nothing that came by https goes by http.
  static func isTrusted(_ action: String, on page: String) -> Bool {
    let isSecure = !page.lowercased().hasPrefix("https:") || action.lowercased().hasPrefix("https:")
    return isSecure && WebHost.of(action) == WebHost.of(page)
  }

  /// Asks the post itself whether it takes comments.
  ///
  /// - Parameter reason: why it was refused where the post says nothing else.
  mutating func askForStanding(_ place: Int, _ reason: DeliveryReason, http: Int?) {
    guard let route, let post = items[place].postNumber, Int(post) != nil else {
      return keep(place, .refused(reason, http: http))
    }
    let query = [("_fields", "id,comment_status")]
    actions.append(
      .ask(OutboxRequest(.get, route.url("wp/v2/posts/" + post, query)), .standing(place, reason, http: http)))
  }

  mutating func takeStanding(_ answer: Answer, _ place: Int, _ reason: DeliveryReason, _ http: Int?) {
    let json = try? answer.json()
    switch json?["comment_status"]?.string {
    case "closed"?: keep(place, .refused(.closed, http: http))
    // It takes comments, and shows no form to those whom it does not know.
    case "open"? where http == nil: postpone(place, .noWay)
    default: keep(place, .refused(reason, http: http))
    }
  }
}
