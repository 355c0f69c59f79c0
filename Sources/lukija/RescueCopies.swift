import Blog
import BlogStore
import Glibc
import Reader

/// Copies of drafts that the blog does not take in time: in the state folder, else among temporary files or at home, as the
/// blog's disk may be the slow or the full one.
struct RescueCopies: Sendable {
  /// Of each place, the folders that are tried one after the other.
  private let places: [[RescueFolder]]

  /// - Parameter blogPlace: the blog's folder without links, where that is known: its disk is not asked then.
  init(stateFolder: String, blogFolder: String, blogPlace: String? = nil) {
    let key =
      blogPlace.map { StateLocation.fileName($0, isHashed: true) }
      ?? StateLocation.blogKey(homePageURL: nil, folder: blogFolder)
    func variable(_ name: UnsafePointer<CChar>) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let ours = "lukija-rescued-\(getuid())"
    var elsewhere = ["\(variable("TMPDIR") ?? P_tmpdir)/\(ours)"]
    // For the last only: home and the state folder mostly share a disk.
    if let home = variable("HOME") { elsewhere.append("\(home)/.\(ours)") }
    if !elsewhere.contains("\(P_tmpdir)/\(ours)") { elsewhere.append("\(P_tmpdir)/\(ours)") }
    places = [["\(stateFolder)/rescued"], elsewhere].map { $0.map { RescueFolder($0, key) } }
  }

  var count: Int { places.count }

  func keep(_ reply: Reply, in place: Int) -> String? {
    for (number, folder) in places[place].enumerated() {
      guard let path = folder.keep(reply) else { continue }
      // An older one may have stood where there is no room any more.
      for other in places[place][(number + 1)...] { other.drop(reply.id) }
      return path
    }
    return nil
  }

  func all(in place: Int) -> [Reply] { places[place].flatMap { $0.all() } }

  /// Whether there may be some of any blog.
  func areAny(in place: Int) -> Bool { places[place].contains { $0.isAnyThere } }

  func drop(_ id: ReplyID, in place: Int) { for folder in places[place] { folder.drop(id) } }
}

extension SystemHost {
  var copyPlaces: Int { rescueCopies.count }
  func keepCopy(_ reply: Reply, in place: Int) -> String? { rescueCopies.keep(reply, in: place) }
  func copies(in place: Int) -> [Reply] { rescueCopies.all(in: place) }
  func hasAnyCopies(in place: Int) -> Bool { rescueCopies.areAny(in: place) }
  func dropCopy(_ id: ReplyID, in place: Int) { rescueCopies.drop(id, in: place) }
}
