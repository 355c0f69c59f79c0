import Blog
import BlogStore
import Glibc
import Synchronization

/// One folder of copies: a folder of replies that nobody else may read.
final class RescueFolder: Sendable {
  /// A copy that this session has made or read. Another window may write on under the same name: its words stay.
  private struct Kept {
    var id: ReplyID
    var fileVersion: Int64?
    var isOurs: Bool
  }

  /// Every folder that is ours, from the outside in.
  private let folders: [String]
  private let repository: JSONBlogRepository
  /// By the reply's id, which the copy has too, unless that was taken.
  private let kept = Mutex<[ReplyID: Kept]>([:])

  /// - Parameter key: the blog's, of whose replies these are copies.
  init(_ folder: String, _ key: String) {
    folders = [folder, "\(folder)/\(key)"]
    repository = JSONBlogRepository(folder: "\(folder)/\(key)")
  }

  /// Keeps a copy. Returns its path; nil where it found no room.
  func keep(_ reply: Reply) -> String? {
    guard folders.allSatisfy(Self.makePrivate) else { return nil }
    return kept.withLock { kept in
      guard let copy = Self.save(reply, in: repository, over: kept[reply.id]) else { return nil }
      kept[reply.id] = Kept(id: copy.id, fileVersion: copy.fileVersion, isOurs: true)
      let path = "\(repository.folder)/replies/\(copy.id).json"
      chmod(path, 0o600)
      return path
    }
  }

  /// Words that somebody else put there, and that are not in these, stay: the copy gets a name of its own then.
  private static func save(_ reply: Reply, in repository: JSONBlogRepository, over kept: Kept?) -> Reply? {
    var copy = reply
    if let kept, kept.isOurs {
      (copy.id, copy.fileVersion) = (kept.id, kept.fileVersion)
    } else {
      copy.fileVersion = version(under: reply, in: repository)
    }
    do throws(Problem) {
      return try repository.save(copy)
    } catch {
      guard error.isConflict else { return nil }
    }
    (copy.id, copy.fileVersion) = (ReplyID.new(at: copy.modified), nil)
    return try? repository.save(copy)
  }

  /// What an earlier session or another window left under a reply's name may be written over if these words go on from it.
  private static func version(under reply: Reply, in repository: JSONBlogRepository) -> Int64? {
    let present = (try? repository.replies())?.replies.first { $0.id == reply.id }
    guard let present else { return nil }
    return reply.markdown.hasPrefix(present.markdown) ? present.fileVersion : 0
  }

  /// Whether the folder is there that all blogs' copies are in.
  var isAnyThere: Bool { access(folders[0], F_OK) == 0 }

  /// All that stands here.
  func all() -> [Reply] {
    guard folders.allSatisfy(Self.isPrivate) else { return [] }
    _ = try? repository.recoverUnfinished()
    let copies = (try? repository.replies())?.replies ?? []
    kept.withLock { kept in
      // What is taken into the blog goes as it was read.
      for copy in copies where kept[copy.id]?.isOurs != true {
        kept[copy.id] = Kept(id: copy.id, fileVersion: copy.fileVersion, isOurs: false)
      }
    }
    return copies
  }

  /// Removes a copy that this session has made or read.
  func drop(_ id: ReplyID) {
    guard let kept = kept.withLock({ $0.removeValue(forKey: id) }), folders.allSatisfy(Self.isPrivate) else { return }
    // Not what another window has written there since.
    try? repository.delete(kept.id, fileVersion: kept.fileVersion)
    // Only where nothing is left in them.
    rmdir(repository.folder + "/replies")
    for folder in folders.reversed() { rmdir(folder) }
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
