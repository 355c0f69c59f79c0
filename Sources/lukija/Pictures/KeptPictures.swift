import Blog
import BlogStore
import Glibc
import Words

/// Pictures that were fetched, in files that may be deleted at any time. The folder has a limit: what was looked at longest
/// ago goes first.
struct KeptPictures {
  /// Bytes of all of them.
  static let limit: Int64 = 200 << 20

  /// `…/lukija/pictures`
  let folder: String
  var limit = Self.limit

  /// The file of an address; nil where it is not kept.
  func file(of address: String) -> String? {
    let name = StateLocation.fileName(address, isHashed: true)
    for kind in PictureKind.allCases {
      let path = "\(folder)/\(name).\(kind.rawValue)"
      // Looked at now.
      if access(path, R_OK) == 0 {
        utimensat(AT_FDCWD, path, nil, 0)
        return path
      }
    }
    return nil
  }

  /// Keeps a picture, and lets others go where there is no room for all.
  func keep(_ bytes: [UInt8], of address: String, _ kind: PictureKind) throws(PictureFault) -> String {
    let name = StateLocation.fileName(address, isHashed: true) + "." + kind.rawValue
    do throws(Problem) {
      try KeptFile(folder: folder, name: name).write(bytes)
    } catch {
      throw .notKept(error)
    }
    makeRoom(keeping: name)
    return "\(folder)/\(name)"
  }

  private struct Entry {
    var name: String
    var size: Int64
    var time: timespec
  }

  private func makeRoom(keeping newest: String) {
    var entries = entries
    var total = entries.reduce(0) { $0 + $1.size }
    entries.sort { ($0.time.tv_sec, $0.time.tv_nsec, $0.name) < ($1.time.tv_sec, $1.time.tv_nsec, $1.name) }
    for entry in entries where total > limit && entry.name != newest {
      if unlink("\(folder)/\(entry.name)") == 0 { total -= entry.size }
    }
  }

  private var entries: [Entry] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      entries.append(Entry(name: name, size: Int64(status.st_size), time: status.st_mtim))
    }
    return entries
  }
}
