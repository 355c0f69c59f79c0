import Blog
import TextFormats

extension PostText {
  /// By address: what the post has already stays, as the media of a WordPress post are listed apart from it.
  static func setAttachments(_ attachments: [Attachment], in json: inout JSON) {
    guard !attachments.isEmpty else { return }
    var list = json["attachments"]?.elements ?? []
    for attachment in attachments {
      let index = list.firstIndex { $0["url"]?.string == attachment.url }
      var value = self.json(of: attachment, over: index.map { list[$0] })
      if attachment.listed?.isFromElsewhere != true { value = asOwn(value) }
      if let index { list[index] = value } else { list.append(value) }
    }
    json["attachments"] = JSON(.array(ListedFileMembers.ordered(list)))
  }

  static func json(of attachment: Attachment, over old: JSON?) -> JSON {
    var value = old ?? .object([])
    value["url"] = .string(attachment.url)
    if let type = attachment.mimeType { value["mime_type"] = .string(type) }
    if let title = attachment.title { value["title"] = .string(title) }
    if let size = attachment.size { value["size_in_bytes"] = .integer(Int64(size)) }
    if let listed = attachment.listed {
      value[KeptMembers.wordpress] = ListedFileMembers.json(of: listed, over: value[KeptMembers.wordpress])
    }
    return value
  }

  /// Adds attachments that are older than what is said of the same addresses here.
  static func putBelow(_ attachments: [JSON], in json: inout JSON) {
    var list = json["attachments"]?.elements ?? []
    for older in attachments {
      guard let place = list.firstIndex(where: { $0["url"]?.string == older["url"]?.string }) else {
        list.append(older)
        continue
      }
      list[place] = asOwn(joined(list[place], over: older))
    }
    json["attachments"] = JSON(.array(ListedFileMembers.ordered(list)))
  }

  /// Adds files that the post only shows: those that it has itself stay its own.
  static func show(_ files: [ShownFile], in json: inout JSON) {
    guard !files.isEmpty else { return }
    var list = json["attachments"]?.elements ?? []
    for file in files {
      let url = file.attachment["url"]?.string
      let same = list.firstIndex { $0["url"]?.string == url }
      if let same, ListedFileMembers.numberFromElsewhere(list[same]) == nil {
        list[same] = joined(file.attachment, over: list[same])
        continue
      }
      var value = joined(file.attachment, over: same.map { list[$0] })
      var kept = value[KeptMembers.wordpress] ?? .object([])
      kept[ListedFileMembers.number] = .string(file.number)
      kept[ListedFileMembers.parent] = .string(file.parent ?? ListedFileMembers.noPost)
      value[KeptMembers.wordpress] = kept
      // Under a number is what was listed last.
      list.removeAll {
        ListedFileMembers.numberFromElsewhere($0) == file.number
          || ListedFileMembers.numberFromElsewhere($0) != nil && $0["url"]?.string == url
      }
      list.append(value)
    }
    json["attachments"] = JSON(.array(ListedFileMembers.ordered(list)))
  }

  private static func asOwn(_ attachment: JSON) -> JSON {
    guard attachment[KeptMembers.wordpress]?[ListedFileMembers.parent] != nil else { return attachment }
    var attachment = attachment
    attachment[KeptMembers.wordpress]?[ListedFileMembers.parent] = nil
    return attachment
  }

  /// What one says, and what the other says beyond that.
  private static func joined(_ newer: JSON, over older: JSON?) -> JSON {
    guard var value = older, value.members != nil else { return newer }
    for member in newer.members ?? [] {
      let isKept = member.key == KeptMembers.wordpress && member.value.members != nil
      value[member.key] = isKept ? joined(member.value, over: value[member.key]) : member.value
    }
    return value
  }
}

/// A file that a post shows, and that was uploaded to another post or to none.
struct ShownFile {
  var number: String
  /// The number of the post that it was uploaded to; nil for none.
  var parent: String?
  /// As a post's file has it.
  var attachment: JSON
}

extension ShownFile {
  init(_ file: ImportedAttachment) {
    self.init(
      number: file.shownNumber, parent: file.shownParent, attachment: PostText.json(of: file.attachment, over: nil))
  }
}
