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
}
