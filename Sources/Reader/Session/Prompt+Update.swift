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
    switch purpose {
    case .search(let pane, let origin): return [.search(.typed(text.text, pane, from: origin))]
    case .listFilter: return [.list(.filterAsTyped(text.text))]
    case .commandLine, .threadFilter, .textSearch, .name, .email, .site: return []
    }
  }

  /// What follows when it is left without an answer.
  func cancel() -> [Request] {
    switch purpose {
    case .search(_, let origin): [.search(.abandon(origin))]
    case .listFilter(let origin): [.list(.restoreFilter(origin))]
    case .commandLine, .threadFilter, .textSearch, .name, .email, .site: []
    }
  }

  /// What follows from the answer.
  func accept() -> [Request] {
    let input = Self.trimmed(text.text)
    switch purpose {
    case .search(let pane, let origin): return [.search(.accept(pane, from: origin))]
    case .commandLine: return CommandLine.run(input)
    case .threadFilter: return [.thread(.filter(input))]
    case .listFilter: return [.list(.filter(self))]
    case .textSearch: return [.texts(.look(input))]
    case .name:
      guard !input.isEmpty else { return [.say(.replies(.needsName))] }
      return [
        .screen(.prompt(Prompt(.email(Identity(name: input)), label: .email(isAgain: false))))
      ]
    case .email(var identity):
      guard input.isEmpty || Self.isAddress(input) else { return again(.email(isAgain: true)) }
      identity.email = input.isEmpty ? nil : input
      return [.screen(.prompt(Prompt(.site(identity), label: .homePage(isAgain: false))))]
    case .site(var identity):
      let isWeb = input.hasPrefix("https://") || input.hasPrefix("http://")
      guard input.isEmpty || isWeb else { return again(.homePage(isAgain: true)) }
      identity.url = input.isEmpty ? nil : input
      return [.remember(.identity(identity)), .screen(.sign(identity))]
    }
  }

  /// Asks once more, with what was typed.
  private func again(_ label: PromptLabel) -> [Request] {
    var prompt = self
    prompt.label = label
    return [.screen(.prompt(prompt))]
  }

  /// Something, an @, something with a dot: who mistypes more than that is told by the blog.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(where: \.isWhitespace)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
