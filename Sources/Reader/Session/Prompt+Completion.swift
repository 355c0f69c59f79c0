import Blog
import Words

/// What a line of input can go on with.
public struct Completion: Equatable, Sendable {
  /// What was typed before the word.
  var before: String
  /// The words that it can be, whole.
  var words: [String]
  /// The one that stands in the line; -1 where none does yet.
  var index: Int
}

extension Prompt {
  /// Puts the next word that the line can go on with in its place.
  mutating func complete(by step: Int, from words: (String) -> [String]) {
    if var completion {
      let count = completion.words.count
      completion.index = completion.index < 0 ? (step > 0 ? 0 : count - 1) : (completion.index + step + count) % count
      show(completion)
      return
    }
    let (before, word) = lastWord
    let found = words(word)
    guard !found.isEmpty else { return }
    show(Completion(before: before, words: found, index: step > 0 ? 0 : found.count - 1))
  }

  private mutating func show(_ completion: Completion) {
    text = TextBuffer(text: completion.before + completion.words[completion.index])
    // One word is no choice: the next Tab goes on behind it.
    self.completion = completion.words.count > 1 ? completion : nil
  }

  /// The word behind the last blank that is not quoted, and what stands before it.
  var lastWord: (before: String, word: String) {
    let line = text.text
    var start = line.startIndex
    var isQuoted = false
    for place in line.indices {
      if line[place] == "\"" { isQuoted.toggle() }
      if line[place].isWhitespace, !isQuoted { start = line.index(after: place) }
    }
    return (String(line[..<start]), String(line[start...]))
  }
}

extension Session {
  /// To the next line of a form, or the next word that the line can go on with.
  mutating func goOnInPrompt(by step: Int) -> [Request] {
    guard let prompt else { return [] }
    if case .identity = prompt.purpose {
      self.prompt?.go(by: step)
      return []
    }
    if case .pipe = prompt.purpose {
      goThroughCommands(by: step)
      return []
    }
    if case .save = prompt.purpose, prompt.completion == nil { return [.taking(.complete(prompt.text.text))] }
    let completions = completions(of: prompt)
    self.prompt?.complete(by: step) { word in completions.filter { $0 != word && Session.goesOn($0, from: word) } }
    guard let line = self.prompt, line.text.text != prompt.text.text else { return [] }
    switch line.purpose {
    case .listFilter: return [.list(.filterAsTyped(line.text.text))]
    case .shelfFilter: return [.shelf(.filter(line.text.text))]
    case .search, .commandLine, .threadFilter, .textSearch, .helpFilter, .pipe, .save, .shelfSearch, .identity:
      return []
    }
  }

  /// Words that the line can go on with now, for the row above it.
  func choices(of prompt: Prompt) -> (words: [String], selected: Int?) {
    if let completion = prompt.completion { return (completion.words, completion.index < 0 ? nil : completion.index) }
    if case .save = prompt.purpose { return ([], nil) }
    let (_, word) = prompt.lastWord
    guard !word.isEmpty || prompt.purpose != .commandLine else { return ([], nil) }
    return (completions(of: prompt).filter { Session.goesOn($0, from: word) }, nil)
  }

  private static func goesOn(_ whole: String, from word: String) -> Bool {
    let bare = word.hasPrefix("-") ? String(word.dropFirst()) : word
    return whole.lowercased().hasPrefix(bare.lowercased())
  }

  private func completions(of prompt: Prompt) -> [String] {
    let word = prompt.lastWord.word
    let sign = word.hasPrefix("-") ? "-" : ""
    switch prompt.purpose {
    case .commandLine where prompt.lastWord.before.isEmpty: return CommandLine.names(in: paneMode)
    case .commandLine where prompt.lastWord.before.hasPrefix("filter "):
      return paneMode == .thread ? threadWords(for: word) : listWords(for: word).map { sign + $0 }
    case .listFilter: return listWords(for: word).map { sign + $0 }
    case .threadFilter: return threadWords(for: word)
    case .shelfFilter: return (shelf?.blogs ?? []).map(\.id.name)
    case .commandLine, .search, .textSearch, .shelfSearch, .helpFilter, .pipe, .save, .identity: return []
    }
  }

  private var paneMode: Mode {
    if isOnShelf { return .shelf }
    return switch focus {
    case .list: .list
    case .reader: .reader
    case .thread: .thread
    }
  }

  private func listWords(for word: String) -> [String] {
    let rows = blog.list.rows
    if word.contains("tag:") { return Self.unique(rows.flatMap(\.tags)).map { "tag:" + Self.quoted($0) } }
    if word.contains("author:") { return Self.unique(rows.flatMap(\.authors)).map { "author:" + Self.quoted($0) } }
    if blog.list.isOverBlogs, word.contains("blog:") {
      return (shelf?.blogs ?? []).map { "blog:" + $0.id.name }
    }
    if word.contains("is:") {
      return ["unread", "new", "starred", "mine", "answered"].map { "is:" + $0 }
        + PostQuery.Mark.allCases.map { "is:" + $0.rawValue }
    }
    return (blog.list.isOverBlogs ? ["blog:"] : []) + ["tag:", "author:", "is:", "has:comments", "since:", "until:"]
  }

  private func threadWords(for word: String) -> [String] {
    guard word.hasPrefix("author:") else { return ["is:new", "is:mine", "is:answered", "is:pingback", "author:"] }
    let names = blog.open?.thread.thread.allEntries.map(\.comment.author.shownName) ?? []
    // The filter parts words at blanks.
    return Self.unique(names.compactMap { $0.split(separator: " ").first.map(String.init) }).map { "author:" + $0 }
  }

  private static func quoted(_ text: String) -> String {
    let line = text.onOneLine
    return line.contains(where: \.isWhitespace) ? "\"\(line.replacing("\"", with: ""))\"" : line
  }

  private static func unique(_ words: [String]) -> [String] { Set(words).sorted() }
}
