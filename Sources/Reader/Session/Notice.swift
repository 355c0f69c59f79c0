/// What the status line has to say.
public struct Notice: Hashable, Sendable {
  /// Whether something went wrong.
  public var isError: Bool
  /// One sentence.
  public var text: String

  /// Something worth knowing.
  public static func info(_ text: String) -> Notice { Notice(isError: false, text: text) }
  /// Something that went wrong.
  public static func error(_ text: String) -> Notice { Notice(isError: true, text: text) }
}
