import Blog
import BlogStore
import Glibc

/// swift-testing has a `Comment` of its own.
typealias Comment = Blog.Comment

extension Timestamp {
  /// A moment of a test.
  static func at(_ text: String) -> Timestamp {
    guard let timestamp = Timestamp(text) else { fatalError("no date: \(text)") }
    return timestamp
  }
}

extension Reply {
  static func sample(_ id: String, markdown: String = "A thought.", status: ReplyStatus = .draft) -> Reply {
    Reply(
      id: ReplyID(id), post: PostID("birches"), postFeedID: "tag:birches", inReplyTo: CommentID("7"),
      author: Identity(name: "Aino", url: "https://aino.example/"), markdown: markdown,
      status: status, created: .at("2026-01-31T09:15:00Z"), modified: .at("2026-01-31T09:16:00Z"),
      published: status == .draft ? nil : .at("2026-01-31T09:17:00Z"))
  }
}

/// A repository with one post, written into a folder of its own.
struct SampleRepository {
  let folder = TemporaryFolder()
  var repository: JSONBlogRepository { JSONBlogRepository(folder: folder.path) }

  init() {
    folder.write(
      "blog.json", #"{"lukija": {"version": 1}, "title": "Metsäpolku", "authors": [{"name": "Ilmari"}]}"#)
    folder.write("posts/birches.json", #"{"id": "tag:birches", "title": "Birches", "content_text": "White."}"#)
  }
}

/// Test data beside the repository; not part of it.
enum SharedData {
  /// `LUKIJA_SHARED_DATA`, else the nearest `shared/data` above this file.
  static let folder: String? = {
    if let path = getenv("LUKIJA_SHARED_DATA").map({ String(cString: $0) }) { return path }
    var place = Substring(#filePath)
    while let slash = place.lastIndex(of: "/") {
      place = place[..<slash]
      let candidate = place + "/shared/data"
      if access(String(candidate), R_OK) == 0 { return String(candidate) }
    }
    return nil
  }()
  static var isPresent: Bool { folder != nil }

  static func repository(_ name: String) -> JSONBlogRepository {
    JSONBlogRepository(folder: "\(folder ?? "")/repositories/\(name)")
  }
}
