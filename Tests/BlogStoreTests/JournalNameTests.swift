import Blog
import Foundation
import Testing

@testable import BlogStore

/// Where a blog's marks stand is known even while its `blog.json` cannot be read.
struct JournalNameTests {
  let blog = TemporaryFolder()
  let state = TemporaryFolder()
  private static let site = #"{"title": "A", "home_page_url": "https://a.example/", "lukija": {"version": 1}}"#

  private func write(_ text: String?) throws {
    let path = blog.path + "/blog.json"
    try? FileManager.default.removeItem(atPath: path)
    try text.map { try $0.write(toFile: path, atomically: true, encoding: .utf8) }
  }

  private var store: JSONLinesStateStore {
    JSONLinesStateStore(
      folder: state.path, blog: JSONBlogRepository(folder: blog.path).journalName(in: state.path), machine: "m")
  }

  @Test(arguments: ["{\"title\": ", "", nil]) func marksAreFoundAgain(broken: String?) throws {
    try write(Self.site)
    try store.append([.postRead(PostID("a"), true)])
    // The next look with a page that can be read keeps the name.
    #expect(store.load().state.readPosts == [PostID("a")])
    try write(broken)
    #expect(store.load().state.readPosts == [PostID("a")])
    try store.append([.postRead(PostID("b"), true)])
    try write(Self.site)
    #expect(store.load().state.readPosts == [PostID("a"), PostID("b")])
  }

  @Test func whatIsKeptLeadsNowhereElse() throws {
    try write(Self.site)
    try store.append([.postRead(PostID("a"), true)])
    _ = store
    let homes = state.path + "/homes"
    for name in try FileManager.default.contentsOfDirectory(atPath: homes) {
      try "../../elsewhere".write(toFile: "\(homes)/\(name)", atomically: true, encoding: .utf8)
    }
    try write("{")
    let name = JSONBlogRepository(folder: blog.path).journalName(in: state.path)
    #expect(!name.contains("/") && name == StateLocation.blogKey(homePageURL: nil, folder: blog.path))
  }

  @Test func nothingIsKeptWhereNothingIsRemembered() throws {
    try write(Self.site)
    _ = JSONBlogRepository(folder: blog.path).journalName(in: state.path)
    #expect(!FileManager.default.fileExists(atPath: state.path + "/homes"))
  }
}
