import Words

/// Something that takes time, and is shown while it does: each room tells its own.
struct Work: Equatable, Sendable {
  /// Which it is: there is one of each kind in a blog.
  enum ID: Hashable, Sendable { case files, journey, search, page, picture, sync }

  /// How far it is.
  struct Progress: Hashable, Sendable {
    var done: Int
    var total: Int
  }

  var id: ID
  var title: WorkTitle
  /// Nil where nobody knows.
  var progress: Progress?
  /// What ends it; nothing where it cannot be ended.
  var cancel: [Request] = []
  /// The key that ends it, where that has to be said.
  var stopKey: String?

  /// As the status line says it.
  var text: String { title.text(progress: progress.map { ($0.done, $0.total) }, stopKey: stopKey) }
}

extension BlogSession {
  /// Everything that takes time now, what one waits for longest first.
  var work: [Work] {
    [files.work, journey.work, paneSearch.work, open?.work, picture?.work, syncing.work].compactMap(\.self)
  }
}

extension Session {
  /// As it is told where one is: of what only the list's key ends, no other pane says that a key does, nor does the list
  /// while that key ends a search first.
  func told(_ work: Work) -> Work {
    guard work.id == .sync || work.id == .files, focus != .list || blog.search?.pane == .list else { return work }
    var told = work
    told.stopKey = nil
    return told
  }
}

extension FilesState {
  var work: Work? {
    guard let loading, loading.total > 0 else { return nil }
    return Work(
      id: .files, title: loading.isText ? .indexing : .reading,
      progress: Work.Progress(done: loading.done, total: loading.total), cancel: [.files(.stopReading)],
      stopKey: KeyMap.key(for: .list(.endSearch)))
  }
}

extension Journey {
  var work: Work? {
    switch pending {
    case .opening: Work(id: .journey, title: .opening, cancel: giveUp)
    case .seeking: Work(id: .journey, title: .looking, cancel: giveUp)
    case .ownPost: Work(id: .journey, title: .saving, cancel: stopWaiting)
    case .starting, .row, nil: nil
    }
  }

  /// The person goes on; what is being written is written all the same.
  var stopWaiting: [Request] { [.say(.going(.notWaitedFor)), .journey(.stopWaiting)] }

  /// The person does not want to wait any more.
  var giveUp: [Request] { [.say(.going(.notOpened)), .journey(.giveUpTyped(.notOpened)), .journey(.stopWaiting)] }
}

extension PaneSearch {
  var work: Work? { search?.pending == nil ? nil : Work(id: .search, title: .searching, cancel: [.search(.end)]) }
}

extension OpenPost {
  var work: Work? { setting == nil ? nil : Work(id: .page, title: .settingText) }
}
