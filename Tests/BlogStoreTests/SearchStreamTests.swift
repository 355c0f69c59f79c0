import Blog
import BlogStore
import Testing

/// Results come as they are found, newest first.
@Suite("Results as they come") struct SearchStreamTests {
  @Test("The first results of a common word come before the rest is looked through")
  func common() throws {
    let folder = TemporaryFolder()
    folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B"}"#)
    for number in 0..<1200 {
      folder.write(
        "posts/\(number).json",
        #"""
        {"title": "P\#(number)", "date_published": "20\#(10 + number / 1000)-01-01T\#(10 + number / 60 % 10):\#(10 + number % 50):00Z",
         "content_html": "<p>tavallinen\#(number == 3 ? " harvinainen" : "")</p>"}
        """#)
    }
    let cache = TemporaryFolder()
    let catalogue = IndexedCatalogue(repository: JSONBlogRepository(folder: folder.path), cacheFolder: cache.path)
    try catalogue.refresh { _ in true }
    let newest = try catalogue.window(ListRequest(after: 9999), marks: ListMarks()).rows.map(\.id)
    var order: [PostID] = []
    var done: [Int] = []
    try catalogue.search(TextQuery("tavallinen"), replies: []) { progress in
      order += progress.hits.map(\.post)
      done.append(progress.done)
      return true
    }
    #expect(order == newest)
    #expect(done.first ?? .max < 10 && done.last == 1200 && done == done.sorted())
    // Whoever has enough is not told more.
    var reports = 0
    try catalogue.search(TextQuery("tavallinen"), replies: []) { _ in
      reports += 1
      return false
    }
    #expect(reports == 1)
    var found: [PostID] = []
    try catalogue.search(TextQuery("VINAI"), replies: []) { progress in
      found += progress.hits.map(\.post)
      return true
    }
    #expect(found == [PostID("3")])
  }
}
