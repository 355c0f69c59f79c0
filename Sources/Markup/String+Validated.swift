extension String {
  /// A copy of a part of UTF-8 that is known to be valid, without looking at each character again. Only that the part
  /// begins and ends where characters do is looked at; where it does not, it is repaired as `String(decoding:as:)` does.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8 as a whole: taken from a `String`, or pieced together of such.
  ///   - range: the part.
  package init(validated bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    func parts(_ place: Int) -> Bool { place < bytes.count && bytes[place] & 0xC0 == 0x80 }
    guard !parts(range.lowerBound), !parts(range.upperBound) else {
      self.init(decoding: part, as: UTF8.self)
      return
    }
    var text = UTF8Span(unchecked: part.span)
    _ = text.checkForASCII()
    self.init(copying: text)
  }
}
