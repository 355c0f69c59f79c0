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
    let target = folder + "/" + name
    let temporary = folder + "/" + TemporaryName(target: name, process: getpid()).name
    // Left behind by a process of the same number, which is dead: this one holds the lock.
    unlink(temporary)
    do throws(FileFault) {
      try writeDurably(bytes, to: temporary)
      let isRenamed = isNew ? renameToNew(temporary, target) : rename(temporary, target) == 0
      guard isRenamed else { throw errno == EEXIST ? .alreadyThere : .system(errno: errno, .write) }
    } catch {
      unlink(temporary)
      throw error
    }
    observe(.renamed)
    try syncFolder()
    observe(.folderSynced)
  }

  /// Removes a file for good.
  func remove(_ name: String) throws(FileFault) {
    guard unlink(folder + "/" + name) == 0 else { throw .system(errno: errno, .write) }
    observe(.renamed)
    try syncFolder()
    observe(.folderSynced)
  }

  private func writeDurably(_ bytes: [UInt8], to path: String) throws(FileFault) {
    guard let file = Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw .system(errno: errno, .write)
    }
    observe(.created)
    try file.write(bytes) { observe(.pieceWritten) }.get()
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

  private func syncFolder() throws(FileFault) {
    guard let folder = Descriptor(opening: folder, O_RDONLY | O_DIRECTORY) else {
      throw .system(errno: errno, .write)
    }
    // Some file systems cannot sync a folder and need not.
    guard fsync(folder.number) == 0 || errno == EINVAL else { throw .system(errno: errno, .write) }
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
