/// Finds bytes in bytes.
enum ByteSearch {
  /// Where `needle` stands first in `hay` at or after `from`; nil where it does not.
  static func first(_ needle: [UInt8], in hay: [UInt8], from: Int) -> Int? {
    guard let head = needle.first, from <= hay.count - needle.count else { return nil }
    return hay.withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { needle in
        var place = from
        let last = hay.count - needle.count
        while place <= last {
          if hay[place] == head {
            var matched = 1
            while matched < needle.count, hay[place + matched] == needle[matched] { matched += 1 }
            if matched == needle.count { return place }
          }
          place += 1
        }
        return nil
      }
    }
  }
}
