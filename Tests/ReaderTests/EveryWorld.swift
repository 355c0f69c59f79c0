import ReaderTestSupport
import Testing

/// Runs a test once where its blog is read alone, once where it is one of two on the list of blogs, and once in a list over
/// both. Each time the other blog has to be as it was. What a test says counts more than what its suite says.
struct EveryWorld: TestTrait, SuiteTrait, TestScoping {
  let worlds: [World]
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    // A test's own word counts more than its suite's.
    let last = test.traits.compactMap { $0 as? EveryWorld }.last
    guard last == nil || last?.worlds == worlds else { return try await function() }
    for world in worlds {
      let naming = IssueHandlingTrait.compactMapIssues { issue in
        var issue = issue
        issue.comments.append("It is read here: \(world).")
        return issue
      }
      try await naming.provideScope(for: test, testCase: testCase) {
        let stay = WorldStay(world)
        try await World.$stay.withValue(stay) { try await function() }
        for crossing in stay.crossings { Issue.record("Something crosses over to the other blog: \(crossing)") }
      }
    }
  }
}

extension Trait where Self == EveryWorld {
  /// Alone, as one of two blogs, and in a list over both.
  static var everyWorld: Self { EveryWorld(worlds: World.allCases) }

  /// Where a list over several blogs has another meaning, or other words: alone, and as one of two blogs.
  static var besideAnother: Self { EveryWorld(worlds: [.alone, .oneOfTwo]) }

  /// Where what is tested belongs to a program that has one blog.
  static var alone: Self { EveryWorld(worlds: [.alone]) }
}
