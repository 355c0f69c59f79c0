import CNcurses
import Screen

/// Pictures on the screen. Pieces of kitty's and blocks are cells like all others; what those of kitty's stand for is sent,
/// and sixels are drawn, when the page rests.
extension NcursesTerminal {
  /// Whether the terminal is asked about pictures.
  var asksForPictures: Bool { modes.showsPictures && pictures.finding.isOpen }

  /// What needs no answer is told at once.
  func tellForcedPictures() {
    guard modes.showsPictures, pictures.finding.forced != nil else { return }
    if let ability = pictures.finding.conclude(hasSixel: false) { pending.append(.pictures(ability)) }
  }

  func hearOfPictures(_ answer: InputDecoder.Answer) {
    guard pictures.finding.hear(answer), case .attributes(let hasSixel) = answer else { return }
    let before = pictures.finding.told
    let now = pictures.finding.conclude(hasSixel: hasSixel)
    if now != before { pending.append(.pictures(now)) }
  }

  /// The window may have other letters now.
  func followCells() {
    if modes.showsPictures, let ability = pictures.finding.follow() { pending.append(.pictures(ability)) }
  }

  /// Before a frame is painted. Returns what blanks cells that pictures were drawn over.
  func preparePictures(_ surface: Surface) -> [UInt8] {
    if surface.pictures.isEmpty, pictures.wanted.isEmpty, !pictures.coversCells { return [] }
    if pictures.pairs.areFull {
      pictures.pairs.clear()
      forgetScreen()
    }
    pictures.wanted = surface.pictures
    pictures.kitty.prepare(
      surface.pictures.values.filter { if case .packed = $0.content { true } else { false } })
    pictures.toCover = CoveredCells.all(on: surface, within: size)
    let gone = pictures.covered.subtracting(pictures.toCover)
    pictures.covered.formIntersection(pictures.toCover)
    pictures.restsAt = pictures.isUnfinished ? Self.now + PictureScreen.rest : nil
    return blanking(gone)
  }

  private func blanking(_ cells: Set<CoveredCells>) -> [UInt8] {
    if cells.isEmpty { return [] }
    var bytes = TerminalModes.capability("sgr0")
    if let number = palette.look(of: .text).background { bytes += TerminalModes.capability("setab", number) }
    for cells in cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) { bytes += cells.blanking }
    bytes += TerminalModes.capability("sgr0")
    // ncurses goes on from where it left the cursor.
    if let place = pictures.cursor { bytes += "\u{1B}[\(place.row + 1);\(place.column + 1)H".utf8 }
    return bytes
  }

  /// A piece of a picture as ncurses has it.
  func pictureCell(_ cell: Cell, on surface: Surface) -> cchar_t {
    guard let (picture, line, column) = surface.piece(in: cell) else { return pens.cell(.blank, isBlank: true) }
    switch picture.content {
    case .indexed: return pens.cell(.blank, isBlank: true)
    case .packed:
      guard let colour = pictures.kitty.colours[picture.number] else { return pens.cell(.blank, isBlank: true) }
      let pair = pictures.pairs.pair(Int32(colour), palette.look(of: .text).background ?? -1)
      var scalars: (wchar_t, wchar_t, wchar_t, wchar_t) = (
        wchar_t(Placeholder.scalar), wchar_t(Placeholder.marks[line]), wchar_t(Placeholder.marks[column]),
        wchar_t(pictures.kitty.mark)
      )
      var result = cchar_t()
      withUnsafeMutableBytes(of: &scalars) {
        lukija_set_cell(&result, $0.bindMemory(to: wchar_t.self).baseAddress, 4, 0, pair)
      }
      return result
    case .blocks(let cells):
      let place = line * picture.size.columns + column
      guard cells.indices.contains(place) else { return pens.cell(.blank, isBlank: true) }
      let block = cells[place]
      let ground = palette.look(of: .text)
      if block.foreground < 0, block.background < 0 { return pens.cell(.blank, isBlank: true) }
      if block.foreground < 0, block.scalar != 0x20 {
        // What is drawn of the character shows what is behind the picture.
        let pair = pictures.pairs.pair(block.background, ground.background ?? -1)
        return lukija_plain_cell(wchar_t(block.scalar), lukija_attr_reverse(), pair)
      }
      let pair = pictures.pairs.pair(
        block.foreground, block.background < 0 ? ground.background ?? -1 : block.background)
      return lukija_plain_cell(wchar_t(block.scalar), 0, pair)
    }
  }

  /// Draws what is to be drawn, one picture at a time, where nothing else is to be done.
  func drawPicturesAtRest(isAtRest: Bool) {
    guard let time = pictures.restsAt, isAtRest, time <= Self.now else { return }
    guard isOpen, !hasHungUp, !output.isBusy else {
      pictures.restsAt = Self.now + PictureScreen.rest
      return
    }
    let removed = pictures.kitty.remove(allBut: Set(pictures.wanted.keys))
    var bytes = removed
    let unsent = pictures.wanted.values.sorted { $0.number < $1.number }.first {
      pictures.kitty.colours[$0.number] != nil && !pictures.kitty.sent.contains($0.number)
    }
    if let unsent { bytes += pictures.kitty.send(unsent) }
    // Before the terminal has it: whatever ends us from now on removes it.
    if !bytes.isEmpty { modes.arm(output.descriptor, removing: pictures.removing) }
    let cells = pictures.toCover.subtracting(pictures.covered).min { ($0.row, $0.column) < ($1.row, $1.column) }
    if let cells, let picture = pictures.wanted[cells.picture] {
      pictures.covered.insert(cells)
      bytes += cells.drawing(picture)
      let place = pictures.cursor ?? Position(row: 0, column: 0)
      bytes += "\u{1B}[\(place.row + 1);\(place.column + 1)H".utf8
    }
    if !bytes.isEmpty { output.send(bytes) }
    pictures.restsAt = !bytes.isEmpty && pictures.isUnfinished ? Self.now : nil
  }

  /// What takes back all that the terminal has of pictures.
  func removePictures() -> [UInt8] {
    defer {
      pictures.covered = []
      pictures.restsAt = nil
    }
    return blanking(pictures.covered) + pictures.kitty.remove()
  }
}
