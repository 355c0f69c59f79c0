import BlogStore

/// Which blogs come from a server.
enum FetchedBlog {
  /// Whether a folder's blog does: its `blog.json`, this machine's memory of its server, or `config.toml` says so. What
  /// cannot be read there says nothing, and is told by whoever needs it.
  static func isOne(_ folder: String) -> Bool {
    let member = try? JSONBlogRepository(folder: folder).member(SyncedBlog.member)
    if member != nil || SyncFiles().state(of: folder).read() != nil { return true }
    guard let settings = try? Settings() else { return false }
    let place = SyncChoice.place(folder)
    return settings.configuration.blogs.contains { blog in
      blog.home != nil && settings.file.folder(of: blog).map(SyncChoice.place) == place
    }
  }
}
