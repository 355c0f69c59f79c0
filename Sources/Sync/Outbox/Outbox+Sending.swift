import Blog
import Interchange
import TextFormats

/// What an answer to a comment that was sent says of it.
enum Verdict: Hashable, Sendable {
  case keep(DeliveryEvent)
  /// The same text stands there already.
  case duplicate
  /// It is there by this number; what became of it has to be asked.
  case named(RemoteReply)
  /// Too fast: until when it is to be left alone, where it says so.
  case flood(until: Timestamp?)
  /// Its address is another one; nothing was kept.
  case moved(String)
  /// It says no, and the post itself tells why.
  case forbidden(words: String)
  /// The log-in does not hold.
  case notLoggedIn
  /// Nothing was kept; so it is for everything that is sent there now.
  case unavailable(SyncFault)
}

/// Sends a reply and takes the answer.
extension Outbox {
  /// By REST, in the person's name.
  mutating func post(_ place: Int, _ now: Timestamp) {
    guard let route, let post = items[place].postNumber.flatMap({ Int64($0) }) else { return }
    let reply = items[place].reply
    let url = route.url("wp/v2/comments", [])
    var plan = DeliveryPlan(via: .rest, to: url, body: "", date: nil)
    if reply.delivery?.mayStandThere == true, let old = reply.delivery?.plan {
      plan = old
      plan.to = url
    } else {
      plan.body = CommentHTML.text(markdown: reply.markdown, home: source.home)
      plan.date = nextDate(now)
    }
    plan.to = corrected[plan.to] ?? plan.to
    var json: [(String, JSON)] = [("post", .integer(post)), ("content", .string(plan.body))]
    if let parent = parentNumber(place).flatMap({ Int64($0) }) { json.append(("parent", .integer(parent))) }
    if let date = plan.date { json.append(("date_gmt", .string(Self.gmt(date.seconds)))) }
    let request = OutboxRequest(
      .post, plan.to, body: JSON.object(json).compactText, contentType: "application/json", isAuthorized: true)
    keep(place, .begin(plan), then: .do(.ask(request, .rest(place))))
  }

  /// By the form of its page.
  mutating func post(_ place: Int, by form: CommentForm, _ now: Timestamp) {
    let reply = items[place].reply
    var plan = DeliveryPlan(via: .form, to: form.action, body: "", date: nil)
    if reply.delivery?.mayStandThere == true, let old = reply.delivery?.plan {
      plan.body = old.body
      plan.date = old.date
    } else {
      plan.body = CommentHTML.text(markdown: reply.markdown, home: source.home)
      plan.date = nextDate(now)
    }
    plan.to = corrected[plan.to] ?? plan.to
    let fields = form.fields(text: plan.body, parent: parentNumber(place), author: author(place))
    let request = OutboxRequest(
      .post, plan.to, body: CommentForm.encoded(fields), contentType: "application/x-www-form-urlencoded")
    keep(place, .begin(plan), then: .do(.ask(request, .form(place))))
  }

  /// Who the reply is by, where the blog does not know the person.
  func author(_ place: Int) -> Identity {
    let own = items[place].reply.author
    let usual = options.identity
    var author = own
    if own.name.trimmingBlanks.isEmpty { author.name = usual?.name ?? "" }
    author.email = own.email ?? usual?.email
    author.url = own.url ?? usual?.url
    return author
  }

  /// The server's clock; each comment has a second of its own, by which it is found again.
  private mutating func nextDate(_ now: Timestamp) -> Timestamp {
    lastDate = max(now.seconds + clock, lastDate + 1)
    return Timestamp(seconds: lastDate)
  }

  /// A moment as WordPress writes it.
  static func gmt(_ seconds: Int64) -> String { String(Timestamp(seconds: seconds).text.prefix(19)) }

  mutating func settle(
    _ verdict: Verdict, _ place: Int, _ answer: Answer, _ request: OutboxRequest, _ now: Timestamp
  ) {
    let http = answer.status
    lastPost = now.seconds
    switch verdict {
    case .keep(let event):
      if case .lost = event { lose(place, event) } else { keep(place, event) }
    case .duplicate: askForTwins(place)
    case .named(let remote): resolve(place, remote, http: http)
    case .flood(let until): slowDown(place, until, http, now)
    case .moved(let target): move(place, to: target, request, http, now)
    case .forbidden(let words):
      let reason: DeliveryReason = words.isEmpty ? .closed : .said(words)
      askForStanding(place, reason, http: http)
    case .notLoggedIn:
      fail(.loginNeeded)
      keep(place, .postpone(.loginNeeded, until: nil, http: http))
    case .unavailable(let fault):
      stop(fault)
      keep(place, .postpone(.server(fault), until: fault.until, http: http))
    }
  }

