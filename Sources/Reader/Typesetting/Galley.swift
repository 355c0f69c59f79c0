import Markup
import Screen

/// The tray that lines are set in: what was set so far, and what stands before each line to come.
struct Galley {
  let options: Typesetter.Options
  /// Lines after which setting stops; rows of tables are set whole.
  var lineLimit: Int
  let breaker: LineBreaker
  /// Cells from edge to edge.
  var width: Int
  /// From the outermost block to the innermost.
  var prefixes: [Prefix] = []
  /// Cells that the prefixes cover.
  var indent = 0
  var lines: [TypesetText.Line] = []
  var content: [UInt8] = []
  var links: [TypesetText.Link] = []
  var pictures: [TypesetText.Picture] = []
  /// Whether pictures have rows of their own here: in a table's cells they have not.
  var drawsPictures = true
  /// Links before the first of `links`, where this only measures a part.
  var linksBefore = 0
  var headings: [TypesetText.Heading] = []
  var anchors: [String: Int] = [:]
  /// Whether setting stopped at the limit.
  var wasCut = false
  /// Cells of the longest line of running text since this was set to 0.
  var longestLine = 0
  /// How deep lists are nested.
  var listDepth = 0
  /// How deep quotations in running text are nested.
  var quotationDepth = 0
  /// The style that running text begins with.
  var style = Style.text
  /// Where text is raised or lowered.
  var script = ScriptLetters.Script.none
  /// Which way paragraphs run; nil as their first letter.
  var direction: Locality.Direction?
  /// The languages that occurred.
  let hyphenators: Hyphenators
  /// Index of the language of what is set now.
  var language = 0
  /// Whether a caption says what the next picture is.
  var isCaptioned = false
  /// A label to stand before the next running text.
  var label: String?
  /// Scratch of the line filler, kept for its storage.
  var marks: [UInt8] = []
  /// The same.
  var ends: [LineFiller.Line] = []

  init(width: Int, options: Typesetter.Options, lineLimit: Int) {
    self.width = width
    self.options = options
    self.lineLimit = lineLimit
    breaker = LineBreaker(language: options.language)
    // A word in two rows is none to the ear.
    hyphenators = Hyphenators(isOff: options.isLinear)
    language = hyphenators.index(of: options.language)
  }

  /// An empty galley that sets a part of another's document, to measure it.
  init(measuring other: Galley, width: Int) {
    self.width = width
    options = other.options
    drawsPictures = false
    lineLimit = 1_000
    breaker = other.breaker
    hyphenators = other.hyphenators
    language = other.language
    direction = other.direction
    linksBefore = other.linksBefore + other.links.count
  }

  /// Cells that a line's text may cover.
  var measure: Int { max(1, width - indent) }
  /// Whether setting is over: the line limit is reached, or nobody waits for it any more.
  var isFull: Bool { wasCut || lines.count >= lineLimit || Task.isCancelled }

  /// Goes on below what is set already.
  mutating func begin(below head: TypesetText) {
    lines = head.lines
    content = Array(head.content.utf8)
    headings = head.headings
    pictures = head.pictures
    anchors = head.anchors
    endContent()
  }

  consuming func finish() -> TypesetText {
    var text = TypesetText(
      width: width, lines: lines, content: content.withUnsafeBufferPointer { String(validated: $0, $0.indices) },
      links: links, headings: headings, anchors: anchors, isComplete: !wasCut)
    text.pictures = pictures
    return text
  }

  // MARK: Lines

  /// Sets what `body` sets behind a prefix; where too little room would be left, without it.
  ///
  /// - Parameter isRightToLeft: whether the prefix stands at the right of it.
  mutating func prefixed(
    _ first: TypesetText.Span?, _ rest: TypesetText.Span, isRightToLeft: Bool = false,
    _ body: (inout Galley) -> Void
  ) {
    let columns = DisplayWidth.columns(of: rest.text)
    let fits = width - indent - columns >= max(1, min(10, width / 2))
    if fits {
      prefixes.append(prefix(first, rest, isRightToLeft))
      indent += columns
    }
    body(&self)
    if fits {
      prefixes.removeLast()
      indent -= columns
    }
  }

  /// Parts the content of two blocks.
  mutating func endContent() {
    if let last = content.last, last != 0x0A { content.append(0x0A) }
  }
}
