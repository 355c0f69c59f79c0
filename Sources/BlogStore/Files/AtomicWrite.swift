import Blog
import CPosix
import Glibc

/// The points of a write at which a crash could find it. Tests stop a process at each.
package enum WriteStep: String, Hashable, Sendable, CaseIterable {
  /// The folder is locked, nothing is written.
  case locked
  /// The temporary file is there, empty.
  case created
  /// A piece of it is written (64 KiB, or the rest).
  case pieceWritten
  /// It is whole, but perhaps not on the disk.
  case written
  /// It is on the disk.
  case synced
  /// It stands under its name; the folder is perhaps not on the disk.
  case renamed
  /// Everything is on the disk.
  case folderSynced
}

/// Is told each step of a write as it is done.
package typealias WriteObserver = @Sendable (WriteStep) -> Void

/// Writes files whole or not at all: a temporary file beside it, fsync, rename, fsync of the folder. The caller
/// holds the folder's lock.
struct AtomicWriter: Sendable {
  /// The folder, for the system.
  let folder: String
  let observe: WriteObserver

  /// - Parameter isNew: whether a file of this name must not be there yet.
  func write(_ bytes: [UInt8], to name: String, isNew: Bool) throws(FileFault) {
    try write(to: name, isNew: isNew) { take throws(FileFault) in try take(bytes) }
  }

  /// What is too much for the memory, piece by piece.
  ///
  /// - Parameter pieces: hands over one after the other.
  func write(
    to name: String, isNew: Bool, _ pieces: (_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) -> Void
  ) throws(FileFault) {
    let target = folder + "/" + name
    let temporary = folder + "/" + TemporaryName(target: name, process: getpid()).name
    // Left behind by a process of the same number, which is dead: this one holds the lock.
    unlink(temporary)
    var old = stat()
    let isThere = lstat(target, &old) == 0
    // A rename would put a file in the place of a link.
    if isThere, !old.isRegularFile { throw .notARegularFile }
    do throws(FileFault) {
      try writeDurably(pieces, to: temporary, mode: isThere ? old.st_mode & 0o777 : nil)
      let isRenamed = isNew ? renameToNew(temporary, target) : rename(temporary, target) == 0
      guard isRenamed else { throw errno == EEXIST ? .alreadyThere : .system(errno: errno, .write) }
    } catch {
      unlink(temporary)
      throw error
    }
    observe(.renamed)
    try AtomicWriter.sync(folder: folder)
    observe(.folderSynced)
  }

  /// Removes a file for good.
  func remove(_ name: String) throws(FileFault) {
    guard unlink(folder + "/" + name) == 0 else { throw .system(errno: errno, .write) }
    observe(.renamed)
    try AtomicWriter.sync(folder: folder)
    observe(.folderSynced)
  }

  /// - Parameter mode: the permissions of the file that is replaced.
  private func writeDurably(
    _ pieces: (_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) -> Void, to path: String, mode: mode_t?
  ) throws(FileFault) {
    guard let file = Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw .system(errno: errno, .write)
    }
    if let mode { fchmod(file.number, mode) }
    observe(.created)
    try pieces { piece throws(FileFault) in try file.write(piece) { observe(.pieceWritten) }.get() }
    observe(.written)
    guard fsync(file.number) == 0 else { throw .system(errno: errno, .write) }
    observe(.synced)
  }

  /// Never replaces anything, even where another program ignores the lock.
  private func renameToNew(_ temporary: String, _ target: String) -> Bool {
    if lukija_rename_new(temporary, target) == 0 { return true }
    // Some file systems lack the flag; a hard link refuses as well.
    guard errno == EINVAL || errno == ENOSYS else { return false }
    guard link(temporary, target) == 0 else { return false }
    unlink(temporary)
    return true
  }

  /// Makes names in a folder outlast a power cut.
  static func sync(folder: String) throws(FileFault) {
    guard let place = Descriptor(opening: folder, O_RDONLY | O_DIRECTORY) else { throw .system(errno: errno, .write) }
    // Some file systems cannot sync a folder and need not.
    guard fsync(place.number) == 0 || errno == EINVAL else { throw .system(errno: errno, .write) }
  }

  /// Makes a folder, and those above it where they are missing.
  static func makeFolder(_ path: String, mode: mode_t) throws(FileFault) {
    if mkdir(path, mode) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT, let slash = path.dropFirst().lastIndex(of: "/") else {
        throw .system(errno: errno, .write)
      }
      try makeFolder(String(path[..<slash]), mode: mode)
      guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .system(errno: errno, .write) }
    }
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    try sync(folder: parent)
  }
}

/// The name of an unfinished file: `.<target>.<pid>.tmp`.
struct TemporaryName: Hashable, Sendable {
  var target: String
  var process: pid_t

  init(target: String, process: pid_t) {
    self.target = target
    self.process = process
  }

  /// From a name in the folder; nil for every other name.
  init?(_ name: String) {
    guard name.hasPrefix("."), name.hasSuffix(".tmp") else { return nil }
    let middle = name.dropFirst().dropLast(4)
    guard let dot = middle.lastIndex(of: "."), dot > middle.startIndex,
      let process = pid_t(middle[middle.index(after: dot)...]),
      process > 0
    else { return nil }
    self.init(target: String(middle[..<dot]), process: process)
  }

  var name: String { ".\(target).\(process).tmp" }

  /// Whether the process that wrote it is still there; one that we may not ask about is.
  var isOwnerAlive: Bool { kill(process, 0) == 0 || errno == EPERM }
}
