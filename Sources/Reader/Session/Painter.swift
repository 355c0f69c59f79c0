import Algorithms
import Blog
import Screen
import Words

/// The session as a screen: pure, and always exactly as large as the terminal.
public func view(_ session: Session) -> Frame {
  var painter = Painter(session: session)
  painter.paint()
  // Where nothing else says what is selected, the cursor does.
  let isVisible = painter.isCursorVisible || session.isLinear && painter.cursor != nil
  return Frame(surface: painter.surface, cursor: painter.cursor, isCursorVisible: isVisible)
}

/// Paints one frame.
struct Painter {
  let session: Session
  let layout: PaneLayout
  var surface: Surface
  /// Where the eye is to be, for programs that follow the cursor: what is painted last and has the keys says so.
  var cursor: Position?
  /// Whether somebody writes there.
  var isCursorVisible = false
  /// Where the current match of a search begins on the screen.
  private var matchPlace: Position?
  /// Whether they stand on the surface already, as in the frame before.
  private let isBesideListPainted: Bool
  /// Where the list's rows stand on the surface already, without the selection.
  let paintedRows: [ListPicture.Row]?
  /// What the list follows from, where it may stand there in the next frame as well.
  let listDemand: ListPicture.Demand?

  init(session: Session) {
    self.session = session
    layout = session.layout
    let hasPanes = !session.isOnShelf && layout.arrangement != .tooSmall && session.blog.failure == nil
    let panes = hasPanes ? session.paneDemand(layout) : nil
    listDemand = hasPanes ? session.listDemand(layout, beside: panes) : nil
    if let picture = listDemand.flatMap(session.blog.caches.list.picture) {
      (surface, paintedRows, isBesideListPainted) = (picture.surface.copied(), picture.rows, true)
      return
    }
    let kept = panes.flatMap(session.blog.caches.panes.surface)
    (isBesideListPainted, paintedRows) = (kept != nil, nil)
    surface = kept?.copied() ?? Surface(size: session.size, turnsText: session.turnsText)
  }

  mutating func paint() {
    guard layout.arrangement != .tooSmall else {
      for (row, line) in EmptyPane.tooSmall.lines.enumerated() {
        surface.put(line, row: row, column: 0, style: row == 0 ? .text : Style(.muted))
      }
      return
    }
    if session.isOnShelf {
      paintShelf()
      if session.window != nil { paintWindow() }
      paintStatus()
      return
    }
    if let failure = session.blog.failure {
      paintFailure(failure)
      return
    }
    paintBesideList()
    if let room = layout.rooms[.list] { paintList(room) }
    if let room = layout.composer { paintComposer(room) }
    if session.window != nil { paintWindow() }
    paintStatus()
  }

  /// Everything but the list: what stood there in the frame before, where it stands there still.
  private mutating func paintBesideList() {
    if isBesideListPainted { return }
    for rule in layout.verticalRules {
      surface.drawVertical("│", rows: rule.rows, column: rule.column, style: Style(.border))
    }
    if let room = layout.rooms[.reader] { paintReader(room) }
    if let room = layout.rooms[.thread] { paintThread(room) }
    if let demand = session.paneDemand(layout) { session.blog.caches.panes.keep(surface, for: demand) }
  }

  /// What a note leaves of a pane's first row, so that its name is still to be seen.
  static let titleRoom = 13

  /// A pane's first row: its name, and whether it has the keys.
  mutating func paintTitle(_ title: String, _ room: PaneLayout.Room, pane: Pane, note: String = "") {
    guard let rect = room.title, !rect.isEmpty else { return }
    if session.isLinear { return putWords([title, note], in: rect, Style(.activeBorder, .bold)) }
    let hasKeys = hasKeys(pane)
    let style = Style(hasKeys ? .activeBorder : .border, hasKeys ? .bold : [])
    surface.drawHorizontal("─", row: rect.row, columns: rect.columns, style: Style(hasKeys ? .activeBorder : .border))
    let noteWidth = DisplayWidth.columns(of: note)
    let showsNote = showsNote(note, rect)
    let text = " " + DisplayWidth.truncate(title, to: titleColumns(room, note: note)) + " "
    surface.put(text, row: rect.row, column: rect.column + 1, style: style, limit: rect.width - 1)
    if showsNote {
      surface.put(
        " \(note) ", row: rect.row, column: rect.column + rect.width - noteWidth - 3, style: Style(.muted))
    }
  }

