import CGumbo
import Glibc

/// Which of a blog's files a gallery or a playlist shows, by the numbers that WordPress gave files and posts.
public struct FileChoice: Hashable, Sendable {
  /// The files themselves, in their order; nil for all of a post.
  public var numbers: [String]?
  /// Files that are left out of all of a post.
  public var excluded: [String]
  /// The number of the post whose files they are; nil for the one in which this stands.
  public var post: String?

  /// Without any of them: all that the post carries.
  public init(numbers: [String]? = nil, excluded: [String] = [], post: String? = nil) {
    self.numbers = numbers
    self.excluded = excluded
    self.post = post
  }

  /// What the galleries and playlists of an HTML body ask for, in their order; those that show what their post carries ask
  /// for nothing.
  public static func all(in html: String) -> [FileChoice] {
    var html = html
    return html.withUTF8 { bytes in
      var choices: [FileChoice] = []
      let scanner = HTMLScanner(bytes)
      var place = 0
      while let open = scanner.index(of: UInt8(ascii: "["), from: place, to: bytes.count) {
        place = open + 1
        guard place < bytes.count, letters.contains(HTMLScanner.lowered(bytes[place])),
          let code = Shortcode(at: open, in: bytes, to: min(bytes.count, open + longest)),
          code.name == "gallery" || code.name == "playlist"
        else { continue }
        place = code.end
        if code.isEscaped || code.isClosing { continue }
        if let choice = code.files { choices.append(choice) }
      }
      return choices
    }
  }

  private static let longest = 1 << 16
  /// What follows the bracket; another one says that the shortcode is to be shown.
  private static let letters = Array("gp[".utf8)

  /// Numbers that stand between commas or blanks, each once.
  static func numbers(_ text: String) -> [String] {
    var seen: Set<Substring> = []
    return text.split { $0 == "," || HTMLScanner.isSpace($0.asciiValue ?? 0) }.filter { seen.insert($0).inserted }
      .map(String.init)
  }

  // MARK: In HTML

  private static let (numbersName, excludedName, postName): (StaticString, StaticString, StaticString) = (
    "data-numbers", "data-excluded", "data-post"
  )

  /// What stands in a shortcode, as attributes of the element that takes its place.
  var attributes: [(key: String, value: String)] {
    var list: [(String, String)] = []
    if let numbers { list.append(("\(Self.numbersName)", numbers.joined(separator: ","))) }
    if !excluded.isEmpty { list.append(("\(Self.excludedName)", excluded.joined(separator: ","))) }
    if let post { list.append(("\(Self.postName)", post)) }
    return list
  }

  /// Nil where an element says nothing of it.
  init?(_ node: HTMLNode) {
    numbers = node.attribute(Self.numbersName).map(Self.numbers)
    excluded = node.attribute(Self.excludedName).map(Self.numbers) ?? []
    post = node.attribute(Self.postName)
    if numbers == nil, excluded.isEmpty, post == nil { return nil }
  }
}
