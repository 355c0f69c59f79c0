/// What is wrong with `blog.json`.
public enum SiteFault: Hashable, Sendable {
  case missing
  /// `lukija.version` is one that this version does not know.
  case unknownVersion(String)
  case missingVersion
  case missingTitle
}
