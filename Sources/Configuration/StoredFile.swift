import Blog
import CPosix
import Glibc

/// A small file as it was read, to be written anew only while it is the same.
struct StoredFile {
  /// More than anybody writes by hand.
  static let largest = 4 << 20

  var bytes: [UInt8]
  /// Where it really is: people keep their settings elsewhere and link to them.
  var path: String
  private var mode: mode_t

  /// - Returns: nil where there is no such file.
  static func read(_ path: String) throws(ConfigurationFileFault) -> StoredFile? {
    guard let real = realpath(path, nil) else {
      guard errno == ENOENT || errno == ENOTDIR else { throw .file(.system(errno, .read)) }
      var status = stat()
      if lstat(path, &status) == 0 { throw .danglingLink }
      return nil
    }
    defer { free(real) }
    // Opening a FIFO must not wait for who writes into it.
    let file = lukija_open(real, O_RDONLY | O_NONBLOCK, 0)
    guard file >= 0 else { throw .file(.system(errno, .read)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .file(.system(errno, .read)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .file(.notARegularFile) }
    return StoredFile(
      bytes: try contents(of: file), path: String(cString: real), mode: status.st_mode & 0o7777)
  }

  private static func contents(of file: Int32) throws(ConfigurationFileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(.system(errno, .read)) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= largest else { throw .file(.tooLarge(limit: largest)) }
    }
  }

  /// Writes it whole or not at all; the caller holds the lock.
  ///
  /// - Parameter old: what was read; it is not written over when anybody changed it since.
  static func write(
    _ bytes: [UInt8], to path: String, inPlaceOf old: StoredFile?
  ) throws(ConfigurationFileFault) {
    let target = old?.path ?? path
    let slash = target.lastIndex(of: "/") ?? target.startIndex
    let folder = String(target[..<slash])
    let temporary = "\(folder)/.\(target[target.index(after: slash)...]).\(getpid()).tmp"
    // Left behind by a process of the same number, which is dead: this one holds the lock.
    unlink(temporary)
    do throws(ConfigurationFileFault) {
      try writeDurably(bytes, to: temporary, mode: old?.mode)
      let now = try read(path)
      guard now?.bytes == old?.bytes, now?.path == old?.path else { throw .file(.changedBySomebodyElse) }
      let isRenamed = old == nil ? lukija_rename_new(temporary, target) : rename(temporary, target)
      guard isRenamed == 0 || old == nil && errno == EINVAL && rename(temporary, target) == 0 else {
        throw .file(errno == EEXIST ? .changedBySomebodyElse : .system(errno, .write))
      }
    } catch {
      unlink(temporary)
      throw error
    }
    try sync(folder)
  }

  private static func writeDurably(
    _ bytes: [UInt8], to path: String, mode: mode_t?
  ) throws(ConfigurationFileFault) {
    // Settings may name accounts: nobody else's to read, unless the person says so.
    let file = lukija_open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .file(.system(errno, .write)) }
    defer { close(file) }
    if let mode { fchmod(file, mode) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(.system(errno, .write)) }
      written += count
    }
    guard fsync(file) == 0 else { throw .file(.system(errno, .write)) }
  }

  private static func sync(_ folder: String) throws(ConfigurationFileFault) {
    let place = lukija_open(folder, O_RDONLY | O_DIRECTORY, 0)
    guard place >= 0 else { throw .file(.system(errno, .write)) }
    defer { close(place) }
    // Some file systems cannot sync a folder and need not.
    guard fsync(place) == 0 || errno == EINVAL else { throw .file(.system(errno, .write)) }
  }
}

/// Keeps two commands from changing the settings at once. Let go when it is destroyed, also by kill -9.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Makes the folder where it is missing, and waits for the lock, at most five seconds.
  init(_ folder: String) throws(ConfigurationFileFault) {
    try Self.make(folder)
    descriptor = try Self.locked(folder)
  }

  deinit { close(descriptor) }

  private static func locked(_ folder: String) throws(ConfigurationFileFault) -> Int32 {
    let descriptor = lukija_open(folder, O_RDONLY | O_DIRECTORY, 0)
    guard descriptor >= 0 else { throw .file(errno == ENOTDIR ? .notAFolder : .system(errno, .write)) }
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
        nanosleep(&pause, nil)
      // A file system without locks: the rename still keeps the file whole.
      default: return descriptor
      }
    }
    close(descriptor)
    throw .file(.locked)
  }

  /// The XDG rules: a folder that is missing is made for this person alone.
  private static func make(_ path: String) throws(ConfigurationFileFault) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, let slash = path.dropFirst().lastIndex(of: "/") else {
      throw .file(errno == ENOTDIR ? .notAFolder : .system(errno, .write))
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .file(.system(errno, .write)) }
  }
}

extension FileFault {
  /// What the system's number says of an attempt.
  fileprivate static func system(_ errno: Int32, _ attempt: Attempt) -> FileFault {
    .refused(attempt, cause(errno, attempt), code: errno)
  }

  private static func cause(_ errno: Int32, _ attempt: Attempt) -> Cause {
    switch (attempt, errno) {
    case (_, EACCES), (.write, EROFS), (.write, EPERM): .noPermission
    case (.write, EFBIG): .sizeLimit
    case (.write, ENOSPC), (.write, EDQUOT): .noRoom
    default: .other
    }
  }
}
