import Blog
import Markup
import Screen
import Words

/// What a body only points at: pictures and tracks that its post carries, or shows by their numbers.
extension PostPage {
  /// A body with the post's own files in the place of `[gallery]`, `[playlist]`, `[audio]` and `[video]` without an
  /// address. What the blog alone knows leads to the post, where it can be seen.
  static func filledBody(of post: Post, _ body: Document) -> Document {
    guard body.blocks.contains(where: MediaFilling.isNeeded) else { return body }
    var filled = body
    let filling = MediaFilling(post)
    filled.blocks = body.blocks.flatMap(filling.filled)
    return filled
  }
}

/// Puts a post's files where its body points at them.
struct MediaFilling {
  private struct File {
    let embed: Embed
    let listed: ListedFile?

    var isOwn: Bool { listed?.isFromElsewhere != true }

    /// With what stands below it.
    var content: [Inline] {
      let caption = TextSanitizing.line(listed?.caption ?? "")
      guard !caption.isEmpty, caption != embed.label else { return [.embed(embed)] }
      return [.embed(embed), .text(" " + caption)]
    }
  }

  private let files: [File]
  private let home: String

  init(_ post: Post) {
    home = post.url ?? ""
    files = post.attachments.compactMap { file in
      let label = TextSanitizing.line(file.listed?.alternative ?? file.title ?? file.listed?.caption ?? "")
      return Self.kind(of: file).map {
        File(embed: Embed(kind: $0, target: file.url, label: label), listed: file.listed)
      }
    }
  }

  private static func kind(of file: Attachment) -> Embed.Kind? {
    let type = file.mimeType?.lowercased() ?? ""
    if type.hasPrefix("image/") { return .image }
    if type.hasPrefix("audio/") { return .audio }
    if type.hasPrefix("video/") { return .video }
    guard type.isEmpty else { return nil }
    let path = file.url.prefix { $0 != "?" && $0 != "#" }
    switch path.split(separator: ".").last?.lowercased() {
    case "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff": return .image
    case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac": return .audio
    case "mp4", "m4v", "webm", "ogv", "mov", "avi": return .video
    default: return nil
    }
  }

  // MARK: Looking

