import Blog
import CLibxml2

/// What becomes of the parts of a document.
protocol XMLRecordHandler: AnyObject {
  /// The document's outermost element.
  ///
  /// - Returns: false where this is nothing that we read.
  func begin(root: XMLNode) -> Bool
  /// Whether an element is only a frame around records, as `channel` in `rss`.
  func isFrame(_ node: XMLNode, depth: Int) -> Bool
  /// A part of the record that is being read ended, `wp:comment` in `item` for one. One that is taken leaves no trace
  /// in its record: that keeps a thread of any length out of memory's way.
  func takePart(_ part: XMLNode, of record: XMLNode) -> Bool
  /// A record ended.
  ///
  /// - Parameter isWhole: false where the document was cut short in it.
  func take(_ record: XMLNode, isWhole: Bool)
  /// Something was not well-formed.
  func note(_ kind: ImportNote.Kind, line: Int?, _ fact: XMLFact)
  /// Whether to stop reading.
  var isStopped: Bool { get }
}

/// Reads a document record by record: a post of an export, an entry of a feed, a channel's title.
final class XMLRecords {
  /// Text in one record beyond this is left out: what no repository takes.
  static let largestRecord = 48 << 20
  /// Elements in one record beyond this are left out.
  static let mostElements = 400_000
  /// Bytes before the first element: what a document type can be made of.
  static let longestProlog = 1 << 20

  private let stream: any ByteStream
  let handler: any XMLRecordHandler
  private var xml = UnsafeMutablePointer<lukija_xml>.allocate(capacity: 1)
  private var fault: InputFault?

  // Touched several times for each element of exports of any size, only ever by the parser's one thread.
  @exclusivity(unchecked) private var names: [NameKey: XMLName] = [:]
  @exclusivity(unchecked) private var frames: [XMLNode] = []
  /// From the record down to the innermost open element.
  @exclusivity(unchecked) private var open: [XMLNode] = []
  @exclusivity(unchecked) private var text: [UInt8] = []
  @exclusivity(unchecked) private var recordSize = 0
  @exclusivity(unchecked) private var recordElements = 0
  private var isOverfull = false
  private var bytesBeforeRoot = 0
  private var hasRoot = false
  /// Elements inside one that is left out.
  @exclusivity(unchecked) private var skippedDepth = 0
  /// The next end is another element's: its name, as it stands there.
  @exclusivity(unchecked) private var wrongEnd: String?
  /// Prefixes that were never declared.
  private var undeclared: Set<String> = []
  /// What stands between records and is none: a server's notices in the middle.
  @exclusivity(unchecked) private var stray: [UInt8] = []
  @exclusivity(unchecked) private var strayLine = 0
  private(set) var errorCount = 0
  private(set) var lastLine = 1

  private struct NameKey: Hashable {
    var local: UnsafePointer<xmlChar>
    var uri: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
  }

  init(_ stream: any ByteStream, handler: any XMLRecordHandler) {
    self.stream = stream
    self.handler = handler
  }

  deinit { xml.deallocate() }

  /// Reads to the end, or as far as it goes.
  func run() throws(InputFault) {
    xml.initialize(to: lukija_xml())
    xml.pointee.callbacks = lukija_xml_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      start: { context, local, prefix, uri, count, attributes, line in
        guard let local else { return }
        XMLRecords.from(context)?.start(local, prefix, uri, attributes, Int(count), Int(line))
      },
      end: { context, local in
        if let local { XMLRecords.from(context)?.end(local) }
      },
      text: { context, text, length in
        XMLRecords.from(context)?.add(UnsafeBufferPointer(start: text, count: Int(length)))
      },
      declaration: { context, line in
        XMLRecords.from(context)?.handler.note(.skipped, line: Int(line), .declarationLeftOut)
      },
      problem: { context, code, line, message, found in
        guard let records = XMLRecords.from(context) else { return }
        if let found { records.wrongEnd = String(cString: found) }
        records.report(code: code, line: Int(line), message: message.map { String(cString: $0) } ?? "")
      },
      read: { context, buffer, length in
        XMLRecords.from(context)?.read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))) ?? -1
      })
    guard lukija_xml_parse(xml) != 0 else { throw InputFault(.xml(.noMemory)) }
    finish()
    if let fault { throw fault }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLRecords? {
    context.map { Unmanaged<XMLRecords>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard fault == nil, !handler.isStopped else { return 0 }
    if !hasRoot, bytesBeforeRoot > Self.longestProlog {
      fault = InputFault(.xml(.longProlog(limit: Self.longestProlog)))
      return 0
    }
    do throws(InputFault) {
      let count = try stream.read(into: buffer)
      if !hasRoot { bytesBeforeRoot += count }
      return Int32(count)
    } catch {
      // What was read up to here is still worth something.
      fault = error
      return 0
    }
  }
}

