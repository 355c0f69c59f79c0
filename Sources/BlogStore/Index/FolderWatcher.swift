import CPosix
import Glibc

/// Tells what changes in a blog's folder, through inotify.
final class FolderWatcher {
  /// What happened since it was asked last.
  struct Changes {
    /// Slugs of posts that came, went or changed.
    var posts: Set<String> = []
    /// Everything may have changed: too much happened, or a folder was replaced.
    var everything = false
    var replies = false
    var site = false
    var isEmpty: Bool { posts.isEmpty && !everything && !replies && !site }
  }

  private enum Place { case root, posts, replies }
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
  /// File systems that do not tell what other machines do: NFS, SMB, CIFS, FUSE, 9p, AFS.
  private static let silent: Set<UInt32> = [
    0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997, 0x5346_414F,
  ]

  private let descriptor: Int32
  private let folder: RepositoryFolder
  private var places: [Int32: Place] = [:]

  /// Nil where there is no inotify, or it would not tell everything.
  init?(_ folder: RepositoryFolder) {
    if Self.silent.contains(lukija_file_system(folder.path)) { return nil }
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.folder = folder
    guard add("", .root) else {
      close(descriptor)
      return nil
    }
    addFolders()
    if access(folder.path(of: JSONBlogRepository.postsFolder), F_OK) == 0, !places.values.contains(.posts) {
      // No more watches are to be had.
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  private func add(_ relative: String, _ place: Place) -> Bool {
    let watch = inotify_add_watch(descriptor, folder.path(of: relative), Self.mask | UInt32(IN_ONLYDIR))
    guard watch >= 0 else { return false }
    places[watch] = place
    return true
  }

  private func addFolders() {
    _ = add(JSONBlogRepository.postsFolder, .posts)
    _ = add(JSONBlogRepository.repliesFolder, .replies)
  }

  /// Waits for changes, at most so long; then until nothing more comes for a moment, since a `git pull` is many changes.
  func wait(milliseconds: Int32) -> Changes {
    var changes = Changes()
    guard isReadable(milliseconds) else { return changes }
    for _ in 0..<8 {
      drain(&changes)
      if !isReadable(40) { break }
    }
    return changes
  }

  private func isReadable(_ milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  private func drain(_ changes: inout Changes) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      buffer.withUnsafeBytes { bytes in
        var place = 0
        while place + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let start = place + MemoryLayout<inotify_event>.size
          place = start + Int(event.len)
          guard place <= count else { return }
          let name = bytes[start..<place].prefix { $0 != 0 }
          take(event, String(validating: name, as: UTF8.self), &changes)
        }
      }
    }
  }

  /// - Parameter name: nil for one that is no UTF-8.
  private func take(_ event: inotify_event, _ name: String?, _ changes: inout Changes) {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      (changes.everything, changes.replies, changes.site) = (true, true, true)
      return
    }
    guard let place = places[event.wd] else { return }
    if event.mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
      if event.mask & UInt32(IN_MOVE_SELF) != 0 { inotify_rm_watch(descriptor, event.wd) }
      places[event.wd] = nil
      (changes.everything, changes.replies) = (true, true)
      addFolders()
      return
    }
    switch place {
    case .root:
      if name == SiteFile.name { changes.site = true }
      if name == JSONBlogRepository.postsFolder || name == JSONBlogRepository.repliesFolder {
        addFolders()
        (changes.everything, changes.replies) = (true, true)
      }
    case .replies:
      if name?.hasPrefix(".") != true { changes.replies = true }
    case .posts:
      guard let name else {
        changes.everything = true
        return
      }
      if let slug = FolderEntry(name: name, isUsable: true).stem, !name.hasPrefix(".") { changes.posts.insert(slug) }
    }
  }
}

/// What stands in for a watcher where there is none: looks at everything again and again, the more seldom the longer
/// it takes.
struct FolderPoll {
  private let folder: RepositoryFolder
  private var replies: [FileSignature] = []
  private var site: FileSignature?
  private var next: Int64 = 0

  init(_ folder: RepositoryFolder) {
    self.folder = folder
    _ = look()
  }

  /// What may have changed; everything, when it is time to look.
  mutating func changes() -> FolderWatcher.Changes {
    let start = StateLocation.microsecondsNow()
    // Also where the clock was set back.
    guard start >= next || next - start > 60_000_000 else { return FolderWatcher.Changes() }
    return look()
  }

  /// The posts were looked at: what that took says when they are looked at again.
  mutating func looked(since start: Int64) {
    let now = StateLocation.microsecondsNow()
    next = now + max(800_000, (now - start) * 10)
  }

  private mutating func look() -> FolderWatcher.Changes {
    var changes = FolderWatcher.Changes()
    changes.everything = true
    let replies = (try? FolderScan(folder, JSONBlogRepository.repliesFolder))?.files.map(\.signature) ?? []
    if replies != self.replies || replies.contains(where: { $0.ctime == 0 }) { changes.replies = true }
    self.replies = replies
    var status = stat()
    let site = stat(folder.path(of: SiteFile.name), &status) == 0 ? FileSignature(status, now: 0) : nil
    if site != self.site { changes.site = true }
    self.site = site
    return changes
  }
}
