import Blog

/// The comments that Staticman and Jekyll's plugins keep in files beside the pages.
struct StaticComments {
  private static let folders = ["_data/comments", "data/comments", "source/_data/comments", "_comments"]
  private static let endings = ["yml", "yaml", "json", "md", "markdown", "html"]

  private var entries: [(comment: StaticComment, file: String)] = []
  private var places: [String: [Int]] = [:]
  private var isUsed: [Bool] = []

  static func isComment(_ path: String) -> Bool {
    folders.contains { path.hasPrefix($0 + "/") || path.hasPrefix($0 + ".") }
      && endings.contains(path.split(separator: ".").last?.lowercased() ?? "")
  }

  init(root: String, files: [String], _ output: EventOutput, _ tally: PageTally) {
    for path in files where Self.isComment(path) {
      do throws(InputFault) {
        let note = PageNote(output: output, path: path)
        let bytes = try WholeText.read(FileStream(path: "\(root)/\(path)"), limit: 16 << 20) { note($0, $1, $2) }
        read(bytes, path, note, tally)
      } catch {
        output.note(.lost, line: nil, error.message, in: path)
      }
    }
    for (index, entry) in entries.enumerated() {
      for name in entry.comment.posts { places[name.trimmingSlashes, default: []].append(index) }
    }
    isUsed = entries.map { _ in false }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String, _ note: PageNote, _ tally: PageTally) {
    let folder = Self.folders.first { path.hasPrefix($0) } ?? ""
    let inner = path.dropFirst(folder.count).split(separator: "/").map(String.init)
    let file = inner.last ?? ""
    let stem = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
    // The folder is the post; a list of comments may be named by it itself.
    let outer = inner.dropLast()
    let names = [outer.joined(separator: "/"), outer.last ?? ""].filter { !$0.isEmpty }
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    var found: [StaticComment] = []
    if ["yml", "yaml", "json"].contains(ending) {
      let value: JSONValue?
      if ending == "json" {
        do throws(InputFault) {
          let mended = try MendedJSON(bytes[...], line: 1)
          mended.say { note($0, $1, $2) }
          value = JSONValue(mended.json)
        } catch {
          note(.lost, nil, error.message)
          return
        }
      } else {
        value = try? FrontMatter.yaml(String(decoding: bytes, as: UTF8.self), isTyped: false)
      }
      if case .array(let list)? = value {
        found = list.compactMap { StaticComment($0, isHTML: false, note, tally) }
        for index in found.indices { found[index].posts.append(stem) }
        if found.count < list.count {
          note(.lost, nil, "\(list.count - found.count) of its entries have not the form of a comment.")
        }
      } else if let value, let one = StaticComment(value, id: stem, isHTML: false, note, tally) {
        found = [one]
      } else if case .object(let members)? = value {
        found = members.sorted { $0.key < $1.key }.compactMap {
          StaticComment($0.value, id: $0.key, isHTML: false, note, tally)
        }
        for index in found.indices { found[index].posts.append(stem) }
      }
    } else if let matter = FrontMatter(bytes) {
      let body = String(decoding: bytes[matter.bodyStart...], as: UTF8.self).trimmed
      let isHTML = ending == "html"
      if let one = StaticComment(.object(matter.texts), body: body, id: stem, isHTML: isHTML, note, tally) {
        found = [one]
      }
    }
    if found.isEmpty { note(.lost, nil, "it has not the form of a comment.") }
    for var comment in found {
      comment.posts += names
      entries.append((comment, path))
    }
  }

  /// Those of one page, each only once.
  mutating func take(_ page: MarkdownPage) -> [StaticComment] {
    guard !entries.isEmpty else { return [] }
    var indexes: Set<Int> = []
    for name in page.references { indexes.formUnion(places[name] ?? []) }
    let free = indexes.filter { !isUsed[$0] }.sorted()
    for index in free { isUsed[index] = true }
    return free.map { entries[$0].comment }
  }

  /// Says how many found no page.
  func finish(_ output: EventOutput) {
    let lost = entries.indices.filter { !isUsed[$0] }
    guard let first = lost.first else { return }
    output.note(
      .lost, line: nil,
      lost.count == 1
        ? "the post of this comment is not here."
        : "the posts of \(lost.count) comments are not here; this is the first.",
      in: entries[first].file)
  }
}
