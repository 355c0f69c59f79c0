import Blog
import Glibc
import TextFormats

/// Reads the folder of a site generator: Jekyll, Hugo, Zola, or just Markdown files.
struct MarkdownFolder {
  private static let largestPage = 16 << 20
  private static let mostFiles = 200_000
  private static let deepest = 32
  static let endings = ["md", "markdown", "mdown", "mkd", "mdx"]
  /// What generators write and what they are made of, wherever it lies.
  private static let machinery: Set<String> = ["node_modules", "_site", "_layouts", "_includes", "_sass"]
  /// The same beside a site's settings; within its texts, `resources` is a chapter like any other.
  private static let foreign: Set<String> = [
    "public", "themes", "layouts", "archetypes", "resources", "templates", "vendor", "sass", "i18n",
  ]
  /// With one of these settings, `public` is what a person put there and no generator's work.
  private static let openSites = [
    "astro.config.mjs", "astro.config.ts", "astro.config.js", "next.config.js", "next.config.mjs",
  ]

  let root: String
  private(set) var files: [String] = []
  /// The pages among the files.
  private(set) var pages: [String] = []
  private(set) var obstacles: [(path: String, why: FolderObstacle)] = []

  /// Lists the folder. Symbolic links are not followed.
  ///
  /// - Parameter below: what of it is listed; empty for everything.
  init(_ root: String, below: String = "") {
    self.root = root
    list(below, depth: 0)
    files.sort()
    pages = files.filter(isPage)
  }

  private func isPage(_ path: String) -> Bool {
    guard !StaticComments.isComment(path), !path.hasPrefix("public/") else { return false }
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    if Self.endings.contains(ending) { return true }
    guard ["html", "htm"].contains(ending) else { return false }
    func isInside(_ folder: String) -> Bool { path.hasPrefix(folder) || path.contains("/" + folder) }
    // Jekyll's and Hugo's posts may be HTML with front matter; Nikola's, too, in a folder that may hold anything.
    return ["_posts/", "_drafts/", "content/"].contains(where: isInside)
      || ["posts/", "pages/"].contains(where: isInside) && hasHead(path)
  }

  private func isForeign(_ name: String, below: String) -> Bool {
    if Self.machinery.contains(name) { return true }
    guard Self.foreign.contains(name) || name == "scaffolds" else { return false }
    func isHere(_ file: String) -> Bool { access("\(root)/\(below.isEmpty ? file : "\(below)/\(file)")", F_OK) == 0 }
    if name == "public", Self.openSites.contains(where: isHere) { return false }
    // Hexo begins new posts with what lies there.
    if name == "scaffolds" { return isHere("source") }
    return below.isEmpty || SiteSettings.files.contains(where: isHere)
  }

