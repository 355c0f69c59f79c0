import Blog
import Markup

/// Enclosures and pictures of an item.
struct FeedMedia {
  private(set) var attachments: [Attachment] = []
  private(set) var image: String?

  /// The item's text: pictures that it shows are no attachments.
  private let body: String

  init(_ node: XMLNode, base: String?, body: String) {
    self.body = body
    for child in node.elements { add(child, base) }
  }

  private mutating func add(_ node: XMLNode, _ base: String?) {
    switch (node.name.vocabulary, node.name.local) {
    case (.none, "enclosure"): attach(node["url"], node["type"], node["length"], nil, base)
    case (.atom, "link") where node["rel"] == "enclosure":
      attach(node["href"], node["type"], node["length"], node["title"], base)
    case (.media, "group"):
      for child in node.elements { add(child, base) }
    case (.media, "content"):
      // Pictures that only show what the text shows anyway come without end.
      let isPicture = node["medium"] == "image" || node["type"]?.hasPrefix("image/") == true
      if isPicture {
        let words = Self.description(node)
        // What somebody posted has a size, a rating or words for who cannot see it; a theme's pictures have none.
        let isPosted = words != nil || node["fileSize"] != nil || node.first(.media, "rating") != nil
        if isPosted, let url = WebAddress.clean(node["url"], base: base), !isShown(url) {
          attach(node["url"], node["type"], node["fileSize"], words, base)
        } else {
          image = image ?? WebAddress.clean(node["url"], base: base)
        }
      } else {
        attach(node["url"], node["type"], node["fileSize"], node.text(.media, "title"), base)
      }
      for child in node.elements where child.name.local == "thumbnail" { add(child, base) }
    case (.media, "thumbnail"): image = image ?? WebAddress.clean(node["url"], base: base)
    case (.podcast, "image"): image = image ?? WebAddress.clean(node["href"], base: base)
    default: break
    }
  }

  private func isShown(_ url: String) -> Bool { body.contains(url) || body.contains(HTMLEscaping.escaped(url)) }

  /// What Media RSS says in words of an item, its group or a picture.
  static func description(_ node: XMLNode) -> String? {
    for place in [node] + node.all(.media, "group") {
      guard let description = place.first(.media, "description") else { continue }
      let isHTML = description["type"]?.lowercased() == "html"
      let text = isHTML ? HTMLText.plain(description.text, keepsBreaks: true) : description.text.trimmed
      if let text = text.presence { return text }
    }
    return nil
  }

  private mutating func attach(_ url: String?, _ type: String?, _ length: String?, _ title: String?, _ base: String?) {
    guard let url = WebAddress.clean(url, base: base), !attachments.contains(where: { $0.url == url }) else { return }
    attachments.append(
      Attachment(
        url: url, mimeType: MediaType.clean(type) ?? MediaType.guess(url), title: title?.presence,
        size: length.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }))
  }
}