  private func showsNote(_ note: String, _ rect: Rect) -> Bool {
    !note.isEmpty && DisplayWidth.columns(of: note) + Self.titleRoom <= rect.width
  }

  /// Columns that a pane's title has beside what is noted on its right.
  func titleColumns(_ room: PaneLayout.Room, note: String) -> Int {
    guard let rect = room.title else { return 0 }
    return max(0, rect.width - 4 - (showsNote(note, rect) ? DisplayWidth.columns(of: note) + 3 : 0))
  }

  /// One set line, with matches marked.
  mutating func paint(
    _ line: TypesetText.Line, row: Int, column: Int, limit: Int, matches: ArraySlice<Search.Match> = [],
    current: Search.Match? = nil, left: Int = 0, page: Page? = nil
  ) {
    guard limit > 0 else { return }
    let isWide = line.columns(upTo: limit + 1) > limit
    // Only what does not fit is moved to the left, and the code around it, whose shape means something; a beginning is
    // never scrolled out without a mark.
    let isMoved = left > 0 && (isWide || line.isCode)
    var hidden = isMoved ? left : 0
    var place = column
    let end = column + limit
    var goesOn = false
    let isOrdered = line.spans.contains { $0.level > 0 }
    var texts: [LeveledText] = []
    for span in line.spans {
      guard place < end else {
        goesOn = true
        break
      }
      let columns = isMoved ? DisplayWidth.columns(of: span.text) : 0
      if hidden > 0, columns <= hidden {
        hidden -= columns
        continue
      }
      let link = span.link.flatMap { number(ofLink: $0, on: page) } ?? 0
      for (text, style) in pieces(of: span, matches: matches, current: current) {
        var (text, style) = (text, style)
        style.link = link
        while hidden > 0, let first = text.first {
          // Half of a wide character is none.
          let width = DisplayWidth.columns(of: first)
          if width > hidden, !isOrdered { place += surface.put(" ", row: row, column: place, style: style) }
          hidden = max(0, hidden - width)
          text.removeFirst()
        }
        if isWide, place + DisplayWidth.columns(of: text) > end { goesOn = true }
        if style.role == .currentMatch, matchPlace == nil, !isOrdered {
          matchPlace = Position(row: row, column: place)
        }
        if isOrdered {
          texts.append(LeveledText(text, style, level: span.level))
          place += DisplayWidth.columns(of: text)
        } else if place < end {
          place += surface.put(text, row: row, column: place, style: style, limit: end - place)
        }
      }
    }
    if let part = line.picture, let page {
      paint(part, of: page, row: row, column: place, limit: end - place)
      return
    }
    if isOrdered {
      surface.put(texts, row: row, column: column, limit: limit)
      if matchPlace == nil { matchPlace = placeOfMatch(texts, row: row, columns: column..<end) }
    }
    // What stands beyond the pane is not there to be missed: a mark says that the line goes on.
    if isWide, goesOn { surface.put("›", row: row, column: end - 1, style: Style(.notice, .bold)) }
    if isMoved { surface.put("‹", row: row, column: column, style: Style(.notice, .bold)) }
  }

  /// Where the current match begins in a row that was ordered.
  private func placeOfMatch(_ texts: [LeveledText], row: Int, columns: Range<Int>) -> Position? {
    guard let match = texts.first(where: { $0.style.role == .currentMatch }) else { return nil }
    let found = columns.filter { $0 < surface.size.columns && surface[row, $0].style.role == .currentMatch }
    return (match.level % 2 == 1 ? found.last : found.first).map { Position(row: row, column: $0) }
  }

