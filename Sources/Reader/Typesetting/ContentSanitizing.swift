/// Makes body text fit to stand in the content: nothing in it acts on a terminal, and nothing hides.
enum ContentSanitizing {
  /// Appends UTF-8 without control characters, annotations' anchors, embeddings and overrides of direction: these could
  /// only spoof (in code they are an attack, "Trojan Source") or say what isolates and letters say as well. Line and
  /// paragraph separators become line feeds.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to content: inout [UInt8]) {
    var clean = 0
    var place = 0
    func flush(to end: Int, _ content: inout [UInt8]) {
      if clean < end { content.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<end])) }
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte >= 0x20, byte < 0x7F {
        place += 1
        continue
      }
      var replacement: [UInt8]?
      var length = 1
      switch byte {
      case 0x09, 0x0A: break
      case 0..<0x20, 0x7F: replacement = []
      case 0xC2 where place + 1 < bytes.count && bytes[place + 1] < 0xA0:
        length = 2
        replacement = []
      case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] >= 0xA8:
        length = 3
        if bytes[place + 2] <= 0xA9 {
          replacement = [0x0A]
        } else if bytes[place + 2] <= 0xAE {
          replacement = []
        }
      // Also an object's place without the object: word processors leave it behind.
      case 0xEF where place + 2 < bytes.count && bytes[place + 1] == 0xBF && (0xB9...0xBC).contains(bytes[place + 2]):
        length = 3
        replacement = []
        // Of the blanks around it one is enough.
        let isBetweenBlanks =
          place > 0 && bytes[place - 1] == 0x20 && place + 3 < bytes.count && bytes[place + 3] == 0x20
        if isBetweenBlanks { length = 4 }
      default: break
      }
      if let replacement {
        flush(to: place, &content)
        content.append(contentsOf: replacement)
        clean = place + length
      }
      place += length
    }
    flush(to: bytes.count, &content)
  }
}
