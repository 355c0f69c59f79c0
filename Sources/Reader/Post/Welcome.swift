import Blog
import Screen
import Synchronization
import Words

/// What stands in the reader before a post is open: the blog itself. It is painted at every key in the list, and set once.
final class Welcome: Sendable {
  private let last = Mutex<(site: Site, width: Int, language: Language, text: TypesetText)?>(nil)

  /// The text at a width.
  func text(of site: Site, width: Int) -> TypesetText {
    last.withLock { last in
      let language = Language.current
      if let last, last.width == width, last.language == language, last.site == site { return last.text }
      let text = Self.set(site, width: width)
      last = (site, width, language, text)
      return text
    }
  }

  private static func set(_ site: Site, width: Int) -> TypesetText {
    var text = TypesetText.paragraph(site.shownTitle, Style(.title, .bold), width: width)
    if let description = site.description {
      text.appendBlankLine()
      text.append(.paragraph(description, .text, width: width))
    }
    if let home = site.homePageURL { text.append(.paragraph(home, Style(.link), width: width)) }
    if let contact = site.contact, let block = PostPage.contactBlock(contact, width: width) {
      text.appendBlankLine()
      text.append(block)
    }
    text.appendBlankLine()
    text.append(.paragraph(EmptyPane.welcome.text, Style(.muted), width: width))
    return text
  }
}
