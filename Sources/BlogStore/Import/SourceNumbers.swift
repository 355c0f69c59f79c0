import Blog

/// The numbers by which WordPress names posts and files, in one export or in the parts of one; and the files that wait for
/// the posts that they belong to.
struct SourceNumbers {
  /// Where they were read last.
  var source = ""
  /// Names of posts by their numbers.
  var slugs: [String: String] = [:]
  var attachments: [ImportedAttachment] = []
  var leadPictures: [(slug: String, number: String)] = []
  private var urls: [String: String] = [:]
  /// Numbers of pictures that lead a post.
  private var shown: Set<String> = []

  /// The members of a post's file that say of which blog it is, and its numbers there.
  static let members: Set<String> = ["id", "url", "_wordpress", "post_id", "thumbnail_id"]

  /// What a post gets.
  struct Share {
    var attachments: [Attachment] = []
    var picture: String?
  }

  var isEmpty: Bool { slugs.isEmpty && attachments.isEmpty }

  /// Whether any file was listed at all.
  var hasFiles: Bool { !urls.isEmpty || !attachments.isEmpty }

  /// Shares out what is known to belong somewhere by now; the rest waits on.
  mutating func share() -> [String: Share] {
    var shares: [String: Share] = [:]
    for attachment in attachments { urls[attachment.number] = attachment.attachment.url }
    leadPictures.removeAll { slug, number in
      guard let url = urls[number] else { return false }
      shares[slug, default: Share()].picture = url
      shown.insert(number)
      return true
    }
    attachments.removeAll { attachment in
      guard let slug = attachment.parent.flatMap({ slugs[$0] }) else { return shown.contains(attachment.number) }
      shares[slug, default: Share()].attachments.append(attachment.attachment)
      return true
    }
    return shares
  }

  /// Takes another part of the same blog in.
  mutating func absorb(_ other: SourceNumbers) {
    source = other.source
    slugs.merge(other.slugs) { $1 }
    urls.merge(other.urls) { $1 }
    shown.formUnion(other.shown)
    attachments += other.attachments
    leadPictures += other.leadPictures
  }

  /// What belongs to nothing, in a sentence.
  var leftOver: ImportNote? {
    guard let first = attachments.first else { return nil }
    let count = attachments.count
    let awaited = attachments.count { $0.parent != nil }
    var sentence =
      count == 1
      ? "the attachment \(quoted(first.attachment.url)) belongs to no post that is here; it was left out."
      : "\(count) attachments belong to no post that is here, \(quoted(first.attachment.url)) is the first; they were "
        + "left out."
    if awaited > 0 {
      sentence +=
        count == 1 ? " Its post" : awaited == 1 ? " The post of one of them" : " The posts of \(awaited) of them"
      sentence += " may be in another part of the export: import that one, then this one again."
    }
    return ImportNote(.skipped, source: source, sentence)
  }
}