extension XMLRecords {
  private func start(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, _ line: Int
  ) {
    hasRoot = true
    lastLine = line
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    flushText()
    if handler.isStopped {
      lukija_xml_stop(xml)
      return
    }
    let ownName = name(local, uri, prefix)
    // No item stands in another: the end of the one before was lost.
    if let record = open.first, record.name == ownName, ownName.local == "item" || ownName.local == "entry" {
      while !open.isEmpty { close() }
    }
    let parent = open.last ?? frames.last
    let list = self.attributes(attributes, count)
    var base = parent?.base
    if let own = list.first(where: { $0.name.vocabulary == .xml && $0.name.local == "base" })?.value {
      base = WebAddress.resolve(own, against: base)
    }
    let node = XMLNode(name: ownName, line: line, attributes: list, base: base)
    if open.isEmpty {
      if frames.isEmpty {
        guard handler.begin(root: node) else {
          lukija_xml_stop(xml)
          skippedDepth = 1
          return
        }
        if handler.isFrame(node, depth: 0) {
          frames.append(node)
          return
        }
      } else if handler.isFrame(node, depth: frames.count) {
        frames.append(node)
        return
      }
      recordSize = 0
      recordElements = 0
      isOverfull = false
      if !stray.isEmpty, !isNotice(node) { noteStray() }
    }
    recordElements += 1
    recordSize += list.reduce(0) { $0 + $1.value.utf8.count }
    if recordElements > Self.mostElements {
      noteOverfull()
      skippedDepth = 1
      return
    }
    open.append(node)
  }

  private func end(_ believed: UnsafePointer<xmlChar>) {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      wrongEnd = nil
      return
    }
    flushText()
    // An end closes the element of its name, with what was left open in it; one that fits nothing closes nothing. What
    // the parser believes to be closed may be another element since an end was wrong.
    let local = wrongEnd.map { $0.split(separator: ":").last.map(String.init) ?? $0 } ?? String(cString: believed)
    wrongEnd = nil
    if open.last?.name.local == local {
      close()
    } else if let place = open.lastIndex(where: { $0.name.local == local }) {
      while open.count > place { close() }
    } else if frames.last?.name.local == local {
      while !open.isEmpty { close() }
      frames.removeLast()
    }
  }

  private func close() {
    guard let node = open.popLast() else { return }
    guard let parent = open.last else {
      if isNotice(node) {
        addStray(Array(node.text.utf8)[...], line: node.line)
        return
      }
      handler.take(node, isWhole: true)
      return
    }
    if open.count == 1, handler.takePart(node, of: parent) {
      // Parts that are taken are not kept, so they do not count.
      recordElements = 0
      recordSize = 0
      return
    }
    parent.content.append(.element(node))
  }

  /// The document ended inside of something.
  private func finish() {
    flushText()
    noteStray()
    guard !open.isEmpty, !handler.isStopped else { return }
    while open.count > 1, let part = open.popLast() {
      // A part that was cut is a part all the same, but never one to be taken.
      open.last?.content.append(.element(part))
    }
    if let record = open.popLast() { handler.take(record, isWhole: false) }
  }

  private func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skippedDepth == 0 else { return }
    guard !open.isEmpty else {
      if !frames.isEmpty, bytes.contains(where: { $0 > 0x20 }) {
        addStray(Array(bytes.prefix(400))[...], line: lastLine)
      }
      return
    }
    recordSize += bytes.count
    if recordSize > Self.largestRecord {
      noteOverfull()
      return
    }
    text.append(contentsOf: bytes)
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    open.last?.content.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: text.capacity < 1 << 20)
  }

  /// Whether an element is of a web page, such as PHP's notices are written in.
  private func isNotice(_ node: XMLNode) -> Bool {
    node.name.vocabulary == .none && frames.count > 1
      && ["br", "b", "i", "p", "font", "table", "pre", "strong", "div", "span", "code"].contains(node.name.local)
  }

  private func addStray(_ bytes: ArraySlice<UInt8>, line: Int) {
    if strayLine == 0 { strayLine = line }
    if stray.count < 400 { stray += bytes + [0x20] }
  }

  private func noteStray() {
    guard strayLine > 0 else { return }
    let words = String(decoding: stray, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty {
      handler.note(.skipped, line: strayLine, .stray(Excerpt(words)))
    }
    (stray, strayLine) = ([], 0)
  }

  private func noteOverfull() {
    guard !isOverfull else { return }
    isOverfull = true
    handler.note(.lost, line: open.first?.line, .itemTooLarge)
  }

  private func name(
    _ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?
  ) -> XMLName {
    let key = NameKey(local: local, uri: uri, prefix: prefix)
    if let name = names[key] { return name }
    let name = XMLName(
      Vocabulary(uri: uri.map { String(cString: $0) }, prefix: prefix.map { String(cString: $0) }),
      String(cString: local))
    // A hostile document could have a new name in each element.
    if names.count < 10_000 { names[key] = name }
    return name
  }

  private func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [(name: XMLName, value: String)] {
    guard let pointers, count > 0 else { return [] }
    return (0..<count).compactMap { index in
      let field = pointers + index * 5
      guard let local = field[0], let start = field[3], let end = field[4] else { return nil }
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      // Without a prefix an attribute is in no namespace, whatever its element is in.
      return (name(local, field[2], field[1]), value)
    }
  }

  private func report(code: Int32, line: Int, message: String) {
    errorCount += 1
    // A document that forgot to declare a prefix uses it in every line: one cause, one note.
    if UInt32(bitPattern: code) == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue,
      !undeclared.insert(message.firstRange(of: " on ").map { String(message[..<$0.lowerBound]) } ?? message).inserted
    {
      return
    }
    guard let (kind, fact) = XMLFaults.fact(code: code, message: message.trimmed) else { return }
    handler.note(kind, line: line > 0 ? line : nil, fact)
  }
}