  private mutating func slowDown(_ place: Int, _ until: Timestamp?, _ http: Int, _ now: Timestamp) {
    visits[place].floods += 1
    let floods = visits[place].floods
    // Some blogs want more time than WordPress.
    if floods > 1 { gap = min(gap * 2, 120) }
    var time = max(until?.seconds ?? 0, now.seconds + 20 * Int64(floods))
    // What was sent before keeps its date; as long as a later one is the last of an hour, that is too fast for WordPress.
    let isOld = items[place].reply.delivery?.attempts.dropLast().contains(where: \.isOpen)
    if isOld == true, floods > 1, items[place].reply.delivery?.plan?.via == .rest { time = now.seconds + 3660 }
    floodUntil = max(floodUntil, min(time, now.seconds + Self.longestWait))
    keep(
      place, .postpone(.flood, until: Timestamp(seconds: time), http: http),
      then: floods < Self.mostFloods ? .goOn : .done)
  }

  private mutating func move(
    _ place: Int, to target: String, _ request: OutboxRequest, _ http: Int, _ now: Timestamp
  ) {
    let fault = SyncFault.redirectRefused(to: target)
    guard !visits[place].hasMoved, Self.isCorrection(target, of: request.url) else {
      return keep(place, .postpone(.server(fault), until: nil, http: http))
    }
    visits[place].hasMoved = true
    corrected[request.url] = target
    lastPost = 0
    keep(place, .postpone(.server(fault), until: nil, http: http), then: .goOn)
  }

  /// Whether an address is the same one, only by https: nobody else gets what is sent.
  static func isCorrection(_ target: String, of url: String) -> Bool {
    guard target != url, target.lowercased().hasPrefix("https://") else { return false }
    func host(_ address: String) -> String {
      guard let mark = address.firstRange(of: "://") else { return "" }
      return address[mark.upperBound...].prefix { !"/?#".contains($0) }.lowercased()
    }
    func name(_ authority: String) -> String {
      var name = authority
      for port in [":80", ":443"] where name.hasSuffix(port) { name.removeLast(port.count) }
      return name
    }
    let (new, old) = (name(host(target)), name(host(url)))
    return !new.isEmpty && new == old && !new.contains("@")
  }

  // MARK: What became of one that was named

  /// The name is on the disk before anything else is asked: what was named is never sent again.
  private mutating func resolve(_ place: Int, _ remote: RemoteReply, http: Int) {
    var request: OutboxRequest?
    if let route, let id = remote.id {
      let isMine = items[place].reply.delivery?.plan?.via == .rest && account == .known
      let query = [("_fields", "id,status,link")]
      request = OutboxRequest(.get, route.url("wp/v2/comments/" + id, query), isAuthorized: isMine)
    } else if let page = remote.url.map({ String($0.prefix { $0 != "#" }) }) {
      request = OutboxRequest(.get, page)
    }
    let event = DeliveryEvent.accepted(remote, http: http)
    keep(place, event, then: request.map { .do(.ask($0, .resolve(place))) } ?? .done)
  }

  mutating func takeResolved(_ answer: Answer, _ place: Int) {
    visits[place].isDone = true
    var status: RemoteStatus?
    if route != nil {
      let json = try? answer.json()
      switch (answer.status, json?["code"]?.string) {
      case (200, _): status = json.flatMap(RESTVerdict.status)
      // It was not said to be held, and nobody sees it.
      case (401, "rest_cannot_read"?), (403, "rest_cannot_read"?): status = .trash
      case (404, "rest_comment_invalid_id"?): status = .gone
      default: break
      }
    } else if answer.status == 200, let id = items[place].reply.delivery?.remote?.id,
      CommentPage.has(id, in: answer.body)
    {
      status = .approved
    }
    switch status {
    case .approved?: keep(place, .became(.approved))
    case let status? where status != .hold: keep(place, .filtered(status))
    default: break
    }
  }
}
