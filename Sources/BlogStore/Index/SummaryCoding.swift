import Blog

/// A summary as bytes: numbers in seven bits a byte, strings behind their length.
enum SummaryCoding {
  static func encode(_ summary: PostSummary) -> [UInt8] {
    var writer = Writer()
    writer.put(summary.id.slug)
    writer.put(summary.feedID)
    writer.put(summary.url)
    writer.put(summary.title)
    writer.put(summary.openingWords)
    writer.put(summary.published?.text)
    writer.put(summary.authors)
    writer.put(summary.tags)
    writer.put(summary.commentCount)
    writer.put(summary.commentIDs.map(\.value))
    put(summary.ties, of: summary.commentIDs, &writer)
    writer.put(summary.lastComment?.text)
    writer.put(summary.marks.status.word)
    writer.put(summary.marks.kind)
    writer.put(
      (summary.marks.isSticky ? 1 : 0) | (summary.marks.isPasswordProtected ? 2 : 0)
        | (summary.marks.isMadeHere ? 4 : 0) | (summary.marks.hasVanished ? 8 : 0))
    writer.put(summary.marks.format)
    writer.put(summary.marks.categories)
    if let problem = summary.problem {
      writer.put(1)
      writer.put(problem.severity.rawValue)
      writer.put(problem.file)
      writer.put(problem.line ?? 0)
      writer.put(problem.column ?? 0)
      ProblemCoding.encode(problem.diagnostic, &writer)
    } else {
      writer.put(0)
    }
    return writer.bytes
  }

  /// Nil for bytes that are no summary.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> PostSummary? {
    var reader = Reader(bytes: bytes)
    var summary = PostSummary(id: PostID(reader.string()), title: "")
    summary.feedID = reader.string()
    summary.url = reader.optional()
    summary.title = reader.string()
    summary.openingWords = reader.string()
    summary.published = reader.optional().flatMap { Timestamp($0) }
    summary.authors = reader.strings()
    summary.tags = reader.strings()
    summary.commentCount = reader.number()
    summary.commentIDs = reader.strings().map { CommentID($0) }
    summary.ties = ties(of: summary.commentIDs, &reader)
    summary.lastComment = reader.optional().flatMap { Timestamp($0) }
    summary.marks = PostMarks(status: PostStatus(reader.string()), kind: reader.string())
    let flags = reader.number()
    summary.marks.isSticky = flags & 1 != 0
    summary.marks.isPasswordProtected = flags & 2 != 0
    summary.marks.isMadeHere = flags & 4 != 0
    summary.marks.hasVanished = flags & 8 != 0
    summary.marks.format = reader.optional()
    summary.marks.categories = reader.strings()
    if reader.number() == 1 {
      let severity = Problem.Severity(rawValue: reader.string()) ?? .error
      let file = reader.string()
      let (line, column) = (reader.number(), reader.number())
      guard let diagnostic = ProblemCoding.decode(&reader) else { return nil }
      summary.problem = Problem(
        diagnostic, severity: severity, file: file, line: line == 0 ? nil : line, column: column == 0 ? nil : column)
    }
    return reader.isBroken ? nil : summary
  }

  /// Each name once; what is answered is nearly always a comment of the same post, whose place is a small number.
  private static func put(_ ties: [CommentTie], of comments: [CommentID], _ writer: inout Writer) {
    writer.put(ties.count)
    var names: [String: Int] = [:]
    // Made only where somebody answers somebody.
    lazy var places = Dictionary(comments.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for tie in ties {
      if let known = names[tie.author] {
        writer.put(known + 1)
      } else {
        names[tie.author] = names.count
        writer.put(0)
        writer.put(tie.author)
      }
      guard let parent = tie.answers else {
        writer.put(0)
        continue
      }
      guard let place = places[parent] else {
        writer.put(1)
        writer.put(parent.value)
        continue
      }
      writer.put(place + 2)
    }
  }

  private static func ties(of comments: [CommentID], _ reader: inout Reader) -> [CommentTie] {
    var names: [String] = []
    return (0..<reader.count()).map { _ in
      var tie = CommentTie(author: "")
      switch reader.number() {
      case 0:
        tie.author = reader.string()
        names.append(tie.author)
      case let known where known <= names.count: tie.author = names[known - 1]
      default: reader.isBroken = true
      }
      switch reader.number() {
      case 0: break
      case 1: tie.answers = CommentID(reader.string())
      case let place where place - 2 < comments.count: tie.answers = comments[place - 2]
      default: reader.isBroken = true
      }
      return tie
    }
  }

  struct Writer {
    var bytes: [UInt8] = []

    mutating func put(_ number: Int) {
      var rest = UInt64(max(0, number))
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    mutating func put(_ text: String) {
      put(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }
    mutating func put(_ text: String?) {
      guard let text else { return put(0) }
      put(1)
      put(text)
    }
    mutating func put(_ texts: [String]) {
      put(texts.count)
      for text in texts { put(text) }
    }
  }

  struct Reader {
    let bytes: UnsafeRawBufferPointer
    var place = 0
    var isBroken = false

    mutating func number() -> Int {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while place < bytes.count, shift < 63 {
        let byte = bytes[place]
        place += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80, value <= Int32.max { return Int(value) }
        // No number here is larger, and what is counted together leaves room.
        if byte < 0x80 { break }
        shift += 7
      }
      isBroken = true
      return 0
    }
    mutating func string() -> String {
      let count = number()
      guard count >= 0, count <= bytes.count - place else {
        isBroken = true
        return ""
      }
      defer { place += count }
      return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
    }
    mutating func optional() -> String? { number() == 1 ? string() : nil }
    /// How many follow; none where there are not that many bytes.
    mutating func count() -> Int {
      let count = number()
      guard count >= 0, count <= bytes.count - place else {
        isBroken = true
        return 0
      }
      return count
    }
    mutating func strings() -> [String] { (0..<count()).map { _ in string() } }
  }
}