  private mutating func list(_ below: String, depth: Int) {
    guard depth < Self.deepest else {
      obstacles.append((below, .depth))
      return
    }
    guard let folder = opendir(below.isEmpty ? root : "\(root)/\(below)") else {
      obstacles.append((below, .closed))
      return
    }
    defer { closedir(folder) }
    while let entry = readdir(folder), obstacles.count < Self.mostFiles {
      let (name, shown) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) {
          let bytes = UnsafeBufferPointer(start: $0, count: strlen($0))
          return (String(validating: bytes, as: UTF8.self), FileName.shown(bytes))
        }
      }
      guard !shown.hasPrefix(".") else { continue }
      let path = below.isEmpty ? shown : "\(below)/\(shown)"
      guard let name else {
        obstacles.append((path, .name))
        continue
      }
      guard files.count < Self.mostFiles else {
        if !obstacles.contains(where: { $0.why == .count }) { obstacles.append((path, .count)) }
        return
      }
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else {
        obstacles.append((path, .closed))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: if !isForeign(name, below: below) { list(path, depth: depth + 1) }
      case S_IFREG: if !isData(path, below) { files.append(path) }
      default: if !isForeign(name, below: below) { obstacles.append((path, .kind)) }
      }
    }
  }

  /// What templates read, and what is read here of it.
  private func isData(_ path: String, _ below: String) -> Bool {
    below.split(separator: "/").contains("_data") && !StaticComments.isComment(path) && SitePeople.kind(path) == nil
  }

  /// Reads every page.
  ///
  /// - Parameters:
  ///   - output: gets the posts, and the pictures that they show.
  ///   - now: pages of a later date are to come; nil where nobody knows.
  func read(to output: EventOutput, now: Timestamp?) {
    var settings = self.settings(output)
    settings.now = now
    readPeople(into: &settings, output)
    readDefaults(into: &settings, output)
    output.send(.site(settings.site))
    let known = Set(files)
    var sent: Set<String> = []
    var skipped = 0
    var unpublished: [String] = []
    let tally = PageTally()
    var threads = StaticComments(root: root, files: files, output, tally)
    for path in pages where !output.isStopped {
      guard settings.publication.publishes(path) else {
        unpublished.append(path)
        continue
      }
      let note = PageNote(output: output, path: path)
      let bytes: [UInt8]
      do throws(InputFault) {
        bytes = try WholeText.read(FileStream(path: "\(root)/\(path)"), limit: Self.largestPage) { note($0, $1, $2) }
      } catch {
        note(.lost, nil, error.fact)
        continue
      }
      let page = MarkdownPage(
        path: path, bytes: bytes, site: settings, side: side(of: path, known),
        original: settings.isNikola ? original(of: path, known) : nil)
      guard page.isPost else {
        if SitePeople.kind(path) == nil { skipped += 1 }
        continue
      }
      var imported = page.post(note, tally)
      let more = StaticComment.threaded(threads.take(page), tally)
      imported.commentExtras += more.map(\.extras)
      imported.post.comments += more.map(\.comment)
      readThread(of: path, known, into: &imported, output)
      let media = MarkdownMedia(page: path, files: known, basePath: settings.basePath)
      imported.post.body = media.body(imported.post.body)
      if let picture = imported.post.image {
        imported.post.image = media.name(of: picture) ?? WebAddress.clean(picture, base: settings.home)
        if imported.post.image == nil, let member = page.pictureMember { imported.keepMatter(member) }
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
        note(
          .lost, nil, .page(.pictureMissing(Excerpt(address))),
          cause: "media.missing")
      }
      output.send(.post(imported))
    }
    sayObstacles(output)
    threads.finish(output, settings, tally)
    tally.say(output)
    sayUnread(output)
    if let first = unpublished.first {
      output.note(.skipped, line: nil, .page(.notPublished(unpublished.count)), in: first)
    }
    if skipped > 0 {
      output.note(.skipped, line: nil, .page(.noPosts(skipped)))
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
      guard let elements = mended.json.elements else { throw InputFault(.json(.notAList)) }
      mended.say { output.note($0, line: $1, .json($2), in: thread) }
      let reader = JSONFeedReader(output: output)
      let (comments, isWhole) = reader.comments(elements) { output.note($0, line: nil, $1, in: thread) }
      imported.post.comments = comments
      imported.commentExtras = []
      imported.isFromExport = true
      imported.coverage = isWhole && mended.isWhole ? .everything : [.body, .details]
    } catch {
      output.note(.lost, line: nil, error.fact, in: thread)
    }
  }
}

extension ImportedPost {
  /// Keeps a member of the front matter that became nothing else.
  fileprivate mutating func keepMatter(_ member: SourceMember) {
    let place = extras.firstIndex { $0.key == MarkdownPage.frontMatter }
    var members: [SourceMember] = []
    if let place, case .object(let present) = extras[place].value { members = present }
    guard !members.contains(where: { $0.key == member.key }) else { return }
    members.append(member)
    members.sort { $0.key < $1.key }
    let kept = SourceMember(MarkdownPage.frontMatter, .object(members))
    if let place { extras[place] = kept } else { extras.append(kept) }
  }
}

extension MarkdownPage {
  /// Files beside the posts that every project has are none.
  var isPost: Bool {
    if hasMatter { return !path.hasSuffix("_index.md") || text.presence != nil }
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    let isPaper = ["readme", "license", "licence", "changelog", "contributing", "code_of_conduct"].contains {
      name.hasPrefix($0)
    }
    return !isPaper && !isHTML && text.presence != nil
  }
}
