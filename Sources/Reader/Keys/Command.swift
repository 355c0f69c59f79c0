/// What a key asks for: each room has its own commands, and answers them and no others.
public enum Command: Hashable, Sendable {
  /// Of the whole screen.
  case session(SessionCommand)
  /// Of the list of blogs.
  case shelf(ShelfCommand)
  /// Of the blog, from any pane.
  case blog(BlogCommand)
  /// Of the post list.
  case list(ListCommand)
  /// Of the reader pane.
  case post(PostCommand)
  /// Of the comment thread.
  case thread(ThreadCommand)
  /// Of the composer, writing or previewing.
  case composer(ComposerCommand)
  /// Of a line of input.
  case prompt(PromptCommand)
  /// Of a window over the panes.
  case window(WindowCommand)
  /// Of a question.
  case question(QuestionCommand)

  /// Where its keys hold.
  public var modes: Set<Mode> {
    switch self {
    case .session(let command): command.modes
    case .shelf: [.shelf]
    case .blog: Mode.panes
    case .list: [.list]
    case .post: [.reader]
    case .thread: [.thread]
    case .composer(let command): command.modes
    case .prompt: [.prompt]
    case .window: [.window]
    case .question: [.question]
    }
  }

  /// Whether it leaves a pane for the one before it, or the program.
  var leavesPane: Bool { [.list(.leave), .post(.back), .thread(.back)].contains(self) }

  /// Whether it goes past the post that is open or on its way.
  var goesToNeighbour: Bool { self == .blog(.nextPost) || self == .blog(.previousPost) }
}

/// A way to move, in whatever has the keys.
public enum Movement: Hashable, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom

  /// Rows that it goes, downwards where positive; nil to one of the ends.
  ///
  /// - Parameters:
  ///   - page: rows of a page, at least one.
  ///   - count: the number that was typed before it.
  func rows(page: Int, half: Int, count: Int) -> Int? {
    switch self {
    case .down: count
    case .up: -count
    case .pageDown: page * count
    case .pageUp: -page * count
    case .halfPageDown: half * count
    case .halfPageUp: -half * count
    case .top, .bottom: nil
    }
  }

  /// Lines that a page keeps of the page before.
  private static let pageContext = 2

  /// Rows of a page, and of half of one, in a pane of so many rows.
  static func pages(height: Int) -> (page: Int, half: Int) { (max(1, height - pageContext), max(1, height / 2)) }
}

/// Who gets the keys.
public enum Mode: Hashable, Sendable, CaseIterable {
  /// The list of blogs.
  case shelf
  /// The post list.
  case list
  /// The reader pane.
  case reader
  /// The comment thread.
  case thread
  /// A window over the panes: help, links, contents, replies, problems.
  case window
  /// One line of input at the bottom: search, command line, name.
  case prompt
  /// A question that wants y or n.
  case question
  /// The composer, writing.
  case composer
  /// The composer, showing the reply as it will look.
  case preview

  /// Those of the panes.
  static let panes: Set<Mode> = [.list, .reader, .thread]
  /// Those that no window, prompt or composer is.
  static let screens: Set<Mode> = panes.union([.shelf])
}
