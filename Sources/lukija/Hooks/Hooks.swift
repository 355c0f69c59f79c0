import Configuration
import Words

/// The person's commands that go with syncs: `[hooks]`.
struct Hooks {
  private let configuration: Configuration
  private let home: String?

  /// Nil where there are none.
  init?(_ settings: Settings) {
    guard Configuration.Hook.allCases.contains(where: { settings.configuration.command(for: $0) != nil }) else {
      return nil
    }
    configuration = settings.configuration
    home = settings.file.home
  }

  /// Those for a blog's sync that is over, in their order.
  func commands(after news: HookNews) -> [HookCommand] {
    [news.isAnything ? command(.onNew, news) : nil, command(.afterSync, news)].compactMap(\.self)
  }

  /// The one that tells what is new in all of them; nil where nothing is.
  func notify(_ all: [HookNews]) -> HookCommand? {
    let all = all.filter(\.isAnything)
    guard !all.isEmpty else { return nil }
    if all.count == 1, var command = command(.notify, all[0]) {
      command.words.append(all[0].text)
      return command
    }
    let (posts, comments) = (all.map(\.posts).reduce(0, +), all.map(\.comments).reduce(0, +))
    let text = HookWords.news(of: all.map(\.name), posts: posts, comments: comments)
    return command(.notify).map { command in
      var command = command
      command.words.append(text)
      command.variables["LUKIJA_POSTS"] = String(posts)
      command.variables["LUKIJA_COMMENTS"] = String(comments)
      command.variables["LUKIJA_TEXT"] = text
      return command
    }
  }

  private func command(_ hook: Configuration.Hook, _ news: HookNews) -> HookCommand? {
    command(hook).map { command in
      var command = command
      command.variables.merge([
        "LUKIJA_BLOG": news.name, "LUKIJA_FOLDER": news.folder, "LUKIJA_ADDRESS": news.home,
        "LUKIJA_POSTS": String(news.posts), "LUKIJA_COMMENTS": String(news.comments),
        "LUKIJA_TEXT": news.isAnything ? news.text : nil, "LUKIJA_RESULT": news.fault?.word ?? "ok",
        "LUKIJA_ERROR": news.fault?.text,
      ]) { $1 }
      return command
    }
  }

  private func command(_ hook: Configuration.Hook) -> HookCommand? {
    guard var words = configuration.command(for: hook), let program = words.first else { return nil }
    if program.hasPrefix("~/"), let home { words[0] = home + program.dropFirst() }
    var variables = HookCommand.noVariables
    variables["LUKIJA_HOOK"] = hook.rawValue
    return HookCommand(hook: hook.rawValue, words: words, variables: variables)
  }
}
