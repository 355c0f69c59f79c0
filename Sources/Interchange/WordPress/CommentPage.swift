import Markup

/// What a blog's page says of a comment, where nothing else tells.
package enum CommentPage {
  /// Whether a comment of a number stands in it.
  package static func has(_ number: String, in page: [UInt8]) -> Bool {
    var isThere = false
    PageTags.forEach(page) { tag in
      guard let id = tag.attributes["id"] else { return }
      if id == "comment-" + number || id.hasSuffix("-comment-" + number) { isThere = true }
    }
    return isThere
  }

  /// Its comments by their numbers, with the words around them: nobody's markup says where they end.
  package static func comments(_ page: [UInt8]) -> [(number: String, text: String)] {
    var starts: [(number: String, place: Int)] = []
    PageTags.forEach(page) { tag in
      guard starts.count < mostComments, let id = tag.attributes["id"], let mark = id.firstRange(of: "comment-") else {
        return
      }
      let number = id[mark.upperBound...]
      guard !number.isEmpty, number.count < 20, number.allSatisfy({ $0.isASCII && $0.isNumber }),
        mark.lowerBound == id.startIndex || id[..<mark.lowerBound].hasSuffix("-"), starts.last?.number != String(number)
      else { return }
      starts.append((String(number), tag.end))
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1].place : page.count
      let html = page[start.place..<end].prefix(1 << 17)
      return (start.number, MarkupParser.document(html: String(decoding: html, as: UTF8.self)).plainText)
    }
  }

  private static let mostComments = 500

  /// What a page says in place of an answer: WordPress's own words, else its first ones. Empty where it says nothing.
  package static func words(_ page: [UInt8]) -> String {
    var start: Int?
    var body = 0
    PageTags.forEach(page) { tag in
      if start == nil, tag.attributes["class"]?.contains("wp-die-message") == true { start = tag.end }
      if body == 0, tag.name == "body" { body = tag.end }
    }
    let from = start ?? body
    let rest = page[from...].prefix(1 << 16)
    let text = MarkupParser.document(html: String(decoding: rest, as: UTF8.self)).plainText
    let lines: [String] = text.split(separator: "\n").compactMap { String($0).presence }
    // Behind its words there is a way back.
    return start == nil ? lines.prefix(3).joined(separator: " ") : lines.first ?? ""
  }

  /// Whether WordPress itself wrote a page that says no.
  package static func isRefusal(_ page: [UInt8]) -> Bool {
    var isRefusal = false
    PageTags.forEach(page) { tag in
      if tag.attributes["id"] == "error-page" || tag.attributes["class"]?.contains("wp-die-message") == true {
        isRefusal = true
      }
    }
    return isRefusal
  }
}
