import Blog
import Glibc

/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
  /// The source that is being read.
  public var source: String
  /// Bytes of it read so far, packed as they are.
  public var bytesRead: Int
  /// Its size in bytes; nil where nobody knows.
  public var size: Int?
}

/// Reads what people have: exports, feeds and folders of any kind that Lukija knows, one event after the other. Sources
/// are told apart by what is in them. Nothing is fetched, nothing is written.
public final class Importer {
  private let deliver: (ImportEvent) throws -> Void
  private let now: Timestamp?
  /// Files and folders that could not even be opened.
  public private(set) var unopened: [String] = []
  private var name = ""
  private var address: String?
  private var file: FileStream?

  /// - Parameters:
  ///   - now: Markdown pages of a later date are scheduled; nil where nobody knows.
  ///   - deliver: takes each event as it is read; what it throws ends the import.
  public init(now: Timestamp? = nil, deliver: @escaping (ImportEvent) throws -> Void) {
    self.now = now
    self.deliver = deliver
  }

  /// How far it is. To be asked from `deliver`.
  public var progress: ImportProgress {
    ImportProgress(source: name, bytesRead: file?.bytesRead ?? 0, size: file?.size)
  }

  /// Reads a file, a folder, or `-`: standard input. What cannot be read is a note; what `deliver` throws is thrown on.
  public func read(_ source: String) throws {
    name = source
    var status = stat()
    if source != "-", stat(source, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      guard access(source, R_OK | X_OK) == 0 else {
        let code = errno
        unopened.append(source)
        try deliver(.note(ImportNote(.lost, source: source, .source(.unopenable(code: code)))))
        return
      }
      try readFolder(source)
      return
    }
    do {
      let stream: FileStream
      do throws(InputFault) {
        stream = source == "-" ? FileStream() : try FileStream(path: source)
        try stream.refuseDevice()
      } catch {
        unopened.append(source)
        throw error
      }
      file = stream
      try read(stream)
    } catch let fault as InputFault {
      try deliver(.note(ImportNote(.lost, source: source, fault.fact)))
    }
    file = nil
  }

  /// Reads bytes that are already here.
  ///
  /// - Parameters:
  ///   - name: what notes call them.
  ///   - address: where they were fetched from: what relative addresses are relative to where nothing in them says it.
  public func read(_ bytes: [UInt8], name: String, address: String? = nil) throws {
    self.name = name
    self.address = address
    defer { self.address = nil }
    do {
      try read(MemoryStream(bytes))
    } catch let fault as InputFault {
      try deliver(.note(ImportNote(.lost, source: name, fault.fact)))
    }
  }

  private func read(_ base: any ByteStream) throws {
    try deliver(.source(name))
    var stream = PeekingStream(base)
    // Packed twice happens; more often than that is a trap.
    for _ in 0..<2 {
      let head = try stream.peek(4)
      guard head.starts(with: [0x1F, 0x8B]) else { break }
      stream = PeekingStream(InflatingStream(stream))
    }
    let head = try stream.peek(1 << 16)
    // Archives and the like are told by bytes that no text has.
    if let foreign = SourceKind.unread(head) { throw InputFault(.foreign(foreign)) }
    let output = EventOutput(source: name, address: address, deliver: deliver)
    let encoding = TextEncoding.find(head)
    var text: any ByteStream = stream
    if encoding.markLength > 0 {
      withUnsafeTemporaryAllocation(byteCount: encoding.markLength, alignment: 1) { buffer in
        _ = try? stream.read(into: buffer)
      }
    }
    if let declared = encoding.disbelieved {
      output.note(.guessed, line: 1, .text(.notEncoded(Excerpt(declared))))
    }
    let converting = encoding.name == "UTF-8" ? nil : ConvertingStream(stream, from: encoding.name)
    if let converting { text = converting }
    let mended = TextStream(text)
    let peeking = PeekingStream(mended)
    // What was found out so far is said, whatever ends it.
    defer { output.closeNotes() }
    try readText(peeking, output: output)
    report(mended.mendings, converting?.unreadable, encoding.name, output)
    output.closeNotes()
    if let failure = output.failure { throw failure }
  }

