import Blog
import Screen
import Words

extension Session {
  mutating func perform(_ command: PromptCommand) -> [Effect] {
    switch command {
    case .write(let edit): return writeInPrompt(edit)
    case .accept: return acceptPrompt()
    case .cancel:
      cancelPrompt()
      return []
    }
  }

  mutating func writeInPrompt(_ edit: TextBuffer.Edit) -> [Effect] {
    guard let before = prompt else { return [] }
    if edit == .deleteBackward, before.text.isEmpty {
      cancelPrompt()
      return []
    }
    prompt?.text.apply(edit, viewport: Size(columns: Int(Int16.max), rows: 1))
    if case .search(let pane, let origin) = before.purpose, let query = prompt?.text.text, query != before.text.text {
      return searchAsTyped(query, in: pane, from: origin)
    }
    if case .listFilter = before.purpose, let text = prompt?.text.text, text != before.text.text {
      filterListAsTyped(text)
    }
    return []
  }

  private mutating func cancelPrompt() {
    guard let prompt else { return }
    self.prompt = nil
    if case .search(_, let origin) = prompt.purpose { restore(origin) }
    if case .listFilter(let origin) = prompt.purpose { cancelListFilter(origin) }
    if blog.composer != nil { notice = .replies(.notPublishedYet) }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    let input = trimmed(prompt.text.text)
    switch prompt.purpose {
    case .search(let pane, let origin):
      return acceptSearch(in: pane, from: origin)
    case .commandLine:
      return run(input)
    case .threadFilter: filterThread(input)
    case .listFilter: acceptListFilter(prompt.text.text, prompt)
    case .textSearch: return searchTexts(input)
    case .name:
      guard !input.isEmpty else {
        notice = .replies(.needsName)
        return []
      }
      self.prompt = Prompt(.email(Identity(name: input)), label: .email(isAgain: false))
    case .email(var identity):
      guard input.isEmpty || isAddress(input) else {
        self.prompt = prompt
        notice = nil
        self.prompt?.label = .email(isAgain: true)
        return []
      }
      identity.email = input.isEmpty ? nil : input
      self.prompt = Prompt(.site(identity), label: .homePage(isAgain: false))
    case .site(var identity):
      let isWeb = input.hasPrefix("https://") || input.hasPrefix("http://")
      guard input.isEmpty || isWeb else {
        self.prompt = prompt
        self.prompt?.label = .homePage(isAgain: true)
        return []
      }
      identity.url = input.isEmpty ? nil : input
      let effects = remember(.identity(identity))
      guard blog.composer != nil else {
        notice = .replies(.signed(identity.name))
        return effects
      }
      blog.composer?.reply.author = identity
      return effects + publish()
    }
    return []
  }

  /// Something, an @, something with a dot: who mistypes more than that is told by the blog.
  private func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(where: \.isWhitespace)
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  // MARK: The command line

  private mutating func run(_ input: String) -> [Effect] {
    if let number = Int(input) {
      keys.count = min(max(number, -Session.largestCount), Session.largestCount)
      defer { keys.count = nil }
      if focus == .list {
        if number < 1 || number > blog.list.count { notice = .going(.posts(blog.list.count)) }
        moveInList(.bottom)
        return []
      }
      goToComment(numbered: number)
      return []
    }
    switch input {
    case "": break
    case "q", "quit": return leave()
    case "help", "h": showHelp()
    case "problems", "check": showProblems()
    case "diacritics":
      preferences.respectsDiacritics.toggle()
      notice = .search(.diacritics(areTold: preferences.respectsDiacritics))
      return remember(.setting("search-diacritics", preferences.respectsDiacritics ? "yes" : "no"))
    case let words where words == "search" || words.hasPrefix("search "):
      let text = String(words.dropFirst("search ".count))
      if text.isEmpty { beginTextSearch() } else { return searchTexts(text) }
    case "name":
      prompt = Prompt(
        .name, label: .name, text: blog.marks.reading.identity?.name ?? "")
    default:
      notice = .screen(.unknownCommand(input, known: CommandLineWord.allCases.map(\.word)))
    }
    return []
  }
}
