import Blog

/// A list of subscriptions as other readers write it: OPML of any version, with folders in folders.
public struct SubscriptionList: Sendable {
  /// Why a file is none.
  public enum Fault: Error, Hashable, Sendable {
    /// It is something else: the name of its first element, where it is XML.
    case otherKind(root: String?)
    case unreadable(ImportFact)
  }

  /// More than anybody follows; `newsboat` takes 200 bytes for each.
  private static let largest = 32 << 20

  /// In the file's order, those of folders among them.
  public private(set) var subscriptions: [Subscription] = []
  /// What of it could not be read.
  public private(set) var notes: [ImportNote] = []

  /// Reads a file, packed or not; `-` is standard input. Nothing is fetched, and no entity is expanded.
  public init(file: String) throws(Fault) {
    do throws(InputFault) {
      let stream = file == "-" ? FileStream() : try FileStream(path: file)
      try stream.refuseDevice()
      try read(stream, file)
    } catch {
      throw .unreadable(error.fact)
    }
    if let root = otherRoot { throw .otherKind(root: root.isEmpty ? nil : root) }
  }

  /// Nil where it is a list; empty where it is no XML.
  private var otherRoot: String?

  private mutating func read(_ file: FileStream, _ name: String) throws(InputFault) {
    var stream = PeekingStream(file)
    if try stream.peek(2).starts(with: [0x1F, 0x8B]) { stream = PeekingStream(InflatingStream(stream)) }
    let bytes = try stream.contents(limit: Self.largest)
    guard !bytes.isEmpty else { throw InputFault(.source(.empty)) }
    let encoding = TextEncoding.find(Array(bytes.prefix(1 << 16)))
    let whole = MemoryStream(Array(bytes.dropFirst(encoding.markLength)))
    let converting = encoding.name == "UTF-8" ? nil : ConvertingStream(whole, from: encoding.name)
    let reader = OutlineReader(source: name)
    try XMLRecords(XMLMender(TextStream(converting ?? whole)) { _, _ in }, handler: reader).run()
    (subscriptions, notes) = (reader.subscriptions, ImportNote.gathered(reader.notes))
    otherRoot = reader.root.map { $0.lowercased() == "opml" ? nil : $0 } ?? ""
  }
}

/// Reads the outlines of a list as they come.
private final class OutlineReader: XMLRecordHandler {
  let source: String
  private(set) var root: String?
  private(set) var subscriptions: [Subscription] = []
  private(set) var notes: [ImportNote] = []
  let isStopped = false

  init(source: String) { self.source = source }

  func begin(root: XMLNode) -> Bool {
    self.root = root.name.local
    return root.name.local.lowercased() == "opml"
  }

  func isFrame(_ node: XMLNode, depth: Int) -> Bool {
    depth == 0 || depth == 1 && node.name.local.lowercased() == "body"
  }

  func takePart(_ part: XMLNode, of record: XMLNode) -> Bool { false }

  func take(_ record: XMLNode, isWhole: Bool) {
    // Without recursion: folders may be nested as deeply as the parser lets them.
    var open = [record]
    while let node = open.popLast() {
      guard node.name.local.lowercased() == "outline" else { continue }
      if let subscription = Subscription(node) { subscriptions.append(subscription) }
      open += node.elements.reversed()
    }
  }

  func note(_ kind: ImportNote.Kind, line: Int?, _ fact: XMLFact) {
    // What was read as it was meant is not worth a word.
    guard kind == .lost else { return }
    notes.append(ImportNote(kind, source: source, line: line, .xml(fact)))
  }
}

extension Subscription {
  /// Nil for a folder, and for what is no feed: a link, another list.
  fileprivate init?(_ outline: XMLNode) {
    // Other programs write xmlurl or XMLURL.
    func attribute(_ name: String) -> String? {
      outline.attributes.first { $0.name.local.lowercased() == name && $0.name.vocabulary == .none }?.value.presence
    }
    let type = attribute("type")?.lowercased()
    guard type != "link", type != "include" else { return nil }
    let feed = attribute("xmlurl") ?? (type == "rss" || type == "atom" ? attribute("url") : nil)
    let page = attribute("htmlurl")
    guard feed != nil || page != nil else { return nil }
    self.init(title: attribute("title") ?? attribute("text") ?? "", feed: feed, page: page)
  }
}
