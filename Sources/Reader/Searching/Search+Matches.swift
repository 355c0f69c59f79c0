import Blog
import SearchText

extension Search {
  /// Every place of `content` that says `query`, without regard to case, diacritics and kinds of quotation marks and
  /// white space, as UTF-8 ranges.
  static func ranges(of query: String, in content: String) -> [Range<Int>] {
    let needle = TextFolding.fold(query).bytes
    guard !needle.isEmpty, !content.isEmpty else { return [] }
    return ranges(of: needle, in: TextFolding.fold(content), length: content.utf8.count)
  }

  /// The matches of terms in a page's content.
  public static func matches(of terms: [String], inPage content: String) -> [Match] {
    matches(of: terms, in: TextFolding.fold(content), length: content.utf8.count)
  }

  /// The same in content that is folded already; `length` is the content's, in bytes.
  static func matches(of terms: [String], in hay: TextFolding.Folded, length: Int) -> [Match] {
    merge(
      terms.map { term in
        ranges(of: TextFolding.fold(term).bytes, in: hay, length: length).map { Match(row: 0, range: $0) }
      })
  }

  /// The matches of several terms in order; of those that overlap, the first and longest.
  static func merge(_ found: [[Match]]) -> [Match] {
    guard found.count > 1 else { return found.first ?? [] }
    let all = found.joined().sorted {
      ($0.row, $0.range.lowerBound, $1.range.upperBound) < ($1.row, $1.range.lowerBound, $0.range.upperBound)
    }
    var matches: [Match] = []
    for match in all {
      if let last = matches.last, last.row == match.row, last.range.upperBound > match.range.lowerBound { continue }
      matches.append(match)
    }
    return matches
  }

  /// The same of folded text; `length` is the content's, in bytes.
  static func ranges(of needle: [UInt8], in hay: TextFolding.Folded, length: Int) -> [Range<Int>] {
    guard !needle.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var from = 0
    while let place = ByteSearch.first(needle, in: hay.bytes, from: from), !Task.isCancelled {
      let end = place + needle.count
      ranges.append(hay.origin(of: place)..<(end < hay.bytes.count ? hay.origin(of: end) : length))
      from = end
    }
    return ranges
  }
}

/// Where a pane says something.
extension PaneSearch.Surroundings {
  /// Every place of a search's pane that says one of its terms, in order.
  func matches(of search: Search) -> [Search.Match] {
    Search.merge(search.terms.map { places(of: $0, in: search.pane) })
  }

  /// - Parameter shorter: a search of the same pane whose query may be the beginning of this one: what does not say
  ///   "numb" says no "number".
  func places(of query: String, in pane: Pane, narrowing shorter: Search? = nil) -> [Search.Match] {
    switch pane {
    case .list: return []
    case .reader:
      return Search.matches(of: [query], inPage: open?.page.content ?? "")
    case .thread:
      guard let state = open?.thread else { return [] }
      let needle = TextFolding.fold(query).bytes
      guard !needle.isEmpty else { return [] }
      var found: [Search.Match] = []
      func look(at ordinal: Int) {
        // A shorter search may be of a thread that was longer.
        guard ordinal < state.ordinalCount else { return }
        let entry = state.entry(at: ordinal)
        guard state.filter?.matches.contains(entry.key) != false else { return }
        for range in texts.ranges(of: needle, in: entry.comment) {
          found.append(Search.Match(row: ordinal, range: range))
        }
      }
      if let shorter, shorter.pane == pane, !shorter.query.isEmpty,
        needle.starts(with: TextFolding.fold(shorter.query).bytes)
      {
        var last = -1
        for match in shorter.matches where match.row != last {
          last = match.row
          look(at: last)
        }
      } else {
        for ordinal in 0..<state.ordinalCount { look(at: ordinal) }
      }
      return found
    }
  }

  func isAtOrAfterView(_ match: Search.Match, in pane: Pane) -> Bool {
    switch pane {
    case .list: match.row >= selection
    case .reader: match.range.lowerBound >= (open?.offset ?? 0)
    case .thread: match.row >= (open.flatMap { $0.thread.selectedRow.map($0.thread.ordinal(of:)) } ?? 0)
    }
  }
}
