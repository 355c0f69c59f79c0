import Blog

extension ImportNote {
  /// One sentence, untrusted text quoted in it.
  public var message: String { fact.text }

  /// `export.xml:412: the date …`
  public var sentence: String {
    let times =
      count == 1
      ? ""
      : say(" (\(numeral(count)) times; this is the first.)", fi: " (\(numeral(count)) kertaa; tämä on ensimmäinen.)")
    return "\(source)\(line.map { ":\($0)" } ?? ""): \(message)\(times)"
  }
}
