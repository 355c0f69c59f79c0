import Blog
import BlogStore
import Glibc
import Reader

/// Copies of drafts that the blog does not take in time: in the state folder, else among temporary files, as the blog's
/// disk may be the slow one. Each place is a folder of replies of its own, which nobody else may read.
struct RescueCopies: Sendable {
  private struct Place {
    /// Every folder that is ours, from the outside in.
    var folders: [String]
    var repository: JSONBlogRepository
  }

  private let places: [Place]

  init(stateFolder: String, blogFolder: String) {
    let key = StateLocation.blogKey(homePageURL: nil, folder: blogFolder)
    let temporary = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? P_tmpdir
    places = ["\(stateFolder)/rescued", "\(temporary)/lukija-rescued-\(getuid())"].map { folder in
      Place(folders: [folder, "\(folder)/\(key)"], repository: JSONBlogRepository(folder: "\(folder)/\(key)"))
    }
  }

  var count: Int { places.count }

  func keep(_ reply: Reply, in place: Int) -> String? {
    let place = places[place]
    guard place.folders.allSatisfy(Self.makePrivate) else { return nil }
    var copy = reply
    copy.modified = SystemHost.currentTime()
    copy.fileVersion = (try? place.repository.replies())?.replies.first { $0.id == reply.id }?.fileVersion
    guard (try? place.repository.save(copy)) != nil else { return nil }
    let path = "\(place.repository.folder)/replies/\(reply.id).json"
    chmod(path, 0o600)
    return path
  }

  func all(in place: Int) -> [Reply] {
    let place = places[place]
    guard place.folders.allSatisfy(Self.isPrivate) else { return [] }
    _ = try? place.repository.recoverUnfinished()
    return (try? place.repository.replies())?.replies ?? []
  }

  func drop(_ id: ReplyID, in place: Int) {
    let place = places[place]
    guard place.folders.allSatisfy(Self.isPrivate), (try? place.repository.replies()) != nil else { return }
    try? place.repository.delete(id)
    // Only where nothing is left in them.
    rmdir(place.repository.folder + "/replies")
    for folder in place.folders.reversed() { rmdir(folder) }
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
