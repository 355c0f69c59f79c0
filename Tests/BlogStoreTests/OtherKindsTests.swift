import Blog
import BlogStore
import Testing

/// What plugins keep stays out of lists until somebody asks for a mark.
struct OtherKindsTests {
  @Test func listsLeaveThemOut() throws {
    let sample = SampleRepository()
    sample.folder.write("posts/story.json", #"{"id": "1", "title": "Story", "content_text": "Words."}"#)
    sample.folder.write(
      "posts/order.json",
      #"{"id": "2", "title": "Order", "content_text": "Words.", "kind": "shop_order", "status": "private"}"#)
    sample.folder.write(
      "posts/diary.json",
      #"{"id": "3", "title": "Diary", "content_text": "Words.", "status": "private"}"#)
    let catalogue = IndexedCatalogue(repository: sample.repository, cacheFolder: nil)
    try catalogue.refresh { _ in true }
    func titles(_ query: String) throws -> Set<String> {
      let request = ListRequest(query: try PostQuery(query), after: 100)
      return Set(try catalogue.window(request, marks: ListMarks()).rows.map(\.title))
    }
    #expect(try titles("") == ["Birches", "Story", "Diary"])
    #expect(try titles("r") == ["Birches", "Story", "Diary"])
    #expect(try titles("is:private") == ["Order", "Diary"])
    #expect(try titles("is:other") == ["Order"])
    let whole = try catalogue.window(ListRequest(after: 100), marks: ListMarks())
    #expect(whole.count == 3 && whole.total == 3 && whole.unread == 3)
  }
}
