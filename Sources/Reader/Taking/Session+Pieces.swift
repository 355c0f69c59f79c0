import Blog
import Markup
import Screen
import SearchText
import Words

/// What there is to take along where the person is.
extension Session {
  /// The pieces, what is meant first of all first.
  func pieces(for way: TakingWay) -> [Piece] {
    if focus == .thread, blog.open?.thread.selectedEntry != nil { return piecesOfThread(for: way) }
    guard let open = openInFocus else { return focus == .list ? piecesOfList(for: way) : [] }
    var pieces: [Piece] = []
    let text = Piece(words: .post, sample: open.post.displayTitle)
    let quotation = paragraphInView.map { Piece(words: .quotation, sample: $0) }
    if way == .copy {
      pieces.append(Piece(words: .link, sample: permalink ?? ""))
      pieces += [quotation].compactMap(\.self)
    }
    pieces.append(text)
    return pieces + codes(open.body.blocks) + wholeThread(open)
  }

  private func piecesOfThread(for way: TakingWay) -> [Piece] {
    guard let open = blog.open, let entry = open.thread.selectedEntry else { return [] }
    let paragraphs = Quotation.paragraphs(of: entry.comment.body)
    let sample = paragraphs.first ?? ""
    let comment = Piece(
      words: .comment(entry.number), sample: entry.comment.author.shownName + (sample.isEmpty ? "" : ": " + sample))
    var pieces: [Piece] = []
    if way == .copy {
      pieces.append(Piece(words: .link, sample: permalink ?? ""))
      if !paragraphs.isEmpty { pieces.append(Piece(words: .quotation, sample: "> " + sample)) }
    }
    pieces.append(comment)
    pieces += codes(PostPage.document(entry.comment.body).blocks) + wholeThread(open)
    return pieces + [Piece(words: .post, sample: open.post.displayTitle)]
  }

  /// Of a post that is not open only its address is at hand; the rest is read when it is wanted.
  private func piecesOfList(for way: TakingWay) -> [Piece] {
    guard let selected = blog.list.selected else { return [] }
    let title = selected.displayTitle
    let thread = selected.commentCount > 0 ? [Piece(words: .thread(selected.commentCount), sample: title)] : []
    return [Piece(words: .post, sample: title)] + thread
  }

  private func wholeThread(_ open: OpenPost) -> [Piece] {
    let count = open.thread.thread.count
    return count > 0 ? [Piece(words: .thread(count), sample: ThreadWords.count(count))] : []
  }

  private func codes(_ blocks: [Block]) -> [Piece] {
    let codes = CodeBlock.all(in: blocks)
    return codes.enumerated().map { index, code in
      Piece(
        words: .code(index + 1, of: codes.count, language: code.language),
        sample: (code.language.map { "\($0): " } ?? "") + code.sample)
    }
  }

  /// The open post, where it is what the person means.
  private var openInFocus: OpenPost? {
    guard let open = blog.open else { return nil }
    return focus == .list && blog.list.selected?.id != open.post.id ? nil : open
  }

  // MARK: Sources

  /// What a piece's text is made of; nil where it is gone meanwhile.
  func source(of words: PieceWords) -> PieceSource? {
    let site = openInFocus?.site ?? blog.site ?? Site(title: "")
    guard let open = openInFocus else {
      guard focus == .list, let selected = blog.list.selected else { return nil }
      return .file(selected.id, words, site, blog.replies.answering(selected.id))
    }
    let entry = focus == .thread ? open.thread.selectedEntry : nil
    switch words {
    case .link: return nil
    case .post: return .post(open.post, site, thoughts: open.thread.thread.count, open.problems)
    case .thread: return .thread(open.thread.source, open.post, site)
    case .comment: return entry.map { .comment($0.key, open.thread.source, open.post, site) }
    case .code(let number, _, _):
      let codes = CodeBlock.all(in: entry.map { PostPage.document($0.comment.body).blocks } ?? open.body.blocks)
      guard codes.indices.contains(number - 1) else { return nil }
      return .text(words, codes[number - 1].file, ending: codes[number - 1].ending)
    case .quotation:
      let language = open.post.language ?? site.language
      let authors = open.post.authors.isEmpty ? site.authors : open.post.authors
      let text = Quotation.of(
        entry.map { Quotation.paragraphs(of: $0.comment.body) } ?? [paragraphInView].compactMap(\.self),
        by: entry?.comment.author.shownName ?? authors.first?.shownName ?? "",
        at: entry == nil ? open.post.published : entry?.comment.published, language: language, width: Quotation.widest)
      return .text(words, text, ending: "md")
    }
  }

  /// The paragraph of the post's own text that stands first in view.
  private var paragraphInView: String? {
    guard let open = openInFocus else { return nil }
    let content = Array(open.page.content.utf8)
    let options = Typesetter.Options(numbersLinks: preferences.numbersLinks, strikesText: strikesText)
    let body = Array(
      Typesetter.set(
        PostPage.filledBody(of: open.post, open.body), width: Preferences.measures.upperBound, options: options
      ).content.utf8)
    guard !body.isEmpty, let start = ByteSearch.first(body, in: content) else { return nil }
    var place = min(max(open.offset, start), start + body.count - 1)
    // Whole, though its beginning may stand above.
    while place > start, content[place - 1] != 0x0A { place -= 1 }
    let paragraphs = content[place..<start + body.count].split(separator: 0x0A).lazy
      .map { String(decoding: $0, as: UTF8.self) }
    return paragraphs.first { !$0.allSatisfy(\.isWhitespace) }
  }
}
