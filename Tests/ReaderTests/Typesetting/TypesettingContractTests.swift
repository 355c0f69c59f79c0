import CustomDump
import Markup
import Reader
import Screen
import SearchText
import SharedTestData
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What is true of every body at every width.
@Suite struct TypesettingContractTests {
  /// Each body is set at some of the widths 20…200, all bodies together at all; `LUKIJA_EXHAUSTIVE=1` sets each at all.
  private static let stride = getenv("LUKIJA_EXHAUSTIVE") == nil ? 16 : 1

  @Test(.enabled(if: SharedData.isPresent, "shared/data is not there"), arguments: SharedData.bodies.indices)
  func realBodies(index: Int) {
    check(MarkupParser.document(html: SharedData.bodies[index].html), seed: index, SharedData.bodies[index].name)
  }

  @Test(arguments: 0..<48) func generatedBodies(seed: Int) {
    check(DocumentGenerator.document(seed: UInt64(seed)), seed: seed, "seed \(seed)")
  }

  private func check(_ document: Document, seed: Int, _ name: String) {
    let reference = Typesetter.set(document, width: 80, options: Self.options(seed))
    #expect(reference.isComplete)
    expectNoDifference(solid(reference.content), solid(DocumentText.text(of: document)), name)
    let preformatted = DocumentText.preformattedLines(of: document)
    for width in [1, 2, 3, 5, 9] + (20...200).filter({ ($0 + seed) % Self.stride == 0 }) {
      let text = Typesetter.set(document, width: width, options: Self.options(seed))
      expectSame(text, reference, width, name)
      expectLinesFit(text, preformatted, name)
      expectSpansCoverContent(text, name)
      expectPositionsAreKept(text, name)
      expectNoControls(text, name)
    }
    #expect(Typesetter.set(document, width: 80, options: Self.options(seed)) == reference, "\(name)")
    expectFirstPageIsTheBeginning(document, seed, name)
  }

  private static func options(_ seed: Int) -> Typesetter.Options {
    Typesetter.Options(language: [nil, "fi", "en"][seed % 3], numbersLinks: seed % 4 != 0)
  }

  /// Content, links and headings are the same at every width.
  private func expectSame(_ text: TypesetText, _ reference: TypesetText, _ width: Int, _ name: String) {
    #expect(text.width == width)
    #expect(text.content == reference.content, "\(name) at \(width)")
    #expect(text.links == reference.links, "\(name) at \(width)")
    #expect(text.headings == reference.headings, "\(name) at \(width)")
    #expect(text.anchors == reference.anchors, "\(name) at \(width)")
  }

  /// No line is wider than asked, but those of preformatted text; none ends in blanks.
  private func expectLinesFit(_ text: TypesetText, _ preformatted: Set<String>, _ name: String) {
    let content = Array(text.content.utf8)
    for (index, line) in text.lines.enumerated() where columns(of: line) > text.width {
      let end = content[line.offset...].firstIndex(of: 0x0A) ?? content.count
      let whole = String(decoding: content[line.offset..<end], as: UTF8.self)
      if preformatted.contains(whole) { continue }
      Issue.record(
        "\(name) at \(text.width), line \(index) is too wide: \(line.text)")
      return
    }
  }

  private func columns(of line: TypesetText.Line) -> Int {
    line.spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
  }

  /// Every visible character of the content stands on one line, once, and lines are in the content's order.
  private func expectSpansCoverContent(_ text: TypesetText, _ name: String) {
    let content = Array(text.content.utf8)
    var isCovered = [Bool](repeating: false, count: content.count)
    var previous = 0
    for line in text.lines {
      guard line.offset >= previous, line.offset <= content.count else {
        Issue.record("\(name) at \(text.width): \(line.offset) after \(previous): \(line.text)")
        return
      }
      previous = line.offset
      for span in line.spans {
        guard let offset = span.offset else { continue }
        let bytes = Array(span.text.utf8)
        guard offset >= 0, offset + bytes.count <= content.count else {
          Issue.record("\(name) at \(text.width): a span beyond the content")
          return
        }
        guard Array(content[offset..<(offset + bytes.count)]) == bytes else {
          Issue.record("\(name) at \(text.width): not verbatim: \(span.text)")
          return
        }
        for place in offset..<(offset + bytes.count) {
          if isCovered[place] {
            Issue.record("\(name) at \(text.width): twice \(span.text)")
            return
          }
          isCovered[place] = true
        }
        if let link = span.link, !text.links.indices.contains(link) {
          Issue.record("\(name) at \(text.width): there is no link \(link)")
          return
        }
      }
    }
    var offset = 0
    for scalar in text.content.unicodeScalars {
      let isVisible = DisplayWidth.columns(of: Character(scalar)) > 0 && !scalar.properties.isWhitespace
      // Where there is no room for a character its code stands for it.
      let isReplaced =
        text.width < 10 && (DisplayWidth.columns(of: Character(scalar)) == 2 || scalar.properties.isDiacritic)
      if isVisible, !isCovered[offset], !isReplaced {
        Issue.record("\(name) at \(text.width): \(scalar) at \(offset) is nowhere")
        return
      }
      offset += UTF8.width(scalar)
    }
  }

  /// The line that is said to show a position does show it.
  private func expectPositionsAreKept(_ text: TypesetText, _ name: String) {
    let content = Array(text.content.utf8)
    var word = 0
    for place in content.indices where place == 0 || content[place - 1] <= 0x20 {
      word += 1
      guard content[place] > 0x20, content[place] < 0x7F, word % 5 == 0 else { continue }
      let line = text.lines[text.line(at: place)]
      let holds = line.spans.contains { span in
        span.offset.map { $0 <= place && place < $0 + span.text.utf8.count } ?? false
      }
      if holds { continue }
      Issue.record("\(name) at \(text.width): offset \(place) is not on “\(line.text)”")
      return
    }
  }

  private func expectNoControls(_ text: TypesetText, _ name: String) {
    for line in text.lines {
      for scalar in line.text.unicodeScalars {
        let isOverride = (0x202A...0x202E).contains(scalar.value)
        if scalar.properties.generalCategory == .control || isOverride {
          Issue.record("\(name) at \(text.width): U+\(String(scalar.value, radix: 16))")
          return
        }
      }
    }
  }

  /// What is set up to a limit is the beginning of the whole.
  private func expectFirstPageIsTheBeginning(_ document: Document, _ seed: Int, _ name: String) {
    let whole = Typesetter.set(document, width: 40, options: Self.options(seed))
    let page = Typesetter.set(document, width: 40, options: Self.options(seed), lineLimit: 12)
    #expect(whole.content.utf8.starts(with: page.content.utf8), "\(name)")
    #expect(
      page.isComplete == (page.content.utf8.count == whole.content.utf8.count && page.lines.count == whole.lines.count))
    let common = min(12, page.lines.count)
    expectNoDifference(Array(page.lines.prefix(common)), Array(whole.lines.prefix(common)), name)
  }

  /// Without white space and what search does not see.
  private func solid(_ text: String) -> String {
    String(decoding: TextFolding.fold(text).bytes.filter { $0 != 0x20 }, as: UTF8.self)
  }
}
