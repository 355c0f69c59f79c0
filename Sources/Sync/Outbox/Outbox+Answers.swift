import Blog
import Interchange
import TextFormats

/// Who gets which answer.
extension Outbox {
  mutating func take(_ answer: Answer, of question: Question, _ request: OutboxRequest, _ now: Timestamp) {
    switch question {
    case .me(let hasContext): takeMe(answer, hasContext, now)
    case .look(let place): takeLook(answer, place, now)
    case .twins(let place, let page): takeTwins(answer, place, page, now)
    case .twinsOnPage(let place): takeTwinsOnPage(answer, place, now)
    case .page(let place): takePage(answer, place, now)
    case .standing(let place, let reason, let http): takeStanding(answer, place, reason, http, now)
    case .rest(let place): settle(RESTVerdict.verdict(of: answer, now), place, answer, request, now)
    case .form(let place): settle(FormVerdict.verdict(of: answer, now), place, answer, request, now)
    case .resolve(let place): takeResolved(answer, place)
    case .list(let places): takeList(answer, places, now)
    case .check(let place): takeCheck(answer, place, now)
    case .checkPage(let place): takeCheckPage(answer, place, now)
    }
  }

  mutating func take(_ fault: OutboxFault, of question: Question, _ request: OutboxRequest, _ now: Timestamp) {
    switch question {
    case .me: stop(fault.fault)
    case .look(let place):
      visits[place].isDone = true
      stop(fault.fault)
    case .page(let place):
      if !fault.fault.isOfServer { stop(fault.fault) }
      postpone(place, .server(fault.fault), until: fault.fault.until)
    case .rest(let place), .form(let place):
      lastPost = now.seconds
      if fault.mayHaveArrived {
        lose(place, .lost(.noAnswer(fault.fault), http: nil))
      } else {
        keep(place, .postpone(.server(fault.fault), until: fault.fault.until, http: nil))
      }
      // What says no to one says no to all; who is slow is slow.
      if !fault.mayHaveArrived || fault.fault == .cancelled || fault.fault == .offline { stop(fault.fault) }
    // The blog says that it has the text, and nobody knows where: it is looked for later.
    case .twins(let place, _), .twinsOnPage(let place):
      visits[place].isDone = true
      if items[place].reply.delivery?.state == .sending {
        keep(place, .lost(.noAnswer(fault.fault), http: 409))
      }
    case .standing(let place, let reason?, let http): keep(place, .refused(reason, http: http))
    case .standing(let place, nil, _):
      if !fault.fault.isOfServer { stop(fault.fault) }
      postpone(place, .server(fault.fault), until: fault.fault.until)
    case .resolve(let place): visits[place].isDone = true
    case .list, .check, .checkPage:
      checking = .done
      if !fault.fault.isOfServer { stop(fault.fault) }
    }
  }

  /// Nothing more is asked in this run.
  mutating func stop(_ fault: SyncFault) { trouble = .server(fault) }

  // MARK: Who the person is

  /// Asks once in a run, before anything is done in the person's name; whether that is to be waited for.
  mutating func asksWhoIAm() -> Bool {
    guard account == .unasked, options.login != nil, let route else { return false }
    let query = [("context", "edit"), ("_fields", "id,name,capabilities")]
    let request = OutboxRequest(.get, route.url("wp/v2/users/me", query), isAuthorized: true)
    actions.append(.ask(request, .me(hasContext: true)))
    return true
  }

  private mutating func takeMe(_ answer: Answer, _ hasContext: Bool, _ now: Timestamp) {
    if hasContext, answer.status == 400 || answer.status == 403, let route {
      // What one may do is told to fewer than who one is.
      let request = OutboxRequest(
        .get, route.url("wp/v2/users/me", [("_fields", "id,name")]), isAuthorized: true)
      actions.append(.ask(request, .me(hasContext: false)))
      return
    }
    if answer.status == 401 || answer.status == 403 { return fail(.loginNeeded) }
    if let fault = answer.fault(now: now) { return stop(fault) }
    do throws(SyncFault) {
      let json = try answer.json()
      guard let id = WordPressAPI.number(json["id"]), id > 0 else { throw .answerBroken(.otherKind) }
      let capabilities = (json["capabilities"]?.members ?? []).filter { $0.value.bool == true }.map(\.key)
      me = Me(id: id, name: WordPressAPI.name(json) ?? "", capabilities: Set(capabilities))
      account = .known
    } catch {
      stop(error)
    }
  }

  /// The log-in does not hold.
  mutating func fail(_ reason: DeliveryReason) {
    me = nil
    account = .failed(reason)
    trouble = trouble ?? reason
  }
}

extension SyncFault {
  /// Whether the server was there and said something.
  var isOfServer: Bool {
    switch self {
    case .notFound, .gone, .loginNeeded, .loginFailed, .forbiddenBySite, .serverError, .answerBroken, .tooBig,
      .redirectLoop, .redirectRefused, .moved:
      true
    default: false
    }
  }
}
