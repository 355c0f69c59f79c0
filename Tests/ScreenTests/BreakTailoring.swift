/// Where lines may end in a sample of UAX #14, were it to have the rules of ours that it lacks: written again from the
/// rules' words, character by character, to hold the code to.
enum BreakTailoring {
  static func breaks(_ sample: BreakSample) -> Set<Int> {
    var breaks: Set<Int> = []
    var offset = 0
    // Whether all that the word has so far are hyphens.
    var beginsWithHyphens = false
    var last: Character = " "
    for character in sample.text {
      // CR and LF are one cluster to Swift; a carriage return never gets this far.
      if character == "\r\n", sample.breaks.contains(offset + 1) { breaks.insert(offset + 1) }
      let isInWord = character != " " && character != "\n"
      let isFraction = last.unicodeScalars.first == "," || last.unicodeScalars.first == "."
      let keeps =
        beginsWithHyphens && isInWord
        || isFraction && character.unicodeScalars.first?.properties.numericType == .decimal
      if sample.breaks.contains(offset), !keeps { breaks.insert(offset) }
      let isHyphen = character.unicodeScalars.first == "-"
      beginsWithHyphens = isHyphen && (beginsWithHyphens || last == " " || last == "\n")
      last = character
      offset += character.utf8.count
    }
    let bytes = Array(sample.text.utf8)
    for place in breaks where place >= 2 && "%$".utf8.contains(bytes[place]) && bytes[place - 1] == 0x20 {
      if bytes[place - 2] >= UInt8(ascii: "0"), bytes[place - 2] <= UInt8(ascii: "9") { breaks.remove(place) }
    }
    breaks.formUnion(beginningsOfNames(sample.text))
    return breaks.filter { !isWithoutBreak(sample.text, $0) && !isInMail(sample.text, $0) }
  }

  private static func beginningsOfNames(_ text: String) -> [Int] {
    text.indices.filter { place in
      let name = text[place...].drop { "./!:".contains($0) }
      guard place > text.startIndex, name.startIndex > place, let first = name.utf8.first else { return false }
      return text[text.index(before: place)] == " "
        && (first == UInt8(ascii: "_") || Unicode.Scalar(first).isASCII && Character(Unicode.Scalar(first)).isLetter
          || Character(Unicode.Scalar(first)).isNumber && first < 0x80)
    }
    .map { text.utf8.distance(from: text.startIndex, to: $0) }
  }

  private static func isInMail(_ text: String, _ offset: Int) -> Bool {
    let place = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    let isEnd = { (character: Character) in character == " " || character == "\n" || character == "\r\n" }
    guard let last = text[..<place].last, !isEnd(last) else { return false }
    let word =
      text[..<place].split(whereSeparator: isEnd).last.map { text[$0.startIndex...].prefix { !isEnd($0) } } ?? ""
    return zip(word.utf8.dropFirst(), word.utf8.dropFirst(2)).contains { $0 == UInt8(ascii: "@") && $1 > 0x2F }
  }

  private static func isWithoutBreak(_ text: String, _ offset: Int) -> Bool {
    let place = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    guard let left = text[..<place].last?.unicodeScalars.first, let right = text[place...].unicodeScalars.first else {
      return false
    }
    func isOne(_ scalar: Unicode.Scalar, of letters: String) -> Bool { letters.unicodeScalars.contains(scalar) }
    func isHangul(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.name?.hasPrefix("HANGUL") ?? false }
    func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isIdeographic
        || ["HIRAGANA", "KATAKANA"].contains { scalar.properties.name?.hasPrefix($0) == true }
    }
    func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || scalar.properties.isIdeographic || isHangul(scalar) || isOne(scalar, of: "%~·…")
    }
    if right == "(", isEastAsian(left) { return true }
    if isHangul(left), isWordLike(right) || isOne(right, of: "([{「（") { return true }
    if isHangul(right), isWordLike(left) || isOne(left, of: ")]}」）") { return true }
    if text[..<place].last == "/", !isEastAsian(right), isShort(text, place) { return true }
    guard left.isASCII, right.isASCII, text[..<place].utf8.last == left.utf8.first else { return false }
    if isOne(right, of: "=<>*^~&+_{") || isOne(left, of: "+!?") { return true }
    guard isOne(left, of: "-/|") else { return false }
    let word = text[..<place].split { $0 == " " || $0 == "\n" }.last?.dropLast() ?? ""
    func isOperand(_ character: Character) -> Bool { !character.isASCII || character.isLetter || character.isNumber }
    func isLone(_ letters: some Collection<Character>) -> Bool {
      let letters = letters.prefix(while: isOperand)
      return letters.count == 1 && letters.allSatisfy(\.isASCII)
    }
    let (before, after) = (isLone(word.reversed()), isLone(text[place...]))
    if left == "|" {
      let open = word.reduce(0) { max(0, $0 + ("([{".contains($1) ? 1 : ")]}".contains($1) ? -1 : 0)) }
      return word.last == "|" || open > 0 || before || after
    }
    if !isWordLike(right) || isOne(right, of: "%~") { return true }
    guard let sign = word.unicodeScalars.last else { return left == "/" }
    if isOne(sign, of: left == "/" ? "=<>*^~&+_)]}-/([{\"'" : "=<>*^~&+_)]}") { return true }
    if left == "/", sign == ".", word.dropLast().last?.isLetter != true { return true }
    return left == "/" ? before || after : before && after
  }

  /// Whether a word that is no address is short on one of the sides of its slash.
  private static func isShort(_ text: String, _ place: String.Index) -> Bool {
    let isEnd = { (character: Character) in character == " " || character == "\n" || character == "\r\n" }
    let before = text[..<place].split(omittingEmptySubsequences: false, whereSeparator: isEnd).last ?? ""
    let after = text[place...].prefix { !isEnd($0) }
    let word = String(before + after)
    if word.drop(while: { "([{<\"'".contains($0) }).drop(while: { ".~".contains($0) }).first == "/" { return false }
    if word.unicodeScalars.count(where: { $0 == "/" }) > 2 || word.contains(/[A-Za-z0-9]\.[A-Za-z][A-Za-z0-9]/) {
      return false
    }
    func letters(_ side: some StringProtocol) -> Int {
      side.reduce(0) { count, letter in
        let scalar = letter.unicodeScalars.first!.value
        return switch scalar {
        case ..<0x80: letter.isLetter || letter.isNumber ? count + 1 : count
        case ..<0xC0, 0x2000..<0x3000: count
        default: count + (scalar < 0x3000 ? 1 : 2)
        }
      }
    }
    return letters(before.dropLast().split(separator: "/", omittingEmptySubsequences: false).last ?? "") < 6
      || letters(after.prefix { $0 != "/" }) < 6
  }
}
