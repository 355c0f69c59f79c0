import FoundationEssentials
import TextFormats

/// Data that the tests share with other projects and that is no part of this one: real bodies, Unicode's test files.
/// Tests that read it are enabled only where it is.
public enum SharedData {
  /// `LUKIJA_SHARED_DATA`, else the nearest `shared/data` above this file; nil where there is none.
  public static let folder: String? = {
    if let path = ProcessInfo.processInfo.environment["LUKIJA_SHARED_DATA"] { return path }
    var place = #filePath.split(separator: "/").dropLast()
    while !place.isEmpty {
      let candidate = "/" + place.joined(separator: "/") + "/shared/data"
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      place.removeLast()
    }
    return nil
  }()

  /// Whether the data is there.
  public static var isPresent: Bool { folder != nil }

  /// The text of a file, by its path in the folder.
  public static func text(_ path: String) throws -> String {
    try String(contentsOfFile: (folder ?? "") + "/" + path, encoding: .utf8)
  }

  /// The strings among the members of a JSON file, by its path in the folder; none where the file is not there.
  public static func strings(_ path: String) throws -> [String] {
    guard let json = try? text(path) else { return [] }
    return try (JSONParser.parse(Array(json.utf8)).members ?? []).compactMap(\.value.string)
  }

  /// A body of a post or a comment.
  public struct Body: Sendable {
    /// Where it is from.
    public var name: String
    /// HTML.
    public var html: String

  }

  /// Every HTML body: `html/*.html`, and the posts and comments of every repository; broken files left out.
  public static let bodies: [Body] = {
    guard let folder else { return [] }
    var bodies: [Body] = []
    for name in files(folder + "/html") where name.hasSuffix(".html") {
      if let html = try? text("html/" + name) { bodies.append(Body(name: name, html: html)) }
    }
    for repository in files(folder + "/repositories") {
      for name in files(folder + "/repositories/\(repository)/posts") {
        let path = "repositories/\(repository)/posts/\(name)"
        guard let json = try? text(path), let post = try? JSONParser.parse(Array(json.utf8)) else { continue }
        if let html = post["content_html"]?.string { bodies.append(Body(name: "\(repository)/\(name)", html: html)) }
        for (index, comment) in (post["comments"]?.elements ?? []).enumerated() {
          if let html = comment["content_html"]?.string {
            bodies.append(Body(name: "\(repository)/\(name)#\(index)", html: html))
          }
        }
      }
    }
    return bodies
  }()

  private static func files(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
