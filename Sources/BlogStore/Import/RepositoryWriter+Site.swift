import Blog
import TextFormats

extension RepositoryWriter {
  /// A blog that is here already keeps its own words; only what it lacks is filled in.
  func write(_ site: Site) throws(Problem) {
    hasSite = true
    let old = try siteText()
    var json = JSON.object([])
    if let old {
      do throws(JSONFault) { json = try JSONParser.parse(old) } catch {
        throw Problem(error, file: SiteFile.name, text: old)
      }
      let problems = Problem.all(SiteFile(json).issues, file: SiteFile.name, text: old)
      if let error = problems.first(where: { $0.severity == .error }) { throw error }
    }
    func fill(_ key: String, _ value: JSON?) {
      if json[key] == nil, let value { json[key] = value }
    }
    let before = json
    fill("lukija", .object([("version", .integer(SiteFile.version))]))
    // What an import without a blog's name put there gives way to the name.
    if !site.title.isEmpty, json["title"]?.string == Site.untitled { json["title"] = nil }
    fill("title", .string(site.title.isEmpty ? Site.untitled : site.title))
    fill("home_page_url", site.homePageURL.map(JSON.string))
    fill("description", site.description.map(JSON.string))
    fill("language", site.language.map(JSON.string))
    if !site.authors.isEmpty {
      fill("authors", JSON(.array(site.authors.map { CommentMerge.json(of: $0, over: nil) })))
    }
    fill("icon", site.icon.map(JSON.string))
    fill("favicon", site.favicon.map(JSON.string))
    if let contact = site.contact { fill("contact", Self.json(of: contact)) }
    guard !isDryRun, old == nil || !json.isSame(as: before) else { return }
    do throws(FileFault) {
      try AtomicWriter(folder: files.path, observe: observe).write(
        json.prettyText, to: SiteFile.name, isNew: old == nil)
      hasMadeSite = hasMadeSite || old == nil
    } catch {
      throw Problem(error, file: SiteFile.name)
    }
  }

  private static func json(of contact: Contact) -> JSON {
    let texts = [
      ("name", contact.name), ("email", contact.email), ("phone", contact.phone), ("business_id", contact.businessID),
    ]
    var json = JSON.object(texts.compactMap { key, text in text.map { (key, .string($0)) } })
    if !contact.address.isEmpty { json["address"] = JSON(.array(contact.address.map(JSON.string))) }
    return json
  }

  private func siteText() throws(Problem) -> [UInt8]? {
    do throws(FileFault) {
      return try files.read(SiteFile.name)
    } catch .missing {
      return nil
    } catch {
      throw Problem(error, file: SiteFile.name)
    }
  }
}
