import Blog
import BlogStore
import CustomDump
import Glibc
import Testing

/// Nothing that was written is lost, whatever stops a write.
@Suite struct ReplyFaultTests {
  /// More steps than any write has: the loop ends when the process is no longer killed.
  private let manySteps = 1...100

  @Test func killedBetweenAnyTwoStepsANewReplyIsWholeOrNotThere() throws {
    let sample = SampleRepository()
    var seen: Set<String> = []
    for step in manySteps {
      let id = "new-\(step)"
      let run = FaultProcess.run("--die-at", String(step), "save", sample.folder.path, id, "200000")
      try expectReadable(sample, [id: 200_000], mayBeMissing: run.signal != nil)
      if run.signal == nil {
        #expect(run.lines == ["done save"])
        break
      }
      #expect(run.signal == SIGKILL)
      seen.formUnion(run.lines)
    }
    #expect(seen == Set(WriteStep.allCases.map { "killed \($0.rawValue)" }))
  }

  @Test func killedBetweenAnyTwoStepsAReplyIsTheOldOrTheNewOne() throws {
    let sample = SampleRepository()
    try sample.repository.save(.sample("a", markdown: "old"))
    for step in manySteps {
      let run = FaultProcess.run("--die-at", String(step), "save-over", sample.folder.path, "a", "200000")
      let (replies, problems) = try sample.repository.replies()
      expectNoDifference(problems, [])
      let isRenamed = run.lines.first.map { ["killed renamed", "killed folderSynced", "done save-over"].contains($0) }
      #expect(replies.filter { $0.id.value == "a" }.map(\.markdown.utf8.count) == [isRenamed == true ? 200_000 : 3])
      // What a killed write had got hold of is a draft by the next.
      #expect(replies.filter { $0.id.value != "a" }.allSatisfy { $0.status == .draft })
      if run.signal == nil { break }
      // Once the new one is there, back to the old.
      let repository = sample.repository
      _ = try repository.replies()
      try repository.save(.sample("a", markdown: "old"))
    }
  }

  @Test func killedBetweenAnyTwoStepsAReplyIsThereOrGone() throws {
    let sample = SampleRepository()
    for step in manySteps {
      let repository = sample.repository
      if try repository.replies().replies.isEmpty { try repository.save(.sample("a")) }
      let run = FaultProcess.run("--die-at", String(step), "delete", sample.folder.path, "a")
      let replies = try sample.repository.replies()
      expectNoDifference(replies.problems, [])
      #expect(replies.replies.isEmpty == (run.lines != ["killed locked"]))
      if run.signal == nil { break }
    }
  }

  @Test(arguments: [["--file-limit", "100000"], ["--tmpfs", "100000"]])
  func aFullDiskLeavesTheOldReply(condition: [String]) {
    let folder = TemporaryFolder()
    let run = FaultProcess.run([condition + ["fill", folder.path]])[0]
    if run.isImpossible {
      print("skipped: this process may not mount a file system")
      return
    }
    let cause =
      condition[0] == "--tmpfs"
      ? "no space left on device. Free some space and save again;"
      : "file too large. Raise the limit on file sizes (ulimit -f) and save again;"
    expectNoDifference(
      run.lines,
      [
        "done small",
        "problem large: replies/a.json: cannot be written: \(cause) what was there before is intact.",
        "problem new: replies/b.json: cannot be written: \(cause) what was there before is intact.",
        "there a: small",
        "done again",
      ])
  }

  @Test func aReadOnlyFolderSaysSo() throws {
    let sample = SampleRepository()
    try sample.repository.save(.sample("a", markdown: "old"))
    chmod(sample.folder.path + "/replies", 0o555)
    // To root no folder is read-only, so the process becomes nobody.
    let user = getuid() == 0 ? ["--uid", "65534"] : []
    let run = FaultProcess.run([user + ["save-over", sample.folder.path, "a", "10"]])[0]
    #expect(
      run.lines == [
        "problem save-over: replies/a.json: cannot be written: permission denied. "
          + "Give yourself permission to write there; what was there before is intact."
      ])
    chmod(sample.folder.path + "/replies", 0o755)
    #expect(try sample.repository.replies().replies.map(\.markdown) == ["old"])
  }

  @Test func twoProcessesThatReplyAtOnceLoseNothing() throws {
    let sample = SampleRepository()
    let runs = FaultProcess.run(["aino", "ilmari"].map { ["contest", sample.folder.path, $0, "40"] })
    let (replies, problems) = try sample.repository.replies()
    expectNoDifference(problems, [])
    #expect(replies.count == 120)
    for index in 0..<40 {
      // Exactly one of the two won the name, and it is the one that was told so.
      let winners = zip(["aino", "ilmari"], runs).filter { $1.lines.contains("done contested-\(index)") }.map(\.0)
      #expect(winners.count == 1)
      #expect(replies.first { $0.id.value == "contested-\(index)" }?.markdown == winners.first)
    }
    for run in runs { #expect(run.lines.count { $0.hasPrefix("done own-") } == 40) }
  }

  @Test func comparingAndReplacingIsOneStepToOthers() throws {
    let sample = SampleRepository()
    let runs = FaultProcess.run(Array(repeating: ["count-up", sample.folder.path, "50"], count: 3))
    #expect(runs.map(\.lines) == [["done"], ["done"], ["done"]])
    #expect(try sample.repository.replies().replies.map(\.markdown) == ["150"])
  }

  @Test func unfinishedFilesOfLivingProcessesStay() throws {
    let sample = SampleRepository()
    sample.folder.write("replies/.mine.json.\(getppid()).tmp", "{")
    sample.folder.write("replies/.theirs.json.999999999.tmp", "{")
    sample.folder.write("replies/.syncthing.a.json.tmp", "{")
    try sample.repository.save(.sample("a"))
    #expect(
      sample.folder.names("replies") == [".mine.json.\(getppid()).tmp", ".syncthing.a.json.tmp", "a.json"])
  }

  private func expectReadable(_ sample: SampleRepository, _ sizes: [String: Int], mayBeMissing: Bool) throws {
    let (replies, problems) = try sample.repository.replies()
    expectNoDifference(problems, [])
    for (id, size) in sizes {
      let reply = replies.first { $0.id.value == id }
      #expect(reply?.markdown.utf8.count == size || reply == nil && mayBeMissing)
    }
  }
}
