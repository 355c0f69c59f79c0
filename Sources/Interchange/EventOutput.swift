import Blog

/// Hands events on until the receiver has had enough, and keeps notes from flooding it: what is said alike of
/// many places is one note, which goes out when the source ends.
final class EventOutput {
  /// Different notes of one source and one kind beyond this are only counted.
  static let mostNotes = 200

  let source: String
  /// Where the source was fetched from; nil where it was not.
  let address: String?
  private let deliver: (ImportEvent) throws -> Void
  private(set) var failure: (any Error)?
  private(set) var isStopped = false
  /// What was said of the last line that was said anything of.
  private var said: (line: Int, causes: Set<Said>) = (0, [])
  private var noteCounts: [ImportNote.Kind: Int] = [:]
  private var notes: [ImportNote] = []
  /// Where a note of a kind and cause stands among the notes.
  private var places: [Said: Int] = [:]
  private(set) var posts = 0

  /// What notes have in common that are one note.
  private enum Cause: Hashable {
    case named(String)
    case fact(ImportFact)
  }

  private struct Said: Hashable {
    var cause: Cause
    var kind: ImportNote.Kind?
    var path: String?
  }

  init(source: String, address: String? = nil, deliver: @escaping (ImportEvent) throws -> Void) {
    self.source = source
    self.address = address
    self.deliver = deliver
  }

  func send(_ event: ImportEvent) {
    guard !isStopped else { return }
    if case .post = event { posts += 1 }
    if case .comment = event { posts += 1 }
    do {
      try deliver(event)
    } catch {
      failure = error
      isStopped = true
    }
  }

  /// - Parameters:
  ///   - path: of a file below the source; nil for the source itself.
  ///   - cause: what different notes have in common that are one note, the first one's; nil: what they say.
  func note(_ kind: ImportNote.Kind, line: Int?, _ fact: ImportFact, in path: String? = nil, cause: String? = nil) {
    let cause = cause.map(Cause.named) ?? .fact(fact)
    if let line {
      // The same of the same line again says nothing new.
      if said.line != line { said = (line, []) }
      guard said.causes.insert(Said(cause: cause, path: path)).inserted else { return }
    }
    let words = Said(cause: cause, kind: kind)
    if let place = places[words] {
      notes[place].count += 1
      return
    }
    noteCounts[kind, default: 0] += 1
    guard noteCounts[kind, default: 0] <= Self.mostNotes else { return }
    places[words] = notes.count
    notes.append(ImportNote(kind, source: path.map { "\(source)/\($0)" } ?? source, line: line, fact))
  }

  /// The source ended: sends the notes, and says how many were held back.
  func closeNotes() {
    for note in notes { send(.note(note)) }
    for kind in ImportNote.Kind.allCases {
      guard let count = noteCounts[kind], count > Self.mostNotes else { continue }
      send(.note(ImportNote(kind, source: source, .more(count - Self.mostNotes))))
    }
    notes = []
    places = [:]
    noteCounts = [:]
  }

  /// Says what had to be assumed for a date.
  ///
  /// - Parameter text: what was read.
  func note(_ reading: DateReader.Reading, of text: String, line: Int?, in path: String? = nil) {
    for doubt in reading.doubts(of: text) {
      note(.guessed, line: line, .date(doubt.fact), in: path, cause: doubt.cause)
    }
  }
}
