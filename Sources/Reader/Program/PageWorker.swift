import Screen
import SearchText
import Synchronization

/// Works on pages beside the reader: each kind of work one at a time, and what nobody waits for any more ends early.
final class PageWorker: Sendable {
  private let deliver: @Sendable (Message) -> Void
  private let opening = Mutex<Task<Void, Never>?>(nil)
  private let setting = Mutex<Task<Void, Never>?>(nil)
  private let finding = Mutex<Task<Void, Never>?>(nil)
  /// The content that was searched last: who types a search goes on in the same page.
  private let folded = Mutex<(content: String, text: TextFolding.Folded)?>(nil)

  init(deliver: @escaping @Sendable (Message) -> Void) { self.deliver = deliver }

  /// Reads a post, in place of the one that is being read.
  func open(_ work: @escaping @Sendable () -> Void) { replace(opening, by: work) }

  /// Sets a page, in place of the one that is being set.
  func set(_ source: PostPage.Source, width: Int, number: Int) {
    replace(setting) { [deliver] in
      let page = PostPage.set(source, width: width)
      guard !Task.isCancelled else { return }
      deliver(.pageSet(page, number: number))
    }
  }

  /// Finds terms in a page's content, in place of those before.
  func find(_ terms: [String], in content: String, number: Int) {
    replace(finding) { [self] in
      let hay = folding(of: content)
      guard !Task.isCancelled else { return }
      let matches = Search.matches(of: terms, in: hay, length: content.utf8.count)
      guard !Task.isCancelled else { return }
      deliver(.pageSearched(matches, number: number))
    }
  }

  private func folding(of content: String) -> TextFolding.Folded {
    if let known = folded.withLock({ $0 }), known.content == content { return known.text }
    let text = TextFolding.fold(content)
    folded.withLock { $0 = (content, text) }
    return text
  }

  private func replace(_ task: borrowing Mutex<Task<Void, Never>?>, by work: @escaping @Sendable () -> Void) {
    task.withLock {
      $0?.cancel()
      $0 = Task.detached(priority: .userInitiated, operation: work)
    }
  }
}
