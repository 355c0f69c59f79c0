import SearchText

/// Finds the records that may say something, in large reads: far more is read from a file's cache than looked at.
struct TextScan {
  /// A post, and which of its units say every term: 0 the post, from 1 its comments that are shown.
  struct Match: Sendable {
    var id: Int32
    var units: [Int]
  }

  let text: TextStore
  /// Folded terms; the longest, which is the rarest, first.
  let needles: [[UInt8]]
  private var buffer: [UInt8] = []

  init(_ text: TextStore, _ terms: [SearchTerm]) {
    self.text = text
    needles = terms.map(\.folded).sorted { $0.count > $1.count }
  }

  /// Looks through some texts. Those that are not there, or not what the index says, are counted as missing.
  mutating func matches(in entries: ArraySlice<TextDirectory.Entry>) -> (matches: [Match], missing: Int) {
    var matches: [Match] = []
    var missing = 0
    var first = entries.startIndex
    while first < entries.endIndex {
      guard entries[first].length >= 0 else {
        missing += 1
        first += 1
        continue
      }
      // What was written one after the other is read at once.
      var end = first + 1
      while end < entries.endIndex, entries[end].length >= 0,
        entries[end].place == entries[end - 1].place + Int64(entries[end - 1].length) + Int64(TextStore.headSize)
      {
        end += 1
      }
      if !look(at: entries[first..<end], &matches, &missing) { missing += end - first }
      first = end
    }
    return (matches, missing)
  }

  /// False where the file is too short.
  private mutating func look(
    at run: ArraySlice<TextDirectory.Entry>, _ matches: inout [Match], _ missing: inout Int
  ) -> Bool {
    let head = Int64(TextStore.headSize)
    let start = run[run.startIndex].place - head
    let count = Int(run[run.endIndex - 1].place + Int64(run[run.endIndex - 1].length) - start)
    guard start + Int64(count) <= text.size else { return false }
    var buffer = buffer
    self.buffer = []
    defer { self.buffer = buffer }
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: max(count, 1 << 20)) }
    return buffer.withUnsafeMutableBytes { buffer in
      guard text.read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: start) else { return false }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      for entry in run {
        let place = Int(entry.place - start)
        let own = UnsafeRawBufferPointer(rebasing: bytes[place - TextStore.headSize..<place])
        if !TextStore.isHead(own, id: entry.id, length: entry.length) { missing += 1 }
      }
      var index = run.startIndex
      var place = 0
      while let found = ByteSearch.first(needles[0], in: bytes, from: place) {
        while index < run.endIndex, Int(run[index].place - start) + Int(run[index].length) <= found { index += 1 }
        guard index < run.endIndex else { break }
        let entry = run[index]
        let body = Int(entry.place - start)
        guard found >= body else {
          // In a record's head.
          place = found + 1
          continue
        }
        let units = units(in: UnsafeRawBufferPointer(rebasing: bytes[body..<body + Int(entry.length)]))
        if !units.isEmpty { matches.append(Match(id: entry.id, units: units)) }
        place = body + Int(entry.length)
      }
      return true
    }
  }

  /// Which units of a record say every term.
  private func units(in record: UnsafeRawBufferPointer) -> [Int] {
    var units: [Int] = []
    var number = 0
    var start = 0
    var counted = 0
    while let found = ByteSearch.first(needles[0], in: record, from: start) {
      while let line = record[counted..<found].firstIndex(of: SearchableText.separator) {
        number += 1
        counted = line + 1
      }
      let end = record[found...].firstIndex(of: SearchableText.separator) ?? record.count
      let unit = UnsafeRawBufferPointer(rebasing: record[counted..<end])
      if needles.dropFirst().allSatisfy({ ByteSearch.first($0, in: unit) != nil }) { units.append(number) }
      start = end
    }
    return units
  }
}
