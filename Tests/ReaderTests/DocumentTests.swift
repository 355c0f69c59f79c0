import Foundation
import Reader
import Screen
import Testing

/// What the documents say of the sources is so.
struct DocumentTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized

  private func document(_ name: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(name), encoding: .utf8)
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(name).path)
  }

  @Test func theKeyTableIsTheProgramsOwn() throws {
    let text = try document("docs/keys.md")
    let begin = try #require(text.range(of: "<!-- keys:begin -->\n"))
    let end = try #require(text.range(of: "<!-- keys:end -->"))
    let table = String(text[begin.upperBound..<end.lowerBound])
    #expect(table == HelpText.markdown, "the key table is out of date: run `make keys`")
  }

  @Test func theReadmesFifteenKeysAreKeys() throws {
    let section = try document("README.md").components(separatedBy: "\n## Keys")[1].components(separatedBy: "\n## ")[0]
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == 15)
    let known = Set(KeyMap.all.flatMap(\.keys).map { $0.replacing(" ", with: "") })
    for row in rows {
      for key in row.split(separator: "|")[0].split(separator: "`") where !key.allSatisfy(\.isWhitespace) {
        #expect(known.contains(String(key)), "\(key)")
      }
    }
  }

  @Test func theReadmeIsShort() throws {
    #expect(try document("README.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
  }

  /// “To change X, open Y”: every Y exists.
  @Test func whatIsToBeOpenedExists() throws {
    let text = try document("docs/architecture.md")
    let table = text.components(separatedBy: "\n## To change X, open Y")[1].components(separatedBy: "\n## ")[0]
    let paths = table.matches(of: /`((?:Sources|data|docs|scripts)\/?[^`]*)`/).map { String($0.output.1) }
    #expect(paths.count >= 30)
    for path in paths { #expect(exists(path), "\(path)") }
  }

  /// Every target with sources of its own is in the map, and the map has no other. Executables with a dash serve tests
  /// and benchmarks; C's handler of fatal signals is a part of NcursesTerminal.
  @Test func theMapHasEveryTarget() throws {
    let text = try document("docs/architecture.md")
    let map = text.components(separatedBy: "\n## Targets")[1].components(separatedBy: "\n## ")[0]
    let rows = map.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|")[0] }
    let named = Set(rows.joined().matches(of: /`([A-Za-z]+)`/).map { String($0.output.1) })
    let targets = try document("Package.swift").matches(of: /\.(?:t|executableT)arget\(\s*name: "([A-Za-z]+)"/)
    #expect(named == Set(targets.map { String($0.output.1) }).subtracting(["CTerminalGuard"]))
  }

  @Test(arguments: [
    "README.md", "docs/architecture.md", "docs/decisions.md", "docs/format.md", "docs/keys.md", "CHANGELOG.md",
    "BENCHMARKS.md",
  ]) func linksLeadSomewhere(_ name: String) throws {
    let folder = name.hasPrefix("docs/") ? "docs/" : ""
    for match in try document(name).matches(of: /\]\(([^)#:]+)\)/) {
      #expect(exists(folder + match.output.1), "\(name): \(match.output.1)")
    }
  }
}
