import Markup
import Screen

/// The tray that lines are set in: what was set so far, and what stands before each line to come.
struct Galley {
  /// What stands before the lines of a block: a bullet and its hanging indent, a quote's bar.
  struct Prefix {
    /// Before the block's first line; nil once it stands there.
    var first: TypesetText.Span?
    /// Before the others.
    var rest: TypesetText.Span
    /// Cells that either covers.
    var columns: Int
  }

  let options: Typesetter.Options
  let lineLimit: Int
  /// Cells from edge to edge.
  var width: Int
  /// From the outermost block to the innermost.
  var prefixes: [Prefix] = []
  /// Cells that the prefixes cover.
  var indent = 0
  var lines: [TypesetText.Line] = []
  var content: [UInt8] = []
  var links: [TypesetText.Link] = []
  var headings: [TypesetText.Heading] = []
  var anchors: [String: Int] = [:]
  /// Whether setting stopped at the limit.
  var wasCut = false
  /// How deep lists are nested.
  var listDepth = 0
  /// The style that running text begins with.
  var style = Style.text
  /// Scratch of the line filler, kept for its storage.
  var marks: [UInt8] = []

  init(width: Int, options: Typesetter.Options, lineLimit: Int) {
    self.width = width
    self.options = options
    self.lineLimit = lineLimit
  }

  /// Cells that a line's text may cover.
  var measure: Int { max(1, width - indent) }
  /// Whether the line limit is reached.
  var isFull: Bool { lines.count >= lineLimit }

  consuming func finish() -> TypesetText {
    TypesetText(
      width: width, lines: lines, content: String(decoding: content, as: UTF8.self), links: links, headings: headings,
      anchors: anchors, isComplete: !wasCut)
  }

  // MARK: Lines

  /// Sets what `body` sets behind a prefix; where too little room would be left, without it.
  mutating func prefixed(_ first: TypesetText.Span?, _ rest: TypesetText.Span, _ body: (inout Galley) -> Void) {
    let columns = DisplayWidth.columns(of: rest.text)
    let fits = width - indent - columns >= max(1, min(10, width / 2))
    if fits {
      prefixes.append(Prefix(first: first, rest: rest, columns: columns))
      indent += columns
    }
    body(&self)
    if fits {
      prefixes.removeLast()
      indent -= columns
    }
  }

  /// Appends a line behind the prefixes.
  mutating func append(_ spans: [TypesetText.Span], offset: Int) {
    var all: [TypesetText.Span] = []
    all.reserveCapacity(prefixes.count + spans.count)
    for index in prefixes.indices {
      if let first = prefixes[index].first {
        all.append(first)
        prefixes[index].first = nil
      } else {
        all.append(prefixes[index].rest)
      }
    }
    all += spans
    // Nothing is drawn at a line's end but what is seen.
    if spans.isEmpty {
      while let last = all.last, last.text.allSatisfy({ $0 == " " }) { all.removeLast() }
    }
    lines.append(TypesetText.Line(spans: all, offset: offset))
  }

  /// A blank line between blocks, with the bars of quotes around it.
  mutating func appendBlank() {
    // Bullets wait for the first line that says something.
    let bars = prefixes.map(\.rest)
    var spans = bars
    while let last = spans.last, last.text.allSatisfy({ $0 == " " }) { spans.removeLast() }
    lines.append(TypesetText.Line(spans: spans, offset: content.count))
  }

  /// Parts the content of two blocks.
  mutating func endContent() {
    if let last = content.last, last != 0x0A { content.append(0x0A) }
  }
}
