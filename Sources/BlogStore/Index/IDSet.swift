/// A set of row numbers, one bit each.
struct IDSet {
  private var words: [UInt64] = []
  private(set) var count = 0

  init() {}

  mutating func insert(_ id: Int32) {
    let word = Int(id) >> 6
    if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
    let bit: UInt64 = 1 << UInt64(id & 63)
    if words[word] & bit == 0 {
      words[word] |= bit
      count += 1
    }
  }

  func contains(_ id: Int32) -> Bool {
    let word = Int(id) >> 6
    return word < words.count && words[word] & (1 << UInt64(id & 63)) != 0
  }
}

extension IDSet {
  init(_ ids: [Int32]) {
    self.init()
    for id in ids { insert(id) }
  }
}
