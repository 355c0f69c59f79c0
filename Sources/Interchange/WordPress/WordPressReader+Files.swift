import Blog

/// The files that an export lists.
extension WordPressReader {
  func leadPicture(_ item: XMLNode) -> String? { meta("_thumbnail_id", of: item) }

  private func meta(_ key: String, of item: XMLNode) -> String? {
    for meta in item.all(.wordpress, "postmeta") where meta.text(.wordpress, "meta_key") == key {
      return meta.text(.wordpress, "meta_value")
    }
    return nil
  }

  func attachment(_ item: XMLNode) {
    guard let url = WebAddress.clean(item.text(.wordpress, "attachment_url") ?? item.text(.none, "guid")) else {
      output.note(.skipped, line: item.line, .wordPress(.attachmentWithoutAddress))
      return
    }
    let parent = item.text(.wordpress, "post_parent")
    let title = HTMLText.title(item.text(.none, "title") ?? "").presence
    output.send(
      .attachment(
        ImportedAttachment(
          attachment: Attachment(url: url, mimeType: MediaType.guess(url), title: title, listed: listed(item)),
          number: item.text(.wordpress, "post_id") ?? "", parent: parent == "0" ? nil : parent)))
  }

  /// An export of ours numbers files as it likes, and says beside that which numbers WordPress gave them.
  private func listed(_ item: XMLNode) -> ListedFile? {
    let isWordPress = maker == .wordpress
    let number = isWordPress ? item.text(.wordpress, "post_id") : meta(WordPressMembers.fileNumber, of: item)
    guard let number, !number.isEmpty else { return nil }
    let parent = isWordPress ? item.text(.wordpress, "post_parent") : meta(WordPressMembers.fileParent, of: item)
    func words(_ text: String?) -> String? {
      text.flatMap { HTMLText.plain(line($0, item.line)).oneLine.presence }
    }
    return ListedFile(
      number: number, post: parent == "0" ? nil : parent,
      alternative: words(meta("_wp_attachment_image_alt", of: item)),
      caption: words(item.text(.excerpt, "encoded")))
  }
}
