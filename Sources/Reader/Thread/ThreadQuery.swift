import Blog
import Screen
import SearchText
import Words

/// What a filter of the thread asks for: every word must be met.
struct ThreadQuery {
  /// One word of it.
  private enum Term {
    case text([UInt8])
    case author([UInt8])
    case isNew, isMine, isAnswer, isLinkBack
  }

  private var terms: [Term] = []

  /// Nil where a word begins with `is:` and is none that is known; nothing but white space asks for everything.
  init?(_ query: String) {
    for word in query.split(whereSeparator: \.isWhitespace) {
      switch word.lowercased() {
      case "is:new", "is:unread": terms.append(.isNew)
      case "is:mine": terms.append(.isMine)
      case "is:answered": terms.append(.isAnswer)
      case "is:pingback", "is:trackback": terms.append(.isLinkBack)
      case let lower where lower.hasPrefix("is:"): return nil
      case let lower where lower.hasPrefix("author:"):
        terms.append(.author(TextFolding.fold(String(word.dropFirst("author:".count))).bytes))
      default: terms.append(.text(TextFolding.fold(String(word)).bytes))
      }
    }
  }

  /// Whether it asks for anything.
  var isEmpty: Bool { terms.isEmpty }

  /// Everything in a thread that it asks for.
  func matches(in state: ThreadState, _ texts: ThreadTexts, _ voice: OwnVoice) -> Set<CommentThread.Key> {
    var matches: Set<CommentThread.Key> = []
    for ordinal in 0..<state.ordinalCount {
      let entry = state.entry(at: ordinal)
      if isMet(by: entry, at: ordinal, in: state, texts, voice) { matches.insert(entry.key) }
    }
    return matches
  }

  private func isMet(
    by entry: CommentThread.Entry, at ordinal: Int, in state: ThreadState, _ texts: ThreadTexts, _ voice: OwnVoice
  ) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .isNew: state.isUnread(ordinal)
      case .isMine: state.thread.isOwn(entry, voice)
      case .isAnswer: state.thread.answersOwn(entry, voice)
      case .isLinkBack: entry.comment.kind.isLinkBack
      case .author(let name):
        name.isEmpty
          || ByteSearch.first(name, in: TextFolding.fold(entry.comment.author.shownName).bytes, from: 0) != nil
      case .text(let text): text.isEmpty || texts.says(entry.comment, text)
      }
    }
  }
}
