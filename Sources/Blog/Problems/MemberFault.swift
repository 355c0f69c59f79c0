/// What is wrong with a member of an object.
public enum MemberFault: Hashable, Sendable {
  /// JSON, but not an object.
  case notAnObject(ValueKind)
  /// A member has another type than it must; the file cannot be shown.
  case wrongType(member: String, wanted: ValueKind, found: ValueKind)
  /// A member has another type than it should; left out.
  case ignored(member: String, wanted: ValueKind, found: ValueKind)
  /// An element of a list has another type than it should; left out.
  case ignoredElement(list: String, wanted: ValueKind, found: ValueKind)
  /// An id that is a number; read as its digits.
  case numericID(member: String)
  /// A date that is not RFC 3339.
  case badDate(member: String, text: String)
  /// A path that leads out of the repository.
  case escapingPath(member: String, text: String)
  /// An enclosure without a place.
  case attachmentWithoutURL
  /// A kind of comment that this version does not know.
  case unknownKind(String)
  /// A status that this version does not know.
  case unknownStatus(String)
  /// The same key twice in one object.
  case repeatedKey(String)
}
