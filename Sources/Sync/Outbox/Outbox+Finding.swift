import Blog
import Interchange
import TextFormats

/// Whether a reply stands at the blog of which nobody knows.
extension Outbox {
  /// Seconds after an attempt in which what it began may still come into being.
  static let lateness: Int64 = 600
  static let mostTwinPages = 10

  mutating func look(_ place: Int) {
    visits[place].hasLooked = true
    guard let delivery = items[place].reply.delivery else { return }
    if let id = delivery.remote?.id { return ask(place, forNumber: id) }
    // The blog itself said that it has the same text.
    if delivery.state == .held { return askForTwins(place) }
    guard let route, let post = items[place].postNumber, Int(post) != nil, let window = window(delivery) else {
      return lookIsOver(place)
    }
    let isMine = delivery.plan?.via == .rest && account == .known
    let query = [
      ("post", post), ("after", Self.gmt(window.lowerBound - 1) + "Z"),
      ("before", Self.gmt(window.upperBound + 1) + "Z"),
      ("per_page", "100"), ("orderby", "date_gmt"), ("order", "asc"), ("_fields", WordPressAPI.commentFields),
    ]
    let url = route.url("wp/v2/comments", query)
    actions.append(.ask(OutboxRequest(.get, url, isAuthorized: isMine), .look(place)))
  }

  private mutating func ask(_ place: Int, forNumber id: String) {
    guard let route, Int(id) != nil else { return lookIsOver(place) }
    let isMine = items[place].reply.delivery?.plan?.via == .rest && account == .known
    let url = route.url("wp/v2/comments/" + id, [("_fields", "id,status,link")])
    actions.append(.ask(OutboxRequest(.get, url, isAuthorized: isMine), .look(place)))
  }

  /// When its comment may have been made, by the server's clock.
  private func window(_ delivery: Delivery) -> ClosedRange<Int64>? {
    guard let date = delivery.plan?.date?.seconds else { return nil }
    if delivery.plan?.via == .rest { return date...date }
    let open = delivery.attempts.filter(\.isOpen).map(\.time.seconds)
    let span = (open.max() ?? 0) - (open.min() ?? 0)
    return date - 2...date + max(span, 0) + Self.lateness
  }

  mutating func takeLook(_ answer: Answer, _ place: Int, _ now: Timestamp) {
    if items[place].reply.delivery?.remote?.id != nil { return takeNumber(answer, place, now) }
    if let fault = answer.fault(now: now) {
      visits[place].isDone = true
      switch fault {
      // The thread is shown to nobody: so is what is looked for.
      case .loginNeeded, .forbiddenBySite, .notFound, .gone: return lookIsOver(place)
      default: return stop(fault)
      }
    }
    do throws(SyncFault) {
      let list = try answer.list()
      guard let found = list.first(where: { isOurs($0, place) }) else { return lookIsOver(place) }
      keep(place, .found(Self.remote(found)))
    } catch {
      visits[place].isDone = true
      stop(error)
    }
  }

  private mutating func takeNumber(_ answer: Answer, _ place: Int, _ now: Timestamp) {
    visits[place].isDone = true
    guard let delivery = items[place].reply.delivery, var remote = delivery.remote else { return }
    let json = try? answer.json()
    switch (answer.status, json?["code"]?.string) {
    case (200, _):
      guard let status = json.flatMap(RESTVerdict.status) else { return }
      remote.status = status
    case (404, "rest_comment_invalid_id"?): remote.status = .gone
    case (401, "rest_cannot_read"?): remote.status = .hold
    default: return
    }
    keep(place, .found(remote))
  }

  /// It stands nowhere where it can be seen: the same bytes go out again.
  private mutating func lookIsOver(_ place: Int) {
    switch items[place].reply.delivery?.state {
    case .unsure?:
      // Without its log-in the same cannot go out again.
      if account != .known, way(place) == .rest { return visits[place].isDone = true }
      visits[place].isDone = false
      keep(place, .absent, then: .goOn)
    case .queued?, .waiting?: visits[place].isDone = false
    default: visits[place].isDone = true
    }
  }

  // MARK: Twins

  mutating func askForTwins(_ place: Int, page: Int = 1) {
    let isRest = items[place].reply.delivery?.plan?.via == .rest
    guard let route, let post = items[place].postNumber, Int(post) != nil else {
      guard let page = self.page(place) else { return twinsAreOver(place) }
      actions.append(.ask(OutboxRequest(.get, page), .twinsOnPage(place)))
      return
    }
    let query = [
      ("post", post), ("parent", parentNumber(place) ?? "0"), ("per_page", "100"), ("page", String(page)),
      ("orderby", "date_gmt"), ("order", "desc"), ("_fields", WordPressAPI.commentFields),
    ]
    let request = OutboxRequest(
      .get, route.url("wp/v2/comments", query), isAuthorized: isRest && account == .known)
    actions.append(.ask(request, .twins(place, page: page)))
  }

