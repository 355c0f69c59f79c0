/// What a mistyped word was meant to be.
public enum NearName {
  /// The known word that is nearest; nil where none is like it.
  public static func of(_ word: String, among known: [String]) -> String? {
    // Nobody mistypes so much, and the comparison takes its time.
    guard word.utf8.count <= 64 else { return nil }
    let near = known.map { ($0, distance(Array(word), Array($0))) }.min { $0.1 < $1.1 }
    guard let near, near.1 <= 2, near.1 < word.count else { return nil }
    return near.0
  }

  /// Letters to be put in, left out, exchanged or swapped with the next.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
