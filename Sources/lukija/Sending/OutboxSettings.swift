import Blog
import BlogStore
import Configuration
import Words

/// Who a person is at a blog, from `config.toml` and from what was asked for once.
struct OutboxSettings {
  var entry: Configuration.Blog?
  var identity: Identity?

  /// - Parameter settings: nil where the file cannot be read.
  init(folder: String, _ settings: Settings?) {
    entry = settings?.blog(in: folder)
    let said = settings?.configuration.identity(of: entry)
    let remembered =
      said?.email == nil
      ? StateStores.store(for: JSONBlogRepository(folder: folder), in: StateStores.folder(nil)).load().state.identity
      : nil
    identity = said ?? remembered
    if let said, said.email == nil, remembered?.name == said.name { identity?.email = remembered?.email }
  }
}
