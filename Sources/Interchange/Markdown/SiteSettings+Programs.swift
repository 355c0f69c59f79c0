import Blog

/// Pelican and Nikola keep their settings in a program: its plain lines say which blog it is. Nothing of it is run.
extension SiteSettings {
  static let programs = ["pelicanconf.py", "publishconf.py", "conf.py"]

  mutating func read(program bytes: [UInt8]) {
    var values: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard line.first?.isUppercase == true, let equal = line.firstIndex(of: "=") else { continue }
      var text = String(line[line.index(after: equal)...]).trimmed[...]
      if text.first == "u" { text = text.dropFirst() }
      guard let quote = text.first, quote == "\"" || quote == "'" else { continue }
      let value = text.dropFirst().prefix { $0 != quote }
      if let value = String(value).presence, !value.contains("\\") { values[String(line[..<equal]).trimmed] = value }
    }
    func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
    if let title = first("SITENAME", "BLOG_TITLE"), site.title.isEmpty { site.title = title }
    site.homePageURL = WebAddress.clean(first("SITEURL", "SITE_URL")) ?? site.homePageURL
    site.description = site.description ?? first("SITESUBTITLE", "BLOG_DESCRIPTION")
    site.language = site.language ?? first("DEFAULT_LANG").flatMap(Language.tag)
    if let name = first("AUTHOR", "BLOG_AUTHOR"), site.authors.isEmpty {
      site.authors = [Author(name: PersonName.shown(name))]
    }
  }
}
