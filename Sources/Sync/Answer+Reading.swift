import Blog
import Interchange
import TextFormats

extension Answer {
  /// What its status says is wrong; nil where it is as it should be.
  func fault(now: Timestamp) -> SyncFault? {
    switch status {
    case 200...299, 304: nil
    case 301, 302, 303, 307, 308: .redirectRefused(to: self["location"] ?? "")
    case 401, 407: .loginNeeded
    case 403, 451: .forbiddenBySite
    case 404: .notFound
    case 410: .gone
    case 429: .rateLimited(until: retryAfter(now: now))
    case 503: .maintenance(until: retryAfter(now: now))
    default: .serverError(status: status)
    }
  }

  /// Seconds, or a date by the server's own clock.
  func retryAfter(now: Timestamp) -> Timestamp? {
    guard let text = self["retry-after"]?.trimmingBlanks else { return nil }
    // Nobody is believed who says longer.
    let most: Int64 = 3 * 86_400
    if let seconds = Int64(text) { return Timestamp(seconds: now.seconds + min(max(seconds, 1), most)) }
    guard let moment = WebDate.read(text) else { return nil }
    return Timestamp(seconds: now.seconds + min(max(moment.seconds - (date ?? now).seconds, 1), most))
  }

  /// The whole body as one value. A byte order mark is allowed; anything else before it is not.
  func json() throws(SyncFault) -> JSON {
    if let value { return value }
    do throws(JSONFault) {
      return try JSONParser.parse(body)
    } catch {
      throw .answerBroken(breakage(error))
    }
  }

  /// A list of objects.
  func list() throws(SyncFault) -> [JSON] {
    guard let elements = try json().elements, elements.allSatisfy({ $0.members != nil }) else {
      throw .answerBroken(.otherKind)
    }
    return elements
  }

  private func breakage(_ fault: JSONFault) -> SyncFault.Breakage {
    let head = head
    if head.isEmpty { return .empty }
    if isWebPage { return .webPage }
    guard head.first == UInt8(ascii: "[") || head.first == UInt8(ascii: "{") else {
      return .textBefore(Excerpt(String(decoding: head.prefix(200), as: UTF8.self)))
    }
    if case .endsInside = fault.reason { return .cut }
    return .unreadable
  }

  /// What the body begins with, behind a byte order mark and blanks.
  var head: ArraySlice<UInt8> {
    let start = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return body[start...].prefix(4096).drop { $0 <= 0x20 }
  }

  /// Whether it is a page for people.
  var isWebPage: Bool {
    let text = String(decoding: head.prefix(1024), as: UTF8.self).lowercased()
    guard text.hasPrefix("<") else { return false }
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.contains("<html")
      || text.contains("<head")
  }

  /// Addresses of a relation in `Link` headers: `<http://…>; rel="next"`.
  func links(_ relation: String) -> [PageLinks.Link] {
    all("link").flatMap { LinkHeader.parse($0, base: url) }.filter { $0.relations.contains(relation) }
  }
}

extension StringProtocol {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// `Link` headers: RFC 8288.
enum LinkHeader {
  static func parse(_ text: String, base: String) -> [PageLinks.Link] {
    var links: [PageLinks.Link] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let address = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
      var parameters: [String: String] = [:]
      while let sign = rest.first(where: { !$0.isWhitespace }), sign == ";" {
        rest = rest[rest.index(after: rest.firstIndex(of: ";") ?? rest.startIndex)...]
        let name = rest.prefix { $0 != "=" && $0 != ";" && $0 != "," }
        rest = rest[name.endIndex...]
        var value: Substring = ""
        if rest.first == "=" {
          rest = rest.dropFirst().drop(while: \.isWhitespace)
          if rest.first == "\"" {
            rest = rest.dropFirst()
            value = rest.prefix { $0 != "\"" }
            rest = rest[value.endIndex...].dropFirst()
          } else {
            value = rest.prefix { $0 != ";" && $0 != "," }
            rest = rest[value.endIndex...]
          }
        }
        let key = name.trimmingBlanks.lowercased()
        if parameters[key] == nil { parameters[key] = value.trimmingBlanks }
      }
      guard let whole = WebAddress.clean(address, base: base) else { continue }
      links.append(
        PageLinks.Link(
          relations: (parameters["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init),
          address: whole, type: PageLinks.mediaType(parameters["type"] ?? ""), title: parameters["title"] ?? ""))
    }
    return links
  }
}
