import Screen

/// A paragraph laid flat: a piece of the content with the styles of its parts and the ornaments between them.
struct RunningText {
  /// A part in one style.
  struct Run {
    /// Offset in the content of its end; it begins where the run before ends.
    var end: Int
    var style: Style
    var link: Int?
    /// Index of its language; 0 where it must not be hyphenated.
    var language: Int
  }

  /// Something drawn that is no part of the content: a link's number, quotation marks.
  struct Ornament {
    /// Offset in the content of what it stands before.
    var offset: Int
    var text: String
    var columns: Int
    var style: Style
    var link: Int?
    /// Whether it belongs to what follows rather than to what came before.
    var leansForward: Bool
    /// Whether a line may end before or after it, whatever stands there: beside a picture's label.
    var breaks = Breaks()

    struct Breaks: OptionSet {
      let rawValue: UInt8
      static let before = Breaks(rawValue: 1)
      static let after = Breaks(rawValue: 2)
    }
  }

  /// Offset in the content of its first byte.
  var start: Int
  /// Offset of its end.
  var end: Int
  var runs: [Run] = []
  /// By offset.
  var ornaments: [Ornament] = []
  /// Parts of the content in which no line is to end, by offset.
  var unbroken: [Range<Int>] = []

  /// Whether what was set last is a picture's label.
  func endsInPicture(at offset: Int) -> Bool {
    ornaments.last.map { $0.offset == offset && $0.breaks.contains(.after) } ?? false
  }

  /// The run that an offset lies in, from `hint` on.
  func run(at offset: Int, from hint: Int) -> Int {
    var index = hint
    while index < runs.count - 1, runs[index].end <= offset { index += 1 }
    return index
  }

  /// Takes away what would end a line inside of what is to stand on one, where it is a word that a line has room for.
  func join(_ marks: inout [UInt8], from start: Int, measure: Int) {
    for range in unbroken {
      let places = (range.lowerBound - start)..<(range.upperBound - start)
      guard places.lowerBound >= 0, places.upperBound <= marks.count, places.count > 1,
        places.reduce(0, { $0 + LineMarks.columns(of: marks[$1]) }) <= measure
      else { continue }
      for place in places.dropFirst() where marks[place] & LineMarks.mandatory == 0 {
        marks[place] &= ~LineMarks.opportunity
      }
    }
  }

  /// Moves the ends of runs and the ornaments in a piece of the content to where clusters begin, so that a mark is
  /// never drawn apart from its letter.
  mutating func respectClusters(_ marks: [UInt8], from start: Int) {
    func place(_ offset: Int) -> Int {
      var offset = offset
      while offset < end, marks.indices.contains(offset - start), marks[offset - start] & LineMarks.cluster == 0 {
        offset += 1
      }
      return offset
    }
    for run in runs.indices where runs[run].end > start { runs[run].end = place(runs[run].end) }
    for ornament in ornaments.indices where ornaments[ornament].offset > start {
      ornaments[ornament].offset = place(ornaments[ornament].offset)
    }
  }
}
