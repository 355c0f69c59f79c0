import Foundation
import Testing

/// Nothing that stands in a file reaches a terminal raw, and what is read by programs says the same as the files.
struct SafetyTests {
  static let hostile = SharedRepositories.folder.map { $0 + "/hostile" }

  @Test(.enabled(if: hostile != nil, "the shared test data is not here"))
  func noCommandPrintsAControlCharacter() throws {
    let blog = try #require(SafetyTests.hostile)
    let place = Workplace()
    let slugs = Workplace.names(blog + "/posts").map { String($0.dropLast(5)) }.filter { !$0.hasPrefix("thread-") }
    #expect(slugs.count > 40)
    var runs = [
      try place.lukija("list", "-r", blog), try place.lukija("list", "-r", blog, "--json"),
      try place.lukija("check", "-r", blog), try place.lukija("check", "-r", blog, "--json"),
    ]
    for slug in slugs {
      runs.append(try place.lukija("show", "-r", blog, "--comments", "--", slug))
      runs.append(try place.lukija("show", "-r", blog, "--comments", "--json", "--", slug))
    }
    for run in runs {
      for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
        switch scalar.properties.generalCategory {
        // Joiners and marks of direction belong to their scripts; what turns the order of other text does not pass.
        case .format where !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value): break
        case .control, .format, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(scalar.value, radix: 16)) in \(run.output.prefix(200))")
          return
        default: break
        }
      }
    }
  }

  @Test(.enabled(if: hostile != nil, "the shared test data is not here"))
  func threadsThatNoTreeCanHoldArePrintedWhole() throws {
    let blog = try #require(SafetyTests.hostile)
    let place = Workplace()
    for name in Workplace.names(blog + "/posts") where name.hasPrefix("thread-") {
      let file = try JSONSerialization.object(Workplace.read("\(blog)/posts/\(name)") ?? "")
      let comments = file["comments"] as? [[String: Any]] ?? []
      let run = try place.lukija("comments", "-r", blog, "--json", String(name.dropLast(5)))
      let printed = try JSONSerialization.objects(run.output)
      #expect(printed.count == comments.count, "\(name)")
      #expect(
        Set(printed.compactMap { $0["number"] as? Int }) == Set(comments.isEmpty ? 0..<0 : 1..<(comments.count + 1)))
      #expect(try place.lukija("comments", "-r", blog, String(name.dropLast(5))).status == 0)
    }
  }

  @Test func whatAPersonTypedIsPrintedSafely() throws {
    let run = try Workplace.sample().lukija("show", "a\u{1B}[2Jb\nc")
    #expect(run.status == 1 && run.errors.contains("a[2Jb c"))
    #expect(!run.errors.contains("\u{1B}"))
  }
}
