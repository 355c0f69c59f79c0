import Blog
import BlogStore
import Glibc
import Reader

/// Copies of drafts that the blog does not take in time: in the state folder, else among temporary files or at home, as the
/// blog's disk may be the slow or the full one. Each is a folder of replies of its own, which nobody else may read.
struct RescueCopies: Sendable {
  private struct Folder {
    /// Every folder that is ours, from the outside in.
    var folders: [String]
    var repository: JSONBlogRepository

    init(_ folder: String, _ key: String) {
      folders = [folder, "\(folder)/\(key)"]
      repository = JSONBlogRepository(folder: "\(folder)/\(key)")
    }
  }

  /// Of each place, the folders that are tried one after the other.
  private let places: [[Folder]]

  init(stateFolder: String, blogFolder: String) {
    let key = StateLocation.blogKey(homePageURL: nil, folder: blogFolder)
    func variable(_ name: UnsafePointer<CChar>) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let ours = "lukija-rescued-\(getuid())"
    var elsewhere = ["\(variable("TMPDIR") ?? P_tmpdir)/\(ours)"]
    // For the last only: home and the state folder mostly share a disk.
    if let home = variable("HOME") { elsewhere.append("\(home)/.\(ours)") }
    if !elsewhere.contains("\(P_tmpdir)/\(ours)") { elsewhere.append("\(P_tmpdir)/\(ours)") }
    places = [["\(stateFolder)/rescued"], elsewhere].map { $0.map { Folder($0, key) } }
  }

  var count: Int { places.count }

  func keep(_ reply: Reply, in place: Int) -> String? {
    for (number, folder) in places[place].enumerated() {
      guard let path = Self.keep(reply, in: folder) else { continue }
      // An older one may have stood where there is no room any more.
      for other in places[place][(number + 1)...] { Self.drop(reply.id, in: other) }
      return path
    }
    return nil
  }

  private static func keep(_ reply: Reply, in folder: Folder) -> String? {
    guard folder.folders.allSatisfy(makePrivate) else { return nil }
    var copy = reply
    copy.modified = SystemHost.currentTime()
    copy.fileVersion = (try? folder.repository.replies())?.replies.first { $0.id == reply.id }?.fileVersion
    guard (try? folder.repository.save(copy)) != nil else { return nil }
    let path = "\(folder.repository.folder)/replies/\(reply.id).json"
    chmod(path, 0o600)
    return path
  }

  func all(in place: Int) -> [Reply] {
    places[place].flatMap { folder -> [Reply] in
      guard folder.folders.allSatisfy(Self.isPrivate) else { return [] }
      _ = try? folder.repository.recoverUnfinished()
      return (try? folder.repository.replies())?.replies ?? []
    }
  }

  func drop(_ id: ReplyID, in place: Int) { for folder in places[place] { Self.drop(id, in: folder) } }

  private static func drop(_ id: ReplyID, in folder: Folder) {
    guard folder.folders.allSatisfy(isPrivate), (try? folder.repository.replies()) != nil else { return }
    try? folder.repository.delete(id)
    // Only where nothing is left in them.
    rmdir(folder.repository.folder + "/replies")
    for folder in folder.folders.reversed() { rmdir(folder) }
  }

  /// Makes a folder that only this person may look into; false where something else stands there.
  private static func makePrivate(_ path: String) -> Bool {
    if mkdir(path, 0o700) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      SystemHost.makeFolders(String(path[..<slash]))
      mkdir(path, 0o700)
    }
    return isPrivate(path)
  }

  /// A folder of temporary files is everybody's: what somebody else put there is not read, and gets nothing.
  private static func isPrivate(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid()
      && status.st_mode & 0o077 == 0
  }
}

extension SystemHost {
  var copyPlaces: Int { rescueCopies.count }
  func keepCopy(_ reply: Reply, in place: Int) -> String? { rescueCopies.keep(reply, in: place) }
  func copies(in place: Int) -> [Reply] { rescueCopies.all(in: place) }
  func dropCopy(_ id: ReplyID, in place: Int) { rescueCopies.drop(id, in: place) }
}
