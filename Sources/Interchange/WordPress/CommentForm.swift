import Blog
import Markup

/// The form below a post into which everybody may write a comment, as WordPress and its themes make it.
package struct CommentForm: Hashable, Sendable {
  /// A name with what is sent under it.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What a post's page says of comments.
  package enum Finding: Hashable, Sendable {
    case form(CommentForm)
    /// The post wants a password.
    case password
    /// Only those who are logged in may write.
    case mustLogIn
    /// It says itself that no more are taken.
    case closed
    /// Nothing.
    case nothing(isWordPress: Bool)
  }

  /// Where it is sent to.
  package var action: String
  /// The number of the post.
  package var post: String?
  /// What is sent as it stands, a plugin's marks included.
  package var given: [Field]
  /// The name under which the text is sent.
  package var textName: String

  /// Reads the page of a post.
  ///
  /// - Parameter address: the page's own.
  package static func find(in page: [UInt8], address: String) -> Finding {
    var reader = Reader(address: address)
    PageTags.forEach(page) { reader.take($0) }
    if let form = reader.form { return .form(form) }
    if reader.hasPassword { return .password }
    if reader.mustLogIn { return .mustLogIn }
    return reader.isClosed ? .closed : .nothing(isWordPress: reader.isWordPress)
  }

  /// Everything that is sent, in the form's order and then the person's.
  package func fields(text: String, parent: String?, author: Identity) -> [Field] {
    var fields = given.filter { !Self.ours.contains($0.name) && $0.name != textName }
    if let post { fields.append(Field("comment_post_ID", post)) }
    return fields + [
      Field("comment_parent", parent ?? "0"), Field("author", author.name), Field("email", author.email ?? ""),
      Field("url", author.url ?? ""), Field(textName, text),
    ]
  }

  /// As a browser writes them: `application/x-www-form-urlencoded`.
  package static func encoded(_ fields: [Field]) -> [UInt8] {
    var output: [UInt8] = []
    func add(_ text: String) {
      for byte in text.replacing("\r\n", with: "\n").utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
          UInt8(ascii: "*"):
          output.append(byte)
        case 0x20: output.append(UInt8(ascii: "+"))
        case 0x0A: output += "%0D%0A".utf8
        default:
          let digits = String(byte, radix: 16, uppercase: true)
          output += ("%" + (digits.count < 2 ? "0" : "") + digits).utf8
        }
      }
    }
    for field in fields {
      if !output.isEmpty { output.append(UInt8(ascii: "&")) }
      add(field.name)
      output.append(UInt8(ascii: "="))
      add(field.value)
    }
    return output
  }

  private static let ours: Set<String> = ["comment_parent", "comment_post_ID", "author", "email", "url"]

  private struct Reader {
    let address: String
    var form: CommentForm?
    var hasPassword = false
    var mustLogIn = false
    var isClosed = false
    var isWordPress = false
    private var base: String?
    private var isInside = false
    private var hasText = false

    init(address: String) { self.address = address }

    mutating func take(_ tag: PageTags.Tag) {
      switch tag.name {
      case "base": if base == nil { base = tag.attributes["href"].map { WebAddress.resolve($0, against: address) } }
      case "form": begin(tag)
      case "/form": isInside = false
      case "input" where isInside: take(input: tag)
      case "textarea" where isInside: take(textArea: tag)
      default: break
      }
      if let kind = tag.attributes["class"] {
        let words = kind.split(whereSeparator: \.isWhitespace)
        if words.contains("must-log-in") { mustLogIn = true }
        if words.contains(where: { ["nocomments", "no-comments", "comments-closed"].contains($0) }) { isClosed = true }
      }
      if !isWordPress, let target = tag.attributes["href"] ?? tag.attributes["src"] {
        isWordPress = target.contains("/wp-content/") || target.contains("/wp-includes/") || target.contains("wp-json")
      }
    }

    private mutating func begin(_ tag: PageTags.Tag) {
      isInside = false
      let action = tag.attributes["action"] ?? ""
      if action.contains("action=postpass") || tag.attributes["class"]?.contains("post-password-form") == true {
        hasPassword = true
      }
      guard form == nil, action.contains("wp-comments-post.php"),
        let whole = WebAddress.clean(action, base: base ?? address), whole.lowercased().hasPrefix("http")
      else { return }
      form = CommentForm(action: whole, post: nil, given: [], textName: "comment")
      isInside = true
    }

    private mutating func take(input tag: PageTags.Tag) {
      guard let name = tag.attributes["name"], !name.isEmpty, form?.given.count ?? 0 < 100 else { return }
      let value = tag.attributes["value"] ?? ""
      if name == "comment_post_ID" { form?.post = value }
      switch tag.attributes["type"]?.lowercased() ?? "text" {
      // What is ticked only if somebody ticks it, and what is not pressed.
      case "checkbox", "radio": if tag.attributes["checked"] == nil { return }
      case "button", "reset", "image", "file": return
      case "submit": if form?.given.contains(where: { $0.name == name }) == true { return }
      default: break
      }
      form?.given.append(Field(name, value))
    }

    private mutating func take(textArea tag: PageTags.Tag) {
      guard let name = tag.attributes["name"], !name.isEmpty else { return }
      let style = tag.attributes["style"]?.lowercased().filter { !$0.isWhitespace } ?? ""
      let isTrap =
        tag.attributes["aria-hidden"] == "true" || style.contains("display:none") || style.contains("clip:")
        || style.contains("left:-")
      // A trap for machines is left empty, as people leave it who do not see it.
      if isTrap || hasText {
        form?.given.append(Field(name, ""))
      } else {
        form?.textName = name
        hasText = true
      }
    }
  }
}
