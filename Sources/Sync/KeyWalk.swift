import Blog

/// Where a walk through a long list is. It goes by date and not by the number of the page: what is published or withdrawn
/// meanwhile would move a page's end, and one would be skipped.
struct KeyWalk: Hashable, Sendable {
  enum Direction: Hashable, Sendable { case older, newer }

  /// Where it began, or the date of the last one seen, in seconds since 1970.
  var key: Int64?
  /// More than one where so many have one date that they fill pages.
  var page = 1

  /// The bound of the question, with one second of overlap.
  func bound(_ direction: Direction) -> String? {
    key.map { Timestamp(seconds: direction == .older ? $0 + 1 : $0 - 1).text }
  }

  /// A page came.
  ///
  /// - Parameter last: the date of the last one of it.
  mutating func advance(to last: Int64?) {
    if let last, last != key {
      (key, page) = (last, 1)
    } else {
      page += 1
    }
  }
}
