import Blog

/// The page that an open post is set on. What would keep keys waiting is set beside the reader: its first page at once,
/// the rest when it comes.
extension OpenPost {
  /// Lines that are set at once: several screens of them, so that nobody gets to their end before the rest is there.
  private static let firstLines = 400

  /// What the page is set from.
  func source(site: Site, numbersLinks: Bool, strikesText: Bool, isLinear: Bool, end: Set<PostPage.EndPart>)
    -> PostPage.Source
  {
    var source = PostPage.Source(
      post: post, body: body, site: site, thoughts: thread.thread.count, problems: problems,
      numbersLinks: numbersLinks, isBeginning: isBeginning)
    source.strikesText = strikesText
    source.isLinear = isLinear
    source.end = end
    return source
  }

  /// Sets the page at a width, where it is not set at that width already. The first word in view stays the first; a long
  /// page stays as it is until its new setting is there.
  ///
  /// - Parameters:
  ///   - force: also where it is set at that width.
  ///   - token: a number for a setting that is to be asked for.
  mutating func setPage(_ source: PostPage.Source, width: Int, force: Bool, token: () -> Int) {
    guard isLong else {
      if force || page.width != width { take(PostPage.set(source, width: width), width: width) }
      return
    }
    if let setting, setting.width == width, !force { return }
    if !force, page.width == width, page.isComplete {
      setting = nil
      return
    }
    if !page.isComplete || page.width == 0 {
      take(PostPage.set(source, width: width, lineLimit: Self.firstLines), width: width)
      if page.isComplete { return }
    }
    setting = PageSetting(number: token(), width: width, place: setting?.place)
  }

  /// Puts a page in the place of the one before, at the same word.
  mutating func take(_ new: TypesetText, width: Int) {
    let (old, oldTop, oldOffset) = (page, top, offset)
    defer { if line != nil { line = page.line(at: oldOffset) } }
    let place = setting?.place
    let isSameBeginning = old.width == width && !old.isComplete && place == nil
    setting = nil
    noteTop = nil
    page = new
    page.width = width
    guard old.width != 0, !isSameBeginning else { return }
    if oldTop == 0, place == nil, held?.top != 0 {
      held = nil
      return
    }
    var moved = MovedPlace(offset: oldOffset)
    // Somebody changed the post: its words are looked for, not their number.
    if old.content != new.content {
      moved = MovedPlace(
        of: [oldOffset] + old.lines.dropFirst(oldTop + 1).map(\.offset), in: old.content, now: new.content)
    }
    // Rows of a picture have the place of what stands below them.
    if old.lines.indices.contains(oldTop), old.lines[oldTop].picture != nil {
      moved.linesBefore += max(0, old.line(at: oldOffset) - oldTop)
    }
    top = max(0, new.line(at: moved.offset) - moved.linesBefore)
    held = moved.linesBefore > 0 ? nil : HeldPlace(top: top, offset: moved.offset)
  }
}
