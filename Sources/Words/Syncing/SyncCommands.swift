/// Commands that are told as the next thing to do.
public enum SyncCommands {
  /// What looks for news: of all blogs, or of one by its name or its folder as a shell takes it.
  public static func sync(_ blog: String? = nil) -> String { "lukija sync" + (blog.map { " \($0)" } ?? "") }

  /// What reads a blog, by its name, else by its folder as a shell takes it.
  public static func read(name: String?, folder: String) -> String {
    name.map { "lukija -b \($0)" } ?? "lukija \(folder)"
  }

  /// What lists a folder's blog, which is written as a shell takes it.
  public static func add(folder: String, name: String) -> String { "lukija add \(folder) --name \(name)" }
}