  /// Whether something in it is to be filled.
  static func isNeeded(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let content), .heading(_, let content, _): content.contains(where: isNeeded)
    case .list(let list): list.items.contains { $0.content.contains(where: isNeeded) }
    case .definitions(let definitions):
      definitions.contains { $0.descriptions.contains { $0.contains(where: isNeeded) } }
    case .quote(let inner), .indented(_, let inner), .figure(let inner, _), .details(_, let inner),
      .localized(_, let inner):
      inner.contains(where: isNeeded)
    case .table(let table): table.rows.contains { $0.contains { $0.content.contains(where: isNeeded) } }
    case .preformatted, .rule: false
    }
  }

  private static func isNeeded(_ inline: Inline) -> Bool {
    switch inline {
    case .embed(let embed): isOpen(embed)
    case .emphasis(let inner), .strong(let inner), .underlined(let inner), .deleted(let inner), .marked(let inner),
      .localized(_, let inner), .unbroken(let inner):
      inner.contains(where: isNeeded)
    default: false
    }
  }

  private static func isOpen(_ embed: Embed) -> Bool {
    guard embed.target.isEmpty else { return false }
    switch embed.kind {
    case .gallery, .playlist: return true
    case .audio, .video: return embed.label.isEmpty
    case .image, .frame: return false
    }
  }

  // MARK: Filling

  /// A paragraph that is nothing but pictures becomes a row of them, each on a line.
  func filled(_ block: Block) -> [Block] {
    guard Self.isNeeded(block) else { return [block] }
    func all(_ blocks: [Block]) -> [Block] { blocks.flatMap(filled) }
    switch block {
    case .paragraph(let content):
      guard content.allSatisfy(Self.isEmbedOrBlank) else { return [.paragraph(content.flatMap(filled))] }
      let rows = content.filter(Self.isEmbed).flatMap(rows)
      return rows.count > 1 ? [.figure(content: rows.map(Block.paragraph), caption: [])] : rows.map(Block.paragraph)
    case .heading(let level, let content, let anchor):
      return [.heading(level: level, content: content.flatMap(filled), anchor: anchor)]
    case .list(var list):
      for index in list.items.indices { list.items[index].content = all(list.items[index].content) }
      return [.list(list)]
    case .definitions(let definitions):
      return [.definitions(definitions.map { Definition(terms: $0.terms, descriptions: $0.descriptions.map(all)) })]
    case .quote(let inner): return [.quote(all(inner))]
    case .indented(let steps, let inner): return [.indented(steps: steps, all(inner))]
    case .figure(let inner, let caption):
      // Not a figure in a figure.
      return [
        .figure(
          content: all(inner).flatMap { block -> [Block] in
            if case .figure(let content, []) = block { return content }
            return [block]
          }, caption: caption)
      ]
    case .details(let summary, let inner): return [.details(summary: summary, content: all(inner))]
    case .localized(let locality, let inner): return [.localized(locality, all(inner))]
    case .table(var table):
      for row in table.rows.indices {
        for cell in table.rows[row].indices { table.rows[row][cell].content = all(table.rows[row][cell].content) }
      }
      return [.table(table)]
    case .preformatted, .rule: return [block]
    }
  }

  private func filled(_ inline: Inline) -> [Inline] {
    switch inline {
    case .embed(let embed) where Self.isOpen(embed):
      // Words part them where they stand in a line.
      return Array(rows(for: embed).joined(separator: [.text(" ")]))
    case .emphasis(let inner): return [.emphasis(inner.flatMap(filled))]
    case .strong(let inner): return [.strong(inner.flatMap(filled))]
    case .underlined(let inner): return [.underlined(inner.flatMap(filled))]
    case .deleted(let inner): return [.deleted(inner.flatMap(filled))]
    case .marked(let inner): return [.marked(inner.flatMap(filled))]
    case .localized(let locality, let inner): return [.localized(locality, inner.flatMap(filled))]
    case .unbroken(let inner): return [.unbroken(inner.flatMap(filled))]
    default: return [inline]
    }
  }

  private func rows(_ inline: Inline) -> [[Inline]] {
    guard case .embed(let embed) = inline, Self.isOpen(embed) else { return [[inline]] }
    return rows(for: embed)
  }

  /// The files for an embed, each with its caption; what of them only the blog knows is counted, and leads there.
  private func rows(for embed: Embed) -> [[Inline]] {
    let (found, missing) = chosen(embed)
    if !found.isEmpty, missing == 0 { return found.map(\.content) }
    var there = embed
    there.target = home
    if !found.isEmpty {
      there.label = PageWords.more(missing, pictures: embed.kind == .gallery).text
    } else if there.label.isEmpty, !home.isEmpty {
      there.label =
        switch embed.kind {
        case .gallery: EmbedWords.pictures.text
        case .playlist: EmbedWords.tracks.text
        case .image, .video, .audio, .frame: PageWords.onTheBlog.text
        }
    }
    return found.map(\.content) + [[.embed(there)]]
  }

  private func chosen(_ embed: Embed) -> (found: [File], missing: Int) {
    let possible: [File]
    switch embed.kind {
    case .gallery: possible = files.filter { $0.embed.kind == .image }
    case .playlist: possible = files.filter { $0.embed.kind == .audio || $0.embed.kind == .video }
    case .audio, .video: return (Array(files.filter { $0.isOwn && $0.embed.kind == embed.kind }.prefix(1)), 0)
    case .image, .frame: return ([], 0)
    }
    guard let choice = embed.files else { return (embed.label.isEmpty ? possible.filter(\.isOwn) : [], 0) }
    if let numbers = choice.numbers {
      // Under a number stands last what was listed last.
      let found = numbers.compactMap { number in possible.last { $0.listed?.number == number } }
      return (found, numbers.count - found.count)
    }
    let all = possible.filter { choice.post == nil ? $0.isOwn : $0.listed?.post == choice.post }
    // Which of them are left out is known only of those that have numbers.
    guard choice.excluded.isEmpty || all.allSatisfy({ $0.listed != nil }) else { return ([], 0) }
    return (all.filter { file in !choice.excluded.contains { $0 == file.listed?.number } }, 0)
  }

  private static func isEmbed(_ inline: Inline) -> Bool { if case .embed = inline { true } else { false } }

  private static func isEmbedOrBlank(_ inline: Inline) -> Bool {
    if case .text(let text) = inline { return text.allSatisfy(\.isWhitespace) }
    return isEmbed(inline) || inline == .lineBreak
  }
}
