/// A hash that tells whether a file says the same as before, eight bytes at a time.
enum ContentHash {
  static func hash(_ bytes: [UInt8]) -> Int64 { bytes.withUnsafeBytes { hash($0) } }

  static func hash(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      mix(&state, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    mix(&state, rest)
    return Int64(bitPattern: state)
  }

  @inline(__always)
  private static func mix(_ state: inout UInt64, _ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    state = product.high ^ product.low &+ 0xe703_7ed1_a0b4_28db
  }
}
