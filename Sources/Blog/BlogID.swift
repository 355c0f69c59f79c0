/// Which blog: the name that a session has for it. Nothing else is read out of it.
public struct BlogID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name.
  public var name: String
  /// The name.
  public var description: String { name }

  /// An id by its name.
  public init(_ name: String) { self.name = name }

  /// By name.
  public static func < (one: BlogID, other: BlogID) -> Bool { one.name < other.name }
}
