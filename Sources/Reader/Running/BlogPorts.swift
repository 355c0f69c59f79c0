import Blog

/// What a blog is read with, or a list over several.
public struct BlogPorts: Sendable {
  /// Its files.
  public var repository: any BlogRepository
  /// Its index.
  public var catalogue: any PostCatalogue
  /// What is remembered of it.
  public var store: any ReadingStateStore
  /// The rest of the machine, as far as it keeps something of the blog.
  public var host: any Host
  /// Its server.
  public var syncing: any BlogSyncing
  /// Where its pictures come from; nil where none can.
  public var pictures: (any PictureSource)?
  /// Whether it comes from a server on the web.
  public var isFetched: Bool

  /// Memberwise.
  public init(
    repository: any BlogRepository, catalogue: any PostCatalogue, store: any ReadingStateStore, host: any Host,
    syncing: (any BlogSyncing)? = nil, pictures: (any PictureSource)? = nil, isFetched: Bool = false
  ) {
    self.repository = repository
    self.catalogue = catalogue
    self.store = store
    self.host = host
    self.syncing = syncing ?? NoSyncing()
    self.pictures = pictures
    self.isFetched = isFetched
  }
}
