import Blog
import TextFormats

/// What the file of a post says that was made here.
enum OwnPostFile {
  private static let lukija = "lukija"
  private static let origin = "origin"
  private static let here = "here"
  private static let dateChosen = "date_chosen"

  static func isMadeHere(_ json: JSON) -> Bool { json[lukija].map(isMadeHere(words:)) ?? false }

  /// - Parameter words: what stands in `lukija`.
  static func isMadeHere(words: JSON) -> Bool { words[origin]?.string == here }

  static func isDateChosen(_ json: JSON) -> Bool { json[lukija]?[dateChosen]?.bool == true }

  /// The file, with what stood in it beside what a manuscript says.
  static func text(of own: OwnPost, over old: JSON?) -> [UInt8] {
    let post = own.post
    var json = old ?? .object([])
    var words = json[lukija] ?? .object([])
    words["version"] = .integer(SiteFile.version)
    words[origin] = .string(here)
    words[dateChosen] = own.isDateChosen ? JSON(.bool(true)) : nil
    json[lukija] = words
    if json["id"] == nil { json["id"] = .string(post.feedID) }
    json["title"] = .string(post.title)
    PostText.setText(post.body, isNew: true, in: &json)
    json["date_published"] = post.published.map { .string($0.text) }
    json["date_modified"] = post.modified.map { .string($0.text) }
    json["tags"] = post.tags.isEmpty ? nil : JSON(.array(post.tags.map(JSON.string)))
    json["status"] = post.marks.status == .published ? nil : .string(post.marks.status.word)
    return json.prettyText
  }
}
