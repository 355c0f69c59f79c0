/// What a post's file keeps under a name that only one source's software knows, for the way back to it.
public struct KeptMembers: Hashable, Sendable {
  /// WordPress's: `_wordpress`.
  public static let wordpress = "_wordpress"

  /// Beside the post; untrusted, of any shape; nil where the file has none.
  public var post: SourceValue?
  /// Beside each of the post's comments, in their order; may be shorter than they are.
  public var comments: [SourceValue?]

  /// Memberwise.
  public init(post: SourceValue? = nil, comments: [SourceValue?] = []) {
    self.post = post
    self.comments = comments
  }

  /// Beside the comment in a place.
  public func comment(_ place: Int) -> SourceValue? { place < comments.count ? comments[place] : nil }
}

extension SourceValue {
  /// The text or the digits of a member; nil where there is none, or where it is anything else.
  public func words(_ key: String) -> String? {
    guard case .object(let members) = self, let value = members.last(where: { $0.key == key })?.value else {
      return nil
    }
    switch value {
    case .string(let text): return text.isEmpty ? nil : text
    case .integer(let number): return String(number)
    case .number(let digits): return digits
    case .bool, .null, .list, .object: return nil
    }
  }
}
