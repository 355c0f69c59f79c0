import Blog
import Synchronization

/// The first rows of a blog's lists, as they were kept beside its index when the blog was counted: until somebody has looked into the
/// blog, as long as its files, its index and what is remembered of it are as they were then.
final class KeptHeads: Sendable {
  private enum State {
    case unknown
    case known(BlogHeads)
    /// There are none, or the blog itself has said by now what stands there.
    case over
  }

  private let state = Mutex(State.unknown)
  /// Of which marks somebody found out whether they are as the rows have it.
  private let marks = Mutex<(number: Int, areSame: Bool)?>(nil)

  private var heads: BlogHeads? {
    state.withLock { if case .known(let heads) = $0 { heads } else { nil } }
  }

  var isUnknown: Bool { state.withLock { if case .unknown = $0 { true } else { false } } }

  /// Reads them, once. Asks the blog's disk.
  func look(in catalogue: IndexedCatalogue, folder: String, stateFolder: String) {
    guard isUnknown else { return }
    let heads = Self.heads(catalogue, folder: folder, stateFolder: stateFolder)
    state.withLock { if case .unknown = $0 { $0 = heads.map { .known($0) } ?? .over } }
  }

  private static func heads(_ catalogue: IndexedCatalogue, folder: String, stateFolder: String) -> BlogHeads? {
    guard let digest = catalogue.digest, let heads = digest.rows,
      BlogStamp(folder: folder, journals: BlogStamp.journals(of: heads.journal, in: stateFolder)).text == heads.stamp,
      catalogue.isAsItWas(digest.extent)
    else { return nil }
    return heads
  }

  /// Whether the reader's marks are as the rows have them.
  ///
  /// - Parameters:
  ///   - number: of the state that the marks are in.
  ///   - find: finds it out.
  func haveSameMarks(number: Int, _ find: () -> Bool) -> Bool {
    if let known = marks.withLock({ $0 }), known.number == number { return known.areSame }
    let areSame = find()
    marks.withLock { $0 = (number, areSame) }
    return areSame
  }

  /// The blog has said itself what stands there, or cannot.
  func end() { state.withLock { $0 = .over } }

  /// The beginning of a list; nil where nothing is known of it.
  func part(of list: GatheredList) -> BlogHeads.Part? { heads?.part(of: list) }

  /// What stands in a row of a state of the index.
  func summary(_ id: Int32, _ version: BlogKeys.Version) -> PostSummary? {
    heads.flatMap { $0.version == version ? $0.summary(id) : nil }
  }

  /// What is remembered of some posts in the rows.
  func remembered(of posts: [PostID]) -> ReadingState? { heads?.remembered(of: posts) }
}
