import Screen

extension TypesetText {
  /// Adds another text below this one; offsets, links and anchors of the added text are shifted.
  public mutating func append(_ other: TypesetText) {
    let shift = content.isEmpty ? 0 : content.utf8.count + 1
    let linkShift = links.count
    let pictureShift = Int32(pictures.count)
    if !content.isEmpty { content += "\n" }
    content += other.content
    for line in other.lines {
      var shifted = line
      shifted.offset += shift
      for index in shifted.spans.indices {
        if let offset = shifted.spans[index].offset { shifted.spans[index].offset = offset + shift }
        if let link = shifted.spans[index].link { shifted.spans[index].link = link + linkShift }
      }
      shifted.picture?.picture += pictureShift
      lines.append(shifted)
    }
    links += other.links.map { link in
      var link = link
      link.offset += shift
      return link
    }
    pictures += other.pictures.map { Picture(target: $0.target, offset: $0.offset + shift, size: $0.size) }
    headings += other.headings.map { Heading(level: $0.level, title: $0.title, offset: $0.offset + shift) }
    for (name, offset) in other.anchors where anchors[name] == nil { anchors[name] = offset + shift }
    isComplete = isComplete && other.isComplete
  }

  /// A field of a line that is ordered by itself, whatever stands beside it: spans of one level each.
  static func field(
    _ text: String, _ style: Style, offset: Int? = nil, _ direction: VisualOrder.Direction = .automatic
  ) -> [Span] {
    var place = offset
    return VisualOrder.runs(of: text, direction).map { run in
      defer { place = place.map { $0 + run.text.utf8.count } }
      return Span(run.text, style, offset: place, level: run.level)
    }
  }

  /// Adds an empty line.
  public mutating func appendBlankLine() {
    lines.append(Line(offset: content.utf8.count))
  }

  /// The same text with every span in another meaning.
  public func restyled(_ change: (Style) -> Style) -> TypesetText {
    var result = self
    for line in result.lines.indices {
      for span in result.lines[line].spans.indices {
        result.lines[line].spans[span].style = change(result.lines[line].spans[span].style)
      }
    }
    return result
  }

  /// The same text with something before each line that only decorates.
  public func indented(by prefix: [Span]) -> TypesetText {
    guard !prefix.isEmpty else { return self }
    var result = self
    for line in result.lines.indices { result.lines[line].spans.insert(contentsOf: prefix, at: 0) }
    return result
  }
}
