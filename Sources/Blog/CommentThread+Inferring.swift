/// Flat threads in which people answer by "@Anne" or "#12".
extension CommentThread {
  /// Only so many bytes of a text are looked through: people name whom they answer at the beginning.
  private static let lookedThrough = 2000
  /// Names are compared over so many words at most.
  private static let longestName = 4

  /// For each top-level comment that names an earlier one, which: pairs of indices in `entries`. Following them never
  /// comes back to where it began.
  func inferredParents() -> [(index: Int, parent: Int)] {
    let byNumber = entries.indices.sorted { entries[$0].number < entries[$1].number }
    var placeOfNumber: [Int: Int] = [:]
    var latestOfName: [String: Int] = [:]
    var parents = entries.map(\.parent)
    var inferred: [(Int, Int)] = []
    for index in byNumber {
      let entry = entries[index]
      if entry.parent == nil, entry.oddity == nil, !entry.comment.kind.isLinkBack,
        let parent = CommentThread.answered(by: entry.comment.body.source, placeOfNumber, latestOfName),
        !CommentThread.leads(from: parent, to: index, parents)
      {
        parents[index] = parent
        inferred.append((index, parent))
      }
      placeOfNumber[entry.number] = index
      let name = entry.comment.author.name.lowercased()
      if !name.isEmpty { latestOfName[name] = index }
    }
    return inferred
  }

  /// Whether the chain of parents leads there; a chain too long to follow counts as one that does.
  private static func leads(from start: Int, to goal: Int, _ parents: [Int?]) -> Bool {
    var current: Int? = start
    for _ in 0..<1000 {
      guard let index = current else { return false }
      if index == goal { return true }
      current = parents[index]
    }
    return true
  }

  /// The first comment that a text names. A sign counts at the beginning of a word only: neither in an address nor in
  /// a character reference.
  private static func answered(by source: String, _ numbers: [Int: Int], _ names: [String: Int]) -> Int? {
    var isAtWord = true
    var bytes = Array(source.utf8.prefix(lookedThrough))[...]
    while let byte = bytes.first {
      bytes = bytes.dropFirst()
      if isAtWord, byte == UInt8(ascii: "@"), let found = named(bytes, names) { return found }
      if isAtWord, byte == UInt8(ascii: "#"), let found = numbered(bytes, numbers) { return found }
      isAtWord = [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: ">"), UInt8(ascii: "("), 9, 13].contains(byte)
    }
    return nil
  }

  private static func numbered(_ bytes: ArraySlice<UInt8>, _ numbers: [Int: Int]) -> Int? {
    let digits = bytes.prefix(7).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { numbers[$0] }
  }

  /// The longest name that stands here: "@Anna Maria" is not Anna where there is an Anna Maria.
  private static func named(_ bytes: ArraySlice<UInt8>, _ names: [String: Int]) -> Int? {
    let line = bytes.prefix(80).prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\n") }
    var words = String(decoding: line, as: UTF8.self).lowercased().split(separator: " ").prefix(longestName)
    while !words.isEmpty {
      let name = words.joined(separator: " ")
      if let found = names[name] { return found }
      if let last = name.last, last.isPunctuation, let found = names[String(name.dropLast())] { return found }
      words.removeLast()
    }
    return nil
  }
}
