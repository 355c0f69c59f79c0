import Blog
import Markup
import Screen
import Words

/// The end of a post on the screen: a few lines, for the thread stands beside it.
extension PostPage {
  static func separator(_ source: Source) -> String { source.isLinear ? ", " : " · " }

  /// The address with its keys, what belongs to the post, and the contact block run together.
  static func end(_ source: Source, width: Int) -> TypesetText {
    var end = TypesetText(width: width)
    end.appendBlankLine()
    if source.end.contains(.address) || source.end.contains(.keys) { end.append(address(source, width: width)) }
    if source.end.contains(.files) { end.append(files(source.post, width: width)) }
    if source.end.contains(.contact), let contact = source.site.contact {
      end.append(contactLine(contact, source, width: width))
    }
    return end
  }

  /// What `y` and `o` do stands behind the address; what other keys do only where that takes no third line.
  private static func address(_ source: Source, width: Int) -> TypesetText {
    let other = source.end.contains(.keys) ? invitation(source) : []
    guard source.end.contains(.address), let url = source.post.url.map(oneLine), !url.isEmpty else {
      return run(other.map { [.text($0)] }, source, width: width)
    }
    let link: [Inline] = [.link(target: url, content: [.text(url)])]
    guard source.end.contains(.keys) else { return run([link], source, width: width) }
    let own: [[Inline]] = [link, [.text(PageWords.copyAndOpen.text)]]
    let all = run(own + other.map { [.text($0)] }, source, width: width)
    if all.lines.count <= 2 { return all }
    let short = run(own, source, width: width)
    if short.lines.count <= 2 { return short }
    // A long address breaks at its last slash: the keys stand where it leaves room before that.
    let turned = run([[.text(PageWords.copyAndOpen.text)], own[0]], source, width: width)
    return turned.lines.count < short.lines.count ? turned : short
  }

  private static func invitation(_ source: Source) -> [String] {
    [
      source.thoughts > 0 ? PageWords.readComments.text : nil,
      source.post.commentsOpen ? PageWords.reply.text : PageWords.commentsClosed.text,
    ].compactMap(\.self)
  }

  private static func contactLine(_ contact: Contact, _ source: Source, width: Int) -> TypesetText {
    let lines = contactLines(contact)
    return run(
      lines.enumerated().map { index, line in
        let text = Inline.text(oneLine(line.text))
        return [index == 0 && contact.name != nil ? .strong([text]) : text]
      }, source, width: width)
  }

  /// Parts on as few lines as they need; each stands on one line where it can.
  private static func run(_ parts: [[Inline]], _ source: Source, width: Int) -> TypesetText {
    guard !parts.isEmpty else { return TypesetText(width: width) }
    var content: [Inline] = []
    for part in parts {
      if !content.isEmpty { content.append(.text(separator(source))) }
      content.append(.unbroken(part))
    }
    return Typesetter.set(
      Document(blocks: [.paragraph(content)]), width: width, options: Typesetter.Options(numbersLinks: false)
    )
    .restyled { $0.role == .text ? Style(.muted, $0.traits) : $0 }
  }
}
