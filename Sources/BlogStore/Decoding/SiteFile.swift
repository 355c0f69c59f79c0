import Blog
import TextFormats

/// `blog.json`.
struct SiteFile {
  /// The only version there is.
  static let version: Int64 = 1
  static let name = "blog.json"

  /// What is read of it, at any depth.
  static let members: Set<String> = [
    "lukija", "version", "title", "home_page_url", "description", "language", "authors", "author", "name", "url",
    "contact", "address", "email", "phone", "business_id", "icon", "favicon",
  ]

  var site: Site
  var issues: [Issue]

  /// Errors among the issues mean that `site` must not be used.
  init(_ json: JSON) {
    guard var reader = ObjectReader(json) else {
      site = Site(title: Site.untitled)
      issues = [.error(.member(.notAnObject(json.kind.fact)), at: json.offset)]
      return
    }
    SiteFile.checkVersion(&reader, isRequired: true)
    let title = reader.string("title", isEssential: true) ?? ""
    if title.isEmpty, reader["title"]?.kind ?? .string == .string {
      reader.note(.warning(.site(.missingTitle), at: reader["title"]?.offset ?? reader.offset))
    }
    site = Site(
      title: title.isEmpty ? Site.untitled : title, homePageURL: reader.nonEmptyString("home_page_url"),
      description: reader.nonEmptyString("description"), language: reader.nonEmptyString("language"),
      authors: reader.authors(), contact: SiteFile.contact(&reader), icon: reader.nonEmptyString("icon"),
      favicon: reader.nonEmptyString("favicon"))
    issues = reader.issues
  }

  /// Notes an error for a version that this program does not know: what it would show could be wrong.
  static func checkVersion(_ reader: inout ObjectReader, isRequired: Bool) {
    guard let lukija = reader.object("lukija"), let version = lukija["version"] else {
      if isRequired, reader["lukija"].map({ $0.kind == .object }) ?? true {
        reader.note(.warning(.site(.missingVersion), at: reader["lukija"]?.offset ?? reader.offset))
      }
      return
    }
    guard version.integer != SiteFile.version else { return }
    let words = String(decoding: version.compactText.prefix(40), as: UTF8.self)
    reader.note(.error(.site(.unknownVersion(words)), at: version.offset))
  }

  private static func contact(_ reader: inout ObjectReader) -> Contact? {
    guard var contact = reader.object("contact") else { return nil }
    // An address may be one line or a list of lines.
    let address = contact["address"]?.string.map { $0.split(separator: "\n").map(String.init) }
    let value = Contact(
      name: contact.nonEmptyString("name"), address: address ?? contact.strings("address"),
      email: contact.nonEmptyString("email"), phone: contact.nonEmptyString("phone"),
      businessID: contact.nonEmptyString("business_id"))
    reader.note(contact.issues)
    return value == Contact() ? nil : value
  }
}
