import Foundation
import Glibc

extension Workplace {
  /// A blog of four posts: a thread with everything, one closed, one without comments, one broken.
  static func sample() -> Workplace {
    let place = Workplace()
    place.write(
      "blog/blog.json",
      #"""
      {"lukija": {"version": 1}, "title": "Laituri", "home_page_url": "https://laituri.example/",
       "authors": [{"name": "Saimi"}], "contact": {"name": "Saimi Laine", "email": "saimi@laituri.example"}}
      """#)
    place.write(
      "blog/posts/jaat-lahtevat.json",
      #"""
      {"id": "tag:laituri.example,2024:1", "url": "https://laituri.example/jaat-lahtevat/", "title": "Jäät lähtevät",
       "date_published": "2024-04-20T08:30:00+03:00", "tags": ["kevät", "järvi"],
       "content_html": "<p>Aamulla <a href=\"https://jarvi.example/\">järvi</a> oli <em>auki</em>.</p>",
       "comments": [
        {"id": "11", "author": {"name": "Arvo"}, "date_published": "2024-04-20T09:00:00+03:00",
         "content_text": "Meillä vielä kantaa."},
        {"id": "12", "kind": "pingback", "author": {"name": "Jäälinkit", "url": "https://linkit.example/"},
         "date_published": "2024-04-21T09:00:00+03:00"},
        {"id": "13", "in_reply_to": "11", "author": {"name": "Saimi"}, "date_published": "2024-04-20T10:00:00+03:00",
         "content_markdown": "Älä *mene*!"},
        {"id": "14", "author": {"name": "Roska"}, "status": "spam", "content_text": "Osta!"}]}
      """#)
    place.write(
      "blog/posts/jaat-tulevat.json",
      #"""
      {"id": "tag:laituri.example,2023:2", "url": "https://laituri.example/jaat-tulevat/", "title": "Jäät tulevat",
       "date_published": "2023-11-30T08:00:00+02:00", "authors": [{"name": "Eero Öhman"}], "tags": ["Talvi"],
       "content_markdown": "Riite on ohut.", "comments_open": false}
      """#)
    place.write(
      "blog/posts/sauna.json",
      #"{"id": "tag:laituri.example,2022:3", "title": "", "content_text": "Lämpiää.", "tags": []}"#)
    place.write("blog/posts/rikki.json", #"{"title": "Kesken"#)
    return place
  }

  /// The only reply in the blog.
  func onlyReply() throws -> [String: Any] {
    let names = names("blog/replies").filter { $0.hasSuffix(".json") }
    guard names.count == 1 else { throw MissingFile(name: "one reply, not \(names)") }
    return try JSONSerialization.object(read("blog/replies/\(names[0])") ?? "")
  }
}

struct MissingFile: Error {
  var name: String
}

extension JSONSerialization {
  static func object(_ text: String) throws -> [String: Any] {
    try jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  static func objects(_ text: String) throws -> [[String: Any]] {
    try jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
  }
}

/// Test data beside the repository; not part of it.
enum SharedRepositories {
  /// `LUKIJA_SHARED_DATA`, else the nearest `shared/data` above this file; nil where there is none.
  static let folder: String? = {
    if let path = getenv("LUKIJA_SHARED_DATA").map({ String(cString: $0) }) { return path + "/repositories" }
    var place = Substring(#filePath)
    while let slash = place.lastIndex(of: "/") {
      place = place[..<slash]
      let candidate = "\(place)/shared/data/repositories"
      if access(candidate, R_OK) == 0 { return candidate }
    }
    return nil
  }()
}
