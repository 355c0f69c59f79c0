import Blog
import CPosix
import Glibc
import TextFormats

/// What tells whether a file is as it was. Compared for equality only: clocks go backwards, and times can be set.
struct FileSignature: Hashable, Sendable {
  /// In bytes.
  var size: Int64
  /// Nanoseconds since 1970.
  var mtime: Int64
  /// Nanoseconds since 1970; nobody can set it. 0 where the file may change without its changing.
  var ctime: Int64
  var inode: Int64

  init(size: Int64, mtime: Int64, ctime: Int64, inode: Int64) {
    self.size = size
    self.mtime = mtime
    self.ctime = ctime
    self.inode = inode
  }

  /// - Parameter now: when it was looked at, in nanoseconds since 1970. What was changed just before may be changed
  ///   again within the same tick of the file system's clock, and so is not trusted the next time.
  init(_ status: stat, now: Int64) {
    size = Int64(status.st_size)
    mtime = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    let changed = Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec)
    ctime = abs(now &- changed) < 2_000_000_000 ? 0 : changed
    inode = Int64(bitPattern: UInt64(status.st_ino))
  }
}

/// The files of posts with their signatures, in the order of their slugs' bytes, in little memory.
struct FolderScan {
  struct File {
    fileprivate var start: UInt32
    fileprivate var length: UInt16
    /// False for a name that cannot be turned back into bytes.
    var isUsable: Bool
    var signature: FileSignature
  }

  private(set) var files: [File] = []
  private var names: [UInt8] = []

  /// Looks at every file of a folder of the repository; an absent folder has none.
  init(_ folder: RepositoryFolder, _ relative: String) throws(FileFault) {
    do throws(FileFault) { try folder.requireFolder(relative) } catch .folderMissing { return }
    guard let place = opendir(folder.path(of: relative)) else { throw .system(errno: errno, .read) }
    defer { closedir(place) }
    let now = StateLocation.microsecondsNow() * 1000
    let descriptor = dirfd(place)
    while let entry = readdir(place) {
      let length = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { strlen($0) }
      }
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
          add(UnsafeBufferPointer(start: name, count: length), in: descriptor, now: now)
        }
      }
    }
    sort()
  }

  /// Looks at some files only.
  init(_ folder: RepositoryFolder, _ relative: String, slugs: Set<String>) throws(FileFault) {
    do throws(FileFault) { try folder.requireFolder(relative) } catch .folderMissing { return }
    guard let place = Descriptor(opening: folder.path(of: relative), O_RDONLY | O_DIRECTORY) else {
      throw .system(errno: errno, .read)
    }
    let now = StateLocation.microsecondsNow() * 1000
    for slug in slugs {
      let name = Array((slug + ".json").utf8) + [0]
      name.withUnsafeBufferPointer {
        add(UnsafeBufferPointer(rebasing: $0.dropLast()), in: place.number, now: now)
      }
    }
    sort()
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, in folder: Int32, now: Int64) {
    let suffix: StaticString = ".json"
    guard name.count > 5, name[0] != UInt8(ascii: "."),
      memcmp(name.baseAddress! + name.count - 5, suffix.utf8Start, 5) == 0
    else { return }
    var status = stat()
    let path = UnsafeRawPointer(name.baseAddress!).assumingMemoryBound(to: CChar.self)
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    if status.isLink {
      // What it leads to may change while it stays.
      var target = stat()
      if fstatat(folder, path, &target, 0) == 0 { status = target }
    }
    let stem = UnsafeBufferPointer(rebasing: name[..<(name.count - 5)])
    var file = File(
      start: UInt32(names.count), length: UInt16(stem.count), isUsable: true,
      signature: FileSignature(status, now: now))
    if stem.allSatisfy({ $0 < 0x80 }) || String(validating: stem, as: UTF8.self) != nil {
      names.append(contentsOf: stem)
    } else {
      let readable = Array(FileName.shown(stem).utf8)
      file.isUsable = false
      file.length = UInt16(readable.count)
      names.append(contentsOf: readable)
    }
    files.append(file)
  }

  private mutating func sort() {
    names.withUnsafeBufferPointer { names in
      func order(_ a: File, _ b: File) -> Int32 {
        let common = memcmp(
          names.baseAddress! + Int(a.start), names.baseAddress! + Int(b.start), Int(min(a.length, b.length)))
        return common != 0 ? common : Int32(a.length) - Int32(b.length)
      }
      guard !names.isEmpty else { return }
      files.sort { order($0, $1) < 0 }
      // Two names that are no UTF-8 may look alike.
      var kept = 0
      for index in files.indices where index == 0 || order(files[kept - 1], files[index]) != 0 {
        files[kept] = files[index]
        kept += 1
      }
      files.removeLast(files.count - kept)
    }
  }

  func slug(_ file: File) -> String {
    String(decoding: names[Int(file.start)..<Int(file.start) + Int(file.length)], as: UTF8.self)
  }

  /// Negative where a file's slug stands before other bytes, 0 where they are equal.
  func compare(_ file: File, _ slug: UnsafeRawBufferPointer) -> Int {
    names.withUnsafeBytes { names in
      let own = UnsafeRawBufferPointer(rebasing: names[Int(file.start)..<Int(file.start) + Int(file.length)])
      let common = min(own.count, slug.count)
      let order = common == 0 ? 0 : memcmp(own.baseAddress!, slug.baseAddress!, common)
      return order != 0 ? Int(order) : own.count - slug.count
    }
  }
}