  mutating func takeTwins(_ answer: Answer, _ place: Int, _ page: Int, _ now: Timestamp) {
    let list: [JSON]
    do throws(SyncFault) {
      if let fault = answer.fault(now: now) { throw fault }
      list = try answer.list()
    } catch {
      if page > 1, answer.status == 400 { return twinsAreOver(place) }
      return take(
        OutboxFault(error, mayHaveArrived: false), of: .twins(place, page: page), OutboxRequest(.get, answer.url), now)
    }
    let twins = list.filter { isMine($0, place) && isSameText($0, place) }
    let taken = takenNumbers(place)
    let free = twins.filter { json in WordPressAPI.number(json["id"]).map { !taken.contains(String($0)) } ?? false }
    // The newest first. What was there before it was sent is another one, but for what the blog said before to be it.
    let isHeld = items[place].reply.delivery?.state == .held
    let start = firstSent(place)
    if let twin = free.first(where: { isHeld || WordPressAPI.seconds($0) ?? 0 >= start }) {
      return keep(place, .found(Self.remote(twin)))
    }
    if !twins.isEmpty, !isHeld { return keep(place, .refused(.alreadySaid, http: 409)) }
    let isFull = list.count >= 100 || answer.number("x-wp-totalpages").map { $0 > page } == true
    if isFull, !list.isEmpty, page < Self.mostTwinPages { return askForTwins(place, page: page + 1) }
    twinsAreOver(place)
  }

  mutating func takeTwinsOnPage(_ answer: Answer, _ place: Int, _ now: Timestamp) {
    guard answer.status == 200, let delivery = items[place].reply.delivery else {
      return take(
        OutboxFault(answer.fault(now: now) ?? .answerBroken(.otherKind), mayHaveArrived: false),
        of: .twinsOnPage(place),
        OutboxRequest(.get, answer.url), now)
    }
    let text = ComparedText.folded(html: sentText(delivery, items[place].reply))
    let taken = takenNumbers(place)
    let name = ComparedText.folded(author(place).name)
    let twin = CommentPage.comments(answer.body).last { number, words in
      let words = ComparedText.folded(words)
      return !taken.contains(number) && words.contains(text) && words.contains(name)
    }
    guard let twin else { return twinsAreOver(place) }
    // A page tells no dates: what may have arrived before is taken for it.
    let mayBeOurs = delivery.state == .held || delivery.attempts.dropLast().contains(where: \.isOpen)
    if mayBeOurs {
      let url = answer.url.prefix { $0 != "#" } + "#comment-" + twin.number
      keep(place, .found(RemoteReply(id: twin.number, url: String(url), status: .approved)))
    } else {
      keep(place, .refused(.alreadySaid, http: 409))
    }
  }

  private mutating func twinsAreOver(_ place: Int) {
    if items[place].reply.delivery?.state == .held {
      visits[place].isDone = true
    } else {
      keep(place, .hidden)
    }
  }

  /// Seconds, by the server's clock: what is older than its first attempt is not the reply.
  private func firstSent(_ place: Int) -> Int64 {
    guard let delivery = items[place].reply.delivery else { return .max }
    let first = delivery.attempts.first.map { $0.time.seconds + clock } ?? .max
    return min(delivery.plan?.date?.seconds ?? first, first) - 5
  }

  /// Numbers of other replies.
  private func takenNumbers(_ place: Int) -> Set<String> {
    Set(items.indices.filter { $0 != place }.compactMap { items[$0].reply.delivery?.remote?.id })
  }

  // MARK: What is compared

  /// Of a list around its date.
  private func isOurs(_ json: JSON, _ place: Int) -> Bool {
    guard let id = WordPressAPI.number(json["id"]), !takenNumbers(place).contains(String(id)) else { return false }
    guard isMine(json, place) else { return false }
    // By REST the date is a key of our own.
    if items[place].reply.delivery?.plan?.via == .rest, account == .known { return true }
    return isSameText(json, place) && isSameParent(json, place)
  }

  private func isMine(_ json: JSON, _ place: Int) -> Bool {
    if items[place].reply.delivery?.plan?.via == .rest {
      // Without the log-in its second and its text tell.
      return me.map { WordPressAPI.number(json["author"]) == $0.id } ?? true
    }
    let name = WordPressAPI.name(JSON.object([("name", json["author_name"] ?? .null)])) ?? ""
    return ComparedText.folded(name) == ComparedText.folded(author(place).name)
  }

  private func isSameText(_ json: JSON, _ place: Int) -> Bool {
    guard let delivery = items[place].reply.delivery else { return false }
    let text = json["content"]?["rendered"]?.string ?? ""
    return ComparedText.folded(html: text) == ComparedText.folded(html: sentText(delivery, items[place].reply))
  }

  private func isSameParent(_ json: JSON, _ place: Int) -> Bool {
    WordPressAPI.number(json["parent"]) ?? 0 == parentNumber(place).flatMap { Int($0) } ?? 0
  }

  private func sentText(_ delivery: Delivery, _ reply: Reply) -> String { Self.sentText(delivery, reply) }

  /// The text as the blog got it.
  static func sentText(_ delivery: Delivery, _ reply: Reply) -> String {
    switch delivery.plan?.via {
    case .rest?, .form?: delivery.plan?.body ?? ""
    default: CommentHTML.text(markdown: reply.markdown)
    }
  }

  private static func remote(_ json: JSON) -> RemoteReply {
    RemoteReply(
      id: WordPressAPI.number(json["id"]).map(String.init), url: WebAddress.clean(json["link"]?.string),
      status: RESTVerdict.status(json) ?? .approved)
  }
}