  /// Whose links a line has.
  struct Page {
    /// Which page on the screen it is.
    var number: Int
    var links: [TypesetText.Link]
    var pictures: [TypesetText.Picture] = []
  }

  /// A row of a picture, where it is drawn already.
  private mutating func paint(_ part: TypesetText.PictureLine, of page: Page, row: Int, column: Int, limit: Int) {
    guard page.pictures.indices.contains(Int(part.picture)), let post = session.blog.open?.post.id else { return }
    let place = page.pictures[Int(part.picture)]
    guard let size = place.size, let picture = session.blog.drawings.picture(post, place.target, size: size) else {
      return
    }
    surface.put(picture, line: Int(part.line), row: row, column: column, limit: limit)
  }

  /// The number of a link for the terminal, which learns where it leads.
  private mutating func number(ofLink place: Int, on page: Page?) -> UInt32? {
    guard let page, page.links.indices.contains(place) else { return nil }
    let target = session.resolve(page.links[place].target)
    let number = Hyperlink.number(of: target, place: place, page: page.number)
    surface.links[number] = target
    return number
  }

  /// A span in pieces: what matches, and what stands between.
  private func pieces(
    of span: TypesetText.Span, matches: ArraySlice<Search.Match>, current: Search.Match?
  ) -> [(String, Style)] {
    guard let start = span.offset, !matches.isEmpty else { return [(span.text, span.style)] }
    let utf8 = span.text.utf8
    let whole = start..<start + utf8.count
    var pieces: [(String, Style)] = []
    var from = 0
    for match in matches where match.range.overlaps(whole) {
      let lower = max(match.range.lowerBound, whole.lowerBound) - start
      let upper = min(match.range.upperBound, whole.upperBound) - start
      guard lower >= from, lower < upper else { continue }
      if lower > from { pieces.append((slice(span.text, from..<lower), span.style)) }
      let role: Role = match == current ? .currentMatch : .match
      // Few colours have black in bold as grey: what is found is not emphasised as its text is.
      var style = span.style.with(role)
      style.traits.remove(.bold)
      pieces.append((slice(span.text, lower..<upper), style))
      from = upper
    }
    if from < utf8.count { pieces.append((slice(span.text, from..<utf8.count), span.style)) }
    return pieces
  }

  /// Whether a pane has the keys.
  func hasKeys(_ pane: Pane) -> Bool { session.focus == pane && session.blog.composer == nil }

  /// Lets the cursor stand on the pane's current match where that is in view, else in a place.
  mutating func pointAtMatch(of pane: Pane, orElse place: Position?) {
    var match = session.blog.search?.pane == pane ? matchPlace : nil
    // Whoever reads on from a match is where they read.
    if session.isLinear, match?.row != place?.row { match = nil }
    cursor = match ?? place ?? cursor
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    let lower = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let upper = text.utf8.index(lower, offsetBy: range.count)
    return String(decoding: text.utf8[lower..<upper], as: UTF8.self)
  }

  /// The matches of a pane's accepted or growing search that lie in some rows.
  func matches(in pane: Pane, rows: Range<Int>) -> ArraySlice<Search.Match> {
    guard let search = session.blog.search, search.pane == pane else { return [] }
    let first = search.matches.partitioningIndex { $0.row >= rows.lowerBound }
    let last = search.matches.partitioningIndex { $0.row >= rows.upperBound }
    return search.matches[Range(from: first, to: last)]
  }

  /// The matches of the reader that touch a range of its content.
  func readerMatches(touching range: Range<Int>) -> ArraySlice<Search.Match> {
    guard let search = session.blog.search, search.pane == .reader else { return [] }
    let first = search.matches.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let last = search.matches.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first < last ? search.matches[first..<last] : []
  }

  var currentMatch: Search.Match? {
    guard let search = session.blog.search, let current = search.current, search.matches.indices.contains(current)
    else {
      return nil
    }
    return search.matches[current]
  }
}

extension Session {
  /// A link's target as an address.
  func resolve(_ target: String) -> String {
    LinkTarget.resolve(target, post: blog.open?.post.url, home: blog.siteOfOpen?.homePageURL)
  }
}
