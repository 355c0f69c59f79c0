import Blog
import Words

/// Copying, piping and saving: what is asked for, and what became of it.
extension Session {
  mutating func take(_ request: TakingRequest) -> [Request] {
    switch request {
    case .offer(let way): return offer(way)
    case .take(.copy, .link): return LinkTarget.copy(permalink)
    case .take(let way, let words):
      guard let source = source(of: words) else { return [.say(.taking(.nothing))] }
      return begin(way, source)
    case .takeNamed(let name): return takeNamed(name)
    case .pipe(let command): return withFirst(.pipe) { [.taking(.pipeTyped($0, command))] }
    case .save(let path): return withFirst(.save) { [.taking(.saveTyped($0, path))] }
    case .pipeTyped(_, ""): return [.say(.taking(.noCommand))]
    case .pipeTyped(let source, let command):
      blog.taking.remember(command)
      return [.effect(.taking(.pipe(source, command: command)))]
    case .saveTyped(_, ""): return [.say(.taking(.noName))]
    case .saveTyped(let source, let path): return [.effect(.taking(.save(source, path: path, replaces: false)))]
    case .overwrite:
      defer { blog.taking.asked = nil }
      return blog.taking.asked.map { [.effect(.taking(.save($0.source, path: $0.path, replaces: true)))] } ?? []
    case .keepOld:
      defer { blog.taking.asked = nil }
      return blog.taking.asked.map { [.say(.taking(.keptOld(path: $0.path)))] } ?? []
    case .complete(let path): return [.effect(.taking(.look(path)))]
    }
  }

  /// One thing is taken at once; of several one is chosen. The list stands for the post's address alone.
  private mutating func offer(_ way: TakingWay) -> [Request] {
    if way == .copy, focus == .list { return LinkTarget.copy(permalink) }
    let pieces = pieces(for: way)
    guard let first = pieces.first else { return [.say(.taking(.nothing))] }
    if pieces.count == 1 { return [.taking(.take(way, first.words))] }
    return [.screen(.window(Window(.pieces(way, pieces))))]
  }

  private func begin(_ way: TakingWay, _ source: PieceSource) -> [Request] {
    switch way {
    case .copy: return [.effect(.taking(.copy(source)))]
    case .pipe: return [.screen(.prompt(Prompt(.pipe(source), label: .pipe(source.words))))]
    case .save:
      let name = proposedName(for: source)
      return [.screen(.prompt(Prompt(.save(source), label: .save(source.words), text: name)))]
    }
  }

  private func withFirst(_ way: TakingWay, _ body: (PieceSource) -> [Request]) -> [Request] {
    guard let source = pieces(for: way).first.flatMap({ source(of: $0.words) }) else {
      return [.say(.taking(.nothing))]
    }
    return body(source)
  }

  /// `:copy code 2`: the words that lists have, without their articles.
  private func takeNamed(_ name: String) -> [Request] {
    let wanted = name.split(separator: " ").map { $0.lowercased() }.filter {
      !["the", "a", "whole", "this"].contains($0)
    }
    let pieces = [Piece(words: .link, sample: "")] + pieces(for: .copy).filter { $0.words != .link }
    let known = pieces.map(\.words)
    if let words = known.first(where: { Self.names(of: $0).contains(wanted.joined(separator: " ")) }) {
      return [.taking(.take(.copy, words))]
    }
    return [.say(.taking(.noPiece(name, known: known.flatMap { Self.names(of: $0).prefix(1) })))]
  }

  /// What a piece may be called, the best first.
  private static func names(of words: PieceWords) -> [String] {
    switch words {
    case .link: ["link"]
    case .post: ["post", "text"]
    case .thread: ["thread"]
    case .comment: ["comment", "text"]
    case .code(1, let count, _): count == 1 ? ["code", "code 1"] : ["code 1", "code"]
    case .code(let number, _, _): ["code \(number)"]
    case .quotation: ["quotation", "quote"]
    }
  }

