import Blog
import Markup

/// The numbers by which WordPress names posts and files in one export; and the files that wait for the posts that they
/// belong to.
struct SourceNumbers {
  /// Names of posts by their numbers.
  private(set) var slugs: [String: String] = [:]
  /// Numbers that several posts of the export have.
  private(set) var repeated: Set<String> = []
  var attachments: [ImportedAttachment] = []
  var leadPictures: [(slug: String, number: String)] = []
  /// What the galleries and playlists of posts show.
  var galleries: [(slug: String, choices: [FileChoice])] = []
  private var urls: [String: String] = [:]
  /// All files of the source, whether they found their posts or not.
  private var listed: [ImportedAttachment] = []

  /// The members of a post's file that say of which blog it is, and its numbers there.
  static let members: Set<String> = ["id", "url", "_wordpress", "post_id", "thumbnail_id", "content_html"]

  /// The numbers that a post's file keeps.
  struct Kept {
    var post: String?
    var picture: String?
    var choices: [FileChoice] = []
  }

  /// What a post gets.
  struct Share {
    var attachments: [Attachment] = []
    /// That it shows, and that are not its own.
    var shown: [ShownFile] = []
    var picture: String?
  }

  var isEmpty: Bool { slugs.isEmpty && attachments.isEmpty }

  /// Whether any file was listed at all.
  var hasFiles: Bool { !urls.isEmpty || !attachments.isEmpty }

  /// The numbers of all files that the source listed.
  var listedNumbers: Set<String> { Set(listed.map(\.shownNumber)) }

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
    if listed.isEmpty { listed = attachments }
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
    for (slug, files) in filesForGalleries() { shares[slug, default: Share()].shown += files }
    return shares
  }

  /// The files of this source that posts show which do not have them.
  private func filesForGalleries() -> [(slug: String, files: [ShownFile])] {
    guard !galleries.isEmpty, !listed.isEmpty else { return [] }
    var byNumber: [String: ImportedAttachment] = [:]
    for file in listed { byNumber[file.shownNumber] = file }
    var byPost: [String: [ImportedAttachment]] = [:]
    for file in listed { if let post = file.shownParent { byPost[post, default: []].append(file) } }
    return galleries.compactMap { slug, choices in
      var files: [ShownFile] = []
      for choice in choices {
        let chosen = choice.numbers.map { $0.compactMap { byNumber[$0] } } ?? choice.post.flatMap { byPost[$0] } ?? []
        for file in chosen where file.parent.map({ slugs[$0] }) != slug {
          files.append(ShownFile(file))
        }
      }
      return files.isEmpty ? nil : (slug, files)
    }
  }
}

extension SourceNumbers {
  /// What belongs to nothing, where nobody knows of which blog it is.
  func leftOver(source: String) -> ImportNote? {
    guard let first = attachments.first else { return nil }
    return ImportNote(
      .skipped, source: source,
      .joining(.attachmentsLeftOut(attachments.count, first: first.attachment.url)))
  }
}

extension ImportedAttachment {
  /// The numbers that texts mean: an export of ours may have others.
  var shownNumber: String { attachment.listed?.number ?? number }
  var shownParent: String? { attachment.listed == nil ? parent : attachment.listed?.post }
}
