import Blog
import Interchange
import TextFormats

/// What became of replies that the blog has: once in a run.
extension Outbox {
  /// What was sent before is not asked about.
  static let checkedDays: Int64 = 30
  /// In one run.
  static let mostChecks = 100

  enum Checking: Hashable, Sendable {
    case unasked
    /// One after the other.
    case each([Int])
    case done
  }

  /// Whether something is to be asked.
  mutating func checks(_ now: Timestamp) -> Bool {
    switch checking {
    case .unasked:
      let places = Array(items.indices.filter { isToBeChecked($0, now) }.prefix(Self.mostChecks))
      guard !places.isEmpty else {
        checking = .done
        return false
      }
      if places.contains(where: { items[$0].reply.delivery?.plan?.via == .rest }), asksWhoIAm() { return true }
      if let route {
        let ids = places.compactMap { items[$0].reply.delivery?.remote?.id }.joined(separator: ",")
        let query = [("include", ids), ("per_page", "100"), ("_fields", "id,status,link")]
        let request = OutboxRequest(.get, route.url("wp/v2/comments", query), isAuthorized: account == .known)
        actions.append(.ask(request, .list(places)))
      } else {
        checking = .each(places.filter { items[$0].reply.delivery?.state == .held })
      }
      return true
    case .each(let places):
      guard let place = places.first else {
        checking = .done
        return false
      }
      checking = .each(Array(places.dropFirst()))
      guard let id = items[place].reply.delivery?.remote?.id else { return true }
      if let route {
        let url = route.url("wp/v2/comments/" + id, [("_fields", "id,status,link")])
        actions.append(.ask(OutboxRequest(.get, url, isAuthorized: isMine(place)), .check(place)))
      } else if let page = page(place) {
        actions.append(.ask(OutboxRequest(.get, page), .checkPage(place)))
      }
      return true
    case .done: return false
    }
  }

  private func isMine(_ place: Int) -> Bool {
    items[place].reply.delivery?.plan?.via == .rest && account == .known
  }

  private func isToBeChecked(_ place: Int, _ now: Timestamp) -> Bool {
    guard !visits[place].isFresh, let delivery = items[place].reply.delivery, let id = delivery.remote?.id,
      Int(id) != nil
    else { return false }
    switch delivery.state {
    case .held: return true
    case .sent, .withdrawn:
      let last = delivery.attempts.last?.time ?? items[place].reply.modified
      return now.seconds - last.seconds < Self.checkedDays * 86_400
    default: return false
    }
  }

  /// Those that everybody sees are in the list. Each of the others is asked for alone.
  mutating func takeList(_ answer: Answer, _ places: [Int], _ now: Timestamp) {
    checking = .done
    guard answer.fault(now: now) == nil, let list = try? answer.list() else { return }
    var seen: [String: RemoteStatus] = [:]
    for json in list {
      if let id = WordPressAPI.number(json["id"]) { seen[String(id)] = RESTVerdict.status(json) ?? .approved }
    }
    var others: [Int] = []
    for place in places {
      guard let delivery = items[place].reply.delivery, let id = delivery.remote?.id else { continue }
      if let status = seen[id] {
        became(status, place)
      } else if delivery.state != .withdrawn {
        others.append(place)
      }
    }
    checking = .each(others)
  }

  mutating func takeCheck(_ answer: Answer, _ place: Int, _ now: Timestamp) {
    let json = try? answer.json()
    let code = json?["code"]?.string
    switch answer.status {
    case 200: if let status = json.flatMap(RESTVerdict.status) { became(status, place) }
    case 404 where code == "rest_comment_invalid_id": became(.gone, place)
    case 401 where code == "rest_cannot_read", 403 where code == "rest_cannot_read":
      // Held and thrown away look the same to those who are not logged in.
      if items[place].reply.delivery?.state == .sent || isMine(place) { became(.gone, place) }
    case 429, 500...: checking = .done
    default: break
    }
  }

  mutating func takeCheckPage(_ answer: Answer, _ place: Int, _ now: Timestamp) {
    guard answer.status == 200, let id = items[place].reply.delivery?.remote?.id else { return }
    if CommentPage.has(id, in: answer.body) { became(.approved, place) }
  }

  private mutating func became(_ status: RemoteStatus, _ place: Int) {
    if items[place].reply.delivery?.remote?.status != status { keep(place, .became(status)) }
  }
}
