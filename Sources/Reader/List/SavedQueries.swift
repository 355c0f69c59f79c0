import Synchronization

/// Queries that the person has named: `@new` stands for what it was saved as.
public enum SavedQueries {
  private static let known = Mutex<[String: String]>([:])

  /// By their names.
  public static var ofProgram: [String: String] {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }

  /// A query with what its names stand for. Words behind an `@` that name none stay; none stands for another.
  public static func expanded(_ text: String) -> String {
    guard text.contains("@") else { return text }
    let known = ofProgram
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.hasPrefix("@") ? known[String(word.dropFirst())] ?? String(word) : String(word)
    }.joined(separator: " ")
  }
}
