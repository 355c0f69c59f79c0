/// What to do first, where there is no blog yet.
public enum FirstSteps {
  /// Five lines.
  ///
  /// - Parameters:
  ///   - folder: the usual blog's, as a shell takes it.
  ///   - sample: that of the blog that is installed with the program; nil where there is none.
  public static func lines(folder: String, sample: String?) -> [String] {
    let steps = [
      ("lukija add ADDRESS", "brings a blog from the web, from any of its pages"),
      ("lukija init", "begins a blog of your own there"),
      ("lukija import FILE --into \(folder)", "brings one: a WordPress export, feeds, Markdown"),
      sample.map { ("lukija \($0)", "opens a sample blog to look around in") }
        ?? ("lukija help", "lists all that there is; lukija FOLDER opens a blog elsewhere"),
    ]
    let width = steps.map(\.0.count).max() ?? 0
    return ["There is no blog in \(folder) yet."]
      + steps.map { "  \($0)\(String(repeating: " ", count: width - $0.count))  \($1)" }
  }

  /// What comes after a blog was made.
  ///
  /// - Parameters:
  ///   - folder: as a shell takes it.
  ///   - isUsual: whether commands find it without being told.
  public static func next(folder: String, isUsual: Bool) -> [String] {
    let option = isUsual ? "" : " -r \(folder)"
    return [
      "There is a blog in \(folder) now. “lukija new\(option)” writes its first post, and "
        + "“lukija\(isUsual ? "" : " \(folder)")” reads it."
    ]
  }
}