  /// A file's name that says what is in it.
  private func proposedName(for source: PieceSource) -> String {
    let post: PostID?
    switch source {
    case .file(let id, _, _, _): post = id
    case .post, .thread, .comment, .text: post = blog.open?.post.id ?? blog.list.selected?.id
    }
    let slug = Self.fileName(post?.slug ?? "post")
    switch source.words {
    case .post, .link: return "\(slug).\(source.ending)"
    case .thread: return "\(slug)-comments.\(source.ending)"
    case .comment(let number): return "\(slug)-comment-\(number).\(source.ending)"
    case .code(_, of: 1, _): return "\(slug).\(source.ending)"
    case .code(let number, _, _): return "\(slug)-\(number).\(source.ending)"
    case .quotation: return "\(slug)-quotation.\(source.ending)"
    }
  }

  private static func fileName(_ slug: String) -> String {
    let plain = String(
      slug.onOneLine.map { $0 == "/" ? "-" : $0 }.drop { $0 == "." || $0 == "~" || $0 == "-" }.prefix(60))
    return plain.isEmpty ? "post" : plain
  }

  // MARK: What became of it

  mutating func take(_ message: TakingMessage) -> [Request] {
    switch message {
    case .copyReady(let words, let text): return [.effect(.taking(.copyText(words, text)))]
    case .pipeReady(let words, let text, let command):
      return [.effect(.taking(.runCommand(words, text, command: command)))]
    case .unreadable(let words, let problem):
      return [.say(.taking(.unreadable(words, sentence: problem.sentence)))]
    case .copying(let words): return [.say(.taking(.copying(words)))]
    case .programsCopied(let words, let text, let outcome) where outcome.takers.isEmpty && !outcome.isOffered:
      return [.effect(.taking(.offerText(words, text, outcome)))]
    case .programsCopied(let words, _, let outcome), .copied(let words, let outcome): return copied(words, outcome)
    case .piped(let words, let command, let ending): return [.say(.taking(.piped(words, command: command, ending)))]
    case .saved(let words, let path): return [.say(.taking(.saved(words, path: path)))]
    case .notSaved(let source, let path, .alreadyThere):
      // Whoever writes or answers something else meanwhile is not to say yes to this.
      guard prompt == nil, question == nil, blog.composer == nil else {
        return [.say(.taking(.notSaved(path: path, .alreadyThere)))]
      }
      blog.taking.asked = Taking.Save(source: source, path: path)
      return [.screen(.ask(.overwrite(path: path)))]
    case .notSaved(_, let path, let fault): return [.say(.taking(.notSaved(path: path, fault)))]
    case .found(let path, let names):
      guard case .save = prompt?.purpose, prompt?.text.text == path else { return [] }
      prompt?.complete(path: path, from: names)
      return []
    }
  }

  private func copied(_ words: PieceWords, _ outcome: CopyOutcome) -> [Request] {
    if !outcome.takers.isEmpty { return [.say(.taking(.copied(words, by: outcome.takers)))] }
    if outcome.isOffered { return [.say(.taking(.offered(words, failures: outcome.failures)))] }
    let save = KeyMap.key(for: .blog(.save))
    return [.say(.taking(.notCopied(words, failures: outcome.failures, save: save)))]
  }

  /// To an earlier command, or a later one; behind the last what was typed is gone for an empty line.
  mutating func goThroughCommands(by step: Int) {
    let commands = blog.taking.commands
    guard let text = prompt?.text.text, !commands.isEmpty else { return }
    let here = commands.lastIndex(of: text) ?? commands.count
    let index = min(max(0, here + step), commands.count)
    prompt?.text = TextBuffer(text: index < commands.count ? commands[index] : "")
  }
}

extension Prompt {
  /// Puts what the path can go on with in its place; what all have in common first.
  mutating func complete(path: String, from found: [String]) {
    guard let first = found.first else { return }
    if found.count == 1 {
      text = TextBuffer(text: first)
      completion = nil
      return
    }
    var common = first
    for name in found.dropFirst() { common = String(zip(common, name).prefix { $0 == $1 }.map(\.0)) }
    if common.count > path.count { text = TextBuffer(text: common) }
    completion = Completion(before: "", words: found, index: -1)
  }
}
