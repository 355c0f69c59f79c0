import Blog

/// Reads XML of any kind that is a blog: WordPress's export, RSS, Atom. The outermost element and its namespaces tell.
final class XMLImport: XMLRecordHandler {
  private enum Reader {
    case undecided
    case wordPress(WordPressReader)
  }

  private let output: EventOutput
  private var reader = Reader.undecided
  private var hasRoot = false

  init(output: EventOutput) { self.output = output }

  var isStopped: Bool { output.isStopped }

  func begin(root: XMLNode) -> Bool {
    hasRoot = true
    switch (root.name.vocabulary, root.name.local) {
    case (_, "rss"), (.rdf, "RDF"), (.atom, "feed"), (.atom, "entry"), (_, "channel"): return true
    default:
      output.note(
        .lost, line: root.line, "it is XML, but neither RSS nor Atom nor an export: its first element is \(Quoted.text(root.name.local)).")
      return false
    }
  }

  func isFrame(_ node: XMLNode, depth: Int) -> Bool {
    depth == 0 ? node.name.local != "entry" : depth == 1 && node.name.local == "channel"
  }

  func takePart(_ part: XMLNode, of record: XMLNode) -> Bool {
    guard part.name.vocabulary == .wordpress, record.name.local == "item" else { return false }
    return wordPress.takePart(part)
  }

  func take(_ record: XMLNode, isWhole: Bool) {
    wordPress.take(record, isWhole: isWhole)
  }

  func note(_ kind: ImportNoteKind, line: Int?, _ message: String) { output.note(kind, line: line, message) }

  /// The document ended.
  func finish() {
    guard hasRoot else {
      output.note(.lost, line: nil, "no element was found in it.")
      return
    }
    switch reader {
    case .undecided: break
    case .wordPress(let reader): reader.finish()
    }
  }

  private var wordPress: WordPressReader {
    if case .wordPress(let reader) = reader { return reader }
    let new = WordPressReader(output: output)
    reader = .wordPress(new)
    return new
  }
}
