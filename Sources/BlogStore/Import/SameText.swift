import Blog
import TextFormats

/// Compares what a source says with what a file says.
enum SameText {
  private static let members = ["content_markdown", "content_html", "content_text"]

  static func has(_ json: JSON, _ text: String) -> Bool { members.contains { json[$0]?.string == text } }

  /// The same moment, whatever the offset from UTC.
  static func isMoment(_ moment: Timestamp, _ old: JSON?) -> Bool {
    old?.string.flatMap { Timestamp($0) }?.seconds == moment.seconds
  }

  private static let formats: [(String, BodyFormat)] = [
    ("content_markdown", .markdown), ("content_html", .html), ("content_text", .text),
  ]

  /// The same, also where one of both is only the beginning of the other, or says nothing.
  static func mayBeSaid(_ body: Body, in json: JSON) -> Bool {
    let said = formats.lazy.compactMap { member, format in
      json[member]?.string.map { letters(Body(format: format, source: $0)) }
    }
    let new = letters(body)
    return said.first.map { $0.starts(with: new) || new.starts(with: $0) } ?? true
  }

  /// Whether a file's text says the same to a reader: letter by letter, with as many links and pictures.
  static func isSaid(_ body: Body, in json: JSON?) -> Bool {
    guard let json else { return false }
    for (member, format) in formats {
      guard let text = json[member]?.string, !text.isEmpty else { continue }
      if text == body.source, format == body.format { return true }
      return marks(text) == marks(body.source) && letters(Body(format: format, source: text)) == letters(body)
    }
    return false
  }

  private static func marks(_ text: String) -> Int {
    text.ranges(of: "<a ").count + text.ranges(of: "<img").count
  }

  /// Programs curl quotes and join lines: letters and digits are what they leave alone.
  private static func letters(_ body: Body) -> [Unicode.Scalar] {
    SearchableText.text(of: body).unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
