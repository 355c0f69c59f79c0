import Blog
import Screen
import Words

/// What is typed at the prompt, and what becomes of it.
extension Prompt {
  /// Edits the input. Nothing but a deletion before its beginning leaves the prompt: then nil.
  mutating func write(_ edit: TextBuffer.Edit) -> [Request]? {
    if edit == .deleteBackward, text.text.isEmpty { return nil }
    let before = text.text
    text.apply(edit, viewport: Size(columns: Int(Int16.max), rows: 1))
    guard text.text != before else { return [] }
    completion = nil
    switch purpose {
    case .search(let pane, let origin): return [.search(.typed(text.text, pane, from: origin))]
    case .listFilter: return [.list(.filterAsTyped(text.text))]
    case .helpFilter: return [.screen(.filterHelp(text.text))]
    case .shelfFilter: return [.shelf(.filter(text.text))]
    case .commandLine, .threadFilter, .textSearch, .shelfSearch, .pipe, .save, .identity: return []
    }
  }

  /// What follows when it is left without an answer.
  func cancel() -> [Request] {
    switch purpose {
    case .search(_, let origin): [.search(.abandon(origin))]
    case .listFilter(let origin): [.list(.restoreFilter(origin))]
    case .helpFilter(let before): [.screen(.filterHelp(before))]
    case .shelfFilter(let before): [.shelf(.filter(before))]
    case .commandLine, .threadFilter, .textSearch, .shelfSearch, .pipe, .save, .identity: []
    }
  }

  /// What follows from the answer.
  func accept() -> [Request] {
    let input = Self.trimmed(text.text)
    switch purpose {
    case .search(let pane, let origin): return [.search(.accept(pane, from: origin))]
    case .helpFilter: return [.screen(.filterHelp(input))]
    case .commandLine: return [.screen(.run(input))]
    case .threadFilter: return [.thread(.filter(input))]
    case .listFilter: return [.list(.filter(self))]
    case .textSearch: return [.texts(.look(input))]
    case .shelfFilter: return [.shelf(.filter(input))]
    case .shelfSearch: return input.isEmpty ? [] : [.screen(.openBlog(Gathering.everything.id, search: input))]
    case .pipe(let source): return [.taking(.pipeTyped(source, input))]
    case .save(let source): return [.taking(.saveTyped(source, input))]
    case .identity(let form): return accept(form)
    }
  }

  /// What follows from the answer, and from what the other lines of a form have.
  func finish() -> [Request] {
    guard case .identity(let form) = purpose else { return accept() }
    return finish(form)
  }

  /// Without blanks around it.
  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
