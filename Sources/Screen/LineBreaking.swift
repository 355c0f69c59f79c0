/// Where a line may end.
public enum LineBreaking {
  /// An opportunity: the line may end before this place of the text.
  public struct Opportunity: Hashable, Sendable {
    /// UTF-8 offset.
    public var offset: Int
    /// True where the line must end here.
    public var isMandatory: Bool

    /// Memberwise.
    public init(offset: Int, isMandatory: Bool = false) {
      self.offset = offset
      self.isMandatory = isMandatory
    }
  }

  /// The opportunities inside a text, by UAX #14; neither its beginning nor its end is one.
  ///
  /// Only a line feed ends a line by force; other characters that may (U+000B, U+000C, U+0085, U+2028, U+2029) offer
  /// an opportunity.
  public static func opportunities(in text: String, language: String? = nil) -> [Opportunity] {
    var text = text
    var marks: [UInt8] = []
    _ = text.withUTF8 { LineBreaker(language: language).mark($0, into: &marks) }
    return marks.indices.compactMap { place in
      guard place > 0, marks[place] & LineMarks.opportunity != 0 else { return nil }
      return Opportunity(offset: place, isMandatory: marks[place] & LineMarks.mandatory != 0)
    }
  }
}
