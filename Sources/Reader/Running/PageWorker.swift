import Screen
import SearchText
import Synchronization

/// Works on pages beside the reader: each kind of work one at a time, and what nobody waits for any more ends early.
final class PageWorker: Sendable {
  private let deliver: @Sendable (BlogMessage) -> Void
  private let executor: any Executor
  /// The content that was searched last: who types a search goes on in the same page.
  private let folded = Mutex<(content: String, text: TextFolding.Folded)?>(nil)

  init(executor: any Executor, deliver: @escaping @Sendable (BlogMessage) -> Void) {
    self.executor = executor
    self.deliver = deliver
  }

  /// Reads a post, in place of the one that is being read.
  func open(_ work: @escaping @Sendable () -> Void) { executor.replace(.opening, by: work) }

  /// Sets a page, in place of the one that is being set.
  func set(_ source: PostPage.Source, width: Int, number: Int) {
    executor.replace(.setting) { [deliver] in
      let page = PostPage.set(source, width: width)
      guard !Task.isCancelled else { return }
      deliver(.post(.pageSet(page, number: number)))
    }
  }

  /// Finds terms in a page's content, in place of those before.
  func find(_ terms: [String], in content: String, number: Int) {
    executor.replace(.searchingPage) { [self] in
      let hay = folding(of: content)
      guard !Task.isCancelled else { return }
      let matches = Search.matches(of: terms, in: hay, length: content.utf8.count)
      guard !Task.isCancelled else { return }
      deliver(.post(.pageSearched(matches, number: number)))
    }
  }

  private func folding(of content: String) -> TextFolding.Folded {
    if let known = folded.withLock({ $0 }), known.content == content { return known.text }
    let text = TextFolding.fold(content)
    folded.withLock { $0 = (content, text) }
    return text
  }
}
