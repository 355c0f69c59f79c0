/// Footnotes of a page: references are short links to places further down.
extension OpenPost {
  /// A footnote that is referred to.
  struct Footnote {
    /// Where it stands in the content.
    var offset: Int
    /// What its reference says, where that is a number.
    var number: Int?
  }

  /// Whether the page stands where the last jump to a footnote led: there, the same key leads back.
  var isAtFootnote: Bool { noteTop != nil && noteTop == top }

  /// The footnote with a number: the one whose reference says it; where none says a number, the so many-th.
  func footnote(numbered count: Int) -> Footnote? {
    let links = page.links.filter { note(of: $0) != nil }
    if let link = links.first(where: { Self.number(of: $0) == count }) { return footnote(of: link) }
    guard links.allSatisfy({ Self.number(of: $0) == nil }), links.indices.contains(count - 1) else { return nil }
    return footnote(of: links[count - 1])
  }

  /// The first footnote that is referred to in view.
  func footnoteInView(height: Int) -> Footnote? {
    let bottom = min(page.lines.count, top + height)
    let end = bottom < page.lines.count ? page.lines[bottom].offset : Int.max
    let start = page.lines.indices.contains(top) ? page.lines[top].offset : 0
    let shown = Range(from: start, to: end)
    return page.links.first { shown.contains($0.offset) && note(of: $0) != nil }.flatMap(footnote(of:))
  }

  private func footnote(of link: TypesetText.Link) -> Footnote? {
    note(of: link).map { Footnote(offset: $0, number: Self.number(of: link)) }
  }

  private func note(of link: TypesetText.Link) -> Int? {
    guard link.target.hasPrefix("#"), link.label.utf8.count <= 8,
      let note = page.anchors[String(link.target.dropFirst())], note > link.offset
    else { return nil }
    return note
  }

  /// What a reference says, raised digits included.
  private static func number(of link: TypesetText.Link) -> Int? {
    let digits = link.label.compactMap(\.wholeNumberValue)
    return digits.isEmpty ? nil : digits.reduce(0) { min($0, 99_999) * 10 + $1 }
  }
}
