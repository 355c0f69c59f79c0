import Blog
import Words

/// The blogs that the settings list. Calls block and are made off the main thread, but for ``stop()``; from several threads
/// at once.
public protocol BlogShelf: Sendable {
  /// Every blog in the order of the settings, with what was found out about it last time. Looks into no blog: it costs what
  /// reading two small files costs.
  func blogs() throws(Problem) -> [ShelvedBlog]

  /// The row that was selected last: a blog's id, or a gathering's. Nil where nobody chose one.
  func place() -> BlogID?

  /// Remembers the selected row.
  func remember(_ place: BlogID)

  /// Looks at every blog and tells what is to be said of it as soon as that is known, then again whenever it has changed,
  /// until ``stop()`` is called or `deliver` returns false. A blog that does not answer delays no other; after a while it
  /// is told as slow, and told again when it answers after all. The settings are read again when they change; then every
  /// blog is told, and those that are missing from `deliver`'s list are gone.
  ///
  /// - Parameter deliver: is told blogs that are new or not as they were; true in the second place where they are all that
  ///   there are.
  func keep(_ deliver: @escaping @Sendable (_ blogs: [ShelvedBlog], _ areAll: Bool) -> Bool)

  /// Ends ``keep(_:)`` soon; returns at once.
  func stop()

  /// Looks at one blog now, whatever was known of it.
  func look(at blog: BlogID) -> ShelvedBlog

  /// What a blog is read with. Reads its `blog.json` at most.
  func ports(of blog: BlogID) throws(Problem) -> BlogPorts

  /// What a list over several blogs is read with. Opens none of them yet.
  func ports(of gathering: Gathering) throws(Problem) -> BlogPorts

  /// Starts the person's command that tells what is new in all of them, where anything is, and returns at once.
  ///
  /// - Parameter failed: as in ``BlogSyncing/runHooks(after:isOneOfMany:failed:)``.
  func notify(of reports: [SyncReport.Part], failed: @escaping @Sendable (HookFault) -> Void)
}

extension BlogShelf {
  /// There is none.
  public func notify(of reports: [SyncReport.Part], failed: @escaping @Sendable (HookFault) -> Void) {}
}
