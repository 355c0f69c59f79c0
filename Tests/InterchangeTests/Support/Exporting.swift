import Blog
import BlogStore
import Interchange

/// Lets an export write into a folder.
private final class Output: ExportOutput {
  let folder: ExportFolder
  init(_ path: String) throws { folder = try ExportFolder(path) }
  func append(_ bytes: [UInt8], to name: String) throws { try folder.append(bytes, to: name) }
  func finish(_ name: String) throws { try folder.finish(name) }
}

/// Every post of a repository.
func storedPosts(_ blog: String) throws -> [Post] {
  let repository = JSONBlogRepository(folder: blog)
  return try repository.slugs().sorted().map { try repository.post(PostID($0)).post }
}

/// Writes a whole blog in a format, posts by their names, as the program does it.
@discardableResult
func export(_ blog: String, as format: ExportFormat, to path: String, isPrivate: Bool = false) throws -> Withheld {
  let repository = JSONBlogRepository(folder: blog)
  let posts = try repository.slugs().sorted().map { try repository.post(PostID($0), keeping: KeptMembers.wordpress) }
  var authors: [String] = []
  for name in posts.flatMap(\.post.authors).map(\.name) where !authors.contains(name) { authors.append(name) }
  var numbers = WordPressNumbers()
  for (post, _) in posts {
    let known = try repository.numbers(of: post.id, keeping: KeptMembers.wordpress, WordPressNumbers.members)
    numbers.add(known.post, kept: known.kept)
  }
  let output = try Output(path)
  let exporter = try format.exporter(
    of: try repository.site(), authors: authors, to: output,
    wordpress: WordPressOptions(numbers: numbers, isPrivate: isPrivate))
  for (post, kept) in posts { try exporter.add(post, kept: kept) }
  try exporter.finish()
  if format.needsMedia { try output.folder.copyMedia(of: repository, only: exporter.media) }
  return exporter.withheld
}

/// The elements of a WordPress export, as texts.
struct ExportElements {
  let text: Substring

  init(_ text: some StringProtocol) { self.text = Substring(text) }

  /// Each element of a name, with what stands in it.
  func all(_ name: String) -> [ExportElements] {
    var found: [ExportElements] = []
    var rest = text
    while let start = rest.firstRange(of: "<\(name)") {
      rest = rest[start.upperBound...]
      // Another name may begin like this one.
      guard let next = rest.first, " >".contains(next), let close = rest.firstIndex(of: ">"),
        let end = rest.firstRange(of: "</\(name)>")
      else { continue }
      found.append(ExportElements(rest[rest.index(after: close)..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }

  /// What stands in the first element of a name, without CDATA.
  subscript(name: String) -> String? {
    all(name).first.map {
      String($0.text).replacing("]]]]><![CDATA[>", with: "]]>").replacing("<![CDATA[", with: "").replacing(
        "]]>", with: "")
    }
  }

  /// Without the comments in it: of an item, what is the post's own.
  var withoutComments: ExportElements {
    guard let start = text.firstRange(of: "<wp:comment>"), let end = text.ranges(of: "</wp:comment>").last else {
      return self
    }
    return ExportElements(String(text[..<start.lowerBound]) + String(text[end.upperBound...]))
  }

  /// The values of names, by the names.
  func values(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = self[name] ?? "" }
    return values
  }
}
