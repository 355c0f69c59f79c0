import Blog

/// Dates as servers write them.
package enum WebDate {
  /// `Sun, 29 Nov 2026 01:03:48 GMT` and its like; nil for what is no date.
  package static func read(_ text: String) -> Timestamp? { DateReader.read(text)?.timestamp }
}
