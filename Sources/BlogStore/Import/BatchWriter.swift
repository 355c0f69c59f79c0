import CPosix
import Glibc

/// Writes many files of one folder, each whole or not at all. The disk is waited for once a batch and not once a file:
/// temporary files first, then everything to the disk, then the renames, then the folder.
struct BatchWriter {
  private struct Pending {
    var name: String
    var temporary: String
    var isNew: Bool
  }

  /// Files and bytes after which a batch is brought to an end.
  private static let mostFiles = 256
  private static let mostBytes = 16 << 20

  /// The folder, for the system.
  let folder: String
  let observe: WriteObserver
  private var pending: [Pending] = []
  private var bytes = 0

  init(folder: String, observe: @escaping WriteObserver) {
    self.folder = folder
    self.observe = observe
  }

  /// Puts a file into the batch.
  ///
  /// - Parameter isNew: whether a file of this name must not be there yet.
  mutating func write(_ text: [UInt8], to name: String, isNew: Bool) throws(FileFault) {
    // The same file twice: the first one has to stand before the second replaces it.
    if pending.contains(where: { $0.name == name }) { try flush() }
    let temporary = folder + "/" + TemporaryName(target: name, process: getpid()).name
    unlink(temporary)
    guard let file = Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw .system(errno: errno, .write)
    }
    observe(.created)
    do throws(FileFault) {
      try file.write(text) { observe(.pieceWritten) }.get()
    } catch {
      unlink(temporary)
      throw error
    }
    observe(.written)
    pending.append(Pending(name: name, temporary: temporary, isNew: isNew))
    bytes += text.count
    if pending.count >= Self.mostFiles || bytes >= Self.mostBytes { try flush() }
  }

  /// Whether a file waits for the end of its batch.
  func isPending(_ name: String) -> Bool { pending.contains { $0.name == name } }

  /// Ends the batch: every file of it stands and is on the disk.
  mutating func flush() throws(FileFault) {
    guard !pending.isEmpty else { return }
    defer { abandon() }
    guard let directory = Descriptor(opening: folder, O_RDONLY | O_DIRECTORY) else {
      throw .system(errno: errno, .write)
    }
    try sync(directory)
    observe(.synced)
    while let file = pending.popLast() {
      let target = folder + "/" + file.name
      let isRenamed =
        file.isNew ? lukija_rename_new(file.temporary, target) == 0 : rename(file.temporary, target) == 0
      if !isRenamed {
        // Some file systems lack the flag.
        let isOld = errno == EINVAL && file.isNew && link(file.temporary, target) == 0
        let failure = errno
        unlink(file.temporary)
        guard isOld else { throw failure == EEXIST ? .alreadyThere : .system(errno: failure, .write) }
      }
      observe(.renamed)
    }
    guard fsync(directory.number) == 0 || errno == EINVAL else { throw .system(errno: errno, .write) }
    observe(.folderSynced)
  }

  private func sync(_ directory: borrowing Descriptor) throws(FileFault) {
    // For a few files alone the whole file system need not be waited for.
    if pending.count > 8, syncfs(directory.number) == 0 { return }
    for file in pending {
      guard let descriptor = Descriptor(opening: file.temporary, O_RDONLY | O_NOFOLLOW),
        fsync(descriptor.number) == 0
      else { throw .system(errno: errno, .write) }
    }
  }

  /// Takes back what was not renamed.
  mutating func abandon() {
    for file in pending { unlink(file.temporary) }
    pending.removeAll()
    bytes = 0
  }
}
