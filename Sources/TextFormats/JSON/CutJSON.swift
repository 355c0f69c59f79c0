/// JSON that was cut off in the middle of being written.
package enum CutJSON {
  /// The same with everything closed that is open at its end: what stands before the cut can be read.
  package static func closed(_ text: [UInt8]) -> [UInt8] {
    var open: [UInt8] = []
    var isInString = false
    // Where an escape begins that the cut may have gone through.
    var escape: Int?
    var place = 0
    while place < text.count {
      let byte = text[place]
      if isInString {
        if byte == UInt8(ascii: "\\") {
          let length = place + 1 < text.count && text[place + 1] == UInt8(ascii: "u") ? 6 : 2
          if place + length > text.count { escape = place }
          place += length
          continue
        }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
        case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
        default: break
        }
      }
      place += 1
    }
    var closed = Array(text[..<(escape ?? text.count)])
    if isInString { closed.append(UInt8(ascii: "\"")) }
    return closed + open.reversed()
  }
}
