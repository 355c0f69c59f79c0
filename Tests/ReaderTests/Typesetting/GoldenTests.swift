import CustomDump
import FoundationEssentials
import Markup
import Reader
import Testing

/// Each feature as it is set at 40 and 80 columns, reviewed by eye.
///
/// `LUKIJA_RECORD_GOLDENS=1 swift test --filter GoldenTests` writes what is set now, and fails, so that nothing is
/// recorded by accident. Then read the difference.
@Suite struct GoldenTests {
  private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Goldens"
  private static let isRecording = ProcessInfo.processInfo.environment["LUKIJA_RECORD_GOLDENS"] != nil

  static let sources: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".html") || $0.hasSuffix(".md") || $0.hasSuffix(".txt") && !$0.contains("@") }
      .sorted()
  }()

  @Test func thereAreGoldens() { #expect(Self.sources.count >= 20) }

  @Test(arguments: sources, [40, 80]) func golden(source: String, width: Int) throws {
    let body = try String(contentsOfFile: Self.folder + "/" + source, encoding: .utf8)
    let document =
      source.hasSuffix(".md")
      ? MarkupParser.document(markdown: body)
      : source.hasSuffix(".txt") ? MarkupParser.document(plainText: body) : MarkupParser.document(html: body)
    let picture = TypesetPicture.draw(
      Typesetter.set(document, width: width, options: Typesetter.Options(language: "fi")))
    let file = Self.folder + "/\(source.prefix { $0 != "." })@\(width).txt"
    if Self.isRecording {
      try Data(picture.utf8).write(to: URL(filePath: file))
      Issue.record("Recorded \(file)")
      return
    }
    let golden = try String(contentsOfFile: file, encoding: .utf8)
    expectNoDifference(golden.split(separator: "\n"), picture.split(separator: "\n"), "\(source) at \(width)")
  }
}
