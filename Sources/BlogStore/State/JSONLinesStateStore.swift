import Blog
import Glibc
import TextFormats

/// What the reader remembers, as append-only JSON Lines; one file per machine, so that machines which sync the
/// folder never write the same file.
///
/// ```
/// <folder>/<machine>.jsonl                settings and who replies, for every blog
/// <folder>/blogs/<blog>/<machine>.jsonl   marks and places of one blog
/// ```
/// All machines' files are read and merged; only this machine's are written.
public final class JSONLinesStateStore: ReadingStateStore {
  /// A journal below this size is not worth compacting.
  package static let smallJournal = 64 << 10
  /// Compaction waits until the journal is this many times as large as what is left of it.
  static let wasteFactor = 3

  private let folder: String
  /// Where the journals of the blog are.
  let blogFolder: String
  private let machine: String
  private let smallJournal: Int
  private let observe: WriteObserver
  private let now: @Sendable () -> Int64
  private let memory = Locked(Memory())

  private struct Memory {
    /// The latest moment seen in any journal: nil before the first load.
    var latest: Int64?
    /// Size of each journal after its last compaction.
    var compactedSizes: [String: Int] = [:]
  }

  /// - Parameters:
  ///   - folder: made when something is first remembered.
  ///   - blog: the blog's stable name, ``StateLocation/blogKey(homePageURL:folder:)``.
  ///   - machine: this machine's name, different on every machine that shares the folder.
  public convenience init(folder: String, blog: String, machine: String) {
    self.init(folder: folder, blog: blog, machine: machine, now: StateLocation.microsecondsNow, observe: { _ in })
  }

  /// - Parameters:
  ///   - now: microseconds since 1970 in UTC.
  ///   - smallJournal: journals of at most so many bytes are left alone.
  ///   - observe: is told each step of every write, in the middle of it.
  package init(
    folder: String, blog: String, machine: String, now: @escaping @Sendable () -> Int64,
    smallJournal: Int = JSONLinesStateStore.smallJournal, observe: @escaping WriteObserver = { _ in }
  ) {
    self.folder = folder
    self.machine = StateLocation.fileName(machine)
    blogFolder = folder + "/blogs/" + StateLocation.fileName(blog)
    self.now = now
    self.smallJournal = smallJournal
    self.observe = observe
  }

  /// Everything remembered, merged over all machines. A line that a crash tore off at the end is ignored; other
  /// lines that cannot be read are named.
  public func load() -> (state: ReadingState, problems: [Problem]) { load([folder, blogFolder]) }

  /// What is remembered of the blog alone, without the person's choices.
  func loadBlog() -> (state: ReadingState, problems: [Problem]) { load([blogFolder]) }

  /// The person's choices alone.
  func loadChoices() -> (state: ReadingState, problems: [Problem]) { load([folder]) }

  private func load(_ folders: [String]) -> (state: ReadingState, problems: [Problem]) {
    var merge = StateMerge()
    var problems: [Problem] = []
    for folder in folders { read(folder, into: &merge, &problems) }
    let latest = merge.latest
    memory.with { $0.latest = max($0.latest ?? Int64.min, latest) }
    return (merge.state, problems)
  }

  /// Posts in which somebody was since then.
  public func postsVisited(since moment: Timestamp) -> Set<PostID> {
    var merge = StateMerge()
    var problems: [Problem] = []
    read(blogFolder, into: &merge, &problems)
    return merge.postsVisited(since: moment.seconds.multipliedReportingOverflow(by: 1_000_000).partialValue)
  }

  /// Adds to this machine's journals.
  public func append(_ changes: [StateChange]) throws(Problem) {
    guard !changes.isEmpty else { return }
    if memory.with({ $0.latest == nil }) { _ = load() }
    let time = now()
    // Later than everything seen, even where a clock was set back or another machine's is ahead.
    let first = memory.with { memory in
      let first = max(time, memory.latest.map { $0 &+ 1 } ?? time)
      memory.latest = first + Int64(changes.count) - 1
      return first
    }
    var lines: [Bool: [UInt8]] = [:]
    for (index, change) in changes.enumerated() {
      lines[change.isOfEveryBlog, default: []] +=
        StateLine(at: first + Int64(index), change: change).json.compactText + [UInt8(ascii: "\n")]
    }
    for (isOfEveryBlog, batch) in lines.sorted(by: { $0.key && !$1.key }) {
      let folder = isOfEveryBlog ? folder : blogFolder
      do throws(FileFault) {
        try AtomicWriter.makeFolder(folder, mode: 0o700)
        let journal = Journal(folder: folder, name: machine + ".jsonl", observe: observe)
        let size = try journal.append(batch)
        compactIfLarge(journal, size: size)
      } catch {
        throw Problem(error, file: "\(folder)/\(machine).jsonl")
      }
    }
  }

  private func read(_ folder: String, into merge: inout StateMerge, _ problems: inout [Problem]) {
    let files = RepositoryFolder(folder)
    let entries: [FolderEntry]
    do throws(FileFault) {
      entries = try files.entries(of: "")
    } catch .folderMissing {
      return
    } catch {
      problems.append(Problem(.warning(.folder(path: folder, error)), file: folder))
      return
    }
    let names = entries.filter { $0.isUsable && !$0.isHidden && $0.name.hasSuffix(".jsonl") }.map(\.name).sorted()
    for name in names {
      do throws(FileFault) {
        let file = try files.open(name)
        var journal = JournalText()
        let facts = merge.factCount
        try file.forEachPiece { text in
          journal.read(text) { if case .line(let line) = $0 { merge.add(line) } }
        }.get()
        noteSize(of: file, "\(folder)/\(name)", lines: journal.count, facts: merge.factCount - facts)
        problems += journal.faults.map { fault in
          Problem(
            .warning(.stray(.unreadableLine)), file: "\(folder)/\(name)",
            position: TextPosition(line: fault.line, column: fault.column))
        }
      } catch {
        problems.append(Problem(.warning(.file(error)), file: "\(folder)/\(name)"))
      }
    }
  }

  /// A journal that says little twice is not read once more to find that out.
  private func noteSize(of file: borrowing Descriptor, _ path: String, lines: Int, facts: Int) {
    guard facts > lines / Self.wasteFactor, let size = file.status()?.st_size else { return }
    memory.with { $0.compactedSizes[path] = $0.compactedSizes[path] ?? Int(size) }
  }

  private func compactIfLarge(_ journal: Journal, size: Int) {
    let known = memory.with { $0.compactedSizes[journal.path] ?? 0 }
    guard size > max(smallJournal, known * Self.wasteFactor) else { return }
    // A failed compaction loses nothing: the journal is as it was, only large.
    var rest = size
    _ = try? journal.replace { text in
      let compacted = JournalText.compacted(text)
      rest = compacted.count
      return rest * 2 < text.count ? compacted : nil
    }
    memory.with { [rest] in $0.compactedSizes[journal.path] = rest }
  }
}

extension StateChange {
  /// Choices of the screen and who replies are the person's, not one blog's.
  fileprivate var isOfEveryBlog: Bool {
    switch self {
    case .setting, .identity: true
    default: false
    }
  }
}
