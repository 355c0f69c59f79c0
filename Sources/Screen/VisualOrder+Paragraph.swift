extension VisualOrder {
  /// A paragraph of UAX #9 in UTF-8: up to the end of a line.
  struct Paragraph {
    let range: Range<Int>
    private(set) var isRightToLeft = false
    private let bytes: UnsafeBufferPointer<UInt8>
    private let runs: UnsafeMutableBufferPointer<ParagraphLevels.Run>
    private var brackets: [ParagraphLevels.Bracket] = []
    private var isPeculiar = false
    private var firstStrong = BidiClass.neutral

    /// - Parameter room: for as many runs as there are bytes.
    init(
      _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ room: UnsafeMutableBufferPointer<ParagraphLevels.Run>
    ) {
      self.bytes = bytes
      let table = BidiClass.table
      var place = start
      // Of the run that is growing.
      var type = BidiClass.mark
      var original = BidiClass.mark
      var counted = 0
      var runs = 0
      var isEnd = false
      while place < bytes.count, !isEnd {
        let (scalar, next) = Clusters.decode(bytes, place)
        let known = BidiClass(bits: table[scalar])
        isEnd = scalar == 0x0A
        isPeculiar = isPeculiar || known.isPeculiar
        if known.bits == original, !known.isBracket {
          counted += 1
        } else if known.type == BidiClass.space, type <= BidiClass.arabic, next < bytes.count, !isEnd,
          table[Clusters.decode(bytes, next).scalar] == original
        {
          // A blank between letters of a kind runs as they do, whatever else there is (N1).
        } else {
          switch known.type {
          case BidiClass.boundary: break
          case BidiClass.mark where type < BidiClass.segment || type == BidiClass.neutral: counted += 1
          default:
            if place > start {
              room[runs] = ParagraphLevels.Run(
                type: type, original: original & 0xF, isSingle: counted == 1, end: Int32(place))
              runs += 1
            }
            type = known.type == BidiClass.mark ? BidiClass.neutral : known.type
            original = known.bits
            counted = 1
            if type <= BidiClass.arabic, firstStrong == BidiClass.neutral { firstStrong = type }
            if known.isBracket { brackets.append(ParagraphLevels.Bracket(run: runs, scalar: scalar)) }
          }
        }
        place = next
      }
      if place > start {
        room[runs] = ParagraphLevels.Run(
          type: type, original: original & 0xF, isSingle: counted == 1, end: Int32(place))
        runs += 1
      }
      self.runs = UnsafeMutableBufferPointer(rebasing: room[..<runs])
      range = start..<place
    }

    /// Finds a level for each of its bytes; returns whether there was memory for that.
    mutating func findLevels(
      _ direction: Direction, _ library: FriBidi, into levels: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
      if isPeculiar || brackets.count > ParagraphLevels.mostBrackets || range.count > Int32.max {
        guard let base = findLevels(direction, by: library, into: levels) else { return false }
        isRightToLeft = base == 1
        return true
      }
      switch direction {
      case .leftToRight: isRightToLeft = false
      case .rightToLeft: isRightToLeft = true
      case .automatic: isRightToLeft = firstStrong == BidiClass.right || firstStrong == BidiClass.arabic
      }
      ParagraphLevels(runs, base: isRightToLeft ? 1 : 0).find(brackets, from: range.lowerBound, into: levels)
      return true
    }

    private func findLevels(
      _ direction: Direction, by library: FriBidi, into levels: UnsafeMutableBufferPointer<UInt8>
    ) -> UInt8? {
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: range.count) { scalars in
        var place = range.lowerBound
        var count = 0
        while place < range.upperBound {
          let (scalar, next) = Clusters.decode(bytes, place)
          scalars[count] = BidiClass.understood(scalar)
          count += 1
          place = next
        }
        return library.levels(of: UnsafeBufferPointer(rebasing: scalars[..<count]), direction.code) {
          spread($0, into: levels)
        }
      }
    }

    /// Gives each byte the level of its scalar, and marks that of the letter before them.
    private func spread(_ found: UnsafeBufferPointer<Int8>, into levels: UnsafeMutableBufferPointer<UInt8>) {
      var place = range.lowerBound
      var last: UInt8 = 0
      for level in found {
        let (scalar, next) = Clusters.decode(bytes, place)
        if place == range.lowerBound || !BidiClass(bits: BidiClass.table[scalar]).isFollower {
          last = UInt8(clamping: level)
        }
        for byte in place..<next { levels[byte] = last }
        place = next
      }
    }
  }
}
