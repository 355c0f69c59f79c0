import Blog
import Glibc

/// Reads the folder of a site generator: Jekyll, Hugo, Zola, or just Markdown files.
struct MarkdownFolder {
  private static let largestPage = 16 << 20
  private static let mostFiles = 200_000
  private static let deepest = 32
  private static let endings = ["md", "markdown", "mdown", "mkd", "mdx"]
  /// What generators write and what they are made of.
  private static let foreign: Set<String> = [
    "node_modules", "_site", "public", "themes", "layouts", "_layouts", "_includes", "_sass", "archetypes", "resources",
    "templates", "vendor", "sass", "i18n",
  ]

  let root: String
  private(set) var files: [String] = []
  /// Links, and what is neither file nor folder.
  private var leftOut: [String] = []

  /// Lists the folder. Symbolic links are not followed.
  init(_ root: String) {
    self.root = root
    list("", depth: 0)
    files.sort()
  }

  /// The pages among the files.
  var pages: [String] { files.filter(Self.isPage) }

  private static func isPage(_ path: String) -> Bool {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    guard !StaticComments.isComment(path) else { return false }
    // Jekyll's and Hugo's posts may be HTML with front matter.
    let isInside = ["_posts/", "_drafts/", "content/"].contains { path.hasPrefix($0) || path.contains("/" + $0) }
    return endings.contains(ending) || ["html", "htm"].contains(ending) && isInside
  }

  private mutating func list(_ below: String, depth: Int) {
    guard depth < Self.deepest, let folder = opendir(below.isEmpty ? root : "\(root)/\(below)") else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder), files.count < Self.mostFiles {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, !name.hasPrefix(".") else { continue }
      let path = below.isEmpty ? name : "\(below)/\(name)"
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where !Self.foreign.contains(name): list(path, depth: depth + 1)
      case S_IFREG where below.split(separator: "/").contains("_data") && !StaticComments.isComment(path): continue
      case S_IFREG: files.append(path)
      case S_IFDIR: continue
      default: if !Self.foreign.contains(name), leftOut.count < Self.mostFiles { leftOut.append(path) }
      }
    }
  }

  /// Reads every page.
  ///
  /// - Parameters:
  ///   - output: gets the posts, and the pictures that they show.
  ///   - now: pages of a later date are to come; nil where nobody knows.
  func read(to output: EventOutput, now: Timestamp?) {
    var settings = self.settings(output)
    settings.now = now
    output.send(.site(settings.site))
    let known = Set(files)
    var sent: Set<String> = []
    var skipped = 0
    let tally = PageTally()
    var threads = StaticComments(root: root, files: files, output, tally)
    for path in pages where !output.isStopped {
      let note = PageNote(output: output, path: path)
      let bytes: [UInt8]
      do throws(InputFault) {
        bytes = try WholeText.read(FileStream(path: "\(root)/\(path)"), limit: Self.largestPage) { note($0, $1, $2) }
      } catch {
        note(.lost, nil, error.message)
        continue
      }
      let page = MarkdownPage(path: path, bytes: bytes, site: settings, side: side(of: path, known))
      guard page.isPost else {
        skipped += 1
        continue
      }
      var imported = page.post(note, tally)
      let more = StaticComment.threaded(threads.take(page), tally)
      imported.commentExtras += more.map(\.extras)
      imported.post.comments += more.map(\.comment)
      readThread(of: path, known, into: &imported, output)
      let media = MarkdownMedia(page: path, files: known, basePath: settings.basePath)
      imported.post.body = media.body(imported.post.body)
      imported.post.image = imported.post.image.flatMap {
        media.name(of: $0) ?? WebAddress.clean($0, base: settings.home)
      }
      imported.post.attachments = imported.post.attachments.map { attachment in
        var attachment = attachment
        attachment.url = media.name(of: attachment.url) ?? attachment.url
        return attachment
      }
      for (file, name) in media.used.sorted(by: { $0.key < $1.key }) where sent.insert(file).inserted {
        output.send(.media(path: "\(root)/\(file)", name: name))
      }
      for address in media.missing.sorted() {
        note(.lost, nil, "\(Quoted.text(address)) is not in the folder; the address stays as it is.")
      }
      output.send(.post(imported))
    }
    for path in leftOut.sorted() {
      output.note(.skipped, line: nil, "it is a link or no plain file; it was left out.", in: path)
    }
    threads.finish(output)
    tally.say(output)
    sayUnread(output)
    if skipped > 0 {
      output.note(
        .skipped, line: nil, "\(skipped) \(skipped == 1 ? "file" : "files") without front matter or text: no post.")
    }
  }

  /// The thread that our own export puts beside the posts.
  private func readThread(
    of path: String, _ known: Set<String>, into imported: inout ImportedPost, _ output: EventOutput
  ) {
    let stem = path.split(separator: "/").last?.split(separator: ".").dropLast().joined(separator: ".") ?? ""
    let thread = "comments/\(stem).json"
    guard path == "posts/\(stem).md", known.contains(thread) else { return }
    do throws(InputFault) {
      let bytes = try FileStream(path: "\(root)/\(thread)").contents(limit: JSONFeedReader.largest)
      let mended = try MendedJSON(bytes[...], line: 1)
      guard let elements = mended.json.elements else { throw InputFault("it is no list.") }
      mended.say { output.note($0, line: $1, $2, in: thread) }
      let reader = JSONFeedReader(output: output)
      let (comments, isWhole) = reader.comments(elements) { output.note($0, line: nil, $1, in: thread) }
      imported.post.comments = comments
      imported.commentExtras = []
      imported.coverage = isWhole && mended.isWhole ? .everything : [.body, .details]
    } catch {
      output.note(.lost, line: nil, error.message, in: thread)
    }
  }

  private func settings(_ output: EventOutput) -> SiteSettings {
    var settings = SiteSettings()
    for name in SiteSettings.files where files.contains(name) {
      do throws(InputFault) {
        let note = PageNote(output: output, path: name)
        let bytes = try WholeText.read(FileStream(path: "\(root)/\(name)"), limit: FrontMatter.longest) {
          note($0, $1, $2)
        }
        settings.read(bytes, name: name, note)
        break
      } catch {
        output.note(.lost, line: nil, error.message, in: name)
      }
    }
    if settings.languages.isEmpty {
      let tops = files.compactMap { file in
        let parts = file.split(separator: "/")
        return parts.count > 2 && parts[0] == "content" && parts[1].count == 2 ? parts[1].lowercased() : nil
      }
      // One such folder may be about anything; two are languages.
      if Set(tops).count > 1 { settings.languages = Set(tops) }
    }
    if settings.site.title.isEmpty, let real = realpath(root, nil) {
      settings.site.title = String(cString: real).split(separator: "/").last.map(String.init) ?? ""
      free(real)
    }
    return settings
  }
}

extension MarkdownPage {
  /// Files beside the posts that every project has are none.
  var isPost: Bool {
    if matter != nil { return !path.hasSuffix("_index.md") || text.presence != nil }
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    let isPaper = ["readme", "license", "licence", "changelog", "contributing", "code_of_conduct"].contains {
      name.hasPrefix($0)
    }
    return !isPaper && !isHTML && text.presence != nil
  }
}