  private func readText(_ text: PeekingStream, output: EventOutput) throws {
    let head = try text.peek(1 << 16)
    let dirt = LeadingDirt.find(head)
    if let dirt {
      output.note(.skipped, line: 1, dirt.fact)
      try text.skip(dirt.skipped)
    }
    switch dirt?.kind ?? SourceKind.find(head) {
    case .xml:
      let reader = XMLImport(output: output)
      do throws(InputFault) {
        let mender = XMLMender(LaterStream(text, after: dirt?.lines ?? 0)) {
          output.note(.guessed, line: $1, .xml($0.fact))
        }
        try XMLRecords(mender, handler: reader).run()
      } catch {
        output.note(.lost, line: nil, error.fact)
      }
      reader.finish()
    case .json:
      var bytes = try text.contents(limit: JSONFeedReader.largest)
      // What was skipped has its lines all the same.
      if let lines = dirt?.lines, lines > 0 { bytes.insert(contentsOf: repeatElement(0x0A, count: lines), at: 0) }
      try JSONFeedReader(output: output).read(bytes)
    case .frontMatter: try readPage(try text.contents(limit: JSONFeedReader.largest), output)
    case .unknown:
      throw InputFault(.source(.unknown))
    case .unread(let foreign): throw InputFault(.foreign(foreign))
    case .html: throw InputFault(.source(.webPage))
    case .empty: throw InputFault(.source(.empty))
    }
    if let failure = output.failure { throw failure }
  }

  private func report(
    _ mendings: [TextStream.Mending], _ unreadable: ConvertingStream.Unreadable?, _ encoding: String,
    _ output: EventOutput
  ) {
    for mending in mendings { output.note(mending.noteKind, line: mending.line, mending.fact) }
    if let unreadable {
      output.note(.lost, line: unreadable.line, unreadable.fact(encoding))
    }
  }

  /// A folder of Markdown is a site; any other folder is only its files.
  private func readFolder(_ path: String) throws {
    // Who gives a site's comments alone means the blog that has their posts already.
    let comments = StaticComments.folders.first { path.trimmingEndSlashes.hasSuffix("/" + $0) }
    let folder =
      comments.map { MarkdownFolder(String(path.trimmingEndSlashes.dropLast($0.count + 1)), below: $0) }
      ?? MarkdownFolder(path)
    let exports = folder.exports
    if folder.isSite(beside: exports) {
      try deliver(.source(path))
      let output = EventOutput(source: path, deliver: deliver)
      folder.read(to: output, now: now)
      folder.sayExports(exports, output)
      output.closeNotes()
      if let failure = output.failure { throw failure }
    } else if folder.files.isEmpty, folder.obstacles.isEmpty {
      try deliver(.note(ImportNote(.skipped, source: path, .source(.emptyFolder))))
    } else if folder.files.contains("blog.json") {
      try deliver(.note(ImportNote(.skipped, source: path, .source(.repository))))
    } else {
      let output = EventOutput(source: path, deliver: deliver)
      if !exports.isEmpty { folder.sayPapers(output) }
      folder.sayUnread(output)
      folder.sayObstacles(output)
      output.closeNotes()
      if let failure = output.failure { throw failure }
      for file in folder.files where !folder.isUnread(file) && (exports.isEmpty || !folder.pages.contains(file)) {
        // An export carries its pictures with it.
        if file.hasPrefix("media/") {
          try deliver(.media(path: "\(path)/\(file)", name: String(file.dropFirst(6))))
        } else {
          try read("\(path)/\(file)")
        }
      }
    }
  }

  private func readPage(_ bytes: [UInt8], _ output: EventOutput) throws(InputFault) {
    var settings = SiteSettings()
    settings.now = now
    let page = MarkdownPage(
      path: name.split(separator: "/").last.map(String.init) ?? name, bytes: bytes, site: settings)
    guard page.matter != nil else { throw InputFault(.source(.withoutFrontMatter)) }
    let tally = PageTally()
    var imported = page.post(PageNote(output: output), tally)
    imported.path = nil
    tally.say(output)
    // A page alone has no folder that its pictures could be in.
    let media = MarkdownMedia(page: page.path, files: [])
    _ = media.body(imported.post.body)
    for address in media.missing.sorted() {
      output.note(
        .lost, line: nil, .source(.pictureNotTaken(Excerpt(address))),
        cause: "media.missing")
    }
    output.send(.post(imported))
  }
}
