import Blog
import TextFormats

/// What WordPress says of an attachment, as it stands under `_wordpress` beside it.
enum ListedFileMembers {
  static let number = "post_id"
  /// Only of a file that was uploaded to another post than the one that has it here; `0` for none.
  static let parent = "post_parent"
  static let alternative = "alt"
  static let caption = "caption"
  static let noPost = "0"

  /// - Parameter post: the number of the post that has it here.
  static func file(_ json: JSON, of post: String?) -> ListedFile? {
    guard let number = json[number]?.string, !number.isEmpty else { return nil }
    func text(_ member: String) -> String? { json[member]?.string.flatMap { $0.isEmpty ? nil : $0 } }
    let parent = text(parent)
    return ListedFile(
      number: number, post: parent == noPost ? nil : parent ?? post, isFromElsewhere: parent != nil,
      alternative: text(alternative), caption: text(caption))
  }

  /// What this says, over what was there.
  static func json(of file: ListedFile, over old: JSON?) -> JSON {
    var json = old?.members == nil ? JSON.object([]) : old ?? .null
    json[number] = .string(file.number)
    if file.isFromElsewhere { json[parent] = .string(file.post ?? noPost) }
    if let text = file.alternative { json[alternative] = .string(text) }
    if let text = file.caption { json[caption] = .string(text) }
    return json
  }

  // MARK: In a post's list

  /// The number of a file that its post only shows; nil for others.
  static func numberFromElsewhere(_ attachment: JSON) -> String? {
    let kept = attachment[KeptMembers.wordpress]
    return kept?[parent] == nil ? nil : kept?[number]?.string
  }

  /// A post's own files, as they came, then those that it only shows: the same order, whichever came first.
  static func ordered(_ attachments: [JSON]) -> [JSON] {
    let others = attachments.filter { numberFromElsewhere($0) != nil }
    guard !others.isEmpty else { return attachments }
    return attachments.filter { numberFromElsewhere($0) == nil }
      + others.sorted { PostIndex.precedes(numberFromElsewhere($0) ?? "", numberFromElsewhere($1) ?? "") }
  }
}
