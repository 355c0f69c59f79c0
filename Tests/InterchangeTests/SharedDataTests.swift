import Blog
import CustomDump
import Interchange
import Testing

/// Every real and every hostile file, against what an independent reader found in it.
@Suite(.enabled(if: SharedData.isPresent, "the shared test data is not here"))
struct SharedDataTests {
  @Test(arguments: Expected.all.wxr.keys.sorted())
  func anExportHasWhatAnotherReaderFinds(_ name: String) throws {
    let expected = try #require(Expected.all.wxr[name])
    let folder = TemporaryFolder()
    let imported = try bring(["\(SharedData.folder ?? "")/\(name)"], into: folder.path)
    let found = imported.posts.map { imported in
      Expected.Export.Post(
        title: shortHash(normalized(imported.post.title)), body: shortHash(imported.post.body.source),
        comments: imported.post.comments.count)
    }
    expectNoDifference(found.map(\.description).sorted(), expected.posts.map(\.description).sorted())
    expectNoDifference(imported.tally.postKinds, expected.kinds)
    expectNoDifference(imported.tally.postStatuses, expected.statuses)
    expectNoDifference(imported.tally.commentKinds, expected.comment_kinds)
    expectNoDifference(imported.tally.commentStatuses, expected.comment_statuses)
    #expect(imported.tally.attachments == expected.attachments)
    #expect(folder.names("posts").count == expected.posts.count, "every post has a file of its own")

    let before = folder.everything()
    let again = try bring(["\(SharedData.folder ?? "")/\(name)"], into: folder.path)
    #expect(again.tally.posts == [.unchanged: expected.posts.count])
    expectNoDifference(folder.everything(), before)
  }

  @Test(arguments: Expected.all.feeds.keys.sorted())
  func aFeedHasWhatAnotherReaderFinds(_ name: String) throws {
    let expected = try #require(Expected.all.feeds[name])
    let folder = TemporaryFolder()
    let imported = try bring(["\(SharedData.folder ?? "")/\(name)"], into: folder.path)
    let found = imported.posts.map { imported in
      Expected.Feed.Item(
        title: shortHash(normalized(imported.post.title)), link: shortHash(imported.post.url ?? ""),
        isDated: imported.post.published != nil, tags: imported.post.tags.count)
    }
    expectNoDifference(found, expected.items)
    let before = folder.everything()
    try bring(["\(SharedData.folder ?? "")/\(name)"], into: folder.path)
    expectNoDifference(folder.everything(), before)
  }
}
