import Blog
import TextFormats

extension SyncState {
  private static let version: Int64 = 1

  /// From what ``text`` wrote; a new one where that is damaged, or of a version that is not known.
  public init(text: [UInt8]) {
    self.init()
    guard let json = try? JSONParser.parse(text), json["lukija"]?["version"]?.integer == Self.version else { return }
    rest = json
    cursor = json.time("cursor")
    started = json.time("started")
    lastSuccess = json.time("last_success")
    listed = json.time("listed")
    if let word = json["last_fault"]?["word"]?.string, let time = json["last_fault"]?.time("time") {
      lastFault = Fault(
        word: word, time: time, detail: json["last_fault"]?["detail"]?.string, until: json["last_fault"]?.time("until"))
    }
    site = json["site"].flatMap(Self.site)
    posts = Listing(json["posts"])
    comments = Listing(json["comments"])
    if let value = json["walk"], value.members != nil {
      walk = Walk(
        posts: KeyWalk(value["posts"]) ?? KeyWalk(), isAtEnd: value["is_at_end"]?.bool ?? false,
        batches: (value["batches"]?.elements ?? []).map {
          Batch(posts: $0.numbers("posts"), comments: KeyWalk($0["comments"]) ?? KeyWalk())
        },
        areWritten: value["are_written"]?.bool ?? false, commentCount: value.number("comment_count") ?? 0,
        count: value.number("count") ?? 0)
    }
    if let value = json["news"], value.members != nil {
      news = News(
        started: value.time("started"), posts: KeyWalk(value["posts"]), comments: KeyWalk(value["comments"]))
    }
    if let value = json["check"], value.members != nil {
      check = Check(
        posts: KeyWalk(value["posts"]), comments: KeyWalk(value["comments"]),
        isThorough: value["is_thorough"]?.bool ?? false)
    }
    for member in json["settled"]?.members ?? [] {
      if let id = Int(member.key), let time = member.value.integer { settled[id] = time }
    }
    for member in json["validators"]?.members ?? [] {
      guard let time = member.value.time("time") else { continue }
      validators[member.key] = Validator(
        etag: member.value["etag"]?.string, lastModified: member.value["last_modified"]?.string, time: time)
    }
    for member in json["comment_counts"]?.members ?? [] {
      if let count = member.value.integer { counts[member.key] = Int(count) }
    }
    nextPage = json["next_page"]?.string
    known = (json["known"]?.elements ?? []).compactMap(\.string)
    gap = (json["gap"]?.elements ?? []).compactMap(\.string)
    for value in json["threads"]?.elements ?? [] {
      guard let url = value["url"]?.string else { continue }
      threads.append(
        Thread(
          url: url, name: value["name"]?.string ?? url, count: value.number("count"), page: value["page"]?.string ?? "")
      )
    }
  }

