import Blog
import Screen
import Words

/// Where links lead, and what goes out of the program.
enum LinkTarget {
  /// WordPress names comments `#comment-17`.
  static func commentID(inFragment fragment: String) -> String? {
    fragment.hasPrefix("comment-") ? String(fragment.dropFirst("comment-".count)) : nil
  }

  /// Whether two addresses are the same page: scheme and last slash make no difference.
  static func areSame(_ one: String, _ other: String) -> Bool { comparable(one) == comparable(other) }

  private static func comparable(_ url: String) -> Substring {
    var url = Substring(url)
    for scheme in ["https://", "http://"] where url.hasPrefix(scheme) { url = url.dropFirst(scheme.count) }
    while url.hasSuffix("/") { url = url.dropLast() }
    return url
  }

  /// A link's target as an address, as browsers take it: `/path` and `//host` are resolved against a post's address, or the blog's own.
  static func resolve(_ target: String, post: String?, home: String?) -> String {
    let target = Hyperlink.cleaned(target)
    guard let home = (post ?? home).map(Hyperlink.cleaned), let scheme = home.firstRange(of: "://") else {
      return target
    }
    if target.hasPrefix("//") { return String(home[..<scheme.lowerBound]) + ":" + target }
    if target.hasPrefix("#") { return post == nil ? target : home + target }
    guard target.hasPrefix("/") else { return target }
    let host = home[scheme.upperBound...].prefix { $0 != "/" }
    return String(home[..<scheme.upperBound]) + host + target
  }

  /// A post's own words would stand in the person's next command line: only what is plainly an address goes out.
  static func copy(_ link: String?) -> [Request] {
    guard let link = link.map(Hyperlink.cleaned), !link.isEmpty else { return [.say(.links(.nothingToCopy))] }
    guard OutgoingText.isAddress(link) else { return [.say(.links(.noAddress))] }
    return [.effect(.link(.copy(link)))]
  }

  static func open(_ link: String?) -> [Request] {
    guard let link = link.map(Hyperlink.cleaned), !link.isEmpty else { return [.say(.links(.nothingToOpen))] }
    return [.effect(.link(.openLink(link)))]
  }

  /// Follows the link whose number was typed, or lists all.
  static func follow(_ links: [TypesetText.Link], number: Int?, areOfComment: Bool) -> [Request] {
    if let number {
      guard links.indices.contains(number - 1) else { return [.say(.links(.links(links.count)))] }
      return [links[number - 1].request]
    }
    guard !links.isEmpty else { return [.say(.links(.noLinks(inComment: areOfComment)))] }
    return [.screen(.window(Window(.links(links))))]
  }
}

extension TypesetText.Link {
  /// What choosing it asks for.
  var request: Request { isPicture ? .pictures(.view(target)) : .post(.follow(target)) }
}
