import Blog

/// The numbers by which WordPress names posts and files in one export; and the files that wait for the posts that they
/// belong to.
struct SourceNumbers {
  /// Names of posts by their numbers.
  private(set) var slugs: [String: String] = [:]
  /// Numbers that several posts of the export have.
  private(set) var repeated: Set<String> = []
  var attachments: [ImportedAttachment] = []
  var leadPictures: [(slug: String, number: String)] = []
  private var urls: [String: String] = [:]

  /// The members of a post's file that say of which blog it is, and its numbers there.
  static let members: Set<String> = ["id", "url", "_wordpress", "post_id", "thumbnail_id"]

  /// The numbers that a post's file keeps.
  struct Kept {
    var post: String?
    var picture: String?
  }

  /// What a post gets.
  struct Share {
    var attachments: [Attachment] = []
    var picture: String?
  }

  var isEmpty: Bool { slugs.isEmpty && attachments.isEmpty }

  /// Whether any file was listed at all.
  var hasFiles: Bool { !urls.isEmpty || !attachments.isEmpty }

  /// An item of the export.
  mutating func add(_ number: String, slug: String) {
    if let other = slugs.updateValue(slug, forKey: number), other != slug { repeated.insert(number) }
  }

  /// A post that is here from another part of the export.
  mutating func addEarlier(_ number: String, slug: String?) {
    if slugs[number] == nil { slugs[number] = slug }
  }

  /// Shares out what is known to belong somewhere by now; the rest waits on.
  mutating func share() -> [String: Share] {
    var shares: [String: Share] = [:]
    for attachment in attachments { urls[attachment.number] = attachment.attachment.url }
    leadPictures.removeAll { slug, number in
      guard let url = urls[number] else { return false }
      shares[slug, default: Share()].picture = url
      return true
    }
    attachments.removeAll { attachment in
      guard let slug = attachment.parent.flatMap({ slugs[$0] }) else { return false }
      shares[slug, default: Share()].attachments.append(attachment.attachment)
      return true
    }
    return shares
  }

  /// What belongs to nothing, where nobody knows of which blog it is.
  func leftOver(source: String) -> ImportNote? {
    guard let first = attachments.first else { return nil }
    return ImportNote(
      .skipped, source: source,
      .joining(.attachmentsLeftOut(attachments.count, first: first.attachment.url)))
  }
}