  /// As JSON, to be written into a file.
  public var text: [UInt8] {
    var json = rest.members == nil ? JSON.object([]) : rest
    json["lukija"] = .object([("version", .integer(Self.version))])
    json["cursor"] = Self.json(cursor)
    json["started"] = Self.json(started)
    json["last_success"] = Self.json(lastSuccess)
    json["listed"] = Self.json(listed)
    json["last_fault"] = lastFault.map { fault in
      var value = JSON.object([("word", .string(fault.word)), ("time", .string(fault.time.text))])
      value["detail"] = fault.detail.map(JSON.string)
      value["until"] = Self.json(fault.until)
      return value
    }
    json["site"] = site.map(Self.json)
    json["posts"] = posts.json(over: json["posts"])
    json["comments"] = comments.json(over: json["comments"])
    json["settled"] =
      settled.isEmpty
      ? nil : .object(settled.sorted { $0.key < $1.key }.map { (String($0.key), .integer($0.value)) })
    json["walk"] = walk.map { walk in
      .object([
        ("posts", walk.posts.json), ("is_at_end", JSON(.bool(walk.isAtEnd))),
        (
          "batches",
          JSON(
            .array(
              walk.batches.map {
                .object([
                  ("posts", JSON(.array($0.posts.map { .integer(Int64($0)) }))), ("comments", $0.comments.json),
                ])
              }))
        ),
        ("are_written", JSON(.bool(walk.areWritten))), ("comment_count", .integer(Int64(walk.commentCount))),
        ("count", .integer(Int64(walk.count))),
      ])
    }
    json["news"] = news.map { news in
      var value = JSON.object([])
      value["started"] = Self.json(news.started)
      value["posts"] = news.posts?.json
      value["comments"] = news.comments?.json
      return value
    }
    json["check"] = check.map { check in
      var value = JSON.object([("is_thorough", JSON(.bool(check.isThorough)))])
      value["posts"] = check.posts?.json
      value["comments"] = check.comments?.json
      return value
    }
    json["validators"] =
      validators.isEmpty
      ? nil
      : .object(
        validators.sorted { $0.key < $1.key }.map { address, validator in
          var value = JSON.object([("time", .string(validator.time.text))])
          value["etag"] = validator.etag.map(JSON.string)
          value["last_modified"] = validator.lastModified.map(JSON.string)
          return (address, value)
        })
    json["comment_counts"] =
      counts.isEmpty ? nil : .object(counts.sorted { $0.key < $1.key }.map { ($0.key, .integer(Int64($0.value))) })
    json["next_page"] = nextPage.map(JSON.string)
    json["known"] = known.isEmpty ? nil : JSON(.array(known.map(JSON.string)))
    json["gap"] = gap.isEmpty ? nil : JSON(.array(gap.map(JSON.string)))
    json["threads"] =
      threads.isEmpty
      ? nil
      : JSON(
        .array(
          threads.map { thread in
            var value = JSON.object([("url", .string(thread.url)), ("name", .string(thread.name))])
            value["count"] = thread.count.map { .integer(Int64($0)) }
            value["page"] = .string(thread.page)
            return value
          }))
    return json.prettyText
  }

  private static func json(_ time: Timestamp?) -> JSON? { time.map { .string($0.text) } }

  private static func json(_ site: Site) -> JSON {
    var json = JSON.object([("title", .string(site.title))])
    json["home_page_url"] = site.homePageURL.map(JSON.string)
    json["description"] = site.description.map(JSON.string)
    json["icon"] = site.icon.map(JSON.string)
    return json
  }

  private static func site(_ json: JSON) -> Site? {
    guard let title = json["title"]?.string else { return nil }
    return Site(
      title: title, homePageURL: json["home_page_url"]?.string, description: json["description"]?.string,
      icon: json["icon"]?.string)
  }
}

extension SyncState.Listing {
  fileprivate init(_ json: JSON?) {
    self.init(
      total: json?.number("total"), recent: json?.numbers("recent") ?? [], surplus: json?.number("surplus"))
  }

  fileprivate func json(over old: JSON?) -> JSON? {
    guard self != Self() else { return nil }
    var json = old?.members == nil ? JSON.object([]) : old ?? .null
    json["total"] = total.map { .integer(Int64($0)) }
    json["recent"] = JSON(.array(recent.map { .integer(Int64($0)) }))
    json["surplus"] = surplus.map { .integer(Int64($0)) }
    return json
  }
}

extension KeyWalk {
  fileprivate init?(_ json: JSON?) {
    guard let json, json.members != nil else { return nil }
    self.init(key: json["key"]?.integer, page: max(1, json.number("page") ?? 1))
  }

  fileprivate var json: JSON {
    var json = JSON.object([("page", .integer(Int64(page)))])
    json["key"] = key.map { .integer($0) }
    return json
  }
}

extension JSON {
  fileprivate func time(_ key: String) -> Timestamp? { self[key]?.string.flatMap { Timestamp($0) } }
  fileprivate func number(_ key: String) -> Int? { self[key]?.integer.flatMap { Int(exactly: $0) } }
  fileprivate func numbers(_ key: String) -> [Int] {
    (self[key]?.elements ?? []).compactMap { $0.integer.flatMap { Int(exactly: $0) } }
  }
}
