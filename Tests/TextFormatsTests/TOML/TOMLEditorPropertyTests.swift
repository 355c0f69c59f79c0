import SeededRandom
import Testing

import TextFormats

/// Random changes to random texts: what was asked is said, and every other line stays as it is, in its place.
@Suite struct TOMLEditorPropertyTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func whatWasNotAskedForStays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var editor = TOMLEditor(try TOMLDocument(Self.document(&random)))
    for _ in 0..<6 {
      let before = editor.document
      let path = Self.path(in: before, &random)
      let new = Self.value(&random, depth: 0)
      do throws(TOMLEditor.Fault) {
        switch random.below(3) {
        case 0:
          try editor.set(path, to: new)
          #expect(editor.document.root[path: path] == new)
        case 1:
          let count = before.root[path: path]?.elements?.count ?? 0
          try editor.append(.table([("name", new)]), to: path)
          #expect(editor.document.root[path: path + [.index(count), .key("name")]] == new)
        default:
          try editor.remove(path)
          if case .key = path.last { #expect(editor.document.root[path: path] == nil) }
        }
      } catch {
        #expect(editor.text == before.text)
        // Whole elements of `[[a]]` are not exchanged.
        let isElement = before.root[path: path]?.table?.form == .element
        #expect(error != .unsafe || isElement, "\(path) in:\n\(String(decoding: before.text, as: UTF8.self))")
      }
      expectOthersStay(before, editor.document, path)
    }
  }

  /// Lines of other keys and of comments alone are those of before, in their order.
  private func expectOthersStay(_ before: TOMLDocument, _ after: TOMLDocument, _ path: [TOMLStep]) {
    var rest = before.text
    for expression in before.expressions.reversed()
    where expression.path.starts(with: path) || path.starts(with: expression.path) && expression.kind == .pair {
      rest.removeSubrange(expression.lines)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(before.text.starts(with: mark) == after.text.starts(with: mark))
    func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
      (text.starts(with: mark) ? text[3...] : text[...]).split(separator: 0x0A).filter { line in
        !line.allSatisfy { $0 == 0x20 || $0 == 0x0D }
      }
    }
    var new = lines(after.text)[...]
    for line in lines(rest) {
      // The text's last line may have had no end.
      guard let place = new.firstIndex(where: { $0 == line || $0 == line + [0x0D] }) else {
        Issue.record(
          "lost: \(String(decoding: line, as: UTF8.self)) from:\n\(String(decoding: before.text, as: UTF8.self))")
        return
      }
      new = new[(place + 1)...]
    }
  }

  // MARK: Chance

  private static let keys = ["a", "b", "c", "blog", "d e", "é"]

  /// A text with comments in every place, made line by line of what goes together.
  private static func document(_ random: inout SeededGenerator) -> [UInt8] {
    let end = random.below(3) == 0 ? "\r\n" : "\n"
    var text = random.below(9) == 0 ? "\u{FEFF}" : ""
    for number in 0..<random.below(24) {
      let keys = (0...random.below(3)).map { _ in TOML.key(Self.keys[random.below(Self.keys.count)]) }
      let indent = String(repeating: " ", count: random.below(3))
      let comment = random.below(3) == 0 ? "  # says \(number) = [\(number)]" : ""
      let line =
        switch random.below(10) {
        case 0: indent + "# a comment, number \(number)"
        case 1: ""
        case 2: indent + "[" + keys.joined(separator: ".") + "]" + comment
        case 3, 4: "[[" + keys.prefix(2).joined(separator: " . ") + "]]" + comment
        default: indent + keys.prefix(2).joined(separator: ".") + " =  " + written(&random, number, end) + comment
        }
      let longer = text + line + end
      if (try? TOMLDocument(Array(longer.utf8))) != nil { text = longer }
    }
    if random.below(4) == 0, text.hasSuffix(end) { text.removeLast() }
    return Array(text.utf8)
  }

  /// A value as people write them, on several lines perhaps.
  private static func written(_ random: inout SeededGenerator, _ number: Int, _ end: String) -> String {
    switch random.below(7) {
    case 0: "{ a.b = \(number), a.c = [1, 2], blog = [ { a = 1 } ] }"
    case 1: "[\(end)  1, # one \(number)\(end)  { a = 'x' } # two\(end)  # three \(number)\(end)]"
    case 2: "'''\(end)# no comment \(number)'''"
    case 3: "[ ]"
    default: value(&random, depth: 0).text
    }
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> TOML {
    switch random.below(depth > 1 ? 4 : 6) {
    case 0: .integer(Int64(random.below(1000)))
    case 1: .string("it's \"\(random.below(100))\"\n\\")
    case 2: .string("x\(random.below(100))")
    case 3: .bool(random.below(2) == 0)
    case 4: .array((0..<random.below(3)).map { _ in value(&random, depth: depth + 1) })
    default: .table(["a", "b"].prefix(random.below(3)).map { ($0, value(&random, depth: depth + 1)) })
    }
  }

  /// Of something that is there, or of what could be.
  private static func path(in document: TOMLDocument, _ random: inout SeededGenerator) -> [TOMLStep] {
    var path: [TOMLStep] = []
    var place = document.root
    while true {
      if let members = place.members, !members.isEmpty, random.below(4) > 0 {
        path.append(.key(members[random.below(members.count)].key))
      } else if let elements = place.elements, !elements.isEmpty, random.below(3) > 0 {
        path.append(.index(random.below(elements.count)))
      } else {
        break
      }
      place = document.root[path: path] ?? place
    }
    for _ in 0..<(path.isEmpty ? 1 : 0) + random.below(3) { path.append(.key(keys[random.below(keys.count)])) }
    return path
  }
}
