import Blog
import Markup

/// Writes `posts/<slug>.html`, a page a post that needs nothing but itself, and `index.html`, the list. What the bodies say
/// goes through the same parser as in the reader: no script, no style and no frame of anybody's gets out.
final class HTMLExporter: Exporter {
  private static let index = "index.html"
  private let site: Site
  private let output: any ExportOutput
  private var files: Set<String> = []
  var media: Set<String>? { files }

  init(_ site: Site, _ output: any ExportOutput) throws {
    self.site = site
    self.output = output
    let head = Self.head(site.title, language: site.language)
    let description = site.description.map { "<p>\(HTMLEscaping.escaped($0))</p>\n" } ?? ""
    try output.append(
      head + "<h1>\(HTMLEscaping.escaped(site.title))</h1>\n\(description)<ul class=\"posts\">\n", to: Self.index)
  }

  private static let style = """
    body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 serif}img{max-width:100%;height:auto}\
    pre{overflow:auto;padding:.6rem;background:#8881}blockquote{margin-left:1rem;padding-left:1rem;border-left:3px solid #8888}\
    .by{color:#777}ol.thread,ol.thread ol{list-style:none;padding-left:1.2rem}ol.thread>li{margin-left:-1.2rem}
    """

  private static func head(_ title: String, language: String?) -> String {
    """
    <!DOCTYPE html>
    <html\(language.map { " lang=\"\(HTMLEscaping.escaped($0))\"" } ?? "")>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'">
    <title>\(HTMLEscaping.escaped(title))</title>
    <style>\(style)</style>
    </head>
    <body>

    """
  }

  func add(_ post: Post) throws {
    let name = "posts/\(post.id.slug).html"
    let address = HTMLEscaping.escaped("posts/\(Self.percentEncoded(post.id.slug)).html")
    let date = post.published.map { "<time datetime=\"\($0.text)\">\($0.date)</time>" } ?? ""
    try output.append(
      "<li>\(date) <a href=\"\(address)\">\(HTMLEscaping.escaped(post.displayTitle))</a></li>\n", to: Self.index)

    let authors = (post.authors.isEmpty ? site.authors : post.authors).map { HTMLEscaping.escaped($0.displayName) }
    var page = Self.head(post.displayTitle, language: post.language ?? site.language)
    page += "<p><a href=\"../index.html\">\(HTMLEscaping.escaped(site.title))</a></p>\n<article>\n"
    page += "<h1>\(HTMLEscaping.escaped(post.displayTitle))</h1>\n"
    page += "<p class=\"by\">\(([date] + authors).filter { !$0.isEmpty }.joined(separator: " · "))</p>\n"
    page += html(post.body)
    for attachment in post.attachments where WebAddress.isAbsolute(attachment.url) || attachment.url.hasPrefix("media/")
    {
      let document = Document(blocks: [
        .paragraph([.link(target: attachment.url, content: [.text(attachment.title ?? attachment.url)])])
      ])
      page += html(document)
    }
    if !post.tags.isEmpty {
      page += "<p class=\"by\">\(post.tags.map { HTMLEscaping.escaped($0) }.joined(separator: ", "))</p>\n"
    }
    page +=
      "</article>\n" + html(CommentThread(comments: post.comments.filter { $0.status == .approved }))
      + "</body>\n</html>\n"
    try output.append(page, to: name)
    try output.finish(name)
  }

  private func html(_ body: Body) -> String {
    switch body.format {
    case .html: html(MarkupParser.document(html: body.source))
    case .markdown: html(MarkupParser.document(markdown: body.source))
    case .text: html(MarkupParser.document(plainText: body.source))
    }
  }

  /// Pictures of the repository stand beside the pages' folder.
  private func html(_ document: Document) -> String {
    HTMLLinks.replacing(HTMLWriter.html(document)) { address in
      guard address.hasPrefix("media/") else { return nil }
      let path = String(address.prefix { $0 != "?" && $0 != "#" })
      files.formUnion([path, MarkdownMedia.percentDecoded(path)])
      return "../" + address
    }
  }

  private func html(_ thread: CommentThread) -> String {
    guard thread.count > 0 else { return "" }
    var output =
      "<section>\n<h2>\(thread.count) \(thread.count == 1 ? "thought" : "thoughts")</h2>\n<ol class=\"thread\">\n"
    // Browsers, too, give up on absurd depth.
    let deepest = 20
    var open: [Int] = []
    for entry in thread.entries {
      let depth = min(entry.depth, deepest)
      while let last = open.last, last > depth {
        output += "</li></ol>\n"
        open.removeLast()
      }
      if open.last == depth {
        output += "</li>\n"
        open.removeLast()
      } else if !open.isEmpty {
        output += "<ol>\n"
      }
      open.append(depth)
      output += item(entry.comment)
    }
    while open.popLast() != nil { output += open.isEmpty ? "</li>\n" : "</li></ol>" }
    for entry in thread.linkBacks { output += item(entry.comment) + "</li>\n" }
    return output + "</ol>\n</section>\n"
  }

  private func item(_ comment: Comment) -> String {
    let name = Document(blocks: [
      .paragraph([
        .strong([
          comment.author.page.map { .link(target: $0, content: [.text(comment.author.displayName)]) }
            ?? .text(comment.author.displayName)
        ]), .text(comment.published.map { " · " + $0.date } ?? ""),
      ])
    ])
    return "<li id=\"comment-\(HTMLEscaping.escaped(comment.id.value))\">\(HTMLWriter.html(name))\(html(comment.body))"
  }

  private static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  func finish() throws {
    try output.append("</ul>\n</body>\n</html>\n", to: Self.index)
    try output.finish(Self.index)
  }
}
