import Blog

/// WordPress writes each date twice, on the blog's own clock and in UTC; together they tell the offset.
struct WordPressDates {
  var published: Timestamp?
  var modified: Timestamp?
  /// What had to be assumed.
  var doubts: [DateDoubt] = []
  /// What was given as a date and is none.
  var unread: String?
  /// The only date of a comment.
  var moment: Timestamp? { published }

  /// - Parameter lastOffset: what a date on the blog's clock alone is read with; learns from dates that have both.
  init(_ item: XMLNode, isFinished: Bool, lastOffset: inout Int) {
    self.init(
      local: item.text(.wordpress, "post_date"), universal: item.text(.wordpress, "post_date_gmt"),
      lastOffset: &lastOffset)
    if published == nil, let text = item.text(.none, "pubDate"), let reading = DateReader.read(text),
      reading.timestamp.seconds > 0
    {
      published = reading.timestamp
      unread = nil
      doubts = reading.doubts(of: text)
    }
    // Drafts have no date in UTC until they are published: nothing to complain about.
    if !isFinished { doubts = [] }
    var ignored = lastOffset
    modified =
      WordPressDates(
        local: item.text(.wordpress, "post_modified"), universal: item.text(.wordpress, "post_modified_gmt"),
        lastOffset: &ignored
      ).published
    // Every post has one; only a later one says something.
    if let published, let modified, modified.seconds <= published.seconds { self.modified = nil }
  }

  init(local: String?, universal: String?, lastOffset: inout Int) {
    let own = local.flatMap(Self.moment)
    let shared = universal.flatMap(Self.moment)
    switch (own, shared) {
    case (let own?, let shared?):
      let offset = Self.offset(own, shared)
      if let offset { lastOffset = offset }
      published = offset.flatMap { own.timestamp(offset: $0) } ?? shared.timestamp(offset: 0)
    case (nil, let shared?): published = shared.timestamp(offset: 0)
    case (let own?, nil):
      published = own.timestamp(offset: lastOffset)
      doubts = [
        DateDoubt(
          cause: "date.local",
          fact: .withoutUTC(Excerpt(local ?? ""))
        )
      ]
    case (nil, nil):
      // Zeros alone are WordPress's way to say that there is none.
      unread = [local, universal].compactMap { $0?.presence }.first { $0.contains { !"0-: T".contains($0) } }
      guard let text = unread, let reading = DateReader.read(text) else { return }
      (published, unread) = (reading.timestamp, nil)
      doubts = reading.doubts(of: text)
    }
  }

  /// In minutes; nil where the two cannot be the same moment on any clock.
  private static func offset(_ own: Moment, _ shared: Moment) -> Int? {
    guard let a = own.timestamp(offset: 0), let b = shared.timestamp(offset: 0) else { return nil }
    let seconds = a.seconds - b.seconds
    guard seconds % 900 == 0, abs(seconds) <= 14 * 3600 else { return nil }
    return Int(seconds / 60)
  }

  /// `2014-01-31 09:00:00`; the date of nothing is `0000-00-00 00:00:00`.
  private static func moment(_ text: String) -> Moment? {
    var text = text
    let numbers = text.withUTF8(Self.numbers)
    guard let numbers, numbers.year > 0 else { return nil }
    var moment = Moment(year: numbers.year)
    (moment.month, moment.day) = (numbers.month, numbers.day)
    (moment.hour, moment.minute, moment.second) = (numbers.hour, numbers.minute, numbers.second)
    return moment.timestamp(offset: 0) == nil ? nil : moment
  }

  private typealias Numbers = (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int)

  /// Six numbers with something between each two.
  private static func numbers(_ bytes: UnsafeBufferPointer<UInt8>) -> Numbers? {
    var place = 0
    func number() -> Int? {
      var value = 0
      let start = place
      while place < bytes.count, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9"), value < 100_000 {
        value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
        place += 1
      }
      guard place > start else { return nil }
      while place < bytes.count, isSeparator(bytes[place]) { place += 1 }
      return value
    }
    guard let year = number(), let month = number(), let day = number(), let hour = number(), let minute = number(),
      let second = number(), place == bytes.count
    else { return nil }
    return (year, month, day, hour, minute, second)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "T")
  }
}
