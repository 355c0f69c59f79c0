import Blog
import BlogStore
import Glibc
import Testing

/// The index is a cache: whatever stops or hinders its writer, lists and searches are right afterwards.
@Suite("Faults while the index is filled") struct IndexFaultTests {
  /// More steps than any filling has: the loop ends when the process is no longer killed.
  private let manySteps = 1...100

  @Test("Killed between any two steps of making the index, the next program lists and finds what the files say")
  func killedWhileItIsMade() throws {
    let blog = RandomBlog(seed: 21)
    for _ in 0..<300 { blog.change() }
    var seen: Set<String> = []
    for step in manySteps {
      let cache = TemporaryFolder()
      let run = FaultProcess.run("--die-at", String(step), "index", cache.path, blog.folder.path)
      seen.formUnion(run.lines)
      let catalogue = blog.catalogue(cache)
      try catalogue.refresh { event in
        if case .notice(let sentence) = event { Issue.record("\(sentence)") }
        return true
      }
      try blog.expectAgreement(catalogue)
      if run.signal == nil { break }
      #expect(run.signal == SIGKILL)
    }
    let steps = IndexStep.allCases.filter { $0 != .removed }.map { "killed \($0.rawValue)" }
    #expect(seen.isSuperset(of: steps), "\(seen)")
  }

  @Test("Killed between any two steps of a change, with more changes before the next program", arguments: [31, 32])
  func killedWhileItIsChanged(seed: UInt64) throws {
    let blog = RandomBlog(seed: seed)
    for _ in 0..<60 { blog.change() }
    blog.folder.write("posts/kept-0.json", #"{"title": "Kept", "content_text": "sauna"}"#)
    let cache = TemporaryFolder()
    try blog.catalogue(cache).refresh { _ in true }
    var seen: Set<String> = []
    for step in manySteps {
      for _ in 0..<8 { blog.change() }
      // Every step has something to do.
      blog.folder.write("posts/kept-\(step).json", #"{"title": "Kept", "content_text": "sauna \#(step)"}"#)
      unlink("\(blog.folder.path)/posts/kept-\(step - 1).json")
      let run = FaultProcess.run("--die-at", String(step), "index", cache.path, blog.folder.path)
      seen.formUnion(run.lines)
      // Now the next program meets what the killed one saw, now something else.
      if step % 2 == 0 { for _ in 0..<3 { blog.change() } }
      let catalogue = blog.catalogue(cache)
      try catalogue.refresh { _ in true }
      try blog.expectAgreement(catalogue)
      if run.signal == nil { break }
    }
    let steps: [IndexStep] = [.removed, .batchPut, .batchListed, .textWritten, .textPlaced, .stamped]
    #expect(seen.isSuperset(of: steps.map { "killed \($0.rawValue)" }), "\(seen)")
  }

  @Test("Killed again and again, it ends up with what the files say", arguments: [41, 42])
  func killedRepeatedly(seed: UInt64) throws {
    let blog = RandomBlog(seed: seed)
    let cache = TemporaryFolder()
    for _ in 0..<25 {
      for _ in 0..<4 { blog.change() }
      let step = Int.random(in: 1...9, using: &blog.random)
      _ = FaultProcess.run("--die-at", String(step), "index", cache.path, blog.folder.path)
    }
    let catalogue = blog.catalogue(cache)
    try catalogue.refresh { _ in true }
    try blog.expectAgreement(catalogue)
  }

  @Test("Where nothing can be kept, posts are listed and found all the same, and a notice says why")
  func readOnlyCache() throws {
    let blog = RandomBlog(seed: 51)
    for _ in 0..<60 { blog.change() }
    let expected = try answers(of: blog)
    let cache = TemporaryFolder()
    chmod(cache.path, 0o555)
    // To root no folder is read-only, so the process becomes nobody.
    let user = getuid() == 0 ? ["--uid", "65534"] : []
    func run() -> FaultProcess { FaultProcess.run([user + ["index", cache.path, blog.folder.path, "sauna"]])[0] }
    #expect(
      run().lines == [
        "notice The index cannot be kept on disk (permission denied); this time it is kept in memory."
      ].map { $0.replacing("permission denied", with: Self.reason(run().lines)) } + expected)
    #expect(Self.reason(run().lines).hasPrefix("cannot be written: permission denied."))
    // An index that is there, but may not be written any more.
    chmod(cache.path, 0o777)
    #expect(run().lines == expected)
    let folder = try #require(cache.names().first)
    let files = cache.names(folder).map { "\(cache.path)/\(folder)/\($0)" }
    for file in files { chmod(file, 0o444) }
    chmod("\(cache.path)/\(folder)", 0o555)
    let lines = run().lines
    #expect(lines.count == expected.count + 1 && Array(lines.dropFirst()) == expected, "\(lines)")
    #expect(lines.first?.hasPrefix("notice The index cannot be kept on disk (") == true, "\(lines)")
    chmod("\(cache.path)/\(folder)", 0o755)
  }

  @Test(
    "A full disk, wherever it is met, leaves a list and a search that are whole, and a notice",
    arguments: ["--tmpfs", "--file-limit"], [2, 8, 40, 100, 180, 260].map { $0 * 4096 })
  func fullDisk(condition: String, size: Int) throws {
    let blog = RandomBlog(seed: 61)
    for _ in 0..<200 { blog.change() }
    let expected = try answers(of: blog)
    let cache = TemporaryFolder()
    let run = FaultProcess.run([[condition, String(size), "index", cache.path, blog.folder.path, "sauna"]])[0]
    if run.isImpossible {
      print("skipped: this process may not mount a file system")
      return
    }
    let notices = run.lines.filter { $0.hasPrefix("notice ") }
    #expect(run.lines.filter { !$0.hasPrefix("notice ") } == expected, "\(run.lines)")
    // The smallest holds no table, the largest everything.
    let counts = size < 40_000 ? 1...1 : size > 1_000_000 ? 0...0 : 0...1
    #expect(counts.contains(notices.count), "\(run.lines)")
    for notice in notices { #expect(notice.contains("this time it is kept in memory"), "\(notice)") }
  }

  /// What `index` prints where nothing is in its way.
  private func answers(of blog: RandomBlog) throws -> [String] {
    let catalogue = IndexedCatalogue(repository: blog.repository, cacheFolder: nil)
    try catalogue.refresh { _ in true }
    var found = 0
    try catalogue.search(TextQuery("sauna"), replies: []) {
      found += $0.hits.count
      return true
    }
    #expect(found > 10)
    let count = try catalogue.window(ListRequest(after: 1), marks: ListMarks()).count
    return ["listed \(count)", "found \(found), missing 0", "done index"]
  }

  /// What stands between the brackets of the first notice.
  private static func reason(_ lines: [String]) -> String {
    guard let line = lines.first, let open = line.firstIndex(of: "("), let end = line.lastIndex(of: ")") else {
      return ""
    }
    return String(line[line.index(after: open)..<end])
  }
}
