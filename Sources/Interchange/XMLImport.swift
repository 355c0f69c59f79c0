import Blog

/// Reads XML of any kind that is a blog: WordPress's export, RSS, Atom. What stands in it tells which.
final class XMLImport: XMLRecordHandler {
  private enum Reader {
    /// The channel's head, as long as it could be either.
    case undecided([XMLNode])
    case wordPress(WordPressReader)
    case feed(FeedReader)
  }

  /// More than any channel has before its first item.
  private static let longestHead = 4096

  private let output: EventOutput
  private var reader = Reader.undecided([])
  private var root: XMLNode?
  private var isRefused = false

  init(output: EventOutput) { self.output = output }

  var isStopped: Bool { output.isStopped }

  func begin(root: XMLNode) -> Bool {
    self.root = root
    switch (root.name.vocabulary, root.name.local.lowercased()) {
    case (_, "rss"), (.rdf, "rdf"), (.atom, "feed"), (.atom, "entry"), (_, "channel"): return true
    default:
      isRefused = true
      output.note(
        .lost, line: root.line,
        SourceKind.unread(root: root.name.local)
          ?? .xml(.unknownRoot(Excerpt(root.name.local))))
      return false
    }
  }

  func isFrame(_ node: XMLNode, depth: Int) -> Bool {
    depth == 0 ? node.name.local != "entry" : depth == 1 && node.name.local == "channel"
  }

  func takePart(_ part: XMLNode, of record: XMLNode) -> Bool {
    guard part.name == XMLName(.wordpress, "comment"), record.name.local == "item" else { return false }
    if case .undecided = reader { decide(isWordPress: true) }
    guard case .wordPress(let reader) = reader else { return false }
    return reader.takePart(part)
  }

  func take(_ record: XMLNode, isWhole: Bool) {
    if case .undecided(let head) = reader {
      if record.name.vocabulary == .wordpress {
        decide(isWordPress: true)
      } else if record.name.local == "item" || record.name.local == "entry" {
        decide(isWordPress: record.elements.contains { $0.name.vocabulary == .wordpress })
      } else {
        if head.count < Self.longestHead { reader = .undecided(head + [record]) }
        return
      }
    }
    switch reader {
    case .undecided: break
    case .wordPress(let reader): reader.take(record, isWhole: isWhole)
    case .feed(let reader): reader.take(record, isWhole: isWhole)
    }
  }

  func note(_ kind: ImportNote.Kind, line: Int?, _ fact: XMLFact) { output.note(kind, line: line, .xml(fact)) }

  /// The document ended.
  func finish() {
    guard root != nil else {
      output.note(.lost, line: nil, .xml(.noElement))
      return
    }
    if case .undecided = reader, !isRefused { decide(isWordPress: false) }
    switch reader {
    case .undecided: break
    case .wordPress(let reader): reader.finish()
    case .feed(let reader): reader.finish()
    }
  }

  private func decide(isWordPress: Bool) {
    guard case .undecided(let head) = reader, let root else { return }
    reader = isWordPress ? .wordPress(WordPressReader(output: output)) : .feed(FeedReader(output: output, root: root))
    for record in head { take(record, isWhole: true) }
  }
}
