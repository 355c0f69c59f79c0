/// The embedding levels of one paragraph that isolates nothing, by the rules W1 to L1 of UAX #9, found by runs of one type.
///
/// FriBidi finds the same, but in several times the time: it takes memory for each run, and looks up each character's type.
/// What isolates something, or has more brackets than a row of text has, is left to it. Tests hold one against the other.
struct ParagraphLevels {
  /// Scalars of one type side by side, and what goes with them: marks, and what draws nothing.
  struct Run {
    /// Of ``BidiClass``, as the rules change it; ``BidiClass/mark`` for what nothing goes before.
    var type: UInt8
    /// Of the text.
    var original: UInt8
    /// Whether it is one scalar that counts.
    var isSingle: Bool
    /// Offset of the byte behind it.
    var end: Int32
  }

  /// A bracket, in a run of its own.
  struct Bracket {
    var run: Int
    var scalar: UInt32
  }
  static let mostBrackets = 60

  private let runs: UnsafeMutableBufferPointer<Run>
  private let base: UInt8
  /// How the paragraph runs, as a type.
  private let embedding: UInt8

  init(_ runs: UnsafeMutableBufferPointer<Run>, base: UInt8) {
    self.runs = runs
    self.base = base
    embedding = base == 0 ? BidiClass.left : BidiClass.right
  }

  /// - Parameters:
  ///   - brackets: in the order of the text.
  ///   - levels: gets those of all bytes from `start` on.
  func find(_ brackets: [Bracket], from start: Int, into levels: UnsafeMutableBufferPointer<UInt8>) {
    settleLetters()
    joinSeparators()
    settleNumbers()
    if !brackets.isEmpty { settleBrackets(brackets) }
    findLevels()
    spread(from: start, into: levels)
  }

  /// W1 to W3: numbers in Arabic are Arabic, and Arabic runs from right to left.
  private func settleLetters() {
    var strong = embedding
    for place in runs.indices {
      switch runs[place].type {
      case BidiClass.left: strong = BidiClass.left
      case BidiClass.right: strong = BidiClass.right
      case BidiClass.arabic:
        strong = BidiClass.arabic
        runs[place].type = BidiClass.right
      case BidiClass.european where strong == BidiClass.arabic: runs[place].type = BidiClass.arabicNumber
      case BidiClass.mark: runs[place].type = embedding
      default: break
      }
    }
  }

  /// W4 and W5: one separator between two numbers of a kind belongs to them, and so do signs of currencies and the like
  /// beside one.
  private func joinSeparators() {
    var place = 1
    while place + 1 < runs.count {
      let number = runs[place - 1].type
      if runs[place].isSingle, number == runs[place + 1].type {
        switch runs[place].type {
        case BidiClass.europeanSeparator where number == BidiClass.european,
          BidiClass.commonSeparator where number == BidiClass.european || number == BidiClass.arabicNumber:
          runs[place].type = number
        default: break
        }
      }
      place += 1
    }
    for place in runs.indices where runs[place].type == BidiClass.europeanTerminator {
      let isBehind = place > 0 && runs[place - 1].type == BidiClass.european
      if isBehind || place + 1 < runs.count && runs[place + 1].type == BidiClass.european {
        runs[place].type = BidiClass.european
      }
    }
  }

  /// W6 and W7: separators and terminators that belong to nothing are neutral, and so is white space; numbers behind
  /// letters from left to right are as those.
  private func settleNumbers() {
    var strong = embedding
    for place in runs.indices {
      let type = runs[place].type
      switch type {
      case BidiClass.left, BidiClass.right: strong = type
      case BidiClass.european: if strong == BidiClass.left { runs[place].type = BidiClass.left }
      case BidiClass.arabicNumber: break
      default: runs[place].type = BidiClass.neutral
      }
    }
  }

  /// What a run counts as for what is neutral beside it: numbers as text from right to left; nil where it is neutral.
  private func direction(_ place: Int) -> UInt8? {
    switch runs[place].type {
    case BidiClass.left: BidiClass.left
    case BidiClass.neutral: nil
    default: BidiClass.right
    }
  }

  /// N0: both brackets of a pair run the same way.
  private func settleBrackets(_ brackets: [Bracket]) {
    for (opening, closing) in Self.pairs(brackets) {
      let directions = (opening + 1..<closing).lazy.compactMap(direction)
      guard !directions.isEmpty else { continue }
      var type = embedding
      if !directions.contains(embedding) {
        type = (0..<opening).reversed().lazy.compactMap(direction).first ?? embedding
      }
      runs[opening].type = type
      runs[closing].type = type
    }
  }

  /// BD16, in the order of the opening ones.
  private static func pairs(_ brackets: [Bracket]) -> [(opening: Int, closing: Int)] {
    guard let library = FriBidi.installed else { return [] }
    var open: [(sign: UInt32, run: Int)] = []
    var pairs: [(opening: Int, closing: Int)] = []
    for bracket in brackets {
      let sign = library.bracket(bracket.scalar)
      if sign & FriBidi.openingBracket != 0 {
        open.append((sign & ~FriBidi.openingBracket, bracket.run))
      } else if let index = open.lastIndex(where: { $0.sign == sign }) {
        pairs.append((open[index].run, bracket.run))
        open.removeSubrange(index...)
      }
    }
    return pairs.sorted { $0.opening < $1.opening }
  }

  /// N1 and N2, I1 and I2: what is neutral runs as what stands on both sides of it, else as the paragraph. Types become
  /// levels.
  private func findLevels() {
    var place = 0
    var before = embedding
    while place < runs.count {
      if let direction = direction(place) {
        runs[place].type = level(of: runs[place].type)
        before = direction
        place += 1
        continue
      }
      let start = place
      while place < runs.count, runs[place].type == BidiClass.neutral { place += 1 }
      let behind = place < runs.count ? direction(place) ?? embedding : embedding
      let level = level(of: before == behind ? before : embedding)
      for place in start..<place { runs[place].type = level }
    }
  }

  private func level(of type: UInt8) -> UInt8 {
    switch type {
    case BidiClass.left: base == 0 ? 0 : 2
    case BidiClass.right: 1
    default: 2
    }
  }

  /// L1: white space before a tab or at the end runs as the paragraph. Then each byte gets its level.
  private func spread(from start: Int, into levels: UnsafeMutableBufferPointer<UInt8>) {
    var isAtEnd = true
    for place in runs.indices.reversed() {
      switch runs[place].original {
      case BidiClass.segment: isAtEnd = true
      case BidiClass.space: break
      default: isAtEnd = false
      }
      if isAtEnd { runs[place].type = base }
    }
    var byte = start
    for run in runs {
      let end = Int(run.end)
      while byte < end {
        levels[byte] = run.type
        byte += 1
      }
    }
  }
}
