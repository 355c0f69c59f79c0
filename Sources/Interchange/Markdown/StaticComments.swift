import Blog

/// The comments that Staticman and Jekyll's plugins keep in files beside the pages.
struct StaticComments {
  static let folders = ["_data/comments", "data/comments", "source/_data/comments", "_comments"]
  private static let endings = ["yml", "yaml", "json", "md", "markdown", "html"]

  /// With what comments of one post have in common.
  private var entries: [(comment: StaticComment, group: String)] = []
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
        output.note(.lost, line: nil, error.fact, in: path)
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
          mended.say { note($0, $1, .json($2)) }
          value = JSONValue(mended.json)
        } catch {
          note(.lost, nil, error.fact)
          return
        }
      } else {
        value = try? FrontMatter.yaml(String(decoding: bytes, as: UTF8.self), isTyped: false)
      }
      if case .array(let list)? = value {
        found = list.compactMap { StaticComment($0, isHTML: false, note, tally) }
        for index in found.indices { found[index].posts.append(stem) }
        if found.count < list.count {
          note(.lost, nil, .page(.entriesNoComments(list.count - found.count)))
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
    if found.isEmpty { note(.lost, nil, .page(.noComment)) }
    for var comment in found {
      comment.posts += names
      entries.append((comment, names.first ?? comment.posts.last ?? ""))
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

  /// Those that found no page: the blog that everything goes to may have their posts from elsewhere.
  func finish(_ output: EventOutput, _ site: SiteSettings, _ tally: PageTally) {
    let left = entries.indices.filter { !isUsed[$0] }
    var groups: [String: [Int]] = [:]
    for index in left { groups[entries[index].group, default: []].append(index) }
    for indexes in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
      for comment in StaticComment.threaded(indexes.map({ entries[$0].comment }), tally) where !output.isStopped {
        output.send(
          .comment(
            ImportedComment(
              comment: comment.comment, postReferences: Self.references(comment.posts, site), extras: comment.extras)))
      }
    }
  }

  private static func references(_ names: [String], _ site: SiteSettings) -> [String] {
    names.flatMap { name in
      guard !name.contains("://") else { return [name] }
      let path = name.trimmingSlashes
      let last = path.split(separator: "/").last.map { String($0) } ?? ""
      // A page's file may be named; its post is called by what stands between date and ending.
      let stem = MarkdownPage(path: last.contains(".") ? last : last + ".md", bytes: [], site: SiteSettings())
      return [name, site.address("/" + path) ?? ""]
        + [last, stem.nameParts.name].map { ImportedComment.slugPrefix + $0 }
    }
  }
}
