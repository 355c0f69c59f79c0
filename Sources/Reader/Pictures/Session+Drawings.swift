import Blog
import Screen
import Words

/// Pictures in the text: which are drawn, and what is asked for them.
extension Session {
  /// Whether pictures are drawn.
  var drawsPictures: Bool { !isLinear && pictureAbility != nil && pictureChoice != .off }

  /// As it is set, or as a key has it since.
  var pictureChoice: PictureChoice { chosenPictures ?? settings.pictures }

  /// How the open post's pictures stand in a pane; nil where none is drawn.
  func pictureSetting(in pane: Pane) -> PictureSetting? {
    guard drawsPictures, let ability = pictureAbility, let post = blog.open?.post.id else { return nil }
    return blog.drawings.setting(of: post, room: pictureRoom(in: pane), cell: ability.cell)
  }

  /// The measure's width, and half of the pane's height.
  private func pictureRoom(in pane: Pane) -> Size {
    let columns = pane == .reader ? textColumn.width : min(preferences.measure, room(of: pane).content.width)
    return Size(columns: max(1, columns), rows: max(3, room(of: pane).content.height / 2))
  }

  /// After every message: asks for what is in view and not drawn yet.
  mutating func settleDrawings() -> [Request] {
    guard drawsPictures, let ability = pictureAbility, let open = shownPost, !isOnShelf else { return [] }
    var requests: [Request] = []
    for pane in [Pane.reader, .thread] where layout.rooms[pane] != nil {
      let room = pictureRoom(in: pane)
      for wanted in blog.drawings.begin(wantedDrawings(of: open, in: pane)) {
        let order = DrawingOrder(
          address: resolve(wanted.key.target), post: open.post.id, target: wanted.key.target, ability: ability,
          room: wanted.size ?? room,
          // What is only shown beside the list was not asked for.
          fetches: pictureChoice == .auto && !open.isPreview)
        requests.append(.effect(.picture(.draw(order, size: wanted.size))))
      }
    }
    return requests
  }

  /// What is in view in a pane, and a little below.
  private func wantedDrawings(of open: OpenPost, in pane: Pane) -> [Drawings.Wanted] {
    let post = open.post.id
    let height = room(of: pane).content.height
    if pane == .reader {
      let page = open.page
      guard !page.pictures.isEmpty, !page.lines.isEmpty else { return [] }
      return Self.wanted(post, page, lines: open.top..<open.top + height + height / 2)
    }
    guard let setter = threadSetter else { return [] }
    var result: [Drawings.Wanted] = []
    var line = -open.thread.topLine
    var row = open.thread.topRow
    while row < open.thread.rows.count, line < height {
      let text = setter.row(row)
      if !text.pictures.isEmpty {
        result += Self.wanted(post, text, lines: -line..<height - line)
      }
      line += text.lines.count
      row += 1
    }
    return result
  }

  private static func wanted(_ post: PostID, _ text: TypesetText, lines: Range<Int>) -> [Drawings.Wanted] {
    let lines = lines.clamped(to: 0..<text.lines.count)
    guard let first = lines.first, let last = lines.last else { return [] }
    var inView = Set(text.lines[lines].compactMap { $0.picture.map { Int($0.picture) } })
    let end = last + 1 < text.lines.count ? text.lines[last + 1].offset : Int.max
    let offsets = text.lines[first].offset..<max(end, text.lines[first].offset + 1)
    for (place, picture) in text.pictures.enumerated() where offsets.contains(picture.offset) { inView.insert(place) }
    return inView.sorted().filter(text.pictures.indices.contains).map { place in
      let picture = text.pictures[place]
      return Drawings.Wanted(key: Drawings.Key(post: post, target: picture.target), size: picture.size)
    }
  }

  /// A picture was drawn, or was not.
  mutating func drawingEnded(_ order: DrawingOrder, size: Size?, _ result: Result<Drawing, DrawingFault>) -> [Request] {
    guard order.ability == pictureAbility else { return [] }
    let wanted = Drawings.Wanted(key: Drawings.Key(post: order.post, target: order.target), size: size)
    switch result {
    case .success(let drawing):
      let isNews = blog.drawings.natural[wanted.key] != drawing.natural
      let top = threadTop
      blog.drawings.end(wanted, drawing)
      if isNews, let top, let setter = threadSetter {
        blog.open?.thread.topLine = setter.row(top.row).line(at: top.offset)
      }
      // Its rows are not there yet.
      return isNews && drawing.picture != nil && blog.open?.post.id == order.post ? [.screen(.setPage)] : []
    case .failure(let fault):
      blog.drawings.end(wanted, fault)
      return []
    }
  }

  /// Where the thread's first line in view stands in its comment; nil at the comment's beginning.
  private var threadTop: (row: Int, offset: Int)? {
    guard let thread = blog.open?.thread, thread.topLine > 0, thread.rows.indices.contains(thread.topRow),
      let text = threadSetter?.row(thread.topRow), text.lines.indices.contains(thread.topLine)
    else { return nil }
    return (thread.topRow, text.lines[thread.topLine].offset)
  }

  /// What the terminal can do with pictures.
  mutating func pictures(are ability: PictureAbility?) -> [Request] {
    guard ability != pictureAbility else { return [] }
    pictureAbility = ability
    blog.drawings.drawAnew()
    return blog.open == nil ? [] : [.screen(.setPage)]
  }

  /// Pictures, or what says what they show.
  mutating func togglePictures() -> [Request] {
    let isOn = pictureChoice != .off
    let isDecoderMissing = blog.drawings.isDecoderMissing
    chosenPictures = isOn ? .off : settings.pictures == .off ? .here : settings.pictures
    blog.drawings.tryAgain()
    var requests: [Request] = blog.open == nil ? [] : [.screen(.setPage)]
    if isOn { return requests + [.say(.screen(.pictures(.off)))] }
    if !settings.terminal.showsPictures {
      // Nobody has asked the terminal yet.
      settings.terminal.showsPictures = true
      requests.append(.effect(.screen(.takeSettings(settings))))
      return requests + [.say(.screen(.pictures(.asked)))]
    }
    let shown: ShownPictures = pictureAbility == nil ? .terminalCannot : isDecoderMissing ? .noDecoder : .on
    return requests + [.say(.screen(.pictures(shown)))]
  }
}
