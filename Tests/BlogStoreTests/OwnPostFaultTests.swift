import Blog
import BlogStore
import CustomDump
import Glibc
import Testing
import Words

/// Nothing of a post of one's own is lost, whatever stops what is done to it.
@Suite struct OwnPostFaultTests {
  /// More steps than any write has: the loop ends when the process is no longer killed.
  private let manySteps = 1...100
  private let sample = SampleRepository()
  private let kept = TemporaryFolder()
  private var repository: JSONBlogRepository { sample.repository }

  /// A draft with a member that Lukija does not know, a comment, and a reply to it.
  private func writeMoss() throws {
    sample.folder.write(
      "posts/moss.json",
      #"""
      {"lukija": {"version": 1, "origin": "here"}, "id": "urn:test:moss", "title": "Moss", "content_markdown": "Old.",
       "status": "draft", "x": [1.50], "comments": [{"id": "1", "author": {"name": "Eero"}, "content_text": "Green."}]}
      """#)
    let repository = repository
    guard try repository.replies().replies.isEmpty else { return }
    var reply = Reply.sample("r", markdown: "Mine.")
    (reply.post, reply.postFeedID, reply.inReplyTo) = (PostID("moss"), "urn:test:moss", CommentID("1"))
    try repository.save(reply)
  }

  private func post(_ slug: String) -> Post? { try? repository.post(PostID(slug)).post }

  /// Every text of every post, and how often.
  private func texts() throws -> [String] {
    try repository.slugs().sorted().compactMap { post($0)?.body.source }
  }

  /// What an interrupted write left is told, and nothing else; the next one sees to it.
  private func expectSound(afterKill: Bool) {
    // That a reply waits for a post that was deleted is no damage.
    let problems = repository.check().filter { $0.diagnostic != .reply(.withoutPost(slug: "moss")) }
    expectNoDifference(problems.filter { $0.diagnostic != .stray(.leftover) }.map(\.sentence), [])
    #expect(afterKill || problems.isEmpty)
  }

  private func expectReply() throws {
    expectNoDifference(try repository.replies().replies.map(\.markdown), ["Mine."])
  }

  @Test func aNewPostIsWholeOrBecomesADraft() throws {
    try writeMoss()
    var seen: Set<String> = []
    for step in manySteps {
      let run = FaultProcess.run("--die-at", String(step), "make-post", sample.folder.path, "new \(step)", "200000")
      seen.formUnion(run.lines)
      expectSound(afterKill: true)
      let isThere = post("new-\(step)") != nil
      #expect(isThere == ["killed renamed", "killed folderSynced", "done make-post"].contains(run.lines.first ?? ""))
      // The next write of a post has what was written by then.
      _ = FaultProcess.run("publish-post", sample.folder.path, "moss")
      expectSound(afterKill: false)
      let letters = post("new-\(step)")?.body.source.count ?? 0
      switch run.lines.first {
      case "killed locked", "killed created": #expect(letters == 0)
      // A head that is cut off does not say whose it is.
      case "killed pieceWritten": #expect(letters == 0 || letters == 200_000)
      default: #expect(letters == 200_000, "\(run.lines)")
      }
      if !isThere, letters > 0 { #expect(post("new-\(step)")?.marks == PostMarks(status: .draft, isMadeHere: true)) }
      if run.signal == nil { break }
    }
    #expect(seen.isSuperset(of: WriteStep.allCases.map { "killed \($0.rawValue)" }))
    #expect(post("moss")?.body.source == "Old.")
    try expectReply()
  }

  @Test func anEditedPostIsTheOldOrTheNewOne() throws {
    for step in manySteps {
      try writeMoss()
      let run = FaultProcess.run("--die-at", String(step), "edit-post", sample.folder.path, "moss", "150000")
      expectSound(afterKill: true)
      let text = post("moss")?.body.source
      let isNew = ["killed renamed", "killed folderSynced", "done edit-post"].contains(run.lines.first ?? "")
      #expect(text == (isNew ? String(repeating: "n", count: 150_000) : "Old."))
      #expect(post("moss")?.comments.map(\.body.source) == ["Green."])
      #expect(
        String(decoding: FileBytes.read("\(sample.folder.path)/posts/moss.json") ?? [], as: UTF8.self).contains("1.50"))
      try expectReply()
      _ = FaultProcess.run("make-post", sample.folder.path, "other \(step)", "3")
      expectSound(afterKill: false)
      // Whole words that never got their name stand beside the old ones.
      if ["killed written", "killed synced"].contains(run.lines.first ?? "") {
        #expect(try texts().contains(String(repeating: "n", count: 150_000)) && post("moss")?.body.source == "Old.")
      }
      for slug in try repository.slugs() where slug != "birches" { unlink("\(sample.folder.path)/posts/\(slug).json") }
      if run.signal == nil { return }
    }
  }

  @Test func aPublishedPostIsADraftOrPublished() throws {
    for step in manySteps {
      try writeMoss()
      let run = FaultProcess.run("--die-at", String(step), "publish-post", sample.folder.path, "moss")
      expectSound(afterKill: true)
      let isDone = ["killed renamed", "killed folderSynced", "done publish-post"].contains(run.lines.first ?? "")
      #expect(post("moss")?.marks.status == (isDone ? .published : .draft))
      #expect(post("moss")?.body.source == "Old.")
      try expectReply()
      _ = FaultProcess.run("edit-post", sample.folder.path, "moss", "3")
      expectSound(afterKill: false)
      #expect(try repository.slugs().sorted() == ["birches", "moss"], "its words were there already")
      if run.signal == nil { return }
    }
  }

  @Test func aDeletedPostIsInTheBlogOrKept() throws {
    for step in manySteps {
      try writeMoss()
      let before = FileBytes.read("\(sample.folder.path)/posts/moss.json")
      let folder = "\(kept.path)/\(step)"
      let run = FaultProcess.run("--die-at", String(step), "remove-post", sample.folder.path, "moss", folder)
      expectSound(afterKill: true)
      let isThere = FileBytes.read("\(sample.folder.path)/posts/moss.json")
      let isKept = FileBytes.read("\(folder)/moss.json")
      #expect(isThere == before || isKept == before, "\(run.lines)")
      #expect((isThere == nil || isThere == before) && (isKept == nil || isKept == before))
      try expectReply()
      if run.signal == nil {
        #expect(isThere == nil && isKept == before)
        return
      }
    }
  }

  @Test func aPostThatIsGivenBackIsKeptUntilItIsThere() throws {
    for step in manySteps {
      try writeMoss()
      let before = FileBytes.read("\(sample.folder.path)/posts/moss.json")
      let folder = "\(kept.path)/\(step)"
      #expect(FaultProcess.run("remove-post", sample.folder.path, "moss", folder).lines == ["done remove-post"])
      let run = FaultProcess.run(
        "--die-at", String(step), "give-back-post", sample.folder.path, "moss", folder + "/moss.json")
      expectSound(afterKill: true)
      let isThere = FileBytes.read("\(sample.folder.path)/posts/moss.json")
      #expect(isThere == before || FileBytes.read("\(folder)/moss.json") == before, "\(run.lines)")
      try expectReply()
      if run.signal == nil {
        #expect(isThere == before && FileBytes.read("\(folder)/moss.json") == nil)
        return
      }
      for name in sample.folder.names("posts") where name != "birches.json" {
        unlink("\(sample.folder.path)/posts/\(name)")
      }
    }
  }

  /// Somebody else's words are never written over.
  @Test func aFileThatChangedMeanwhileStays() throws {
    try writeMoss()
    let own = try #require(try repository.ownPost(PostID("moss")))
    sample.folder.write(
      "posts/moss.json",
      #"{"lukija": {"origin": "here"}, "id": "urn:test:moss", "title": "Moss", "content_markdown": "Theirs."}"#)
    var manuscript = own.manuscript
    manuscript.text = "Mine."
    #expect(throws: Problem.self) { try repository.save(own.taking(manuscript, at: Timestamp(seconds: 0))) }
    #expect(throws: Problem.self) { _ = try repository.remove(own, into: kept.path) }
    #expect(post("moss")?.body.source == "Theirs." && kept.names() == [])
  }
}
