import Blog
import TextFormats

/// `delivery` in a reply's file.
enum DeliveryCoding {
  /// What is read of it, at any depth.
  static let members: Set<String> = [
    "delivery", "state", "reason", "detail", "until", "via", "to", "body", "date_gmt", "attempts", "time", "http",
    "error",
    "retry_at", "remote", "id", "url", "status", "here",
  ]

  /// Nil where nothing is there.
  static func read(_ reader: inout ObjectReader) -> Delivery? {
    guard var object = reader.object("delivery") else { return nil }
    defer { reader.note(object.issues) }
    guard let state = object.nonEmptyString("state") else {
      reader.note(.warning(.reply(.missingMember("delivery.state")), at: object.offset))
      // Nobody may send what may have been sent.
      return Delivery(state: .other(""))
    }
    var delivery = Delivery(state: DeliveryState(state))
    delivery.retryAt = object.date("retry_at")
    delivery.reason = object.nonEmptyString("reason").map {
      DeliveryReason(word: $0, detail: object.nonEmptyString("detail"), until: delivery.retryAt)
    }
    if let to = object.string("to"), let body = object.string("body", isEssential: true) {
      // A way of a newer version is none that this one goes on.
      if let via = object.string("via").flatMap(DeliveryWay.init(rawValue:)) {
        delivery.plan = DeliveryPlan(via: via, to: to, body: body, date: object.date("date_gmt"))
      } else if delivery.state != .sent {
        delivery.state = .other(state)
      }
    }
    for element in object.list("attempts") ?? [] {
      guard var attempt = ObjectReader(element), let time = attempt.date("time") else { continue }
      delivery.attempts.append(
        DeliveryAttempt(
          time: time, http: attempt["http"]?.integer.flatMap { Int(exactly: $0) },
          error: attempt.nonEmptyString("error")))
    }
    if var remote = object.object("remote") {
      let word = remote.string("status") ?? ""
      let status = RemoteStatus(rawValue: word)
      if status == nil { delivery.state = .other(state) }
      delivery.remote = RemoteReply(
        id: remote.id("id"), url: remote.nonEmptyString("url"), status: status ?? .hold,
        here: remote.id("here").map(CommentID.init))
    }
    return delivery
  }

  /// On top of what the file said before; what this version does not know stays.
  static func write(_ delivery: Delivery, over old: JSON?) -> JSON {
    var json = old?.members == nil ? JSON.object([]) : old ?? .null
    // What a newer version wrote of it says more than is known here.
    if case .other = delivery.state { return json.members?.isEmpty == false ? json : .object([("state", .string(""))]) }
    json["state"] = .string(delivery.state.word)
    json["reason"] = delivery.reason.map { .string($0.word) }
    json["detail"] = delivery.reason?.detail.map(JSON.string)
    json["retry_at"] = delivery.retryAt.map { .string($0.text) }
    json["via"] = delivery.plan.map { .string($0.via.rawValue) }
    json["to"] = delivery.plan.map { .string($0.to) }
    json["body"] = delivery.plan.map { .string($0.body) }
    json["date_gmt"] = delivery.plan?.date.map { .string(Timestamp(seconds: $0.seconds).text) }
    json["attempts"] =
      delivery.attempts.isEmpty
      ? nil
      : JSON(
        .array(
          delivery.attempts.map { attempt in
            var one = JSON.object([("time", .string(attempt.time.text))])
            one["http"] = attempt.http.map { .integer(Int64($0)) }
            one["error"] = attempt.error.map(JSON.string)
            return one
          }))
    guard let remote = delivery.remote else {
      json["remote"] = nil
      return json
    }
    var part = json["remote"].flatMap { $0.members == nil ? nil : $0 } ?? .object([])
    part["id"] = remote.id.map(JSON.string)
    part["url"] = remote.url.map(JSON.string)
    part["status"] = .string(remote.status.rawValue)
    part["here"] = remote.here.map { .string($0.value) }
    json["remote"] = part
    return json
  }
}
