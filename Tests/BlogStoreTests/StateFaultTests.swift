import Blog
import CustomDump
import Glibc
import Testing

@testable import BlogStore

/// Nothing that was remembered is forgotten, whatever stops a write.
@Suite struct StateFaultTests {
  private let post = PostID("birches")

  private func load(_ folder: TemporaryFolder) -> (state: ReadingState, problems: [Problem]) {
    JSONLinesStateStore(folder: folder.path, blog: "blog", machine: "reader").load()
  }

  private func comments(_ range: Range<Int>) -> Set<CommentID> { Set(range.map { CommentID(String($0)) }) }

  @Test func killedBetweenAnyTwoStepsOfManyMarks() throws {
    let folder = TemporaryFolder()
    // Six marks, with the journal compacted on the way.
    var steps: Set<String> = []
    var next = 0
    for deadline in 1...1000 {
      let run = FaultProcess.run("--die-at", String(deadline), "mark", folder.path, "kuusi", String(next), "6", "300")
      let done = run.lines.count { $0.hasPrefix("done") }
      steps.formUnion(run.lines.filter { $0.hasPrefix("killed") })
      let (state, problems) = load(folder)
      // All that was said to be done is there; of the last, perhaps.
      let read = state.readComments[post] ?? []
      #expect(read.isSuperset(of: comments(0..<next + done)))
      #expect(read.isSubset(of: comments(0..<next + done + 1)))
      let folded = state.foldedComments[post] ?? []
      #expect(folded.isSuperset(of: comments(0..<next + done)))
      #expect(
        folded.subtracting(["always", "never"].map { CommentID($0) }).isSubset(of: comments(0..<next + done + 1)))
      // The place, the pingbacks and the open post are those of one line of the last batches.
      if next + done > 0 {
        let last = [next + done - 1, next + done]
        #expect(last.contains(state.positions[post]?.topLine ?? -1))
        #expect(last.contains { state.lastOpenPost == PostID("post-\($0)") })
      }
      expectNoDifference(problems, [])
      next += done
      if run.signal == nil { break }
      #expect(run.signal == SIGKILL)
    }
    #expect(steps == Set(WriteStep.allCases.map { "killed \($0.rawValue)" }))
    #expect(
      load(folder).state.positions[post] == ReadingPosition(offset: next - 1, isInThread: true, topLine: next - 1))
    #expect(load(folder).state.shownLinkBacks.isEmpty == (next % 2 == 0))
    #expect(folder.names("blogs/blog").filter { $0 == "kuusi.jsonl" }.count == 1)
  }

  @Test func twoProcessesOfOneMachineForgetNothing() throws {
    let folder = TemporaryFolder()
    // Both compact again and again while the other writes.
    let runs = FaultProcess.run([
      ["mark", folder.path, "kuusi", "0", "100", "500"], ["mark", folder.path, "kuusi", "100", "100", "500"],
    ])
    for run in runs { #expect(run.lines.count { $0.hasPrefix("done") } == 100) }
    let (state, problems) = load(folder)
    #expect(state.readComments[post] == comments(0..<200))
    #expect(state.foldedComments[post]?.isSuperset(of: comments(0..<200)) == true)
    #expect(state.foldedComments[post]?.contains(CommentID("always")) == true)
    expectNoDifference(problems, [])
    #expect(folder.names("blogs/blog") == ["kuusi.jsonl"])
  }

  @Test func aJournalStaysSmall() throws {
    let folder = TemporaryFolder()
    let clock = Clock()
    let store = JSONLinesStateStore(
      folder: folder.path, blog: "blog", machine: "kuusi", now: { clock.tick() }, smallJournal: 4096)
    for offset in 0..<300 { try store.append([.position(post, ReadingPosition(offset: offset))]) }
    #expect((folder.text("blogs/blog/kuusi.jsonl") ?? "").utf8.count <= 4096 + 200)
    #expect(load(folder).state.positions == [post: ReadingPosition(offset: 299)])
  }

  @Test func aFullDiskLeavesTheJournalWhole() {
    let folder = TemporaryFolder()
    let run = FaultProcess.run("--file-limit", "1000", "mark", folder.path, "kuusi", "0", "20", "1000000")
    let done = run.lines.count { $0.hasPrefix("done") }
    #expect(done > 0 && done < 20)
    #expect(run.lines.last?.contains("cannot be written: file too large.") == true)
    let (state, problems) = load(folder)
    #expect(state.readComments[post] == comments(0..<done))
    expectNoDifference(problems, [])
    #expect(folder.text("blogs/blog/kuusi.jsonl")?.hasSuffix("}\n") == true)
  }

  @Test func anUnwritableFolderSaysSo() {
    let folder = TemporaryFolder()
    chmod(folder.path, 0o555)
    let user = getuid() == 0 ? ["--uid", "65534"] : []
    let run = FaultProcess.run([user + ["mark", folder.path, "kuusi", "0", "1", "1000"]])[0]
    #expect(run.lines.count == 1 && run.lines[0].contains("cannot be written: permission denied."))
    chmod(folder.path, 0o755)
  }
}
