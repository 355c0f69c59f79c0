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
        askForStanding(place, nil, http: nil)
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
  /// - Parameter reason: why it was refused where the post says nothing else; nil where only no form was found.
  mutating func askForStanding(_ place: Int, _ reason: DeliveryReason?, http: Int?) {
    guard let route, let post = items[place].postNumber, Int(post) != nil else {
      return standsSo(place, reason, http)
    }
    let request = OutboxRequest(.get, route.url("wp/v2/posts/" + post, [("_fields", "id,comment_status")]))
    actions.append(.ask(request, .standing(place, reason, http: http)))
  }

  mutating func takeStanding(
    _ answer: Answer, _ place: Int, _ reason: DeliveryReason?, _ http: Int?, _ now: Timestamp
  ) {
    let json = try? answer.json()
    if answer.status == 200, json?["comment_status"]?.string == "closed" {
      keep(place, .refused(.closed, http: http))
    } else if reason == nil, let fault = answer.fault(now: now) {
      postpone(place, .server(fault), until: fault.until)
    } else {
      standsSo(place, reason, http)
    }
  }

  private mutating func standsSo(_ place: Int, _ reason: DeliveryReason?, _ http: Int?) {
    if let reason {
      keep(place, .refused(reason, http: http))
    } else {
      // It takes comments, and shows no form to those whom it does not know.
      postpone(place, .noWay)
    }
  }
}
