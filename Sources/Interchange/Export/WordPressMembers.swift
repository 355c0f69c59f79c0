import Blog

/// What WordPress alone knows of a post, as its elements say it: what the repository kept, as far as WordPress can take it,
/// else what stands for nothing. What the elements say otherwise than the repository is written beside them, so that an
/// import takes back what was kept and not what was made.
struct WordPressMembers {
  /// The names under which the repository keeps them.
  static let names = ["post_id", "post_parent", "menu_order", "post_password", "ping_status", thumbnail]
  /// The number of the picture that leads a post; it stands among the post's `postmeta`.
  static let thumbnail = "thumbnail_id"
  /// Before each name: what the repository kept, where the element says something else.
  static let prefix = "_lukija_"
  /// The number of a file as WordPress gave it, and that of the post to which it was uploaded.
  static let fileNumber = prefix + "post_id"
  static let fileParent = prefix + "post_parent"
  /// The names of those that the repository did not keep, separated by blanks.
  static let made = "_lukija_made"

  let number: Int
  private(set) var parent = 0
  private(set) var menuOrder = 0
  private(set) var password = ""
  private(set) var pingStatus: String
  private(set) var hasWithheldPassword = false
  private(set) var metas: [(key: String, value: String)] = []

  /// - Parameters:
  ///   - number: the post's, in the export.
  ///   - parent: the number that its parent has in the export, where the repository kept one.
  ///   - lead: the number that its lead picture has in the export.
  init(of post: Post, _ kept: SourceValue?, number: Int, parent: Int?, lead: Int?, isPrivate: Bool) {
    self.number = number
    pingStatus = post.commentsOpen ? "open" : "closed"
    var made: [String] = []
    for name in Self.names {
      let value = kept?.words(name)
      let written: String
      switch name {
      case "post_id": written = String(number)
      case "post_parent":
        self.parent = parent ?? 0
        written = String(self.parent)
      case "menu_order":
        menuOrder = value.flatMap { Int32($0) }.map(Int.init) ?? 0
        written = String(menuOrder)
      case "ping_status":
        if let value, Self.isWord(value) { pingStatus = value }
        written = pingStatus
      case Self.thumbnail: written = lead.map(String.init) ?? ""
      default:
        password = Self.password(of: post, isPrivate ? value : nil)
        hasWithheldPassword = value != nil && !isPrivate
        written = password
      }
      guard let value, name != "post_password" || isPrivate else {
        if !["", "0"].contains(written) { made.append(name) }
        continue
      }
      if written != value { metas.append((Self.prefix + name, value)) }
    }
    if !made.isEmpty { metas.append((Self.made, made.joined(separator: " "))) }
  }

  /// A post stays closed until its author sets a password where it is not to be told.
  private static func password(of post: Post, _ kept: String?) -> String {
    kept ?? (post.marks.isPasswordProtected ? "change-me" : "")
  }

  private static func isWord(_ text: String) -> Bool {
    text.utf8.count <= 20 && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
