/// Formulas and what looks like them, in ASCII: `f(x)->y`, `(a+b)/c`, `a!=b`, `C++/C#`, `re-/use`, `km/h`.
///
/// UAX #14 knows the hyphen and the slash as marks of words, after which a line may end. Between operands they are not.
enum FormulaBreaks {
  /// Whether a byte may stand where ``join(_:_:_:)`` has a say.
  static func isSign(_ byte: UInt8) -> Bool { signs.contains(byte) }

  /// Whether no line may end before a place in a word, of whose sides both are ASCII.
  static func join(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ place: Int) -> Bool {
    let after = bytes[place]
    if operators.contains(after) || after == UInt8(ascii: "{") { return true }
    let beforeSign = place - 2 >= word.lowerBound ? bytes[place - 2] : 0
    switch bytes[place - 1] {
    case UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "|"):
      return beforeSign == UInt8(ascii: "|") || isInBrackets(bytes, word, place)
        || operand(bytes, word, before: place - 1) == 1 || operand(bytes, word, after: place) == 1
    case UInt8(ascii: "-"):
      return !isLetterOrDigit(after) || operators.contains(beforeSign) || closing.contains(beforeSign)
        || operand(bytes, word, before: place - 1) == 1 && operand(bytes, word, after: place) == 1
    case UInt8(ascii: "/"):
      return !isLetterOrDigit(after) || operators.contains(beforeSign) || closing.contains(beforeSign)
        || place - 1 == word.lowerBound || beforeSlash.contains(beforeSign) || isDots(bytes, word, before: place - 1)
        || operand(bytes, word, before: place - 1) == 1 || operand(bytes, word, after: place) == 1
    default: return false
    }
  }

  /// Whether a word is a name that begins with marks. UAX #14 lets no line begin with these, as it thinks of French,
  /// which has a space before its marks.
  static func beginsName(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    let name = word.first { !beginnings.contains(bytes[$0]) } ?? word.upperBound
    return name > word.lowerBound && name < word.upperBound
      && (isAlphanumeric(bytes[name]) || bytes[name] == UInt8(ascii: "_"))
  }

  /// Whether a bracket that opened shortly before a place is open still: `p(rain|wet)`.
  private static func isInBrackets(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ place: Int) -> Bool {
    var depth = 0
    for place in stride(from: place - 1, through: max(word.lowerBound, place - 64), by: -1) {
      if closing.contains(bytes[place]) { depth += 1 }
      if opening.contains(bytes[place]) { depth -= 1 }
      if depth < 0 { return true }
    }
    return false
  }

  /// How many letters and digits stand before a sign; 3 for more.
  private static func operand(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, before sign: Int) -> Int {
    var count = 0
    while count < 3, sign - count > word.lowerBound, isLetterOrDigit(bytes[sign - count - 1]) { count += 1 }
    return count
  }

  /// The same behind one.
  private static func operand(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, after place: Int) -> Int {
    var count = 0
    while count < 3, place + count < word.upperBound, isLetterOrDigit(bytes[place + count]) { count += 1 }
    return count
  }

  /// Whether the word so far ends in a path's `.` or `..`, and not in an abbreviation's point.
  private static func isDots(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, before slash: Int) -> Bool {
    var place = slash
    while place > word.lowerBound, bytes[place - 1] == UInt8(ascii: ".") { place -= 1 }
    return place < slash && (place == word.lowerBound || !isLetterOrDigit(bytes[place - 1]))
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Of any script: a letter beyond ASCII is one for each of its bytes, and so never a lone one.
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte >= 0x80 || isAlphanumeric(byte) }

  /// A `|` between words and a `%` are marks of prose as well: UAX #14 has the better of it.
  private static let operators = Set("=<>*^~&+_".utf8)
  private static let beginnings = Set("./!:".utf8)
  private static let beforeSlash = Set("-/([{\"'".utf8)
  private static let closing = Set(")]}".utf8)
  private static let opening = Set("([{".utf8)
  private static let signs = Set("-/+!?(){}|".utf8)
}
