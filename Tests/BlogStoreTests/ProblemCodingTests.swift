import Blog
import CustomDump
import Testing

@testable import BlogStore

@Suite struct ProblemCodingTests {
  @Test(
    "What makes a post's file unreadable survives the index as a fact",
    arguments: [
      .file(.missing), .file(.locked), .file(.unusableName), .file(.tooLarge(limit: 128 << 20)),
      .file(.tooLarge(limit: .max)), .file(.notJSON(.unexpected("ä", wanted: .commaOrBrace))),
      .file(.refused(.read, .noPermission, code: 13)), .file(.refused(.write, .other, code: 5)),
      .syntax(.empty), .syntax(.notUTF8), .syntax(.endsInside(.word)), .syntax(.unexpected("\0", wanted: .value)),
      .syntax(.controlCharacter(255)), .syntax(.tooDeep(limit: 256)), .syntax(.tooMany(limit: 1 << 24)),
      .member(.notAnObject(.list)), .member(.wrongType(member: "title", wanted: .string, found: .bool)),
      .site(.unknownVersion("9")), .file(.undiagnosed),
    ] as [Diagnostic])
  func survives(_ diagnostic: Diagnostic) {
    let summary = PostSummary(
      id: PostID("a"), title: "A", problem: Problem(diagnostic, file: "posts/a.json", line: 3, column: 14))
    let bytes = SummaryCoding.encode(summary)
    expectNoDifference(bytes.withUnsafeBytes { SummaryCoding.decode($0) }, summary)
    for count in 0..<bytes.count {
      #expect(bytes[..<count].withUnsafeBytes { SummaryCoding.decode(UnsafeRawBufferPointer($0)) } == nil)
    }
  }

  @Test("What no post's file can have as its fault loses its words, and never the post")
  func aPostIsListedAllTheSame() {
    let summary = PostSummary(id: PostID("a"), title: "A", problem: Problem(.stray(.leftover), file: "posts/a.json"))
    let read = SummaryCoding.encode(summary).withUnsafeBytes { SummaryCoding.decode($0) }
    #expect(read?.problem == Problem(.file(.undiagnosed), file: "posts/a.json"))
  }

  @Test("The index says of every broken file what reading it says")
  func theIndexSaysWhatTheFilesSay() throws {
    let sample = SampleRepository()
    let texts = [
      #"{"title": "a"#, #"{"title": "a""#, "[1]", #"{"title": 5}"#, #"{"a" 5}"#, #"{"a": 01}"#, #"{"a": "\x"}"#, "{} x",
      "",
      #"{"title": ["a"]}"#, #"{"comments": {}}"#, #"{"content_html": 1}"#, #"{"lukija": {"version": 9}}"#,
      #"{"lukija": {"version": "\u0007"}}"#, "{\"a\": \"\u{1}\"}", String(repeating: "[", count: 300), "null", "5",
    ]
    for (number, text) in texts.enumerated() { sample.folder.write("posts/broken-\(number).json", text) }
    let catalogue = IndexedCatalogue(repository: sample.repository, cacheFolder: nil)
    try catalogue.refresh { _ in true }
    let listed = try catalogue.window(ListRequest(after: 100), marks: ListMarks()).rows
    let read = try summaries(sample.repository)
    #expect(read.count { $0.problem != nil } >= texts.count)
    expectNoDifference(
      listed.sorted { $0.id < $1.id }.map(\.problem), read.sorted { $0.id < $1.id }.map(\.problem))
  }
}
