import Blog
import TextFormats

extension JSONFeedReader {
  /// Titles are plain text; only numbered references, which blogs write into them all the same, nobody means.
  func title(_ text: String) -> String {
    let title = text.trimmed
    guard title.contains("&#") else { return title }
    let plain = HTMLText.withoutNumberedReferences(title)
    if plain != title { note(.guessed, .titleReferences(Excerpt(title))) }
    return plain
  }

  func tags(_ item: JSON) -> [String] {
    guard let value = item["tags"], value.kind != .null else { return [] }
    guard let list = value.elements else {
      guard let tag = value.words else {
        note(.lost, .tagsLeftOut)
        return []
      }
      note(.guessed, .onlyTag(Excerpt(tag)))
      return [tag]
    }
    var tags: [String] = []
    for element in list {
      guard let tag = element.wording?.trimmed else {
        note(.lost, .tagLeftOut)
        continue
      }
      // Who wrote one of our exports may have meant it twice.
      if !tag.isEmpty, item["_lukija"] != nil || !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// An address of the item; one that leads nowhere is said.
  func address(_ item: JSON, _ key: String, _ home: String?) -> String? {
    guard let text = item.text(key) else { return nil }
    if let address = WebAddress.clean(text, base: home) { return address }
    note(.lost, .leadsNowhere(member: key, Excerpt(text)))
    return nil
  }

  /// What other programs say in words of their own.
  ///
  /// - Parameter isOurs: whether it is a post's own file, with what an import kept in it.
  func extras(_ item: JSON, isOurs: Bool) -> [SourceMember] {
    guard case .object(let members) = item.sourceValue else { return [] }
    let extras = members.filter { $0.key.hasPrefix("_") && $0.key != "_lukija" || $0.key == "external_url" }
    guard item["_lukija"] == nil, !isOurs else { return extras }
    var count = 0
    let kept = extras.compactMap { member in
      Self.withoutMails(member.value, &count).map { SourceMember(member.key, $0) }
    }
    if count > 0 { note(.skipped, .page(.addressesLeftOut(count))) }
    return kept
  }

  /// Without addresses for e-mail: a blog's folder is shared.
  private static func withoutMails(_ value: SourceValue, _ count: inout Int) -> SourceValue? {
    switch value {
    case .string(let text):
      guard PersonName.isAddress(text) else { return value }
      count += 1
      return nil
    case .list(let values): return .list(values.compactMap { withoutMails($0, &count) })
    case .object(let members):
      return .object(
        members.compactMap { member in
          withoutMails(member.value, &count).map { SourceMember(member.key, $0) }
        })
    default: return value
    }
  }

  func contact(_ feed: JSON) -> Contact? {
    guard let contact = feed["_lukija"]?["contact"] else { return nil }
    return Contact(
      name: contact.text("name"), address: contact.list("address").compactMap(\.string), email: contact.text("email"),
      phone: contact.text("phone"), businessID: contact.text("business_id"))
  }

  func picture(_ item: JSON, _ home: String?) -> String? {
    for key in ["image", "banner_image"] {
      guard let text = item.text(key) else { continue }
      if text.hasPrefix("media/") { return text }
      if let address = address(item, key, home) { return address }
    }
    return nil
  }

  func body(_ item: JSON, base: String?) -> Body {
    let own = item["_lukija"]
    // JSON Feed has no Markdown: where the writer's own text is at hand, the HTML was only made from it.
    for member in [own?["content_markdown"], item["content_markdown"]] {
      if let markdown = member?.wording { return Body(format: .markdown, source: markdown) }
    }
    let text = item["content_text"]?.wording
    if let html = item["content_html"]?.wording, !html.isEmpty || text?.isEmpty != false {
      // Our own exports carry their pictures with them.
      return Body(format: .html, source: own == nil ? HTMLLinks.resolved(html, against: base) : html)
    }
    return text.map { Body(format: .text, source: $0) } ?? .empty
  }

  func date(_ item: JSON, _ key: String) -> Timestamp? {
    guard let text = item.text(key) else { return nil }
    if let exact = DateReader.exact(text), !DateReader.isNone(exact) { return exact }
    guard let reading = DateReader.read(text) else {
      note(.lost, .date(.none(Excerpt(text), isLeftOut: false)))
      return nil
    }
    output.note(
      .guessed, line: line, .date(.notAsJSONFeed(Excerpt(text))), cause: "date.form")
    output.note(reading, of: text, line: line)
    return reading.timestamp
  }

  func authors(_ value: JSON) -> [Author] {
    let listed = value.list("authors").compactMap(author)
    return listed.isEmpty ? value["author"].flatMap(author).map { [$0] } ?? [] : listed
  }

  private func author(_ value: JSON) -> Author? {
    let author = Author(
      name: PersonName.shown(value.string?.trimmed ?? value.text("name") ?? ""),
      url: WebAddress.person(value.text("url")))
    return author.name.isEmpty && author.url == nil ? nil : author
  }

  func attachments(_ item: JSON, _ home: String?) -> [Attachment] {
    item.list("attachments").compactMap { value in
      guard let text = value.text("url") else {
        note(.lost, .attachmentWithoutAddress)
        return nil
      }
      guard let url = text.hasPrefix("media/") ? text : address(value, "url", home) else { return nil }
      return Attachment(
        url: url, mimeType: MediaType.clean(value.text("mime_type")), title: value.text("title"),
        size: value.wholeNumber("size_in_bytes"))
    }
  }
}
