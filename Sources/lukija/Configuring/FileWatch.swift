import CPosix
import Glibc

/// Tells when something happens where a file stands, or may come to stand.
final class FileWatch {
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)
  /// Editors write in several steps; and a file that is gone or empty mostly comes to be another in a moment.
  private static let (calm, patience) = (Int32(50), Int32(400))
  /// Between two looks where nobody tells.
  private static let pause = Int32(2000)

  private let path: String
  /// A folder that is watched as well, where there is one.
  private let other: String
  private let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))

  /// - Parameters:
  ///   - path: of the file.
  ///   - other: a folder that is watched as well, where there is one.
  init(_ path: String, beside other: String) {
    self.path = path
    self.other = other
    arm()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits for something to happen, and until nothing more does for a moment.
  ///
  /// - Returns: false where the bell rang.
  func wait(until bell: Int32) -> Bool {
    let isArmed = arm()
    guard let first = isReadable(bell, isArmed ? -1 : Self.pause) else {
      return false
    }
    var goesOn = first
    while goesOn {
      drain()
      var status = stat()
      let isThere = stat(path, &status) == 0 && status.st_size > 0
      guard let more = isReadable(bell, isThere ? Self.calm : Self.patience) else { return false }
      goesOn = more
    }
    return true
  }

  /// Watches the file's folder, or the nearest one above it that is there; where the file is a link, its own as well.
  @discardableResult func arm() -> Bool {
    guard descriptor >= 0 else { return false }
    if let real = SystemHost.realPath(path) { add(Self.folder(of: real)) }
    add(other)
    var folder = Self.folder(of: path)
    while !add(folder) {
      guard folder != "/" else { return false }
      folder = Self.folder(of: folder)
    }
    return true
  }

  @discardableResult private func add(_ folder: String) -> Bool {
    inotify_add_watch(descriptor, folder, Self.mask | UInt32(IN_ONLYDIR)) >= 0
  }

  private static func folder(of path: String) -> String {
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    return folder.isEmpty ? "/" : String(folder)
  }

  /// Nil where the bell rang; false where the time is over.
  private func isReadable(_ bell: Int32, _ milliseconds: Int32) -> Bool? {
    var descriptors = [
      pollfd(fd: bell, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, 2, milliseconds)
    if descriptors[0].revents != 0 { return nil }
    return count > 0
  }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
